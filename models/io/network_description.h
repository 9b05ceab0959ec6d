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
    Hard,     ///< softmax router, the best top-k experts only, scaled by their probabilities
    Soft,     ///< softmax router, every expert, weighted by probability; or slots, see slotsPerExpert
    Cluster,  ///< nearest centroid in feature space, unscaled
};

[[nodiscard]] const char* toString(Topology topology);  ///< "dense", "hard", "soft", "cluster"
[[nodiscard]] std::optional<Topology> topologyFromString(const std::string& text);

/// What a checkpoint says of itself, by its metadata or by its tensors. Widths are not here: they are the
/// shapes of the tensors.
struct NetworkDescription {
    std::string architecture;  ///< "resnet20"
    Topology topology = Topology::Dense;
    int numExperts = 0;        ///< experts per MoE layer; 0 for dense
    int topK = 0;              ///< experts that run per decision; 0 for dense
    bool renormalise = false;  ///< hard: the chosen experts' probabilities are divided by their sum
    int sharedExperts = 0;     ///< per MoE layer: run on every input, their outputs are added unscaled
    int slotsPerExpert = 0;    ///< soft: 0 = mixture weighted per input, otherwise slot-based Soft MoE
    int numClasses = 0;
    std::string dataset;                 ///< "cifar100"; may be empty
    std::array<int, 3> inputSize{};      ///< channels, height, width
    std::vector<float> mean;             ///< per channel, for inputs scaled to 0..1
    std::vector<float> std;              ///< per channel
    std::vector<std::string> moeLayers;  ///< "layer3.0", ...; empty for dense
    std::optional<double>
        reportedTop1;  ///< float top-1 on the whole evaluation set, as a fraction, from the file

    /// Vision transformers; 0 and false otherwise.
    int patch = 0;
    int dim = 0;
    int depth = 0;
    int heads = 0;
    bool meanPool = false;  ///< the head sees the mean of the patch tokens instead of the class token

    /// Of a retrained network, from the file: the checkpoint that it was trained from, by the SHA-256 of its file in 64
    /// lower-case hexadecimal digits, and the multiplier that it was trained for, by name. Empty where nothing is said.
    std::string parentSha256;
    std::string retrainedFor;
    std::string multiplierSha256;  ///< of that multiplier's table, see ProductTable::hash(); empty where it is not said
};

}  // namespace axscope::models
