// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/error_sums.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace axscope::analysis {
namespace {

TEST(ErrorSums, smallExampleByHand) {
    ErrorSums sums;
    sums.add(std::vector<float>{1, 2, 3, 4}, std::vector<float>{1, 3, 3, 2});
    const ErrorFigures figures = sums.figures();
    EXPECT_EQ(figures.count, 4U);
    EXPECT_DOUBLE_EQ(figures.mse, 5.0 / 4);
    EXPECT_DOUBLE_EQ(figures.bias, -1.0 / 4);
    EXPECT_DOUBLE_EQ(figures.maxAbs, 2);
    EXPECT_NEAR(figures.sqnrDb, 10 * std::log10(30.0 / 5.0), 1e-12);
    EXPECT_NEAR(figures.cosine, 24 / std::sqrt(30.0 * 23.0), 1e-12);
    EXPECT_NEAR(figures.relativeRmse, std::sqrt(1.25) / std::sqrt(1.25),
                1e-12);  // population variance of 1..4
}

TEST(ErrorSums, equalOutputsHaveInfiniteSqnr) {
    ErrorSums sums;
    sums.add(std::vector<float>{1, -2, 3}, std::vector<float>{1, -2, 3});
    EXPECT_TRUE(std::isinf(sums.figures().sqnrDb));
    EXPECT_EQ(sums.figures().mse, 0);
    EXPECT_DOUBLE_EQ(sums.figures().cosine, 1);
    EXPECT_EQ(sums.figures().relativeRmse, 0);
}

TEST(ErrorSums, nothingSeenIsNotANumber) {
    const ErrorFigures figures = ErrorSums().figures();
    EXPECT_EQ(figures.count, 0U);
    for (const double value :
         {figures.mse, figures.sqnrDb, figures.cosine, figures.bias, figures.relativeRmse, figures.maxAbs})
        EXPECT_TRUE(std::isnan(value));
}

TEST(ErrorSums, allZeroSidesHaveDefinedFigures) {
    ErrorSums sums;
    sums.add(std::vector<float>{0, 0}, std::vector<float>{1, 1});
    EXPECT_TRUE(std::isnan(sums.figures().cosine));
    EXPECT_TRUE(std::isinf(sums.figures().sqnrDb));
    EXPECT_LT(sums.figures().sqnrDb, 0);
    EXPECT_TRUE(std::isnan(sums.figures().relativeRmse));
}

TEST(ErrorSums, blocksAddUpToTheWhole) {
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> y(1003);
    std::vector<float> c(1003);
    for (std::size_t i = 0; i < y.size(); ++i) {
        y[i] = normal(random);
        c[i] = y[i] + 0.01F * normal(random);
    }
    const auto inBlocks = [&](std::size_t size) {
        ErrorSums total;
        for (std::size_t i = 0; i < y.size(); i += size) {
            const std::size_t count = std::min(size, y.size() - i);
            ErrorSums block;
            block.add(std::span(y).subspan(i, count), std::span(c).subspan(i, count));
            total.merge(block);
        }
        return total.figures();
    };
    EXPECT_NEAR(inBlocks(100).mse, inBlocks(1003).mse, 1e-15);
    EXPECT_EQ(inBlocks(100).maxAbs, inBlocks(7).maxAbs);
    EXPECT_EQ(inBlocks(100).count, 1003U);
}

}  // namespace
}  // namespace axscope::analysis
