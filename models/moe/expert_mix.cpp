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

/// The same values with rows outermost and channels innermost, so that rows of images lie in one piece.
at::Tensor channelsBehind(const at::Tensor& x) {
    return x.dim() == 4 ? x.permute({0, 2, 3, 1}) : x;
}
at::Tensor channelsBefore(const at::Tensor& x) {
    return x.dim() == 4 ? x.permute({0, 3, 1, 2}) : x;
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

at::Tensor mixSlots(const Router& router, const RoutingDecisions& decisions, const at::Tensor& x,
                    const ExpertFunction& expert) {
    const std::int64_t images = decisions.dispatch.size(0);
    // [images, experts, slots, dim]
    const at::Tensor slots = at::bmm(decisions.dispatch.transpose(1, 2), x.view({images, -1, x.size(1)}))
                                 .view({images, router.experts, router.slots, x.size(1)});
    std::vector<at::Tensor> outputs;
    for (int e = 0; e < router.experts; ++e) {
        const at::Tensor output =
            expert(e, slots.select(1, e).reshape({images * router.slots, x.size(1)}), nullptr);
        outputs.push_back(output.view({images, router.slots, output.size(1)}));
    }
    const at::Tensor all = at::cat(outputs, 1);  // [images, experts * slots, features]
    return at::bmm(decisions.combine, all).view({-1, all.size(2)});
}

}  // namespace

at::Tensor mixExperts(const Router& router, const RoutingDecisions& decisions, const at::Tensor& x,
                      const ExpertFunction& expert) {
    if (router.slots > 0)
        return mixSlots(router, decisions, x, expert);
    if (router.topology == Topology::Soft)
        return mixAll(router, decisions, x, expert);
    const std::int64_t choices = decisions.experts.size(1);
    const at::Tensor experts = decisions.experts.to(at::kCPU).contiguous();
    const std::int64_t* const chosen = experts.data_ptr<std::int64_t>();
    const at::Tensor weights = decisions.weights.flatten();
    at::Tensor mixed;  // rows of images with channels innermost
    for (int e = 0; e < router.experts; ++e) {
        std::vector<std::int64_t> rows;
        std::vector<std::int64_t> places;  // of the choices in `weights`
        for (std::int64_t row = 0; row < x.size(0); ++row)
            for (std::int64_t choice = row * choices; choice < (row + 1) * choices; ++choice)
                if (chosen[choice] == e) {
                    rows.push_back(row);
                    places.push_back(choice);
                }
        if (rows.empty())
            continue;
        const at::Tensor index = at::tensor(rows, at::kLong).to(x.device());
        at::Tensor output =
            channelsBehind(expert(e, channelsBefore(channelsBehind(x).index_select(0, index)), &rows));
        if (router.topology == Topology::Hard)
            output = output * perRow(weights.index_select(0, at::tensor(places, at::kLong).to(x.device())), output);
        if (!mixed.defined()) {
            std::vector<std::int64_t> shape = output.sizes().vec();
            shape[0] = x.size(0);
            mixed = choices == 1 ? at::empty(shape, output.options()) : at::zeros(shape, output.options());
        }
        // With one choice every row is written once.
        if (choices == 1)
            mixed.index_copy_(0, index, output);
        else
            mixed.index_copy_(0, index, mixed.index_select(0, index) + output);
    }
    return mixed.defined() ? channelsBefore(mixed) : mixed;
}

}  // namespace axscope::models
