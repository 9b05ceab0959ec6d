// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulation_config.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/emulation/emulation_plan.h"
#include "models/io/strict_json.h"

namespace axscope::models {
namespace {

/// The sites of a small network with everything in it.
std::vector<Site> sampleSites() {
    const auto site = [](const std::string& name, SiteKind kind) {
        Site result{name, kind};
        result.first = name == "conv1";
        result.head = name == "head";
        result.expert = name.find(".experts.") != std::string::npos;
        result.shared = name.find("shared_experts.") != std::string::npos;
        return result;
    };
    return {site("conv1", SiteKind::Conv),
            site("layer1.0.conv1", SiteKind::Conv),
            site("layer1.0.dw", SiteKind::Depthwise),
            site("layer1.0.pw", SiteKind::Pointwise),
            site("layer2.0.experts.0.fc1", SiteKind::Linear),
            site("layer2.0.experts.1.fc1", SiteKind::Linear),
            site("layer2.0.shared_experts.0.fc1", SiteKind::Linear),
            site("head", SiteKind::Linear),
            site("layer2.0.attn.qk", SiteKind::Attention),
            site("layer2.0.attn.av", SiteKind::Attention),
            site("layer2.0.router", SiteKind::Router)};
}

/// Names of the sites that are computed as `arithmetic`.
std::vector<std::string> computedAs(Arithmetic arithmetic, const EmulationConfig& config) {
    const EmulationPlan plan = planFor(config, {}, sampleSites());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        if (plan.choices[i].arithmetic == arithmetic)
            names.push_back(plan.sites[i].name);
    return names;
}

std::vector<std::string> matched(const std::string& pattern) {
    std::vector<std::string> names;
    for (const Site& site : sampleSites())
        if (matches(pattern, site))
            names.push_back(site.name);
    return names;
}

using Names = std::vector<std::string>;

TEST(SitePattern, globsStandForAnyLetters) {
    EXPECT_TRUE(globMatches("*", ""));
    EXPECT_TRUE(globMatches("a*b*c", "a1b2b3c"));
    EXPECT_FALSE(globMatches("a*b*c", "a1b2b3"));
    EXPECT_TRUE(globMatches("?b", "ab"));
    EXPECT_FALSE(globMatches("?b", "b"));
    EXPECT_TRUE(globMatches("**", "ab"));
    EXPECT_FALSE(globMatches("", "a"));
    EXPECT_FALSE(globMatches(std::string(30, '*') + "b", std::string(5000, 'a')));
}

TEST(SitePattern, wordsNamesAndGlobsChooseSites) {
    EXPECT_EQ(matched("conv"), (Names{"conv1", "layer1.0.conv1"}));
    EXPECT_EQ(matched("depthwise"), Names{"layer1.0.dw"});
    EXPECT_EQ(matched("pointwise"), Names{"layer1.0.pw"});
    EXPECT_EQ(matched("first"), Names{"conv1"});
    EXPECT_EQ(matched("head"), Names{"head"});
    EXPECT_EQ(matched("expert"), (Names{"layer2.0.experts.0.fc1", "layer2.0.experts.1.fc1"}));
    EXPECT_EQ(matched("shared"), Names{"layer2.0.shared_experts.0.fc1"});
    EXPECT_EQ(matched("attention"), (Names{"layer2.0.attn.qk", "layer2.0.attn.av"}));
    EXPECT_EQ(matched("router"), Names{"layer2.0.router"});
    EXPECT_EQ(matched("*.experts.1.*"), Names{"layer2.0.experts.1.fc1"});
    EXPECT_EQ(matched("layer1.0.dw"), Names{"layer1.0.dw"});
    EXPECT_TRUE(matched("layer1.0.d").empty());
}

TEST(SitePattern, namesReachRoutersAndProductsOnlyWhereTheirLastPartIsSpeltOut) {
    EXPECT_EQ(matched("layer2.*"), (Names{"layer2.0.experts.0.fc1", "layer2.0.experts.1.fc1",
                                          "layer2.0.shared_experts.0.fc1"}));
    EXPECT_EQ(matched("*").size(), 8U);
    EXPECT_EQ(matched("*.router"), Names{"layer2.0.router"});
    EXPECT_EQ(matched("*.attn.qk"), Names{"layer2.0.attn.qk"});
}

TEST(EmulationPlan, theDefaultIsTheReferenceArithmetic) {
    const EmulationPlan plan = planFor({}, {}, sampleSites());
    EXPECT_EQ(computedAs(Arithmetic::Approx, {}).size(), 8U);
    EXPECT_EQ(computedAs(Arithmetic::Float, {}),
              (Names{"layer2.0.attn.qk", "layer2.0.attn.av", "layer2.0.router"}));
    for (const SiteChoice& choice : plan.choices) {
        EXPECT_EQ(choice.order, OperandOrder::ActivationFirst);
        EXPECT_FALSE(choice.range);
        EXPECT_TRUE(choice.multiplier.empty());
    }
    EXPECT_TRUE(plan.unmatched.empty());
}

TEST(EmulationPlan, flagsAndRulesDecideInOrder) {
    EmulationConfig config;
    config.first = false;
    config.head = false;
    config.attention = true;
    EXPECT_EQ(computedAs(Arithmetic::Int8, config), (Names{"conv1", "head"}));
    EXPECT_EQ(computedAs(Arithmetic::Float, config), Names{"layer2.0.router"});

    config = {};
    config.others = Exactness::Float;
    config.rules = {{false, "layer1.*", Exactness::Int8}, {false, "expert", {}}, {true, "*.experts.1.*", {}},
                    {true, "router", {}}};
    EXPECT_EQ(computedAs(Arithmetic::Int8, config), (Names{"layer1.0.conv1", "layer1.0.dw", "layer1.0.pw"}));
    EXPECT_EQ(computedAs(Arithmetic::Float, config),
              (Names{"layer2.0.experts.0.fc1", "layer2.0.attn.qk", "layer2.0.attn.av"}));
    EXPECT_EQ(computedAs(Arithmetic::Approx, config), (Names{"conv1", "layer2.0.experts.1.fc1",
                                                             "layer2.0.shared_experts.0.fc1", "head",
                                                             "layer2.0.router"}));
    // Attention products that are left out are float32, unless a rule says int8.
    config = {};
    config.rules = {{false, "attention", Exactness::Int8}};
    EXPECT_EQ(computedAs(Arithmetic::Int8, config), (Names{"layer2.0.attn.qk", "layer2.0.attn.av"}));
}

TEST(EmulationPlan, ordersRangesAndMultipliersFollowKindsAndPatterns) {
    EmulationConfig config;
    config.order[static_cast<std::size_t>(SiteKind::Linear)] = OperandOrder::WeightFirst;
    config.assign = {{"conv", "a"}, {"layer1.*", "b"}};
    const EmulationPlan plan =
        planFor(config, {{"conv1", CalibrationMethod::Fixed, 99.99, 3.5}}, sampleSites());
    EXPECT_EQ(plan.choices[7].order, OperandOrder::WeightFirst);
    EXPECT_EQ(plan.choices[0].order, OperandOrder::ActivationFirst);
    EXPECT_EQ(plan.choices[0].range->range, 3.5);
    EXPECT_FALSE(plan.choices[1].range);
    EXPECT_EQ(plan.choices[0].multiplier, "a");
    EXPECT_EQ(plan.choices[1].multiplier, "b");

    std::vector<std::string> unmatched;
    const auto names = multipliersFor(plan, {"mixed", "rest", {{"layer1.0.pw", "c"}, {"nowhere", "d"}}}, unmatched);
    EXPECT_EQ(names, (Names{"a", "b", "b", "c", "rest", "rest", "rest", "rest", "", "", ""}));
    EXPECT_EQ(unmatched, Names{"nowhere"});
}

TEST(EmulationPlan, aPatternThatMatchesNothingAnywhereNamesTheNearestLayer) {
    EmulationConfig config;
    config.rules = {{false, "layer3.*", {}}};
    const EmulationPlan plan = planFor(config, {}, sampleSites());
    EXPECT_EQ(plan.unmatched, Names{"layer3.*"});
    const Result<void> refused = checkPatternsMatch({plan.unmatched}, plan.sites, "emulation");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
    EXPECT_EQ(refused.error().text(), "emulation: pattern 'layer3.*' matches no layer; nearest: 'layer1.0.conv1'");
    // Another network of the study may have what this one lacks.
    EXPECT_TRUE(checkPatternsMatch({plan.unmatched, {}}, plan.sites, "emulation"));
    // A network without routers is no reason to refuse a rule about them.
    EXPECT_TRUE(checkPatternsMatch({{"router"}}, plan.sites, "emulation"));
}

TEST(EmulationConfig, contradictionsAreRefused) {
    const auto errorOf = [](const EmulationConfig& config) {
        const Result<void> sound = checkConfig(config);
        return sound ? std::string() : sound.error().text();
    };
    EmulationConfig config;
    config.rules = {{true, "layer1.*", {}}, {false, "conv", {}}, {false, "layer1.*", {}}};
    EXPECT_NE(errorOf(config).find("rules[2]: contradicts rules[0]"), std::string::npos) << errorOf(config);
    config.rules = {{false, "conv", Exactness::Int8}, {false, "conv", Exactness::Float}};
    EXPECT_NE(errorOf(config), "");
    config.rules = {{true, "", {}}};
    EXPECT_NE(errorOf(config), "");
    config.rules = {{true, "conv", Exactness::Float}};
    EXPECT_NE(errorOf(config), "");
    config.rules = {{true, "head", {}}};
    EXPECT_EQ(errorOf(config), "");
    config.head = false;
    EXPECT_NE(errorOf(config).find("'head'"), std::string::npos);
    config = {};
    config.assign = {{"conv", "1KVA"}, {"conv", "1KVB"}};
    EXPECT_NE(errorOf(config).find("assign[1]"), std::string::npos);

    // A rule that later ones undo everywhere.
    config = {};
    config.rules = {{true, "layer1.*", {}}, {false, "*", {}}};
    const EmulationPlan plan = planFor(config, {}, sampleSites());
    const EmulationPlan* const plans[] = {&plan};
    const Result<void> undone = checkRulesCount(config, plans);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().where, "rules[0]");
    config.rules = {{false, "layer1.*", {}}, {true, "layer1.0.dw", {}}};
    const EmulationPlan partly = planFor(config, {}, sampleSites());
    const EmulationPlan* const again[] = {&partly};
    EXPECT_TRUE(checkRulesCount(config, again));
}

TEST(EmulationConfig, jsonRoundTripKeepsEverything) {
    EmulationConfig config;
    config.first = false;
    config.attention = true;
    config.others = Exactness::Float;
    config.rules = {{false, "layer3.*", Exactness::Int8}, {true, "*.experts.2.*", {}}};
    config.order[static_cast<std::size_t>(SiteKind::Depthwise)] = OperandOrder::WeightFirst;
    config.padding = PaddingMode::Skip;
    config.weights = WeightScales::PerTensor;
    config.batchNorm = BatchNormMode::Separate;
    config.assign = {{"conv", "1KVA"}};
    const auto read = emulationConfigFromText(toText(config), "text");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, config);
    EXPECT_EQ(*emulationConfigFromText(toText({}), "text"), EmulationConfig{});
    EXPECT_EQ(*emulationConfigFromText("{}", "text"), EmulationConfig{});
    EXPECT_EQ(emulationConfigFromText(R"({"operand_order": "weight_first"})", "text")->order[3],
              OperandOrder::WeightFirst);
}

