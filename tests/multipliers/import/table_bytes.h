// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "multipliers/import/table_import.h"

namespace axscope::multipliers::tests {

inline std::span<const std::byte> asBytes(std::string_view text) {
    return std::as_bytes(std::span(text));
}

/// An .npy file with exactly these parts, right or wrong.
inline std::string npyFile(std::string_view header, std::string_view data, char major = 1, char minor = 0) {
    std::string file = "\x93NUMPY";
    file += major;
    file += minor;
    const std::size_t lengthBytes = major == 1 ? 2 : 4;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        file += static_cast<char>(header.size() >> (8 * i) & 0xFF);
    file += header;
    file += data;
    return file;
}

inline std::string npyHeader(std::string_view descr, std::string_view order = "False",
                             std::string_view shape = "(256, 256)") {
    return "{'descr': '" + std::string(descr) + "', 'fortran_order': " + std::string(order) +
           ", 'shape': " + std::string(shape) + ", }\n";
}

/// A number of `width` bytes, two's complement.
inline void appendNumber(std::string& data, std::int64_t value, int width, bool bigEndian = false) {
    for (int i = 0; i < width; ++i)
        data += static_cast<char>(value >> (8 * (bigEndian ? width - 1 - i : i)) & 0xFF);
}

/// The numbers that a file of `encoding` stores for `table`, row by row.
inline std::string encoded(const ProductTable& table, TableEncoding encoding, int width,
                           bool bigEndian = false, bool byColumns = false) {
    std::string data;
    for (int i = 0; i < 256; ++i) {
        for (int j = 0; j < 256; ++j) {
            const auto operand = [&](int index) {
                switch (encoding) {
                    case TableEncoding::Unsigned:
                        return index;
                    case TableEncoding::SignedTwosComplement:
                        return index < 128 ? index : index - 256;
                    case TableEncoding::SignMagnitude:
                        return index < 128 ? index : 128 - index;
                    default:
                        return index - 128;
                }
            };
            const int product =
                byColumns ? table.product(operand(j), operand(i)) : table.product(operand(i), operand(j));
            appendNumber(data, product + (encoding == TableEncoding::SignedOffset ? 32768 : 0), width,
                         bigEndian);
        }
    }
    return data;
}

}  // namespace axscope::multipliers::tests
