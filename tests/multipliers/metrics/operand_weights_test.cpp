// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics/operand_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <numeric>
#include <random>

#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"
#include "multipliers/import/table_import.h"
#include "multipliers/metrics.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;

/// Room for sums in another order: far below any printed digit.
constexpr double kRelativeTolerance = 1e-11;

/// Metrics by the definitions, in naive loops over long double.
struct NaiveMetrics {
    long double mae = 0, wce = 0, wrong = 0, mse = 0, mean = 0, variance = 0, mre = 0, wcre = 0, nmed = 0;
    long minError = 0, maxError = 0;
};

template <class WeightOf>
NaiveMetrics naiveMetrics(const ProductTable& table, const WeightOf& weightOf) {
    NaiveMetrics naive;
    long double relativeWeight = 0;
    bool first = true;
    const auto forPairs = [&](const auto& visit) {
        for (int a = table.minOperand(); a <= table.maxOperand(); ++a)
            for (int b = table.minOperand(); b <= table.maxOperand(); ++b)
                if (const long double weight = weightOf(a, b); weight > 0)
                    visit(weight, static_cast<long>(a) * b, table.product(a, b) - static_cast<long>(a) * b);
    };
    forPairs([&](long double weight, long exact, long error) {
        naive.minError = first ? error : std::min(naive.minError, error);
        naive.maxError = first ? error : std::max(naive.maxError, error);
        first = false;
        const long double magnitude = std::abs(error);
        naive.mae += weight * magnitude;
        naive.wce = std::max(naive.wce, magnitude);
        naive.wrong += error != 0 ? weight : 0;
        naive.mse += weight * magnitude * magnitude;
        naive.mean += weight * error;
        if (exact != 0) {
            naive.mre += weight * magnitude / std::abs(exact);
            naive.wcre = std::max(naive.wcre, magnitude / std::abs(exact));
            relativeWeight += weight;
        }
    });
    forPairs([&](long double weight, long, long error) {
        naive.variance += weight * (error - naive.mean) * (error - naive.mean);
    });
    naive.mre /= relativeWeight > 0 ? relativeWeight : 1;
    naive.nmed = naive.mae / (table.isSigned() ? 16384 : 65025);
    return naive;
}

void expectNear(double value, long double expected, const char* metric) {
    EXPECT_NEAR(value, static_cast<double>(expected),
                kRelativeTolerance * std::max(1.0, std::abs(static_cast<double>(expected))))
        << metric;
}

void expectEqual(const ErrorMetrics& metrics, const NaiveMetrics& naive) {
    expectNear(metrics.mae, naive.mae, "MAE");
    expectNear(metrics.maePercent, 100 * naive.mae / 65536, "MAE %");
    expectNear(metrics.wce, naive.wce, "WCE");
    expectNear(metrics.wcePercent, 100 * naive.wce / 65536, "WCE %");
    expectNear(metrics.epPercent, 100 * naive.wrong, "EP");
    expectNear(metrics.mse, naive.mse, "MSE");
    expectNear(metrics.meanError, naive.mean, "mean error");
    expectNear(metrics.variance, naive.variance, "variance");
    expectNear(metrics.mrePercent, 100 * naive.mre, "MRE");
    expectNear(metrics.wcrePercent, 100 * naive.wcre, "WCRE");
    expectNear(metrics.nmed, naive.nmed, "NMED");
    EXPECT_EQ(metrics.minError, naive.minError);
    EXPECT_EQ(metrics.maxError, naive.maxError);
}

std::vector<std::shared_ptr<const ProductTable>> sampleTables() {
    std::vector<std::shared_ptr<const ProductTable>> tables;
    for (const CatalogEntry& entry : catalog())
        tables.push_back(tableOf(entry));
    for (const char* const name : {"mitchell", "drum:k=3", "booth:t=9,correction=column",
                                   "stuck-bits:one=8000", "kulkarni:operands=sign-magnitude"})
        tables.push_back(FamilyMember::parse(name)->table());
    return tables;
}

TEST(ErrorMetrics, EqualNaiveLoopsOverTheLibrarysTables) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::is_directory(folder))
        GTEST_SKIP() << "no folder " << folder;
    int tables = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".npy")
            continue;
        SCOPED_TRACE(file.path().string());
        const auto imported = importTable(file.path());
        ASSERT_TRUE(imported) << imported.error().text();
        const auto uniform = [](int, int) { return 1.0L / 65536; };
        const NaiveMetrics naive = naiveMetrics(*imported->table, uniform);
        expectEqual(computeErrorMetrics(*imported->table), naive);
        expectEqual(computeErrorMetrics(*imported->table, OperandWeights::uniform()), naive);
        ++tables;
    }
    EXPECT_GT(tables, 0);
}

