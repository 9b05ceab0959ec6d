// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/tensor_values.h"

#include <bit>
#include <cstring>
#include <limits>
#include <new>
#include <string>

#include "models/io/quoted.h"
#include "multipliers/base/checked.h"

namespace axscope::models {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the format is little-endian and read without swapping");
static_assert(std::numeric_limits<float>::is_iec559 && std::numeric_limits<double>::is_iec559);

template <class Stored, class Convert>
void convertAll(std::span<const std::byte> bytes, std::vector<float>& values, Convert convert) {
    const std::byte* next = bytes.data();
    for (float& value : values) {
        Stored stored;
        std::memcpy(&stored, next, sizeof stored);
        value = convert(stored);
        next += sizeof stored;
    }
}

template <class Stored>
void castAll(std::span<const std::byte> bytes, std::vector<float>& values) {
    convertAll<Stored>(bytes, values, [](Stored stored) { return static_cast<float>(stored); });
}

void convert(const TensorEntry& tensor, std::vector<float>& values) {
    switch (tensor.dtype) {
        case DType::Bool:
            return convertAll<std::uint8_t>(tensor.bytes, values,
                                            [](std::uint8_t stored) { return stored != 0 ? 1.0F : 0.0F; });
        case DType::U8:
            return castAll<std::uint8_t>(tensor.bytes, values);
        case DType::I8:
            return castAll<std::int8_t>(tensor.bytes, values);
        case DType::I16:
            return castAll<std::int16_t>(tensor.bytes, values);
        case DType::I32:
            return castAll<std::int32_t>(tensor.bytes, values);
        case DType::I64:
            return castAll<std::int64_t>(tensor.bytes, values);
        case DType::F16:
            return convertAll<std::uint16_t>(tensor.bytes, values, halfToFloat);
        case DType::BF16:
            return convertAll<std::uint16_t>(tensor.bytes, values, bfloat16ToFloat);
        case DType::F32:
            return castAll<float>(tensor.bytes, values);
        case DType::F64:
            return castAll<double>(tensor.bytes, values);
    }
}

}  // namespace

float halfToFloat(std::uint16_t bits) {
    const std::uint32_t sign = (bits & 0x8000U) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1FU;
    const std::uint32_t mantissa = bits & 0x3FFU;
    if (exponent == 0) {
        // Zero or subnormal: mantissa x 2^-24, which a float holds as a normal number.
        const float magnitude = static_cast<float>(mantissa) * 0x1p-24F;
        return std::bit_cast<float>(sign | std::bit_cast<std::uint32_t>(magnitude));
    }
    if (exponent == 0x1F) {
        const std::uint32_t quiet = mantissa != 0 ? 0x0040'0000U : 0U;
        return std::bit_cast<float>(sign | 0x7F80'0000U | quiet | mantissa << 13);
    }
    constexpr std::uint32_t kBiasDifference = 127 - 15;
    return std::bit_cast<float>(sign | (exponent + kBiasDifference) << 23 | mantissa << 13);
}

float bfloat16ToFloat(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

Result<std::vector<float>> toFloats(const TensorEntry& tensor) {
    std::optional<std::size_t> needed = byteSize(tensor.dtype);
    for (const std::int64_t dimension : tensor.shape)
        if (needed && dimension >= 0)
            needed = checkedMul(*needed, static_cast<std::size_t>(dimension));
        else
            needed.reset();
    if (needed != tensor.bytes.size())
        return Error{ErrorCode::Format,
                     std::to_string(tensor.bytes.size()) + " bytes are not what its shape and dtype " +
                         toString(tensor.dtype) + " ask for",
                     "tensor " + inQuotes(tensor.name)};
    try {
        std::vector<float> values(tensor.bytes.size() / byteSize(tensor.dtype));
        convert(tensor, values);
        return values;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory,
                     "no memory for its " + std::to_string(tensor.bytes.size()) + " bytes",
                     "tensor " + inQuotes(tensor.name)};
    }
}

}  // namespace axscope::models
