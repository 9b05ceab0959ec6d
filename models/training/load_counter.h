// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <utility>
#include <vector>

#include "models/moe/router.h"
#include "models/networks/network.h"
#include "models/training/training_records.h"

namespace axscope::models {

/// How often each expert was chosen; for soft routing the sum of its probabilities.
class LoadCounter {
public:
    explicit LoadCounter(const std::vector<Router>& routers);

    void count(const Router& router, const RoutingDecisions& decisions);
    [[nodiscard]] std::vector<ExpertLoad> loads() const;
    void clear();
    /// double [experts] of router `index`; written in place to restore.
    [[nodiscard]] at::Tensor counts(int index) const { return m_counts[static_cast<std::size_t>(index)]; }

private:
    const std::vector<Router>& m_routers;
    std::vector<at::Tensor> m_counts;
};

/// int64 `experts` to a double [count] tensor on the CPU.
[[nodiscard]] at::Tensor choiceCounts(const at::Tensor& experts, std::int64_t count);

/// A pass as `Layers` computes it, whose routing is counted.
template <class Layers>
class CountedPass final : public Layers {
public:
    template <class... Arguments>
    explicit CountedPass(const Network& network, Arguments&&... arguments)
        : Layers(std::forward<Arguments>(arguments)...), m_counter(network.routers()) {}

    RoutingDecisions route(const Router& router, const at::Tensor& features) override {
        RoutingDecisions decisions = Layers::route(router, features);
        m_counter.count(router, decisions);
        return decisions;
    }
    [[nodiscard]] std::vector<ExpertLoad> loads() const { return m_counter.loads(); }

private:
    LoadCounter m_counter;
};

}  // namespace axscope::models