TEST(WeightedMetrics, OfEqualWeightsAreThePlainOnes) {
    for (const auto& table : sampleTables()) {
        SCOPED_TRACE(table->name());
        const ErrorMetrics plain = computeErrorMetrics(*table);
        const ErrorMetrics weighted = computeErrorMetrics(*table, OperandWeights::uniform());
        EXPECT_EQ(weighted.mae, plain.mae);
        EXPECT_EQ(weighted.mse, plain.mse);
        EXPECT_EQ(weighted.meanError, plain.meanError);
        EXPECT_EQ(weighted.epPercent, plain.epPercent);
        expectNear(weighted.variance, plain.variance, "variance");
        expectNear(weighted.mrePercent, plain.mrePercent, "MRE");
        EXPECT_EQ(weighted.minError, plain.minError);
        EXPECT_EQ(weighted.maxError, plain.maxError);
    }
}

TEST(WeightedMetrics, EqualNaiveLoopsForAnyHistogram) {
    std::mt19937 generator(3);
    std::vector<std::uint64_t> countsA(256);
    std::vector<std::uint64_t> countsB(256);
    for (std::size_t i = 0; i < 256; ++i) {
        countsA[i] = i < 128 ? 0 : generator() % 1000;  // as after ReLU
        countsB[i] = generator() % 3 == 0 ? 0 : generator() % 50;
    }
    const auto weights = OperandWeights::fromCounts(countsA, countsB);
    ASSERT_TRUE(weights);
    const auto totalA =
        static_cast<long double>(std::accumulate(countsA.begin(), countsA.end(), std::uint64_t{0}));
    const auto totalB =
        static_cast<long double>(std::accumulate(countsB.begin(), countsB.end(), std::uint64_t{0}));
    for (const auto& table : sampleTables()) {
        SCOPED_TRACE(table->name());
        expectEqual(
            computeErrorMetrics(*table, *weights), naiveMetrics(*table, [&](int a, int b) {
                return static_cast<long double>(countsA[static_cast<std::size_t>(a - table->minOperand())]) /
                       totalA *
                       static_cast<long double>(countsB[static_cast<std::size_t>(b - table->minOperand())]) /
                       totalB;
            }));
    }
}

TEST(WeightedMetrics, OfOnePairAreItsError) {
    std::vector<std::uint64_t> countsA(256, 0);
    std::vector<std::uint64_t> countsB(256, 0);
    countsA[128 + 3] = 5;
    countsB[128 - 4] = 1;
    const auto weights = OperandWeights::fromCounts(countsA, countsB);
    const auto table =
        ProductTable::fromFunction("t", true, [](int a, int b) { return a * b + (a == 3 ? 6 : 9000); });
    const ErrorMetrics metrics = computeErrorMetrics(*table, *weights);
    EXPECT_EQ(metrics.mae, 6);
    EXPECT_EQ(metrics.wce, 6);
    EXPECT_EQ(metrics.mrePercent, 50);
    EXPECT_EQ(metrics.variance, 0);
    EXPECT_EQ(metrics.minError, 6);
    EXPECT_EQ(metrics.maxError, 6);
    // All weight on pairs with ab = 0: no relative error.
    countsA.assign(256, 0);
    countsA[128] = 1;
    const ErrorMetrics zeros = computeErrorMetrics(*table, *OperandWeights::fromCounts(countsA, countsB));
    EXPECT_EQ(zeros.mrePercent, 0);
    EXPECT_EQ(zeros.wcrePercent, 0);
    EXPECT_EQ(zeros.mae, 9000);
}

TEST(OperandWeights, RefuseHistogramsThatSayNothing) {
    const std::vector<std::uint64_t> ones(256, 1);
    EXPECT_THAT(OperandWeights::fromCounts(std::vector<std::uint64_t>(255, 1), ones).error().message,
                HasSubstr("operand a has 255 entries, not 256"));
    EXPECT_THAT(OperandWeights::fromCounts(ones, std::vector<std::uint64_t>(256, 0)).error().message,
                HasSubstr("operand b counts nothing"));
    EXPECT_TRUE(OperandWeights::fromCounts(std::vector<std::uint64_t>(256, ~std::uint64_t{0}), ones));
}

TEST(DotProductError, GrowsWithTheDepth) {
    ErrorMetrics metrics;
    metrics.meanError = -1.5;
    metrics.variance = 4;
    const DotProductError error = dotProductError(metrics, 9);
    EXPECT_EQ(error.bias, -13.5);
    EXPECT_EQ(error.spread, 6);
    EXPECT_EQ(dotProductError(metrics, 0).bias, 0);
}

}  // namespace
}  // namespace axscope::multipliers
