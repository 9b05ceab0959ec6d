// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moe/expert_mix.h"

namespace axscope::models {
namespace {

/// One weight per row, in a shape that spreads over the other dimensions of `output`.
at::Tensor perRow(const at::Tensor& weights, const at::Tensor& output) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(output.dim()), 1);
    shape[0] = -1;
    return weights.view(shape);
}

at::Tensor mixAll(const Router& router, const RoutingDecisions& decisions, const at::Tensor& x,
                  const ExpertFunction& expert) {
    at::Tensor mixed;
    for (int e = 0; e < router.experts; ++e) {
        const at::Tensor output = expert(e, x, nullptr);
        const at::Tensor weighted = output * perRow(decisions.probability.select(1, e).contiguous(), output);
        mixed = mixed.defined() ? mixed + weighted : weighted;
    }
    return mixed;
}

}  // namespace

at::Tensor mixExperts(const Router& router, const RoutingDecisions& decisions, const at::Tensor& x,
                      const ExpertFunction& expert) {
    if (router.topology == Topology::Soft)
        return mixAll(router, decisions, x, expert);
    const std::int64_t* const chosen = decisions.expert.data_ptr<std::int64_t>();
    at::Tensor mixed;
    for (int e = 0; e < router.experts; ++e) {
        std::vector<std::int64_t> rows;
        for (std::int64_t row = 0; row < x.size(0); ++row)
            if (chosen[row] == e)
                rows.push_back(row);
        if (rows.empty())
            continue;
        const at::Tensor index = at::tensor(rows, at::kLong);
        at::Tensor output = expert(e, x.index_select(0, index), &rows);
        if (router.topology == Topology::Hard)
            output = output *
                     perRow(decisions.probability.index_select(0, index).select(1, e).contiguous(), output);
        if (!mixed.defined()) {
            std::vector<std::int64_t> shape = output.sizes().vec();
            shape[0] = x.size(0);
            mixed = at::empty(shape, output.options(), output.suggest_memory_format());
        }
        mixed.index_copy_(0, index, output);
    }
    return mixed;
}

}  // namespace axscope::models
