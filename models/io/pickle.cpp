// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/pickle.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <deque>
#include <new>
#include <set>
#include <unordered_map>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;

constexpr int kMaxProtocol = 5;
/// Bytes that the reader itself may make beside the input: decoded escapes and joined names.
constexpr std::size_t kOwnedBytesPerInputByte = 4;
constexpr std::size_t kFreeOwnedBytes = std::size_t{1} << 16;

/// What the values of one document lie in.
struct Arena {
    std::deque<PickleValue> values;
    std::deque<std::string> strings;
    std::set<std::string, std::less<>> names;
};

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

/// The bytes of a Python 2 string literal's inside, as its repr() writes them.
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

/// UTF-8 of Python's raw-unicode-escape: \uXXXX and \UXXXXXXXX, any other byte a Latin-1 character.
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

/// Python's own stack machine, without the calls. Each method returns false, with m_error set, to end it.
class Machine {
public:
    Machine(std::span<const std::byte> bytes, const PickleRules& rules, const std::string& label)
        : m_bytes(bytes), m_rules(rules), m_label(label), m_arena(std::make_shared<Arena>()) {
        m_arena->values.emplace_back();  // None
        m_none = &m_arena->values.back();
        for (PickleValue** constant : {&m_false, &m_true}) {
            m_arena->values.emplace_back();
            *constant = &m_arena->values.back();
            (*constant)->kind = Kind::Bool;
            (*constant)->integer = constant == &m_true;
        }
    }

    Result<PickleDocument> run() {
        while (!m_stopped) {
            m_opcodeAt = m_at;
            std::uint8_t opcode = 0;
            if (!byte(opcode) || !step(opcode))
                return Error{m_code, std::move(m_error), m_label};
        }
        return PickleDocument{m_arena, m_root, m_at, std::move(m_persistent)};
    }

private:
    bool fail(const std::string& message, ErrorCode code = ErrorCode::Format) {
        m_code = code;
        m_error = "the pickle " + message + " (at its byte " + std::to_string(m_opcodeAt) + ")";
        return false;
    }

    // Bytes of the input.

    bool take(std::uint64_t count, std::span<const std::byte>& taken) {
        const std::size_t left = m_bytes.size() - m_at;
        if (count > left)
            return fail("ends too early: " + std::to_string(count) + " bytes are announced, " +
                        std::to_string(left) + " are left");
        taken = m_bytes.subspan(m_at, static_cast<std::size_t>(count));
        m_at += static_cast<std::size_t>(count);
        return true;
    }
    bool byte(std::uint8_t& value) {
        std::span<const std::byte> taken;
        if (!take(1, taken))
            return false;
        value = std::to_integer<std::uint8_t>(taken[0]);
        return true;
    }
    /// `count` bytes (at most 8), little-endian.
    bool number(std::size_t count, std::uint64_t& value) {
        std::span<const std::byte> taken;
        if (!take(count, taken))
            return false;
        value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value |= std::to_integer<std::uint64_t>(taken[i]) << (8 * i);
        return true;
    }
    bool line(std::string_view& text) {
        const std::string_view rest = charactersOf(m_bytes.subspan(m_at));
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return fail("ends in the middle of a line");
        text = rest.substr(0, end);
        m_at += end + 1;
        return true;
    }

    // Values and the stack.

    bool make(Kind kind, PickleValue*& value) {
        if (m_arena->values.size() >= kMaxPickleObjects)
            return fail("has more than " + std::to_string(kMaxPickleObjects) + " objects");
        m_arena->values.emplace_back();
        value = &m_arena->values.back();
        value->kind = kind;
        return true;
    }
    bool push(PickleValue* value) {
        if (m_stack.size() >= kMaxPickleObjects)
            return fail("has more than " + std::to_string(kMaxPickleObjects) + " objects on its stack");
        m_stack.push_back(value);
        return true;
    }
    bool pushNew(Kind kind, PickleValue*& value) { return make(kind, value) && push(value); }
    bool pushNew(Kind kind) {
        PickleValue* value = nullptr;
        return pushNew(kind, value);
    }
    bool pushText(Kind kind, std::string_view text) {
        PickleValue* value = nullptr;
        if (!pushNew(kind, value))
            return false;
        value->text = text;
        return true;
    }
    bool pushOwned(Kind kind, std::optional<std::string> text) {
        if (!text)
            return fail("has a string with a wrong escape");
        m_ownedBytes += text->size();
        if (m_ownedBytes > kOwnedBytesPerInputByte * m_bytes.size() + kFreeOwnedBytes)
            return fail("makes more strings than its size allows");
        m_arena->strings.push_back(*std::move(text));
        return pushText(kind, m_arena->strings.back());
    }
    bool pushInteger(std::int64_t number) {
        PickleValue* value = nullptr;
        if (!pushNew(Kind::Int, value))
            return false;
        value->integer = number;
        return true;
    }

