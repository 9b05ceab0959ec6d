// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/timing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace axscope::analysis {
namespace {

TEST(Timing, medianAndBest) {
    EXPECT_DOUBLE_EQ((TimeSeries{{5, 1, 3}}.median()), 3);
    EXPECT_DOUBLE_EQ((TimeSeries{{5, 1, 3, 4}}.median()), 3.5);
    EXPECT_DOUBLE_EQ((TimeSeries{{5, 1, 3, 4}}.best()), 1);
    EXPECT_TRUE(std::isnan(TimeSeries{}.median()));
    EXPECT_TRUE(std::isnan(TimeSeries{}.best()));
}

TEST(Timing, speedupIsTakenRoundByRound) {
    // The machine is ten times slower in the second round, for both.
    EXPECT_DOUBLE_EQ(medianSpeedup({{1, 10, 1}}, {{4, 40, 4}}), 4);
    EXPECT_DOUBLE_EQ(medianSpeedup({{2, 2}}, {{4, 8}}), 3);
    EXPECT_DOUBLE_EQ(medianSpeedup({{2, 2, 2}}, {{4}}), 2);
    EXPECT_TRUE(std::isnan(medianSpeedup({}, {{1}})));
}

TEST(Timing, geometricMean) {
    EXPECT_DOUBLE_EQ(geometricMean({2, 8}), 4);
    EXPECT_TRUE(std::isnan(geometricMean({})));
    EXPECT_TRUE(std::isnan(geometricMean({2, std::nan("")})));
}

TEST(Timing, contenderRepeatsShortWorkAndTellsTheTimeOfOneRun) {
    constexpr auto kWork = std::chrono::milliseconds(2);
    int runs = 0;
    Contender contender{[&] {
                            ++runs;
                            std::this_thread::sleep_for(kWork);
                        },
                        1,
                        {}};
    contender.warmUp(0.02);
    EXPECT_GT(contender.repetitions, 2);
    EXPECT_LE(contender.repetitions, 10);
    runs = 0;
    contender.measure();
    EXPECT_EQ(runs, contender.repetitions);
    ASSERT_EQ(contender.times.seconds.size(), 1U);
    EXPECT_GE(contender.times.seconds[0], 0.002);
    EXPECT_LT(contender.times.seconds[0], 0.02);
}

TEST(Timing, longWorkRunsOnce) {
    int runs = 0;
    Contender contender{[&] { ++runs; }, 1, {}};
    contender.warmUp(0);
    EXPECT_EQ(contender.repetitions, 1);
    EXPECT_EQ(runs, 1);
}

}  // namespace
}  // namespace axscope::analysis
