// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <charconv>

#include "models/io/file_bytes.h"
#include "models/io/pickle_machine.h"
#include "models/io/pickle_text.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;

}  // namespace

// Numbers, strings and containers.

bool PickleMachine::textInteger(bool mayBeBool) {
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

bool PickleMachine::binaryInteger(std::size_t count, bool isSigned) {
    std::uint64_t value = 0;
    if (!number(count, value))
        return false;
    return pushInteger(isSigned ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value));
}

bool PickleMachine::longInteger(std::size_t lengthBytes) {
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

bool PickleMachine::pushFloat(double number) {
    PickleValue* value = nullptr;
    if (!pushNew(Kind::Float, value))
        return false;
    value->real = number;
    return true;
}

bool PickleMachine::textFloat() {
    std::string_view text;
    if (!line(text))
        return false;
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size())
        return fail("has the number " + inQuotes(text) + ", which is none");
    return pushFloat(number);
}

bool PickleMachine::binaryFloat() {
    std::uint64_t bits = 0;
    return number(8, bits) && pushFloat(std::bit_cast<double>(__builtin_bswap64(bits)));
}

bool PickleMachine::quotedString() {
    std::string_view text;
    if (!line(text))
        return false;
    if (text.size() < 2 || (text.front() != '\'' && text.front() != '"') || text.back() != text.front())
        return fail("has a string without its quotes");
    return pushOwned(Kind::Bytes, unescapedBytes(text.substr(1, text.size() - 2)));
}

bool PickleMachine::binaryString(Kind kind, std::size_t lengthBytes, bool lengthIsSigned) {
    std::uint64_t length = 0;
    if (!number(lengthBytes, length))
        return false;
    if (lengthIsSigned && static_cast<std::int32_t>(length) < 0)
        return fail("has a string of negative length");
    std::span<const std::byte> taken;
    return take(length, taken) && pushText(kind, charactersOf(taken));
}

bool PickleMachine::fromMark(Kind kind) {
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

bool PickleMachine::shortTuple(std::size_t count) {
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

bool PickleMachine::addTo(PickleValue& target, const std::vector<const PickleValue*>& added, bool asPairs) {
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

bool PickleMachine::addOne(bool asPairs) {
    PickleValue* value = nullptr;
    PickleValue* key = nullptr;
    PickleValue* target = nullptr;
    if (!pop(value) || (asPairs && !pop(key)) || !top(target))
        return false;
    return asPairs ? addTo(*target, {key, value}, true) : addTo(*target, {value}, false);
}

bool PickleMachine::addMany(bool asPairs) {
    std::vector<const PickleValue*> added;
    PickleValue* target = nullptr;
    return popToMark(added) && top(target) && addTo(*target, added, asPairs);
}

// The memo.

bool PickleMachine::put(std::uint64_t index) {
    PickleValue* value = nullptr;
    if (!top(value))
        return false;
    if (m_memo.size() >= kMaxPickleObjects && !m_memo.contains(index))
        return fail("has more than " + std::to_string(kMaxPickleObjects) + " memo entries");
    m_memo[index] = value;
    return true;
}

bool PickleMachine::get(std::uint64_t index) {
    const auto found = m_memo.find(index);
    if (found == m_memo.end())
        return fail("refers to the memo entry " + std::to_string(index) + ", which is not there");
    return push(found->second);
}

bool PickleMachine::index(std::uint64_t& value) {
    std::string_view text;
    if (!line(text))
        return false;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return (fault == std::errc() && end == text.data() + text.size()) ||
           fail("has the memo index " + inQuotes(text));
}

bool PickleMachine::putText() {
    std::uint64_t value = 0;
    return index(value) && put(value);
}

bool PickleMachine::getText() {
    std::uint64_t value = 0;
    return index(value) && get(value);
}

bool PickleMachine::putBinary(std::size_t bytes) {
    std::uint64_t value = 0;
    return number(bytes, value) && put(value);
}

bool PickleMachine::getBinary(std::size_t bytes) {
    std::uint64_t value = 0;
    return number(bytes, value) && get(value);
}

// Names and what would be called.

bool PickleMachine::global(std::string_view module, std::string_view name) {
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

bool PickleMachine::globalOfLines() {
    std::string_view module;
    std::string_view name;
    return line(module) && line(name) && global(module, name);
}

bool PickleMachine::globalOfStack() {
    PickleValue* name = nullptr;
    PickleValue* module = nullptr;
    if (!pop(name) || !pop(module))
        return false;
    if (!name->is(Kind::Text) || !module->is(Kind::Text))
        return fail("names a Python object by what is no text");
    return global(module->text, name->text);
}

bool PickleMachine::call(bool named) {
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

bool PickleMachine::build() {
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

bool PickleMachine::persistent() {
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

}  // namespace axscope::models
