// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/leading_one.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

/// The basic block gives 2^(p+q) + (a - 2^p) 2^q + (b - 2^q) 2^p and lacks (a - 2^p)(b - 2^q), which the next
/// block approximates in the same way.
std::int32_t iteratedProduct(int blocks, int a, int b) {
    std::int32_t sum = 0;
    for (int block = 0; block < blocks && a != 0 && b != 0; ++block) {
        const int powerA = 1 << leadingOne(a);
        const int powerB = 1 << leadingOne(b);
        a -= powerA;
        b -= powerB;
        sum += powerA * powerB + a * powerB + b * powerA;
    }
    return sum;
}

double iteratedGates(bool, std::span<const int> values) {
    constexpr int kWidth = 16;
    constexpr int kStages = 3;
    // A block: two detectors, two shifters, a decoder, two adders; one more adder joins a further block.
    const double block = 2 * (gates::leadingOneGates(8) + gates::shifterGates(kWidth, kStages)) +
                         kWidth * gates::kAnd + 2 * kWidth * gates::kFullAdder;
    return values[0] * block + (values[0] - 1) * kWidth * gates::kFullAdder;
}

}  // namespace

const Family& iteratedLogFamily() {
    static const Family kFamily{
        .name = "iterated-log",
        .title = "Iterated logarithmic (ILM)",
        .summary =
            "Mitchell's numbers without the carry between fractions; each further block multiplies what the "
            "one before left out. Exact once an operand has no more ones than there are blocks.",
        .reference =
            "Z. Babic, A. Avramovic, P. Bulic, An Iterative Logarithmic Multiplier, Microprocessors and "
            "Microsystems 35(1), 2011",
        .parameters = {{.name = "i",
                        .meaning = "blocks: the basic one and i - 1 corrections",
                        .low = 1,
                        .high = 8,
                        .standard = 2}},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = [](bool, std::span<const int> values) -> ProductFunction {
            return [blocks = values[0]](int a, int b) { return iteratedProduct(blocks, a, b); };
        },
        .gates = iteratedGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
