// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/npy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using tests::asBytes;
using tests::npyFile;
using tests::npyHeader;

const std::string kInt16Data(2 * std::size_t{65536}, '\0');

Result<RawTable> parsed(const std::string& file) {
    return parseNpy(asBytes(file), "file.npy");
}

/// Expects `file` to be refused, and hands back what the user is told.
Error refusal(const std::string& file) {
    const auto table = parsed(file);
    EXPECT_FALSE(table);
    return table ? Error{} : table.error();
}

std::string refusalOfHeader(const std::string& header) {
    const Error error = refusal(npyFile(header, kInt16Data));
    EXPECT_EQ(error.where, "file.npy");
    EXPECT_EQ(error.code, ErrorCode::Format);
    return error.message;
}

// --- what is read
// ------------------------------------------------------------------------------------------------

struct TypeCase {
    const char* descr;
    int width;
    bool isSigned;
};

class EachType : public testing::TestWithParam<TypeCase> {};

TEST_P(EachType, KeepsNumbersAndPlaces) {
    const auto [descr, width, isSigned] = GetParam();
    const bool bigEndian = descr[0] == '>';
    const std::int64_t largest = width == 1 ? (isSigned ? 127 : 255) : width == 2 && isSigned ? 32767 : 65535;
    const std::int64_t smallest = !isSigned ? 0 : width == 1 ? -128 : width == 2 ? -32768 : -65535;
    std::string data;
    for (int i = 0; i < 65536; ++i)
        tests::appendNumber(data,
                            i == 0       ? largest
                            : i == 1     ? smallest
                            : i == 256   ? 7
                            : i == 65535 ? 9
                                         : 0,
                            width, bigEndian);
    const auto table = parsed(npyFile(npyHeader(descr), data));
    ASSERT_TRUE(table) << table.error().text();
    EXPECT_EQ(table->entries[0], largest);
    EXPECT_EQ(table->entries[1], smallest);
    EXPECT_EQ(table->entries[256], 7);
    EXPECT_EQ(table->entries[65535], 9);
    EXPECT_EQ(table->codeBits, width == 2 ? 16 : 0);

    const auto fortran = parsed(npyFile(npyHeader(descr, "True"), data));
    ASSERT_TRUE(fortran) << fortran.error().text();
    EXPECT_EQ(fortran->entries[256], smallest);
    EXPECT_EQ(fortran->entries[1], 7);
}

INSTANTIATE_TEST_SUITE_P(
    Npy, EachType,
    testing::Values(TypeCase{"|i1", 1, true}, TypeCase{"|u1", 1, false}, TypeCase{"<i1", 1, true},
                    TypeCase{"<i2", 2, true}, TypeCase{"<u2", 2, false}, TypeCase{">i2", 2, true},
                    TypeCase{">u2", 2, false}, TypeCase{"<i4", 4, true}, TypeCase{"<u4", 4, false},
                    TypeCase{">i4", 4, true}, TypeCase{">u4", 4, false}, TypeCase{"<i8", 8, true},
                    TypeCase{"<u8", 8, false}, TypeCase{">i8", 8, true}, TypeCase{">u8", 8, false}));

TEST(Npy, ReadsAllFormatVersions) {
    for (const char major : {1, 2, 3})
        EXPECT_TRUE(parsed(npyFile(npyHeader("<i2"), kInt16Data, major))) << int{major};
}

TEST(Npy, ReadsAnyKeyOrderSpacingAndQuotes) {
    for (const char* header :
         {"{'shape':(256,256),'descr':'<i2','fortran_order':False}",
          "  { \"fortran_order\" : False , \"shape\" : ( 256 , 256 , ) , \"descr\" : \"<i2\" }   \n",
          "{'descr': '<i2',\n 'fortran_order': False,\t'shape': (256, 256)}\r\n"})
        EXPECT_TRUE(parsed(npyFile(header, kInt16Data))) << header;
}

