// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moe/router.h"

namespace axscope::models {

RoutingDecisions decide(const Router& router, const at::Tensor& features, const LinearMap& linear) {
    RoutingDecisions decisions;
    if (router.topology == Topology::Cluster) {
        const at::Tensor difference = features.unsqueeze(1) - router.centroids.unsqueeze(0);
        decisions.score = -difference.square().sum(2);
        decisions.expert = decisions.score.argmax(1);
        decisions.probability =
            at::zeros_like(decisions.score).scatter_(1, decisions.expert.unsqueeze(1), 1.0);
    } else {
        decisions.score = linear ? linear(features) : at::linear(features, router.weight, router.bias);
        decisions.probability = decisions.score.softmax(1);
        decisions.expert = decisions.score.argmax(1);
    }
    return decisions;
}

}  // namespace axscope::models
