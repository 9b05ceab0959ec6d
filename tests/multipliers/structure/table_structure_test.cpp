// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/structure/table_structure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"

namespace axscope::multipliers {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

/// "Well under 100 ms", with room for a machine that is busy with other tests.
constexpr double kMaxAnalysisMs = 400;

std::shared_ptr<const TableStructure> ofCircuit(const char* name) {
    return structureOf(*tableOf(*findCatalogEntry(name)));
}

std::shared_ptr<const ProductTable> randomTable(unsigned seed) {
    std::mt19937 random(seed);
    return ProductTable::fromFunction("random", true,
                                      [&](int, int) { return static_cast<int>(random() % 60000) - 30000; });
}

TEST(TableStructure, ranksOfTheCircuitsAreThePublishedOnes) {
    const std::vector<std::pair<const char*, int>> expected{
        {"1KV8", 1}, {"1KVA", 3}, {"1KVB", 4}, {"1KX2", 5}, {"1KR8", 1}, {"1KR6", 3}, {"1KRC", 4},
        {"1L2H", 1}, {"1KVL", 4}, {"1L2D", 1}, {"1KTY", 1}, {"1L1G", 1}, {"1KR3", 1}};
    for (const auto& [name, rank] : expected) {
        const auto structure = ofCircuit(name);
        EXPECT_EQ(structure->rank, rank) << name;
        EXPECT_EQ(structure->rankNonNegative, rank) << name;
        EXPECT_TRUE(structure->factors) << name;
        EXPECT_TRUE(structure->nibbleAdditive) << name;
        EXPECT_LT(structure->analysisMs, kMaxAnalysisMs) << name;
    }
}

TEST(TableStructure, circuitsThatDropLowBitsAreOneProductAndAResidual) {
    for (const CatalogEntry& entry : catalog()) {
        const auto table = tableOf(entry);
        const auto structure = structureOf(*table);
        ASSERT_TRUE(structure->residual) << entry.name;
        const ResidualForm& form = *structure->residual;
        EXPECT_EQ(form.maxResidual == 0, structure->rank == 1) << entry.name;
        for (std::size_t a = 0; a < 256; ++a)
            for (std::size_t b = 0; b < 256; ++b)
                ASSERT_EQ(form.f[a] * form.g[b] + form.offset + form.residual[form.classA[a]][form.classB[b]],
                          table->entries()[a * 256 + b])
                    << entry.name << " at " << a << ", " << b;
    }
    EXPECT_EQ(ofCircuit("1KVA")->residual->maxResidual, 5);
    EXPECT_EQ(ofCircuit("1KX2")->residual->maxResidual, 49);
}

TEST(TableStructure, saysInWordsWhatACircuitIs) {
    EXPECT_THAT(ofCircuit("1KV8")->inWords(), Contains("exact"));
    EXPECT_THAT(ofCircuit("1KV8")->inWords(), Contains("commutes"));
    EXPECT_THAT(ofCircuit("1KR3")->inWords(), Contains("operand a cut to 2 bits"));
    EXPECT_THAT(ofCircuit("1KR3")->inWords(), Contains("does not commute"));
    EXPECT_THAT(ofCircuit("1KVB")->inWords(), Contains("error depends on the low 3 bits of a"));
    EXPECT_THAT(ofCircuit("1KVB")->inWords(), Not(Contains("exact")));
    EXPECT_THAT(ofCircuit("1L1G")->inWords(), Contains("operand b cut to 5 bits"));
}

TEST(TableStructure, anArbitraryTableHasFullRankAndNoStructure) {
    const auto structure = structureOf(*randomTable(1));
    EXPECT_EQ(structure->rank, 256);
    EXPECT_EQ(structure->rankNonNegative, 128);
    EXPECT_FALSE(structure->factors);
    EXPECT_FALSE(structure->residual);
    EXPECT_FALSE(structure->nibbleAdditive);
    EXPECT_FALSE(structure->symmetric);
    EXPECT_EQ(structure->zeroRows, 0);
    EXPECT_EQ(structure->errorBitsA, 8);
    EXPECT_EQ(structure->ignoredBitsA, 0);
    EXPECT_LT(structure->analysisMs, kMaxAnalysisMs);
}

TEST(TableStructure, aTableOfZerosIsNamedAsSuch) {
    const auto zeros = ProductTable::fromFunction("zeros", false, [](int, int) { return 0; });
    const auto structure = structureOf(*zeros);
    EXPECT_EQ(structure->rank, 0);
    EXPECT_EQ(structure->zeroRows, 256);
    EXPECT_EQ(structure->ignoredBitsB, 8);
    EXPECT_THAT(structure->inWords(), ElementsAre("every product is 0"));
}

TEST(TableStructure, countsZeroRowsAndIgnoredBitsPerOperand) {
    const auto table =
        ProductTable::fromFunction("b / 4", false, [](int a, int b) { return a < 16 ? 0 : a * (b / 4); });
    const auto structure = structureOf(*table);
    EXPECT_EQ(structure->zeroRows, 16);
    EXPECT_EQ(structure->zeroColumns, 4);
    EXPECT_EQ(structure->ignoredBitsA, 0);
    EXPECT_EQ(structure->ignoredBitsB, 2);
    EXPECT_THAT(structure->inWords(), Contains("operand b cut to 6 bits"));
    EXPECT_THAT(structure->inWords(), Contains("16 operands a give 0"));
}

TEST(TableStructure, restrictedRankIsLowerWhereOnlyNegativeOperandsAreOdd) {
    std::mt19937 random(3);
    const auto table = ProductTable::fromFunction("odd below zero", true, [&](int a, int b) {
        return a < 0 ? static_cast<int>(random() % 1000) : a * b;
    });
    const auto structure = structureOf(*table);
    EXPECT_GT(structure->rank, 100);
    EXPECT_EQ(structure->rankNonNegative, 1);
    EXPECT_THAT(structure->inWords(), Contains("rank 1 for a in 0..127"));
}

TEST(TableStructure, aResidualIsFoundWhateverTheOffsetAndForUnsignedTables) {
    const auto table = ProductTable::fromFunction(
        "shifted", false, [](int a, int b) { return (a & ~7) * b + 1000 - (a & 7) * (b & 3); });
    const auto structure = structureOf(*table);
    ASSERT_TRUE(structure->residual);
    EXPECT_EQ(structure->residual->clearedBitsA, 3);
    EXPECT_EQ(structure->residual->maxResidual, 21);
    EXPECT_EQ(structure->residual->offset, 979);
}

TEST(TableStructure, nibbleAdditiveTablesNeedNotBeOfLowRank) {
    std::mt19937 random(4);
    std::array<std::array<int, 256>, 32> parts{};
    for (auto& part : parts)
        for (int& value : part)
            value = static_cast<int>(random() % 8000);
    const auto table = ProductTable::fromFunction("two nibbles", false, [&](int a, int b) {
        return parts[static_cast<std::size_t>(a & 15)][static_cast<std::size_t>(b)] +
               parts[static_cast<std::size_t>(16 + (a >> 4))][static_cast<std::size_t>(b)];
    });
    const auto structure = structureOf(*table);
    EXPECT_TRUE(structure->nibbleAdditive);
    EXPECT_EQ(structure->rank, 31);
    EXPECT_THAT(structure->inWords(), Contains("sum of two nibbles' products"));
}

TEST(TableStructure, isCachedByContents) {
    const auto first = structureOf(*randomTable(7));
    EXPECT_EQ(structureOf(*randomTable(7)->renamed("another name")), first);
    EXPECT_NE(structureOf(*randomTable(8)), first);
}

}  // namespace
}  // namespace axscope::multipliers
