// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/zip_writer.h"

/// Pieces of pickles, to be joined by hand: each is a run of opcodes that leaves one object on the stack.
namespace axscope::tests::pickled {

inline std::string text(std::string_view value) {
    std::string code = "X";
    appendNumber(code, value.size(), 4);
    return code + std::string(value);
}
inline std::string integer(std::int64_t value) {
    std::string code = "\x8A\x08";
    appendNumber(code, static_cast<std::uint64_t>(value), 8);
    return code;
}
inline std::string name(std::string_view module, std::string_view object) {
    return "c" + std::string(module) + "\n" + std::string(object) + "\n";
}
inline std::string tuple(const std::vector<std::string>& items) {
    std::string code = "(";
    for (const std::string& item : items)
        code += item;
    return code + "t";
}
inline std::string numbers(const std::vector<std::int64_t>& values) {
    std::vector<std::string> items;
    for (const std::int64_t value : values)
        items.push_back(integer(value));
    return tuple(items);
}
inline std::string call(const std::string& callable, const std::vector<std::string>& arguments) {
    return callable + tuple(arguments) + "R";
}
inline std::string dictionary(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string code = "}(";
    for (const auto& [key, value] : entries)
        code += text(key) + value;
    return code + "u";
}
inline std::string storage(std::string_view key, std::int64_t elements, std::string_view type = "FloatStorage") {
    return tuple({text("storage"), name("torch", type), text(key), text("cpu"), integer(elements)}) + "Q";
}
/// A tensor as torch.save writes it.
inline std::string tensor(const std::string& storageCode, std::int64_t offset, const std::vector<std::int64_t>& shape,
                          const std::vector<std::int64_t>& strides) {
    return call(name("torch._utils", "_rebuild_tensor_v2"),
                {storageCode, integer(offset), numbers(shape), numbers(strides), "\x89",
                 call(name("collections", "OrderedDict"), {})});
}
/// A whole pickle around the code of one object.
inline std::string document(const std::string& code) {
    return "\x80\x02" + code + ".";
}

}  // namespace axscope::tests::pickled
