// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"
#include "multipliers/metrics.h"
#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::asBytes;

Result<ImportedTable> importedFile(const std::string& contents) {
    return importTableFromBytes(asBytes(contents), "table");
}

std::string textRefusal(const std::string& contents) {
    const auto result = importedFile(contents);
    EXPECT_FALSE(result);
    return result ? std::string() : result.error().text();
}

std::shared_ptr<const ProductTable> circuitNamed(const char* name) {
    return tableOf(*findCatalogEntry(name));
}

/// A matrix of `rows` x `columns` numbers as text.
std::string matrixText(int rows, int columns, const std::function<int(int, int)>& number,
                       const std::string& separator, bool lastNewline = true) {
    std::string text;
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < columns; ++j)
            text += (j > 0 ? separator : "") + std::to_string(number(i, j));
        text += i + 1 < rows || lastNewline ? "\n" : "";
    }
    return text;
}

int twosOperand(int index) {
    return index < 128 ? index : index - 256;
}

std::string adaptHeader(const ProductTable& table, const std::string& declaration) {
    std::string text = "#include <stdint.h>\n\n" + declaration + " = {\n";
    for (int i = 0; i < 256; ++i) {
        text += "{ ";
        for (int j = 0; j < 256; ++j)
            text += std::to_string(table.product(twosOperand(i), twosOperand(j))) + (j < 255 ? ", " : "");
        text += i < 255 ? "},\n" : "}\n";
    }
    return text + "};\n";
}

// --- matrices
// ----------------------------------------------------------------------------------------------------

TEST(TextMatrices, AreReadWithAnySeparatorAndWithoutTheLastNewline) {
    const auto table = circuitNamed("1KR6");
    const auto numeric = [&](int i, int j) { return table->product(i - 128, j - 128); };
    for (const char* separator : {" ", "\t", ",", ", ", ";", "   "}) {
        for (const bool lastNewline : {true, false}) {
            const auto result = importedFile(matrixText(256, 256, numeric, separator, lastNewline));
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->table->hash(), table->hash());
            EXPECT_EQ(result->encoding, TableEncoding::SignedNumeric);
            EXPECT_THAT(result->warnings, IsEmpty());
        }
    }
    const auto unsignedProducts = importedFile(matrixText(
        256, 256, [](int i, int j) { return i * j; }, " ", false));
    ASSERT_TRUE(unsignedProducts);
    EXPECT_TRUE(unsignedProducts->table->isExact());
    EXPECT_FALSE(unsignedProducts->table->isSigned());
}

TEST(TextMatrices, MayHaveCommentsCarriageReturnsAndWholeFloats) {
    std::string text = "# made by hand\r\n\r\nrows are activations\n";
    for (int i = 0; i < 4; ++i)
        text += "0 " + std::to_string(i) + ".0 +" + std::to_string(2 * i) + ".00e+00 " +
                std::to_string(3 * i) + "\r\n";
    const auto result = importedFile("\xEF\xBB\xBF" + text);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->firstBits, 2);
    EXPECT_EQ(result->secondBits, 2);
    EXPECT_EQ(result->metrics.wce, 0);
}

TEST(TextMatrices, OfUnequalNarrowOperandsAreExtended) {
    const std::string text = matrixText(
        64, 16, [](int i, int j) { return i * j; }, " ");
    ImportOptions options;
    const auto saturated = importTableFromBytes(asBytes(text), "t", options);
    ASSERT_TRUE(saturated) << saturated.error().text();
    EXPECT_EQ(saturated->firstBits, 6);
    EXPECT_EQ(saturated->secondBits, 4);
    EXPECT_TRUE(saturated->isNarrow());
    EXPECT_EQ(saturated->metrics.epPercent, 0);
    EXPECT_EQ(saturated->table->product(63, 15), 945);
    EXPECT_EQ(saturated->table->product(255, 255), 945);
    EXPECT_THAT(saturated->warnings, Contains(HasSubstr("larger operands saturate")));
    options.narrowUse = NarrowUse::HighBits;
    const auto high = importTableFromBytes(asBytes(text), "t", options);
    ASSERT_TRUE(high);
    EXPECT_EQ(high->table->product(255, 255), (63 << 2) * (15 << 4));
    EXPECT_EQ(high->table->product(3, 255), 0);
    // Signed ones in two's complement order: -8..7.
    const auto code = [](int i) { return i < 8 ? i : i - 16; };
    const auto isSigned = importedFile(matrixText(
        16, 16, [&](int i, int j) { return code(i) * code(j); }, ","));
    ASSERT_TRUE(isSigned);
    EXPECT_EQ(isSigned->encoding, TableEncoding::SignedTwosComplement);
    EXPECT_EQ(isSigned->metrics.mae, 0);
    EXPECT_EQ(isSigned->table->product(-8, 7), -56);
    EXPECT_EQ(isSigned->table->product(-128, 127), -56);
}

