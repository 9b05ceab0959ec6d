// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/mac_layers.h"

#include <utility>

namespace axscope::models {
namespace {

const MacLayer& append(std::vector<MacLayer>& layers, MacLayer layer, LayerPlace place) {
    layer.name = std::move(place.name);
    layer.index = static_cast<int>(layers.size());
    layer.depth = place.depth;
    layer.moeLayer = std::move(place.moeLayer);
    layer.expert = place.expert;
    return layers.emplace_back(std::move(layer));
}

}  // namespace

const MacLayer& appendConv(std::vector<MacLayer>& layers, ConvBn& pair, LayerPlace place, int height,
                           int width) {
    const MacLayer& layer = append(layers, pair.folded(height, width), std::move(place));
    pair.layer = layer.index;
    return layer;
}

const MacLayer& appendLinear(std::vector<MacLayer>& layers, const torch::nn::Linear& linear, LayerPlace place,
                             std::uint64_t rows) {
    MacLayer layer;
    layer.linear = true;
    layer.weight = linear->weight.detach().contiguous();
    layer.bias =
        linear->bias.defined() ? linear->bias.detach().contiguous() : torch::zeros({layer.weight.size(0)});
    layer.geometry.inChannels = static_cast<int>(layer.weight.size(1));
    layer.geometry.outChannels = static_cast<int>(layer.weight.size(0));
    layer.macs = rows * static_cast<std::uint64_t>(layer.weight.numel());
    layer.rowsPerImage = static_cast<std::int64_t>(rows);
    return append(layers, std::move(layer), std::move(place));
}

}  // namespace axscope::models
