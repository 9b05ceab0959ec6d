// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// Error metrics over all 65,536 operand pairs, e(a,b) = L(a,b) - a*b. EvoApproxLib's conventions
/// (Mrazek et al., DATE 2017, and the library's web pages).
struct ErrorMetrics {
    double mae = 0;             ///< mean |e|
    double maePercent = 0;      ///< 100 MAE / 2^16
    double wce = 0;             ///< max |e|
    double wcePercent = 0;      ///< 100 WCE / 2^16
    double epPercent = 0;       ///< 100 P(e != 0)
    double mse = 0;             ///< mean e^2
    double meanError = 0;       ///< mean e (bias)
    double variance = 0;        ///< mean e^2 - (mean e)^2, population
    double mrePercent = 0;      ///< 100 mean |e|/|ab| over the pairs with ab != 0
    double wcrePercent = 0;     ///< 100 max |e|/|ab| over the pairs with ab != 0
    double nmed = 0;            ///< MAE / max |ab|
    std::int32_t minError = 0;  ///< min e
    std::int32_t maxError = 0;  ///< max e
};

/// Computed by Boost.Accumulators in blocks of one table row, merged as moments in row order.
[[nodiscard]] ErrorMetrics computeErrorMetrics(const ProductTable& table);

/// Counts of e in equal-width bins from `low` up; integer errors, so bins are at least 1 wide.
struct ErrorHistogram {
    std::int32_t low = 0;  ///< the smallest error that the first bin takes
    std::int32_t binWidth = 1;
    std::vector<std::uint64_t> counts;  ///< sum = how many errors there are: 65,536 of a table

    /// One more than bins, each halfway between the last error of one bin and the first of the next.
    [[nodiscard]] std::vector<double> edges() const;
};

/// Histogram with at most `maxBins` bins, which begin at multiples of the width: no bin mixes negative errors with
/// others. That takes two bins at least: maxBins < 2 counts as 2. Precondition: there are errors.
[[nodiscard]] ErrorHistogram histogramOf(std::span<const std::int32_t> errors, int maxBins = 101);

/// That of all errors of a table.
[[nodiscard]] ErrorHistogram errorHistogram(const ProductTable& table, int maxBins = 101);

}  // namespace axscope::multipliers