TEST(Npy, WritesWhatNumPyWouldWrite) {
    const auto table = ProductTable::fromFunction("t", true, [](int a, int b) { return 3 * a + b; });
    const std::string file = formatNpy(*table);
    ASSERT_EQ(file.size(), 128U + 4 * 65536);
    EXPECT_EQ(file.substr(0, 10), std::string("\x93NUMPY\x01\x00\x76\x00", 10));
    EXPECT_EQ(file.substr(10, 65), "{'descr': '<i4', 'fortran_order': False, 'shape': (256, 256), }  ");
    EXPECT_EQ(file[127], '\n');
    const auto raw = parsed(file);
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw->entries[0], table->product(0, 0));  // two's complement order
    EXPECT_EQ(raw->entries[1], table->product(0, 1));
    EXPECT_EQ(raw->entries[128 * 256 + 255], table->product(-128, -1));
}

// --- hostile and broken files
// ------------------------------------------------------------------------------------

TEST(NpyAttack, NoMagic) {
    EXPECT_EQ(refusal("\x93NUMPI\x01").message, "not an .npy file");
    EXPECT_EQ(refusal("").message, "not an .npy file");
}

TEST(NpyAttack, CutAtEveryByteOfItsPrelude) {
    const std::string file = npyFile(npyHeader("<i2"), kInt16Data);
    for (std::size_t length = 0; length < 90; ++length)
        EXPECT_FALSE(parsed(file.substr(0, length))) << length;
}

TEST(NpyAttack, UnknownVersions) {
    for (const auto& [major, minor] : {std::pair<char, char>{0, 0}, {4, 0}, {1, 1}, {'\xFF', '\xFF'}}) {
        const Error error = refusal(npyFile(npyHeader("<i2"), kInt16Data, major, minor));
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_THAT(error.message, HasSubstr("format version"));
    }
    EXPECT_THAT(refusal(npyFile("", "", 9, 7)).message, HasSubstr("version 9.7"));
}

TEST(NpyAttack, HeaderLongerThanTheFile) {
    std::string file = npyFile(npyHeader("<i2"), "");
    file[8] = '\x00';
    file[9] = '\x10';  // claims 4,096 bytes
    EXPECT_EQ(refusal(file).message,
              "the header should end at byte 4106, but the file has only " + std::to_string(file.size()));
}

TEST(NpyAttack, HeaderOfFourGigabytes) {
    std::string file = npyFile(npyHeader("<i2"), kInt16Data, 2);
    file.replace(8, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_EQ(refusal(file).message, "header of 4294967295 bytes; at most 10000 are accepted");
}

TEST(NpyAttack, HeaderOfSpacesBeyondTheCap) {
    std::string header = npyHeader("<i2");
    header.append(10000 - header.size(), ' ');
    EXPECT_TRUE(parsed(npyFile(header, kInt16Data)));
    EXPECT_THAT(refusalOfHeader(header + ' '), HasSubstr("header of 10001 bytes"));
}

TEST(NpyAttack, EmptyHeader) {
    EXPECT_THAT(refusalOfHeader(""), AllOf(HasSubstr("expected a dict"), HasSubstr("found its end")));
    EXPECT_THAT(refusalOfHeader("   \n"), HasSubstr("expected a dict"));
    EXPECT_THAT(refusalOfHeader("{}"), HasSubstr("lacks the key 'descr'"));
}

TEST(NpyAttack, HeaderThatIsCode) {
    EXPECT_THAT(refusalOfHeader("__import__('os').system('true')"), HasSubstr("expected a dict"));
    EXPECT_THAT(refusalOfHeader("{'descr': __import__('os'), 'fortran_order': False, 'shape': (256, 256)}"),
                HasSubstr("expected a quoted type"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'fortran_order': not True, 'shape': (256, 256)}"),
                HasSubstr("expected True or False"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'fortran_order': False, 'shape': (2**8, 256)}"),
                HasSubstr("expected a tuple of sizes"));
}

TEST(NpyAttack, KeyMissing) {
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'fortran_order': False}"),
                HasSubstr("lacks the key 'shape'"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'shape': (256, 256)}"),
                HasSubstr("lacks the key 'fortran_order'"));
    EXPECT_THAT(refusalOfHeader("{'fortran_order': False, 'shape': (256, 256)}"),
                HasSubstr("lacks the key 'descr'"));
}

