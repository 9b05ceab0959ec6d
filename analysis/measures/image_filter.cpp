// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/image_filter.h"

#include <algorithm>

namespace axscope::analysis {
namespace {

/// The decisions of one MoE layer in both runs; absent where the layer is unknown or the runs decide
/// differently often.
struct LayerPair {
    const ImageRecords::Routing* reference = nullptr;
    const ImageRecords::Routing* candidate = nullptr;

    explicit LayerPair(std::size_t layer, const ImageRecords& referenceRun,
                       const ImageRecords& candidateRun) {
        if (layer >= referenceRun.routing.size() || layer >= candidateRun.routing.size())
            return;
        const ImageRecords::Routing& a = referenceRun.routing[layer];
        const ImageRecords::Routing& b = candidateRun.routing[layer];
        if (a.decisionsPerImage != b.decisionsPerImage || a.choices != b.choices)
            return;
        reference = &a;
        candidate = &b;
    }
    [[nodiscard]] bool isPresent() const { return reference != nullptr; }
};

bool decisionMoved(const ImageFilter::Transition& transition, std::size_t from, std::size_t to) {
    return (!transition.from || *transition.from == from) && (!transition.to || *transition.to == to) &&
           (!transition.changedOnly || from != to);
}

/// Calls `visit(decision)` for the decisions of `image` that moved so, until it returns false.
template <class Visit>
void visitMoved(const ImageFilter::Transition& transition, const LayerPair& layer, std::size_t image,
                const Visit& visit) {
    const auto from = layer.reference->of(image);
    const auto to = layer.candidate->of(image);
    const std::size_t choices = layer.reference->choices;
    for (std::uint32_t decision = 0; decision < layer.reference->decisionsPerImage; ++decision)
        if (decisionMoved(transition, from[decision * choices], to[decision * choices]) && !visit(decision))
            return;
}

/// Whether some decision of the image chose another set of experts.
bool choseOthers(const LayerPair& layer, std::size_t image) {
    const auto from = layer.reference->of(image);
    const auto to = layer.candidate->of(image);
    const std::size_t choices = layer.reference->choices;
    for (std::size_t start = 0; start < from.size(); start += choices)
        if (!std::is_permutation(from.begin() + static_cast<std::ptrdiff_t>(start),
                                 from.begin() + static_cast<std::ptrdiff_t>(start + choices),
                                 to.begin() + static_cast<std::ptrdiff_t>(start)))
            return true;
    return false;
}

bool outcomePasses(ImageFilter::Outcome outcome, const ImageRecords& reference, const ImageRecords& candidate,
                   std::size_t image) {
    const bool before = reference.isCorrect(image);
    const bool after = candidate.isCorrect(image);
    switch (outcome) {
        case ImageFilter::Outcome::Any:
            return true;
        case ImageFilter::Outcome::PredictionChanged:
            return reference.predicted(image) != candidate.predicted(image);
        case ImageFilter::Outcome::Broken:
            return before && !after;
        case ImageFilter::Outcome::Repaired:
            return !before && after;
        case ImageFilter::Outcome::BothRight:
            return before && after;
        case ImageFilter::Outcome::BothWrong:
            return !before && !after;
    }
    return false;
}

}  // namespace

std::vector<std::uint32_t> imagesThatPass(const ImageFilter& filter, const ImageRecords& reference,
                                          const ImageRecords& candidate) {
    std::vector<LayerPair> layers;  // those in which a changed decision is looked for
    for (std::size_t layer = 0; filter.routingChanged && layer < reference.routing.size(); ++layer)
        if (const LayerPair pair(layer, reference, candidate); pair.isPresent())
            layers.push_back(pair);
    std::optional<LayerPair> moved;
    if (filter.transition) {
        moved.emplace(filter.transition->layer, reference, candidate);
        if (!moved->isPresent())
            return {};
    }

    std::vector<std::uint32_t> passing;
    const std::size_t images = std::min(reference.size(), candidate.size());
    for (std::size_t image = 0; image < images; ++image) {
        if (filter.label && reference.label[image] != *filter.label)
            continue;
        if (!outcomePasses(filter.outcome, reference, candidate, image))
            continue;
        if (filter.routingChanged && std::none_of(layers.begin(), layers.end(), [&](const LayerPair& layer) {
                return choseOthers(layer, image);
            }))
            continue;
        if (moved) {
            bool found = false;
            visitMoved(*filter.transition, *moved, image, [&found](std::uint32_t) {
                found = true;
                return false;
            });
            if (!found)
                continue;
        }
        passing.push_back(static_cast<std::uint32_t>(image));
    }
    return passing;
}

std::vector<std::uint32_t> decisionsThatMoved(const ImageFilter::Transition& transition, std::size_t image,
                                              const ImageRecords& reference, const ImageRecords& candidate) {
    std::vector<std::uint32_t> decisions;
    const LayerPair layer(transition.layer, reference, candidate);
    if (layer.isPresent() && image < std::min(reference.size(), candidate.size()))
        visitMoved(transition, layer, image, [&decisions](std::uint32_t decision) {
            decisions.push_back(decision);
            return true;
        });
    return decisions;
}

}  // namespace axscope::analysis
