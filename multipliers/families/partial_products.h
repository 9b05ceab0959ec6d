// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "multipliers/families/family.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {

/// Which of the 64 partial products a_i b_j a circuit forms: bit i of mask j says that of a_i b_j.
using PartialProductMasks = std::array<std::uint8_t, 8>;

/// Sum over j of bit_j(b) w_j (a & masks[j]), w_j = bitWeight(j), a & mask read as int8 where `isSigned`: the
/// closed form of every circuit that leaves out partial products and adds up the rest exactly.
[[nodiscard]] constexpr std::int32_t maskedProduct(bool isSigned, const PartialProductMasks& masks, int a,
                                                   int b) {
    std::int32_t sum = 0;
    for (int j = 0; j < 8; ++j) {
        if ((b >> j & 1) == 0)
            continue;
        const int kept = a & masks[static_cast<std::size_t>(j)];
        sum += bitWeight(isSigned, j) * (isSigned ? static_cast<std::int8_t>(kept) : kept);
    }
    return sum;
}

/// The masks that keep a_i b_j where keep(i, j).
template <class Keep>
[[nodiscard]] constexpr PartialProductMasks masksWhere(const Keep& keep) {
    PartialProductMasks masks{};
    for (int j = 0; j < 8; ++j)
        for (int i = 0; i < 8; ++i)
            if (keep(i, j))
                masks[static_cast<std::size_t>(j)] =
                    static_cast<std::uint8_t>(masks[static_cast<std::size_t>(j)] | 1 << i);
    return masks;
}

/// Partial products kept per column i + j.
[[nodiscard]] constexpr gates::Heights columnHeights(const PartialProductMasks& masks) {
    gates::Heights heights{};
    for (std::size_t j = 0; j < 8; ++j)
        for (std::size_t i = 0; i < 8; ++i)
            heights[i + j] += masks[j] >> i & 1;
    return heights;
}

}  // namespace axscope::multipliers
