// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/pareto.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace axscope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(ParetoFront, IsWhatNoOtherBeats) {
    EXPECT_THAT(paretoFront({}), IsEmpty());
    const std::vector<ParetoPoint> points{{3, 1}, {1, 3}, {2, 2}, {2, 3}, {3, 3}, {1, 4}};
    EXPECT_THAT(paretoFront(points), ElementsAre(1, 2, 0));
}

TEST(ParetoFront, KeepsTheFirstOfEqualPointsAndLeavesOutNan) {
    const std::vector<ParetoPoint> points{{kNan, 0}, {1, 1}, {1, 1}, {0, kNan}};
    EXPECT_THAT(paretoFront(points), ElementsAre(1));
}

TEST(ParetoFront, HoldsEqualPointsTogether) {
    const std::vector<ParetoPoint> points{{kNan, 0}, {1, 1}, {2, 2}, {1, 1}, {0, kNan}, {0, 5}};
    EXPECT_THAT(onParetoFront(points), ElementsAre(false, true, false, true, false, true));
    EXPECT_THAT(onParetoFront({}), IsEmpty());
}

TEST(ParetoFront, OfRandomPointsIsThatOfTheDefinition) {
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        std::vector<ParetoPoint> points;
        for (int i = 0; i < 12; ++i)
            points.emplace_back(random() % 6, random() % 6);
        const auto front = paretoFront(points);
        for (std::size_t i = 0; i < points.size(); ++i) {
            bool beaten = false;
            for (std::size_t other = 0; other < points.size(); ++other) {
                const auto& [x, y] = points[other];
                beaten = beaten || (x <= points[i].first && y <= points[i].second &&
                                    (points[other] != points[i] || other < i));
            }
            EXPECT_EQ(std::find(front.begin(), front.end(), i) == front.end(), beaten);
        }
    }
}

}  // namespace
}  // namespace axscope
