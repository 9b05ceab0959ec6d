// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kLower, kCarry };

/// Lower-part-OR adder: OR for the low bits; AND of the highest of them is the carry into the exact upper
/// part.
std::uint32_t lowerPartOr(std::uint32_t left, std::uint32_t right, int lower, bool carry) {
    if (lower == 0)
        return left + right;
    const std::uint32_t mask = (1U << lower) - 1;
    const std::uint32_t carryIn = carry ? (left & right) >> (lower - 1) & 1U : 0U;
    return (((left >> lower) + (right >> lower) + carryIn) << lower) | ((left | right) & mask);
}

ProductFunction accumulatedProduct(bool, std::span<const int> values) {
    return [lower = values[kLower], carry = values[kCarry] == 0](int a, int b) {
        std::uint32_t sum = 0;
        for (int row = 0; row < 8; ++row)
            if ((b >> row & 1) != 0)
                sum = lowerPartOr(sum, static_cast<std::uint32_t>(a) << row, lower, carry);
        return sixteenBits(false, sum);
    };
}

double accumulationGates(bool, std::span<const int> values) {
    const int lower = values[kLower];
    double total = 64 * gates::kAnd;
    gates::Heights upper{};
    for (int row = 0; row < 8; ++row)
        for (int column = row; column < row + 8; ++column)
            if (column >= lower)
                ++upper[static_cast<std::size_t>(column)];
            else if (row > 0)
                total += gates::kAnd;  // the OR gate
    const bool carries = values[kCarry] == 0 && lower > 0 && lower < 15;
    if (carries)
        total += 7 * (gates::kAnd + gates::kHalfAdder);
    return total + gates::additionGates(upper);
}

}  // namespace

const Family& lowerPartOrFamily() {
    static const Family kFamily{
        .name = "lower-part-or",
        .title = "Lower-part-OR accumulation",
        .summary =
            "Rows of partial products are added one after the other by lower-part-OR adders: the low l bits "
            "are joined by OR, the rest is added exactly.",
        .reference =
            "H. R. Mahdiani, A. Ahmadi, S. M. Fakhraie, C. Lucas, Bio-Inspired Imprecise Computational "
            "Blocks for Efficient VLSI Implementation of Soft-Computing Applications, IEEE TCAS-I 57(4), "
            "2010",
        .parameters = {{.name = "l", .meaning = "low bits joined by OR", .high = 16, .standard = 6},
                       {.name = "carry",
                        .meaning = "AND of the highest of these bits carries into the upper part",
                        .high = 1,
                        .kind = ParameterInfo::Kind::Choice,
                        .choices = {"and", "none"}}},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = accumulatedProduct,
        .gates = accumulationGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
