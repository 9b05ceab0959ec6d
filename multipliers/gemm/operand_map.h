// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "multipliers/gemm/lut_gemm.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers::gemm {

/// A map from operand index to int16, arranged for look-ups of many operands at once.
struct WordMap {
    using Values = std::array<std::int16_t, ProductTable::kOperands>;
    explicit WordMap(const Values& values);

    Values values;
    /// True where values[i] = parts[0][i mod 16] + parts[1][i / 16], modulo 2^16: two byte shuffles per byte
    /// then replace a look-up. Bit masks and multiples of the operand are of this kind.
    bool nibbleAdditive = false;
    /// The bytes of the parts: low nibble's low and high byte, high nibble's low and high byte.
    alignas(16) std::array<std::array<std::uint8_t, 16>, 4> nibbleBytes{};
    /// The low bytes of all values, then the high bytes.
    alignas(64) std::array<std::array<std::uint8_t, ProductTable::kOperands>, 2> planes{};
};

/// The same to bytes.
struct ByteMap {
    using Values = std::array<std::uint8_t, ProductTable::kOperands>;
    explicit ByteMap(const Values& values);

    alignas(64) Values values;
    bool nibbleAdditive = false;  ///< modulo 2^8
    alignas(16) std::array<std::array<std::uint8_t, 16>, 2> nibbleBytes{};
};

/// `count` vectors of `width` operands, by the means of `simd`: out[v * pitch + i] = map.values[indices[v *
/// width + i]] for i < width. The rest of each pitch is left as it is.
void mapOperands(const WordMap& map, const std::uint8_t* indices, std::size_t count, std::size_t width,
                 std::int16_t* out, std::size_t pitch, Simd simd);
void mapOperands(const ByteMap& map, const std::uint8_t* indices, std::size_t count, std::size_t width,
                 std::uint8_t* out, std::size_t pitch, Simd simd);

}  // namespace axscope::multipliers::gemm
