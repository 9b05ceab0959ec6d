// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_weights.h"

#include <algorithm>

#include "analysis/study/study_store.h"

namespace axscope::app {
namespace {

constexpr std::size_t kListed = 12;

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kListed); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    return names.size() > kListed ? text + ", and " + std::to_string(names.size() - kListed) + " more" : text;
}

bool hasOperands(const analysis::LayerResult& layer) {
    return layer.detail != nullptr && !layer.detail->inputOperands.empty() &&
           !layer.detail->weightOperands.empty();
}

Result<std::size_t> checkpointOf(const analysis::StudyResult& study, const LayerOptions& options) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < study.checkpoints.size(); ++i) {
        if (study.checkpoints[i].name == options.checkpoint ||
            (options.checkpoint.empty() && study.checkpoints.size() == 1))
            return i;
        names.push_back(study.checkpoints[i].name);
    }
    if (options.checkpoint.empty())
        return Error{ErrorCode::InvalidArgument, "--checkpoint is needed, one of: " + listed(names),
                     options.study};
    return Error{ErrorCode::NotFound,
                 "no checkpoint '" + options.checkpoint + "'; there are: " + listed(names), options.study};
}

using StudyResults = std::shared_ptr<const analysis::StudyResult>;

Result<StudyResults> resultsFor(const LayerOptions& options) {
    const auto store = analysis::StudyStore::open(options.study, analysis::StudyStore::Access::Read);
    if (!store)
        return store.error();
    Result<StudyResults> results = (*store)->results();
    if (results && *results == nullptr)
        return Error{ErrorCode::NotFound, "the study has no results yet", options.study};
    return results;
}

}  // namespace

Result<std::vector<analysis::LayerBias>> layerBiasesOf(const LayerOptions& options, const multipliers::ProductTable& table) {
    const Result<StudyResults> results = resultsFor(options);
    if (!results)
        return results.error();
    const Result<std::size_t> checkpoint = checkpointOf(**results, options);
    if (!checkpoint)
        return checkpoint.error();
    std::vector<analysis::LayerBias> biases = analysis::layerBiases(**results, *checkpoint, table);
    if (biases.empty())
        return Error{ErrorCode::NotFound, "the study has no operands of any layer", options.study};
    return biases;
}

void addLayerOptions(CLI::App& command, LayerOptions& options) {
    const std::string group = "Weighted by the operands of a layer";
    CLI::Option* const study =
        command
            .add_option("--study", options.study,
                        "Study file with results: figures also for the operands of --layer")
            ->type_name("FILE.axs")
            ->group(group);
    command
        .add_option("--checkpoint", options.checkpoint,
                    "Network, as the study names it; may be left out where it is one")
        ->type_name("NAME")
        ->needs(study)
        ->group(group);
    command.add_option("--layer", options.layer, "Layer: conv1, layer3.0.experts.2.conv1")
        ->type_name("NAME")
        ->needs(study)
        ->group(group);
}

Result<std::optional<LayerOperands>> layerOperandsOf(const LayerOptions& options) {
    if (options.study.empty())
        return std::optional<LayerOperands>();
    const Result<StudyResults> results = resultsFor(options);
    if (!results)
        return results.error();
    const analysis::StudyResult& study = **results;
    const Result<std::size_t> checkpoint = checkpointOf(study, options);
    if (!checkpoint)
        return checkpoint.error();

    std::vector<std::string> layers;
    const analysis::RunResult* best = nullptr;
    const analysis::LayerResult* found = nullptr;
    for (const analysis::RunResult& run : study.runs) {
        if (run.checkpoint != *checkpoint)
            continue;
        for (const analysis::LayerResult& layer : run.layers) {
            if (!hasOperands(layer))
                continue;
            if (std::find(layers.begin(), layers.end(), layer.name) == layers.end())
                layers.push_back(layer.name);
            const bool isBetter =
                best == nullptr || (best->mode != analysis::Mode::Int8 && run.mode == analysis::Mode::Int8);
            if (layer.name == options.layer && isBetter) {
                best = &run;
                found = &layer;
            }
        }
    }
    if (found == nullptr)
        return Error{
            options.layer.empty() ? ErrorCode::InvalidArgument : ErrorCode::NotFound,
            (options.layer.empty() ? std::string("--layer is needed")
                                   : "no operands of a layer '" + options.layer + "'") +
                (layers.empty() ? "; the study has none of any layer" : "; there are: " + listed(layers)),
            options.study};
    return std::optional(
        LayerOperands{study.checkpoints[*checkpoint].name, found->name,
                      best->multiplier ? study.multipliers[*best->multiplier].name : toString(best->mode),
                      found->detail->inputOperands, found->detail->weightOperands, found->reduction});
}

}  // namespace axscope::app