TEST(TextMatrices, NameLineAndColumnOfWhatIsWrong) {
    EXPECT_EQ(textRefusal("1 2 3 4\n1 2 x 4\n"), "table: line 2, column 5: 'x' is no number");
    EXPECT_EQ(textRefusal("1 2 3 4\n1 2 4\n"), "table: line 2: 3 numbers, line 1 has 4");
    EXPECT_THAT(textRefusal("1 2.5 3 4\n"), HasSubstr("line 1, column 3: '2.5' is no whole number"));
    EXPECT_THAT(textRefusal("1 65536 3 4\n"), HasSubstr("'65536' is no whole number within +-65535"));
    EXPECT_THAT(textRefusal("1 1e999 3 4\n"), HasSubstr("'1e999' is no whole number"));
    EXPECT_THAT(textRefusal("1 2 3 4 5\n1 2 3 4 5\n"), HasSubstr("a matrix of 2 x 5 numbers"));
    EXPECT_THAT(textRefusal("hello world\n"), HasSubstr("text without a table"));
    EXPECT_THAT(textRefusal("# only a comment\n"), HasSubstr("text without a table"));
    EXPECT_THAT(textRefusal("nan nan\n"), HasSubstr("text without a table"));
    std::string text = matrixText(
        256, 256, [](int i, int j) { return i * j; }, " ");
    EXPECT_THAT(textRefusal(text.substr(0, text.size() - 6)),
                HasSubstr("line 256: 255 numbers, line 1 has 256"));
    EXPECT_THAT(textRefusal(text.substr(0, text.size() / 2)), HasSubstr("line"));
    EXPECT_THAT(textRefusal(text + text + text + text), HasSubstr("more numbers than any table has"));
}

// --- product lists
// -----------------------------------------------------------------------------------------------

std::string productList(int bits, const std::function<int(int, int)>& product, const std::string& header) {
    std::string text = header;
    for (int a = 0; a < 1 << bits; ++a)
        for (int b = 0; b < 1 << bits; ++b)
            text += std::to_string(a) + " " + std::to_string(b) + " " + std::to_string(product(a, b)) + "\n";
    return text;
}

TEST(ProductLists, OfSixToEightBitsAreReadAndTheirHeadersChecked) {
    for (int bits = 6; bits <= 8; ++bits) {
        const auto cut = [](int a, int b) { return (a & ~1) * b; };
        double med = 0, mse = 0;
        int wrong = 0;
        const double pairs = std::pow(4.0, bits);
        for (int a = 1; a < 1 << bits; a += 2)
            for (int b = 1; b < 1 << bits; ++b)
                med += b / pairs, mse += b * b / pairs, ++wrong;
        const double largest = std::pow((1 << bits) - 1, 2);
        const std::string header = "ER: " + std::to_string(wrong / pairs) + "\nMED: " + std::to_string(med) +
                                   "\nNMED: " + std::to_string(med / largest) +
                                   "\nMSE: " + std::to_string(mse) + "\n";
        const auto result = importedFile(productList(bits, cut, header));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->firstBits, bits);
        EXPECT_EQ(result->encoding, TableEncoding::Unsigned);
        EXPECT_EQ(result->table->product(3, 5), 10);
        EXPECT_NEAR(result->metrics.mae, med, 1e-9);
        EXPECT_TRUE(result->published.mae && result->published.epPercent && result->published.mse &&
                    result->published.nmed);
        EXPECT_THAT(result->warnings, Not(Contains(HasSubstr("the file says"))));
        const auto wrongHeader = importedFile(productList(bits, cut, "NMED = 0.5, ER = 12.5%\n"));
        ASSERT_TRUE(wrongHeader);
        EXPECT_THAT(wrongHeader->warnings, Contains(HasSubstr("the file says NMED = 0.5")));
        EXPECT_THAT(wrongHeader->warnings, Contains(HasSubstr("the file says EP% = 12.5")));
    }
}

TEST(ProductLists, MayNameNegativeOperandsInAnyOrder) {
    std::string text;
    for (int b = 127; b >= -128; --b)
        for (int a = -128; a < 128; ++a)
            text += std::to_string(a) + "," + std::to_string(b) + "," +
                    std::to_string(circuitNamed("1KR3")->product(a, b)) + "\n";
    const auto result = importedFile(text);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->table->hash(), circuitNamed("1KR3")->hash());
}

TEST(ProductLists, NameWhatIsWrong) {
    const auto exact = [](int a, int b) { return a * b; };
    const std::string text = productList(2, exact, "");
    EXPECT_EQ(textRefusal(text + "1 1 1\n"), "table: line 17: operands 1 and 1 stand in line 6 already");
    EXPECT_THAT(textRefusal(text.substr(0, text.size() - 6)),
                HasSubstr("operands 3 and 3 are missing (16 pairs are needed)"));
    EXPECT_THAT(textRefusal(text + "1 300 1\n"), HasSubstr("line 17: operand 300 is beyond 8 bits"));
    EXPECT_THAT(textRefusal(text + "-1 200 1\n"), HasSubstr("neither signed nor unsigned"));
    EXPECT_THAT(textRefusal(text + "1 1\n"), HasSubstr("line 17: 2 numbers, line 1 has 3"));
}

