// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "multipliers/base/result.h"

namespace axscope {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::span<const std::byte> bytes);

/// SHA-256 of a whole file, the same as `sha256sum FILE` prints. Errors: NotFound, Io.
Result<std::string> sha256OfFile(const std::filesystem::path& file);

}  // namespace axscope
