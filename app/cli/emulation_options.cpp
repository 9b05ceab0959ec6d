// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/emulation_options.h"

#include <algorithm>
#include <filesystem>

namespace axscope::app {
namespace {

/// Said again of a study that already has them, the same rules would only pile up.
void addRules(const EmulationOptions& options, std::vector<models::LayerRule>& rules) {
    std::vector<models::LayerRule> said;
    for (const std::string& pattern : options.exclude)
        said.push_back({false, pattern, {}});
    for (const std::string& pattern : options.include)
        said.push_back({true, pattern, {}});
    const bool areThere = said.size() <= rules.size() && std::equal(said.rbegin(), said.rend(), rules.rbegin());
    if (!areThere)
        rules.insert(rules.end(), said.begin(), said.end());
}

bool isThere(const std::filesystem::path& file, const std::vector<std::filesystem::path>& files) {
    const auto whole = [](const std::filesystem::path& path) {
        std::error_code ignored;
        return std::filesystem::absolute(path, ignored).lexically_normal();
    };
    return std::any_of(files.begin(), files.end(), [&](const auto& other) { return whole(other) == whole(file); });
}

}  // namespace

void addEmulationOptions(CLI::App& command, EmulationOptions& options) {
    const std::string group = "What is approximated";
    command.add_option("--exclude", options.exclude,
                       "Leave these layers out: names, patterns (layer3.*, *.experts.2.*) or kinds: conv, "
                       "pointwise, depthwise, linear, first, head, expert, shared, router, attention")
        ->type_name("PATTERN")
        ->group(group);
    command.add_option("--include", options.include, "Take these in again, after --exclude")
        ->type_name("PATTERN")
        ->group(group);
    command.add_option("--others", options.others, "Layers left out: exact int8 (default) or float32")
        ->check(CLI::IsMember({"int8", "float"}))
        ->group(group);
    command.add_flag("--no-first", options.noFirst, "Leave the first layer out")->group(group);
    command.add_flag("--no-head", options.noHead, "Leave the layer of the class scores out")->group(group);
    command.add_flag("--router", options.router, "Routers too go through the multiplier")->group(group);
    command.add_flag("--attention", options.attention, "The products Q K^T and A V too go through the multiplier")
        ->group(group);
    command.add_option("--order", options.order,
                       "Operands as activation x weight (activation_first, default) or weight x activation")
        ->check(CLI::IsMember({"activation_first", "weight_first"}))
        ->group(group);
    command.add_option("--padding", options.padding,
                       "Zero padding goes through the table (default), or is skipped and adds exactly 0")
        ->check(CLI::IsMember({"table", "skip"}))
        ->group(group);
    command.add_option("--weights", options.weights, "Scales of the weights: per_channel (default) or per_tensor")
        ->check(CLI::IsMember({"per_channel", "per_tensor"}))
        ->group(group);
    command.add_option("--batch-norm", options.batchNorm,
                       "Folded into the weights (default), or separate: in float32 after the convolution")
        ->check(CLI::IsMember({"folded", "separate"}))
        ->group(group);
    command.add_option("--assignment", options.assignments,
                       "Runs with several multipliers, from JSON files (see the README)")
        ->type_name("FILE")
        ->group(group);
}

void applyEmulationOptions(const EmulationOptions& options, analysis::Experiment& experiment) {
    models::EmulationConfig& config = experiment.emulation;
    addRules(options, config.rules);
    if (!options.others.empty())
        config.others = options.others == "float" ? models::Exactness::Float : models::Exactness::Int8;
    config.first = config.first && !options.noFirst;
    config.head = config.head && !options.noHead;
    config.router = config.router || options.router;
    config.attention = config.attention || options.attention;
    if (!options.order.empty())
        config.order.fill(options.order == "weight_first" ? models::OperandOrder::WeightFirst
                                                          : models::OperandOrder::ActivationFirst);
    if (!options.padding.empty())
        config.padding = options.padding == "skip" ? models::PaddingMode::Skip : models::PaddingMode::Table;
    if (!options.weights.empty())
        config.weights =
            options.weights == "per_tensor" ? models::WeightScales::PerTensor : models::WeightScales::PerChannel;
    if (!options.batchNorm.empty())
        config.batchNorm =
            options.batchNorm == "separate" ? models::BatchNormMode::Separate : models::BatchNormMode::Folded;
    for (const std::string& file : options.assignments)
        if (!isThere(file, experiment.assignmentFiles))
            experiment.assignmentFiles.emplace_back(file);
}

}  // namespace axscope::app