TEST(NpyAttack, KeyTwice) {
    EXPECT_EQ(
        refusalOfHeader("{'descr': '<i2', 'descr': '<i4', 'fortran_order': False, 'shape': (256, 256)}"),
        "header key 'descr' appears twice");
}

TEST(NpyAttack, KeyUnknown) {
    EXPECT_EQ(refusalOfHeader("{'descr': '<i2', 'fortran_order': False, 'shape': (256, 256), 'extra': 1}"),
              "unknown header key 'extra'");
}

TEST(NpyAttack, KeyWithTerminalEscapesIsShownHarmless) {
    EXPECT_EQ(refusalOfHeader("{'\x1B[2J\x07': 1}"), "unknown header key '?[2J?'");
    EXPECT_EQ(refusalOfHeader("{'" + std::string(100, 'k') + "': 1}"),
              "unknown header key '" + std::string(24, 'k') + "...'");
}

TEST(NpyAttack, StringWithoutEnd) {
    EXPECT_THAT(refusalOfHeader("{'descr"), HasSubstr("expected a quoted key at byte 1"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2"), HasSubstr("expected a quoted type"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2\", 'fortran_order': False, 'shape': (256, 256)}"),
                HasSubstr("expected"));
}

TEST(NpyAttack, StringWithEscapes) {
    EXPECT_THAT(refusalOfHeader("{'\\x64escr': '<i2', 'fortran_order': False, 'shape': (256, 256)}"),
                HasSubstr("expected a quoted key"));
}

TEST(NpyAttack, DictWithoutEndOrCommas) {
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'fortran_order': False, 'shape': (256, 256)"),
                HasSubstr("',' or '}'"));
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2' 'fortran_order': False}"), HasSubstr("',' or '}'"));
    EXPECT_THAT(refusalOfHeader("{'descr' '<i2'}"), HasSubstr("':' after 'descr'"));
    EXPECT_THAT(refusalOfHeader("{,}"), HasSubstr("expected a quoted key"));
}

TEST(NpyAttack, TextBehindTheDict) {
    EXPECT_THAT(refusalOfHeader("{'descr': '<i2', 'fortran_order': False, 'shape': (256, 256)} {}"),
                HasSubstr("expected the end of the header"));
    EXPECT_THAT(refusalOfHeader(npyHeader("<i2") + std::string(1, '\0')),
                HasSubstr("expected the end of the header"));
}

TEST(NpyAttack, TypesThatAreNoIntegers) {
    for (const char* descr : {"<f4", "|b1", "<c8", "|S2", "<U4", "|O", "<m8", "|V2", ">f8"}) {
        const Error error = refusal(npyFile(npyHeader(descr), kInt16Data));
        EXPECT_EQ(error.code, ErrorCode::Unsupported) << descr;
        EXPECT_THAT(error.message, HasSubstr("element type"));
    }
    EXPECT_EQ(refusal(npyFile(npyHeader("<f4"), kInt16Data)).message,
              "element type '<f4' is not an integer type; product tables hold integers");
}

TEST(NpyAttack, IntegerTypesThatDoNotExist) {
    for (const char* descr :
         {"", "<", "i2", "=i2", "<i", "<i3", "<i16", "<i2 ", " <i2", "|i2", "<i02", "<u-1", "<i2,<i2"})
        EXPECT_EQ(refusal(npyFile(npyHeader(descr), kInt16Data)).code, ErrorCode::Unsupported) << descr;
}

