// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Strings as the text opcodes of a pickle write them. Nothing where an escape is wrong.
namespace axscope::models {

/// The bytes of a Python 2 string literal's inside, as its repr() writes them.
[[nodiscard]] std::optional<std::string> unescapedBytes(std::string_view literal);

/// UTF-8 of Python's raw-unicode-escape: \uXXXX and \UXXXXXXXX, any other byte a Latin-1 character.
[[nodiscard]] std::optional<std::string> unescapedText(std::string_view line);

}  // namespace axscope::models
