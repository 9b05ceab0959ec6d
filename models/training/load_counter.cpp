// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/load_counter.h"

namespace axscope::models {

at::Tensor choiceCounts(const at::Tensor& experts, std::int64_t count) {
    return at::bincount(experts.flatten().to(at::kCPU), {}, count).to(at::kDouble);
}

LoadCounter::LoadCounter(const std::vector<Router>& routers) : m_routers(routers) {
    for (const Router& router : routers)
        m_counts.push_back(at::zeros({router.experts}, at::kDouble));
}

void LoadCounter::count(const Router& router, const RoutingDecisions& decisions) {
    const at::NoGradGuard noGrad;
    m_counts[static_cast<std::size_t>(router.index)] +=
        router.topology == Topology::Soft ? decisions.probability.to(at::kCPU, at::kDouble).sum(0)
                                          : choiceCounts(decisions.experts, router.experts);
}

std::vector<ExpertLoad> LoadCounter::loads() const {
    std::vector<ExpertLoad> loads;
    for (const Router& router : m_routers) {
        const at::Tensor& counts = m_counts[static_cast<std::size_t>(router.index)];
        const double total = counts.sum().item<double>();
        ExpertLoad& load = loads.emplace_back();
        load.layer = router.layer;
        for (int e = 0; e < router.experts; ++e)
            load.shares.push_back(total > 0 ? counts[e].item<double>() / total : 0);
    }
    return loads;
}

void LoadCounter::clear() {
    for (at::Tensor& counts : m_counts)
        counts.zero_();
}

}  // namespace axscope::models
