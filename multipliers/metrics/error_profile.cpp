// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/error_profile.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <span>

namespace axscope::multipliers {
namespace {

constexpr std::size_t kWidth = ProductTable::kOperands;

/// e by operand index, row-major.
std::vector<std::int32_t> errorsOf(const ProductTable& table) {
    std::vector<std::int32_t> errors(table.entries().begin(), table.entries().end());
    std::size_t at = 0;
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a)
        for (int b = table.minOperand(); b <= table.maxOperand(); ++b)
            errors[at++] -= a * b;
    return errors;
}

/// `step` is the distance between the errors of neighbouring values of the other operand.
OperandError conditionalError(const std::int32_t* first, std::size_t step,
                              const std::array<double, kWidth>& others) {
    OperandError result;
    for (std::size_t i = 0; i < kWidth; ++i) {
        const double error = first[i * step];
        result.mean += others[i] * error;
        result.meanAbs += others[i] * std::abs(error);
        if (others[i] > 0)
            result.maxAbs = std::max(result.maxAbs, std::abs(error));
    }
    double variance = 0;
    for (std::size_t i = 0; i < kWidth; ++i) {
        const double deviation = first[i * step] - result.mean;
        variance += others[i] * deviation * deviation;
    }
    result.deviation = std::sqrt(variance);
    return result;
}

/// Sums of a bin until it is finished.
void addTo(ErrorBin& bin, double weight, double error) {
    bin.weight += weight;
    bin.mean += weight * error;
    bin.meanAbs += weight * std::abs(error);
    if (weight > 0)
        bin.maxAbs = std::max(bin.maxAbs, std::abs(error));
}

void finish(std::vector<ErrorBin>& bins) {
    for (ErrorBin& bin : bins) {
        bin.mean /= bin.weight > 0 ? bin.weight : 1;
        bin.meanAbs /= bin.weight > 0 ? bin.weight : 1;
    }
}

/// Bins of `width` from 0 to `largest`.
std::vector<ErrorBin> emptyBins(int largest, int width) {
    std::vector<ErrorBin> bins;
    for (int low = 0; low <= largest; low += width) {
        ErrorBin bin;
        bin.low = low;
        bin.high = std::min(low + width - 1, largest);
        bins.push_back(bin);
    }
    return bins;
}

std::vector<ErrorStep> distributionOf(std::span<const std::int32_t> errors, const OperandWeights& weights) {
    const auto [smallest, largest] = std::minmax_element(errors.begin(), errors.end());
    std::vector<double> shares(static_cast<std::size_t>(*largest - *smallest) + 1);
    for (std::size_t row = 0; row < kWidth; ++row)
        for (std::size_t column = 0; column < kWidth; ++column)
            shares[static_cast<std::size_t>(errors[row * kWidth + column] - *smallest)] +=
                weights.a[row] * weights.b[column];
    std::vector<ErrorStep> steps;
    double sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] == 0)
            continue;
        sum += shares[i];
        steps.push_back({*smallest + static_cast<std::int32_t>(i), sum});
    }
    // Rounding of many shares must not leave a probability just beside 1.
    for (ErrorStep& step : steps)
        step.cumulative = std::min(step.cumulative / sum, 1.0);
    return steps;
}

}  // namespace

std::int32_t ErrorProfile::quantile(double share) const {
    const auto found =
        std::lower_bound(distribution.begin(), distribution.end(), share,
                         [](const ErrorStep& step, double wanted) { return step.cumulative < wanted; });
    return found == distribution.end() ? distribution.back().error : found->error;
}

ErrorProfile computeErrorProfile(const ProductTable& table, const OperandWeights& weights, int productBins) {
    const std::vector<std::int32_t> errors = errorsOf(table);
    const int largest = table.isSigned() ? -table.minOperand() : table.maxOperand();
    const int productWidth = largest * largest / std::max(productBins, 1) + 1;

    ErrorProfile profile;
    profile.againstAbsA = emptyBins(largest, 1);
    profile.againstAbsB = emptyBins(largest, 1);
    profile.againstAbsProduct = emptyBins(largest * largest, productWidth);
    for (std::size_t i = 0; i < kWidth; ++i) {
        profile.byA.push_back(conditionalError(&errors[i * kWidth], 1, weights.b));
        profile.byB.push_back(conditionalError(&errors[i], kWidth, weights.a));
    }
    for (std::size_t row = 0; row < kWidth; ++row) {
        const int a = static_cast<int>(row) + table.minOperand();
        for (std::size_t column = 0; column < kWidth; ++column) {
            const int b = static_cast<int>(column) + table.minOperand();
            const double weight = weights.a[row] * weights.b[column];
            const double error = errors[row * kWidth + column];
            addTo(profile.againstAbsA[static_cast<std::size_t>(std::abs(a))], weight, error);
            addTo(profile.againstAbsB[static_cast<std::size_t>(std::abs(b))], weight, error);
            addTo(profile.againstAbsProduct[static_cast<std::size_t>(std::abs(a * b) / productWidth)], weight,
                  error);
            const auto product = static_cast<std::uint16_t>(table.entries()[row * kWidth + column]);
            for (auto wrong = static_cast<std::uint16_t>(product ^ static_cast<std::uint16_t>(a * b));
                 wrong != 0; wrong = static_cast<std::uint16_t>(wrong & (wrong - 1))) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(wrong));
                profile.bits[bit].rate += weight;
                profile.bits[bit].raised += (product >> bit & 1) != 0 ? weight : 0;
            }
        }
    }
    finish(profile.againstAbsA);
    finish(profile.againstAbsB);
    finish(profile.againstAbsProduct);
    profile.distribution = distributionOf(errors, weights);
    return profile;
}

std::vector<double> weightedCounts(const ErrorHistogram& histogram, const ErrorProfile& profile) {
    std::vector<double> counts(histogram.counts.size(), 0.0);
    double before = 0;
    for (const ErrorStep& step : profile.distribution) {
        const auto bin = static_cast<std::size_t>((step.error - histogram.low) / histogram.binWidth);
        if (step.error >= histogram.low && bin < counts.size())
            counts[bin] += (step.cumulative - before) * ProductTable::kEntries;
        before = step.cumulative;
    }
    return counts;
}

}  // namespace axscope::multipliers
