// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/checked.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace axscope {
namespace {

TEST(Checked, AddsUpToTheEdgeOfTheType) {
    constexpr std::uint64_t kMax = std::numeric_limits<std::uint64_t>::max();
    EXPECT_EQ(checkedAdd<std::uint64_t>(kMax - 1, 1), kMax);
    EXPECT_EQ(checkedAdd<std::uint64_t>(kMax, 1), std::nullopt);
    EXPECT_EQ(checkedAdd<std::uint64_t>(kMax, kMax), std::nullopt);
}

TEST(Checked, AddsSignedNumbersAtBothEnds) {
    EXPECT_EQ(checkedAdd<std::int8_t>(100, 27), 127);
    EXPECT_EQ(checkedAdd<std::int8_t>(100, 28), std::nullopt);
    EXPECT_EQ(checkedAdd<std::int8_t>(-100, -28), -128);
    EXPECT_EQ(checkedAdd<std::int8_t>(-100, -29), std::nullopt);
}

TEST(Checked, MultipliesUpToTheEdgeOfTheType) {
    constexpr std::uint64_t kHalf = std::uint64_t{1} << 32;
    EXPECT_EQ(checkedMul<std::uint64_t>(kHalf, kHalf - 1), kHalf * (kHalf - 1));
    EXPECT_EQ(checkedMul<std::uint64_t>(kHalf, kHalf), std::nullopt);
    EXPECT_EQ(checkedMul<std::uint64_t>(0, kHalf), 0U);
}

TEST(Checked, MultipliesTheMostNegativeNumber) {
    constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(checkedMul<std::int64_t>(kMin, -1), std::nullopt);
    EXPECT_EQ(checkedMul<std::int64_t>(kMin, 1), kMin);
}

}  // namespace
}  // namespace axscope
