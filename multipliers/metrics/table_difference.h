// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "multipliers/metrics.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// How two tables differ over all 65,536 pairs of operands, d(a, b) = left(a, b) - right(a, b), in product
/// units.
struct TableDifference {
    std::int64_t differing = 0;  ///< pairs with d != 0
    double share = 0;            ///< differing / 65,536
    double mean = 0;             ///< mean d
    double meanAbs = 0;          ///< mean |d|
    double rms = 0;              ///< sqrt(mean d^2)
    std::int32_t lowest = 0;     ///< min d
    std::int32_t highest = 0;    ///< max d
    std::int32_t maxAbs = 0;     ///< max |d|
    /// Operand values of the first pair, by rising a and then b, where |d| = maxAbs.
    int worstA = 0;
    int worstB = 0;
};

/// Sums in int64, so that the result is exact up to the last division. Precondition: both signed or both
/// unsigned.
[[nodiscard]] TableDifference differenceOf(const ProductTable& left, const ProductTable& right);

/// Of d over all pairs of operands. Precondition: as of differenceOf().
[[nodiscard]] ErrorHistogram differenceHistogram(const ProductTable& left, const ProductTable& right);

using TablePair = std::pair<std::shared_ptr<const ProductTable>, std::shared_ptr<const ProductTable>>;

/// The two as they can be compared: as they are where both are signed or both unsigned, otherwise the
/// unsigned one in sign-magnitude form, as networks use it.
[[nodiscard]] TablePair comparableForms(std::shared_ptr<const ProductTable> left,
                                        std::shared_ptr<const ProductTable> right);

}  // namespace axscope::multipliers
