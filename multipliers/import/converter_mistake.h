// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Tables made by the converter of AdaPT and TransAxx hold mul(|a|, |b|) for two negative operands, which is
/// wrong for every approximate signed circuit: such a circuit does not treat -a as the mirror of a.
namespace axscope::multipliers {

/// `entries`: 256 x 256 signed products in numeric order. True where L(-a,-b) = L(a,b) for all a, b in 1..127
/// although the quadrants of mixed signs are not mirrors of the positive one. (A sign-magnitude multiplier
/// mirrors them all.)
[[nodiscard]] bool hasConverterMistake(std::span<const std::int32_t> entries);

/// The table with its quadrant of two negative operands computed anew, where the other three follow a sum of
/// partial products L(a,b) = sum over i, j of a_i b_j c_ij, as all signed circuits of the catalogue do. c_77
/// cannot be seen in these quadrants and is taken as exact, 2^14. Nothing where they do not: then only the
/// circuit itself helps.
[[nodiscard]] std::optional<std::vector<std::int32_t>> withoutConverterMistake(
    std::span<const std::int32_t> entries);

}  // namespace axscope::multipliers
