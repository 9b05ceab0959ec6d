// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/pickle.h"

#include <new>
#include <utility>

#include "models/io/pickle_machine.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;
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
    if (kind == Kind::Text || kind == Kind::Bytes)
        return text;
    const PickleValue* const encoded = isCallOf("_codecs.encode") ? argument(0) : nullptr;
    return encoded != nullptr && encoded->is(Kind::Text) ? std::optional(encoded->text) : std::nullopt;
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
        return PickleMachine(bytes, rules, label).run();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for the objects of its pickle", label};
    }
}

}  // namespace axscope::models
