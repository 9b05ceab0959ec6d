// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>

#include "models/networks/network.h"

namespace axscope::models {

/// Shape and place of a convolution, for building and describing it at once.
struct ConvSpec {
    int inChannels = 0;
    int outChannels = 0;
    int kernel = 3;
    int stride = 1;
    int padding = 1;
    bool bias = false;  ///< of the convolution itself, beside that of the batch norm
};

/// A convolution and the batch norm after it. The two modules are registered by their owner under the names
/// of the checkpoint's files; inference sees the folded pair as one MacLayer.
struct ConvBn {
    ConvSpec spec;
    torch::nn::Conv2d conv{nullptr};
    torch::nn::BatchNorm2d norm{nullptr};
    int layer = -1;  ///< index of the folded layer in Network::macLayers(), set by fold()

    [[nodiscard]] static ConvBn make(const ConvSpec& spec);
    /// The folded layer, without name, index and place in the network. `height`, `width`: of its input.
    [[nodiscard]] MacLayer folded(int height, int width) const;
};

}  // namespace axscope::models
