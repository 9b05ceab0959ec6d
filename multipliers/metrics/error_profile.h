// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "multipliers/metrics.h"
#include "multipliers/metrics/operand_weights.h"
#include "multipliers/product_table.h"

/// Where a table errs: e(a, b) = L(a, b) - a b by operand, by size of operand or product, by bit of the
/// product, and its distribution. All of it may be weighted by the operands of a real layer (OperandWeights).
namespace axscope::multipliers {

/// Error of all pairs with one value of an operand. The other operand's weights apply; the row's own do not.
struct OperandError {
    double mean = 0;       ///< conditional mean of e: the bias map
    double deviation = 0;  ///< conditional standard deviation of e
    double meanAbs = 0;    ///< conditional mean of |e|
    double maxAbs = 0;     ///< largest |e| of a weight above 0
};

/// Error of the pairs whose |a|, |b| or |ab| lies in low..high.
struct ErrorBin {
    int low = 0;
    int high = 0;
    double weight = 0;   ///< share of all pairs; where it is 0, the figures below are 0 too
    double mean = 0;     ///< mean e
    double meanAbs = 0;  ///< mean |e|
    double maxAbs = 0;   ///< largest |e|
};

/// How often one bit of the product is wrong.
struct BitError {
    double rate = 0;    ///< P(bit of L != bit of ab)
    double raised = 0;  ///< of it, P(1 instead of 0)
};

/// One step of the distribution function.
struct ErrorStep {
    std::int32_t error = 0;
    double cumulative = 0;  ///< P(e <= error)
};

struct ErrorProfile {
    static constexpr int kProductBits = 16;

    std::vector<OperandError> byA;      ///< one per value of a, by operand index
    std::vector<OperandError> byB;      ///< one per value of b
    std::vector<ErrorBin> againstAbsA;  ///< one bin per |a|, rising
    std::vector<ErrorBin> againstAbsB;
    std::vector<ErrorBin> againstAbsProduct;  ///< equally wide bins of |ab| from 0
    /// Bits 0..15 of the products in two's complement.
    std::array<BitError, kProductBits> bits{};
    std::vector<ErrorStep> distribution;  ///< one per error that occurs, rising; the last is 1

    /// Smallest error with P(e <= error) >= share, 0 < share <= 1.
    [[nodiscard]] std::int32_t quantile(double share) const;
};

/// How many of 65,536 pairs, chosen as the profile's operands are, would fall into each bin of `histogram`: of the same
/// table's errors.
[[nodiscard]] std::vector<double> weightedCounts(const ErrorHistogram& histogram, const ErrorProfile& profile);

/// Takes two or three milliseconds. `productBins`: largest number of bins of |ab|, at least 1.
[[nodiscard]] ErrorProfile computeErrorProfile(const ProductTable& table,
                                               const OperandWeights& weights = OperandWeights::uniform(),
                                               int productBins = 64);

}  // namespace axscope::multipliers
