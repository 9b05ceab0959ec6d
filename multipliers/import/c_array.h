// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/import/raw_table.h"

namespace axscope::multipliers {

/// Reads the one array of a C or C++ header, whatever stands before its name: `const int16_t lut[256][256] =
/// {{..}, ..};`, `const __device__ short lut[65536] = {..};`. Rows may stand in braces of their own or not;
/// numbers are decimal, hexadecimal or octal with an optional sign. Directives of the preprocessor are
/// skipped. Errors, with line and column: Format; Unsupported for a second array.
Result<RawTable> parseCArray(std::string_view source, const std::string& where);

}  // namespace axscope::multipliers
