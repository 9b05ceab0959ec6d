// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/operand_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <string>

namespace axscope::multipliers {
namespace {

constexpr std::size_t kWidth = ProductTable::kOperands;

Result<void> normalise(std::span<const std::uint64_t> counts, const char* operand,
                       std::array<double, kWidth>& shares) {
    if (counts.size() != kWidth)
        return Error{ErrorCode::InvalidArgument,
                     "the histogram of operand " + std::string(operand) + " has " +
                         std::to_string(counts.size()) + " entries, not " + std::to_string(kWidth),
                     {}};
    // In double: the sum of many counts may pass 64 bits.
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (total == 0)
        return Error{ErrorCode::InvalidArgument,
                     "the histogram of operand " + std::string(operand) + " counts nothing",
                     {}};
    std::transform(counts.begin(), counts.end(), shares.begin(),
                   [&](std::uint64_t count) { return static_cast<double>(count) / total; });
    return {};
}

}  // namespace

const OperandWeights& OperandWeights::uniform() {
    static const OperandWeights kUniform = [] {
        OperandWeights weights;
        weights.a.fill(1.0 / ProductTable::kOperands);
        weights.b.fill(1.0 / ProductTable::kOperands);
        return weights;
    }();
    return kUniform;
}

Result<OperandWeights> OperandWeights::fromCounts(std::span<const std::uint64_t> a,
                                                  std::span<const std::uint64_t> b) {
    OperandWeights weights;
    if (Result<void> done = normalise(a, "a", weights.a); !done)
        return done.error();
    if (Result<void> done = normalise(b, "b", weights.b); !done)
        return done.error();
    return weights;
}

ErrorMetrics computeErrorMetrics(const ProductTable& table, const OperandWeights& weights) {
    constexpr double kOutputRange = 65536;
    ErrorMetrics metrics;
    metrics.minError = std::numeric_limits<std::int32_t>::max();
    metrics.maxError = std::numeric_limits<std::int32_t>::min();
    double relativeWeight = 0;
    double relative = 0;
    double wrong = 0;
    for (std::size_t row = 0; row < kWidth; ++row) {
        if (weights.a[row] == 0)
            continue;
        const int a = static_cast<int>(row) + table.minOperand();
        double sum = 0, magnitudes = 0, squares = 0, relativeOfRow = 0, relativeWeightOfRow = 0,
               wrongOfRow = 0;
        for (std::size_t column = 0; column < kWidth; ++column) {
            const double weight = weights.b[column];
            if (weight == 0)
                continue;
            const int exact = a * (static_cast<int>(column) + table.minOperand());
            const std::int32_t error = table.entries()[row * kWidth + column] - exact;
            metrics.minError = std::min(metrics.minError, error);
            metrics.maxError = std::max(metrics.maxError, error);
            const double magnitude = std::abs(error);
            sum += weight * error;
            magnitudes += weight * magnitude;
            squares += weight * magnitude * magnitude;
            wrongOfRow += error != 0 ? weight : 0;
            if (exact != 0) {
                const double share = magnitude / std::abs(exact);
                relativeOfRow += weight * share;
                relativeWeightOfRow += weight;
                metrics.wcrePercent = std::max(metrics.wcrePercent, 100 * share);
            }
        }
        metrics.meanError += weights.a[row] * sum;
        metrics.mae += weights.a[row] * magnitudes;
        metrics.mse += weights.a[row] * squares;
        wrong += weights.a[row] * wrongOfRow;
        relative += weights.a[row] * relativeOfRow;
        relativeWeight += weights.a[row] * relativeWeightOfRow;
    }
    // About the mean, as a second pass: the difference of two large squares would lose the variance of biased
    // tables.
    for (std::size_t row = 0; row < kWidth; ++row) {
        if (weights.a[row] == 0)
            continue;
        const int a = static_cast<int>(row) + table.minOperand();
        double squares = 0;
        for (std::size_t column = 0; column < kWidth; ++column) {
            const int exact = a * (static_cast<int>(column) + table.minOperand());
            const double deviation = table.entries()[row * kWidth + column] - exact - metrics.meanError;
            squares += weights.b[column] * deviation * deviation;
        }
        metrics.variance += weights.a[row] * squares;
    }
    const double largestOperand = table.isSigned() ? -table.minOperand() : table.maxOperand();
    metrics.wce = std::max(std::abs(metrics.minError), std::abs(metrics.maxError));
    metrics.maePercent = 100 * metrics.mae / kOutputRange;
    metrics.wcePercent = 100 * metrics.wce / kOutputRange;
    metrics.epPercent = 100 * wrong;
    metrics.mrePercent = relativeWeight > 0 ? 100 * relative / relativeWeight : 0;
    metrics.nmed = metrics.mae / (largestOperand * largestOperand);
    return metrics;
}

DotProductError dotProductError(const ErrorMetrics& metrics, std::uint64_t depth) {
    const auto terms = static_cast<double>(depth);
    return {terms * metrics.meanError, std::sqrt(terms * metrics.variance)};
}

}  // namespace axscope::multipliers
