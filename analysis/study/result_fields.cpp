// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/result_fields.h"

#include <algorithm>

#include "analysis/image_records.h"

namespace axscope::analysis {
namespace {

constexpr int kMostExperts = 4096;  // as in a checkpoint's description
constexpr std::size_t kOperandValues = 256;

bool isSound(const LayerDetail& detail) {
    return detail.channelBias.size() == detail.channelMse.size() &&
           detail.values.reference.size() == detail.values.candidate.size() &&
           detail.sampleReference.size() == detail.sampleCandidate.size() &&
           (detail.inputOperands.empty() || detail.inputOperands.size() == kOperandValues) &&
           (detail.weightOperands.empty() || detail.weightOperands.size() == kOperandValues);
}

bool isSound(const RoutingResult& routing) {
    if (routing.experts < 0 || routing.experts > kMostExperts || routing.topK < 1)
        return false;
    const auto experts = static_cast<std::size_t>(routing.experts);
    const MarginFigures& margin = routing.margin;
    const bool marginsFit = margin.binEdges.size() == margin.kept.size() + 1 || margin.kept.empty();
    return routing.transition.size() == experts * experts && routing.loadReference.size() == experts &&
           routing.load.size() == experts && routing.gateMassReference.size() == experts &&
           routing.gateMass.size() == experts && margin.kept.size() == margin.flipped.size() && marginsFit;
}

std::string faultOfImages(const ImageRecords& images, const RunResult& run, int classes) {
    if (!images.isConsistent() || images.size() != run.accuracy.images)
        return "columns of its images differ in length";
    const auto isClass = [classes](std::uint16_t value) { return static_cast<int>(value) < classes; };
    if (classes > 0 && !std::all_of(images.label.begin(), images.label.end(), isClass))
        return "an image's label is no class";
    if (classes > 0 && !std::all_of(images.top.begin(), images.top.end(), [&](std::uint16_t value) {
            return isClass(value) || value == ImageRecords::kNoClass;
        }))
        return "a predicted class is none";
    if (!images.routing.empty() && images.routing.size() != run.routing.size())
        return "its images have another number of MoE layers";
    for (std::size_t layer = 0; layer < images.routing.size(); ++layer) {
        const int experts = run.routing[layer].experts;
        const std::vector<std::uint16_t>& chosen = images.routing[layer].experts;
        if (!std::all_of(chosen.begin(), chosen.end(), [&](std::uint16_t expert) { return expert < experts; }))
            return "an image's expert is none";
    }
    return {};
}

}  // namespace

std::string faultOf(const AblationResult& ablation) {
    if (ablation.parts.empty() || ablation.int8.images == 0)
        return "nothing was measured";
    for (const AblatedPart& part : ablation.parts)
        if (part.name.empty() || part.sites.empty() || part.againstInt8.images != ablation.int8.images ||
            part.againstInt8.agreeing > part.againstInt8.images)
            return "a part was measured on other images";
    for (const ExpertRanking& ranking : ablation.rankings)
        if (ranking.values.size() != ablation.parts.size())
            return "a ranking has another number of parts";
    return {};
}

std::string faultOf(const RunResult& run, const StudyResult& study) {
    if (run.checkpoint >= study.checkpoints.size())
        return "its checkpoint is not in the study";
    if (run.multiplier.has_value() != (run.mode == Mode::Approx) ||
        (run.multiplier && *run.multiplier >= study.multipliers.size()))
        return "its multiplier is not in the study";
    for (const LayerResult& layer : run.layers)
        if (layer.detail && !isSound(*layer.detail))
            return "figures of a layer differ in length";
    if (!std::all_of(run.routing.begin(), run.routing.end(), [](const RoutingResult& r) { return isSound(r); }))
        return "figures of an MoE layer differ in length";
    if (!run.images)
        return {};
    return faultOfImages(*run.images, run, study.checkpoints[run.checkpoint].description.numClasses);
}

}  // namespace axscope::analysis
