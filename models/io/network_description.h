// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace axscope::models {

/// How the network spends its parameters on an input.
enum class Topology {
    Dense,    ///< no experts
    Hard,     ///< softmax router, the best expert only, scaled by its probability
    Soft,     ///< softmax router, every expert, weighted by probability
    Cluster,  ///< nearest centroid in feature space, unscaled
};

[[nodiscard]] const char* toString(Topology topology);  ///< "dense", "hard", "soft", "cluster"
[[nodiscard]] std::optional<Topology> topologyFromString(const std::string& text);

/// What a checkpoint says of itself: enough to build the network that its tensors fill.
struct NetworkDescription {
    std::string architecture;  ///< "resnet20"
    Topology topology = Topology::Dense;
    int numExperts = 0;  ///< experts per MoE layer; 0 for dense
    int topK = 0;        ///< experts that run per decision; 0 for dense
    int numClasses = 0;
    std::string dataset;                 ///< "cifar100"; may be empty
    std::array<int, 3> inputSize{};      ///< channels, height, width
    std::vector<float> mean;             ///< per channel, for inputs scaled to 0..1
    std::vector<float> std;              ///< per channel
    std::vector<std::string> moeLayers;  ///< "layer3.0", ...; empty for dense
    std::optional<double>
        reportedTop1;  ///< float top-1 on the whole evaluation set, as a fraction, from the file
};

}  // namespace axscope::models
