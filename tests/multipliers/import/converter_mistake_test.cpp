// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/converter_mistake.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"
#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers {
namespace {

using testing::Contains;
using testing::HasSubstr;
using tests::asBytes;
using tests::encoded;
using tests::npyFile;
using tests::npyHeader;

/// The table as the converter writes it; |-128| is read as int8 again by the circuit.
std::shared_ptr<const ProductTable> converted(const ProductTable& table) {
    return ProductTable::fromFunction("lut", true, [&](int a, int b) {
        const auto magnitude = [](int operand) { return operand == -128 ? -128 : std::abs(operand); };
        return a < 0 && b < 0 ? table.product(magnitude(a), magnitude(b)) : table.product(a, b);
    });
}

Result<ImportedTable> importedTwos(const ProductTable& table, bool repair) {
    ImportOptions options;
    options.repair = repair;
    const std::string file =
        npyFile(npyHeader("<i2"), encoded(table, TableEncoding::SignedTwosComplement, 2));
    return importTableFromBytes(asBytes(file), "lut", options);
}

TEST(ConverterMistake, IsFoundAndUndoneForEveryApproximateCircuit) {
    for (const CatalogEntry& entry : catalog()) {
        const auto table = tableOf(entry);
        EXPECT_FALSE(hasConverterMistake(table->entries())) << entry.name;
        if (table->isExact())
            continue;
        const auto found = importedTwos(*converted(*table), false);
        ASSERT_TRUE(found);
        EXPECT_TRUE(found->converterMistake) << entry.name;
        EXPECT_FALSE(found->repaired);
        EXPECT_NE(found->table->hash(), table->hash());
        EXPECT_THAT(found->warnings, Contains(HasSubstr("converter of AdaPT"))) << entry.name;
        const auto repaired = importedTwos(*converted(*table), true);
        ASSERT_TRUE(repaired);
        EXPECT_TRUE(repaired->repaired);
        EXPECT_EQ(repaired->table->hash(), table->hash()) << entry.name;
        EXPECT_THAT(repaired->evidence, Contains("contents of " + std::string(entry.name)));
    }
}

TEST(ConverterMistake, IsNotSeenInSignMagnitudeMultipliers) {
    const auto mirrored =
        ProductTable::fromFunction("t", false, [](int a, int b) { return (a & ~3) * b; })->signMagnitude();
    EXPECT_FALSE(hasConverterMistake(mirrored->entries()));
    EXPECT_FALSE(hasConverterMistake(ProductTable::exact()->entries()));
}

TEST(ConverterMistake, StaysWhereTheOtherQuadrantsAreNoSumOfPartialProducts) {
    const auto odd = ProductTable::fromFunction("t", true, [](int a, int b) { return a * b - (a * b & 5); });
    const auto result = importedTwos(*converted(*odd), true);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->converterMistake);
    EXPECT_FALSE(result->repaired);
    EXPECT_THAT(result->warnings, Contains(HasSubstr("cannot be restored")));
}

}  // namespace
}  // namespace axscope::multipliers
