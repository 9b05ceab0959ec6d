// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/table_difference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <random>
#include <vector>

namespace axscope::multipliers {
namespace {

using TablePtr = std::shared_ptr<const ProductTable>;

TablePtr randomTable(unsigned seed, bool isSigned, int largest) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> entries(-largest, largest);
    return ProductTable::fromFunction("random", isSigned, [&](int, int) { return entries(random); });
}

/// The definition, by a list of all differences.
void expectAsDefined(const ProductTable& left, const ProductTable& right) {
    std::map<int, int> counts;
    double sum = 0, magnitudes = 0, squares = 0;
    int worst = 0, worstA = left.minOperand(), worstB = left.minOperand();
    for (int a = left.minOperand(); a <= left.maxOperand(); ++a)
        for (int b = left.minOperand(); b <= left.maxOperand(); ++b) {
            const int d = left.product(a, b) - right.product(a, b);
            ++counts[d];
            sum += d;
            magnitudes += std::abs(d);
            squares += double(d) * d;
            if (std::abs(d) > worst) {
                worst = std::abs(d);
                worstA = a;
                worstB = b;
            }
        }
    const TableDifference difference = differenceOf(left, right);
    const int same = counts.count(0) != 0 ? counts[0] : 0;
    EXPECT_EQ(difference.differing, 65536 - same);
    EXPECT_DOUBLE_EQ(difference.share, (65536 - same) / 65536.0);
    EXPECT_DOUBLE_EQ(difference.mean, sum / 65536);
    EXPECT_DOUBLE_EQ(difference.meanAbs, magnitudes / 65536);
    EXPECT_DOUBLE_EQ(difference.rms, std::sqrt(squares / 65536));
    EXPECT_EQ(difference.lowest, counts.begin()->first);
    EXPECT_EQ(difference.highest, counts.rbegin()->first);
    EXPECT_EQ(difference.maxAbs, worst);
    EXPECT_EQ(difference.worstA, worstA);
    EXPECT_EQ(difference.worstB, worstB);

    const ErrorHistogram histogram = differenceHistogram(left, right);
    const std::vector<double> edges = histogram.edges();
    ASSERT_EQ(edges.size(), histogram.counts.size() + 1);
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        std::uint64_t inside = 0;
        for (auto it = counts.lower_bound(static_cast<int>(std::ceil(edges[bin]))); it != counts.end() && it->first < edges[bin + 1];
             ++it)
            inside += static_cast<std::uint64_t>(it->second);
        EXPECT_EQ(histogram.counts[bin], inside) << edges[bin];
    }
    EXPECT_EQ(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t{0}), 65536U);
}

TEST(TableDifference, IsThatOfTheDefinition) {
    for (unsigned seed = 0; seed < 4; ++seed)
        for (const bool isSigned : {false, true})
            for (const int largest : {1, 300, ProductTable::kMaxAbsEntry})
                expectAsDefined(*randomTable(seed, isSigned, largest),
                                *randomTable(seed + 100, isSigned, largest));
}

TEST(TableDifference, OfEqualTablesIsNothing) {
    const auto exact = ProductTable::exact();
    expectAsDefined(*exact, *exact);
    const TableDifference none = differenceOf(*exact, *exact);
    EXPECT_EQ(none.differing, 0);
    EXPECT_EQ(none.rms, 0);
    EXPECT_EQ(none.lowest, 0);
    EXPECT_EQ(none.highest, 0);
}

TEST(TableDifference, OfAConstantIsThatConstantEverywhere) {
    const auto shifted = ProductTable::fromFunction("shifted", true, [](int a, int b) { return a * b + 7; });
    const TableDifference difference = differenceOf(*shifted, *ProductTable::exact());
    EXPECT_EQ(difference.differing, 65536);
    EXPECT_EQ(difference.lowest, 7);
    EXPECT_EQ(difference.highest, 7);
    EXPECT_EQ(difference.worstA, -128);
    EXPECT_EQ(difference.worstB, -128);
    EXPECT_DOUBLE_EQ(difference.rms, 7);
    EXPECT_DOUBLE_EQ(differenceOf(*ProductTable::exact(), *shifted).mean, -7);
}

TEST(TableDifference, ExtremesDoNotOverflow) {
    const auto high =
        ProductTable::fromFunction("high", false, [](int, int) { return ProductTable::kMaxAbsEntry; });
    const auto low =
        ProductTable::fromFunction("low", false, [](int, int) { return -ProductTable::kMaxAbsEntry; });
    expectAsDefined(*high, *low);
    EXPECT_DOUBLE_EQ(differenceOf(*high, *low).rms, 2.0 * ProductTable::kMaxAbsEntry);
}

TEST(ComparableForms, AreSignMagnitudeWhereOnlyOneIsSigned) {
    const auto isSigned = ProductTable::exact(true);
    const auto isUnsigned = ProductTable::exact(false);
    EXPECT_EQ(comparableForms(isUnsigned, isUnsigned).first, isUnsigned);
    EXPECT_EQ(comparableForms(isSigned, isSigned).second, isSigned);
    for (const bool swapped : {false, true}) {
        const auto [left, right] =
            swapped ? comparableForms(isUnsigned, isSigned) : comparableForms(isSigned, isUnsigned);
        EXPECT_TRUE(left->isSigned());
        EXPECT_TRUE(right->isSigned());
        EXPECT_EQ(differenceOf(*left, *right).differing, 0);
    }
}

}  // namespace
}  // namespace axscope::multipliers
