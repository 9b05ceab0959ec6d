// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/equivalent.h"

#include <gtest/gtest.h>

#include <random>

#include "multipliers/catalog.h"

namespace axscope::multipliers {
namespace {

std::string wordsFor(const ProductTable& table) {
    const auto found = equivalentOf(table);
    return found ? found->inWords() : "none";
}

std::string wordsFor(const std::string& name) {
    return wordsFor(*FamilyMember::parse(name)->table());
}

TEST(Equivalent, NamesTheCatalogue) {
    const auto circuit = [](const char* name) { return wordsFor(*tableOf(*findCatalogEntry(name))); };
    EXPECT_EQ(circuit("1KV8"), "exact");
    EXPECT_EQ(circuit("1KR8"), "operand a truncated by 1 bit");
    EXPECT_EQ(circuit("1KTY"), "operand a truncated by 3 bits");
    EXPECT_EQ(circuit("1L2D"), "operands truncated by 2 bits");
    EXPECT_EQ(circuit("1L2H"), "operands truncated by 1 bit");
    EXPECT_EQ(circuit("1KR6"), "Broken array, h = 1, v = 3");
    for (const CatalogEntry& entry : catalog())
        EXPECT_TRUE(equivalentOf(*tableOf(entry))) << entry.name;
}

TEST(Equivalent, FindsMembersOfEveryFamily) {
    EXPECT_EQ(wordsFor("drum:k=5"), "DRUM, k = 5");
    EXPECT_EQ(wordsFor("drum:k=5,operands=sign-magnitude"), "DRUM, k = 5, sign-magnitude");
    EXPECT_EQ(wordsFor("roba"), "RoBA");
    EXPECT_EQ(wordsFor("mitchell"), "Mitchell logarithmic");
    EXPECT_EQ(wordsFor("iterated-log:i=3"), "Iterated logarithmic (ILM), i = 3");
    EXPECT_EQ(wordsFor("kulkarni"), "Kulkarni 2x2");
    EXPECT_EQ(wordsFor("broken-array:h=1,v=6"), "Broken array, h = 1, v = 6");
    EXPECT_EQ(wordsFor("product-truncation:t=7,k=2,correction=variable"),
              "Product truncation, t = 7, k = 2, correction = variable");
    EXPECT_EQ(wordsFor("booth:t=8,correction=constant"),
              "Booth with truncated columns, t = 8, correction = constant");
    EXPECT_EQ(wordsFor("lower-part-or:l=7"), "Lower-part-OR accumulation, l = 7, carry = and");
    EXPECT_EQ(wordsFor("stuck-bits:zero=0002,one=0100"), "Stuck bits, zero = 0002, one = 0100");
    // What is plainer comes first.
    EXPECT_EQ(wordsFor("broken-array:h=3,v=0"), "operand a truncated by 3 bits");
    EXPECT_EQ(wordsFor("drum:k=8"), "exact");
}

TEST(Equivalent, AllowsForAConstantAndSwappedOperands) {
    const auto shifted = [](const char* name, int constant) {
        const auto table = FamilyMember::parse(name)->table();
        return ProductTable::fromFunction("t", table->isSigned(),
                                          [&](int a, int b) { return table->product(a, b) + constant; });
    };
    EXPECT_EQ(wordsFor(*shifted("exact", 3)), "exact, plus 3");
    EXPECT_EQ(wordsFor(*shifted("roba", -20)), "RoBA, minus 20");
    EXPECT_EQ(wordsFor(*shifted("masked:F8,FC,FE,7E,FE,FE,FE,FE", 7)),
              "partial products dropped: masks F8 FC FE 7E FE FE FE FE, plus 7");
    EXPECT_EQ(wordsFor(*FamilyMember::parse("booth:t=6")->table()->transposed()),
              "Booth with truncated columns, t = 6, correction = none, operands swapped");
}

TEST(Equivalent, IsNotMadeUp) {
    std::mt19937 random(1);
    EXPECT_FALSE(equivalentOf(*ProductTable::fromFunction(
        "t", true, [&](int, int) { return static_cast<int>(random() % 60000) - 30000; })));
    // One product of a member changed.
    EXPECT_FALSE(equivalentOf(*ProductTable::fromFunction(
        "t", true, [](int a, int b) { return a * b + (a == 77 && b == -3 ? 1 : 0); })));
    const auto found = equivalentOf(*ProductTable::fromFunction("t", false, [](int, int) { return 0; }));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->constant, 0);
}

}  // namespace
}  // namespace axscope::multipliers
