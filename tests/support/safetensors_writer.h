// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace axscope::tests {

/// A tensor to write. Nothing is checked: `dtype`, `shape` and `bytes` may contradict each other on purpose.
struct NamedTensor {
    std::string name;
    std::string dtype;  ///< as written in the file: "F32"
    std::vector<std::int64_t> shape;
    std::string bytes;  ///< row-major, little-endian
};

/// A tensor of `values` as they lie in memory.
template <class Value>
NamedTensor tensorOf(std::string name, std::string dtype, std::vector<std::int64_t> shape,
                     const std::vector<Value>& values) {
    std::string bytes(values.size() * sizeof(Value), '\0');
    if (!values.empty())
        std::memcpy(bytes.data(), values.data(), bytes.size());
    return {std::move(name), std::move(dtype), std::move(shape), std::move(bytes)};
}

/// A sound safetensors file: tensors in the given order, the header padded with spaces to a multiple of 8
/// bytes.
std::string safetensorsBytes(const std::vector<NamedTensor>& tensors,
                             const std::map<std::string, std::string>& metadata = {});

/// A file with exactly this header, right or wrong: its length, the header, the data. `claimedLength` stands
/// in for the true length.
std::string safetensorsWithHeader(std::string_view header, std::string_view data = {},
                                  std::optional<std::uint64_t> claimedLength = std::nullopt);

inline std::span<const std::byte> asBytes(std::string_view text) {
    return std::as_bytes(std::span(text));
}

}  // namespace axscope::tests
