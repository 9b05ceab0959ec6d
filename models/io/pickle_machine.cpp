// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/pickle_machine.h"

#include "models/io/file_bytes.h"
#include "models/io/pickle_text.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;

constexpr int kMaxProtocol = 5;
/// Bytes that the reader itself may make beside the input: decoded escapes and joined names.
constexpr std::size_t kOwnedBytesPerInputByte = 4;
constexpr std::size_t kFreeOwnedBytes = std::size_t{1} << 16;

}  // namespace

PickleMachine::PickleMachine(std::span<const std::byte> bytes, const PickleRules& rules, const std::string& label)
    : m_bytes(bytes), m_rules(rules), m_label(label), m_arena(std::make_shared<PickleArena>()) {
    m_arena->values.emplace_back();  // None
    m_none = &m_arena->values.back();
    for (PickleValue** constant : {&m_false, &m_true}) {
        m_arena->values.emplace_back();
        *constant = &m_arena->values.back();
        (*constant)->kind = Kind::Bool;
        (*constant)->integer = constant == &m_true;
    }
}

Result<PickleDocument> PickleMachine::run() {
    while (!m_stopped) {
        m_opcodeAt = m_at;
        std::uint8_t opcode = 0;
        if (!byte(opcode) || !step(opcode))
            return Error{m_code, std::move(m_error), m_label};
    }
    return PickleDocument{m_arena, m_root, m_at, std::move(m_persistent)};
}

bool PickleMachine::fail(const std::string& message, ErrorCode code) {
    m_code = code;
    m_error = "the pickle " + message + " (at its byte " + std::to_string(m_opcodeAt) + ")";
    return false;
}

// Bytes of the input.

bool PickleMachine::take(std::uint64_t count, std::span<const std::byte>& taken) {
    const std::size_t left = m_bytes.size() - m_at;
    if (count > left)
        return fail("ends too early: " + std::to_string(count) + " bytes are announced, " +
                    std::to_string(left) + " are left");
    taken = m_bytes.subspan(m_at, static_cast<std::size_t>(count));
    m_at += static_cast<std::size_t>(count);
    return true;
}

bool PickleMachine::byte(std::uint8_t& value) {
    std::span<const std::byte> taken;
    if (!take(1, taken))
        return false;
    value = std::to_integer<std::uint8_t>(taken[0]);
    return true;
}

bool PickleMachine::number(std::size_t count, std::uint64_t& value) {
    std::span<const std::byte> taken;
    if (!take(count, taken))
        return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::to_integer<std::uint64_t>(taken[i]) << (8 * i);
    return true;
}

bool PickleMachine::line(std::string_view& text) {
    const std::string_view rest = charactersOf(m_bytes.subspan(m_at));
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return fail("ends in the middle of a line");
    text = rest.substr(0, end);
    m_at += end + 1;
    return true;
}

// Values and the stack.

bool PickleMachine::make(Kind kind, PickleValue*& value) {
    if (m_arena->values.size() >= kMaxPickleObjects)
        return fail("has more than " + std::to_string(kMaxPickleObjects) + " objects");
    m_arena->values.emplace_back();
    value = &m_arena->values.back();
    value->kind = kind;
    return true;
}

bool PickleMachine::push(PickleValue* value) {
    if (m_stack.size() >= kMaxPickleObjects)
        return fail("has more than " + std::to_string(kMaxPickleObjects) + " objects on its stack");
    m_stack.push_back(value);
    return true;
}

bool PickleMachine::pushNew(Kind kind) {
    PickleValue* value = nullptr;
    return pushNew(kind, value);
}

bool PickleMachine::pushText(Kind kind, std::string_view text) {
    PickleValue* value = nullptr;
    if (!pushNew(kind, value))
        return false;
    value->text = text;
    return true;
}

bool PickleMachine::pushOwned(Kind kind, std::optional<std::string> text) {
    if (!text)
        return fail("has a string with a wrong escape");
    m_ownedBytes += text->size();
    if (m_ownedBytes > kOwnedBytesPerInputByte * m_bytes.size() + kFreeOwnedBytes)
        return fail("makes more strings than its size allows");
    m_arena->strings.push_back(*std::move(text));
    return pushText(kind, m_arena->strings.back());
}

bool PickleMachine::pushInteger(std::int64_t number) {
    PickleValue* value = nullptr;
    if (!pushNew(Kind::Int, value))
        return false;
    value->integer = number;
    return true;
}

bool PickleMachine::pop(PickleValue*& value) {
    if (m_stack.size() <= floor())
        return fail("takes an object from an empty stack");
    value = m_stack.back();
    m_stack.pop_back();
    return true;
}

bool PickleMachine::top(PickleValue*& value) {
    if (m_stack.size() <= floor())
        return fail("needs an object on an empty stack");
    value = m_stack.back();
    return true;
}

