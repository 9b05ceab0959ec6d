// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace axscope::models {

/// The one of `known` that `word` was most likely meant to be: least edit distance (insert, delete, replace, swap of
/// neighbours), letter case ignored; the first among equals. Empty where `known` is.
[[nodiscard]] std::string nearestWord(std::string_view word, std::span<const std::string> known);
/// The same for a pattern in which * stands for any letters and ? for one.
[[nodiscard]] std::string nearestToPattern(std::string_view pattern, std::span<const std::string> known);

}  // namespace axscope::models
