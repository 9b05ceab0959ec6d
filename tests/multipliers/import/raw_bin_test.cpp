// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/raw_bin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;

Error refusal(std::size_t size) {
    const auto table = importTableFromBytes(tests::asBytes(std::string(size, '\1')), "file.bin");
    EXPECT_FALSE(table);
    return table ? Error{} : table.error();
}

TEST(RawBin, ReadsLittleEndianNumbersInOrder) {
    std::string bytes(131072, '\0');
    bytes[2] = '\x34';
    bytes[3] = '\x12';
    bytes[131070] = '\xFF';
    bytes[131071] = '\xFF';
    const auto table = parseRawBin(tests::asBytes(bytes), "file.bin");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->entries.size(), 65536U);
    EXPECT_EQ(table->codeBits, 16);
    EXPECT_EQ(table->entries[0], 0);
    EXPECT_EQ(table->entries[1], 0x1234);
    EXPECT_EQ(table->entries[65535], 65535);
}

TEST(RawBinAttack, OneByteOff) {
    EXPECT_EQ(
        refusal(131071).text(),
        "file.bin: neither an .npy file nor a raw table: a raw product table has 131072 bytes (256 x 256 "
        "numbers of 16 bits), this file has 131071");
    EXPECT_THAT(refusal(131073).message, HasSubstr("this file has 131073"));
    EXPECT_EQ(refusal(131073).code, ErrorCode::Format);
}

TEST(RawBinAttack, Empty) {
    EXPECT_EQ(refusal(0).code, ErrorCode::Format);
    EXPECT_THAT(refusal(0).message, HasSubstr("the file is empty"));
}

TEST(RawBinAttack, ApproxTrainMantissaTable) {
    const Error error = refusal(std::size_t{1} << 14);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.message,
                HasSubstr("16384 bytes are the size of an ApproxTrain mantissa table (2^7 x 2^7"));
    EXPECT_THAT(error.message, HasSubstr("131072 bytes"));
    for (int bits = 3; bits <= 11; ++bits)
        EXPECT_EQ(refusal(std::size_t{1} << (2 * bits)).code, ErrorCode::Unsupported) << bits;
}

}  // namespace
}  // namespace axscope::multipliers
