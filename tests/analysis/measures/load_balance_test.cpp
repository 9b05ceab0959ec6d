// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/load_balance.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace axscope::analysis {
namespace {

constexpr double kRounding = 1e-14;

TEST(LoadBalance, evenLoads) {
    const LoadBalance even = loadBalance(std::array{0.25, 0.25, 0.25, 0.25});
    EXPECT_EQ(even.variation, 0);
    EXPECT_NEAR(even.normalisedEntropy, 1, kRounding);
    EXPECT_NEAR(even.klToUniform, 0, kRounding);
    EXPECT_EQ(even.maxOverMin, 1);
}

TEST(LoadBalance, unevenLoadsByHand) {
    // Powers of two: entropy = (1/2 + 2/4 + 3/8 + 3/8) ln 2 = 1.75 ln 2 of at most 2 ln 2.
    const LoadBalance uneven = loadBalance(std::array{0.5, 0.25, 0.125, 0.125});
    EXPECT_NEAR(uneven.normalisedEntropy, 0.875, kRounding);
    EXPECT_NEAR(uneven.klToUniform, 0.25 * std::log(2), kRounding);
    EXPECT_EQ(uneven.maxOverMin, 4);
    // Deviations 1/4, 0, -1/8, -1/8: variance (1/16 + 2/64) / 4 = 3/128; over the mean 1/4.
    EXPECT_NEAR(uneven.variation, 4 * std::sqrt(3.0 / 128), kRounding);
}

TEST(LoadBalance, collapseOnOneExpert) {
    const LoadBalance collapsed = loadBalance(std::array{0.0, 1.0});
    EXPECT_EQ(collapsed.normalisedEntropy, 0);
    EXPECT_NEAR(collapsed.klToUniform, std::log(2), kRounding);
    EXPECT_EQ(collapsed.maxOverMin, std::numeric_limits<double>::infinity());
    EXPECT_NEAR(collapsed.variation, 1, kRounding);
}

TEST(LoadBalance, degenerateInputs) {
    EXPECT_TRUE(std::isnan(loadBalance(std::array{1.0}).normalisedEntropy));
    EXPECT_EQ(loadBalance(std::array{1.0}).maxOverMin, 1);
    for (const auto& shares : {std::vector<double>{}, std::vector<double>{0.5, std::nan("")}}) {
        const LoadBalance none = loadBalance(shares);
        EXPECT_TRUE(std::isnan(none.variation));
        EXPECT_TRUE(std::isnan(none.normalisedEntropy));
        EXPECT_TRUE(std::isnan(none.klToUniform));
        EXPECT_TRUE(std::isnan(none.maxOverMin));
    }
}

}  // namespace
}  // namespace axscope::analysis
