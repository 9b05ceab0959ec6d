// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/numpy_pickle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"
#include "models/io/tensor_values.h"
#include "multipliers/base/checked.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;

constexpr std::string_view kReconstruct = "numpy.core.multiarray._reconstruct";
constexpr std::string_view kFromBuffer = "numpy.core.numeric._frombuffer";
constexpr std::string_view kScalar = "numpy.core.multiarray.scalar";
constexpr std::string_view kDtype = "numpy.dtype";
constexpr std::string_view kEncode = "_codecs.encode";
constexpr std::array kNumpyNames{kReconstruct, kFromBuffer, kScalar, kDtype, kEncode, std::string_view("numpy.ndarray")};

Error brokenArray(const std::string& what) {
    return {ErrorCode::Format, "its NumPy array " + what, {}};
}

struct ElementType {
    DType dtype = DType::F32;
    bool bigEndian = false;
};

Result<ElementType> elementType(const PickleValue* value) {
    const PickleValue* const name = value == nullptr ? nullptr : value->argument(0);
    if (name == nullptr || !value->isCallOf(kDtype) || !name->asText())
        return brokenArray("has no dtype");
    std::string_view code = *name->asText();
    bool bigEndian = false;
    if (!code.empty() && std::string_view("<>|=").find(code[0]) != std::string_view::npos) {
        bigEndian = code[0] == '>';
        code.remove_prefix(1);
    }
    if (value->state != nullptr) {
        if (!value->state->is(Kind::Tuple) || value->state->items.size() < 2 ||
            !value->state->items[1]->asText())
            return brokenArray("has a dtype with a broken state");
        bigEndian = *value->state->items[1]->asText() == ">";
    }
    static constexpr std::array<std::pair<std::string_view, DType>, 10> kTypes{{{"f4", DType::F32},
                                                                                 {"f8", DType::F64},
                                                                                 {"f2", DType::F16},
                                                                                 {"u1", DType::U8},
                                                                                 {"i1", DType::I8},
                                                                                 {"i2", DType::I16},
                                                                                 {"i4", DType::I32},
                                                                                 {"i8", DType::I64},
                                                                                 {"b1", DType::Bool},
                                                                                 {"?", DType::Bool}}};
    for (const auto& [text, dtype] : kTypes)
        if (code == text)
            return ElementType{dtype, bigEndian};
    return Error{ErrorCode::Unsupported, "its NumPy dtype " + inQuotes(code) + " cannot be read here", {}};
}

Result<std::vector<std::int64_t>> shapeOf(const PickleValue* value) {
    if (value == nullptr || !value->is(Kind::Tuple))
        return brokenArray("has no shape");
    if (value->items.size() > kMaxRank)
        return brokenArray("has " + std::to_string(value->items.size()) + " dimensions");
    std::vector<std::int64_t> shape;
    for (const PickleValue* item : value->items) {
        const auto dimension = item->asInteger();
        if (!dimension || *dimension < 0)
            return brokenArray("has a dimension that is no whole number from 0");
        shape.push_back(*dimension);
    }
    return shape;
}

struct RawBytes {
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;
};

RawBytes ownedBytes(std::vector<std::byte> bytes) {
    auto memory = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
    return {*memory, memory};
}

/// Python 3 writes bytes for Python 2 as text in which each character stands for one byte.
Result<RawBytes> latin1Bytes(std::string_view text, ByteBudget& budget) {
    if (!budget.take(text.size()))
        return Error{ErrorCode::OutOfMemory, "its NumPy arrays need more memory than the file's size allows", {}};
    std::vector<std::byte> bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            bytes.push_back(static_cast<std::byte>(first));
            continue;
        }
        const bool pair = (first == 0xC2 || first == 0xC3) && i + 1 < text.size() &&
                          (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U;
        if (!pair)
            return brokenArray("has data that are no Latin-1 text");
        bytes.push_back(static_cast<std::byte>(((first & 3U) << 6) |
                                               (static_cast<unsigned char>(text[i + 1]) & 0x3FU)));
        ++i;
    }
    return ownedBytes(std::move(bytes));
}

Result<RawBytes> rawBytes(const PickleValue* value, ByteBudget& budget) {
    if (value != nullptr && value->is(Kind::Bytes))
        return RawBytes{std::as_bytes(std::span(value->text)), nullptr};
    if (value != nullptr && value->isCallOf(kEncode)) {
        const PickleValue* const text = value->argument(0);
        const PickleValue* const code = value->argument(1);
        const bool latin1 = code != nullptr && (code->asText() == "latin1" || code->asText() == "latin-1");
        if (text != nullptr && text->is(Kind::Text) && latin1)
            return latin1Bytes(text->text, budget);
    }
    return brokenArray("has no data");
}

