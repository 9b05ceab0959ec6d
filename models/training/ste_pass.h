// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/training/routed_pass.h"
#include "models/training/ste_network.h"
#include "models/training/trainable_network.h"

namespace axscope::models {

/// A forward pass of retraining under multipliers: sites as `sites` says, batch norm folded in (or apart, as the plan says)
/// with its running statistics as they are, which nothing changes. Gradients reach the weights, biases and the batch
/// norms' gains and offsets through the folding.
class StePass final : public RoutedPass {
public:
    /// `network` and `sites` outlive the pass. `frozenRouter`: see RoutedPass.
    StePass(const TrainableNetwork& network, SteNetwork& sites, const TrainingSettings& settings, bool frozenRouter)
        : RoutedPass(network.network(), settings, frozenRouter), m_network(network), m_sites(sites) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;
    torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                              const std::vector<std::int64_t>* rows) override;
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a, const torch::Tensor& b) override;

    void beginStep(std::uint64_t step, std::uint64_t steps) override;
    /// The activation ranges too.
    [[nodiscard]] std::vector<std::pair<std::string, at::Tensor>> state() const override;

protected:
    RoutingDecisions decideOn(const Router& router, const at::Tensor& features) override;

private:
    [[nodiscard]] SteParameters parametersOf(const MacLayer& layer) const;

    const TrainableNetwork& m_network;
    SteNetwork& m_sites;
};

/// The same network as the file would hold it, on LibTorch's threads: bit for bit EmulatedPass. For use without gradients.
class SteEvaluationPass : public ForwardPass {
public:
    /// `sites` outlives the pass.
    explicit SteEvaluationPass(const SteNetwork& sites) : m_sites(sites) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;
    torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                              const std::vector<std::int64_t>* rows) override;
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a, const torch::Tensor& b) override;
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override;

private:
    [[nodiscard]] SteParameters parametersOf(const MacLayer& layer) const;

    const SteNetwork& m_sites;
};

}  // namespace axscope::models
