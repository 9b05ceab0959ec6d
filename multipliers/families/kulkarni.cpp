// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

/// The 2 x 2 block: right but for 3 * 3, which is 7 and so fits three bits.
int block(int a, int b) {
    return a == 3 && b == 3 ? 7 : a * b;
}

/// Blocks of all pairs of base-4 digits, added up exactly.
std::int32_t kulkarniProduct(int a, int b) {
    std::int32_t sum = 0;
    for (int i = 0; i < 8; i += 2)
        for (int j = 0; j < 8; j += 2)
            sum += block(a >> i & 3, b >> j & 3) << (i + j);
    return sum;
}

double kulkarniGates(bool, std::span<const int>) {
    constexpr double kBlock = 4 * gates::kAnd + 1;  // four AND and one OR
    gates::Heights heights{};
    for (std::size_t i = 0; i < 8; i += 2)
        for (std::size_t j = 0; j < 8; j += 2)
            for (std::size_t bit = 0; bit < 3; ++bit)
                ++heights[i + j + bit];
    return 16 * kBlock + gates::additionGates(heights);
}

}  // namespace

const Family& kulkarniFamily() {
    static const Family kFamily{
        .name = "kulkarni",
        .title = "Kulkarni 2x2",
        .summary = "Built of 2 x 2 bit blocks that give 7 for 3 x 3; adders are exact.",
        .reference =
            "P. Kulkarni, P. Gupta, M. Ercegovac, Trading Accuracy for Power with an Underdesigned "
            "Multiplier "
            "Architecture, VLSI Design 2011",
        .parameters = {},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = [](bool, std::span<const int>) -> ProductFunction { return kulkarniProduct; },
        .gates = kulkarniGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
