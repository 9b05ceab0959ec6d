// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kZero, kOne };

ParameterInfo bitsParameter(std::string_view name, std::string_view meaning) {
    return {.name = name, .meaning = meaning, .high = 0xFFFF, .kind = ParameterInfo::Kind::Bits};
}

}  // namespace

const Family& stuckBitsFamily() {
    static const Family kFamily{
        .name = "stuck-bits",
        .title = "Stuck bits",
        .summary =
            "The exact product with some of its 16 bits stuck at 0 or at 1 for all operands; 1 wins where "
            "both "
            "are asked for.",
        .reference =
            "M. Abramovici, M. A. Breuer, A. D. Friedman, Digital Systems Testing and Testable Design, 1990 "
            "(single stuck-line fault model)",
        .parameters = {bitsParameter("zero", "bits of the product stuck at 0"),
                       bitsParameter("one", "bits of the product stuck at 1")},
        .forms = {OperandForm::Signed, OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = [](bool isSigned, std::span<const int> values) -> ProductFunction {
            return [isSigned, zero = values[kZero], one = values[kOne]](int a, int b) {
                return sixteenBits(isSigned, ((a * b) & ~zero) | one);
            };
        },
        .gates = [](bool, std::span<const int>) { return gates::exactArrayGates(); },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
