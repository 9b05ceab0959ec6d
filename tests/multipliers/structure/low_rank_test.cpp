// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/structure/low_rank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"

namespace axscope::multipliers {
namespace {

constexpr int kSide = ProductTable::kOperands;

/// Generous for sanitizers and slow machines; a quiet one takes 1 to 6 ms.
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr double kMaxMs = 100;
constexpr double kMaxRejectionMs = 20;
#else
constexpr double kMaxMs = 2000;
constexpr double kMaxRejectionMs = 500;
#endif

void expectFactors(const ProductTable& table, const LowRankFactors& factors) {
    ASSERT_EQ(factors.f.size(), static_cast<std::size_t>(factors.rank));
    ASSERT_EQ(factors.g.size(), static_cast<std::size_t>(factors.rank));
    for (std::size_t a = 0; a < kSide; ++a) {
        for (std::size_t b = 0; b < kSide; ++b) {
            std::int64_t sum = 0;
            for (std::size_t r = 0; r < factors.f.size(); ++r)
                sum += std::int64_t{factors.f[r][a]} * factors.g[r][b];
            ASSERT_EQ(sum, table.entries()[a * kSide + b]) << "at " << a << ", " << b;
        }
    }
}

/// The fastest of five runs: what the action costs, not what else the machine was doing.
double millisecondsOf(const std::function<void()>& action) {
    double fastest = std::numeric_limits<double>::infinity();
    for (int run = 0; run < 5; ++run) {
        const auto begun = std::chrono::steady_clock::now();
        action();
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - begun;
        fastest = std::min(fastest, elapsed.count());
    }
    return fastest;
}

using Maps = std::vector<std::array<int, kSide>>;

Maps randomMaps(int count, int amplitude, std::mt19937& random) {
    std::uniform_int_distribution<int> values(-amplitude, amplitude);
    Maps maps(static_cast<std::size_t>(count));
    for (auto& map : maps)
        for (int& value : map)
            value = values(random);
    return maps;
}

std::shared_ptr<const ProductTable> productOf(const Maps& f, const Maps& g) {
    return ProductTable::fromFunction("planted", true, [&](int a, int b) {
        int sum = 0;
        for (std::size_t r = 0; r < f.size(); ++r)
            sum += f[r][static_cast<std::size_t>(a + 128)] * g[r][static_cast<std::size_t>(b + 128)];
        return sum;
    });
}

TEST(Factorise, FindsEachCircuitsRankInEightBits) {
    const std::map<std::string_view, int> ranks = {
        {"mul8s_1KV8", 1}, {"mul8s_1KVA", 3}, {"mul8s_1KVB", 4}, {"mul8s_1KX2", 5}, {"mul8s_1KR8", 1},
        {"mul8s_1KR6", 3}, {"mul8s_1KRC", 4}, {"mul8s_1L2H", 1}, {"mul8s_1KVL", 4}, {"mul8s_1L2D", 1},
        {"mul8s_1KTY", 1}, {"mul8s_1L1G", 1}, {"mul8s_1KR3", 1},
    };
    for (const CatalogEntry& entry : catalog()) {
        SCOPED_TRACE(entry.name);
        for (const auto& table : {tableOf(entry), tableOf(entry)->transposed()}) {
            std::optional<LowRankFactors> factors;
            EXPECT_LT(millisecondsOf([&] { factors = factorise(*table); }), kMaxMs);
            ASSERT_TRUE(factors);
            EXPECT_EQ(factors->rank, ranks.at(entry.name));
            EXPECT_TRUE(factors->fitsInt8());
            expectFactors(*table, *factors);
        }
    }
}

TEST(Factorise, RefusesOneRankLess) {
    EXPECT_FALSE(factorise(*tableOf(*findCatalogEntry("1KX2")), 4));
    EXPECT_TRUE(factorise(*tableOf(*findCatalogEntry("1KX2")), 5));
    EXPECT_FALSE(factorise(*ProductTable::exact(), 0));
}

TEST(Factorise, ExactUnsignedTableNeedsNineBits) {
    const auto factors = factorise(*ProductTable::exact(false));
    ASSERT_TRUE(factors);
    EXPECT_EQ(factors->rank, 1);
    EXPECT_FALSE(factors->fitsInt8());
    expectFactors(*ProductTable::exact(false), *factors);
}

TEST(Factorise, TableOfZerosHasRankZero) {
    const auto zero = ProductTable::fromFunction("zero", false, [](int, int) { return 0; });
    const auto factors = factorise(*zero);
    ASSERT_TRUE(factors);
    EXPECT_EQ(factors->rank, 0);
    EXPECT_TRUE(factors->fitsInt8());
    expectFactors(*zero, *factors);
    EXPECT_TRUE(factorise(*zero, 0));
}

TEST(Factorise, RefusesAFullRankTableQuickly) {
    std::mt19937 random(20240607);
    std::uniform_int_distribution<int> values(-16384, 16384);
    const auto table = ProductTable::fromFunction("noise", true, [&](int, int) { return values(random); });
    std::optional<LowRankFactors> factors;
    EXPECT_LT(millisecondsOf([&] { factors = factorise(*table); }), kMaxRejectionMs);
    EXPECT_FALSE(factors);
}

class PlantedRank : public testing::TestWithParam<int> {};

TEST_P(PlantedRank, IsRecovered) {
    std::mt19937 random(static_cast<unsigned>(GetParam()));
    for (const int amplitude : {1, 2, 7, 15, 31, 60}) {
        for (int trial = 0; trial < 3; ++trial) {
            SCOPED_TRACE("amplitude " + std::to_string(amplitude) + ", trial " + std::to_string(trial));
            const auto table = productOf(randomMaps(GetParam(), amplitude, random),
                                         randomMaps(GetParam(), amplitude, random));
            const auto factors = factorise(*table);
            ASSERT_TRUE(factors);
            EXPECT_EQ(factors->rank, GetParam());
            EXPECT_TRUE(factors->fitsInt8());
            expectFactors(*table, *factors);
        }
    }
}

TEST_P(PlantedRank, IsRecoveredFromLopsidedFactors) {
    std::mt19937 random(100 + static_cast<unsigned>(GetParam()));
    const Maps small = randomMaps(GetParam(), 4, random);
    const Maps large = randomMaps(GetParam(), 60000 / (4 * GetParam()), random);
    for (const auto& table : {productOf(small, large), productOf(large, small)}) {
        const auto factors = factorise(*table);
        ASSERT_TRUE(factors);
        EXPECT_EQ(factors->rank, GetParam());
        expectFactors(*table, *factors);
    }
}

TEST_P(PlantedRank, IsRecoveredFromRowsThatRepeat) {
    // The first rank rows are a basis and all others copies: the shortest vectors are far from obvious.
    std::mt19937 random(200 + static_cast<unsigned>(GetParam()));
    Maps f(static_cast<std::size_t>(GetParam()));
    for (std::size_t r = 0; r < f.size(); ++r)
        for (std::size_t a = 0; a < kSide; ++a)
            f[r][a] = a % f.size() == r ? 1 : 0;
    const auto table = productOf(f, randomMaps(GetParam(), 30000, random));
    std::optional<LowRankFactors> factors;
    EXPECT_LT(millisecondsOf([&] { factors = factorise(*table); }), kMaxMs);
    ASSERT_TRUE(factors);
    EXPECT_EQ(factors->rank, GetParam());
    expectFactors(*table, *factors);
}

INSTANTIATE_TEST_SUITE_P(Ranks, PlantedRank, testing::Range(1, 9));

TEST(Factorise, LeavesFactorsBeyondSixteenBitsAlone) {
    // One non-zero row without a common factor: one of the maps has to hold it as it is.
    const auto table =
        ProductTable::fromFunction("wide", false, [](int a, int b) { return a == 3 ? 65280 + b : 0; });
    EXPECT_FALSE(factorise(*table));
}

TEST(Factorise, SharesCommonFactorsBetweenTheMaps) {
    // 200 * a * b for small a and b: only 40 * 5 or the like keeps both maps in 8 bits.
    const auto table =
        ProductTable::fromFunction("scaled", true, [](int a, int b) { return 200 * (a % 4) * (b % 8); });
    const auto factors = factorise(*table);
    ASSERT_TRUE(factors);
    EXPECT_EQ(factors->rank, 1);
    EXPECT_TRUE(factors->fitsInt8());
    expectFactors(*table, *factors);
}

TEST(Factorise, HandlesRealUnsignedTables) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no folder " << folder << " with real tables";
    for (const char* name : {"mul8u_1JFF", "mul8u_2HH", "mul8u_185Q", "mul8u_L40"}) {
        SCOPED_TRACE(name);
        const auto imported = importTable(folder / (std::string(name) + ".npy"));
        ASSERT_TRUE(imported) << imported.error().text();
        std::optional<LowRankFactors> factors;
        EXPECT_LT(millisecondsOf([&] { factors = factorise(*imported->table); }), kMaxMs);
        EXPECT_EQ(factors.has_value(), std::string(name) == "mul8u_1JFF");
        if (factors)
            expectFactors(*imported->table, *factors);
    }
}

}  // namespace
}  // namespace axscope::multipliers
