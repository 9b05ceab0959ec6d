// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/networks/network.h"

namespace axscope::models {

/// VGG-11, -13, -16 and -19 with batch norm (Simonyan and Zisserman, ICLR 2015, configurations A, B, D and E)
/// for 32x32 images, named by description.architecture: "vgg11_bn" ... "vgg19_bn". features: five stages of
/// 3x3 convolutions (64, 128, 256, 512, 512 channels), each convolution with bias, batch norm and ReLU, each
/// stage with 2x2 max pooling; classifier: three linear layers of 512, 512 and numClasses outputs.
///
/// In the MoE topologies the last convolution is a layer of experts, each a convolution, batch norm and ReLU;
/// the router sees the global average pool of that layer's input, one decision per image. Parameter names are
/// those of the public CIFAR model zoos. Errors: Unsupported where the description asks for another MoE
/// layer, for images of another size, or for more than 64 experts.
Result<std::shared_ptr<Network>> makeVgg(const NetworkDescription& description);

}  // namespace axscope::models
