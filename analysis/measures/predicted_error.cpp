// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/predicted_error.h"

#include <array>
#include <cassert>
#include <numeric>

namespace axscope::analysis {
namespace {

constexpr std::size_t kOperandCount = multipliers::ProductTable::kOperands;

/// Mean and variance of e(x, w) over the inputs for each weight.
struct ErrorOfWeight {
    std::array<double, kOperandCount> mean{};
    std::array<double, kOperandCount> variance{};
};

ErrorOfWeight errorOfWeights(const multipliers::ProductTable& table,
                             std::span<const std::uint64_t> inputOperands, double total) {
    const std::span<const std::int32_t> entries = table.entries();
    const auto errorAt = [&](std::size_t x, std::size_t w) {
        const int exact =
            (static_cast<int>(x) + table.minOperand()) * (static_cast<int>(w) + table.minOperand());
        return static_cast<double>(entries[x * kOperandCount + w] - exact);
    };
    ErrorOfWeight errors;
    for (std::size_t x = 0; x < kOperandCount; ++x) {
        const double share = static_cast<double>(inputOperands[x]) / total;
        for (std::size_t w = 0; share > 0 && w < kOperandCount; ++w)
            errors.mean[w] += share * errorAt(x, w);
    }
    // Second pass about the mean: the difference of two large squares would lose the variance of biased
    // tables.
    for (std::size_t x = 0; x < kOperandCount; ++x) {
        const double share = static_cast<double>(inputOperands[x]) / total;
        for (std::size_t w = 0; share > 0 && w < kOperandCount; ++w) {
            const double deviation = errorAt(x, w) - errors.mean[w];
            errors.variance[w] += share * deviation * deviation;
        }
    }
    return errors;
}

}  // namespace

std::optional<PredictedError> predictError(const multipliers::ProductTable& table,
                                           std::span<const std::uint64_t> inputOperands,
                                           std::span<const std::uint8_t> weights,
                                           std::span<const float> outputScales) {
    assert(table.isSigned() && (inputOperands.empty() || inputOperands.size() == kOperandCount));
    const auto total =
        static_cast<double>(std::accumulate(inputOperands.begin(), inputOperands.end(), std::uint64_t{0}));
    if (total == 0 || weights.empty() || outputScales.empty())
        return std::nullopt;
    const std::size_t channels = outputScales.size();
    const std::size_t depth = weights.size() / channels;
    assert(weights.size() == channels * depth);
    const ErrorOfWeight errors = errorOfWeights(table, inputOperands, total);
    PredictedError predicted;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        double mean = 0;
        double variance = 0;
        for (const std::uint8_t weight : weights.subspan(channel * depth, depth)) {
            mean += errors.mean[weight];
            variance += errors.variance[weight];
        }
        const double scale = outputScales[channel];
        predicted.bias += scale * mean;
        predicted.mse += scale * scale * (mean * mean + variance);
    }
    predicted.bias /= static_cast<double>(channels);
    predicted.mse /= static_cast<double>(channels);
    return predicted;
}

}  // namespace axscope::analysis
