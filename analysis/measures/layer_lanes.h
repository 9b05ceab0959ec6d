// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "analysis/results.h"

namespace axscope::analysis {

/// Layers at one depth that are the same but for the expert: one position of a line over depth.
struct LayerLane {
    std::string name;                        ///< see laneName()
    std::vector<const LayerResult*> layers;  ///< borrowed, never empty, in the order of the run
    double macs = 0;                         ///< of all of them, per image that reaches each
};

/// "layer3.0.experts.*.conv1": what a layer's lane is called; its own name outside experts.
[[nodiscard]] std::string laneName(const LayerResult& layer);

/// The lanes of every depth, the one that computes most first: a shortcut runs beside the main path.
[[nodiscard]] std::map<std::uint64_t, std::vector<LayerLane>> lanesOf(const std::vector<LayerResult>& layers);

/// Mean of `count` finite figures; NaN where there are none.
struct LaneMean {
    double value = std::numeric_limits<double>::quiet_NaN();
    int count = 0;
};

/// The mean of a figure over the layers of a lane, in their order, those left out for which it is not finite (an expert
/// that nothing reached, the SQNR of an exact one). `figure`: double of a LayerResult.
template <class Figure>
[[nodiscard]] LaneMean meanOf(const LayerLane& lane, Figure figure) {
    LaneMean mean;
    double sum = 0;
    for (const LayerResult* layer : lane.layers)
        if (const double value = figure(*layer); std::isfinite(value)) {
            sum += value;
            ++mean.count;
        }
    if (mean.count > 0)
        mean.value = sum / mean.count;
    return mean;
}

}  // namespace axscope::analysis