    [[nodiscard]] std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    bool pop(PickleValue*& value) {
        if (m_stack.size() <= floor())
            return fail("takes an object from an empty stack");
        value = m_stack.back();
        m_stack.pop_back();
        return true;
    }
    bool top(PickleValue*& value) {
        if (m_stack.size() <= floor())
            return fail("needs an object on an empty stack");
        value = m_stack.back();
        return true;
    }
    bool popToMark(std::vector<const PickleValue*>& values) {
        if (m_marks.empty())
            return fail("closes what was never opened (no MARK)");
        values.assign(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return true;
    }

    // Opcodes.

    bool step(std::uint8_t opcode) {
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

    bool refuse(std::uint8_t opcode) {
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

    bool protocol() {
        std::uint8_t version = 0;
        if (!byte(version))
            return false;
        return version <= kMaxProtocol ||
               fail("is of protocol " + std::to_string(version) + "; the newest known is 5",
                    ErrorCode::Unsupported);
    }

    bool stop() {
        if (!m_marks.empty() || m_stack.size() != 1)
            return fail("stops with " + std::to_string(m_stack.size()) + " objects on its stack instead of 1");
        m_root = m_stack.back();
        m_stopped = true;
        return true;
    }

    bool popOne() {
        if (!m_marks.empty() && m_stack.size() == m_marks.back()) {  // Python lets POP take a mark
            m_marks.pop_back();
            return true;
        }
        PickleValue* ignored = nullptr;
        return pop(ignored);
    }

    bool textInteger(bool mayBeBool) {
        std::string_view text;
        if (!line(text))
            return false;
        if (mayBeBool && (text == "00" || text == "01"))
            return push(text == "01" ? m_true : m_false);
        if (!mayBeBool && text.ends_with('L'))
            text.remove_suffix(1);
        std::int64_t number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault != std::errc() || end != text.data() + text.size())
            return fail("has the number " + inQuotes(text) + ", which is no whole number of 64 bits");
        return pushInteger(number);
    }

    bool binaryInteger(std::size_t count, bool isSigned) {
        std::uint64_t value = 0;
        if (!number(count, value))
            return false;
        return pushInteger(isSigned ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value));
    }

    bool longInteger(std::size_t lengthBytes) {
        std::uint64_t length = 0;
        std::span<const std::byte> taken;
        if (!number(lengthBytes, length))
            return false;
        if (length > kMaxPickleNumberBytes)
            return fail("has a whole number of " + std::to_string(length) + " bytes");
        if (!take(length, taken))
            return false;
        if (length > 8)
            return pushText(Kind::BigInt, charactersOf(taken));
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < length; ++i)
            bits |= std::to_integer<std::uint64_t>(taken[i]) << (8 * i);
        const bool negative = length > 0 && (std::to_integer<unsigned>(taken.back()) & 0x80U) != 0;
        if (negative && length < 8)
            bits |= ~std::uint64_t{0} << (8 * length);
        return pushInteger(static_cast<std::int64_t>(bits));
    }

