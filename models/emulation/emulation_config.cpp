// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulation_config.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/strict_json.h"

namespace axscope::models {
namespace {

using ConfigJson = nlohmann::ordered_json;

const std::vector<std::string> kExactnessWords{"int8", "float"};
const std::vector<std::string> kOrderWords{"activation_first", "weight_first"};
const std::vector<std::string> kPaddingWords{"table", "skip"};
const std::vector<std::string> kScaleWords{"per_channel", "per_tensor"};
const std::vector<std::string> kNormWords{"folded", "separate"};

template <class Enum>
const std::string& wordOf(const std::vector<std::string>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

std::string ruleName(const char* list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

/// Every pattern must say something, and no two rules on the same pattern may say different things.
template <class Rule, class SameOutcome>
Result<void> checkPatterns(const char* list, const std::vector<Rule>& rules, const SameOutcome& same) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].layers.empty())
            return Error{ErrorCode::InvalidArgument, "names no layers", ruleName(list, i)};
        for (std::size_t j = 0; j < i; ++j)
            if (rules[j].layers == rules[i].layers && !same(rules[j], rules[i]))
                return Error{ErrorCode::InvalidArgument,
                             "contradicts " + ruleName(list, j) + ": both are about " +
                                 inQuotes(rules[i].layers) + ", with different outcomes; keep one of them",
                             ruleName(list, i)};
    }
    return {};
}

Result<void> checkFlag(const EmulationConfig& config, const char* word, bool flag, bool preset) {
    for (std::size_t i = 0; i < config.rules.size(); ++i)
        if (config.rules[i].layers == word && flag != preset && config.rules[i].include != flag)
            return Error{ErrorCode::InvalidArgument,
                         "contradicts " + inQuotes(word) + ": " + (flag ? "true" : "false") +
                             "; keep one of them",
                         ruleName("rules", i)};
    return {};
}

std::string numberWords(double value) {
    return ConfigJson(value).dump();
}

std::string rangeWords(CalibrationMethod method, double percentile, double range) {
    if (method == CalibrationMethod::Fixed)
        return "fixed at " + numberWords(range);
    std::string text = toString(method);
    if (method == CalibrationMethod::Percentile)
        text += " " + numberWords(percentile);
    return text;
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

/// Rules are told in their own order, since that is what decides.
std::string approximatedWords(const EmulationConfig& config) {
    const auto computed = [](Exactness exactness) {
        return exactness == Exactness::Int8 ? " (exact int8)" : " (float32)";
    };
    const auto ofRule = [&](const LayerRule& rule) {
        const bool layer = rule.layers != "attention" && rule.layers != "router";
        return computed(rule.others.value_or(layer ? config.others : Exactness::Float));
    };
    std::vector<std::string> left;
    if (!config.first)
        left.push_back(std::string("the first layer") + computed(config.others));
    if (!config.head)
        left.push_back(std::string("the head") + computed(config.others));
    const bool onlyExcluding = std::none_of(config.rules.begin(), config.rules.end(),
                                            [](const LayerRule& rule) { return rule.include; });
    if (onlyExcluding)
        for (const LayerRule& rule : config.rules)
            left.push_back(rule.layers + ofRule(rule));
    std::string text = "every convolution and linear layer is approximated";
    if (!left.empty())
        text += " except " + listed(left);
    for (const LayerRule& rule : config.rules)
        if (!onlyExcluding)
            text += "; then " + rule.layers + (rule.include ? " in" : std::string(" out") + ofRule(rule));
    return text;
}

std::string orderWords(const EmulationConfig& config) {
    const auto words = [](OperandOrder order) {
        return order == OperandOrder::ActivationFirst ? "activation x weight" : "weight x activation";
    };
    const auto isLayer = [](int kind) {
        return kind != static_cast<int>(SiteKind::Attention) && kind != static_cast<int>(SiteKind::Router);
    };
    const OperandOrder common = config.order[0];
    bool alike = true;
    for (int kind = 0; kind < kSiteKinds; ++kind)
        alike = alike && (!isLayer(kind) || config.order[static_cast<std::size_t>(kind)] == common);
    std::string text = "operand order ";
    if (alike) {
        text += words(common);
    } else {
        std::vector<std::string> parts;
        for (int kind = 0; kind < kSiteKinds; ++kind)
            if (isLayer(kind))
                parts.push_back(std::string(words(config.order[static_cast<std::size_t>(kind)])) + " in " +
                                toString(static_cast<SiteKind>(kind)) + " layers");
        text += listed(parts);
    }
    return text;
}

}  // namespace

