// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::models {

/// Caps on what one pickle may make its reader allocate. Memory is at most some 100 bytes per byte of input.
inline constexpr std::size_t kMaxPickleObjects = 2'000'000;
inline constexpr std::size_t kMaxPickleMarks = 1'000;     ///< containers open inside each other
inline constexpr std::size_t kMaxPythonNameBytes = 400;   ///< of "module.name"
inline constexpr std::size_t kMaxPickleNumberBytes = 32;  ///< of a whole number

/// One object of a pickle. Nothing is ever called: where Python would call something, there is an Object that
/// says what would have been called with what. Objects may be shared, and may hold themselves.
struct PickleValue {
    enum class Kind : std::uint8_t {
        None,
        Bool,
        Int,         ///< fits 64 bits
        BigInt,      ///< `text` holds its bytes, little-endian two's complement
        Float,
        Text,        ///< str; UTF-8, unchecked
        Bytes,       ///< bytes, bytearray, and str of Python 2
        List,
        Tuple,
        Set,
        Dict,        ///< `items` = key, value, key, value, ... in the order of the file
        Global,      ///< `text` = "module.name"
        Object,      ///< `callable` called with `arguments`, then given `state` and `items`
        Persistent,  ///< `state` = what stands for something outside the pickle
    };

    Kind kind = Kind::None;
    bool pairs = false;  ///< Object: `items` are those of a dict rather than of a list
    std::int64_t integer = 0;  ///< Int; Bool as 0 or 1
    double real = 0;           ///< Float
    std::string_view text;     ///< into the input or the document
    std::vector<const PickleValue*> items;
    const PickleValue* callable = nullptr;   ///< a Global
    const PickleValue* arguments = nullptr;  ///< a Tuple
    const PickleValue* state = nullptr;      ///< may be null

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
    /// An Object whose callable has this name.
    [[nodiscard]] bool isCallOf(std::string_view name) const;
    /// Of a Text or Bytes.
    [[nodiscard]] std::optional<std::string_view> asText() const;
    /// Of an Int (not of a Bool).
    [[nodiscard]] std::optional<std::int64_t> asInteger() const;
    /// Argument `index` of an Object, or null.
    [[nodiscard]] const PickleValue* argument(std::size_t index) const;
};

/// Key and value of everything that Python would see as a mapping of names to values: a dict, the classes
/// derived from it, and the attributes of other objects (their `state`). Empty for anything else.
[[nodiscard]] std::vector<std::pair<const PickleValue*, const PickleValue*>> entriesOf(
    const PickleValue& value);
/// The value of the last entry with this name as key, or null.
[[nodiscard]] const PickleValue* entryOf(const PickleValue& value, std::string_view name);

/// The root of a pickle with all that hangs on it. Strings may lie in the input, which must outlive it.
struct PickleDocument {
    std::shared_ptr<const void> owner;
    const PickleValue* root = nullptr;
    std::size_t bytes = 0;  ///< read, up to and with STOP
    std::vector<const PickleValue*> persistent;  ///< every Persistent, in the order of the file
};

struct PickleRules {
    /// Whether "module.name" may stand in the pickle. Python 2's names arrive under their Python 3 name
    /// (builtins, copyreg), numpy._core as numpy.core.
    std::function<bool(std::string_view name)> allows;
    std::string advice;            ///< for the reader of an error about a name; may be empty
    bool persistentIds = false;    ///< whether it may refer to things outside
};

/// Reads the pickle (protocols 0 to 5) at the start of `bytes`; what follows its STOP is not looked at.
/// `label` is the file for errors. Errors: Format (naming opcode and byte), Unsupported (a Python name that
/// the rules do not allow; an opcode that no checkpoint needs: extension registry, out-of-band buffers,
/// instances of old-style classes), OutOfMemory.
Result<PickleDocument> readPickle(std::span<const std::byte> bytes, const PickleRules& rules,
                                  const std::string& label);

}  // namespace axscope::models
