// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/networks/network.h"
#include "models/training/centroid_tracker.h"
#include "models/training/counter_random.h"
#include "models/training/load_counter.h"
#include "models/training/training_records.h"
#include "models/training/training_settings.h"

namespace axscope::models {

/// The load-balancing loss of Fedus et al. (Switch transformers, JMLR 2022, eq. 4): E sum_i f_i P_i with f_i the share
/// of choices that went to expert i and P_i its mean probability; 1 where both are even, E at most. `probability`:
/// [rows, E] with gradient; `experts`: int64 [rows, k]. A scalar tensor.
[[nodiscard]] at::Tensor balanceLoss(const at::Tensor& probability, const at::Tensor& experts);

/// The routing of training steps, whatever computes the layers: decisions with gradients, the balancing loss of hard
/// routing, centroids that follow their rows, and counts of who was chosen. Derive from it and say how layers
/// are computed.
class RoutedPass : public ForwardPass {
public:
    /// `network` outlives the pass; its routers' centroids are changed in place. `frozen`: routers are not trained,
    /// nothing is balanced and centroids stay.
    RoutedPass(const Network& network, const TrainingSettings& settings, bool frozen = false);

    RoutingDecisions route(const Router& router, const torch::Tensor& features) override;

    /// Before the forward pass of step `step` of `steps`. Centroids stay in place in the last fifth of a run, apart from
    /// their moving averages: nobody is revived.
    virtual void beginStep(std::uint64_t step, std::uint64_t steps);
    /// Sum of the balancing losses of the layers of this step; undefined where there is none.
    [[nodiscard]] const at::Tensor& balance() const { return m_balance; }

    /// Of all steps since clearLoads(), per router.
    [[nodiscard]] std::vector<ExpertLoad> loads() const;
    void clearLoads();

    /// Everything besides the network's tensors that later steps depend on, by name, and the loads; written in place to
    /// restore.
    [[nodiscard]] virtual std::vector<std::pair<std::string, at::Tensor>> state() const;
    /// Of a network that was trained before: its centroids are where they belong.
    void adoptCentroids();

protected:
    /// The router's own arithmetic.
    virtual RoutingDecisions decideOn(const Router& router, const at::Tensor& features) {
        return decide(router, features);
    }

private:
    struct RouterState {
        std::vector<CentroidTracker> tracker;  ///< one for cluster routing, else none
        at::Tensor revived;                    ///< double [1]
    };

    const Network& m_network;
    double m_centroidDecay;
    double m_revivalShare;
    bool m_balancing;
    bool m_frozen;
    CounterRandom m_random;
    std::uint64_t m_step = 0;
    bool m_reviving = true;
    at::Tensor m_balance;
    LoadCounter m_loads;
    std::vector<RouterState> m_states;
};

}  // namespace axscope::models
