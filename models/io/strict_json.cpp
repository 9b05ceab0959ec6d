// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/strict_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "models/io/nearest_word.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t kMaxLevels = 64;

/// Checks what nlohmann's parser lets through: keys that stand twice, and depth.
class StrictnessCheck {
public:
    bool operator()(int depth, OrderedJson::parse_event_t event, const OrderedJson& parsed) {
        using Event = OrderedJson::parse_event_t;
        if (static_cast<std::size_t>(depth) > kMaxLevels && m_cause.empty())
            m_cause = "is nested more than " + std::to_string(kMaxLevels) + " levels deep";
        if (event == Event::object_start) {
            m_keys.emplace_back();
        } else if (event == Event::object_end) {
            m_keys.pop_back();
        } else if (event == Event::key && !m_keys.back().insert(parsed.get<std::string>()).second &&
                   m_cause.empty()) {
            m_cause = "has the key " + inQuotes(parsed.get<std::string>()) + " twice in one object";
        }
        return true;
    }
    [[nodiscard]] const std::string& cause() const { return m_cause; }

private:
    std::vector<std::set<std::string>> m_keys;
    std::string m_cause;
};

std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n');
    const std::size_t column = before.size() - (lineStart == std::string_view::npos ? 0 : lineStart + 1);
    return "line " + std::to_string(line) + ", column " + std::to_string(std::max<std::size_t>(column, 1));
}

/// nlohmann's own parser recurses for nothing, but its values are destroyed level by level: depth is bounded first.
bool tooDeep(std::string_view text) {
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '/' && i + 1 < text.size() && text[i + 1] == '/') {
            i = std::min(text.find('\n', i), text.size());
        } else if (c == '/' && i + 1 < text.size() && text[i + 1] == '*') {
            const std::size_t end = text.find("*/", i + 2);
            i = end == std::string_view::npos ? text.size() : end + 1;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxLevels)
                return true;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return false;
}

}  // namespace

Result<OrderedJson> parseStrictJson(std::string_view text, const std::string& label) {
    if (tooDeep(text))
        return Error{ErrorCode::Format, "is nested more than " + std::to_string(kMaxLevels) + " levels deep",
                     label};
    StrictnessCheck check;
    try {
        OrderedJson json = OrderedJson::parse(
            text, std::ref(check), /*allow_exceptions=*/true, /*ignore_comments=*/true);
        if (!check.cause().empty())
            return Error{ErrorCode::Format, check.cause(), label};
        return json;
    } catch (const OrderedJson::parse_error& error) {
        return Error{ErrorCode::Format, "is not JSON: mistake at " + placeOf(text, error.byte), label};
    } catch (const OrderedJson::exception& error) {
        return Error{ErrorCode::Format, std::string("is not JSON: ") + printable(error.what()), label};
    }
}

StrictObject::StrictObject(const OrderedJson& json, std::string path, std::string label)
    : m_json(json.is_object() ? &json : nullptr), m_path(std::move(path)), m_label(std::move(label)) {
    if (!json.is_object() && !json.is_null())
        m_error = Error{ErrorCode::Format,
                        (m_path.empty() ? std::string() : m_path + ": ") + "an object { } was expected", m_label};
}

std::string StrictObject::pathOf(const std::string& key) const {
    return m_path.empty() ? key : m_path + "." + key;
}

void StrictObject::fail(const std::string& key, const std::string& cause) {
    if (!m_error)
        m_error = Error{ErrorCode::Format, printable(pathOf(key)) + ": " + cause, m_label};
}

void StrictObject::adopt(const std::optional<Error>& error) {
    if (!m_error)
        m_error = error;
}

const OrderedJson* StrictObject::member(const std::string& key) {
    m_asked.push_back(key);
    if (m_json == nullptr)
        return nullptr;
    const auto found = m_json->find(key);
    return found == m_json->end() ? nullptr : &*found;
}

bool StrictObject::has(const std::string& key) const {
    return m_json != nullptr && m_json->contains(key);
}

void StrictObject::read(const std::string& key, bool& value) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return;
    if (!json->is_boolean())
        return fail(key, "true or false was expected");
    value = json->get<bool>();
}

void StrictObject::read(const std::string& key, std::string& value) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return;
    if (!json->is_string())
        return fail(key, "a string was expected");
    value = json->get<std::string>();
}

void StrictObject::read(const std::string& key, std::vector<std::string>& value) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return;
    if (!json->is_array() ||
        !std::all_of(json->begin(), json->end(), [](const OrderedJson& item) { return item.is_string(); }))
        return fail(key, "a list of strings was expected");
    value = json->get<std::vector<std::string>>();
}

void StrictObject::read(const std::string& key, double low, double high, double& value) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return;
    const auto number = [](double bound) { return OrderedJson(bound).dump(); };
    const double read = json->is_number() ? json->get<double>() : std::nan("");
    if (!(read >= low && read <= high))
        return fail(key, "a number from " + number(low) + " to " + number(high) + " was expected");
    value = read;
}

void StrictObject::readCount(const std::string& key, std::uint64_t low, std::uint64_t high,
                             std::uint64_t& value) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return;
    if (!json->is_number_unsigned() || json->get<std::uint64_t>() < low || json->get<std::uint64_t>() > high)
        return fail(key, "a whole number from " + std::to_string(low) + " to " + std::to_string(high) +
                             " was expected");
    value = json->get<std::uint64_t>();
}

void StrictObject::readCount(const std::string& key, int low, int high, int& value) {
    auto wide = static_cast<std::uint64_t>(value);
    readCount(key, static_cast<std::uint64_t>(low), static_cast<std::uint64_t>(high), wide);
    value = static_cast<int>(wide);
}

std::size_t StrictObject::readWord(const std::string& key, const std::vector<std::string>& words,
                                   std::size_t preset) {
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return preset;
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + inQuotes(word);
    if (json->is_string()) {
        const auto text = json->get<std::string>();
        const auto found = std::find(words.begin(), words.end(), text);
        if (found != words.end())
            return static_cast<std::size_t>(found - words.begin());
        fail(key, inQuotes(text) + " is none of " + list + "; nearest: " + inQuotes(nearestWord(text, words)));
    } else {
        fail(key, "one of " + list + " was expected");
    }
    return preset;
}

std::vector<StrictObject> StrictObject::objects(const std::string& key) {
    std::vector<StrictObject> result;
    const OrderedJson* const json = member(key);
    if (json == nullptr)
        return result;
    if (!json->is_array()) {
        fail(key, "a list [ ] of objects was expected");
        return result;
    }
    for (std::size_t i = 0; i < json->size(); ++i)
        result.emplace_back((*json)[i], pathOf(key) + "[" + std::to_string(i) + "]", m_label);
    return result;
}

StrictObject StrictObject::object(const std::string& key) {
    static const OrderedJson kNothing;
    const OrderedJson* const json = member(key);
    if (json != nullptr && json->is_null())
        fail(key, "an object { } was expected");
    return {json == nullptr ? kNothing : *json, pathOf(key), m_label};
}

std::optional<Error> StrictObject::error() const {
    if (m_error || m_json == nullptr)
        return m_error;
    for (const auto& [key, value] : m_json->items())
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            return Error{ErrorCode::Format,
                         (m_path.empty() ? std::string() : m_path + ": ") + "unknown key " + inQuotes(key) +
                             (m_asked.empty() ? std::string()
                                              : "; nearest known key: " + inQuotes(nearestWord(key, m_asked))),
                         m_label};
    return std::nullopt;
}

}  // namespace axscope::models
