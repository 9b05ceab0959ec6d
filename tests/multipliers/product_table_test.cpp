// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/product_table.h"

#include <gtest/gtest.h>

#include <limits>

namespace axscope::multipliers {
namespace {

std::vector<std::int32_t> zeros() {
    return std::vector<std::int32_t>(ProductTable::kEntries, 0);
}

/// A product that is neither symmetric in its operands nor in their signs.
std::int32_t lopsided(int a, int b) {
    return a * b + 3 * a - b;
}

TEST(ProductTable, SignedOperandsStandInNumericOrder) {
    const auto table = ProductTable::fromFunction("t", true, lopsided);
    EXPECT_EQ(table->minOperand(), -128);
    EXPECT_EQ(table->maxOperand(), 127);
    EXPECT_EQ(table->entries().front(), lopsided(-128, -128));
    EXPECT_EQ(table->entries()[1], lopsided(-128, -127));
    EXPECT_EQ(table->entries().back(), lopsided(127, 127));
    EXPECT_EQ(table->product(-5, 9), lopsided(-5, 9));
}

TEST(ProductTable, UnsignedOperandsStandInNumericOrder) {
    const auto table = ProductTable::fromFunction("t", false, [](int a, int b) { return 200 * a + b; });
    EXPECT_EQ(table->minOperand(), 0);
    EXPECT_EQ(table->maxOperand(), 255);
    EXPECT_EQ(table->entries()[256], 200);
    EXPECT_EQ(table->product(255, 1), 51001);
}

TEST(ProductTable, CreateKeepsRowsAsFirstOperand) {
    auto entries = zeros();
    entries[2 * 256 + 5] = 77;
    const auto table = ProductTable::create("t", true, entries);
    ASSERT_TRUE(table);
    EXPECT_EQ((*table)->product(-126, -123), 77);
    EXPECT_EQ((*table)->product(-123, -126), 0);
}

TEST(ProductTable, RefusesAWrongNumberOfEntries) {
    const auto table = ProductTable::create("short", true, std::vector<std::int32_t>(65535, 0));
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(table.error().text(), "short: a product table has 65536 entries, not 65535");
}

TEST(ProductTable, AcceptsEntriesUpToTheLimitOnly) {
    auto entries = zeros();
    entries[0] = 65535;
    entries[1] = -65535;
    ASSERT_TRUE(ProductTable::create("edge", false, entries));
    entries[257] = 65536;
    const auto above = ProductTable::create("above", false, entries);
    ASSERT_FALSE(above);
    EXPECT_EQ(above.error().text(), "above: the product of 1 and 1 is 65536, outside -65535..65535");
    entries[257] = std::numeric_limits<std::int32_t>::min();
    EXPECT_FALSE(ProductTable::create("below", true, entries));
}

TEST(ProductTable, KnowsItsExtremes) {
    const auto table = ProductTable::exact();
    EXPECT_EQ(table->minEntry(), -128 * 127);
    EXPECT_EQ(table->maxEntry(), 128 * 128);
    EXPECT_EQ(ProductTable::exact(false)->maxEntry(), 255 * 255);
}

TEST(ProductTable, IsExactOnlyWithoutAnyError) {
    EXPECT_TRUE(ProductTable::exact(true)->isExact());
    EXPECT_TRUE(ProductTable::exact(false)->isExact());
    const auto nearly = ProductTable::fromFunction(
        "nearly", true, [](int a, int b) { return a * b + (a == 127 && b == 127); });
    EXPECT_FALSE(nearly->isExact());
}

TEST(ProductTable, HashIsThatOfTheDocumentedBytes) {
    // Computed by an independent program: SHA-256 of 's' or 'u' and 65,536 little-endian int32.
    EXPECT_EQ(ProductTable::exact(true)->hash(),
              "6074814e6bcda39dcb18b43d628d3eb19e9db07095b93959eed193bfc6ce29a3");
    EXPECT_EQ(ProductTable::exact(false)->hash(),
              "0b8d69d3c58af19d20915c0728a34c9015343042504923fdd08de44ed670ccec");
}

TEST(ProductTable, HashIsOfContentsNotOfTheName) {
    const auto table = ProductTable::fromFunction("one", true, lopsided);
    EXPECT_EQ(ProductTable::fromFunction("two", true, lopsided)->hash(), table->hash());
    EXPECT_NE(table->transposed()->hash(), table->hash());
    const auto zeroSigned = ProductTable::create("z", true, zeros());
    const auto zeroUnsigned = ProductTable::create("z", false, zeros());
    EXPECT_NE((*zeroSigned)->hash(), (*zeroUnsigned)->hash());
}

TEST(ProductTable, RenamedKeepsContents) {
    const auto table = ProductTable::fromFunction("one", true, lopsided);
    const auto renamed = table->renamed("two");
    EXPECT_EQ(renamed->name(), "two");
    EXPECT_EQ(table->name(), "one");
    EXPECT_EQ(renamed->hash(), table->hash());
    EXPECT_EQ(renamed->product(-7, 3), lopsided(-7, 3));
}

TEST(ProductTable, TransposedSwapsTheOperands) {
    const auto table = ProductTable::fromFunction("t", true, lopsided);
    const auto swapped = table->transposed();
    EXPECT_EQ(swapped->product(-128, 127), lopsided(127, -128));
    EXPECT_EQ(swapped->transposed()->hash(), table->hash());
    EXPECT_EQ(ProductTable::exact()->transposed()->hash(), ProductTable::exact()->hash());
}

TEST(ProductTable, SignMagnitudeMirrorsTheUnsignedTable) {
    // Zero operands give 7, so the sign of a zero shows.
    const auto unsignedTable =
        ProductTable::fromFunction("u", false, [](int a, int b) { return a == 0 || b == 0 ? 7 : a * b + a; });
    const auto table = unsignedTable->signMagnitude();
    EXPECT_TRUE(table->isSigned());
    EXPECT_EQ(table->product(3, 5), 18);
    EXPECT_EQ(table->product(-3, 5), -18);
    EXPECT_EQ(table->product(3, -5), -18);
    EXPECT_EQ(table->product(-3, -5), 18);
    EXPECT_EQ(table->product(0, 5), 7);
    EXPECT_EQ(table->product(0, -5), -7);
    EXPECT_EQ(table->product(-5, 0), -7);
    EXPECT_EQ(table->product(-128, -128), 128 * 128 + 128);
    EXPECT_EQ(ProductTable::exact(false)->signMagnitude()->hash(), ProductTable::exact(true)->hash());
}

TEST(ProductTable, MaxDepthIsTheDeepestSafeSum) {
    for (const bool isSigned : {true, false}) {
        const auto table = ProductTable::exact(isSigned);
        const std::int64_t depth = table->maxDepth();
        EXPECT_LE(depth * table->maxEntry(), std::numeric_limits<std::int32_t>::max());
        EXPECT_GT((depth + 1) * table->maxEntry(), std::numeric_limits<std::int32_t>::max());
    }
    EXPECT_EQ(ProductTable::exact(true)->maxDepth(), 131071);
    EXPECT_EQ(ProductTable::exact(false)->maxDepth(), 33025);
}

TEST(ProductTable, MaxDepthCountsNegativeEntriesAndZeroTables) {
    const auto negative = ProductTable::fromFunction("n", true, [](int, int) { return -65535; });
    EXPECT_EQ(negative->maxDepth(), 32768);
    EXPECT_EQ((*ProductTable::create("z", true, zeros()))->maxDepth(), 2147483647);
}

}  // namespace
}  // namespace axscope::multipliers
