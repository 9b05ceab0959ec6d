// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/io/network_description.h"
#include "models/networks/network_plan.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// A network that has no weights yet.
struct NetworkDesign {
    NetworkDescription description;   ///< complete
    std::vector<NamedShape> tensors;  ///< that it needs
};

/// Designs the network that `wanted` describes. architecture, topology, numClasses and inputSize must be there, for
/// routing numExperts (and topK for hard); everything else that is empty or 0 gets the family's default: layers of
/// experts (the last stage of a ResNet, the last convolution of a VGG, the last and the third MLP from the end of a
/// vision transformer, the 160-channel blocks of MobileNetV2), sizes of a vision transformer, mean 0 and std 1. The plan is made by
/// the same planner that reads checkpoints. Errors: InvalidArgument, Unsupported (unknown architecture, images that do
/// not fit, layers that cannot hold experts), `where` empty.
Result<NetworkDesign> designNetwork(NetworkDescription wanted);

/// What a checkpoint says of itself, as recognise() reads it: the keys of descriptionKeys() that `network` has.
[[nodiscard]] std::map<std::string, std::string> metadataOf(const NetworkDescription& network);

}  // namespace axscope::models
