// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/metrics.h"
#include "multipliers/structure/low_rank.h"
#include "multipliers/structure/table_structure.h"
#include "tests/multipliers/families/family_models.h"

/// Families that are an array of partial products with something left out.
namespace axscope::multipliers {
namespace {

using namespace test;

const std::array<const char*, 2> kArrayForms{"signed", "unsigned"};

std::string withForm(const std::string& name, const std::string& form) {
    return name + ",operands=" + form;
}

TEST(ExactFamily, IsExactInBothForms) {
    EXPECT_TRUE(familyTable("exact:operands=signed")->isExact());
    const auto plain = familyTable("exact:operands=unsigned");
    EXPECT_TRUE(plain->isExact());
    EXPECT_FALSE(plain->isSigned());
}

TEST(OperandTruncation, CutsTheStringsOfBits) {
    for (int cutA = 0; cutA < 8; cutA += 2) {
        for (int cutB = 0; cutB < 8; cutB += 3) {
            const std::string name =
                "operand-truncation:a=" + std::to_string(cutA) + ",b=" + std::to_string(cutB);
            for (const std::string form : kArrayForms)
                expectModel(withForm(name, form), [&](int a, int b) {
                    return arraySum(form == "signed", a, b,
                                    [&](int i, int j) { return i >= cutA && j >= cutB; });
                });
        }
    }
    // In sign-magnitude form operands are rounded towards 0.
    expectModel("operand-truncation:a=3,b=0,operands=sign-magnitude",
                [](int a, int b) { return a / 8 * 8 * b; });
    EXPECT_EQ(tableRank(*familyTable("operand-truncation:a=3,b=2")), 1);
    EXPECT_EQ(familyTable("operand-truncation:a=0,b=0")->hash(), ProductTable::exact()->hash());
}

TEST(MaskedFamily, HasTheCatalogueAmongItsMembers) {
    for (const CatalogEntry& entry : catalog()) {
        std::string name = "masked";
        for (std::size_t j = 0; j < entry.masks.size(); ++j) {
            std::array<char, 4> text{};
            std::snprintf(text.data(), text.size(), "%c%02X", j == 0 ? ':' : ',', entry.masks[j]);
            name += text.data();
        }
        EXPECT_EQ(familyTable(name)->hash(), tableOf(entry)->hash()) << name;
        EXPECT_EQ(familyTable(name)->name(), name);
    }
}

TEST(MaskedFamily, KeepsTheCellsOfItsMasks) {
    const std::array<int, 8> masks{0x13, 0x00, 0xA5, 0xFF, 0x80, 0x7F, 0x3C, 0x91};
    for (const std::string form : kArrayForms)
        expectModel(withForm("masked:13,00,A5,FF,80,7F,3C,91", form), [&](int a, int b) {
            return arraySum(form == "signed", a, b,
                            [&](int i, int j) { return (masks[static_cast<std::size_t>(j)] >> i) % 2 == 1; });
        });
}

TEST(BrokenArray, LeavesOutCellsByRowAndColumn) {
    for (const auto& [h, v] :
         std::vector<std::pair<int, int>>{{0, 0}, {0, 6}, {2, 0}, {3, 8}, {6, 11}, {8, 15}}) {
        const std::string name = "broken-array:h=" + std::to_string(h) + ",v=" + std::to_string(v);
        const auto cell = [h = h, v = v](int i, int j) { return !(i < h || i + j < v); };
        for (const std::string form : kArrayForms)
            expectModel(withForm(name, form),
                        [&](int a, int b) { return arraySum(form == "signed", a, b, cell); });
        expectSignMagnitude(name, [&](int a, int b) { return arraySum(false, a, b, cell); });
    }
}

/// The table is a product of three matrices, bits of a, cells that are formed, bits of b; the outer two have
/// full rank.
TEST(BrokenArray, HasTheRankOfItsCells) {
    for (int h = 0; h < 8; h += 2) {
        for (int v = 0; v < 16; v += 1) {
            std::set<int> kindsOfRows;  // nested or disjoint rows of 0 and 1: as many ranks as different ones
            for (int i = h; i < 8; ++i)
                if (const int cells = std::min(8, i + 8 - v); cells > 0)
                    kindsOfRows.insert(cells);
            const std::string name = "broken-array:h=" + std::to_string(h) + ",v=" + std::to_string(v);
            EXPECT_EQ(tableRank(*familyTable(name)), static_cast<int>(kindsOfRows.size())) << name;
        }
    }
}

/// The vertical break level v leaves out cells that are 1 for a quarter of the operands.
TEST(BrokenArray, HasTheMeanErrorOfTheCellsLeftOut) {
    for (int v = 0; v <= 8; ++v) {
        double expected = 0;
        for (int column = 0; column < v; ++column)
            expected -= 0.25 * (column + 1) * std::ldexp(1, column);
        const ErrorMetrics metrics = computeErrorMetrics(*familyTable("broken-array:v=" + std::to_string(v)));
        EXPECT_DOUBLE_EQ(metrics.meanError, expected);
        EXPECT_DOUBLE_EQ(metrics.mae, -expected);
        EXPECT_DOUBLE_EQ(metrics.wce, -4 * expected);
    }
}

TEST(ProductTruncation, CutsTheExactProductWhereAllColumnsAreFormed) {
    for (const int cut : {0, 1, 5, 8, 15}) {
        const std::string name = "product-truncation:t=" + std::to_string(cut) + ",k=15";
        const auto floored = [cut](int a, int b) {
            return std::floor(static_cast<double>(a) * b / std::exp2(cut)) * std::exp2(cut);
        };
        expectModel(withForm(name, "unsigned"), floored);
        expectModel(withForm(name, "signed"), floored);
    }
}

TEST(ProductTruncation, CutResultHasTheKnownRank) {
    // Signed operands, the low byte left out.
    EXPECT_GE(tableRank(*familyTable("product-truncation:t=8,k=8,operands=signed")), 12);
}

/// Columns as the papers draw them: counts of ones per column, correction in the first column formed.
long truncatedModel(bool isSigned, int cut, int guard, const std::string& correction, int a, int b) {
    const int formed = cut - std::min(cut, guard);
    const double unit = std::exp2(formed);
    long sum = arraySum(isSigned, a, b, [&](int i, int j) { return i + j >= formed; });
    if (correction == "constant") {
        double missing = 0;
        for (int i = 0; i < 8; ++i)
            for (int j = 0; j < 8; ++j)
                if (i + j < formed)
                    missing += static_cast<double>(cellWeight(isSigned, i, j)) / 4;
        for (int column = formed; column < cut; ++column)
            missing += std::exp2(column) / 2;
        sum += static_cast<long>(std::floor(missing / unit + 0.5) * unit);
    } else if (correction == "variable") {
        sum += 2 * arraySum(isSigned, a, b, [&](int i, int j) { return i + j == formed - 1; });
        if (cut > formed)
            for (int column = formed; column < cut - 1; ++column)  // ones in all guard columns but the last
                sum += 1L << column;
    }
    const double kept = std::floor(static_cast<double>(sum) / std::exp2(cut)) * std::exp2(cut);
    return sixteenOutputs(isSigned, static_cast<long>(kept));
}

TEST(ProductTruncation, FollowsTheColumnsWithEachCorrection) {
    for (const std::string correction : {"none", "constant", "variable"})
        for (const auto& [cut, guard] :
             std::vector<std::pair<int, int>>{{8, 0}, {8, 2}, {5, 1}, {12, 3}, {15, 0}})
            for (const std::string form : kArrayForms)
                expectModel("product-truncation:t=" + std::to_string(cut) + ",k=" + std::to_string(guard) +
                                ",correction=" + correction + ",operands=" + form,
                            [&, cut = cut, guard = guard](int a, int b) {
                                return truncatedModel(form == "signed", cut, guard, correction, a, b);
                            });
}

TEST(ProductTruncation, CorrectionMakesUpForTheColumnsLeftOut) {
    const double none = computeErrorMetrics(*familyTable("product-truncation:t=8,k=2")).mae;
    const ErrorMetrics constant =
        computeErrorMetrics(*familyTable("product-truncation:t=8,k=2,correction=constant"));
    const ErrorMetrics variable =
        computeErrorMetrics(*familyTable("product-truncation:t=8,k=2,correction=variable"));
    EXPECT_LT(constant.mae, none);
    EXPECT_LT(variable.mse, constant.mse);
    EXPECT_LT(std::abs(constant.meanError), 64);
}

/// Carries and rows as text: each row written down in binary, columns below the cut struck out.
long boothModel(int cut, const std::string& correction, int a, int b) {
    const std::string bits = '0' + bitString(b);  // bits[k + 1] is bit k of b; the bit right of bit 0 is 0
    std::array<long, 32> columns{};
    for (std::size_t row = 0; row < 4; ++row) {
        const std::string triple{bits[2 * row + 2], bits[2 * row + 1], bits[2 * row]};
        const int digit = triple == "000" || triple == "111"   ? 0
                          : triple == "001" || triple == "010" ? 1
                          : triple == "011"                    ? 2
                          : triple == "100"                    ? -2
                                                               : -1;
        const bool inverted = digit < 0;
        const long multiple = std::abs(digit) * static_cast<long>(a);
        for (std::size_t column = 2 * row; column < columns.size(); ++column) {
            const bool one = (static_cast<unsigned long>(multiple) >> (column - 2 * row) & 1UL) != 0;
            columns[column] += one != inverted ? 1 : 0;
        }
        columns[2 * row] += inverted ? 1 : 0;
    }
    if (correction == "column" && cut > 0)
        columns[static_cast<std::size_t>(cut)] += columns[static_cast<std::size_t>(cut) - 1];
    long sum = 0;
    for (std::size_t column = static_cast<std::size_t>(cut); column < columns.size(); ++column)
        sum += columns[column] << column;
    return sixteenOutputs(true, sum);
}

TEST(Booth, IsExactWithoutACut) {
    for (const std::string correction : {"none", "constant", "column"})
        EXPECT_TRUE(familyTable("booth:t=0,correction=" + correction)->isExact());
}

TEST(Booth, FollowsTheRowsDigitByDigit) {
    for (const std::string correction : {"none", "column"})
        for (const int cut : {1, 4, 7, 8, 11, 15})
            expectModel("booth:t=" + std::to_string(cut) + ",correction=" + correction,
                        [&](int a, int b) { return boothModel(cut, correction, a, b); });
}

TEST(Booth, ConstantCentresTheError) {
    for (const int cut : {4, 8}) {
        const std::string name = "booth:t=" + std::to_string(cut);
        const ErrorMetrics none = computeErrorMetrics(*familyTable(name));
        const ErrorMetrics constant = computeErrorMetrics(*familyTable(name + ",correction=constant"));
        EXPECT_LE(none.maxError, 0);
        EXPECT_LE(std::abs(constant.meanError), std::exp2(cut) / 2);
        EXPECT_DOUBLE_EQ(std::fmod(constant.meanError - none.meanError, std::exp2(cut)), 0);
    }
}

/// Adders bit by bit, from the lowest on.
long lowerPartOrModel(int lower, bool carries, int a, int b) {
    std::array<bool, 17> sum{};
    const std::string bitsA = bitString(a);
    const std::string bitsB = bitString(b);
    for (int row = 0; row < 8; ++row) {
        bool carry = false;
        for (int column = 0; column < 16; ++column) {
            const bool bit = bitsB[static_cast<std::size_t>(row)] == '1' && column >= row &&
                             column < row + 8 && bitsA[static_cast<std::size_t>(column - row)] == '1';
            bool& out = sum[static_cast<std::size_t>(column)];
            if (column < lower) {
                carry = carries && column == lower - 1 && out && bit;
                out = out || bit;
            } else {
                const int ones = (out ? 1 : 0) + (bit ? 1 : 0) + (carry ? 1 : 0);
                out = ones % 2 == 1;
                carry = ones > 1;
            }
        }
    }
    long value = 0;
    for (int column = 15; column >= 0; --column)
        value = 2 * value + (sum[static_cast<std::size_t>(column)] ? 1 : 0);
    return value;
}

TEST(LowerPartOr, FollowsTheAddersBitByBit) {
    for (const int lower : {0, 1, 4, 6, 9, 15, 16}) {
        for (const bool carries : {true, false}) {
            const std::string name =
                "lower-part-or:l=" + std::to_string(lower) + (carries ? "" : ",carry=none");
            expectModel(name, [&](int a, int b) { return lowerPartOrModel(lower, carries, a, b); });
            expectSignMagnitude(name, [&](int a, int b) { return lowerPartOrModel(lower, carries, a, b); });
        }
    }
    EXPECT_TRUE(familyTable("lower-part-or:l=0")->isExact());
}

}  // namespace
}  // namespace axscope::multipliers
