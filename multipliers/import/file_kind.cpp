// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/file_kind.h"

#include <algorithm>
#include <string_view>

#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

/// Hardly any control characters but blanks: of the bytes of a table of numbers every tenth or more is one. A
/// stray one in a text is for the text's reader to name.
bool isText(std::string_view bytes) {
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20
                   ? c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v'
                   : c == 0x7F;
    });
    constexpr std::size_t kFewest = 20;
    return !bytes.empty() && static_cast<std::size_t>(controls) * kFewest < bytes.size();
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

/// What comes first in C behind comments, 'extern "C" {', namespaces and structures: '[' of an array, '(' of
/// a function, '='; a space where there is none of them.
char firstMark(std::string_view text) {
    std::string_view word;  // the first one of the declaration
    for (skipBlank(text); !text.empty(); skipBlank(text)) {
        const std::size_t length = std::min(
            text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
            text.size());
        if (length > 0) {
            word = word.empty() ? text.substr(0, length) : word;
            text.remove_prefix(length);
            continue;
        }
        if (text[0] == '[' || text[0] == '(' || text[0] == '=')
            return text[0];
        if (text[0] == '{' && (word == "struct" || word == "union" || word == "enum" || word == "typedef"))
            text.remove_prefix(std::min(text.find('}'), text.size() - 1));
        if (text[0] == '{' || text[0] == '}')
            word = {};
        text.remove_prefix(1);
    }
    return ' ';
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
    const char mark = firstMark(text);
    if (mark == ' ' || text.find_first_of(mark == '(' ? "{;" : "{") == std::string_view::npos)
        return TableFileKind::NumberText;
    return mark == '(' ? TableFileKind::CCircuit : TableFileKind::CArray;
}

}  // namespace axscope::multipliers
