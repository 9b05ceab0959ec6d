// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "multipliers/base/result.h"
#include "multipliers/metrics.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// How often each value of the operands a (activation) and b (weight) occurs, by operand index; each sums
/// to 1. Errors weighted by them take the operands as independent: a pair has the weight a[i] b[j].
struct OperandWeights {
    std::array<double, ProductTable::kOperands> a{};
    std::array<double, ProductTable::kOperands> b{};

    /// All values alike: weighted figures then equal the plain ones.
    [[nodiscard]] static const OperandWeights& uniform();
    /// From histograms of real operands, ProductTable::kOperands counts each by operand index. Errors:
    /// InvalidArgument where a histogram has another length or counts nothing.
    static Result<OperandWeights> fromCounts(std::span<const std::uint64_t> a,
                                             std::span<const std::uint64_t> b);
};

/// The sums of computeErrorMetrics(table) weighted by p_a(a) p_b(b): MAE = sum p_a p_b |e|, and so on. WCE,
/// WCRE and the error's range are taken over the pairs of a weight above 0, MRE over those of them with ab !=
/// 0 (0 where there are none). The denominators of percentages and NMED stay those of the table.
[[nodiscard]] ErrorMetrics computeErrorMetrics(const ProductTable& table, const OperandWeights& weights);

/// What the errors of `depth` products add up to, for independent pairs of operands.
struct DotProductError {
    double bias = 0;    ///< depth * mean error
    double spread = 0;  ///< sqrt(depth * variance): standard deviation
};
[[nodiscard]] DotProductError dotProductError(const ErrorMetrics& metrics, std::uint64_t depth);

}  // namespace axscope::multipliers
