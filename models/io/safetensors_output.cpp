// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/safetensors_output.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <new>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"
#include "models/io/tensor_values.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::models {
namespace {

constexpr std::string_view kReservedName = "__metadata__";
constexpr std::size_t kDataAlignment = 8;

/// `value` without its lowest `bits` bits, to the nearest, ties to even.
std::uint32_t roundedShift(std::uint32_t value, unsigned bits) {
    const std::uint32_t half = std::uint32_t{1} << (bits - 1);
    const std::uint32_t rest = value & ((half << 1) - 1);
    const std::uint32_t kept = value >> bits;
    return kept + (rest > half || (rest == half && (kept & 1U) != 0) ? 1 : 0);
}

template <class Stored, class Convert>
Result<std::vector<std::byte>> stored(const std::vector<float>& values, const TensorEntry& tensor, DType type,
                                      Convert convert, float (*back)(Stored)) {
    std::vector<std::byte> bytes(values.size() * sizeof(Stored));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Stored converted = convert(values[i]);
        if (std::isfinite(values[i]) && !std::isfinite(back(converted)))
            return Error{ErrorCode::Format,
                         "tensor " + inQuotes(tensor.name) + ": element " + std::to_string(i) + ", " +
                             std::to_string(values[i]) + ", is beyond the largest number of " + toString(type),
                         {}};
        std::memcpy(bytes.data() + i * sizeof(Stored), &converted, sizeof(Stored));
    }
    return bytes;
}

Result<void> checkNames(std::span<const TensorEntry> tensors, const std::map<std::string, std::string>& metadata,
                        const std::string& label) {
    if (tensors.size() > kMaxTensors || metadata.size() > kMaxMetadataEntries)
        return Error{ErrorCode::Format,
                     "would have " + std::to_string(tensors.size()) + " tensors and " +
                         std::to_string(metadata.size()) + " metadata entries; at most " +
                         std::to_string(kMaxTensors) + " and " + std::to_string(kMaxMetadataEntries) +
                         " can be read again",
                     label};
    std::set<std::string_view> names;
    for (const TensorEntry& tensor : tensors)
        if (tensor.name == kReservedName || !names.insert(tensor.name).second)
            return Error{ErrorCode::Format,
                         "a tensor named " + inQuotes(tensor.name) +
                             (tensor.name == kReservedName ? " cannot be written" : " would stand there twice"),
                         label};
    return {};
}

/// Length and text of the header, padded so that the data are aligned.
Result<std::string> headerOf(const std::vector<const TensorEntry*>& order,
                             const std::map<std::string, std::string>& metadata, const std::string& label) {
    std::string text = "{";
    std::string_view what = "metadata";
    std::string_view name;
    try {
        if (!metadata.empty()) {
            text += "\"__metadata__\":{";
            for (const auto& [key, value] : metadata) {
                name = key;
                text += (text.back() == '{' ? "" : ",") + nlohmann::json(key).dump() + ":" +
                        nlohmann::json(value).dump();
            }
            text += "}";
        }
        std::uint64_t begin = 0;
        what = "tensor";
        for (const TensorEntry* tensor : order) {
            name = tensor->name;
            const std::uint64_t end = begin + tensor->bytes.size();
            text += (text.size() == 1 ? "" : ",") + nlohmann::json(tensor->name).dump() + R"(:{"dtype":")" +
                    toString(tensor->dtype) + R"(","shape":)" + nlohmann::json(tensor->shape).dump() +
                    R"(,"data_offsets":[)" + std::to_string(begin) + "," + std::to_string(end) + "]}";
            begin = end;
        }
    } catch (const nlohmann::json::exception&) {  // its dump() throws on anything but UTF-8
        return Error{ErrorCode::Format,
                     std::string(what) + " " + inQuotes(name) + " is not UTF-8 text, which safetensors asks for",
                     label};
    }
    text += "}";
    text.append((kDataAlignment - text.size() % kDataAlignment) % kDataAlignment, ' ');
    std::string header;
    for (std::uint64_t rest = text.size(), i = 0; i < 8; ++i, rest >>= 8)
        header.push_back(static_cast<char>(rest & 0xFF));
    return header + text;
}

}  // namespace

