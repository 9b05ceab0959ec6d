// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope::models {

/// The contents of a file. `bytes` stay valid while any copy of `owner` lives.
struct FileBytes {
    std::shared_ptr<const void> owner;
    std::span<const std::byte> bytes;
};

/// The same bytes as characters.
[[nodiscard]] inline std::string_view charactersOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Files up to this many bytes are copied into memory, larger ones are mapped.
inline constexpr std::uint64_t kCopiedFileLimit = std::uint64_t{256} << 20;

/// The whole of a regular file. A training run that saves over its checkpoint truncates the file first, and a
/// mapped page beyond the new end kills the process that touches it; so files of ordinary size are copied and
/// do not change under the reader. Above kCopiedFileLimit the file is mapped read-only: opening stays
/// instant, but such a file must not be shortened while it is in use. Errors: NotFound, Io (permission,
/// shortened while being read), Unsupported (a folder, a device), OutOfMemory.
Result<FileBytes> readFileBytes(const std::filesystem::path& file);

}  // namespace axscope::models
