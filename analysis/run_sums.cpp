// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_sums.h"

#include <algorithm>

namespace axscope::analysis {

void RunSums::merge(const RunSums& other) {
    accuracy.merge(other.accuracy);
    layers.resize(std::max(layers.size(), other.layers.size()));
    for (std::size_t i = 0; i < other.layers.size(); ++i) {
        layers[i].cumulative.merge(other.layers[i].cumulative);
        layers[i].isolated.merge(other.layers[i].isolated);
        layers[i].detail.merge(other.layers[i].detail);
        layers[i].rows += other.layers[i].rows;
    }
    routing.resize(std::max(routing.size(), other.routing.size()));
    for (std::size_t i = 0; i < other.routing.size(); ++i)
        routing[i].merge(other.routing[i]);
    frozen.accuracy.merge(other.frozen.accuracy);
    frozen.decisions += other.frozen.decisions;
    frozen.moved += other.frozen.moved;
    images.append(other.images);
}

RunSums RunSums::withoutImages() const {
    return {accuracy, layers, routing, frozen, {}};
}

bool RunSums::fits(const RunSums& other) const {
    return layers.size() == other.layers.size() && images.fits(other.images) &&
           std::equal(routing.begin(), routing.end(), other.routing.begin(), other.routing.end(),
                      [](const RoutingSums& one, const RoutingSums& two) { return one.fits(two); });
}

bool RunSums::isConsistent() const {
    // No count is larger than what it counts among: what statistics need of sums that come from a file.
    constexpr std::uint64_t kMostImages = std::uint64_t{1} << 48;  // no sum of four of them overflows
    const auto isSound = [](const AccuracySums& sums) {
        const auto fits = [&sums](std::uint64_t count) { return count <= sums.images; };
        const auto& cells = sums.cells;
        return sums.images <= kMostImages && fits(sums.top1) && fits(sums.top5) && fits(sums.agreeing) &&
               fits(sums.agreeingInt8) && std::all_of(cells.begin(), cells.end(), fits) &&
               fits(cells[0] + cells[1] + cells[2] + cells[3]);
    };
    return isSound(accuracy) && isSound(frozen.accuracy) &&
           std::all_of(layers.begin(), layers.end(), [](const LayerSums& layer) { return layer.detail.isConsistent(); }) &&
           std::all_of(routing.begin(), routing.end(), [](const RoutingSums& sums) { return sums.isConsistent(); });
}

}  // namespace axscope::analysis
