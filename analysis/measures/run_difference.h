// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/results.h"

namespace axscope::analysis {

/// One layer in two runs. An expert layer that the other run's network has without experts is compared by the mean over
/// its experts that were reached.
struct LayerDifference {
    std::string name;         ///< "layer3.0.conv1": without experts where only one side has them
    std::uint64_t depth = 0;  ///< see LayerResult
    int expert = -1;          ///< where both sides have experts
    /// b minus a. NaN where one of them is not finite (a layer without any error has an infinite SQNR).
    double sqnrDb = 0;
    double relativeRmse = 0;
};

/// Which error of a layer: see LayerResult.
enum class ErrorKind { Cumulative, Isolated };

/// Layers that both runs have, in the order of `a`.
[[nodiscard]] std::vector<LayerDifference> layerDifferences(const RunResult& a, const RunResult& b, ErrorKind kind);

/// The mean difference over the experts at one depth, where both sides have experts.
struct ExpertMeanDifference {
    std::uint64_t depth = 0;
    double sqnrDb = 0;        ///< over those whose difference is finite; NaN where none is
    double relativeRmse = 0;  ///< the same
};

/// Rising by depth.
[[nodiscard]] std::vector<ExpertMeanDifference> expertMeans(const std::vector<LayerDifference>& differences);

/// One MoE layer in two runs with the same number of experts.
struct RoutingDifference {
    std::string layer;
    double shiftRateA = 0;     ///< each against its own reference
    double shiftRateB = 0;
    std::vector<double> load;  ///< load of b minus that of a, per expert; sums to 0
};

/// MoE layers that both runs have, in the order of `a`.
[[nodiscard]] std::vector<RoutingDifference> routingDifferences(const RunResult& a, const RunResult& b);

}  // namespace axscope::analysis
