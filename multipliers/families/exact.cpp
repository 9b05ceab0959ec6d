// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {

const Family& exactFamily() {
    static const Family kFamily{
        .name = "exact",
        .title = "Exact",
        .summary = "Every product as it is.",
        .reference =
            "C. R. Baugh, B. A. Wooley, IEEE Trans. Computers C-22(12), 1973 (two's complement array)",
        .parameters = {},
        .forms = {OperandForm::Signed, OperandForm::Unsigned},
        .product = [](bool, std::span<const int>) -> ProductFunction {
            return [](int a, int b) { return a * b; };
        },
        .gates = [](bool, std::span<const int>) { return gates::exactArrayGates(); },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