    bool pushFloat(double number) {
        PickleValue* value = nullptr;
        if (!pushNew(Kind::Float, value))
            return false;
        value->real = number;
        return true;
    }
    bool textFloat() {
        std::string_view text;
        if (!line(text))
            return false;
        double number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault != std::errc() || end != text.data() + text.size())
            return fail("has the number " + inQuotes(text) + ", which is none");
        return pushFloat(number);
    }
    bool binaryFloat() {
        std::uint64_t bits = 0;
        return number(8, bits) && pushFloat(std::bit_cast<double>(__builtin_bswap64(bits)));
    }

    bool quotedString() {
        std::string_view text;
        if (!line(text))
            return false;
        if (text.size() < 2 || (text.front() != '\'' && text.front() != '"') || text.back() != text.front())
            return fail("has a string without its quotes");
        return pushOwned(Kind::Bytes, unescapedBytes(text.substr(1, text.size() - 2)));
    }

    bool binaryString(Kind kind, std::size_t lengthBytes, bool lengthIsSigned) {
        std::uint64_t length = 0;
        if (!number(lengthBytes, length))
            return false;
        if (lengthIsSigned && static_cast<std::int32_t>(length) < 0)
            return fail("has a string of negative length");
        std::span<const std::byte> taken;
        return take(length, taken) && pushText(kind, charactersOf(taken));
    }

    bool fromMark(Kind kind) {
        std::vector<const PickleValue*> items;
        PickleValue* value = nullptr;
        if (!popToMark(items))
            return false;
        if (kind == Kind::Dict && items.size() % 2 != 0)
            return fail("has a dictionary with a key without value");
        if (!pushNew(kind, value))
            return false;
        value->items = std::move(items);
        return true;
    }

    bool shortTuple(std::size_t count) {
        std::vector<const PickleValue*> items(count);
        PickleValue* value = nullptr;
        for (std::size_t i = count; i > 0; --i) {
            if (!pop(value))
                return false;
            items[i - 1] = value;
        }
        if (!pushNew(Kind::Tuple, value))
            return false;
        value->items = std::move(items);
        return true;
    }

    bool addTo(PickleValue& target, const std::vector<const PickleValue*>& added, bool asPairs) {
        const bool fits = asPairs ? target.is(Kind::Dict) || target.is(Kind::Object)
                                  : target.is(Kind::List) || target.is(Kind::Set) || target.is(Kind::Object);
        if (!fits)
            return fail(asPairs ? "adds entries to what is no dictionary" : "adds items to what is no list");
        if (target.is(Kind::Object)) {
            if (!target.items.empty() && target.pairs != asPairs)
                return fail("adds both items and entries to one object");
            target.pairs = asPairs;
        }
        if (asPairs && added.size() % 2 != 0)
            return fail("adds a key without value to a dictionary");
        target.items.insert(target.items.end(), added.begin(), added.end());
        return true;
    }
    bool addOne(bool asPairs) {
        PickleValue* value = nullptr;
        PickleValue* key = nullptr;
        PickleValue* target = nullptr;
        if (!pop(value) || (asPairs && !pop(key)) || !top(target))
            return false;
        return asPairs ? addTo(*target, {key, value}, true) : addTo(*target, {value}, false);
    }
    bool addMany(bool asPairs) {
        std::vector<const PickleValue*> added;
        PickleValue* target = nullptr;
        return popToMark(added) && top(target) && addTo(*target, added, asPairs);
    }

    // The memo.

    bool put(std::uint64_t index) {
        PickleValue* value = nullptr;
        if (!top(value))
            return false;
        if (m_memo.size() >= kMaxPickleObjects && !m_memo.contains(index))
            return fail("has more than " + std::to_string(kMaxPickleObjects) + " memo entries");
        m_memo[index] = value;
        return true;
    }
    bool get(std::uint64_t index) {
        const auto found = m_memo.find(index);
        if (found == m_memo.end())
            return fail("refers to the memo entry " + std::to_string(index) + ", which is not there");
        return push(found->second);
    }
    bool index(std::uint64_t& value) {
        std::string_view text;
        if (!line(text))
            return false;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        return (fault == std::errc() && end == text.data() + text.size()) ||
               fail("has the memo index " + inQuotes(text));
    }
    bool putText() {
        std::uint64_t value = 0;
        return index(value) && put(value);
    }
    bool getText() {
        std::uint64_t value = 0;
        return index(value) && get(value);
    }
    bool putBinary(std::size_t bytes) {
        std::uint64_t value = 0;
        return number(bytes, value) && put(value);
    }
    bool getBinary(std::size_t bytes) {
        std::uint64_t value = 0;
        return number(bytes, value) && get(value);
    }

    // Names and what would be called.

    bool global(std::string_view module, std::string_view name) {
        if (module.size() + name.size() + 1 > kMaxPythonNameBytes)
            return fail("names a Python object with " + std::to_string(module.size() + name.size() + 1) +
                        " characters");
        if (module == "__builtin__")
            module = "builtins";
        else if (module == "copy_reg")
            module = "copyreg";
        std::string whole(module);
        constexpr std::string_view kNewNumpy = "numpy._core";
        if (whole.starts_with(kNewNumpy))
            whole.replace(0, kNewNumpy.size(), "numpy.core");
        whole += '.';
        whole += name;
        if (!m_rules.allows(whole))
            return fail("names the Python object " + inQuotes(whole) + ", which may not stand here" +
                            (m_rules.advice.empty() ? "" : "; " + m_rules.advice),
                        ErrorCode::Unsupported);
        auto known = m_arena->names.find(whole);
        if (known == m_arena->names.end())
            known = m_arena->names.insert(std::move(whole)).first;
        return pushText(Kind::Global, *known);
    }
    bool globalOfLines() {
        std::string_view module;
        std::string_view name;
        return line(module) && line(name) && global(module, name);
    }
    bool globalOfStack() {
        PickleValue* name = nullptr;
        PickleValue* module = nullptr;
        if (!pop(name) || !pop(module))
            return false;
        if (!name->is(Kind::Text) || !module->is(Kind::Text))
            return fail("names a Python object by what is no text");
        return global(module->text, name->text);
    }

    /// REDUCE, NEWOBJ and, with a dictionary of named arguments, NEWOBJ_EX.
    bool call(bool named) {
        PickleValue* keywords = nullptr;
        PickleValue* arguments = nullptr;
        PickleValue* callable = nullptr;
        if ((named && !pop(keywords)) || !pop(arguments) || !pop(callable))
            return false;
        if (named && (!keywords->is(Kind::Dict) || !keywords->items.empty()))
            return fail("calls " + inQuotes(callable->text) + " with named arguments",
                        ErrorCode::Unsupported);
        if (!callable->is(Kind::Global))
            return fail("calls what is no name");
        if (!arguments->is(Kind::Tuple))
            return fail("calls " + inQuotes(callable->text) + " without a tuple of arguments");
        PickleValue* value = nullptr;
        if (!pushNew(Kind::Object, value))
            return false;
        value->callable = callable;
        value->arguments = arguments;
        return true;
    }

    bool build() {
        PickleValue* state = nullptr;
        PickleValue* target = nullptr;
        if (!pop(state) || !top(target))
            return false;
        if (!target->is(Kind::Object))
            return fail("gives a state to what is no object");
        if (target->state != nullptr)
            return fail("gives an object a second state");
        target->state = state;
        return true;
    }

    bool persistent() {
        PickleValue* id = nullptr;
        PickleValue* value = nullptr;
        if (!m_rules.persistentIds)
            return fail("refers to something outside of it", ErrorCode::Unsupported);
        if (!pop(id) || !pushNew(Kind::Persistent, value))
            return false;
        value->state = id;
        m_persistent.push_back(value);
        return true;
    }

    std::span<const std::byte> m_bytes;
    const PickleRules& m_rules;
    const std::string& m_label;
    std::shared_ptr<Arena> m_arena;
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

