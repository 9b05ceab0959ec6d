// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/networks/architecture.h"

namespace axscope::models {

/// MobileNetV2 (Sandler et al., CVPR 2018) with torchvision's names: features.0 (3x3 stem), features.1 to 17
/// (inverted residual blocks), features.18 (1x1 convolution), global average pool, classifier.1. ReLU6. Images of
/// at most 64 pixels get the strides of the CIFAR ports: 1 in the stem and in the second stage.
///
/// Any block features.1 to 17 may be a layer of experts, each the block's own `conv`; the router sees the global
/// average pool of the block's input; the identity is added where the block has a residual connection.
[[nodiscard]] Architecture mobileNetArchitecture();

}  // namespace axscope::models
