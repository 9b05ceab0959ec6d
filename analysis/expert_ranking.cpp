// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/expert_ranking.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <span>

#include "analysis/statistics.h"
#include "models/networks/network.h"

namespace axscope::analysis {
namespace {

double norm(std::span<const float> values) {
    double squares = 0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(squares);
}

double variance(std::span<const float> values) {
    double sum = 0;
    for (const float value : values)
        sum += static_cast<double>(value);
    const double mean = sum / static_cast<double>(values.size());
    double squares = 0;
    for (const float value : values)
        squares += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
    return squares / static_cast<double>(values.size());
}

/// Calls `take` with each row (first dimension) of a float32 tensor.
template <class Take>
void forRows(const at::Tensor& tensor, const Take& take) {
    const at::Tensor values = tensor.contiguous();
    const auto rows = static_cast<std::size_t>(values.size(0));
    const std::size_t perRow = static_cast<std::size_t>(values.numel()) / rows;
    const std::span<const float> all(values.data_ptr<float>(), rows * perRow);
    for (std::size_t row = 0; row < rows; ++row)
        take(all.subspan(row * perRow, perRow));
}

}  // namespace

std::vector<ExpertRanking> rankExperts(const models::Network& network,
                                       const std::vector<RoutingResult>& routing,
                                       const std::vector<AblatedPart>& parts,
                                       const std::vector<ExpertEnergy>& energies) {
    ExpertRanking routerNorm{"router_norm", {}, 0};
    ExpertRanking maxVariance{"max_variance", {}, 0};
    ExpertRanking maxNorm{"max_neuron_norm", {}, 0};
    ExpertRanking energy{"micro_expert_energy", {}, 0};
    ExpertRanking largestEnergy{"micro_expert_energy_max", {}, 0};
    ExpertRanking load{"load", {}, 0};
    std::vector<double> costs;
    for (const AblatedPart& part : parts) {
        const auto router = std::ranges::find(network.routers(), part.moeLayer, &models::Router::layer);
        const auto routed = std::ranges::find(routing, part.moeLayer, &RoutingResult::layer);
        const auto layer =
            std::ranges::find_if(network.macLayers(), [&part](const models::MacLayer& candidate) {
                return candidate.moeLayer == part.moeLayer && candidate.expert == part.expert;
            });
        if (part.expert < 0 || router == network.routers().end() || !router->weight.defined() ||
            routed == routing.end() || layer == network.macLayers().end())
            return {};
        double largestVariance = 0;
        double largestNorm = 0;
        forRows(layer->weight, [&](std::span<const float> row) {
            largestVariance = std::max(largestVariance, variance(row));
            largestNorm = std::max(largestNorm, norm(row));
        });
        forRows(router->weight[part.expert].unsqueeze(0),
                [&](std::span<const float> row) { routerNorm.values.push_back(norm(row)); });
        maxVariance.values.push_back(largestVariance);
        maxNorm.values.push_back(largestNorm);
        const auto weighed = std::ranges::find_if(energies, [&part](const ExpertEnergy& candidate) {
            return candidate.moeLayer == part.moeLayer && candidate.expert == part.expert;
        });
        if (weighed != energies.end()) {
            energy.values.push_back(weighed->sum);
            largestEnergy.values.push_back(weighed->max);
        }
        load.values.push_back(routed->load[static_cast<std::size_t>(part.expert)]);
        costs.push_back(part.cost());
    }
    std::vector<ExpertRanking> rankings;
    for (ExpertRanking* ranking : {&routerNorm, &maxVariance, &maxNorm, &energy, &largestEnergy, &load}) {
        if (costs.empty() || ranking->values.size() != costs.size())
            continue;
        ranking->rho = spearmanRho(ranking->values, costs);
        rankings.push_back(std::move(*ranking));
    }
    return rankings;
}

}  // namespace axscope::analysis