TEST(EmulationConfig, badJsonSaysWhatAndWhere) {
    const auto errorOf = [](const std::string& text) {
        const auto read = emulationConfigFromText(text, "study.json");
        return read ? std::string() : read.error().text();
    };
    EXPECT_EQ(errorOf(R"({"paddings": "skip"})"), "study.json: unknown key 'paddings'; nearest known key: 'padding'");
    EXPECT_NE(errorOf(R"({"version": 2})").find("newer version"), std::string::npos);
    EXPECT_NE(errorOf(R"({"rules": [{"exclude": "a", "include": "b"}]})").find("rules[0]"), std::string::npos);
    EXPECT_NE(errorOf(R"({"rules": [{"others": "int8"}]})"), "");
    EXPECT_NE(errorOf(R"({"rules": [{"exclude": "a", "layer": "b"}]})").find("unknown key 'layer'"),
              std::string::npos);
    EXPECT_NE(errorOf(R"({"rules": [{"exclude": "a"}, {"include": "a"}]})").find("contradicts"), std::string::npos);
    EXPECT_NE(errorOf(R"({"assign": [{"layers": "a"}]})").find("assign[0].multiplier"), std::string::npos);
    EXPECT_NE(errorOf(R"({"operand_order": {"convs": "weight_first"}})").find("operand_order"), std::string::npos);
    EXPECT_NE(errorOf(R"({"batch_norm": true})"), "");
}

