// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// Exact integer factorisation of a table: L[a][b] = sum over r of f[r][a] * g[r][b], by operand index.
struct LowRankFactors {
    int rank = 0;  ///< 0 for the table of zeros alone: an empty sum
    std::vector<std::array<std::int16_t, ProductTable::kOperands>> f;  ///< one map of operand a per rank
    std::vector<std::array<std::int16_t, ProductTable::kOperands>> g;  ///< one map of operand b per rank
    /// True where every factor entry lies in -128..127.
    [[nodiscard]] bool fitsInt8() const;
};

/// Finds integer factors of smallest rank, up to `maxRank`, with entries in int16 range, and verifies them on
/// all 65,536 entries. Nothing where the rank is larger or no such factors were found: that costs speed,
/// never correctness. Method: lattice basis (LLL) of the table's rows; the basis is g, the integer
/// coordinates are f. Where these do not fit 8 bits, the same by columns is tried, and factors that do fit 8
/// bits are preferred. Takes a few milliseconds at the default limit, less where the rank is too large.
[[nodiscard]] std::optional<LowRankFactors> factorise(const ProductTable& table, int maxRank = 8);

/// Rank over the rationals of the table's rows for operand indices firstRow..firstRow+rows-1 of a. Computed
/// modulo the prime 2^31 - 1: never above the true rank, and below it only if that prime divides all its
/// minors. About 20 ms for all rows of a table of full rank.
[[nodiscard]] int tableRank(const ProductTable& table, int firstRow = 0, int rows = ProductTable::kOperands);

}  // namespace axscope::multipliers
