// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::models {

/// The lines of a text file that lists things, without their ends (\n or \r\n); empty lines at the end of the
/// file do not count. `where` names the file in errors: Format (an empty line, a zero byte, more than
/// `maxLines`).
Result<std::vector<std::string_view>> splitLines(std::span<const std::byte> bytes, std::size_t maxLines,
                                                 const std::string& where);

/// The same of a whole file. Errors: those of readFileBytes too.
Result<std::vector<std::string>> readTextLines(const std::filesystem::path& file, std::size_t maxLines);

}  // namespace axscope::models
