// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace axscope::multipliers {

/// How a file's numbers are to be read. Given for 8-bit operands; n-bit ones alike.
enum class TableEncoding {
    SignedNumeric,         ///< indices -128..127 in numeric order (also called offset binary)
    SignedTwosComplement,  ///< indices 0..127, -128..-1
    SignedOffset,          ///< numeric order, entries stored as value + 32768
    Unsigned,              ///< indices 0..255
    SignMagnitude,         ///< indices 0..127, then -0, -1, .. -127; there is no -128
};

/// "numeric", "twos-complement", "offset", "unsigned", "sign-magnitude"
[[nodiscard]] const char* toString(TableEncoding encoding);
/// "two's complement order"
[[nodiscard]] const char* inWords(TableEncoding encoding);
/// All of them; the first of several that fit alike is preferred.
[[nodiscard]] const std::vector<TableEncoding>& allEncodings();
[[nodiscard]] std::optional<TableEncoding> tableEncodingFromString(std::string_view text);

}  // namespace axscope::multipliers
