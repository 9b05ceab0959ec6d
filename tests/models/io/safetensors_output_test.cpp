// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/safetensors_output.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "models/io/tensor_values.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::asBytes;
using tests::TemporaryFolder;

TEST(FloatToHalf, EveryHalfRoundTrips) {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float value = halfToFloat(half);
        if (std::isnan(value))
            EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(value))));
        else
            EXPECT_EQ(floatToHalf(value), half) << bits;
    }
}

/// Between neighbours a < b: below the middle a, above it b, in the middle the even one.
TEST(FloatToHalf, RoundsToNearestEven) {
    for (std::uint16_t a = 0; a < 0x7BFF; ++a) {
        const auto b = static_cast<std::uint16_t>(a + 1);
        const float middle = (halfToFloat(a) + halfToFloat(b)) / 2;
        ASSERT_EQ(floatToHalf(middle), a % 2 == 0 ? a : b) << a;
        ASSERT_EQ(floatToHalf(std::nextafter(middle, 0.0F)), a) << a;
        ASSERT_EQ(floatToHalf(std::nextafter(middle, 1e9F)), b) << a;
        ASSERT_EQ(floatToHalf(-middle), 0x8000 | (a % 2 == 0 ? a : b)) << a;
    }
    EXPECT_EQ(floatToHalf(65519.99F), 0x7BFF);
    EXPECT_EQ(floatToHalf(65520.0F), 0x7C00);
    EXPECT_EQ(floatToHalf(1e30F), 0x7C00);
    EXPECT_EQ(floatToHalf(0x1p-25F), 0);
    EXPECT_EQ(floatToHalf(std::nextafter(0x1p-25F, 1.0F)), 1);
    EXPECT_EQ(floatToHalf(0x1p-149F), 0);
}

TEST(FloatToBfloat16, EveryOneRoundTripsAndMiddlesGoToEven) {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto stored = static_cast<std::uint16_t>(bits);
        if (std::isnan(bfloat16ToFloat(stored)))
            EXPECT_TRUE(std::isnan(bfloat16ToFloat(floatToBfloat16(bfloat16ToFloat(stored)))));
        else
            EXPECT_EQ(floatToBfloat16(bfloat16ToFloat(stored)), stored);
    }
    EXPECT_EQ(floatToBfloat16(std::bit_cast<float>(0x3F808000U)), 0x3F80);
    EXPECT_EQ(floatToBfloat16(std::bit_cast<float>(0x3F818000U)), 0x3F82);
    EXPECT_EQ(floatToBfloat16(std::numeric_limits<float>::max()), 0x7F80);
    EXPECT_TRUE(std::isnan(bfloat16ToFloat(floatToBfloat16(std::bit_cast<float>(0x7F800001U)))));
}

TEST(ConvertFloats, ToEachType) {
    const std::vector<float> values{1.5F, -2.0F};
    const auto stored = tests::tensorOf("w", "F32", {2}, values);
    const TensorEntry entry{"w", DType::F32, {2}, asBytes(stored.bytes)};
    for (const DType type : {DType::F32, DType::F16, DType::BF16}) {
        const Result<std::vector<std::byte>> bytes = convertFloats(entry, type);
        ASSERT_TRUE(bytes);
        EXPECT_EQ(toFloats({"w", type, {2}, *bytes}).value(), values);
    }
}

TEST(ConvertFloats, NumberThatDoesNotFitIsNamed) {
    const auto large = tests::tensorOf<float>("w", "F32", {2}, {1, 70000});
    const auto huge = tests::tensorOf<double>("w", "F64", {2}, {1, 1e300});
    const Result<std::vector<std::byte>> half =
        convertFloats({"w", DType::F32, {2}, asBytes(large.bytes)}, DType::F16);
    ASSERT_FALSE(half);
    EXPECT_EQ(half.error().message,
              "tensor 'w': element 1, 70000.000000, is beyond the largest number of F16");
    EXPECT_FALSE(convertFloats({"w", DType::F64, {2}, asBytes(huge.bytes)}, DType::F32));
    const auto infinite = tests::tensorOf<float>("w", "F32", {1}, {std::numeric_limits<float>::infinity()});
    EXPECT_TRUE(convertFloats({"w", DType::F32, {1}, asBytes(infinite.bytes)}, DType::F16));
}

TEST(WriteSafetensors, ReadsBackBitForBit) {
    const TemporaryFolder folder;
    const std::string data("\0\1\2\3\4\5\6\7\x80\xFF\xFE\xFD\xFC\xFB\xFA\xF9", 16);
    const std::vector<TensorEntry> tensors{{"bytes", DType::U8, {3}, asBytes(data).first(3)},
                                           {"quote\"\n\u00e9", DType::F64, {2}, asBytes(data)},
                                           {"scalar", DType::F16, {}, asBytes(data).first(2)},
                                           {"empty", DType::F32, {0, 4}, {}}};
    const std::map<std::string, std::string> metadata{{"architecture", "x"}, {"odd \"key\"", "\u00e9\n"}};
    const auto path = folder.path() / "out.safetensors";
    const Result<void> written = writeSafetensors(path, tensors, metadata);
    ASSERT_TRUE(written) << written.error().text();
    const Result<SafetensorsFile> file = SafetensorsFile::open(path);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->metadata(), metadata);
    ASSERT_EQ(file->tensors().size(), tensors.size());
    for (const TensorEntry& tensor : tensors) {
        const TensorEntry* const read = file->find(tensor.name);
        ASSERT_NE(read, nullptr);
        EXPECT_EQ(read->dtype, tensor.dtype);
        EXPECT_EQ(read->shape, tensor.shape);
        EXPECT_TRUE(std::equal(read->bytes.begin(), read->bytes.end(), tensor.bytes.begin(), tensor.bytes.end()));
    }
    for (std::size_t i = 1; i < file->tensors().size(); ++i)
        EXPECT_GE(byteSize(file->tensors()[i - 1].dtype), byteSize(file->tensors()[i].dtype));
}

TEST(WriteSafetensors, NothingAtAll) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "out.safetensors";
    ASSERT_TRUE(writeSafetensors(path, {}, {}));
    EXPECT_TRUE(SafetensorsFile::open(path));
}

TEST(WriteSafetensors, RefusesWhatCouldNotBeReadAgain) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "out.safetensors";
    const auto expectRefused = [&](const std::vector<TensorEntry>& tensors,
                                   const std::map<std::string, std::string>& metadata, const std::string& part) {
        const Result<void> written = writeSafetensors(path, tensors, metadata);
        ASSERT_FALSE(written);
        EXPECT_NE(written.error().text().find(part), std::string::npos) << written.error().text();
        EXPECT_FALSE(std::filesystem::exists(path));
    };
    const TensorEntry tensor{"w", DType::U8, {0}, {}};
    expectRefused({tensor, tensor}, {}, "'w' would stand there twice");
    expectRefused({{"__metadata__", DType::U8, {0}, {}}}, {}, "cannot be written");
    expectRefused({{"\xFF", DType::U8, {0}, {}}}, {}, "is not UTF-8 text");
    expectRefused({}, {{"k", "\xFF"}}, "metadata 'k' is not UTF-8 text");
}

}  // namespace
}  // namespace axscope::models
