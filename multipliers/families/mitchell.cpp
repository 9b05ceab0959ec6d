// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/leading_one.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

/// With a = 2^p (1 + x), b = 2^q (1 + y) and log2(1 + x) taken as x:
/// 2^(p+q) (1 + x + y) where x + y < 1, otherwise 2^(p+q+1) (x + y). All of it is whole numbers.
std::int32_t mitchellProduct(int a, int b) {
    if (a == 0 || b == 0)
        return 0;
    const int p = leadingOne(a);
    const int q = leadingOne(b);
    const int one = 1 << (p + q);
    const int fractions = ((a - (1 << p)) << q) + ((b - (1 << q)) << p);  // 2^(p+q) (x + y)
    return fractions < one ? one + fractions : 2 * fractions;
}

double mitchellGates(bool, std::span<const int>) {
    constexpr int kFraction = 7;
    constexpr int kCharacteristic = 3;
    // Two detectors and normalising shifters, the sum of the logarithms, the antilogarithm's shifter.
    return 2 * (gates::leadingOneGates(8) + gates::shifterGates(kFraction, kCharacteristic)) +
           (kFraction + kCharacteristic + 1) * gates::kFullAdder +
           gates::shifterGates(16, kCharacteristic + 1);
}

}  // namespace

const Family& mitchellFamily() {
    static const Family kFamily{
        .name = "mitchell",
        .title = "Mitchell logarithmic",
        .summary =
            "Logarithms of the operands, linear between powers of two, are added, and the antilogarithm is "
            "taken the same way.",
        .reference =
            "J. N. Mitchell, Computer Multiplication and Division Using Binary Logarithms, IRE Trans. "
            "Electronic Computers EC-11(4), 1962",
        .parameters = {},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = [](bool, std::span<const int>) -> ProductFunction { return mitchellProduct; },
        .gates = mitchellGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
