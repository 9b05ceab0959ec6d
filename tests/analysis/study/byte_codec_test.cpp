// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/byte_codec.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace axscope::analysis {
namespace {

struct Inner {
    std::int16_t code = 0;
    std::vector<double> values;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.code, self.values);
    }
};

struct Outer {
    std::uint64_t count = 0;
    float level = 0;
    bool flag = false;
    std::array<std::uint64_t, 2> cells{};
    std::vector<Inner> inner;
    std::vector<std::uint8_t> bytes;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.count, self.level, self.flag, self.cells, self.inner, self.bytes);
    }
};

Outer sample() {
    Outer outer;
    outer.count = std::numeric_limits<std::uint64_t>::max();
    outer.level = -0.0F;
    outer.flag = true;
    outer.cells = {1, 2};
    outer.inner = {{-7, {1.5, std::nan("3"), std::numeric_limits<double>::infinity()}}, {9, {}}};
    outer.bytes = {0, 255};
    return outer;
}

TEST(ByteCodec, GivesBackEveryBit) {
    const std::string bytes = toBytes(sample());
    const Result<Outer> read = fromBytes<Outer>(bytes);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->count, std::numeric_limits<std::uint64_t>::max());
    EXPECT_TRUE(std::signbit(read->level));
    EXPECT_TRUE(read->flag);
    EXPECT_EQ(read->cells[1], 2U);
    ASSERT_EQ(read->inner.size(), 2U);
    EXPECT_EQ(read->inner[0].code, -7);
    EXPECT_TRUE(std::isnan(read->inner[0].values[1]));
    EXPECT_EQ(read->bytes[1], 255);
    EXPECT_EQ(toBytes(*read), bytes);
}

TEST(ByteCodec, ToldWhereverABitIsWrong) {
    const std::string bytes = toBytes(sample());
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_FALSE(fromBytes<Outer>(damaged)) << bit;
    }
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(fromBytes<Outer>(bytes.substr(0, length))) << length;
    EXPECT_FALSE(fromBytes<Outer>(bytes + "x"));
}

TEST(ByteCodec, LengthsThatLieTakeNoMemory) {
    // A sound checksum over a list that claims four thousand million entries.
    ByteWriter writer;
    writer(std::uint32_t{0xffffffff});
    const Result<Inner> read = fromBytes<Inner>(writer.finish());
    EXPECT_FALSE(read);
    ByteWriter list;
    list(std::uint64_t{1}, 1.0F, false, std::uint64_t{1}, std::uint64_t{2}, std::uint32_t{0xffffffff});
    const Result<Outer> outer = fromBytes<Outer>(list.finish());
    ASSERT_FALSE(outer);
    EXPECT_NE(outer.error().text().find("4294967295"), std::string::npos) << outer.error().text();
}

}  // namespace
}  // namespace axscope::analysis
