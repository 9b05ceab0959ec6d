// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::models {

/// Element types of the safetensors format that this reader takes.
enum class DType { Bool, U8, I8, I16, I32, I64, F16, BF16, F32, F64 };

[[nodiscard]] const char* toString(DType type);  ///< as written in the file: "F32"
[[nodiscard]] std::size_t byteSize(DType type);

/// One tensor of a file, by reference into its mapping.
struct TensorEntry {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;    ///< empty = scalar
    std::span<const std::byte> bytes;   ///< row-major, little-endian; valid while the SafetensorsFile lives
    [[nodiscard]] std::int64_t elements() const;
};

/// A memory-mapped safetensors file whose header has passed every rule of the format: header length at most
/// 100 MB and within the file; the header a JSON object without duplicate keys, starting with '{'; known dtypes;
/// shape and offsets non-negative integers; offsets in order, each span as long as shape x dtype says, no hole,
/// no overlap, no trailing bytes; "__metadata__" a map of strings. Moves, does not copy.
class SafetensorsFile {
public:
    /// Errors: NotFound, Io, Format ("tensor 'fc.weight': bytes 96..128 run past the end of the data (64)").
    static Result<SafetensorsFile> open(const std::filesystem::path& file);
    /// The same over bytes in memory (kept by reference: must outlive the result); `label` stands for the file name
    /// in errors.
    static Result<SafetensorsFile> parse(std::span<const std::byte> bytes, std::string label);

    [[nodiscard]] const std::string& label() const { return m_label; }
    [[nodiscard]] std::span<const TensorEntry> tensors() const { return m_tensors; }  ///< in order of offset
    [[nodiscard]] const TensorEntry* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }

private:
    SafetensorsFile() = default;

    std::string m_label;
    std::shared_ptr<const void> m_mapping;
    std::vector<TensorEntry> m_tensors;
    std::map<std::string, std::size_t, std::less<>> m_byName;
    std::map<std::string, std::string> m_metadata;
};

}  // namespace axscope::models
