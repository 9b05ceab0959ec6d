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
    int topK = 1;                   ///< hard: experts that run per decision
    bool renormalise = false;       ///< hard: weights are divided by their sum
    int slots = 0;                  ///< soft: slots per expert; 0 = a mixture weighted per row
    std::int64_t rowsPerImage = 1;  ///< decisions per image: tokens, or 1
    at::Tensor weight;              ///< hard, soft: [experts, dim]
    at::Tensor bias;                ///< hard, soft: [experts]; undefined = none
    at::Tensor centroids;           ///< cluster: [experts, dim]
    at::Tensor phi;                 ///< slots: [dim, experts, slots]
};

/// What a router decided for each row of a batch.
struct RoutingDecisions {
    /// int64 [rows, k]: the chosen experts, the best first, of equal ones the lower index first. k = topK for
    /// hard; 1 otherwise (soft: the one with most weight).
    at::Tensor experts;
    /// float32 [rows, k]: what the outputs of the chosen experts are multiplied by; undefined for soft.
    at::Tensor weights;
    /// float32 [rows, experts]: router logits; negative squared distance for cluster; for slots the logarithm
    /// of `probability`.
    at::Tensor score;
    /// float32 [rows, experts]: softmax of the logits; one-hot for cluster; for slots the share of each
    /// expert's slots in the row's output.
    at::Tensor probability;
    at::Tensor dispatch;  ///< slots: float32 [images, rows of one, experts * slots], sums to 1 over rows
    at::Tensor combine;   ///< slots: the same shape, sums to 1 over slots

    /// int64 [rows], contiguous.
    [[nodiscard]] at::Tensor firstChoice() const { return experts.select(1, 0).contiguous(); }
};

/// A router's linear map, W f + b [rows, experts] or f phi [rows, experts * slots], computed in another way than
/// float32.
using LinearMap = std::function<at::Tensor(const at::Tensor& features)>;

/// hard, soft: p = softmax(W f + b); hard takes the topK largest. cluster: the nearest centroid in Euclidean
/// distance. Slots (Puigcerver et al., ICLR 2024): logits = f phi; dispatch = softmax over the rows of an
/// image, combine = softmax over all slots. `features`: float32 [rows, dim], for slots whole images of
/// rowsPerImage rows. `linear`: not called for cluster routing, which has no linear map.
[[nodiscard]] RoutingDecisions decide(const Router& router, const at::Tensor& features,
                                      const LinearMap& linear = {});

/// `own` with the routing of `forced` put in its place: hard and cluster run the experts of `forced`, hard weighted by
/// the probabilities of `own`; soft mixes by the probabilities (dispatches and combines slots) of `forced`. Scores stay
/// those of `own`. Both are decisions of `router` for the same rows.
[[nodiscard]] RoutingDecisions forceRouting(const Router& router, const RoutingDecisions& own,
                                            const RoutingDecisions& forced);

}  // namespace axscope::models
