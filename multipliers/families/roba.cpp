// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/leading_one.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

/// Nearest power of two; the larger of two, but 2 for 3, as in the paper. 0 for 0.
int nearestPower(int operand) {
    if (operand <= 1)
        return operand;
    if (operand == 3)
        return 2;
    const int low = 1 << leadingOne(operand);
    return 2 * operand >= 3 * low ? 2 * low : low;
}

/// L(a, b) = ar b + br a - ar br, ar and br the operands rounded: three shifts. What it lacks is
/// (ar - a)(br - b).
std::int32_t robaProduct(int a, int b) {
    const int roundedA = nearestPower(a);
    const int roundedB = nearestPower(b);
    return roundedA * b + roundedB * a - roundedA * roundedB;
}

double robaGates(bool, std::span<const int>) {
    constexpr int kWidth = 16;
    constexpr int kStages = 4;
    // Two rounders (detector and a comparison of the next bit), three shifters, an adder and a subtractor.
    return 2 * (gates::leadingOneGates(8) + 8 * gates::kAnd) + 3 * gates::shifterGates(kWidth, kStages) +
           2 * kWidth * gates::kFullAdder;
}

}  // namespace

const Family& robaFamily() {
    static const Family kFamily{
        .name = "roba",
        .title = "RoBA",
        .summary =
            "Rounding-based approximate multiplier: with the operands rounded to powers of two, "
            "ar b + br a - ar br. Sign-magnitude form is the paper's S-RoBA.",
        .reference =
            "R. Zendegani, M. Kamal, M. Bahadori, A. Afzali-Kusha, M. Pedram, RoBA Multiplier: A "
            "Rounding-Based Approximate Multiplier for High-Speed yet Energy-Efficient Digital Signal "
            "Processing, IEEE TVLSI 25(2), 2017",
        .parameters = {},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = [](bool, std::span<const int>) -> ProductFunction { return robaProduct; },
        .gates = robaGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