TEST(EmulationConfig, wordsSayWhatIsApproximated) {
    const std::vector<std::string> words = inWords(EmulationConfig{});
    const auto says = [](const std::vector<std::string>& list, const std::string& text) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    EXPECT_TRUE(says(words, "every convolution and linear layer is approximated"));
    EXPECT_TRUE(says(words, "routers in float32"));
    EXPECT_TRUE(says(words, "attention products in float32"));
    EXPECT_TRUE(says(words, "operand order activation x weight"));
    EXPECT_TRUE(says(words, "padding through the table"));
    EXPECT_TRUE(says(words, "weights per output channel"));
    EXPECT_TRUE(says(words, "batch norm folded"));

    EmulationConfig config;
    config.rules = {{false, "head", {}}};
    EXPECT_EQ(inWords(config).front(),
              "every convolution and linear layer is approximated except head (exact int8)");
    config.first = false;
    config.rules.push_back({false, "layer3.*", Exactness::Float});
    EXPECT_EQ(inWords(config).front(),
              "every convolution and linear layer is approximated except the first layer (exact int8), head (exact "
              "int8) and layer3.* (float32)");
    config = {};
    config.rules = {{false, "*", Exactness::Float}, {true, "conv", {}}};
    EXPECT_EQ(inWords(config).front(),
              "every convolution and linear layer is approximated; then * out (float32); then conv in");
    EXPECT_EQ(inWords(Assignment{"m", "exact", {{"layer1.*", "1KVA"}}}),
              "layer1.* by 1KVA, all other approximated layers by exact");
    EXPECT_EQ(inWords(std::vector<RangeRule>{{"conv1", CalibrationMethod::Fixed, 0, 3.5},
                                             {"conv", CalibrationMethod::Percentile, 99.9, 0}}),
              "conv1 fixed at 3.5, conv percentile 99.9");
}

}  // namespace
}  // namespace axscope::models
