// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <torch/nn/module.h>

#include <string>

#include "models/moe/router.h"

namespace axscope::models {

/// Holds a router's parameters under their names in checkpoints: `weight` and `bias`, or `centroids` for
/// cluster routing. MoE layers register it as "router".
class GateImpl : public torch::nn::Module {
public:
    /// `dim`: features that the router sees.
    GateImpl(Topology topology, int experts, int dim);

    /// The loaded gate of MoE layer `layer`, which is number `index` of its network.
    [[nodiscard]] Router router(std::string layer, int index) const;

private:
    Topology m_topology;
    int m_experts;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_centroids;
};
TORCH_MODULE(Gate);

}  // namespace axscope::models