using Entries = std::vector<std::pair<const PickleValue*, const PickleValue*>>;

void appendPairs(const std::vector<const PickleValue*>& items, Entries& entries) {
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        entries.emplace_back(items[i], items[i + 1]);
}

}  // namespace

bool PickleValue::isCallOf(std::string_view name) const {
    return kind == Kind::Object && callable->text == name;
}

std::optional<std::string_view> PickleValue::asText() const {
    return kind == Kind::Text || kind == Kind::Bytes ? std::optional(text) : std::nullopt;
}

std::optional<std::int64_t> PickleValue::asInteger() const {
    return kind == Kind::Int ? std::optional(integer) : std::nullopt;
}

const PickleValue* PickleValue::argument(std::size_t index) const {
    return kind == Kind::Object && index < arguments->items.size() ? arguments->items[index] : nullptr;
}

Entries entriesOf(const PickleValue& value) {
    Entries entries;
    if (value.is(Kind::Dict)) {
        appendPairs(value.items, entries);
    } else if (value.is(Kind::Object)) {
        // Python 2 wrote an OrderedDict as a call with a list of [key, value].
        const PickleValue* const list =
            value.isCallOf("collections.OrderedDict") ? value.argument(0) : nullptr;
        if (list != nullptr && list->is(Kind::List))
            for (const PickleValue* pair : list->items)
                if ((pair->is(Kind::List) || pair->is(Kind::Tuple)) && pair->items.size() == 2)
                    entries.emplace_back(pair->items[0], pair->items[1]);
        if (value.pairs)
            appendPairs(value.items, entries);
        else if (value.items.empty() && entries.empty() && value.state != nullptr &&
                 value.state->is(Kind::Dict) && !value.isCallOf("collections.OrderedDict"))
            appendPairs(value.state->items, entries);
    }
    return entries;
}

const PickleValue* entryOf(const PickleValue& value, std::string_view name) {
    const PickleValue* found = nullptr;
    for (const auto& [key, entry] : entriesOf(value))
        if (key->asText() == name)
            found = entry;
    return found;
}

Result<PickleDocument> readPickle(std::span<const std::byte> bytes, const PickleRules& rules,
                                  const std::string& label) {
    try {
        return Machine(bytes, rules, label).run();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for the objects of its pickle", label};
    }
}

}  // namespace axscope::models
