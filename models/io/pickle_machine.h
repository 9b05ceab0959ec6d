// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/io/pickle.h"

namespace axscope::models {

/// What the values of one document lie in.
struct PickleArena {
    std::deque<PickleValue> values;
    std::deque<std::string> strings;
    std::set<std::string, std::less<>> names;
};

/// Python's own stack machine, without the calls. Each method returns false, with m_error set, to end it.
class PickleMachine {
public:
    PickleMachine(std::span<const std::byte> bytes, const PickleRules& rules, const std::string& label);

    Result<PickleDocument> run();

private:
    bool fail(const std::string& message, ErrorCode code = ErrorCode::Format);

    // Bytes of the input.

    bool take(std::uint64_t count, std::span<const std::byte>& taken);
    bool byte(std::uint8_t& value);
    /// `count` bytes (at most 8), little-endian.
    bool number(std::size_t count, std::uint64_t& value);
    bool line(std::string_view& text);

    // Values and the stack.

    bool make(PickleValue::Kind kind, PickleValue*& value);
    bool push(PickleValue* value);
    bool pushNew(PickleValue::Kind kind, PickleValue*& value) { return make(kind, value) && push(value); }
    bool pushNew(PickleValue::Kind kind);
    bool pushText(PickleValue::Kind kind, std::string_view text);
    bool pushOwned(PickleValue::Kind kind, std::optional<std::string> text);
    bool pushInteger(std::int64_t number);

    [[nodiscard]] std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    bool pop(PickleValue*& value);
    bool top(PickleValue*& value);
    bool popToMark(std::vector<const PickleValue*>& values);

    // Opcodes.

    bool step(std::uint8_t opcode);
    bool refuse(std::uint8_t opcode);
    bool protocol();
    bool stop();
    bool popOne();
    bool textInteger(bool mayBeBool);
    bool binaryInteger(std::size_t count, bool isSigned);
    bool longInteger(std::size_t lengthBytes);
    bool pushFloat(double number);
    bool textFloat();
    bool binaryFloat();
    bool quotedString();
    bool binaryString(PickleValue::Kind kind, std::size_t lengthBytes, bool lengthIsSigned);
    bool fromMark(PickleValue::Kind kind);
    bool shortTuple(std::size_t count);
    bool addTo(PickleValue& target, const std::vector<const PickleValue*>& added, bool asPairs);
    bool addOne(bool asPairs);
    bool addMany(bool asPairs);

    // The memo.

    bool put(std::uint64_t index);
    bool get(std::uint64_t index);
    bool index(std::uint64_t& value);
    bool putText();
    bool getText();
    bool putBinary(std::size_t bytes);
    bool getBinary(std::size_t bytes);

    // Names and what would be called.

    bool global(std::string_view module, std::string_view name);
    bool globalOfLines();
    bool globalOfStack();

    /// REDUCE, NEWOBJ and, with a dictionary of named arguments, NEWOBJ_EX.
    bool call(bool named);

    bool build();

    bool persistent();

    std::span<const std::byte> m_bytes;
    const PickleRules& m_rules;
    const std::string& m_label;
    std::shared_ptr<PickleArena> m_arena;
    PickleValue* m_none = nullptr;
    PickleValue* m_false = nullptr;
    PickleValue* m_true = nullptr;
    std::vector<PickleValue*> m_stack;
    std::vector<const PickleValue*> m_persistent;
    std::vector<std::size_t> m_marks;  ///< sizes of the stack
    std::unordered_map<std::uint64_t, PickleValue*> m_memo;
    std::size_t m_at = 0;
    std::size_t m_opcodeAt = 0;
    std::size_t m_ownedBytes = 0;
    bool m_stopped = false;
    const PickleValue* m_root = nullptr;
    ErrorCode m_code = ErrorCode::Format;
    std::string m_error;
};

}  // namespace axscope::models
