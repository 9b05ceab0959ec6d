// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/detect_encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"
#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::appendNumber;
using tests::asBytes;
using tests::encoded;
using tests::npyFile;
using tests::npyHeader;

/// `table` in an .npy file of this order.
std::string fileIn(const ProductTable& table, TableEncoding encoding, bool byColumns) {
    const bool wide = encoding == TableEncoding::SignedOffset;
    return npyFile(npyHeader(wide ? "<u2" : "<i4"), encoded(table, encoding, wide ? 2 : 4, false, byColumns));
}

constexpr TableEncoding kSignedOrders[] = {TableEncoding::SignedNumeric, TableEncoding::SignedTwosComplement,
                                           TableEncoding::SignedOffset};

TEST(DetectEncoding, OfEverySignedCircuitInEveryOrderAndTransposed) {
    for (const CatalogEntry& entry : catalog()) {
        const auto table = tableOf(entry);
        const bool commutes = table->transposed()->hash() == table->hash();
        for (const TableEncoding encoding : kSignedOrders) {
            for (const bool transposed : {false, true}) {
                SCOPED_TRACE(std::string(entry.name) + " " + toString(encoding) +
                             (transposed ? " transposed" : ""));
                const auto result = importTableFromBytes(asBytes(fileIn(*table, encoding, transposed)), "t");
                ASSERT_TRUE(result) << result.error().text();
                EXPECT_EQ(result->encoding, encoding);
                EXPECT_EQ(result->table->hash(), table->hash());
                EXPECT_EQ(result->transposed, transposed && !commutes);
                EXPECT_THAT(result->evidence,
                            Contains(HasSubstr(commutes ? "commutes: whether it is transposed cannot be told"
                                               : transposed ? "transposed: so its contents are those of"
                                                            : "not transposed: so its contents")));
                EXPECT_THAT(result->warnings, IsEmpty());
            }
        }
    }
}

TEST(DetectEncoding, OfSignMagnitudeOrder) {
    // A sign-magnitude multiplier: its magnitudes cut to even numbers.
    const auto table = ProductTable::fromFunction("t", true, [](int a, int b) {
        const int magnitude = (std::min(std::abs(a), 127) & ~1) * std::min(std::abs(b), 127);
        return (a < 0) != (b < 0) ? -magnitude : magnitude;
    });
    for (const bool transposed : {false, true}) {
        const auto result =
            importTableFromBytes(asBytes(fileIn(*table, TableEncoding::SignMagnitude, transposed)), "t");
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->encoding, TableEncoding::SignMagnitude);
        EXPECT_EQ(result->table->hash(), (transposed ? table->transposed() : table)->hash());
        EXPECT_THAT(result->evidence, Contains(HasSubstr("cannot be told from the numbers")));
        EXPECT_THAT(result->warnings, Contains("sign-magnitude has no -128; its products are those of -127"));
    }
    // Products that are sign-magnitude codes of 16 bits themselves.
    std::string data;
    for (int i = 0; i < 256; ++i)
        for (int j = 0; j < 256; ++j)
            appendNumber(data, ((i ^ j) & 128) << 8 | (i & 127) * (j & 127), 2);
    const auto coded = importTableFromBytes(asBytes(data), "t");
    ASSERT_TRUE(coded) << coded.error().text();
    EXPECT_EQ(coded->encoding, TableEncoding::SignMagnitude);
    EXPECT_EQ(coded->table->product(-5, 7), -35);
    EXPECT_EQ(coded->table->product(-127, -127), 127 * 127);
}

TEST(DetectEncoding, SaysWhatIsAmbiguous) {
    for (const TableEncoding encoding :
         {TableEncoding::SignedNumeric, TableEncoding::SignedTwosComplement, TableEncoding::Unsigned}) {
        const auto exact = ProductTable::exact(encoding != TableEncoding::Unsigned);
        const auto result = importTableFromBytes(asBytes(fileIn(*exact, encoding, false)), "t");
        ASSERT_TRUE(result);
        EXPECT_EQ(result->encoding, encoding);
        EXPECT_TRUE(result->table->isExact());
        EXPECT_THAT(result->evidence,
                    Contains(HasSubstr("commutes: whether it is transposed cannot be told")));
    }
    const auto unsymmetrical =
        ProductTable::fromFunction("t", false, [](int a, int b) { return (a & ~3) * b; });
    const auto unknown =
        importTableFromBytes(asBytes(fileIn(*unsymmetrical, TableEncoding::Unsigned, false)), "t");
    ASSERT_TRUE(unknown);
    EXPECT_THAT(unknown->evidence,
                Contains(HasSubstr("whether it is transposed cannot be told from the numbers")));
}

