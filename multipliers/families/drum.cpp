// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "multipliers/families/designs.h"
#include "multipliers/families/leading_one.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

/// The k bits from the leading one on, the last of them set to 1 (the middle of what the cut bits may be), at
/// their old place. Operands of at most k bits stay as they are.
int reducedOperand(int operand, int kept) {
    if (operand < 1 << kept)
        return operand;
    const int shift = leadingOne(operand) - kept + 1;
    return (operand >> shift | 1) << shift;
}

ProductFunction drumProduct(bool, std::span<const int> values) {
    return [kept = values[0]](int a, int b) { return reducedOperand(a, kept) * reducedOperand(b, kept); };
}

double drumGates(bool, std::span<const int> values) {
    const int kept = values[0];
    gates::Heights heights{};
    for (int i = 0; i < kept; ++i)
        for (int j = 0; j < kept; ++j)
            ++heights[static_cast<std::size_t>(i + j)];
    double total = gates::arrayGates(heights);
    if (kept == 8)
        return total;
    constexpr int kShiftBits = 3;
    // Per operand a detector and the selection of k bits; then the sum of the shifts and the shift of the
    // product.
    total += 2 * (gates::leadingOneGates(8) + gates::shifterGates(kept, std::min(kShiftBits, 8 - kept)));
    return total + gates::kFullAdder * kShiftBits + gates::shifterGates(16, kShiftBits + 1);
}

}  // namespace

const Family& drumFamily() {
    static const Family kFamily{
        .name = "drum",
        .title = "DRUM",
        .summary =
            "Dynamic range unbiased multiplier: k bits of each operand from its leading one on, the last one "
            "set to 1, go through a k x k multiplier; the product is shifted back.",
        .reference =
            "S. Hashemi, R. I. Bahar, S. Reda, DRUM: A Dynamic Range Unbiased Multiplier for Approximate "
            "Applications, ICCAD 2015",
        .parameters =
            {{.name = "k", .meaning = "bits kept of each operand", .low = 3, .high = 8, .standard = 6}},
        .forms = {OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = drumProduct,
        .gates = drumGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
