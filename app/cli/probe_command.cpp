// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "models/io/probe.h"

namespace axscope::app {
namespace {

struct ProbeOptions {
    std::vector<std::string> files;
    std::vector<std::string> describe;
    bool json = false;
};

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

nlohmann::ordered_json toJson(const models::CheckpointSummary& summary) {
    const models::NetworkDescription& description = summary.description;
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const models::Finding& finding : summary.findings)
        findings.push_back({{"what", finding.what}, {"value", finding.value}, {"from", finding.source}});
    return {{"file", summary.file},
            {"architecture", description.architecture},
            {"topology", models::toString(description.topology)},
            {"experts", description.numExperts},
            {"top_k", description.topK},
            {"renormalise", description.renormalise},
            {"shared_experts", description.sharedExperts},
            {"slots_per_expert", description.slotsPerExpert},
            {"moe_layers", description.moeLayers},
            {"classes", description.numClasses},
            {"dataset", description.dataset},
            {"input_size", description.inputSize},
            {"mean", description.mean},
            {"std", description.std},
            {"reported_top1", description.reportedTop1 ? nlohmann::ordered_json(*description.reportedTop1)
                                                       : nlohmann::ordered_json(nullptr)},
            {"parent_sha256", description.parentSha256},
            {"retrained_for", description.retrainedFor},
            {"multiplier_sha256", description.multiplierSha256},
            {"parameters", summary.parameters},
            {"dense_macs", summary.denseMacs},
            {"tensors", summary.tensors},
            {"bytes", summary.fileBytes},
            {"findings", std::move(findings)}};
}

void print(const models::CheckpointSummary& summary) {
    const models::NetworkDescription& description = summary.description;
    const auto line = [](const char* key, const std::string& value) {
        std::cout << "  " << key << std::string(16 - std::string(key).size(), ' ') << value << '\n';
    };
    std::cout << summary.file << '\n';
    line("architecture", description.architecture);
    line("topology", models::toString(description.topology));
    if (description.numExperts > 0) {
        std::string experts = std::to_string(description.numExperts) + " per MoE layer, ";
        if (description.slotsPerExpert > 0)
            experts += "each with " + std::to_string(description.slotsPerExpert) + " slots";
        else
            experts += std::to_string(description.topK) + " run per decision";
        if (description.renormalise)
            experts += ", gates renormalised";
        if (description.sharedExperts > 0)
            experts += ", " + std::to_string(description.sharedExperts) + " shared";
        line("experts", experts);
        line("MoE layers", joined(description.moeLayers));
    }
    line("parameters", groupedText(summary.parameters));
    line("MACs", groupedText(summary.denseMacs) + " per image (dense, without attention products)");
    line("classes", std::to_string(description.numClasses));
    line("input", std::to_string(description.inputSize[0]) + " x " +
                      std::to_string(description.inputSize[1]) + " x " +
                      std::to_string(description.inputSize[2]) + " (channels, height, width)");
    if (!description.dataset.empty())
        line("data set", description.dataset);
    if (description.reportedTop1)
        line("reported top-1", percentText(*description.reportedTop1) + " % (" +
                                   (description.retrainedFor.empty() ? "float" : "with " + description.retrainedFor) +
                                   ", from the file)");
    if (!description.parentSha256.empty())
        line("retrained from", "sha256 " + description.parentSha256);
    if (!description.retrainedFor.empty())
        line("retrained for", description.retrainedFor +
                                  (description.multiplierSha256.empty()
                                       ? ""
                                       : ", table sha256 " + description.multiplierSha256.substr(0, 12) + "..."));
    std::cout << "  told from\n";
    for (const models::Finding& finding : summary.findings)
        std::cout << "    " << finding.what << " = " << finding.value << ": " << finding.source << '\n';
}

int probeAll(const ProbeOptions& options) {
    const Result<models::DescriptionOverrides> overrides = overridesOf(options.describe);
    if (!overrides)
        return fail(overrides.error());
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const std::string& file : options.files) {
        Result<models::CheckpointSummary> summary = models::probe(file, *overrides);
        if (!summary)
            return fail(summary.error());
        if (options.json)
            array.push_back(toJson(*summary));
        else
            print(*summary);
    }
    if (options.json)
        std::cout << nlohmann::ordered_json{{"schema", 1}, {"checkpoints", array}}.dump(
                         1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
    return kExitOk;
}

}  // namespace

void addProbeCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ProbeOptions>();
    CLI::App* const command = app.add_subcommand(
        "probe", "Tell what a checkpoint holds: architecture, topology, experts, parameters, and how that was told");
    command->add_option("FILE", options->files, "Checkpoints: safetensors (also sharded), PyTorch, TorchScript")->required();
    addDescribeOption(*command, options->describe);
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer("Example:\n  axscope-cli probe resnet20_hard.safetensors");
    command->callback(
        [options, &action] { action = [options](const std::stop_token&) { return probeAll(*options); }; });
}

}  // namespace axscope::app
