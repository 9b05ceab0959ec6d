// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <functional>
#include <string>

#include "models/io/network_description.h"

namespace axscope::models {

/// The gate of one MoE layer. Routers run in float32, unless a pass is told otherwise.
struct Router {
    std::string layer;  ///< the MoE layer's name: "layer3.0"
    int index = 0;      ///< position in Network::routers()
    Topology topology = Topology::Hard;
    int experts = 0;
    at::Tensor weight;     ///< hard, soft: [experts, dim]
    at::Tensor bias;       ///< hard, soft: [experts]
    at::Tensor centroids;  ///< cluster: [experts, dim]
};

/// What a router decided for each row of a batch.
struct RoutingDecisions {
    at::Tensor expert;  ///< int64 [rows]: the chosen one (soft: the one with most weight)
    at::Tensor score;   ///< float32 [rows, experts]: router logits, or negative squared distance for cluster
    at::Tensor probability;  ///< float32 [rows, experts]: softmax of the logits; one-hot for cluster
};

using LinearMap = std::function<at::Tensor(const at::Tensor& features)>;

/// hard, soft: p = softmax(W f + b), expert = argmax p. cluster: the nearest centroid in Euclidean distance.
/// `features`: float32 [rows, dim]. `linear`: computes the linear map W f + b in another way, [rows, experts]; not
/// called for cluster routing, which has none.
[[nodiscard]] RoutingDecisions decide(const Router& router, const at::Tensor& features,
                                      const LinearMap& linear = {});

}  // namespace axscope::models
