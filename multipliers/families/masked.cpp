// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/partial_products.h"

namespace axscope::multipliers {
namespace {

PartialProductMasks masksOf(std::span<const int> values) {
    return masksWhere([&](int i, int j) { return (values[static_cast<std::size_t>(j)] >> i & 1) != 0; });
}

ProductFunction maskedFunction(bool isSigned, std::span<const int> values) {
    return [isSigned, masks = masksOf(values)](int a, int b) { return maskedProduct(isSigned, masks, a, b); };
}

ParameterInfo maskParameter(std::string_view name, std::string_view meaning) {
    return {
        .name = name, .meaning = meaning, .high = 0xFF, .standard = 0xFF, .kind = ParameterInfo::Kind::Bits};
}

}  // namespace

const Family& maskedFamily() {
    static const Family kFamily{
        .name = "masked",
        .title = "Masked partial products",
        .summary =
            "Of the 64 partial products a_i b_j those are formed whose bit i of mask j is set; they are "
            "added "
            "up exactly. All signed 8-bit circuits of EvoApproxLib (lite) have this form.",
        .reference =
            "V. Mrazek, Z. Vasicek, L. Sekanina, H. Jiang, J. Han, Scalable Construction of Approximate "
            "Multipliers With Formally Guaranteed Worst Case Error, IEEE TVLSI 26(11), 2018",
        .parameters = {maskParameter("m0", "bits of a that meet bit 0 of b"),
                       maskParameter("m1", "bits of a that meet bit 1 of b"),
                       maskParameter("m2", "bits of a that meet bit 2 of b"),
                       maskParameter("m3", "bits of a that meet bit 3 of b"),
                       maskParameter("m4", "bits of a that meet bit 4 of b"),
                       maskParameter("m5", "bits of a that meet bit 5 of b"),
                       maskParameter("m6", "bits of a that meet bit 6 of b"),
                       maskParameter("m7",
                                     "bits of a that meet bit 7 of b, the sign bit of signed operands")},
        .forms = {OperandForm::Signed, OperandForm::Unsigned, OperandForm::SignMagnitude},
        .positional = true,
        .product = maskedFunction,
        .gates =
            [](bool, std::span<const int> values) {
                return gates::arrayGates(columnHeights(masksOf(values)));
            },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
