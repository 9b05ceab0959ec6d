// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/table_gradient.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "multipliers/catalog.h"
#include "tests/models/training/ste_tables.h"

namespace axscope::models {
namespace {

/// S of the definition, along operand a where `first`, else along b.
double smoothed(const multipliers::ProductTable& table, bool first, int along, int other, int halfWindow) {
    const int half = std::min({halfWindow, along, 255 - along});
    double sum = 0;
    for (int i = along - half; i <= along + half; ++i)
        sum += first ? table.entries()[static_cast<std::size_t>(i * 256 + other)]
                     : table.entries()[static_cast<std::size_t>(other * 256 + i)];
    return sum / (2 * half + 1);
}

double difference(const multipliers::ProductTable& table, bool first, int along, int other, int halfWindow) {
    const int before = std::max(0, along - 1);
    const int behind = std::min(255, along + 1);
    return (smoothed(table, first, behind, other, halfWindow) - smoothed(table, first, before, other, halfWindow)) /
           (behind - before);
}

TEST(TableGradient, isTheDifferenceOfTheSmoothedTable) {
    for (const auto& table : steTables())
        for (const int halfWindow : {0, 1, 4, 32}) {
            const TableGradient gradient(*table, halfWindow);
            for (int i = 0; i < 256 * 256; i += 7) {
                const int a = i / 256;
                const int b = i % 256;
                const auto at = static_cast<std::size_t>(i);
                const double byFirst = difference(*table, true, a, b, halfWindow);
                const double bySecond = difference(*table, false, b, a, halfWindow);
                ASSERT_NEAR(gradient.byFirst()[at], byFirst, 1e-3) << table->name() << ' ' << halfWindow << ' ' << i;
                ASSERT_NEAR(gradient.bySecond()[at], bySecond, 1e-3) << table->name() << ' ' << halfWindow << ' ' << i;
                if (!gradient.isLowRank())
                    continue;
                double fromFactors = 0;
                for (const TableGradient::Factor& factor : gradient.factors())
                    fromFactors += static_cast<double>(factor.df[static_cast<std::size_t>(a)]) *
                                   static_cast<double>(factor.g[static_cast<std::size_t>(b)]);
                ASSERT_NEAR(fromFactors, byFirst, 0.05) << table->name() << ' ' << halfWindow << ' ' << i;
            }
        }
}

TEST(TableGradient, exactProductGivesTheOtherOperandForEveryWindow) {
    for (const int halfWindow : {0, 3, GradientOptions::kMaxHalfWindow}) {
        const TableGradient gradient(*multipliers::ProductTable::exact(), halfWindow);
        for (int a = 0; a < 256; ++a)
            for (int b = 0; b < 256; ++b) {
                const auto at = static_cast<std::size_t>(a * 256 + b);
                ASSERT_NEAR(gradient.byFirst()[at], b - 128, 1e-3);
                ASSERT_NEAR(gradient.bySecond()[at], a - 128, 1e-3);
            }
    }
}

TEST(TableGradient, isNullWhereTheProductIsExact) {
    EXPECT_EQ(gradientOf(*multipliers::ProductTable::exact(), {GradientRule::Differences, 0}), nullptr);
    EXPECT_EQ(gradientOf(*steTables().back(), {GradientRule::ExactProduct, 0}), nullptr);
    EXPECT_NE(gradientOf(*steTables().back(), {GradientRule::Differences, 0}), nullptr);
}

}  // namespace
}  // namespace axscope::models
