// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/tensor_values.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "tests/support/safetensors_writer.h"

namespace axscope::models {
namespace {

using tests::asBytes;
using tests::NamedTensor;
using tests::tensorOf;

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::uint32_t bitsOf(float value) {
    return std::bit_cast<std::uint32_t>(value);
}

/// What toFloats makes of `tensor` after a trip through a file.
std::vector<float> floatsOf(const NamedTensor& tensor) {
    const std::string bytes = tests::safetensorsBytes({tensor});
    const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(bytes), "values");
    if (!file) {
        ADD_FAILURE() << file.error().text();
        return {};
    }
    const Result<std::vector<float>> values = toFloats(file->tensors()[0]);
    if (!values) {
        ADD_FAILURE() << values.error().text();
        return {};
    }
    return *values;
}

/// binary16 by its definition: (-1)^sign x 2^(exponent - 15) x 1.mantissa, subnormals 2^-14 x 0.mantissa.
double halfByDefinition(std::uint16_t bits) {
    const int exponent = (bits >> 10) & 31;
    const int mantissa = bits & 1023;
    double magnitude = 0;
    if (exponent == 31)
        magnitude = mantissa == 0 ? std::numeric_limits<double>::infinity() : std::nan("");
    else if (exponent == 0)
        magnitude = std::ldexp(mantissa, -24);
    else
        magnitude = std::ldexp(1024 + mantissa, exponent - 25);
    return std::copysign(magnitude, (bits & 0x8000) != 0 ? -1.0 : 1.0);
}

TEST(HalfToFloat, EveryValueIsThatOfTheDefinition) {
    for (int bits = 0; bits < 65536; ++bits) {
        const float value = halfToFloat(static_cast<std::uint16_t>(bits));
        const double expected = halfByDefinition(static_cast<std::uint16_t>(bits));
        ASSERT_EQ(std::isnan(value), std::isnan(expected)) << bits;
        ASSERT_EQ(std::signbit(value), std::signbit(expected)) << bits;
        if (!std::isnan(expected)) {
            ASSERT_EQ(static_cast<double>(value), expected) << bits;
        }
    }
}

TEST(HalfToFloat, LandmarksHaveTheRightBits) {
    EXPECT_EQ(bitsOf(halfToFloat(0x0000)), 0x00000000U);
    EXPECT_EQ(bitsOf(halfToFloat(0x8000)), 0x80000000U);
    EXPECT_EQ(halfToFloat(0x0001), 0x1p-24F);             // smallest subnormal
    EXPECT_EQ(halfToFloat(0x83FF), -1023.0F * 0x1p-24F);  // largest subnormal, negative
    EXPECT_EQ(halfToFloat(0x0400), 0x1p-14F);             // smallest normal
    EXPECT_EQ(halfToFloat(0x3C00), 1.0F);
    EXPECT_EQ(halfToFloat(0x7BFF), 65504.0F);  // largest finite
    EXPECT_EQ(halfToFloat(0x7C00), kInfinity);
    EXPECT_EQ(halfToFloat(0xFC00), -kInfinity);
    EXPECT_EQ(bitsOf(halfToFloat(0x7E01)), 0x7FC02000U);  // quiet NaN keeps its payload
    EXPECT_EQ(bitsOf(halfToFloat(0xFD00)), 0xFFE00000U);  // signalling NaN becomes quiet
}

TEST(Bfloat16ToFloat, IsTheUpperHalf) {
    for (int bits = 0; bits < 65536; ++bits)
        ASSERT_EQ(bitsOf(bfloat16ToFloat(static_cast<std::uint16_t>(bits))), static_cast<std::uint32_t>(bits)
                                                                                 << 16);
    EXPECT_EQ(bfloat16ToFloat(0x3F80), 1.0F);
    EXPECT_EQ(bfloat16ToFloat(0xFF80), -kInfinity);
}

TEST(ToFloats, F32KeepsEveryBit) {
    const std::vector<std::uint32_t> bits{0,          0x80000000, 1,          0x3F800000,
                                          0x7F800000, 0x7FC01234, 0xFF800001, 0x7F7FFFFF};
    const std::vector<float> values = floatsOf(tensorOf("t", "F32", {2, 4}, bits));
    ASSERT_EQ(values.size(), bits.size());
    for (std::size_t i = 0; i < bits.size(); ++i)
        EXPECT_EQ(bitsOf(values[i]), bits[i]);
}

TEST(ToFloats, F16AndBF16) {
    EXPECT_EQ(floatsOf(tensorOf<std::uint16_t>("t", "F16", {3}, {0x3C00, 0xC000, 0x0001})),
              (std::vector<float>{1.0F, -2.0F, 0x1p-24F}));
    EXPECT_EQ(floatsOf(tensorOf<std::uint16_t>("t", "BF16", {3}, {0x3F80, 0xC000, 0x0001})),
              (std::vector<float>{1.0F, -2.0F, 0x1p-133F}));
}

TEST(ToFloats, F64RoundsToNearestEvenAndOverflowsToInfinity) {
    EXPECT_EQ(
        floatsOf(tensorOf<double>(
            "t", "F64", {8},
            {1.0, 1.0 + 0x1p-24, 1.0 + 0x3p-24, 1e300, -1e300, 3.5e38, 0x1p-150, 0x1.8p-150})),
        (std::vector<float>{1.0F, 1.0F, 1.0F + 0x1p-22F, kInfinity, -kInfinity, kInfinity, 0.0F, 0x1p-149F}));
    EXPECT_TRUE(std::isnan(floatsOf(tensorOf<double>("t", "F64", {}, {std::nan("")})).at(0)));
}

TEST(ToFloats, IntegersRoundToNearestEven) {
    EXPECT_EQ(floatsOf(tensorOf<std::uint8_t>("t", "U8", {2}, {0, 255})), (std::vector<float>{0, 255}));
    EXPECT_EQ(floatsOf(tensorOf<std::int8_t>("t", "I8", {2}, {-128, 127})), (std::vector<float>{-128, 127}));
    EXPECT_EQ(floatsOf(tensorOf<std::int16_t>("t", "I16", {2}, {-32768, 32767})),
              (std::vector<float>{-32768, 32767}));
    EXPECT_EQ(floatsOf(tensorOf<std::int32_t>("t", "I32", {3}, {16777217, 16777219, INT32_MIN})),
              (std::vector<float>{16777216.0F, 16777220.0F, -2147483648.0F}));
    EXPECT_EQ(floatsOf(tensorOf<std::int64_t>("t", "I64", {3}, {-1, INT64_MAX, INT64_MIN})),
              (std::vector<float>{-1.0F, 0x1p63F, -0x1p63F}));
}

TEST(ToFloats, AnyByteButZeroIsTrue) {
    EXPECT_EQ(floatsOf(tensorOf<std::uint8_t>("t", "BOOL", {4}, {0, 1, 2, 255})),
              (std::vector<float>{0, 1, 1, 1}));
}

TEST(ToFloats, EmptyTensorAndScalar) {
    EXPECT_TRUE(floatsOf(NamedTensor{"t", "F32", {3, 0, 2}, ""}).empty());
    EXPECT_EQ(floatsOf(tensorOf<float>("t", "F32", {}, {2.5F})), std::vector<float>{2.5F});
}

TEST(ToFloats, DataNeedsNoAlignment) {
    const std::vector<float> stored{1.0F, 2.0F};
    std::string shifted(1, '\0');
    shifted += tensorOf("t", "F32", {2}, stored).bytes;
    const TensorEntry entry{"t", DType::F32, {2}, asBytes(shifted).subspan(1)};
    const Result<std::vector<float>> values = toFloats(entry);
    ASSERT_TRUE(values) << values.error().text();
    EXPECT_EQ(*values, stored);
}

TEST(ToFloats, EntryThatContradictsItselfIsRefused) {
    const std::string bytes(8, '\0');
    for (const std::vector<std::int64_t>& shape :
         {std::vector<std::int64_t>{3}, {1}, {-2}, {INT64_MAX, INT64_MAX}, {-1, -2}}) {
        const Result<std::vector<float>> values = toFloats({"bad", DType::F32, shape, asBytes(bytes)});
        ASSERT_FALSE(values);
        EXPECT_EQ(values.error().text(),
                  "tensor 'bad': 8 bytes are not what its shape and dtype F32 ask for");
    }
}

}  // namespace
}  // namespace axscope::models
