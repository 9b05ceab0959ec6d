// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passes/block_sums.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <utility>

#include "analysis/accuracy_sums.h"
#include "analysis/image_records.h"
#include "analysis/routing_sums.h"

namespace axscope::analysis {
namespace {

using models::Network;
using models::Router;
using models::RoutingDecisions;

RoutingView viewOf(const RoutingDecisions& decisions) {
    return {{decisions.experts.data_ptr<std::int64_t>(), static_cast<std::size_t>(decisions.experts.numel())},
            valuesOf(decisions.score),
            valuesOf(decisions.probability)};
}

std::vector<RoutingSums> compareRouting(const Network& network, const BlockOutcome& reference,
                                        const BlockOutcome& candidate) {
    std::vector<RoutingSums> sums;
    for (const Router& router : network.routers()) {
        const auto index = static_cast<std::size_t>(router.index);
        sums.emplace_back(router.experts, static_cast<int>(reference.routing[index].experts.size(1)))
            .add(viewOf(reference.routing[index]), viewOf(candidate.routing[index]),
                 candidate.mixtureErrors[index]);
    }
    return sums;
}

/// How many choices of experts differ from the reference's, and how many there are.
void countMoved(const std::vector<RoutingDecisions>& reference,
                const std::vector<RoutingDecisions>& candidate, FrozenRoutingSums& sums) {
    for (std::size_t router = 0; router < reference.size(); ++router) {
        sums.decisions += static_cast<std::uint64_t>(reference[router].experts.numel());
        sums.moved += static_cast<std::uint64_t>(
            reference[router].experts.ne(candidate[router].experts).sum().item<std::int64_t>());
    }
}

ImageRecords recordsOf(const Network& network, const BlockOutcome& outcome, const std::vector<int>& labels,
                       bool margins) {
    ImageRecords records;
    const auto classes = static_cast<std::size_t>(outcome.scores.size(1));
    for (std::size_t image = 0; image < labels.size(); ++image)
        records.add(valuesOf(outcome.scores).subspan(image * classes, classes), labels[image]);
    std::vector<float> best;
    for (const Router& router : network.routers()) {
        const RoutingView view = viewOf(outcome.routing[static_cast<std::size_t>(router.index)]);
        const auto experts = static_cast<std::size_t>(router.experts);
        const std::size_t decisions = view.score.size() / experts;
        ImageRecords::Routing& routing = records.routing.emplace_back();
        routing.decisionsPerImage = static_cast<std::uint32_t>(router.rowsPerImage);
        routing.choices = static_cast<std::uint32_t>(view.experts.size() / decisions);
        routing.experts.assign(view.experts.begin(), view.experts.end());
        for (std::size_t decision = 0; decision < decisions && margins; ++decision)
            routing.margin.push_back(
                decisionMargin(view.score.subspan(decision * experts, experts), routing.choices, best));
    }
    return records;
}

AccuracySums compareScores(const at::Tensor& scores, const at::Tensor& reference, const at::Tensor& int8,
                           const std::vector<int>& labels) {
    AccuracySums sums;
    const auto classes = static_cast<std::size_t>(scores.size(1));
    for (std::size_t image = 0; image < static_cast<std::size_t>(scores.size(0)); ++image) {
        const std::size_t offset = image * classes;
        sums.add(valuesOf(scores).subspan(offset, classes), valuesOf(reference).subspan(offset, classes),
                 valuesOf(int8).subspan(offset, classes), labels[image]);
    }
    return sums;
}

}  // namespace

RunSums sumsOf(const Network& network, BlockOutcome& candidate, const BlockOutcome& reference,
               const BlockOutcome& int8, const std::vector<int>& labels, bool margins) {
    RunSums sums;
    sums.accuracy = compareScores(candidate.scores, reference.scores, int8.scores, labels);
    sums.layers = std::move(candidate.layers);
    sums.routing = compareRouting(network, reference, candidate);
    sums.images = recordsOf(network, candidate, labels, margins);
    return sums;
}

FrozenRoutingSums frozenSumsOf(const BlockOutcome& forced, const BlockOutcome& int8,
                               const std::vector<int>& labels) {
    FrozenRoutingSums sums;
    sums.accuracy = compareScores(forced.scores, int8.scores, int8.scores, labels);
    countMoved(int8.routing, forced.routing, sums);
    return sums;
}

}  // namespace axscope::analysis
