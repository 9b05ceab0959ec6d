// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/table_difference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <vector>

namespace axscope::multipliers {

TableDifference differenceOf(const ProductTable& left, const ProductTable& right) {
    assert(left.isSigned() == right.isSigned());
    // |d| <= 2 * 65535, so the sum of squares over 2^16 pairs stays below 2^51.
    std::int64_t sum = 0, magnitudes = 0, squares = 0;
    TableDifference difference;
    difference.worstA = difference.worstB = left.minOperand();
    difference.lowest = difference.highest = left.entries()[0] - right.entries()[0];
    for (std::size_t i = 0; i < left.entries().size(); ++i) {
        const std::int32_t step = left.entries()[i] - right.entries()[i];
        sum += step;
        magnitudes += std::abs(step);
        squares += std::int64_t{step} * step;
        difference.differing += step != 0 ? 1 : 0;
        difference.lowest = std::min(difference.lowest, step);
        difference.highest = std::max(difference.highest, step);
        if (std::abs(step) > difference.maxAbs) {
            difference.maxAbs = std::abs(step);
            difference.worstA = left.minOperand() + static_cast<int>(i) / ProductTable::kOperands;
            difference.worstB = left.minOperand() + static_cast<int>(i) % ProductTable::kOperands;
        }
    }
    constexpr double kPairs = ProductTable::kEntries;
    difference.share = static_cast<double>(difference.differing) / kPairs;
    difference.mean = static_cast<double>(sum) / kPairs;
    difference.meanAbs = static_cast<double>(magnitudes) / kPairs;
    difference.rms = std::sqrt(static_cast<double>(squares) / kPairs);
    return difference;
}

ErrorHistogram differenceHistogram(const ProductTable& left, const ProductTable& right) {
    assert(left.isSigned() == right.isSigned());
    std::vector<std::int32_t> differences(left.entries().size());
    std::ranges::transform(left.entries(), right.entries(), differences.begin(), std::minus());
    return histogramOf(differences);
}

TablePair comparableForms(std::shared_ptr<const ProductTable> left,
                          std::shared_ptr<const ProductTable> right) {
    if (left->isSigned() == right->isSigned())
        return {std::move(left), std::move(right)};
    if (left->isSigned())
        return {std::move(left), right->signMagnitude()};
    return {left->signMagnitude(), std::move(right)};
}

}  // namespace axscope::multipliers