std::uint16_t floatToHalf(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000U;
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    constexpr std::uint32_t kInfinity = 0x7F800000;
    constexpr std::uint32_t kSmallestNormal = 0x38800000;  // 2^-14
    constexpr std::uint32_t kOverflow = 0x47800000;        // 2^16
    std::uint32_t half = 0;
    if (magnitude > kInfinity) {
        half = 0x7E00U | ((magnitude >> 13) & 0x3FFU);
    } else if (magnitude >= kOverflow) {
        half = 0x7C00;
    } else if (magnitude >= kSmallestNormal) {
        half = roundedShift(magnitude - 0x38000000U, 13);  // may carry into an infinity, as it should
    } else {
        // A subnormal half counts in units of 2^-24.
        const std::uint32_t exponent = magnitude >> 23;
        constexpr std::uint32_t kAllLost = 102;  // 2^-25: the half of the smallest
        if (exponent >= kAllLost)
            half = roundedShift((magnitude & 0x7FFFFFU) | 0x800000U, 126 - exponent);
    }
    return static_cast<std::uint16_t>(sign | half);
}

std::uint16_t floatToBfloat16(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (std::isnan(value))
        return static_cast<std::uint16_t>((bits >> 16) | 0x40U);
    return static_cast<std::uint16_t>(roundedShift(bits, 16));
}

Result<std::vector<std::byte>> convertFloats(const TensorEntry& tensor, DType type) {
    const Result<std::vector<float>> values = toFloats(tensor);
    if (!values)
        return values.error();
    try {
        if (type == DType::F16)
            return stored<std::uint16_t>(*values, tensor, type, floatToHalf, halfToFloat);
        if (type == DType::BF16)
            return stored<std::uint16_t>(*values, tensor, type, floatToBfloat16, bfloat16ToFloat);
        assert(type == DType::F32);
        if (tensor.dtype == DType::F64) {
            for (std::size_t i = 0; i < values->size(); ++i) {
                double exact = 0;
                std::memcpy(&exact, tensor.bytes.data() + i * sizeof(double), sizeof(double));
                if (std::isfinite(exact) && !std::isfinite((*values)[i]))
                    return Error{ErrorCode::Format,
                                 "tensor " + inQuotes(tensor.name) + ": element " + std::to_string(i) +
                                     " is beyond the largest number of F32",
                                 {}};
            }
        }
        const auto bytes = std::as_bytes(std::span(*values));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory to convert tensor " + inQuotes(tensor.name), {}};
    }
}

Result<void> writeSafetensors(const std::filesystem::path& file, std::span<const TensorEntry> tensors,
                              const std::map<std::string, std::string>& metadata) {
    const std::string label = file.string();
    if (Result<void> fine = checkNames(tensors, metadata, label); !fine)
        return fine;
    try {
        std::vector<const TensorEntry*> order;
        order.reserve(tensors.size());
        for (const TensorEntry& tensor : tensors)
            order.push_back(&tensor);
        std::stable_sort(order.begin(), order.end(), [](const TensorEntry* a, const TensorEntry* b) {
            return byteSize(a->dtype) > byteSize(b->dtype);
        });
        const Result<std::string> header = headerOf(order, metadata, label);
        if (!header)
            return header.error();
        std::vector<std::string_view> parts{*header};
        parts.reserve(order.size() + 1);
        for (const TensorEntry* tensor : order)
            parts.emplace_back(reinterpret_cast<const char*>(tensor->bytes.data()), tensor->bytes.size());
        return writeFileAtomically(file, std::span<const std::string_view>(parts));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for the header", label};
    }
}

}  // namespace axscope::models
