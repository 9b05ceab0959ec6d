// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/partial_products.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kHorizontal, kVertical };

/// The cell of a_i b_j is left out above the horizontal break (i < h) and right of the vertical one (i + j <
/// v).
PartialProductMasks keptCells(std::span<const int> values) {
    return masksWhere([&](int i, int j) { return i >= values[kHorizontal] && i + j >= values[kVertical]; });
}

ProductFunction brokenArrayProduct(bool isSigned, std::span<const int> values) {
    return
        [isSigned, masks = keptCells(values)](int a, int b) { return maskedProduct(isSigned, masks, a, b); };
}

}  // namespace

const Family& brokenArrayFamily() {
    static const Family kFamily{
        .name = "broken-array",
        .title = "Broken array",
        .summary =
            "Carry-save adder cells of the array multiplier are left out, by rows (horizontal break level) "
            "and "
            "by columns (vertical break level), and their outputs count 0.",
        .reference =
            "H. R. Mahdiani, A. Ahmadi, S. M. Fakhraie, C. Lucas, Bio-Inspired Imprecise Computational "
            "Blocks for Efficient VLSI Implementation of Soft-Computing Applications, IEEE TCAS-I 57(4), "
            "2010",
        .parameters = {{.name = "h",
                        .meaning = "horizontal break level: rows left out, the low bits of a",
                        .high = 8},
                       {.name = "v",
                        .meaning = "vertical break level: columns left out, the low bits of the product",
                        .high = 15,
                        .standard = 6}},
        .forms = {OperandForm::Unsigned, OperandForm::Signed, OperandForm::SignMagnitude},
        .product = brokenArrayProduct,
        .gates =
            [](bool, std::span<const int> values) {
                return gates::arrayGates(columnHeights(keptCells(values)));
            },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
