// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kCut, kCorrection };
enum Correction { kNone, kConstant, kColumn };

constexpr int kRows = 4;

/// Radix-4 digit of b at bits 2 row + 1, 2 row, 2 row - 1: -2..2.
int boothDigit(int b, int row) {
    const int low = row == 0 ? 0 : b >> (2 * row - 1) & 1;
    return -2 * (b >> (2 * row + 1) & 1) + (b >> (2 * row) & 1) + low;
}

/// A row as the circuit forms it: |digit| a, inverted for a negative digit, and the 1 that completes the
/// negation.
struct BoothRow {
    std::int32_t bits = 0;  ///< at its place, sign extended
    int carry = 0;          ///< 0 or 1, in column 2 row
};

BoothRow boothRow(int a, int b, int row) {
    const int digit = boothDigit(b, row);
    const int multiple = (digit < 0 ? -digit : digit) * a;
    return {(digit < 0 ? ~multiple : multiple) * (1 << (2 * row)), digit < 0 ? 1 : 0};
}

/// Bits, carries among them, that the array has in a column.
int bitsInColumn(int a, int b, int column) {
    int count = 0;
    for (int row = 0; row < kRows; ++row) {
        const BoothRow formed = boothRow(a, b, row);
        if (column >= 2 * row)
            count += formed.bits >> column & 1;
        if (column == 2 * row)
            count += formed.carry;
    }
    return count;
}

/// Mean of the columns left out over all operands, rounded to the nearest multiple of 2^cut.
std::int64_t computeBoothConstant(int cut) {
    const std::int32_t below = (1 << cut) - 1;
    std::int64_t sum = 0;
    for (int a = -128; a < 128; ++a)
        for (int b = -128; b < 128; ++b)
            for (int row = 0; row < kRows; ++row) {
                const BoothRow formed = boothRow(a, b, row);
                sum += (formed.bits & below) + (2 * row < cut ? formed.carry << (2 * row) : 0);
            }
    return static_cast<std::int64_t>(static_cast<double>(sum) / ProductTable::kEntries / (1 << cut) + 0.5)
           << cut;
}

/// Known from the first call on: whoever tries all members would wait for it.
std::int64_t boothConstant(int cut) {
    static const auto kConstants = [] {
        std::array<std::int64_t, 16> constants{};
        for (std::size_t i = 0; i < constants.size(); ++i)
            constants[i] = computeBoothConstant(static_cast<int>(i));
        return constants;
    }();
    return kConstants[static_cast<std::size_t>(cut)];
}

/// Rows without their bits in columns below ; column: the bits of column cut - 1 count in column cut instead.
ProductFunction boothProduct(bool, std::span<const int> values) {
    const int cut = values[kCut];
    const std::int64_t constant = values[kCorrection] == kConstant ? boothConstant(cut) : 0;
    const bool addsColumn = values[kCorrection] == kColumn && cut > 0;
    return [cut, constant, addsColumn](int a, int b) {
        std::int64_t sum = constant;
        for (int row = 0; row < kRows; ++row) {
            const BoothRow formed = boothRow(a, b, row);
            sum += formed.bits >> cut << cut;
            if (2 * row >= cut)
                sum += formed.carry << (2 * row);
        }
        if (addsColumn)
            sum += static_cast<std::int64_t>(bitsInColumn(a, b, cut - 1)) << cut;
        return sixteenBits(true, sum);
    };
}

double boothGates(bool, std::span<const int> values) {
    constexpr int kRowBits = 9;
    constexpr double kSelector =
        3 * gates::kAnd + gates::kXor;  // one bit of a row: choice of a or 2a, inversion
    constexpr double kEncoder = 5;
    const int cut = values[kCut];
    gates::Heights heights{};
    double total = kRows * kEncoder;
    for (int row = 0; row < kRows; ++row) {
        for (int bit = 0; bit < kRowBits; ++bit)
            if (2 * row + bit >= cut || (values[kCorrection] == kColumn && 2 * row + bit == cut - 1)) {
                total += kSelector;
                ++heights[static_cast<std::size_t>(std::max(2 * row + bit, cut))];
            }
        if (2 * row >= cut)
            ++heights[static_cast<std::size_t>(2 * row)];
    }
    return total + gates::additionGates(heights);
}

}  // namespace

const Family& boothFamily() {
    static const Family kFamily{
        .name = "booth",
        .title = "Booth with truncated columns",
        .summary =
            "Radix-4 Booth rows of a, chosen by digits of b, without their bits in the low t columns, in the "
            "style of fixed-width multipliers; a constant or the last column left out can make up for them.",
        .reference =
            "O. L. MacSorley, High-Speed Arithmetic in Binary Computers, Proc. IRE 49(1), 1961; K.-J. Cho, "
            "K.-C. Lee, J.-G. Chung, K. K. Parhi, Design of Low-Error Fixed-Width Modified Booth Multiplier, "
            "IEEE TVLSI 12(5), 2004",
        .parameters = {{.name = "t", .meaning = "low columns that are not formed", .high = 15, .standard = 8},
                       {.name = "correction",
                        .meaning = "what makes up for the columns that are not formed",
                        .high = kColumn,
                        .kind = ParameterInfo::Kind::Choice,
                        .choices = {"none", "constant", "column"}}},
        .forms = {OperandForm::Signed},
        .product = boothProduct,
        .gates = boothGates,
    };
    return kFamily;
}

}  // namespace axscope::multipliers
