// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope {

/// Writes `contents` to a temporary file beside `file`, flushes it to disk and renames it: after a crash
/// `file` is either the old one or the new one, whole. Parent folders must exist. Errors: NotFound (no such
/// folder), Io.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents);

}  // namespace axscope
