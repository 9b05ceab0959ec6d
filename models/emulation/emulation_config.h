// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "models/emulation/calibration_method.h"
#include "models/emulation/site.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// How what is not approximated is computed.
enum class Exactness {
    Int8,   ///< 8-bit operands, exact products
    Float,  ///< float32, in the int8 run too
};
[[nodiscard]] const char* toString(Exactness exactness);  ///< "int8", "float"

enum class OperandOrder {
    ActivationFirst,  ///< L[activation][weight]; for attention, which has no weights: L[left][right]
    WeightFirst,      ///< L[weight][activation], L[right][left]
};
enum class PaddingMode {
    Table,  ///< zero padding is an operand like any other: L[0][w]
    Skip,   ///< a tap in the padding contributes exactly 0
};
enum class WeightScales { PerChannel, PerTensor };
enum class BatchNormMode {
    Folded,    ///< into the weights, before they are quantised
    Separate,  ///< y * gain + shift in float32, after the emulated convolution
};

/// Takes sites into the approximated ones or out of them.
struct LayerRule {
    bool include = false;
    std::string layers;               ///< see matches()
    std::optional<Exactness> others;  ///< of an excluding rule: how these are computed; absent = EmulationConfig::others

    bool operator==(const LayerRule&) const = default;
};

/// Gives sites their multiplier.
struct AssignRule {
    std::string layers;      ///< see matches()
    std::string multiplier;  ///< name or table file

    bool operator==(const AssignRule&) const = default;
};

/// Gives sites another way to choose the range of their activations.
struct RangeRule {
    std::string layers;  ///< see matches()
    CalibrationMethod method = CalibrationMethod::AbsMax;
    double percentile = 99.99;  ///< for Percentile
    double range = 1;           ///< for Fixed: codes -127..127 stand for -range..range

    bool operator==(const RangeRule&) const = default;
};

/// What is approximated, and how. The default is the reference arithmetic (see README): every convolution and linear
/// layer, first and last included; routers and attention products in float32; activation first; padding through the
/// table; weights per output channel; batch norm folded.
///
/// Which sites are approximated: all layers; then first, head, router and attention as the flags say; then the rules
/// in their order, so that later ones win.
struct EmulationConfig {
    static constexpr int kVersion = 1;

    bool first = true;
    bool head = true;
    bool router = false;     ///< the gates' linear maps; distances of cluster routing are no products and stay in float32
    bool attention = false;  ///< Q K^T and A V
    Exactness others = Exactness::Int8;  ///< of layers left out; routers and attention products left out are float32
    std::vector<LayerRule> rules;

    std::array<OperandOrder, kSiteKinds> order{};  ///< by SiteKind
    PaddingMode padding = PaddingMode::Table;
    WeightScales weights = WeightScales::PerChannel;
    BatchNormMode batchNorm = BatchNormMode::Folded;

    /// Multipliers of single sites in every approximate run, later ones win; all others get the run's own.
    std::vector<AssignRule> assign;

    bool operator==(const EmulationConfig&) const = default;
};

/// A run with more than one multiplier.
struct Assignment {
    std::string name;                      ///< of the run: "mixed_a"
    std::string otherLayers = "exact";     ///< multiplier of what no rule names; "default" in files
    std::vector<AssignRule> assign;        ///< later ones win, over those of the EmulationConfig too

    bool operator==(const Assignment&) const = default;
};

/// Errors: InvalidArgument where two rules contradict each other (the same pattern, another outcome) or a pattern is
/// empty; `where` names the rules.
Result<void> checkConfig(const EmulationConfig& config);
Result<void> checkAssignment(const Assignment& assignment);
Result<void> checkRangeRules(const std::vector<RangeRule>& rules);

/// The settings as JSON, every one of them written out.
[[nodiscard]] nlohmann::ordered_json toJson(const EmulationConfig& config);
[[nodiscard]] nlohmann::ordered_json toJson(const Assignment& assignment);
[[nodiscard]] nlohmann::ordered_json toJson(const std::vector<RangeRule>& rules);

class StrictObject;
/// Reads what toJson() writes; absent keys mean the default. What is wrong, unknown keys included, is kept in
/// `object`.
[[nodiscard]] EmulationConfig readEmulationConfig(StrictObject& object);
[[nodiscard]] Assignment readAssignment(StrictObject& object);
[[nodiscard]] std::vector<RangeRule> readRangeRules(StrictObject& parent, const std::string& key);

/// The same from and to text, for other JSON libraries. Errors: Format, InvalidArgument; `label` names the source.
Result<EmulationConfig> emulationConfigFromText(const std::string& text, const std::string& label);
[[nodiscard]] std::string toText(const EmulationConfig& config);

/// What of `config` a network with all kinds of sites would show: one sentence part per setting, in English, without
/// full stops: "every convolution and linear layer is approximated except head (exact int8)", "operand order
/// activation x weight", ... Ranges are not among them.
[[nodiscard]] std::vector<std::string> inWords(const EmulationConfig& config);
/// "layer1.* by mul8s_1KVA, all other approximated layers by exact"
[[nodiscard]] std::string inWords(const Assignment& assignment);
/// "conv1 fixed at 3.5, layer3.* percentile 99.9"; empty without rules.
[[nodiscard]] std::string inWords(const std::vector<RangeRule>& rules);

}  // namespace axscope::models