const char* toString(Exactness exactness) {
    return exactness == Exactness::Int8 ? "int8" : "float";
}

Result<void> checkConfig(const EmulationConfig& config) {
    if (Result<void> sound =
            checkPatterns("rules", config.rules,
                          [](const LayerRule& a, const LayerRule& b) {
                              return a.include == b.include && a.others == b.others;
                          });
        !sound)
        return sound;
    const EmulationConfig preset;
    const std::array flags{std::pair{"first", &EmulationConfig::first}, std::pair{"head", &EmulationConfig::head},
                           std::pair{"router", &EmulationConfig::router},
                           std::pair{"attention", &EmulationConfig::attention}};
    for (const auto& [word, flag] : flags)
        if (Result<void> sound = checkFlag(config, word, config.*flag, preset.*flag); !sound)
            return sound;
    for (std::size_t i = 0; i < config.rules.size(); ++i)
        if (config.rules[i].include && config.rules[i].others)
            return Error{ErrorCode::InvalidArgument,
                         "says how layers are computed that are left out, but it takes them in",
                         ruleName("rules", i)};
    return checkPatterns("assign", config.assign, [](const AssignRule& a, const AssignRule& b) {
        return a.multiplier == b.multiplier;
    });
}

Result<void> checkAssignment(const Assignment& assignment) {
    const std::string where = "assignment " + inQuotes(assignment.name);
    if (assignment.name.empty())
        return Error{ErrorCode::InvalidArgument, "needs a name", "assignment"};
    if (assignment.otherLayers.empty())
        return Error{ErrorCode::InvalidArgument, "names no multiplier for the other layers", where};
    Result<void> sound =
        checkPatterns("assign", assignment.assign,
                      [](const AssignRule& a, const AssignRule& b) { return a.multiplier == b.multiplier; });
    if (!sound)
        return Error{sound.error().code, sound.error().message, where + ": " + sound.error().where};
    return {};
}

Result<void> checkRangeRules(const std::vector<RangeRule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const RangeRule& rule = rules[i];
        if (rule.method == CalibrationMethod::Percentile && !(rule.percentile > 0 && rule.percentile <= 100))
            return Error{ErrorCode::InvalidArgument, "the percentile must lie in 0 (excluded) to 100",
                         ruleName("calibration.layers", i)};
        if (rule.method == CalibrationMethod::Fixed &&
            !(rule.range > 0 && rule.range <= static_cast<double>(std::numeric_limits<float>::max())))
            return Error{ErrorCode::InvalidArgument, "a fixed range must be above 0 and finite",
                         ruleName("calibration.layers", i)};
    }
    return checkPatterns("calibration.layers", rules, [](RangeRule a, const RangeRule& b) { return a == b; });
}

ConfigJson toJson(const EmulationConfig& config) {
    ConfigJson json;
    json["version"] = EmulationConfig::kVersion;
    json["first"] = config.first;
    json["head"] = config.head;
    json["router"] = config.router;
    json["attention"] = config.attention;
    json["others"] = toString(config.others);
    json["rules"] = ConfigJson::array();
    for (const LayerRule& rule : config.rules) {
        ConfigJson entry;
        entry[rule.include ? "include" : "exclude"] = rule.layers;
        if (rule.others)
            entry["others"] = toString(*rule.others);
        json["rules"].push_back(std::move(entry));
    }
    for (int kind = 0; kind < kSiteKinds; ++kind)
        json["operand_order"][toString(static_cast<SiteKind>(kind))] =
            wordOf(kOrderWords, config.order[static_cast<std::size_t>(kind)]);
    json["padding"] = wordOf(kPaddingWords, config.padding);
    json["weights"] = wordOf(kScaleWords, config.weights);
    json["batch_norm"] = wordOf(kNormWords, config.batchNorm);
    json["assign"] = ConfigJson::array();
    for (const AssignRule& rule : config.assign)
        json["assign"].push_back({{"layers", rule.layers}, {"multiplier", rule.multiplier}});
    return json;
}

