// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace axscope::models {

inline constexpr std::size_t kMaxPrintableBytes = 100;

/// `text` from a file or a user, fit to stand in a one-line message: control characters (which could drive a
/// terminal) as \xNN, and cut to kMaxPrintableBytes at a UTF-8 boundary with "..." behind.
[[nodiscard]] std::string printable(std::string_view text);

/// The same between single quotes.
[[nodiscard]] std::string inQuotes(std::string_view text);

}  // namespace axscope::models
