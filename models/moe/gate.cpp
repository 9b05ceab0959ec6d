// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moe/gate.h"

#include <utility>

namespace axscope::models {

GateImpl::GateImpl(Topology topology, int experts, int dim) : m_topology(topology), m_experts(experts) {
    if (topology == Topology::Cluster) {
        m_centroids = register_parameter("centroids", torch::zeros({experts, dim}), false);
    } else {
        m_weight = register_parameter("weight", torch::zeros({experts, dim}), false);
        m_bias = register_parameter("bias", torch::zeros({experts}), false);
    }
}

Router GateImpl::router(std::string layer, int index) const {
    Router router;
    router.layer = std::move(layer);
    router.index = index;
    router.topology = m_topology;
    router.experts = m_experts;
    router.weight = m_weight;
    router.bias = m_bias;
    router.centroids = m_centroids;
    return router;
}

}  // namespace axscope::models
