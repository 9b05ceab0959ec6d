// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/layer_lanes.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace axscope::analysis {

std::string laneName(const LayerResult& layer) {
    std::string name = layer.name;
    const std::string part = "experts." + std::to_string(layer.expert) + ".";
    if (layer.expert >= 0)
        if (const std::size_t at = name.find(part); at != std::string::npos)
            name.replace(at, part.size(), "experts.*.");
    return name;
}

std::map<std::uint64_t, std::vector<LayerLane>> lanesOf(const std::vector<LayerResult>& layers) {
    std::map<std::uint64_t, std::vector<LayerLane>> depths;
    std::map<std::pair<std::uint64_t, std::string>, std::size_t> known;
    for (const LayerResult& layer : layers) {
        std::vector<LayerLane>& at = depths[layer.depth];
        const std::string name = laneName(layer);
        const auto [entry, isNew] = known.try_emplace({layer.depth, name}, at.size());
        if (isNew)
            at.push_back({name, {}, 0});
        at[entry->second].layers.push_back(&layer);
        at[entry->second].macs += static_cast<double>(layer.macs);
    }
    for (auto& [depth, at] : depths)
        std::ranges::stable_sort(at, std::greater<>(), &LayerLane::macs);
    return depths;
}

}  // namespace axscope::analysis
