// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/file_kind.h"

#include <algorithm>
#include <string_view>

#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

/// No control characters but blanks: even a small table of numbers in bytes has some.
bool isText(std::string_view bytes) {
    return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20
                   ? c != 0x7F
                   : c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    });
}

/// Moves `text` behind blanks, comments and directives.
void skipBlank(std::string_view& text) {
    const auto skipTo = [&](std::string_view end) {
        const std::size_t at = text.find(end);
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    };
    while (!text.empty()) {
        if (text[0] == '#' || text[0] == '`' || text.starts_with("//"))
            skipTo("\n");
        else if (text.starts_with("/*"))
            skipTo("*/");
        else if (std::string_view(" \t\r\n\f\v;").find(text[0]) != std::string_view::npos)
            text.remove_prefix(1);
        else
            return;
    }
}

}  // namespace

TableFileKind kindOfTableFile(std::span<const std::byte> bytes) {
    if (isNpy(bytes))
        return TableFileKind::Npy;
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!isText(text))
        return TableFileKind::RawBin;
    skipBlank(text);
    const std::size_t word = std::min(text.find_first_of(" \t\r\n("), text.size());
    if (text.substr(0, word) == "module")
        return TableFileKind::Verilog;
    const bool isWord = !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') ||
                                          (text[0] >= 'A' && text[0] <= 'Z') || text[0] == '_');
    if (!isWord)
        return TableFileKind::NumberText;
    // "type name[..] = {" against "type name(..) {": what comes first decides.
    const std::size_t mark = text.find_first_of("[({=");
    if (mark == std::string_view::npos || text.find('{') == std::string_view::npos)
        return mark != std::string_view::npos && text[mark] == '(' && text.find(';') != std::string_view::npos
                   ? TableFileKind::CCircuit
                   : TableFileKind::NumberText;
    return text[mark] == '(' ? TableFileKind::CCircuit : TableFileKind::CArray;
}

}  // namespace axscope::multipliers
