// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <functional>
#include <vector>

#include "models/moe/router.h"

namespace axscope::models {

/// Runs expert `expert` on `x`. `rows`: which rows of the batch `x` holds, rising; nullptr = all of them, or,
/// for slots, the expert's slots of all images.
using ExpertFunction =
    std::function<at::Tensor(int expert, const at::Tensor& x, const std::vector<std::int64_t>* rows)>;

/// The output of a MoE layer for `x` [rows, ...], one decision per row. soft: every expert, weighted by its
/// probability. hard: the sum of each row's chosen experts, times their weights. cluster: the chosen expert,
/// unscaled. Slots: each expert handles its slots, which are sums of an image's rows weighted by `dispatch`;
/// a row's output is the sum of all slots' outputs weighted by `combine`. Experts without rows do not run;
/// they run in rising order, and sums are taken in that order.
[[nodiscard]] at::Tensor mixExperts(const Router& router, const RoutingDecisions& decisions,
                                    const at::Tensor& x, const ExpertFunction& expert);

}  // namespace axscope::models
