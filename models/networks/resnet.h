// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/networks/network.h"

namespace axscope::models {

/// ResNet-20 for 32x32 images (He et al., CVPR 2016, section 4.2) with 1x1 projection shortcuts: conv1, bn1,
/// layer{1,2,3}.{0,1,2} of two 3x3 convolutions each (16, 32, 64 channels), global average pool, fc. In the
/// MoE topologies each block named in description.moeLayers holds experts of two convolutions; the router
/// sees the global average pool of the block's input; out = relu(mix of the experts + shortcut). Parameter
/// names are those of the public CIFAR model zoos. Errors: Unsupported where the description asks for MoE
/// layers that are not residual blocks, or another input size than the architecture can pool.
Result<std::shared_ptr<Network>> makeResNet20(const NetworkDescription& description);

}  // namespace axscope::models
