// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/routed_pass.h"

namespace axscope::models {

at::Tensor balanceLoss(const at::Tensor& probability, const at::Tensor& experts) {
    const std::int64_t count = probability.size(1);
    const at::Tensor shares = (choiceCounts(experts, count) / static_cast<double>(experts.numel()))
                                  .to(probability.device(), probability.scalar_type());
    return (shares * probability.mean(0)).sum() * static_cast<double>(count);
}

RoutedPass::RoutedPass(const Network& network, const TrainingSettings& settings, bool frozen)
    : m_network(network),
      m_centroidDecay(settings.centroidDecay),
      m_revivalShare(settings.revivalShare),
      m_balancing(settings.balance > 0),
      m_frozen(frozen),
      m_random(randomFor(settings.seed, RandomUse::Centroids)),
      m_loads(network.routers()) {
    for (const Router& router : network.routers()) {
        RouterState& state = m_states.emplace_back();
        if (router.topology == Topology::Cluster)
            state.tracker.emplace_back(router.centroids);
        state.revived = at::zeros({1}, at::kDouble);
    }
}

void RoutedPass::beginStep(std::uint64_t step, std::uint64_t steps) {
    m_step = step;
    m_reviving = step < steps - steps / 5;
    m_balance = at::Tensor();
}

RoutingDecisions RoutedPass::route(const Router& router, const torch::Tensor& features) {
    RouterState& state = m_states[static_cast<std::size_t>(router.index)];
    const CounterRandom random = m_random.at(static_cast<std::uint64_t>(router.index)).at(m_step);
    const bool moving = router.topology == Topology::Cluster && !m_frozen;
    if (moving && !state.tracker.front().begun())
        state.tracker.front().begin(features, random);
    RoutingDecisions decisions = decideOn(router, features);
    if (m_frozen) {
        decisions.weights = decisions.weights.defined() ? decisions.weights.detach() : decisions.weights;
        decisions.probability = decisions.probability.detach();
    }
    m_loads.count(router, decisions);
    if (moving)
        state.revived += state.tracker.front().update(features, decisions.firstChoice(), m_centroidDecay,
                                                      m_reviving ? m_revivalShare : 0, random.at(1));
    if (router.topology == Topology::Hard && m_balancing && !m_frozen) {
        const at::Tensor loss = balanceLoss(decisions.probability, decisions.experts);
        m_balance = m_balance.defined() ? m_balance + loss : loss;
    }
    return decisions;
}

std::vector<ExpertLoad> RoutedPass::loads() const {
    std::vector<ExpertLoad> loads = m_loads.loads();
    for (std::size_t i = 0; i < loads.size(); ++i)
        loads[i].revived = static_cast<std::uint64_t>(m_states[i].revived.item<double>());
    return loads;
}

void RoutedPass::clearLoads() {
    m_loads.clear();
    for (RouterState& state : m_states)
        state.revived.zero_();
}

std::vector<std::pair<std::string, at::Tensor>> RoutedPass::state() const {
    std::vector<std::pair<std::string, at::Tensor>> all;
    for (const Router& router : m_network.routers()) {
        const RouterState& state = m_states[static_cast<std::size_t>(router.index)];
        const std::string name = router.layer + ".router.";
        all.emplace_back(name + "load", m_loads.counts(router.index));
        all.emplace_back(name + "revived", state.revived);
        if (state.tracker.empty())
            continue;
        all.emplace_back(name + "counts", state.tracker.front().counts());
        all.emplace_back(name + "sums", state.tracker.front().sums());
        all.emplace_back(name + "begun", state.tracker.front().begunFlag());
    }
    return all;
}

void RoutedPass::adoptCentroids() {
    for (RouterState& state : m_states)
        for (CentroidTracker& tracker : state.tracker)
            tracker.adopt();
}

}  // namespace axscope::models
