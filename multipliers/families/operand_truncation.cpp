// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/partial_products.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kCutA, kCutB };

PartialProductMasks truncationMasks(std::span<const int> values) {
    return masksWhere([&](int i, int j) { return i >= values[kCutA] && j >= values[kCutB]; });
}

/// L(a, b) = (a with its low bits cleared) (b with its low bits cleared). Two's complement operands are thus
/// rounded down, towards minus infinity.
ProductFunction truncationProduct(bool, std::span<const int> values) {
    return [maskA = ~((1 << values[kCutA]) - 1), maskB = ~((1 << values[kCutB]) - 1)](int a, int b) {
        return (a & maskA) * (b & maskB);
    };
}

}  // namespace

const Family& operandTruncationFamily() {
    static const Family kFamily{
        .name = "operand-truncation",
        .title = "Operand truncation",
        .summary = "The low bits of the operands are ignored: an exact multiplier of fewer bits.",
        .reference =
            "H. Jiang, F. J. H. Santiago, H. Mo, L. Liu, J. Han, Approximate Arithmetic Circuits: A Survey, "
            "Characterization, and Recent Applications, Proc. IEEE 108(12), 2020",
        .parameters =
            {{.name = "a", .meaning = "low bits of operand a that are ignored", .high = 7, .standard = 2},
             {.name = "b", .meaning = "low bits of operand b that are ignored", .high = 7, .standard = 2}},
        .forms = {OperandForm::Signed, OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = truncationProduct,
        .gates =
            [](bool, std::span<const int> values) {
                return gates::arrayGates(columnHeights(truncationMasks(values)));
            },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
