// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// The unit-gate model of circuit area: a two-input gate counts 1, XOR 2, so a half adder 3, a full adder 7
/// and a multiplexer 3 (A. Tyagi, IEEE Trans. Computers 42(10), 1993; R. Zimmermann, PhD thesis, ETH Zurich,
/// 1997). Wires, glitches and sizing are left out: good for comparing designs, no substitute for synthesis.
namespace axscope::multipliers::gates {

inline constexpr double kAnd = 1;
inline constexpr double kXor = 2;
inline constexpr double kHalfAdder = 3;
inline constexpr double kFullAdder = 7;
inline constexpr double kMultiplexer = 3;

inline constexpr int kColumns = 20;
/// Bits to be added up in each column of weight 2^column.
using Heights = std::array<int, kColumns>;

/// Gates that add up columns of bits, carry-save from the right and with half adders where two bits are left.
[[nodiscard]] double additionGates(Heights heights);

/// AND gates of all bits, and their addition.
[[nodiscard]] double arrayGates(const Heights& heights);

/// The exact 8 x 8 array: 64 AND gates, 48 full adders, 8 half adders; 424.
[[nodiscard]] double exactArrayGates();

/// Position of the leading one of `bits` bits: prefix OR, detection, encoder.
[[nodiscard]] double leadingOneGates(int bits);
/// Barrel shifter: `stages` rows of multiplexers, `bits` wide.
[[nodiscard]] double shifterGates(int bits, int stages);
/// What sign-magnitude form adds around an unsigned 8 x 8 design: two conditional negations of 8 bits and one
/// of 16.
[[nodiscard]] double signMagnitudeGates();

}  // namespace axscope::multipliers::gates
