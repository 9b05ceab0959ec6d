// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulation_plan.h"

#include <algorithm>
#include <utility>

#include "models/io/nearest_word.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

bool isLayer(const Site& site) {
    return site.kind != SiteKind::Attention && site.kind != SiteKind::Router;
}

Arithmetic exactly(Exactness exactness) {
    return exactness == Exactness::Int8 ? Arithmetic::Int8 : Arithmetic::Float;
}

Arithmetic presetOf(const EmulationConfig& config, const Site& site) {
    if (site.kind == SiteKind::Attention)
        return config.attention ? Arithmetic::Approx : Arithmetic::Float;
    if (site.kind == SiteKind::Router)
        return config.router ? Arithmetic::Approx : Arithmetic::Float;
    const bool left = (site.first && !config.first) || (site.head && !config.head);
    return left ? exactly(config.others) : Arithmetic::Approx;
}

Arithmetic outcomeOf(const EmulationConfig& config, const LayerRule& rule, const Site& site) {
    if (rule.include)
        return Arithmetic::Approx;
    return exactly(rule.others.value_or(isLayer(site) ? config.others : Exactness::Float));
}

/// Calls `apply(rule, site index)` for each rule and site that match, and notes patterns that match nothing.
template <class Rule, class Apply>
void applyRules(const std::vector<Rule>& rules, const std::vector<Site>& sites,
                std::vector<std::string>& unmatched, const Apply& apply) {
    for (const Rule& rule : rules) {
        bool matched = false;
        for (std::size_t i = 0; i < sites.size(); ++i)
            if (matches(rule.layers, sites[i])) {
                matched = true;
                apply(rule, i);
            }
        if (!matched)
            unmatched.push_back(rule.layers);
    }
}

void decideArithmetic(const EmulationConfig& config, EmulationPlan& plan) {
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        plan.choices[i].arithmetic = presetOf(config, plan.sites[i]);
    applyRules(config.rules, plan.sites, plan.unmatched, [&](const LayerRule& rule, std::size_t i) {
        plan.choices[i].arithmetic = outcomeOf(config, rule, plan.sites[i]);
    });
    for (std::size_t r = 0; r < config.rules.size(); ++r) {
        bool chose = false;
        bool stands = false;
        for (std::size_t i = 0; i < plan.sites.size() && !stands; ++i)
            if (matches(config.rules[r].layers, plan.sites[i])) {
                chose = true;
                stands = plan.choices[i].arithmetic == outcomeOf(config, config.rules[r], plan.sites[i]);
            }
        if (chose && !stands)
            plan.overridden.push_back("rules[" + std::to_string(r) + "]");
    }
}

}  // namespace

const char* toString(Arithmetic arithmetic) {
    switch (arithmetic) {
        case Arithmetic::Approx:
            return "approx";
        case Arithmetic::Int8:
            return "int8";
        case Arithmetic::Float:
            return "float";
    }
    return "";
}

EmulationPlan planFor(const EmulationConfig& config, const std::vector<RangeRule>& ranges,
                      std::vector<Site> sites) {
    EmulationPlan plan;
    plan.sites = std::move(sites);
    plan.choices.resize(plan.sites.size());
    plan.padding = config.padding;
    plan.weights = config.weights;
    plan.batchNorm = config.batchNorm;
    decideArithmetic(config, plan);
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        plan.choices[i].order = config.order[static_cast<std::size_t>(plan.sites[i].kind)];
    applyRules(config.assign, plan.sites, plan.unmatched, [&](const AssignRule& rule, std::size_t i) {
        plan.choices[i].multiplier = rule.multiplier;
    });
    applyRules(ranges, plan.sites, plan.unmatched,
               [&](const RangeRule& rule, std::size_t i) { plan.choices[i].range = rule; });
    return plan;
}

std::vector<std::string> multipliersFor(const EmulationPlan& plan, const Assignment& assignment,
                                        std::vector<std::string>& unmatched) {
    std::vector<std::string> result(plan.sites.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] =
            plan.choices[i].multiplier.empty() ? assignment.otherLayers : plan.choices[i].multiplier;
    applyRules(assignment.assign, plan.sites, unmatched,
               [&](const AssignRule& rule, std::size_t i) { result[i] = rule.multiplier; });
    for (std::size_t i = 0; i < result.size(); ++i)
        if (plan.choices[i].arithmetic != Arithmetic::Approx)
            result[i].clear();
    return result;
}

Result<void> checkPatternsMatch(const std::vector<std::vector<std::string>>& perNetwork,
                                std::span<const Site> sites, const std::string& where) {
    if (perNetwork.empty())
        return {};
    for (const std::string& pattern : perNetwork.front()) {
        const bool nowhere =
            std::all_of(perNetwork.begin(), perNetwork.end(), [&](const std::vector<std::string>& unmatched) {
                return std::find(unmatched.begin(), unmatched.end(), pattern) != unmatched.end();
            });
        if (!nowhere || isSiteWord(pattern))
            continue;
        std::vector<std::string> known = siteWords();
        for (const Site& site : sites)
            known.push_back(site.name);
        return Error{ErrorCode::NotFound,
                     "pattern " + inQuotes(pattern) + " matches no layer; nearest: " +
                         inQuotes(nearestToPattern(pattern, known)),
                     where};
    }
    return {};
}

Result<void> checkRulesCount(const EmulationConfig& config, std::span<const EmulationPlan* const> plans) {
    for (std::size_t r = 0; r < config.rules.size(); ++r) {
        const std::string name = "rules[" + std::to_string(r) + "]";
        const std::string& pattern = config.rules[r].layers;
        bool undone = false;
        bool counts = false;
        for (const EmulationPlan* const plan : plans) {
            const auto holds = [](const std::vector<std::string>& list, const std::string& text) {
                return std::find(list.begin(), list.end(), text) != list.end();
            };
            if (holds(plan->overridden, name))
                undone = true;
            else if (!holds(plan->unmatched, pattern))
                counts = true;
        }
        if (undone && !counts)
            return Error{ErrorCode::InvalidArgument,
                         "contradicts the rules after it: every layer that " + inQuotes(pattern) +
                             " matches is decided otherwise by them; later rules win",
                         name};
    }
    return {};
}

}  // namespace axscope::models
