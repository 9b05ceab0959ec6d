// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace axscope::analysis {
namespace {

TEST(WilsonInterval, agreesWithTheTextbook) {
    // Brown, Cai and DasGupta (Statistical Science 2001) style check values, computed from the formula by
    // hand.
    const Interval half = wilsonInterval(50, 100);
    EXPECT_NEAR(half.low, 0.403832, 1e-6);
    EXPECT_NEAR(half.high, 0.596168, 1e-6);
    const Interval few = wilsonInterval(1, 10);
    EXPECT_NEAR(few.low, 0.017876, 1e-6);
    EXPECT_NEAR(few.high, 0.404150, 1e-6);
}

TEST(WilsonInterval, staysInsideTheUnitInterval) {
    EXPECT_EQ(wilsonInterval(0, 10).low, 0);
    EXPECT_NEAR(wilsonInterval(0, 10).high, 0.277533, 1e-6);
    EXPECT_NEAR(wilsonInterval(10, 10).low, 0.722467, 1e-6);
    for (std::uint64_t trials = 1; trials <= 10000; trials += trials < 100 ? 1 : 97) {
        EXPECT_EQ(wilsonInterval(0, trials).low, 0) << trials;
        EXPECT_EQ(wilsonInterval(trials, trials).high, 1) << trials;
    }
}

TEST(WilsonInterval, noTrialsTellNothing) {
    EXPECT_EQ(wilsonInterval(0, 0).low, 0);
    EXPECT_EQ(wilsonInterval(0, 0).high, 1);
}

TEST(McNemar, exactBinomialTails) {
    EXPECT_EQ(mcnemarExactP(0, 0), 1);
    EXPECT_EQ(mcnemarExactP(5, 5), 1);
    EXPECT_NEAR(mcnemarExactP(0, 5), 2.0 / 32, 1e-12);
    EXPECT_NEAR(mcnemarExactP(5, 0), 2.0 / 32, 1e-12);
    // 2 * (1 + 10 + 45) / 1024
    EXPECT_NEAR(mcnemarExactP(2, 8), 0.109375, 1e-12);
}

TEST(McNemar, largeCountsDoNotOverflow) {
    EXPECT_LT(mcnemarExactP(1000, 5000), 1e-100);
    EXPECT_GT(mcnemarExactP(3000, 3010), 0.5);
}

TEST(SpearmanRho, ranksByHand) {
    const std::vector<double> rising{1, 2, 30, 400};
    EXPECT_DOUBLE_EQ(spearmanRho(rising, std::vector<double>{-4, -3, -2, 7}), 1);
    EXPECT_DOUBLE_EQ(spearmanRho(rising, std::vector<double>{9, 8, 7, 1}), -1);
    // 1 - 6 sum d^2 / (n (n^2 - 1)) with d = 0, 1, -1, 0.
    EXPECT_DOUBLE_EQ(spearmanRho(rising, std::vector<double>{1, 3, 2, 4}), 1 - 6.0 * 2 / (4 * 15));
    // Ties: ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / sqrt(1.5 * 2).
    EXPECT_DOUBLE_EQ(spearmanRho(std::vector<double>{5, 5, 9}, std::vector<double>{1, 2, 3}), std::sqrt(0.75));
}

TEST(SpearmanRho, undefinedWithoutOrder) {
    EXPECT_TRUE(std::isnan(spearmanRho(std::vector<double>{}, std::vector<double>{})));
    EXPECT_TRUE(std::isnan(spearmanRho(std::vector<double>{1}, std::vector<double>{1})));
    EXPECT_TRUE(std::isnan(spearmanRho(std::vector<double>{1, 1}, std::vector<double>{1, 2})));
    EXPECT_TRUE(std::isnan(spearmanRho(std::vector<double>{1, std::nan("")}, std::vector<double>{1, 2})));
}

}  // namespace
}  // namespace axscope::analysis
