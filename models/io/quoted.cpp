// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

void appendEscaped(std::string& out, unsigned char byte) {
    static constexpr char kDigits[] = "0123456789abcdef";
    out += "\\x";
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
}

bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// U+0080..U+009F are control characters too; UTF-8 writes them as C2 80..C2 9F.
bool startsC1Control(std::string_view rest) {
    return rest.size() >= 2 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) >= 0x80 &&
           static_cast<unsigned char>(rest[1]) < 0xA0;
}

}  // namespace

std::string printable(std::string_view text) {
    std::size_t shown = text.size();
    if (shown > kMaxPrintableBytes) {
        shown = kMaxPrintableBytes;
        while (shown > 0 && continuesCharacter(text[shown]))
            --shown;
    }
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (startsC1Control(text.substr(i, shown - i))) {
            appendEscaped(out, byte);
            appendEscaped(out, static_cast<unsigned char>(text[++i]));
        } else if (byte < 0x20 || byte == 0x7F) {
            appendEscaped(out, byte);
        } else {
            out += text[i];
        }
    }
    if (shown < text.size())
        out += "...";
    return out;
}

std::string inQuotes(std::string_view text) {
    return "'" + printable(text) + "'";
}

}  // namespace axscope::models
