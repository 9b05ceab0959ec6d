// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "multipliers/families/designs.h"
#include "multipliers/families/partial_products.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kCut, kGuard, kCorrection };
enum Correction { kNone, kConstant, kVariable };

/// Columns that are formed: those of the result, and guard columns to their right.
struct Columns {
    int cut = 0;     ///< low columns that the result lacks
    int formed = 0;  ///< first column that is formed

    explicit Columns(std::span<const int> values)
        : cut(values[kCut]), formed(values[kCut] - std::min(values[kCut], values[kGuard])) {}

    [[nodiscard]] PartialProductMasks kept() const {
        return masksWhere([&](int i, int j) { return i + j >= formed; });
    }
    /// The column whose bits stand for all that were left out.
    [[nodiscard]] PartialProductMasks representative() const {
        return masksWhere([&](int i, int j) { return i + j == formed - 1; });
    }
};

/// What is added to the formed columns; a multiple of 2^formed.
std::int64_t correctionConstant(bool isSigned, const Columns& columns, int correction) {
    if (correction == kNone)
        return 0;
    const std::int64_t unit = std::int64_t{1} << columns.formed;
    const std::int64_t cutRange = std::int64_t{1} << columns.cut;
    if (correction == kVariable)
        return std::max<std::int64_t>(cutRange / 2 - unit, 0);
    // A partial product is 1 for a quarter of the operands, a formed bit for half of them.
    double expected = static_cast<double>(cutRange - unit) / 2;
    for (int i = 0; i < 8; ++i)
        for (int j = 0; j < 8; ++j)
            if (i + j < columns.formed)
                expected += 0.25 * bitWeight(isSigned, i) * bitWeight(isSigned, j);
    return unit * static_cast<std::int64_t>(std::floor(expected / static_cast<double>(unit) + 0.5));
}

/// L(a, b) = 2^t floor((S + C) / 2^t), S the sum of the partial products in columns t - k and above.
/// constant (Schulte and Swartzlander): C = E[sum of the columns left out] + E[of the k guard columns that
/// are cut from the result], operands uniform, rounded to a multiple of 2^(t-k). variable (King and
/// Swartzlander): C = the bits of column t - k - 1, each counted in column t - k, and the constant 2^(t-1) -
/// 2^(t-k) for the guard columns.
ProductFunction truncatedProduct(bool isSigned, std::span<const int> values) {
    const Columns columns(values);
    const bool isVariable = values[kCorrection] == kVariable;
    return [isSigned, isVariable, cut = columns.cut, kept = columns.kept(),
            representative = columns.representative(),
            constant = correctionConstant(isSigned, columns, values[kCorrection])](int a, int b) {
        std::int64_t sum = constant + maskedProduct(isSigned, kept, a, b);
        if (isVariable)
            sum += 2 * maskedProduct(isSigned, representative, a, b);
        return sixteenBits(isSigned, sum >> cut << cut);
    };
}

double truncatedGates(bool, std::span<const int> values) {
    const Columns columns(values);
    gates::Heights heights = columnHeights(columns.kept());
    double andGates = 0;
    if (values[kCorrection] == kVariable && columns.formed > 0) {
        const auto column = static_cast<std::size_t>(columns.formed);
        const int added = columnHeights(columns.representative())[column - 1];
        heights[column] += added;
    }
    if (values[kCorrection] == kConstant && columns.cut > 0)
        andGates += gates::kHalfAdder * (columns.cut - columns.formed + 1);
    return andGates + gates::arrayGates(heights);
}

}  // namespace

const Family& productTruncationFamily() {
    static const Family kFamily{
        .name = "product-truncation",
        .title = "Product truncation",
        .summary =
            "The product's low t bits are left out, and all columns of partial products more than k to the "
            "right of its last bit are not formed; a constant or the next column can make up for them.",
        .reference =
            "M. J. Schulte, E. E. Swartzlander, Truncated Multiplication with Correction Constant, VLSI "
            "Signal Processing VI, 1993; E. J. King, E. E. Swartzlander, Data-Dependent Truncation Scheme "
            "for Parallel Multipliers, Asilomar, 1997",
        .parameters =
            {{.name = "t", .meaning = "low bits of the product that are left out", .high = 15, .standard = 8},
             {.name = "k",
              .meaning = "guard columns formed beyond them (t or more: all, the exact product cut)",
              .high = 15},
             {.name = "correction",
              .meaning = "what makes up for the columns that are not formed",
              .high = kVariable,
              .kind = ParameterInfo::Kind::Choice,
              .choices = {"none", "constant", "variable"}}},
        .forms = {OperandForm::Unsigned, OperandForm::Signed, OperandForm::SignMagnitude},
        .product = truncatedProduct,
        .gates = truncatedGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