TEST(DetectEncoding, ShowsEveryHypothesisWithItsCorrelation) {
    const auto result = importTableFromBytes(
        asBytes(fileIn(*ProductTable::exact(), TableEncoding::SignedTwosComplement, false)), "t");
    ASSERT_TRUE(result);
    ASSERT_EQ(result->fits.size(), 3U);  // negative numbers exclude two of five
    EXPECT_EQ(result->fits[0].encoding, TableEncoding::SignedTwosComplement);
    EXPECT_DOUBLE_EQ(result->fits[0].correlation, 1);
    EXPECT_LT(result->fits[1].correlation, 0.6);
    EXPECT_THAT(result->evidence[0], HasSubstr("two's complement order 1.0000; "));
    EXPECT_THAT(result->evidence, Contains("row 0 and column 0 hold the products of 0: not numeric order"));
}

TEST(DetectEncoding, OfRealTablesReencoded) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no folder " << folder << " with real tables";
    int tables = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const auto original = importTable(file.path());
        ASSERT_TRUE(original) << original.error().text();
        const ProductTable& table = *original->table;
        EXPECT_EQ(table.isSigned(), file.path().stem().string().find("mul8s") == 0);
        EXPECT_THAT(original->warnings, Not(Contains(HasSubstr("low")))) << file.path();
        ++tables;
        for (const TableEncoding encoding : allEncodings()) {
            if (table.isSigned() == (encoding == TableEncoding::Unsigned) ||
                encoding == TableEncoding::SignMagnitude)
                continue;
            for (const bool transposed : {false, true}) {
                SCOPED_TRACE(file.path().string() + " " + toString(encoding));
                ImportOptions options;
                options.transpose = transposed;
                const auto result =
                    importTableFromBytes(asBytes(fileIn(table, encoding, transposed)), "t", options);
                ASSERT_TRUE(result) << result.error().text();
                EXPECT_EQ(result->encoding, encoding);
                EXPECT_EQ(result->table->hash(), table.hash());
            }
        }
    }
    EXPECT_GT(tables, 0);
}

TEST(DetectEncoding, OfRawFilesOfEveryKind) {
    const auto table = tableOf(*findCatalogEntry("1KR6"));
    for (const TableEncoding encoding : kSignedOrders) {
        for (const int width : {2, 4}) {
            const auto result = importTableFromBytes(asBytes(encoded(*table, encoding, width)), "t");
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->encoding, encoding);
            EXPECT_EQ(result->table->hash(), table->hash());
        }
    }
    // Narrow ones: nothing but the count of numbers tells the shape.
    for (const auto& [first, second] : {std::pair{7, 7}, {8, 6}, {6, 8}, {8, 7}, {4, 4}, {2, 8}, {2, 2}}) {
        for (const int width : {2, 4}) {
            std::string data;
            for (int a = 0; a < 1 << first; ++a)
                for (int b = 0; b < 1 << second; ++b)
                    appendNumber(data, a * b, width);
            const auto result = importTableFromBytes(asBytes(data), "t");
            ASSERT_TRUE(result) << first << " x " << second << ": " << result.error().text();
            EXPECT_EQ(result->firstBits, first);
            EXPECT_EQ(result->secondBits, second);
            EXPECT_EQ(result->metrics.wce, 0);
        }
    }
}

TEST(DetectEncoding, RefusesMantissaTablesOfEverySize) {
    for (int bits = 3; bits <= 9; ++bits) {
        const int side = 1 << bits;
        std::string data;
        for (int i = 0; i < side * side; ++i) {
            const double product = (1 + (i / side) / double(side)) * (1 + (i % side) / double(side));
            data += static_cast<char>(static_cast<int>((product >= 2 ? product / 2 - 1 : product - 1) * 256));
        }
        const auto result = importTableFromBytes(asBytes(data), "t");
        ASSERT_FALSE(result) << bits;
        EXPECT_THAT(result.error().message, HasSubstr("ApproxTrain mantissa table")) << bits;
        EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
    }
}

}  // namespace
}  // namespace axscope::multipliers
