// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/error_profile.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <map>
#include <random>

#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"
#include "multipliers/metrics.h"

namespace axscope::multipliers {
namespace {

constexpr double kTolerance = 1e-9;  // sums in another order

std::vector<std::shared_ptr<const ProductTable>> profiledTables() {
    return {tableOf(*findCatalogEntry("1KR6")), FamilyMember::parse("mitchell")->table(),
            FamilyMember::parse("booth:t=7")->table(), ProductTable::exact(false)};
}

TEST(ErrorProfile, OfOperandsAreConditionalMoments) {
    for (const auto& table : profiledTables()) {
        SCOPED_TRACE(table->name());
        const ErrorProfile profile = computeErrorProfile(*table);
        ASSERT_EQ(profile.byA.size(), 256U);
        ASSERT_EQ(profile.byB.size(), 256U);
        double meanOfMeans = 0;
        double meanOfVariances = 0;
        double meanOfSquaredMeans = 0;
        for (int value = table->minOperand(); value <= table->maxOperand(); ++value) {
            double sumA = 0, sumB = 0, squaresA = 0, largestB = 0;
            for (int other = table->minOperand(); other <= table->maxOperand(); ++other) {
                const double errorA = table->product(value, other) - value * other;
                const double errorB = table->product(other, value) - value * other;
                sumA += errorA;
                squaresA += errorA * errorA;
                sumB += errorB;
                largestB = std::max(largestB, std::abs(errorB));
            }
            const auto index = static_cast<std::size_t>(value - table->minOperand());
            EXPECT_NEAR(profile.byA[index].mean, sumA / 256, kTolerance);
            EXPECT_NEAR(profile.byA[index].deviation, std::sqrt(squaresA / 256 - sumA / 256 * sumA / 256),
                        1e-6);
            EXPECT_NEAR(profile.byB[index].mean, sumB / 256, kTolerance);
            EXPECT_EQ(profile.byB[index].maxAbs, largestB);
            meanOfMeans += profile.byA[index].mean / 256;
            meanOfVariances += std::pow(profile.byA[index].deviation, 2) / 256;
            meanOfSquaredMeans += std::pow(profile.byA[index].mean, 2) / 256;
        }
        // Law of total variance.
        const ErrorMetrics metrics = computeErrorMetrics(*table);
        EXPECT_NEAR(meanOfMeans, metrics.meanError, kTolerance);
        EXPECT_NEAR(meanOfVariances + meanOfSquaredMeans - meanOfMeans * meanOfMeans, metrics.variance,
                    1e-9 * std::max(1.0, metrics.mse));
    }
}

TEST(ErrorProfile, BinsHoldTheirPairs) {
    for (const auto& table : profiledTables()) {
        SCOPED_TRACE(table->name());
        const ErrorProfile profile = computeErrorProfile(*table, OperandWeights::uniform(), 50);
        const int largest = table->isSigned() ? 128 : 255;
        ASSERT_EQ(profile.againstAbsA.size(), static_cast<std::size_t>(largest) + 1);
        EXPECT_LE(profile.againstAbsProduct.size(), 50U);
        EXPECT_EQ(profile.againstAbsProduct.front().low, 0);
        EXPECT_EQ(profile.againstAbsProduct.back().high, largest * largest);
        for (const ErrorBin& bin : profile.againstAbsProduct) {
            double pairs = 0, sum = 0, magnitudes = 0, most = 0;
            for (int a = table->minOperand(); a <= table->maxOperand(); ++a)
                for (int b = table->minOperand(); b <= table->maxOperand(); ++b)
                    if (std::abs(a * b) >= bin.low && std::abs(a * b) <= bin.high) {
                        const double error = table->product(a, b) - a * b;
                        ++pairs;
                        sum += error;
                        magnitudes += std::abs(error);
                        most = std::max(most, std::abs(error));
                    }
            EXPECT_NEAR(bin.weight, pairs / 65536, kTolerance);
            EXPECT_NEAR(bin.mean, pairs > 0 ? sum / pairs : 0, kTolerance * std::max(1.0, most));
            EXPECT_NEAR(bin.meanAbs, pairs > 0 ? magnitudes / pairs : 0, kTolerance * std::max(1.0, most));
            EXPECT_EQ(bin.maxAbs, most);
        }
        double weight = 0;
        double magnitudes = 0;
        for (const ErrorBin& bin : profile.againstAbsB) {
            weight += bin.weight;
            magnitudes += bin.weight * bin.meanAbs;
        }
        EXPECT_NEAR(weight, 1, kTolerance);
        EXPECT_NEAR(magnitudes, computeErrorMetrics(*table).mae, 1e-7);
    }
}

TEST(ErrorProfile, CountsWrongBitsOfTheProduct) {
    // Bit 2 stuck at 1 is wrong wherever a product has it at 0, and always raised.
    const auto stuck = FamilyMember::parse("stuck-bits:one=0004,operands=unsigned")->table();
    int zeros = 0;
    for (int a = 0; a < 256; ++a)
        for (int b = 0; b < 256; ++b)
            zeros += a * b / 4 % 2 == 0 ? 1 : 0;
    const ErrorProfile profile = computeErrorProfile(*stuck);
    for (std::size_t bit = 0; bit < ErrorProfile::kProductBits; ++bit) {
        EXPECT_EQ(profile.bits[bit].rate, bit == 2 ? zeros / 65536.0 : 0) << bit;
        EXPECT_EQ(profile.bits[bit].raised, profile.bits[bit].rate) << bit;
    }
    // A wrong sign of a signed product is bit 15.
    const auto sign = FamilyMember::parse("stuck-bits:zero=8000")->table();
    EXPECT_GT(computeErrorProfile(*sign).bits[15].rate, 0.49);
    EXPECT_EQ(computeErrorProfile(*sign).bits[15].raised, 0);
}

TEST(ErrorProfile, DistributionStepsAtEveryError) {
    for (const auto& table : profiledTables()) {
        SCOPED_TRACE(table->name());
        std::map<int, int> counts;
        for (int a = table->minOperand(); a <= table->maxOperand(); ++a)
            for (int b = table->minOperand(); b <= table->maxOperand(); ++b)
                ++counts[table->product(a, b) - a * b];
        const ErrorProfile profile = computeErrorProfile(*table);
        ASSERT_EQ(profile.distribution.size(), counts.size());
        int sum = 0;
        std::size_t step = 0;
        for (const auto& [error, count] : counts) {
            sum += count;
            EXPECT_EQ(profile.distribution[step].error, error);
            EXPECT_NEAR(profile.distribution[step].cumulative, sum / 65536.0, 1e-12);
            ++step;
        }
        EXPECT_EQ(profile.distribution.back().cumulative, 1);
        EXPECT_EQ(profile.quantile(1), counts.rbegin()->first);
        EXPECT_EQ(profile.quantile(1e-9), counts.begin()->first);
    }
}

TEST(ErrorProfile, IsWeightedByOperands) {
    std::mt19937 generator(5);
    std::vector<std::uint64_t> countsA(256, 0);
    std::vector<std::uint64_t> countsB(256, 0);
    for (std::size_t i = 100; i < 256; ++i) {
        countsA[i] = generator() % 9;
        countsB[i - 60] = generator() % 7;
    }
    const auto weights = OperandWeights::fromCounts(countsA, countsB);
    const auto table = tableOf(*findCatalogEntry("1KR6"));
    const ErrorProfile profile = computeErrorProfile(*table, *weights);
    const ErrorMetrics metrics = computeErrorMetrics(*table, *weights);
    double mean = 0, magnitudes = 0, meanOfSteps = 0, last = 0;
    for (std::size_t i = 0; i < 256; ++i)
        mean += weights->a[i] * profile.byA[i].mean;
    for (const ErrorBin& bin : profile.againstAbsProduct)
        magnitudes += bin.weight * bin.meanAbs;
    for (const ErrorStep& step : profile.distribution) {
        meanOfSteps += step.error * (step.cumulative - last);
        last = step.cumulative;
    }
    EXPECT_NEAR(mean, metrics.meanError, kTolerance);
    EXPECT_NEAR(magnitudes, metrics.mae, kTolerance);
    EXPECT_NEAR(meanOfSteps, metrics.meanError, kTolerance);
    EXPECT_EQ(profile.distribution.front().error, metrics.minError);
}

/// A designer redraws while a slider moves: table, metrics and profile together stay far below 100 ms.
TEST(ErrorProfile, IsFastEnoughToFollowASlider) {
    const auto start = std::chrono::steady_clock::now();
    const auto table = FamilyMember::parse("product-truncation:t=7,k=2,correction=variable")->table();
    const ErrorMetrics metrics = computeErrorMetrics(*table);
    const ErrorProfile profile = computeErrorProfile(*table);
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    EXPECT_GT(metrics.mae, 0);
    EXPECT_FALSE(profile.distribution.empty());
    EXPECT_LT(ms, 100) << "with room for a busy machine";
}

}  // namespace
}  // namespace axscope::multipliers
