// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/layer_bias.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace axscope::analysis {
namespace {

bool countsOperands(const LayerResult& layer) {
    return layer.detail && !layer.detail->inputOperands.empty() && !layer.detail->weightOperands.empty();
}

/// The run whose layers say most about operands: int8 before the approximate ones.
const RunResult* operandRun(const StudyResult& study, std::size_t checkpoint) {
    const RunResult* found = nullptr;
    for (const auto& run : study.runs) {
        if (run.checkpoint != checkpoint || !std::ranges::any_of(run.layers, countsOperands))
            continue;
        if (run.mode == Mode::Int8)
            return &run;
        if (!found)
            found = &run;
    }
    return found;
}

std::optional<multipliers::OperandWeights> weightsOf(const LayerResult& layer) {
    if (!countsOperands(layer))
        return std::nullopt;
    auto weights =
        multipliers::OperandWeights::fromCounts(layer.detail->inputOperands, layer.detail->weightOperands);
    return weights ? std::optional(*weights) : std::nullopt;
}

}  // namespace

std::optional<multipliers::OperandWeights> layerOperands(const StudyResult& study,
                                                         std::size_t checkpoint, const std::string& layer) {
    if (const auto* run = operandRun(study, checkpoint)) {
        for (const auto& each : run->layers) {
            if (each.name == layer)
                return weightsOf(each);
        }
    }
    return std::nullopt;
}

std::vector<std::string> layersWithOperands(const StudyResult& study, std::size_t checkpoint) {
    std::vector<std::string> names;
    if (const auto* run = operandRun(study, checkpoint)) {
        for (const auto& layer : run->layers) {
            if (countsOperands(layer))
                names.push_back(layer.name);
        }
    }
    return names;
}

std::vector<LayerBias> layerBiases(const StudyResult& study, std::size_t checkpoint,
                                   const multipliers::ProductTable& table) {
    constexpr std::size_t kOperands = multipliers::ProductTable::kOperands;
    std::vector<LayerBias> biases;
    const auto* run = operandRun(study, checkpoint);
    if (!run)
        return biases;
    std::vector<double> errors(kOperands * kOperands);
    for (std::size_t a = 0; a < kOperands; ++a) {
        for (std::size_t b = 0; b < kOperands; ++b) {
            const int exact = (static_cast<int>(a) + table.minOperand()) * (static_cast<int>(b) + table.minOperand());
            errors[a * kOperands + b] = table.entries()[a * kOperands + b] - exact;
        }
    }
    for (const auto& layer : run->layers) {
        const auto weights = weightsOf(layer);
        if (!weights)
            continue;
        // computeErrorMetrics() without what is not needed here: for all layers of a network at once.
        double mean = 0;
        double square = 0;
        for (std::size_t a = 0; a < kOperands; ++a) {
            if (weights->a[a] == 0)
                continue;
            const double* row = errors.data() + a * kOperands;
            double rowMean = 0;
            double rowSquare = 0;
            for (std::size_t b = 0; b < kOperands; ++b) {
                rowMean += weights->b[b] * row[b];
                rowSquare += weights->b[b] * row[b] * row[b];
            }
            mean += weights->a[a] * rowMean;
            square += weights->a[a] * rowSquare;
        }
        multipliers::ErrorMetrics metrics;
        metrics.meanError = mean;
        metrics.variance = std::max(0.0, square - mean * mean);
        const auto reduction = static_cast<std::uint64_t>(std::max(0, layer.reduction));
        biases.push_back({layer.name, static_cast<double>(layer.depth), layer.reduction, mean,
                          multipliers::dotProductError(metrics, reduction)});
    }
    return biases;
}

std::vector<DepthBias> depthMeans(const std::vector<LayerBias>& biases) {
    std::map<double, std::vector<const LayerBias*>> depths;
    for (const LayerBias& each : biases)
        depths[each.depth].push_back(&each);
    std::vector<DepthBias> means;
    for (const auto& [depth, at] : depths) {
        DepthBias mean{depth, at.size(), 0, 0};
        const auto n = static_cast<double>(at.size());
        for (const LayerBias* each : at) {
            mean.meanAbsBias += std::abs(each->sum.bias) / n;
            mean.meanSpread += each->sum.spread / n;
        }
        means.push_back(mean);
    }
    return means;
}

}  // namespace axscope::analysis
