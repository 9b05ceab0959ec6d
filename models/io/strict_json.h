// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::models {

/// Parses JSON with // and /* */ comments. Errors: Format with line and column; a key that stands twice in one
/// object; more than 64 levels. `label` names the file in errors.
Result<nlohmann::ordered_json> parseStrictJson(std::string_view text, const std::string& label);

/// Reads one JSON object of a configuration: every member has its type and its range, and a key that nobody asked
/// for is an error that names the nearest known one. The first thing that is wrong is kept; read on regardless
/// and ask error() at the end.
class StrictObject {
public:
    /// `path`: where the object stands, for messages: "emulation.rules[2]"; empty for the whole file.
    StrictObject(const nlohmann::ordered_json& json, std::string path, std::string label);

    void read(const std::string& key, bool& value);
    void read(const std::string& key, std::string& value);
    void read(const std::string& key, std::vector<std::string>& value);
    /// A finite number in low..high.
    void read(const std::string& key, double low, double high, double& value);
    void readCount(const std::string& key, std::uint64_t low, std::uint64_t high, std::uint64_t& value);
    void readCount(const std::string& key, int low, int high, int& value);
    /// One of `words`; returns its position, or `preset` where the key is absent.
    [[nodiscard]] std::size_t readWord(const std::string& key, const std::vector<std::string>& words,
                                       std::size_t preset);

    /// The member, whatever its type, and counted as asked for; nullptr where it is absent.
    [[nodiscard]] const nlohmann::ordered_json* member(const std::string& key);
    [[nodiscard]] bool has(const std::string& key) const;
    /// The member's elements, each as an object; empty where it is absent.
    [[nodiscard]] std::vector<StrictObject> objects(const std::string& key);
    /// The member as an object; one without members where it is absent.
    [[nodiscard]] StrictObject object(const std::string& key);

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// "emulation.rules[2].others"
    [[nodiscard]] std::string pathOf(const std::string& key) const;
    void fail(const std::string& key, const std::string& cause);
    /// Takes over what went wrong elsewhere.
    void adopt(const std::optional<Error>& error);
    /// The first thing that was wrong, unknown keys last.
    [[nodiscard]] std::optional<Error> error() const;

private:
    const nlohmann::ordered_json* m_json;  ///< borrowed; nullptr = absent
    std::string m_path;
    std::string m_label;
    std::vector<std::string> m_asked;
    std::optional<Error> m_error;
};

}  // namespace axscope::models
