// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/networks/architecture.h"

namespace axscope::models {

/// VGG-11, -13, -16 and -19 (Simonyan and Zisserman, ICLR 2015, configurations A, B, D and E), with batch norm
/// ("vgg11_bn") or without ("vgg11"). features: five stages of 3x3 convolutions, each followed by batch norm (or
/// not) and ReLU, each stage by 2x2 max pooling; the index counts all of them. classifier: one linear layer, or
/// several with ReLU between them. Where the first has 49 inputs per channel, the last feature maps are averaged to
/// 7x7 as torchvision does.
///
/// Any convolution may be a layer of experts {0: convolution, 1: batch norm}, each with ReLU; the router sees
/// the global average pool of the layer's input.
[[nodiscard]] Architecture vggArchitecture();

}  // namespace axscope::models
