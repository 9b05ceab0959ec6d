// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/catalog.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "multipliers/import/table_import.h"
#include "multipliers/metrics.h"

namespace axscope::multipliers {
namespace {

std::string testName(const testing::TestParamInfo<CatalogEntry>& info) {
    return std::string(info.param.name);
}

TEST(Catalog, HoldsThirteenCircuitsByFallingPower) {
    ASSERT_EQ(catalog().size(), 13U);
    EXPECT_TRUE(std::is_sorted(catalog().begin(), catalog().end(), [](const auto& left, const auto& right) {
        return *left.cost.powerMw > *right.cost.powerMw;
    }));
    std::set<std::string_view> names, namesV2022;
    for (const CatalogEntry& entry : catalog()) {
        names.insert(entry.name);
        namesV2022.insert(entry.nameV2022);
    }
    EXPECT_EQ(names.size(), 13U);
    EXPECT_EQ(namesV2022.size(), 13U);
}

TEST(Catalog, MarksTheParetoSet) {
    for (const CatalogEntry& entry : catalog()) {
        // The library publishes a selection of the front, so circuits outside it need not be dominated.
        const bool isDominated = std::any_of(catalog().begin(), catalog().end(), [&](const auto& other) {
            return other.name != entry.name && *other.cost.powerMw <= *entry.cost.powerMw &&
                   other.published.mae <= entry.published.mae;
        });
        EXPECT_FALSE(entry.pareto && isDominated) << entry.name;
    }
    EXPECT_EQ(
        std::count_if(catalog().begin(), catalog().end(), [](const auto& entry) { return entry.pareto; }), 8);
}

TEST(Catalog, FindsMasterNamesInAnySpelling) {
    const CatalogEntry* const entry = findCatalogEntry("mul8s_1KVA");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->name, "mul8s_1KVA");
    EXPECT_EQ(findCatalogEntry("1KVA"), entry);
    EXPECT_EQ(findCatalogEntry("1kva"), entry);
    EXPECT_EQ(findCatalogEntry("MUL8S_1kva"), entry);
}

TEST(Catalog, FindsTheExactMultiplierByWord) {
    ASSERT_NE(findCatalogEntry("exact"), nullptr);
    EXPECT_EQ(findCatalogEntry("Exact"), findCatalogEntry("1KV8"));
    EXPECT_TRUE(tableOf(*findCatalogEntry("exact"))->isExact());
}

TEST(Catalog, KeepsTheNamesOfTheTwoBranchesApart) {
    // The same name is the exact multiplier on one branch and an approximate one on the other.
    EXPECT_TRUE(tableOf(*findCatalogEntry("1KV8"))->isExact());
    ASSERT_NE(findCatalogEntry("v2022:1KV8"), nullptr);
    EXPECT_EQ(findCatalogEntry("v2022:1KV8")->name, "mul8s_1KVA");
    EXPECT_FALSE(tableOf(*findCatalogEntry("v2022:1KV8"))->isExact());
    EXPECT_EQ(findCatalogEntry("V2022:mul8s_1kva")->name, "mul8s_1KX2");
    for (const CatalogEntry& entry : catalog())
        EXPECT_EQ(findCatalogEntry("v2022:" + std::string(entry.nameV2022)), &entry);
}

TEST(Catalog, FindsNothingByOtherNames) {
    for (const char* name : {"", "mul8s_", "1KV", "1KV88", "1KV6", "v2022:", "v2022:1KVB", "v2022:exact",
                             "mul8u_1KVA", "mul8s_mul8s_1KVA", "mul8s_exact"})
        EXPECT_EQ(findCatalogEntry(name), nullptr) << name;
}

TEST(Catalog, SharesOneTablePerEntryAmongThreads) {
    const CatalogEntry& entry = catalog()[3];
    std::array<std::shared_ptr<const ProductTable>, 4> tables;
    {
        std::vector<std::jthread> threads;
        for (auto& table : tables)
            threads.emplace_back([&table, &entry] { table = tableOf(entry); });
    }
    for (const auto& table : tables)
        EXPECT_EQ(table, tables[0]);
}

TEST(Catalog, KnowsACopyOfAnEntryAndAStranger) {
    CatalogEntry entry = catalog()[1];
    EXPECT_EQ(tableOf(entry), tableOf(catalog()[1]));
    entry.masks.fill(0xFF);
    EXPECT_TRUE(tableOf(entry)->isExact());
    EXPECT_FALSE(tableOf(catalog()[1])->isExact());
}

TEST(Catalog, FindsByContents) {
    for (const CatalogEntry& entry : catalog())
        EXPECT_EQ(findCatalogEntryByHash(tableOf(entry)->hash()), &entry);
    EXPECT_EQ(findCatalogEntryByHash(""), nullptr);
    EXPECT_EQ(findCatalogEntryByHash(ProductTable::exact(false)->hash()), nullptr);
}

TEST(Catalog, PowerOfTheExactMultiplier) {
    EXPECT_DOUBLE_EQ(exactPowerMw(), 0.425);
}

TEST(Catalog, OnlyKnownCircuitsCommute) {
    const auto commutes = [](const char* name) {
        const auto table = tableOf(*findCatalogEntry(name));
        return table->hash() == table->transposed()->hash();
    };
    EXPECT_TRUE(commutes("1KV8"));
    EXPECT_TRUE(commutes("1KVA"));
    EXPECT_FALSE(commutes("1KR6"));
    EXPECT_FALSE(commutes("1KR3"));
}

class EachCircuit : public testing::TestWithParam<CatalogEntry> {};

TEST_P(EachCircuit, HasItsPublishedErrors) {
    const PublishedErrors& published = GetParam().published;
    const ErrorMetrics metrics = computeErrorMetrics(*tableOf(GetParam()));
    // Half a unit of the last digit that is printed for the larger figures, and a little for what ends in
    // a 5.
    const auto tolerance = [](double value, int digits) {
        const double unit = value == 0 ? 0 : std::pow(10, std::floor(std::log10(value)) - (digits - 1));
        return 0.5001 * unit;
    };
    EXPECT_NEAR(metrics.mae, published.mae, tolerance(published.mae, 4));
    EXPECT_DOUBLE_EQ(metrics.wce, published.wce);
    EXPECT_DOUBLE_EQ(metrics.meanError, published.meanError);
    EXPECT_NEAR(metrics.epPercent, published.epPercent, 0.005001);
    EXPECT_NEAR(metrics.mrePercent, published.mrePercent, 0.005001);
    EXPECT_NEAR(metrics.wcrePercent, published.wcrePercent, 1e-9);
    ASSERT_TRUE(published.mse);
    EXPECT_NEAR(metrics.mse, *published.mse, *published.mse < 10 ? 0.050001 : 0.500001);
}

TEST_P(EachCircuit, HasASourceForItsCost) {
    const CostFigures& cost = GetParam().cost;
    ASSERT_TRUE(cost.powerMw && cost.areaUm2 && cost.delayNs);
    EXPECT_GT(*cost.powerMw, 0);
    EXPECT_LE(*cost.powerMw, exactPowerMw());
    EXPECT_GT(*cost.areaUm2, 100);
    EXPECT_LT(*cost.areaUm2, 800);
    EXPECT_GT(*cost.delayNs, 0.5);
    EXPECT_LT(*cost.delayNs, 2);
    EXPECT_NE(cost.source.find("EvoApproxLib"), std::string_view::npos);
}

TEST_P(EachCircuit, EqualsTheLibrarysOwnTable) {
    const std::string name(GetParam().name);
    const std::filesystem::path file =
        std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers" / (name + ".npy");
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "no file " << file << " to compare with";
    const auto imported = importTable(file);
    ASSERT_TRUE(imported) << imported.error().text();
    const auto own = tableOf(GetParam());
    EXPECT_TRUE(std::ranges::equal(imported->table->entries(), own->entries()));
    EXPECT_EQ(imported->table->hash(), own->hash());
    EXPECT_EQ(own->name(), name);
}

INSTANTIATE_TEST_SUITE_P(Catalog, EachCircuit, testing::ValuesIn(catalog().begin(), catalog().end()),
                         testName);

}  // namespace
}  // namespace axscope::multipliers
