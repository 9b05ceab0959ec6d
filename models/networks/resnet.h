// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/networks/architecture.h"

namespace axscope::models {

/// Residual networks (He et al., CVPR 2016). For CIFAR (section 4.2): resnet20, 32, 44, 56, 110 (any 6 n + 2):
/// conv1, bn1, layer{1,2,3} of n blocks of two 3x3 convolutions each, global average pool, fc or linear. For
/// ImageNet: resnet18, 34 (blocks of two) and resnet50, 101, 152 (bottlenecks of three, the stride in the 3x3
/// convolution as torchvision has it), layer{1..4}; a 7x7 conv1 has stride 2 and a 3x3 max pool of stride 2
/// behind it, a 3x3 conv1 neither. Shortcuts are 1x1 convolutions with batch norm, downsample.{0,1} or
/// shortcut.{0,1}; where a CIFAR network has none, every second pixel and channels of zeros.
///
/// Any residual block may be a layer of experts {conv1, bn1, ...}; the router sees the global average pool of
/// the block's input; out = relu(mix + shortcut).
[[nodiscard]] Architecture resNetArchitecture();

}  // namespace axscope::models
