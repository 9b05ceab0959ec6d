// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/pickle_text.h"

#include <charconv>
#include <cstdint>

namespace axscope::models {
namespace {

void appendUtf8(std::string& text, std::uint32_t code) {
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::optional<std::uint32_t> hexNumber(std::string_view digits, std::size_t count) {
    std::uint32_t value = 0;
    if (digits.size() < count)
        return std::nullopt;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + count, value, 16);
    if (fault != std::errc() || end != digits.data() + count)
        return std::nullopt;
    return value;
}

}  // namespace

std::optional<std::string> unescapedBytes(std::string_view literal) {
    std::string bytes;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\\') {
            bytes.push_back(literal[i]);
            continue;
        }
        if (++i == literal.size())
            return std::nullopt;
        switch (literal[i]) {
            case '\\':
            case '\'':
            case '"':
                bytes.push_back(literal[i]);
                break;
            case 'n':
                bytes.push_back('\n');
                break;
            case 'r':
                bytes.push_back('\r');
                break;
            case 't':
                bytes.push_back('\t');
                break;
            case 'x': {
                const auto value = hexNumber(literal.substr(i + 1), 2);
                if (!value)
                    return std::nullopt;
                bytes.push_back(static_cast<char>(*value));
                i += 2;
                break;
            }
            default:
                return std::nullopt;
        }
    }
    return bytes;
}

std::optional<std::string> unescapedText(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool escape =
            line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == 'u' || line[i + 1] == 'U');
        if (!escape) {
            appendUtf8(text, static_cast<unsigned char>(line[i]));
            continue;
        }
        const std::size_t digits = line[i + 1] == 'u' ? 4 : 8;
        const auto code = hexNumber(line.substr(i + 2), digits);
        if (!code || *code > 0x10FFFF)
            return std::nullopt;
        appendUtf8(text, *code);
        i += 1 + digits;
    }
    return text;
}

}  // namespace axscope::models
