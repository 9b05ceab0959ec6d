// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/layer_bias.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "app/gui/text.h"

namespace axscope::app {
namespace {

bool countsOperands(const analysis::LayerResult& layer) {
    return layer.detail && !layer.detail->inputOperands.empty() && !layer.detail->weightOperands.empty();
}

/// The run whose layers say most about operands: int8 before the approximate ones.
const analysis::RunResult* operandRun(const analysis::StudyResult& study, std::size_t checkpoint) {
    const analysis::RunResult* found = nullptr;
    for (const auto& run : study.runs) {
        if (run.checkpoint != checkpoint || !std::ranges::any_of(run.layers, countsOperands))
            continue;
        if (run.mode == analysis::Mode::Int8)
            return &run;
        if (!found)
            found = &run;
    }
    return found;
}

std::optional<multipliers::OperandWeights> weightsOf(const analysis::LayerResult& layer) {
    if (!countsOperands(layer))
        return std::nullopt;
    auto weights =
        multipliers::OperandWeights::fromCounts(layer.detail->inputOperands, layer.detail->weightOperands);
    return weights ? std::optional(*weights) : std::nullopt;
}

}  // namespace

std::optional<multipliers::OperandWeights> layerOperands(const analysis::StudyResult& study,
                                                         std::size_t checkpoint, const QString& layer) {
    if (const auto* run = operandRun(study, checkpoint)) {
        for (const auto& each : run->layers) {
            if (fromUtf8(each.name) == layer)
                return weightsOf(each);
        }
    }
    return std::nullopt;
}

QStringList layersWithOperands(const analysis::StudyResult& study, std::size_t checkpoint) {
    QStringList names;
    if (const auto* run = operandRun(study, checkpoint)) {
        for (const auto& layer : run->layers) {
            if (countsOperands(layer))
                names += fromUtf8(layer.name);
        }
    }
    return names;
}

std::vector<LayerBias> layerBiases(const analysis::StudyResult& study, std::size_t checkpoint,
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
        biases.push_back({fromUtf8(layer.name), static_cast<double>(layer.depth), layer.reduction, mean,
                          multipliers::dotProductError(metrics, reduction)});
    }
    return biases;
}

}  // namespace axscope::app