std::vector<std::byte> swapped(std::span<const std::byte> bytes, std::size_t itemBytes) {
    std::vector<std::byte> result(bytes.begin(), bytes.end());
    for (std::size_t at = 0; at + itemBytes <= result.size(); at += itemBytes)
        std::reverse(result.begin() + static_cast<std::ptrdiff_t>(at),
                     result.begin() + static_cast<std::ptrdiff_t>(at + itemBytes));
    return result;
}

Result<NumpyArray> arrayOf(const PickleValue* dtype, const PickleValue* shapeValue, const PickleValue* data,
                           bool fortran, ByteBudget& budget) {
    const Result<ElementType> type = elementType(dtype);
    if (!type)
        return type.error();
    Result<std::vector<std::int64_t>> shape = shapeOf(shapeValue);
    if (!shape)
        return shape.error();
    Result<RawBytes> raw = rawBytes(data, budget);
    if (!raw)
        return raw.error();
    const std::size_t itemBytes = byteSize(type->dtype);
    const std::optional<std::uint64_t> count = elementCount(*shape);
    const auto bytes = count ? checkedMul(*count, static_cast<std::uint64_t>(itemBytes)) : std::nullopt;
    if (!bytes || *bytes != raw->bytes.size())
        return brokenArray("has " + std::to_string(raw->bytes.size()) + " bytes, not those that its shape and dtype ask for");

    NumpyArray array{type->dtype, *std::move(shape), raw->bytes, std::move(raw->owner)};
    const bool reorder = fortran && array.shape.size() > 1;
    const bool swap = type->bigEndian && itemBytes > 1;
    if (!reorder && !swap)
        return array;
    if (!budget.take(*bytes) || (reorder && swap && !budget.take(*bytes)))
        return Error{ErrorCode::OutOfMemory, "its NumPy arrays need more memory than the file's size allows", {}};
    RawBytes made{array.bytes, array.owner};
    if (swap)
        made = ownedBytes(swapped(made.bytes, itemBytes));
    if (reorder)
        made = ownedBytes(rowMajorCopy(made.bytes, {array.shape, stridesOf(array.shape, true), 0}, itemBytes));
    array.bytes = made.bytes;
    array.owner = std::move(made.owner);
    return array;
}

}  // namespace

bool isNumpyName(std::string_view name) {
    return std::find(kNumpyNames.begin(), kNumpyNames.end(), name) != kNumpyNames.end();
}

bool isNumpyArray(const PickleValue& value) {
    return value.isCallOf(kReconstruct) || value.isCallOf(kFromBuffer);
}

Result<NumpyArray> readNumpyArray(const PickleValue& value, ByteBudget& budget) {
    if (value.isCallOf(kFromBuffer)) {
        const PickleValue* const order = value.argument(3);
        const bool known = order != nullptr && (order->asText() == "C" || order->asText() == "F");
        if (!known)
            return brokenArray("has an unknown order");
        return arrayOf(value.argument(1), value.argument(2), value.argument(0), order->asText() == "F", budget);
    }
    if (!value.isCallOf(kReconstruct))
        return brokenArray("is none");
    // (version, shape, dtype, is Fortran, data); very old ones have no version.
    if (value.state == nullptr || !value.state->is(Kind::Tuple) ||
        (value.state->items.size() != 5 && value.state->items.size() != 4))
        return brokenArray("has no state");
    const std::size_t first = value.state->items.size() - 4;
    const std::vector<const PickleValue*>& state = value.state->items;
    const bool fortran = state[first + 2]->integer != 0;
    return arrayOf(state[first + 1], state[first], state[first + 3], fortran, budget);
}

std::optional<NumpyScalar> readNumpyScalar(const PickleValue& value) {
    if (!value.isCallOf(kScalar))
        return std::nullopt;
    constexpr std::size_t kEnough = 64;
    const Result<ElementType> type = elementType(value.argument(0));
    ByteBudget budget(kEnough);
    const Result<RawBytes> raw = rawBytes(value.argument(1), budget);
    if (!type || !raw || raw->bytes.size() != byteSize(type->dtype))
        return std::nullopt;
    const std::vector<std::byte> bytes =
        type->bigEndian ? swapped(raw->bytes, raw->bytes.size())
                        : std::vector<std::byte>(raw->bytes.begin(), raw->bytes.end());
    NumpyScalar scalar;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bits |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
    if (type->dtype == DType::F64) {
        scalar.real = std::bit_cast<double>(bits);
        return scalar;
    }
    if (type->dtype == DType::F32 || type->dtype == DType::F16) {
        scalar.real = type->dtype == DType::F32 ? std::bit_cast<float>(static_cast<std::uint32_t>(bits))
                                                : halfToFloat(static_cast<std::uint16_t>(bits));
        return scalar;
    }
    scalar.isInteger = true;
    const std::size_t unused = 64 - 8 * bytes.size();
    const bool isSigned = type->dtype != DType::U8 && type->dtype != DType::Bool;
    scalar.integer = isSigned ? static_cast<std::int64_t>(bits << unused) >> unused
                              : static_cast<std::int64_t>(bits);
    return scalar;
}

}  // namespace axscope::models
