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
    std::vector<std::int64_t> shape;  ///< empty = scalar
    /// Row-major, little-endian; valid while the SafetensorsFile lives. The format does not promise
    /// alignment: read through memcpy or toFloats().
    std::span<const std::byte> bytes;
    [[nodiscard]] std::int64_t elements() const;  ///< product of shape; 1 for a scalar
};

/// A safetensors file, in memory as readFileBytes() puts it there, whose header has passed every rule of the
/// format: header length at most 100 MB and within the file; the header a JSON object without duplicate keys,
/// starting with
/// '{'; tensor objects of exactly dtype, shape and data_offsets; known dtypes; shape and offsets non-negative
/// integers; each span as long as shape x dtype says; no hole, no overlap, no trailing bytes; "__metadata__"
/// a map of strings. The caps of safetensors_header.h hold too. Moves, does not copy.
class SafetensorsFile {
public:
    /// Errors: NotFound, Io, OutOfMemory, Format ("tensor 'fc.weight': bytes 96..128 run past the end of the
    /// data (64)"), Unsupported (a dtype of the format that DType lacks, as F8_E4M3).
    static Result<SafetensorsFile> open(const std::filesystem::path& file);
    /// The same over bytes in memory (kept by reference: must outlive the result); `label` stands for the
    /// file name in errors.
    static Result<SafetensorsFile> parse(std::span<const std::byte> bytes, std::string label);

    SafetensorsFile(SafetensorsFile&&) = default;
    SafetensorsFile& operator=(SafetensorsFile&&) = default;
    SafetensorsFile(const SafetensorsFile&) = delete;
    SafetensorsFile& operator=(const SafetensorsFile&) = delete;

    [[nodiscard]] const std::string& label() const { return m_label; }
    [[nodiscard]] std::uint64_t fileBytes() const { return m_fileBytes; }
    [[nodiscard]] std::span<const TensorEntry> tensors() const { return m_tensors; }  ///< in order of offset
    [[nodiscard]] const TensorEntry* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }

private:
    SafetensorsFile() = default;

    std::string m_label;
    std::shared_ptr<const void> m_owner;  ///< of the bytes; empty after parse()
    std::uint64_t m_fileBytes = 0;
    std::vector<TensorEntry> m_tensors;
    std::map<std::string, std::size_t, std::less<>> m_byName;
    std::map<std::string, std::string> m_metadata;
};

}  // namespace axscope::models