TEST(NpyAttack, StructuredType) {
    EXPECT_THAT(refusalOfHeader("{'descr': [('a', '<i2')], 'fortran_order': False, 'shape': (256, 256)}"),
                HasSubstr("expected a quoted type"));
}

TEST(NpyAttack, OtherShapes) {
    EXPECT_EQ(refusalOfHeader(npyHeader("<i2", "False", "(65536,)")),
              "array of shape (65536,); a product table has (256, 256), or powers of two from 4 on for narrower operands");
    for (const char* shape : {"()", "(256,)", "(256, 255)", "(128, 512)", "(2, 256)", "(256, 256, 1)", "(1, 256, 256)",
                              "(0, 256)", "(18446744073709551615, 256)", "(4294967296, 4294967296)"})
        EXPECT_THAT(refusalOfHeader(npyHeader("<i2", "False", shape)),
                    HasSubstr("a product table has (256, 256)"))
            << shape;
}

TEST(NpyAttack, ShapesThatAreNoTuples) {
    for (const char* shape :
         {"256", "(256)", "(256 256)", "(-256, 256)", "(256.0, 256)", "(256L, 256L)", "[256, 256]",
          "(256, 256", "(,)", "(18446744073709551616, 256)", "(0x100, 256)", "(256,, 256)"})
        EXPECT_THAT(refusalOfHeader(npyHeader("<i2", "False", shape)), HasSubstr("expected a tuple of sizes"))
            << shape;
}

TEST(NpyAttack, ShapeOfManyDimensions) {
    std::string shape = "(";
    for (int i = 0; i < 1000; ++i)
        shape += "1, ";
    EXPECT_THAT(refusalOfHeader(npyHeader("<i2", "False", shape + ")")),
                HasSubstr("expected a tuple of sizes"));
}

TEST(NpyAttack, DataTooShortOrTooLong) {
    const std::string header = npyHeader("<i2");
    const std::size_t right = 10 + header.size() + kInt16Data.size();
    EXPECT_EQ(refusal(npyFile(header, kInt16Data.substr(1))).message,
              "the file has " + std::to_string(right - 1) + " bytes, header and int16 data need " +
                  std::to_string(right));
    EXPECT_THAT(refusal(npyFile(header, kInt16Data + '\0')).message,
                HasSubstr(std::to_string(right + 1) + " bytes"));
    EXPECT_THAT(refusal(npyFile(header, "")).message, HasSubstr("need"));
    EXPECT_THAT(refusal(npyFile(npyHeader("<i4"), kInt16Data)).message, HasSubstr("int32 data need"));
}

TEST(NpyAttack, NumbersBeyondAnyProduct) {
    const auto withNumber = [](const char* descr, std::int64_t value, int width, bool bigEndian) {
        std::string data;
        for (int i = 0; i < 65536; ++i)
            tests::appendNumber(data, i == 3 * 256 + 5 ? value : 0, width, bigEndian);
        return npyFile(npyHeader(descr), data);
    };
    constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(refusal(withNumber("<i4", 65536, 4, false)).message,
              "entry [3][5] is larger in magnitude than 65535");
    for (const std::int64_t value : {std::int64_t{65536}, std::int64_t{-65536}, kMin, kMin + 1,
                                     std::int64_t{1} << 32, -(std::int64_t{1} << 32)}) {
        EXPECT_THAT(refusal(withNumber("<i8", value, 8, false)).message, HasSubstr("entry [3][5]")) << value;
        EXPECT_THAT(refusal(withNumber(">i8", value, 8, true)).message, HasSubstr("entry [3][5]")) << value;
    }
    EXPECT_THAT(refusal(withNumber("<u8", -1, 8, false)).message, HasSubstr("entry [3][5]"));
    EXPECT_THAT(refusal(withNumber("<i4", std::numeric_limits<std::int32_t>::min(), 4, false)).message,
                HasSubstr("entry [3][5]"));
}

}  // namespace
}  // namespace axscope::multipliers
