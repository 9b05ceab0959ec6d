// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <torch/nn/modules/linear.h>

#include <cstdint>
#include <string>
#include <vector>

#include "models/networks/conv_bn.h"

namespace axscope::models {

/// Name and place of a layer in its network: what the layer itself does not know.
struct LayerPlace {
    std::string name;
    std::uint64_t depth = 0;
    std::string moeLayer;  ///< empty outside experts
    int expert = -1;
};

/// Folds the pair, appends it, and notes its index in `pair`. `height`, `width`: of its input.
const MacLayer& appendConv(std::vector<MacLayer>& layers, ConvBn& pair, LayerPlace place, int height,
                           int width);

/// Appends a linear layer that each image passes `rows` times (tokens); without a bias it gets one of zeros.
const MacLayer& appendLinear(std::vector<MacLayer>& layers, const torch::nn::Linear& linear, LayerPlace place,
                             std::uint64_t rows = 1);

}  // namespace axscope::models