// --- C arrays
// ----------------------------------------------------------------------------------------------------

TEST(CArrays, AreReadWhateverTheirDeclaration) {
    const auto table = circuitNamed("1KVB");
    for (const char* declaration : {"const int16_t lut[256][256]", "const __device__ short lut [256][256]",
                                    "static const int lut[][256]", "__constant__ int16_t lut[N_ROWS][256]",
                                    "constexpr std::int16_t lut[256][256]"}) {
        const auto result = importedFile(adaptHeader(*table, declaration));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->table->hash(), table->hash());
        EXPECT_EQ(result->encoding, TableEncoding::SignedTwosComplement);
        EXPECT_EQ(result->storage, "C array lut");
    }
}

TEST(CArrays, MayBeFlatGuardedAndHexadecimal) {
    std::string text = "#ifndef LUT_H\n#define LUT_H\n/* DeepAxe */\nint16_t lut[65536] = {";
    const auto table = circuitNamed("1KR6");
    for (int i = 0; i < 65536; ++i) {
        const int product = table->product(i / 256 - 128, i % 256 - 128);
        text += (i == 0 ? "" : ",") + std::to_string(product);
    }
    const auto result = importedFile(text + ",};\n#endif\n");
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->encoding, TableEncoding::SignedNumeric);
    EXPECT_EQ(result->table->hash(), table->hash());
    const auto small =
        importedFile("unsigned char t[4][4] = {{0,0,0,0},{0,0x1,0x2,0x3},{0,2,4,6},{0,3,6,011u}};");
    ASSERT_TRUE(small) << small.error().text();
    EXPECT_EQ(small->metrics.epPercent, 0);
}

TEST(CArrays, OfSixteenBitsMayWrapUnsignedProducts) {
    std::string text = "short lut[256][256] = {";
    for (int i = 0; i < 256; ++i) {
        text += i > 0 ? ",{" : "{";
        for (int j = 0; j < 256; ++j)
            text += (j > 0 ? "," : "") + std::to_string(static_cast<std::int16_t>(i * j));
        text += "}";
    }
    const auto result = importedFile(text + "};");
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result->table->isExact());
    EXPECT_EQ(result->encoding, TableEncoding::Unsigned);
}

TEST(CArrays, NameThePlaceOfWhatIsWrong) {
    EXPECT_EQ(textRefusal("int t[4][4] = {{1,2,3,4},\n{1,2,q,4}};"),
              "table: line 2, column 6: expected a number but found 'q'");
    EXPECT_THAT(textRefusal("int t[4][4] = {{1,2,3,4},{1,2,3}};"),
                HasSubstr("row 1 has 3 numbers, row 0 has 4"));
    EXPECT_THAT(textRefusal("int t[4][4] = {{1,2,3,4},{1,2,3,4}"),
                HasSubstr("expected ',' but found the end of the file"));
    EXPECT_THAT(textRefusal("int t[8][4] = {{1,2,3,4},{1,2,3,4},{1,2,3,4},{1,2,3,4}};"),
                HasSubstr("declared with 32 numbers and has 16"));
    EXPECT_THAT(textRefusal("int t[1][1][4] = {{{1,2,3,4}}};"), HasSubstr("more than two dimensions"));
    EXPECT_THAT(textRefusal("int t[3][3] = {{1,2,3},{1,2,3},{1,2,3}};"),
                HasSubstr("has 3 rows of 3 numbers"));
    EXPECT_THAT(textRefusal("int t[4] = {1,2,3,f()};"), HasSubstr("expected a number but found 'f'"));
    EXPECT_THAT(textRefusal("int t[2] = {1.5, 2};"), HasSubstr("'1.5' is no whole number"));
    EXPECT_THAT(textRefusal("int t[2] = {99999999999999999999, 2};"), HasSubstr("is no whole number"));
    EXPECT_THAT(textRefusal("int t = {1, 2};"), HasSubstr("expected the name and the size of an array"));
    EXPECT_THAT(textRefusal("int t[2] = {1, 2}; int u[2] = {1, 2};"), HasSubstr("a second definition"));
    EXPECT_THAT(textRefusal("/* never ends int t[2] = {1, 2};"), HasSubstr("text without a table"));
    const std::string text = adaptHeader(*circuitNamed("1KVB"), "int16_t lut[256][256]");
    for (const std::size_t length : {text.size() / 3, text.size() / 2, text.size() - 6})
        EXPECT_THAT(textRefusal(text.substr(0, length)),
                    AllOf(HasSubstr("line"), HasSubstr("the end of the file")));
}

}  // namespace
}  // namespace axscope::multipliers
