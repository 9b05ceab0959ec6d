// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/description_settings.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <set>
#include <utility>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr int kMaxExperts = 4096;
constexpr int kMaxClasses = 1'000'000;
constexpr int kMaxSide = 65536;
constexpr int kMaxDepth = 4096;
constexpr std::int64_t kMaxInputValues = std::int64_t{1} << 28;
constexpr std::size_t kMaxMoeLayers = 4096;

template <class Number>
std::optional<Number> parseWhole(std::string_view text) {
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if constexpr (std::floating_point<Number>)
        if (!std::isfinite(value))
            return std::nullopt;
    return value;
}

/// The parts between commas; one empty part for an empty text.
std::vector<std::string_view> splitAtCommas(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

/// Reads key by key. Each step returns an Error that names the key and its value.
class SettingsReader {
public:
    explicit SettingsReader(DescriptionSettings& settings) : m_settings(settings) {}

    Result<void> run() {
        for (const auto step :
             {&SettingsReader::readArchitecture, &SettingsReader::readRouting, &SettingsReader::readIntegers,
              &SettingsReader::readFlags, &SettingsReader::readMoeLayers, &SettingsReader::readInputSize,
              &SettingsReader::readNormalisation, &SettingsReader::readTop1,
              &SettingsReader::readParent})
            if (Result<void> done = (this->*step)(); !done)
                return done;
        if (const std::string* dataset = value("dataset"))
            m_settings.dataset = *dataset;
        if (const std::string* multiplier = value("retrained_for"))
            m_settings.retrainedFor = *multiplier;
        return {};
    }

private:
    [[nodiscard]] const std::string* value(const char* key) const {
        const auto found = m_settings.values.find(key);
        return found == m_settings.values.end() ? nullptr : &found->second;
    }
    [[nodiscard]] Error error(const std::string& message) const {
        return {ErrorCode::Format, message, m_settings.label};
    }

    Result<void> readArchitecture() {
        const std::string* text = value("architecture");
        if (text == nullptr)
            return {};
        if (text->empty())
            return error("metadata 'architecture' is empty");
        m_settings.architecture = *text;
        return {};
    }

    Result<void> readRouting() {
        const std::string* text = value("routing");
        if (text == nullptr)
            return {};
        m_settings.routing = topologyFromString(*text);
        if (!m_settings.routing)
            return m_settings.wrong("routing", "must be dense, hard, soft or cluster");
        return {};
    }

    Result<void> readIntegers() {
        struct Key {
            const char* name;
            int smallest, largest;
            std::optional<int> DescriptionSettings::*target;
        };
        for (const Key& key : {Key{"num_experts", 0, kMaxExperts, &DescriptionSettings::numExperts},
                               Key{"top_k", 0, kMaxExperts, &DescriptionSettings::topK},
                               Key{"shared_experts", 0, kMaxExperts, &DescriptionSettings::sharedExperts},
                               Key{"slots_per_expert", 0, kMaxSide, &DescriptionSettings::slotsPerExpert},
                               Key{"num_classes", 1, kMaxClasses, &DescriptionSettings::numClasses},
                               Key{"patch", 1, kMaxSide, &DescriptionSettings::patch},
                               Key{"dim", 1, kMaxSide, &DescriptionSettings::dim},
                               Key{"depth", 1, kMaxDepth, &DescriptionSettings::depth},
                               Key{"heads", 1, kMaxSide, &DescriptionSettings::heads}}) {
            const std::string* text = value(key.name);
            if (text == nullptr)
                continue;
            const std::optional<int> number = parseWhole<int>(*text);
            if (!number || *number < key.smallest || *number > key.largest)
                return m_settings.wrong(key.name, "must be a whole number from " +
                                                      std::to_string(key.smallest) + " to " +
                                                      std::to_string(key.largest));
            m_settings.*key.target = number;
        }
        return {};
    }

    Result<void> readFlags() {
        if (const std::string* text = value("renormalise")) {
            if (*text != "0" && *text != "1")
                return m_settings.wrong("renormalise", "must be 0 or 1");
            m_settings.renormalise = *text == "1";
        }
        if (const std::string* text = value("pool")) {
            if (*text != "cls" && *text != "mean")
                return m_settings.wrong("pool", "must be cls or mean");
            m_settings.meanPool = *text == "mean";
        }
        return {};
    }

    Result<void> readMoeLayers() {
        const std::string* text = value("moe_layers");
        if (text == nullptr)
            return {};
        std::vector<std::string>& layers = m_settings.moeLayers.emplace();
        if (text->empty())
            return {};
        const std::vector<std::string_view> names = splitAtCommas(*text);
        if (names.size() > kMaxMoeLayers)
            return m_settings.wrong("moe_layers", "may name at most " + std::to_string(kMaxMoeLayers) +
                                                      " layers, not " + std::to_string(names.size()));
        std::set<std::string_view> seen;
        for (const std::string_view name : names) {
            if (name.empty())
                return m_settings.wrong("moe_layers", "must name layers between single commas");
            if (!seen.insert(name).second)
                return m_settings.wrong("moe_layers", "names " + inQuotes(name) + " twice");
            layers.emplace_back(name);
        }
        return {};
    }

    Result<void> readInputSize() {
        const std::string* text = value("input_size");
        if (text == nullptr)
            return {};
        const std::vector<std::string_view> parts = splitAtCommas(*text);
        std::array<int, 3>& size = m_settings.inputSize.emplace();
        std::int64_t values = 1;
        for (std::size_t i = 0; i < size.size(); ++i) {
            const std::optional<int> side = parts.size() == 3 ? parseWhole<int>(parts[i]) : std::nullopt;
            if (!side || *side < 1 || *side > kMaxSide)
                return m_settings.wrong("input_size",
                                        "must be channels,height,width, each a whole number from 1 to " +
                                            std::to_string(kMaxSide));
            size[i] = *side;
            values *= *side;
        }
        if (values > kMaxInputValues)
            return m_settings.wrong("input_size", "may hold at most " + std::to_string(kMaxInputValues) +
                                                      " values, not " + std::to_string(values));
        return {};
    }

    Result<void> readNormalisation() {
        if ((value("mean") == nullptr) != (value("std") == nullptr))
            return error(value("mean") == nullptr ? "metadata 'std' stands there without 'mean'"
                                                  : "metadata 'mean' stands there without 'std'");
        if (value("mean") == nullptr)
            return {};
        if (Result<void> mean = readFloats("mean", m_settings.mean.emplace()); !mean)
            return mean;
        if (Result<void> std = readFloats("std", m_settings.std.emplace()); !std)
            return std;
        if (std::any_of(m_settings.std->begin(), m_settings.std->end(),
                        [](float deviation) { return deviation <= 0; }))
            return m_settings.wrong("std", "every number must be above 0");
        return {};
    }

    Result<void> readFloats(const char* key, std::vector<float>& numbers) const {
        for (const std::string_view part : splitAtCommas(*value(key))) {
            const std::optional<float> number = parseWhole<float>(part);
            if (!number)
                return m_settings.wrong(key, inQuotes(part) + " is not a number");
            numbers.push_back(*number);
        }
        return {};
    }

    Result<void> readTop1() {
        const std::string* text = value("top1");
        if (text == nullptr)
            return {};
        const std::optional<double> fraction = parseWhole<double>(*text);
        if (!fraction || *fraction < 0 || *fraction > 1)
            return m_settings.wrong("top1", "must be a fraction from 0 to 1");
        m_settings.top1 = *fraction;
        return {};
    }

    Result<void> readParent() {
        if (Result<void> read = readHash("parent_sha256", m_settings.parentSha256); !read)
            return read;
        return readHash("multiplier_sha256", m_settings.multiplierSha256);
    }

    Result<void> readHash(const char* key, std::optional<std::string>& into) {
        constexpr std::size_t kDigits = 64;
        const std::string* text = value(key);
        if (text == nullptr)
            return {};
        std::string hash = *text;
        for (char& digit : hash)
            if (digit >= 'A' && digit <= 'F')
                digit = static_cast<char>(digit - 'A' + 'a');
        if (hash.size() != kDigits || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
            return m_settings.wrong(key, "must be 64 hexadecimal digits");
        into = std::move(hash);
        return {};
    }

    DescriptionSettings& m_settings;
};

}  // namespace

const std::vector<std::string>& descriptionKeys() {
    static const std::vector<std::string> keys{
        "architecture", "routing",   "num_experts", "top_k",      "renormalise", "shared_experts",
        "slots_per_expert", "num_classes", "dataset", "input_size", "mean",      "std",
        "moe_layers",   "top1",      "patch",       "dim",        "depth",       "heads",
        "pool",         "parent_sha256", "retrained_for", "multiplier_sha256"};
    return keys;
}

Result<std::pair<std::string, std::string>> parseOverride(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::string key = text.substr(0, equals);
    const std::vector<std::string>& keys = descriptionKeys();
    if (equals == std::string::npos || std::find(keys.begin(), keys.end(), key) == keys.end()) {
        std::string known;
        for (const std::string& name : keys)
            known += (known.empty() ? "" : ", ") + name;
        return Error{ErrorCode::InvalidArgument,
                     inQuotes(text) + " is not KEY=VALUE with one of these keys: " + known, "description"};
    }
    return std::pair(key, text.substr(equals + 1));
}

Error DescriptionSettings::wrong(const std::string& key, const std::string& expected, ErrorCode code) const {
    const auto found = values.find(key);
    return {code,
            (overrides.contains(key) ? "description '" : "metadata '") + key + "' is " +
                inQuotes(found == values.end() ? "" : found->second) + ", but " + expected,
            label};
}

std::string DescriptionSettings::source(const std::string& key) const {
    return overrides.contains(key) ? "as told" : "metadata";
}

Result<DescriptionSettings> readSettings(const std::map<std::string, std::string>& metadata,
                                         const DescriptionOverrides& overrides, std::string label) {
    DescriptionSettings settings;
    settings.label = std::move(label);
    settings.overrides = overrides;
    for (const std::string& key : descriptionKeys()) {
        if (const auto told = overrides.find(key); told != overrides.end())
            settings.values[key] = told->second;
        else if (const auto found = metadata.find(key); found != metadata.end())
            settings.values[key] = found->second;
    }
    if (Result<void> read = SettingsReader(settings).run(); !read)
        return read.error();
    return settings;
}

}  // namespace axscope::models