bool PickleMachine::popToMark(std::vector<const PickleValue*>& values) {
    if (m_marks.empty())
        return fail("closes what was never opened (no MARK)");
    values.assign(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
    m_stack.resize(m_marks.back());
    m_marks.pop_back();
    return true;
}

// The opcodes, the longer of which are in pickle_opcodes.cpp.

bool PickleMachine::step(std::uint8_t opcode) {
    switch (opcode) {
        case 0x80:
            return protocol();
        case 0x95: {  // FRAME: the length of a stretch that may be read at once
            std::uint64_t length = 0;
            if (!number(8, length))
                return false;
            return length <= m_bytes.size() - m_at ||
                   fail("has a frame of " + std::to_string(length) + " bytes, past its end");
        }
        case '.':
            return stop();
        case '(':
            if (m_marks.size() >= kMaxPickleMarks)
                return fail("opens more than " + std::to_string(kMaxPickleMarks) +
                            " containers inside each other");
            m_marks.push_back(m_stack.size());
            return true;
        case '0':
            return popOne();
        case '1': {
            std::vector<const PickleValue*> ignored;
            return popToMark(ignored);
        }
        case '2': {
            PickleValue* value = nullptr;
            return top(value) && push(value);
        }
        case 'N':
            return push(m_none);
        case 0x88:
            return push(m_true);
        case 0x89:
            return push(m_false);
        case 'I':
            return textInteger(true);
        case 'L':
            return textInteger(false);
        case 'J':
            return binaryInteger(4, true);
        case 'K':
            return binaryInteger(1, false);
        case 'M':
            return binaryInteger(2, false);
        case 0x8A:
            return longInteger(1);
        case 0x8B:
            return longInteger(4);
        case 'F':
            return textFloat();
        case 'G':
            return binaryFloat();
        case 'S':
            return quotedString();
        case 'V': {
            std::string_view text;
            return line(text) && pushOwned(Kind::Text, unescapedText(text));
        }
        case 'T':
            return binaryString(Kind::Bytes, 4, true);
        case 'U':
            return binaryString(Kind::Bytes, 1, false);
        case 'X':
            return binaryString(Kind::Text, 4, false);
        case 0x8C:
            return binaryString(Kind::Text, 1, false);
        case 0x8D:
            return binaryString(Kind::Text, 8, false);
        case 'B':
            return binaryString(Kind::Bytes, 4, false);
        case 'C':
            return binaryString(Kind::Bytes, 1, false);
        case 0x8E:
        case 0x96:
            return binaryString(Kind::Bytes, 8, false);
        case ']':
            return pushNew(Kind::List);
        case ')':
            return pushNew(Kind::Tuple);
        case '}':
            return pushNew(Kind::Dict);
        case 0x8F:
            return pushNew(Kind::Set);
        case 'l':
            return fromMark(Kind::List);
        case 't':
            return fromMark(Kind::Tuple);
        case 'd':
            return fromMark(Kind::Dict);
        case 0x91:
            return fromMark(Kind::Set);
        case 0x85:
            return shortTuple(1);
        case 0x86:
            return shortTuple(2);
        case 0x87:
            return shortTuple(3);
        case 'a':
            return addOne(false);
        case 's':
            return addOne(true);
        case 'e':
        case 0x90:
            return addMany(false);
        case 'u':
            return addMany(true);
        case 'p':
            return putText();
        case 'q':
            return putBinary(1);
        case 'r':
            return putBinary(4);
        case 0x94:
            return put(m_memo.size());
        case 'g':
            return getText();
        case 'h':
            return getBinary(1);
        case 'j':
            return getBinary(4);
        case 'c':
            return globalOfLines();
        case 0x93:
            return globalOfStack();
        case 'R':
            return call(false);
        case 0x81:
            return call(false);
        case 0x92:
            return call(true);
        case 'b':
            return build();
        case 'Q':
            return persistent();
        default:
            return refuse(opcode);
    }
}

bool PickleMachine::refuse(std::uint8_t opcode) {
    const char* what = nullptr;
    switch (opcode) {
        case 'i':
            what = "INST (an instance of a class)";
            break;
        case 'o':
            what = "OBJ (an instance of a class)";
            break;
        case 'P':
            what = "PERSID (a reference in text)";
            break;
        case 0x82:
        case 0x83:
        case 0x84:
            what = "EXT (a name of the extension registry)";
            break;
        case 0x97:
            what = "NEXT_BUFFER (a buffer outside the file)";
            break;
        case 0x98:
            what = "READONLY_BUFFER (a buffer outside the file)";
            break;
        default:
            return fail("has the unknown opcode " + std::to_string(opcode));
    }
    return fail(std::string("uses the opcode ") + what + ", which is not read here",
                ErrorCode::Unsupported);
}

bool PickleMachine::protocol() {
    std::uint8_t version = 0;
    if (!byte(version))
        return false;
    return version <= kMaxProtocol ||
           fail("is of protocol " + std::to_string(version) + "; the newest known is 5",
                ErrorCode::Unsupported);
}

bool PickleMachine::stop() {
    if (!m_marks.empty() || m_stack.size() != 1)
        return fail("stops with " + std::to_string(m_stack.size()) +
                    " objects on its stack instead of 1");
    m_root = m_stack.back();
    m_stopped = true;
    return true;
}

bool PickleMachine::popOne() {
    if (!m_marks.empty() && m_stack.size() == m_marks.back()) {  // Python lets POP take a mark
        m_marks.pop_back();
        return true;
    }
    PickleValue* ignored = nullptr;
    return pop(ignored);
}

}  // namespace axscope::models
