// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_types.h"

#include <algorithm>
#include <array>
#include <string>

namespace axscope::multipliers {
namespace {

struct FixedType {
    std::string_view name;
    CType type;
};

constexpr std::array<FixedType, 12> kFixedTypes = {{
    {"int8_t", {8, true, false}},
    {"uint8_t", {8, false, false}},
    {"int16_t", {16, true, false}},
    {"uint16_t", {16, false, false}},
    {"int32_t", {32, true, false}},
    {"uint32_t", {32, false, false}},
    {"int64_t", {64, true, false}},
    {"uint64_t", {64, false, false}},
    {"size_t", {64, false, false}},
    {"void", {0, false, false}},
    {"bool", {8, false, true}},
    {"_Bool", {8, false, true}},
}};
constexpr std::array<std::string_view, 8> kQualifiers = {"const",    "static",   "inline",   "extern",
                                                         "register", "volatile", "__inline", "constexpr"};
constexpr std::array<std::string_view, 6> kBaseWords = {"char", "short", "int", "long", "signed", "unsigned"};

template <class List>
bool contains(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

const FixedType* fixedType(std::string_view word) {
    const auto found = std::find_if(kFixedTypes.begin(), kFixedTypes.end(),
                                    [&](const FixedType& type) { return type.name == word; });
    return found == kFixedTypes.end() ? nullptr : &*found;
}

}  // namespace

bool startsCType(const SourceToken& token) {
    return token.kind == SourceToken::Kind::Identifier &&
           (contains(kQualifiers, token.text) || contains(kBaseWords, token.text) ||
            fixedType(token.text) != nullptr);
}

std::optional<CType> takeCType(SourceCursor& cursor) {
    const std::size_t start = cursor.position();
    const FixedType* fixed = nullptr;
    int chars = 0, shorts = 0, ints = 0, longs = 0, signs = 0, unsigns = 0, bases = 0;
    while (startsCType(cursor.peek())) {
        const std::string_view word = cursor.peek().text;
        if (const FixedType* type = fixedType(word)) {
            if (fixed != nullptr || bases > 0)
                break;
            fixed = type;
        } else if (contains(kBaseWords, word)) {
            if (fixed != nullptr)
                break;
            ++bases;
            chars += word == "char";
            shorts += word == "short";
            ints += word == "int";
            longs += word == "long";
            signs += word == "signed";
            unsigns += word == "unsigned";
        }
        cursor.next();
    }
    if (fixed != nullptr)
        return fixed->type;
    const bool sensible = bases > 0 && chars + shorts + (longs > 0 ? 1 : 0) <= 1 && ints <= 1 && longs <= 2 &&
                          signs + unsigns <= 1 && !(chars > 0 && ints > 0);
    if (!sensible) {
        cursor.rewind(start);
        return std::nullopt;
    }
    return CType{chars > 0 ? 8 : shorts > 0 ? 16 : longs > 0 ? 64 : 32, unsigns == 0, false};
}

}  // namespace axscope::multipliers
