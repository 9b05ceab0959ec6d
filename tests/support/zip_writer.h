// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/zip_archive.h"

namespace axscope::tests {

/// An entry to write. Nothing is checked: what is set may be wrong on purpose.
struct ZipItem {
    std::string name;
    std::string data;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::optional<std::uint32_t> crc = std::nullopt;           ///< the right one where absent
    std::optional<std::uint32_t> size = std::nullopt;          ///< in both headers; that of `data` where absent
    std::optional<std::uint32_t> begin = std::nullopt;         ///< in the directory
    std::optional<std::string> localName = std::nullopt;       ///< in the entry's own header
    std::string before = {};                         ///< bytes that belong to no entry
    std::string directoryExtra = {};
};

inline void appendNumber(std::string& text, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i, value >>= 8)
        text.push_back(static_cast<char>(value & 0xFF));
}

inline std::string zipBytes(const std::vector<ZipItem>& items, std::string_view comment = {}) {
    std::string file;
    std::string directory;
    for (const ZipItem& item : items) {
        const std::uint32_t crc =
            item.crc.value_or(models::crc32(std::as_bytes(std::span(item.data))));
        const auto size = item.size.value_or(static_cast<std::uint32_t>(item.data.size()));
        const std::string localName = item.localName.value_or(item.name);
        file += item.before;
        const std::size_t begin = file.size();
        const auto common = [&](std::string& out) {
            appendNumber(out, item.flags, 2);
            appendNumber(out, item.method, 2);
            appendNumber(out, 0, 4);
            appendNumber(out, crc, 4);
            appendNumber(out, size, 4);
            appendNumber(out, size, 4);
        };
        file += "PK\x03\x04";
        appendNumber(file, 20, 2);
        common(file);
        appendNumber(file, localName.size(), 2);
        appendNumber(file, 0, 2);
        file += localName + item.data;

        directory += "PK\x01\x02";
        appendNumber(directory, 20, 2);
        appendNumber(directory, 20, 2);
        common(directory);
        appendNumber(directory, item.name.size(), 2);
        appendNumber(directory, item.directoryExtra.size(), 2);
        appendNumber(directory, 0, 8);
        appendNumber(directory, 0, 2);
        appendNumber(directory, item.begin.value_or(static_cast<std::uint32_t>(begin)), 4);
        directory += item.name + item.directoryExtra;
    }
    const std::size_t begin = file.size();
    file += directory;
    file += "PK\x05\x06";
    appendNumber(file, 0, 4);
    appendNumber(file, items.size(), 2);
    appendNumber(file, items.size(), 2);
    appendNumber(file, directory.size(), 4);
    appendNumber(file, begin, 4);
    appendNumber(file, comment.size(), 2);
    file += comment;
    return file;
}

}  // namespace axscope::tests
