// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/emulation/emulation_config.h"
#include "models/emulation/site.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// How one site is computed in the approximate runs. In the int8 run Approx is Int8.
enum class Arithmetic { Approx, Int8, Float };
[[nodiscard]] const char* toString(Arithmetic arithmetic);  ///< "approx", "int8", "float"

struct SiteChoice {
    Arithmetic arithmetic = Arithmetic::Approx;
    OperandOrder order = OperandOrder::ActivationFirst;
    std::optional<RangeRule> range;  ///< where the site's range is chosen in a way of its own
    std::string multiplier;          ///< of EmulationConfig::assign; empty = the run's own
};

/// A configuration applied to the sites of one network.
struct EmulationPlan {
    std::vector<Site> sites;          ///< layers as Network::macLayers(), then attention products, then routers
    std::vector<SiteChoice> choices;  ///< as `sites`
    PaddingMode padding = PaddingMode::Table;
    WeightScales weights = WeightScales::PerChannel;
    BatchNormMode batchNorm = BatchNormMode::Folded;

    std::vector<std::string> unmatched;   ///< patterns of the configuration that chose no site here
    std::vector<std::string> overridden;  ///< "rules[0]": chose sites here, all of which later rules decide otherwise
};

/// `config` has passed checkConfig(), `ranges` checkRangeRules().
[[nodiscard]] EmulationPlan planFor(const EmulationConfig& config, const std::vector<RangeRule>& ranges,
                                    std::vector<Site> sites);

/// Multiplier of each site under `assignment`: empty where the site is not approximated. A site that no rule names
/// gets `assignment.otherLayers`. `unmatched` takes patterns that chose no site.
[[nodiscard]] std::vector<std::string> multipliersFor(const EmulationPlan& plan, const Assignment& assignment,
                                                      std::vector<std::string>& unmatched);

/// Checks what can only be seen with all networks of a study at hand. `perNetwork`: for each network the patterns
/// that chose nothing in it. Errors: NotFound for a pattern that chooses nothing in any of them, naming the layer
/// whose name is nearest. Words such as "router" may choose nothing.
Result<void> checkPatternsMatch(const std::vector<std::vector<std::string>>& perNetwork,
                                std::span<const Site> sites, const std::string& where);
/// Errors: InvalidArgument for a rule that later ones undo in every network in which it chooses anything.
Result<void> checkRulesCount(const EmulationConfig& config, std::span<const EmulationPlan* const> plans);

}  // namespace axscope::models
