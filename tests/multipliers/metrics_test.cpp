// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

#include "multipliers/catalog.h"

namespace axscope::multipliers {
namespace {

constexpr double kPairs = 65536;

/// The exact products but for a few pairs.
std::shared_ptr<const ProductTable> withErrors(bool isSigned, const std::function<int(int, int)>& error) {
    return ProductTable::fromFunction("t", isSigned, [&](int a, int b) { return a * b + error(a, b); });
}

TEST(ErrorMetrics, OfAnExactTableAreZero) {
    for (const bool isSigned : {true, false}) {
        const ErrorMetrics metrics = computeErrorMetrics(*ProductTable::exact(isSigned));
        for (const double value : {metrics.mae, metrics.maePercent, metrics.wce, metrics.wcePercent,
                                   metrics.epPercent, metrics.mse, metrics.meanError, metrics.variance,
                                   metrics.mrePercent, metrics.wcrePercent, metrics.nmed}) {
            EXPECT_EQ(value, 0);
            EXPECT_FALSE(std::signbit(value));
        }
        EXPECT_EQ(metrics.minError, 0);
        EXPECT_EQ(metrics.maxError, 0);
    }
}

TEST(ErrorMetrics, OfThreeErrorsWorkedOutByHand) {
    // 2*3 = 6 gives 10 (e = 4, 2/3 of the product); -5*10 = -50 gives -60 (e = -10, 1/5); 0*7 gives 7.
    const auto table = withErrors(true, [](int a, int b) {
        return a == 2 && b == 3 ? 4 : a == -5 && b == 10 ? -10 : a == 0 && b == 7 ? 7 : 0;
    });
    const ErrorMetrics metrics = computeErrorMetrics(*table);
    EXPECT_DOUBLE_EQ(metrics.mae, 21 / kPairs);
    EXPECT_DOUBLE_EQ(metrics.maePercent, 100 * 21 / kPairs / 65536);
    EXPECT_DOUBLE_EQ(metrics.wce, 10);
    EXPECT_DOUBLE_EQ(metrics.wcePercent, 100 * 10 / 65536.0);
    EXPECT_DOUBLE_EQ(metrics.epPercent, 100 * 3 / kPairs);
    EXPECT_DOUBLE_EQ(metrics.mse, (16 + 100 + 49) / kPairs);
    EXPECT_DOUBLE_EQ(metrics.meanError, 1 / kPairs);
    EXPECT_DOUBLE_EQ(metrics.variance, 165 / kPairs - 1 / (kPairs * kPairs));
    // 255 * 255 pairs have a product other than 0.
    EXPECT_DOUBLE_EQ(metrics.mrePercent, 100 * (4.0 / 6 + 10.0 / 50) / (255 * 255));
    EXPECT_DOUBLE_EQ(metrics.wcrePercent, 100 * 4.0 / 6);
    EXPECT_DOUBLE_EQ(metrics.nmed, 21 / kPairs / 16384);
    EXPECT_EQ(metrics.minError, -10);
    EXPECT_EQ(metrics.maxError, 7);
}

TEST(ErrorMetrics, OfAConstantErrorAreBiasWithoutVariance) {
    const ErrorMetrics metrics = computeErrorMetrics(*withErrors(false, [](int, int) { return 3; }));
    EXPECT_DOUBLE_EQ(metrics.mae, 3);
    EXPECT_DOUBLE_EQ(metrics.meanError, 3);
    EXPECT_DOUBLE_EQ(metrics.variance, 0);
    EXPECT_DOUBLE_EQ(metrics.epPercent, 100);
    EXPECT_DOUBLE_EQ(metrics.wcrePercent, 300);
    EXPECT_DOUBLE_EQ(metrics.nmed, 3.0 / 65025);
    EXPECT_EQ(metrics.minError, 3);
    EXPECT_EQ(metrics.maxError, 3);
}

TEST(ErrorMetrics, AgreeWithPlainSums) {
    const auto table = tableOf(*findCatalogEntry("1KR6"));
    double magnitudes = 0, squares = 0, relative = 0;
    for (int a = -128; a <= 127; ++a) {
        for (int b = -128; b <= 127; ++b) {
            const double error = table->product(a, b) - a * b;
            magnitudes += std::abs(error);
            squares += error * error;
            relative += a * b == 0 ? 0 : std::abs(error / (a * b));
        }
    }
    const ErrorMetrics metrics = computeErrorMetrics(*table);
    EXPECT_EQ(metrics.mae, magnitudes / kPairs);
    EXPECT_EQ(metrics.mse, squares / kPairs);
    EXPECT_NEAR(metrics.mrePercent, 100 * relative / 65025, 1e-10);  // summed in another order
}

class HistogramOf : public testing::TestWithParam<int> {};

TEST_P(HistogramOf, CountsEveryPairInItsBin) {
    for (const CatalogEntry& entry : catalog()) {
        const auto table = tableOf(entry);
        const ErrorHistogram histogram = errorHistogram(*table, GetParam());
        EXPECT_LE(histogram.counts.size(), static_cast<std::size_t>(std::max(GetParam(), 2)));
        EXPECT_GE(histogram.binWidth, 1);
        EXPECT_EQ(histogram.low % histogram.binWidth, 0) << "0 is no edge";
        EXPECT_EQ(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t{0}),
                  65536U);
        EXPECT_GT(histogram.counts.front(), 0U);
        EXPECT_GT(histogram.counts.back(), 0U);

        std::uint64_t negative = 0;
        for (int a = -128; a <= 127; ++a)
            for (int b = -128; b <= 127; ++b)
                negative += table->product(a, b) < a * b ? 1 : 0;
        std::uint64_t below = 0;
        for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
            if (histogram.low + static_cast<int>(bin) * histogram.binWidth < 0)
                below += histogram.counts[bin];
        EXPECT_EQ(below, negative) << entry.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Bins, HistogramOf, testing::Values(-3, 1, 2, 3, 10, 101, 100000));

TEST(ErrorHistogram, OfAnExactTableIsOneBin) {
    const ErrorHistogram histogram = errorHistogram(*ProductTable::exact());
    EXPECT_EQ(histogram.low, 0);
    EXPECT_EQ(histogram.binWidth, 1);
    EXPECT_EQ(histogram.counts, std::vector<std::uint64_t>{65536});
}

TEST(ErrorHistogram, OfFewErrorsWorkedOutByHand) {
    // One pair with each of the errors -3, -2, 5; width 2 gives the bins -4.., -2.., 0.., 2.., 4...
    const auto table = withErrors(true, [](int a, int b) {
        return a != 1 ? 0 : b == 1 ? -3 : b == 2 ? -2 : b == 3 ? 5 : 0;
    });
    const ErrorHistogram histogram = errorHistogram(*table, 5);
    EXPECT_EQ(histogram.low, -4);
    EXPECT_EQ(histogram.binWidth, 2);
    EXPECT_EQ(histogram.counts, (std::vector<std::uint64_t>{1, 1, 65533, 0, 1}));
}

}  // namespace
}  // namespace axscope::multipliers
