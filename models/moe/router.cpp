// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moe/router.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace axscope::models {
namespace {

/// The `count` largest of each row of `score` [rows, experts], largest first, of equal ones the lower index
/// first. NaN counts as larger than any number, so that a decision always exists.
at::Tensor largest(const at::Tensor& score, std::int64_t count) {
    // Exact for float32, and training may run in double or on another device.
    const at::Tensor values = score.detach().to(at::kCPU, at::kDouble).contiguous();
    const std::int64_t rows = values.size(0);
    const std::int64_t experts = values.size(1);
    at::Tensor chosen = at::empty({rows, count}, at::kLong);
    std::vector<std::int64_t> order(static_cast<std::size_t>(experts));
    for (std::int64_t row = 0; row < rows; ++row) {
        const double* const scores = values.data_ptr<double>() + row * experts;
        const auto key = [scores](std::int64_t expert) {
            return std::isnan(scores[expert]) ? std::numeric_limits<double>::infinity() : scores[expert];
        };
        std::iota(order.begin(), order.end(), 0);
        std::partial_sort(order.begin(), order.begin() + count, order.end(), [&](std::int64_t a, std::int64_t b) {
            return key(a) != key(b) ? key(a) > key(b) : a < b;
        });
        std::copy_n(order.begin(), count, chosen.data_ptr<std::int64_t>() + row * count);
    }
    return chosen.to(score.device());
}

RoutingDecisions decideSlots(const Router& router, const at::Tensor& features, const LinearMap& linear) {
    RoutingDecisions decisions;
    const std::int64_t slots = std::int64_t{router.experts} * router.slots;
    const at::Tensor logits =
        (linear ? linear(features) : at::matmul(features, router.phi.view({-1, slots})))
            .view({-1, router.rowsPerImage, slots});
    decisions.dispatch = logits.softmax(1);
    decisions.combine = logits.softmax(2);
    decisions.probability = decisions.combine.view({-1, router.experts, router.slots}).sum(2);
    decisions.score = decisions.probability.log();
    decisions.experts = largest(decisions.probability, 1);
    return decisions;
}

/// Gate values of the chosen experts of a hard router.
at::Tensor weightsOf(const Router& router, const at::Tensor& probability, const at::Tensor& experts) {
    const at::Tensor weights = probability.gather(1, experts);
    return router.renormalise ? weights / weights.sum(1, /*keepdim=*/true) : weights;
}

}  // namespace

RoutingDecisions decide(const Router& router, const at::Tensor& features, const LinearMap& linear) {
    if (router.slots > 0)
        return decideSlots(router, features, linear);
    RoutingDecisions decisions;
    if (router.topology == Topology::Cluster) {
        const at::Tensor difference = features.unsqueeze(1) - router.centroids.unsqueeze(0);
        decisions.score = -difference.square().sum(2);
        decisions.experts = largest(decisions.score, 1);
        decisions.probability = at::zeros_like(decisions.score).scatter_(1, decisions.experts, 1.0);
        decisions.weights = at::ones_like(decisions.experts, decisions.score.options());
        return decisions;
    }
    decisions.score = linear ? linear(features) : at::linear(features, router.weight, router.bias);
    decisions.probability = decisions.score.softmax(1);
    decisions.experts = largest(decisions.score, router.topology == Topology::Hard ? router.topK : 1);
    if (router.topology == Topology::Hard)
        decisions.weights = weightsOf(router, decisions.probability, decisions.experts);
    return decisions;
}

RoutingDecisions forceRouting(const Router& router, const RoutingDecisions& own, const RoutingDecisions& forced) {
    RoutingDecisions decisions = own;
    decisions.experts = forced.experts;
    if (router.topology == Topology::Hard) {
        decisions.weights = weightsOf(router, own.probability, forced.experts);
        return decisions;
    }
    decisions.probability = forced.probability;
    decisions.dispatch = forced.dispatch;
    decisions.combine = forced.combine;
    return decisions;
}

}  // namespace axscope::models
