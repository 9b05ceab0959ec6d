// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <functional>
#include <vector>

#include "models/moe/router.h"

namespace axscope::models {

/// Runs expert `expert` on `x`. `rows`: which rows of the batch `x` holds, rising; nullptr = all of them.
using ExpertFunction =
    std::function<at::Tensor(int expert, const at::Tensor& x, const std::vector<std::int64_t>* rows)>;

/// The output of a MoE layer for `x` [rows, ...], one decision per row. soft: every expert, weighted by its
/// probability. hard: each row's chosen expert, times its probability. cluster: the same, unscaled. Experts
/// without rows do not run; they run in rising order.
[[nodiscard]] at::Tensor mixExperts(const Router& router, const RoutingDecisions& decisions,
                                    const at::Tensor& x, const ExpertFunction& expert);

}  // namespace axscope::models