ConfigJson toJson(const Assignment& assignment) {
    ConfigJson json;
    json["name"] = assignment.name;
    json["default"] = assignment.otherLayers;
    json["assign"] = ConfigJson::array();
    for (const AssignRule& rule : assignment.assign)
        json["assign"].push_back({{"layers", rule.layers}, {"multiplier", rule.multiplier}});
    return json;
}

ConfigJson toJson(const std::vector<RangeRule>& rules) {
    ConfigJson json = ConfigJson::array();
    for (const RangeRule& rule : rules) {
        ConfigJson entry{{"layers", rule.layers}, {"method", toString(rule.method)}};
        if (rule.method == CalibrationMethod::Percentile)
            entry["percentile"] = rule.percentile;
        if (rule.method == CalibrationMethod::Fixed)
            entry["range"] = rule.range;
        json.push_back(std::move(entry));
    }
    return json;
}

namespace {

std::vector<LayerRule> readRules(StrictObject& parent) {
    std::vector<LayerRule> rules;
    for (StrictObject& entry : parent.objects("rules")) {
        LayerRule rule;
        rule.include = entry.has("include");
        if (rule.include == entry.has("exclude"))
            entry.fail(rule.include ? "exclude" : "include",
                       "a rule has either \"include\" or \"exclude\", with the layers that it is about");
        entry.read(rule.include ? "include" : "exclude", rule.layers);
        (void)entry.member(rule.include ? "exclude" : "include");
        if (entry.has("others"))
            rule.others = static_cast<Exactness>(entry.readWord("others", kExactnessWords, 0));
        else
            (void)entry.member("others");
        parent.adopt(entry.error());
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<AssignRule> readAssign(StrictObject& parent) {
    std::vector<AssignRule> rules;
    for (StrictObject& entry : parent.objects("assign")) {
        AssignRule rule;
        entry.read("layers", rule.layers);
        entry.read("multiplier", rule.multiplier);
        if (rule.layers.empty())
            entry.fail("layers", "which layers? A name, a pattern or a kind was expected");
        if (rule.multiplier.empty())
            entry.fail("multiplier", "a catalogue name or a table file was expected");
        parent.adopt(entry.error());
        rules.push_back(std::move(rule));
    }
    return rules;
}

void readOrder(StrictObject& parent, EmulationConfig& config) {
    const ConfigJson* const json = parent.member("operand_order");
    if (json != nullptr && json->is_string()) {
        config.order.fill(static_cast<OperandOrder>(parent.readWord("operand_order", kOrderWords, 0)));
        return;
    }
    StrictObject kinds = parent.object("operand_order");
    for (int kind = 0; kind < kSiteKinds; ++kind) {
        OperandOrder& order = config.order[static_cast<std::size_t>(kind)];
        order = static_cast<OperandOrder>(kinds.readWord(toString(static_cast<SiteKind>(kind)), kOrderWords,
                                                         static_cast<std::size_t>(order)));
    }
    parent.adopt(kinds.error());
}

/// A version from the future means things that this program does not know.
void readVersion(StrictObject& object) {
    int version = EmulationConfig::kVersion;
    object.readCount("version", 1, std::numeric_limits<int>::max(), version);
    if (version > EmulationConfig::kVersion)
        object.fail("version", "written for a newer version (" + std::to_string(version) +
                                   "; this one reads up to " + std::to_string(EmulationConfig::kVersion) + ")");
}

void adoptCheck(StrictObject& object, const Result<void>& sound) {
    if (!sound)
        object.fail(sound.error().where, sound.error().message);
}

}  // namespace

EmulationConfig readEmulationConfig(StrictObject& object) {
    EmulationConfig config;
    readVersion(object);
    object.read("first", config.first);
    object.read("head", config.head);
    object.read("router", config.router);
    object.read("attention", config.attention);
    config.others = static_cast<Exactness>(object.readWord("others", kExactnessWords, 0));
    config.rules = readRules(object);
    readOrder(object, config);
    config.padding = static_cast<PaddingMode>(object.readWord("padding", kPaddingWords, 0));
    config.weights = static_cast<WeightScales>(object.readWord("weights", kScaleWords, 0));
    config.batchNorm = static_cast<BatchNormMode>(object.readWord("batch_norm", kNormWords, 0));
    config.assign = readAssign(object);
    adoptCheck(object, checkConfig(config));
    return config;
}

Assignment readAssignment(StrictObject& object) {
    Assignment assignment;
    readVersion(object);
    object.read("name", assignment.name);
    object.read("default", assignment.otherLayers);
    assignment.assign = readAssign(object);
    return assignment;
}

std::vector<RangeRule> readRangeRules(StrictObject& parent, const std::string& key) {
    std::vector<RangeRule> rules;
    for (StrictObject& entry : parent.objects(key)) {
        RangeRule rule;
        entry.read("layers", rule.layers);
        if (rule.layers.empty())
            entry.fail("layers", "which layers? A name, a pattern or a kind was expected");
        rule.method = static_cast<CalibrationMethod>(
            entry.readWord("method", calibrationMethodNames(), static_cast<std::size_t>(rule.method)));
        entry.read("percentile", 1e-6, 100, rule.percentile);
        entry.read("range", 0, static_cast<double>(std::numeric_limits<float>::max()), rule.range);
        if (rule.method == CalibrationMethod::Fixed && !entry.has("range"))
            entry.fail("range", "a fixed range needs a number");
        parent.adopt(entry.error());
        rules.push_back(std::move(rule));
    }
    if (Result<void> sound = checkRangeRules(rules); !sound)
        parent.fail(key, sound.error().text());
    return rules;
}

Result<EmulationConfig> emulationConfigFromText(const std::string& text, const std::string& label) {
    Result<ConfigJson> json = parseStrictJson(text, label);
    if (!json)
        return json.error();
    StrictObject object(*json, {}, label);
    EmulationConfig config = readEmulationConfig(object);
    if (const std::optional<Error> error = object.error())
        return *error;
    return config;
}

std::string toText(const EmulationConfig& config) {
    return toJson(config).dump(1, ' ', false, ConfigJson::error_handler_t::replace) + "\n";
}

std::vector<std::string> inWords(const EmulationConfig& config) {
    std::vector<std::string> words{approximatedWords(config)};
    const auto isNamed = [&](const char* word) {
        return std::any_of(config.rules.begin(), config.rules.end(),
                           [&](const LayerRule& rule) { return rule.layers == word; });
    };
    if (!isNamed("router"))
        words.emplace_back(config.router ? "routers are approximated too (cluster routers compute distances: float32)"
                                         : "routers in float32");
    if (!isNamed("attention"))
        words.emplace_back(config.attention ? "attention products Q K^T and A V are approximated too"
                                            : "attention products in float32");
    words.push_back(orderWords(config));
    const auto attention = static_cast<std::size_t>(SiteKind::Attention);
    const auto router = static_cast<std::size_t>(SiteKind::Router);
    if (config.order[attention] == OperandOrder::WeightFirst)
        words.emplace_back("operand order right x left in attention products");
    if (config.order[router] != config.order[static_cast<std::size_t>(SiteKind::Linear)] || config.router)
        words.emplace_back(config.order[router] == OperandOrder::ActivationFirst
                               ? "operand order activation x weight in routers"
                               : "operand order weight x activation in routers");
    words.emplace_back(config.padding == PaddingMode::Table ? "padding through the table"
                                                            : "padding skipped: it contributes exactly 0");
    words.emplace_back(config.weights == WeightScales::PerChannel ? "weights per output channel"
                                                                  : "weights per tensor");
    words.emplace_back(config.batchNorm == BatchNormMode::Folded
                           ? "batch norm folded"
                           : "batch norm separate, in float32 after the convolution");
    for (const AssignRule& rule : config.assign)
        words.push_back("multiplier of " + rule.layers + " in every run: " + rule.multiplier);
    words.emplace_back(
        "int8 operands (s = range / 127, round half to even, -127..127), sums in int32; activation functions, "
        "normalisation, residual sums and pooling in float32");
    return words;
}

std::string inWords(const Assignment& assignment) {
    std::string text;
    for (const AssignRule& rule : assignment.assign)
        text += rule.layers + " by " + rule.multiplier + ", ";
    return text + (text.empty() ? "all" : "all other") + " approximated layers by " + assignment.otherLayers;
}

std::string inWords(const std::vector<RangeRule>& rules) {
    std::string text;
    for (const RangeRule& rule : rules)
        text += (text.empty() ? "" : ", ") + rule.layers + " " +
                rangeWords(rule.method, rule.percentile, rule.range);
    return text;
}

}  // namespace axscope::models
