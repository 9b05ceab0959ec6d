// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/paired_comparison.h"

#include <gtest/gtest.h>

#include "analysis/statistics.h"

namespace axscope::analysis {
namespace {

/// Two runs of two classes whose outcomes fall into these cells; the label is class 0.
std::array<ImageRecords, 2> runsWith(const std::array<int, 4>& cells) {
    std::array<ImageRecords, 2> runs;
    for (unsigned cell = 0; cell < 4; ++cell)
        for (int i = 0; i < cells[cell]; ++i) {
            const std::vector<float> right{1, 0};
            const std::vector<float> wrong{0, 1};
            runs[0].add(cell < 2 ? right : wrong, 0);
            runs[1].add(cell % 2 == 0 ? right : wrong, 0);
        }
    return runs;
}

TEST(PairedComparison, cellsDifferenceAndTest) {
    const auto [a, b] = runsWith({36, 12, 2, 0});
    const auto comparison = compareRuns(a, b);
    ASSERT_TRUE(comparison);
    EXPECT_EQ(comparison->images, 50U);
    EXPECT_EQ(comparison->cells, (std::array<std::uint64_t, 4>{36, 12, 2, 0}));
    EXPECT_DOUBLE_EQ(comparison->difference, -0.2);
    EXPECT_EQ(comparison->agreeing, 36U);
    // 2 (1 + 14 + 91) / 2^14
    EXPECT_NEAR(comparison->mcnemarP, 212.0 / 16384, 1e-12);
    EXPECT_NEAR(comparison->interval.low, -0.3404, 5e-5);
    EXPECT_NEAR(comparison->interval.high, -0.0569, 5e-5);
}

TEST(PairedComparison, anotherWrongClassIsNoAgreement) {
    ImageRecords a;
    ImageRecords b;
    a.add(std::vector<float>{0, 1, 0}, 0);
    b.add(std::vector<float>{0, 0, 1}, 0);
    const auto comparison = compareRuns(a, b);
    ASSERT_TRUE(comparison);
    EXPECT_EQ(comparison->cells[3], 1U);
    EXPECT_EQ(comparison->agreeing, 0U);
    EXPECT_EQ(comparison->difference, 0);
    EXPECT_EQ(comparison->mcnemarP, 1);
}

TEST(PairedComparison, needsTheSameImages) {
    const auto [a, b] = runsWith({1, 1, 1, 1});
    ImageRecords other = b;
    other.label[2] = 1;
    EXPECT_FALSE(compareRuns(a, other));
    EXPECT_FALSE(compareRuns(a, ImageRecords{}));
    EXPECT_FALSE(compareRuns(ImageRecords{}, ImageRecords{}));
}

TEST(PairedDifferenceInterval, agreesWithThePaper) {
    // Newcombe 1998, table III: 36, 12, 2, 0 gives 0.0569 to 0.3404 for p1 - p2.
    const Interval difference = pairedDifferenceInterval({36, 12, 2, 0});
    EXPECT_NEAR(-difference.high, 0.0569, 5e-5);
    EXPECT_NEAR(-difference.low, 0.3404, 5e-5);
    // The other way round it is the mirror image.
    const Interval mirrored = pairedDifferenceInterval({36, 2, 12, 0});
    EXPECT_NEAR(mirrored.low, -difference.high, 1e-15);
    EXPECT_NEAR(mirrored.high, -difference.low, 1e-15);
    // Computed from the formula by an independent program: phi is corrected here.
    const Interval correlated = pairedDifferenceInterval({40, 6, 2, 52});
    EXPECT_NEAR(correlated.low, -0.096980557455, 1e-11);
    EXPECT_NEAR(correlated.high, 0.017738744100, 1e-11);
}

TEST(PairedDifferenceInterval, withoutDiscordantImagesOrAny) {
    const Interval equal = pairedDifferenceInterval({0, 0, 0, 50});
    EXPECT_NEAR(equal.low, -0.071347599133, 1e-11);
    EXPECT_NEAR(equal.high, 0.071347599133, 1e-11);
    const Interval none = pairedDifferenceInterval({0, 0, 0, 0});
    EXPECT_EQ(none.low, -1);
    EXPECT_EQ(none.high, 1);
}

}  // namespace
}  // namespace axscope::analysis
