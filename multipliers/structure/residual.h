// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// Exact split of a table into one product and a small residual, by operand index:
///
///     L[a][b] = f[a] * g[b] + offset + residual[classA[a]][classB[b]]
///
/// Circuits that drop partial products of low weight have it: what they drop depends on a few low bits only.
struct ResidualForm {
    static constexpr int kClasses = 16;

    std::array<std::int16_t, ProductTable::kOperands> f{};  ///< operand a, low bits cleared
    std::array<std::int16_t, ProductTable::kOperands> g{};  ///< operand b, low bits cleared
    std::array<std::uint8_t, ProductTable::kOperands> classA{};
    std::array<std::uint8_t, ProductTable::kOperands> classB{};
    std::array<std::array<std::uint8_t, kClasses>, kClasses> residual{};
    std::int32_t offset = 0;
    int clearedBitsA = 0;  ///< low bits cleared in f
    int clearedBitsB = 0;  ///< low bits cleared in g
    int maxResidual = 0;   ///< largest entry of `residual`
};

/// Looks for such a split with f, g = the operand with 0..7 low bits cleared, and verifies it on all 65,536
/// entries; the one with the smallest maxResidual. Nothing where there is none. Takes a few milliseconds.
[[nodiscard]] std::optional<ResidualForm> splitResidual(const ProductTable& table);

}  // namespace axscope::multipliers
