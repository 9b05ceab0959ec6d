// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "multipliers/import/gate_netlist.h"

/// Arithmetic of whole numbers built from gates, for the expressions of C and Verilog.
namespace axscope::multipliers {

/// A binary number on nets, lowest bit first, at least one bit.
struct Word {
    std::vector<Net> bits;
    bool isSigned = false;  ///< two's complement: the highest bit is repeated where the number is widened
};

[[nodiscard]] Word constantWord(std::uint64_t value, int width, bool isSigned);
/// The low `width` bits; widened by the sign of signed numbers and by zeros otherwise. The sign-ness stays.
[[nodiscard]] Word resized(const Word& word, int width);
/// 1 where any bit is set.
[[nodiscard]] Net anyBit(GateNetlist& netlist, const Word& word);
/// A flag as a number of `width` bits.
[[nodiscard]] Word flagWord(Net flag, int width, bool isSigned);

[[nodiscard]] Word inverted(GateNetlist& netlist, Word word);
// Both of the same width, which the result has; overflow wraps.
[[nodiscard]] Word bitwise(GateNetlist& netlist, char operation, const Word& left,
                           const Word& right);  ///< '&' '|' '^'
[[nodiscard]] Word sum(GateNetlist& netlist, const Word& left, const Word& right,
                       Net carry = GateNetlist::kZero);
[[nodiscard]] Word difference(GateNetlist& netlist, const Word& left, const Word& right);
[[nodiscard]] Word product(GateNetlist& netlist, const Word& left, const Word& right);
[[nodiscard]] Word chosen(GateNetlist& netlist, Net condition, const Word& ifTrue, const Word& ifFalse);
[[nodiscard]] Net equal(GateNetlist& netlist, const Word& left, const Word& right);
/// left < right, by sign where left is signed.
[[nodiscard]] Net less(GateNetlist& netlist, const Word& left, const Word& right);
/// Shifted by a constant; to the right by the sign where the word is signed. `amount` >= 0.
[[nodiscard]] Word shiftedLeft(const Word& word, std::uint64_t amount);
[[nodiscard]] Word shiftedRight(const Word& word, std::uint64_t amount);
/// True where all bits are constants; then `value` is the number (zero-extended).
[[nodiscard]] bool isConstant(const Word& word, std::uint64_t& value);

}  // namespace axscope::multipliers
