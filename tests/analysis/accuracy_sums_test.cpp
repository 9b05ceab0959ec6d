// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/accuracy_sums.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace axscope::analysis {
namespace {

using Scores = std::vector<float>;

TEST(PredictedClass, lowestIndexWinsTies) {
    EXPECT_EQ(predictedClass(Scores{1, 3, 3}), 1);
    EXPECT_EQ(predictedClass(Scores{0, 0, 0}), 0);
}

TEST(RankOf, countsLargerAndEarlierEqualScores) {
    const Scores scores{5, 7, 5, 1};
    EXPECT_EQ(rankOf(scores, 1), 0);
    EXPECT_EQ(rankOf(scores, 0), 1);
    EXPECT_EQ(rankOf(scores, 2), 2);
    EXPECT_EQ(rankOf(scores, 3), 3);
}

TEST(RankOf, scoreThatIsNotANumberIsNeverCorrect) {
    const Scores scores(7, std::nanf(""));
    EXPECT_EQ(rankOf(scores, 0), 7);
    AccuracySums sums;
    sums.add(scores, scores, scores, 0);
    EXPECT_EQ(sums.result().top1, 0);
    EXPECT_EQ(sums.result().top5, 0);
}

TEST(AccuracySums, countsCellsAndAgreement) {
    AccuracySums sums;
    const Scores first{9, 1, 0, 0, 0, 0, 0};
    const Scores second{1, 9, 0, 0, 0, 0, 0};
    sums.add(first, first, second, 0);   // correct -> correct
    sums.add(second, first, second, 0);  // correct -> wrong
    sums.add(first, second, first, 0);   // wrong -> correct
    sums.add(second, second, first, 0);  // wrong -> wrong
    sums.add(second, second, second, 6);
    const AccuracyResult result = sums.result();
    EXPECT_EQ(result.images, 5U);
    EXPECT_EQ(result.cells, (std::array<std::uint64_t, 4>{1, 1, 1, 2}));
    EXPECT_DOUBLE_EQ(result.top1, 0.4);
    EXPECT_DOUBLE_EQ(result.top5, 0.8);
    EXPECT_DOUBLE_EQ(result.agreement, 0.6);
    EXPECT_DOUBLE_EQ(sums.agreementInt8(), 0.6);
    EXPECT_DOUBLE_EQ(result.mcnemarP, 1);
    EXPECT_DOUBLE_EQ(result.logitMse, 2 * (64.0 + 64.0) / (5 * 7));
    EXPECT_LT(result.top1Interval.low, 0.4);
    EXPECT_GT(result.top1Interval.high, 0.4);
}

TEST(AccuracySums, withoutImagesFiguresAreNotNumbers) {
    const AccuracyResult result = AccuracySums().result();
    EXPECT_TRUE(std::isnan(result.top1));
    EXPECT_TRUE(std::isnan(result.logitMse));
}

}  // namespace
}  // namespace axscope::analysis
