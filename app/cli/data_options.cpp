// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_options.h"

#include <algorithm>
#include <charconv>

#include "models/datasets/dataset_form.h"
#include "models/datasets/open_dataset.h"

namespace axscope::app {
namespace {

constexpr int kMaxSide = 65536;

Result<std::uint64_t> parseSeed(const std::string& text) {
    std::uint64_t seed = 0;
    const char* const end = text.data() + text.size();
    if (const auto [stop, fault] = std::from_chars(text.data(), end, seed);
        fault != std::errc() || stop != end)
        return Error{ErrorCode::InvalidArgument, "'" + text + "' is not a whole number from 0 to 2^64 - 1",
                     "--sample"};
    return seed;
}

Result<void> parseNumbers(const std::string& text, const char* option, std::vector<float>& numbers) {
    if (text.empty())
        return {};
    Result<std::vector<float>> parsed = models::parseNumberList(text);
    if (!parsed)
        return Error{parsed.error().code, parsed.error().message, option};
    numbers = std::move(*parsed);
    return {};
}

}  // namespace

void addDataOptions(CLI::App& command, DataOptions& options) {
    command
        .add_option(
            "--sample", options.sample,
            "Take the images in a random order by this seed, the same on every machine; --images N is then "
            "a random sample")
        ->type_name("SEED");
    command
        .add_option("--classes", options.classes, "Only images of these classes, by name or number: 3,7,owl")
        ->type_name("C,...")
        ->delimiter(',');
    command
        .add_option(
            "--resize", options.resize,
            "Resize the shorter side to N as torchvision does (bilinear, antialiased); default: only where "
            "the network takes another size, to that")
        ->type_name("N")
        ->check(CLI::Range(1, kMaxSide));
    command
        .add_option("--crop", options.crop,
                    "Keep the N x N pixels in the middle (default: the network's size)")
        ->type_name("N")
        ->check(CLI::Range(1, kMaxSide));
    CLI::Option* const preset = command
                                    .add_option("--normalise", options.preset,
                                                "Normalisation by name instead of the checkpoint's: " +
                                                    models::normalisationPresetList())
                                    ->type_name("NAME");
    CLI::Option* const mean =
        command.add_option("--mean", options.mean, "Mean per channel of pixels scaled to 0..1")
            ->type_name("A,B,C");
    CLI::Option* const std =
        command.add_option("--std", options.std, "Standard deviation per channel")->type_name("A,B,C");
    mean->excludes(preset)->needs(std);
    std->excludes(preset)->needs(mean);
}

Result<void> applyDataOptions(const DataOptions& options, analysis::Experiment& experiment) {
    if (!options.sample.empty()) {
        const Result<std::uint64_t> seed = parseSeed(options.sample);
        if (!seed)
            return seed.error();
        experiment.subset.seed = *seed;
    }
    if (!options.classes.empty())
        experiment.subset.classes = options.classes;
    if (options.resize > 0)
        experiment.resize.resize = options.resize;
    if (options.crop > 0)
        experiment.resize.crop = options.crop;
    if (!options.preset.empty()) {
        experiment.normalisation = {};
        experiment.normalisation.preset = options.preset;
    } else if (!options.mean.empty()) {
        experiment.normalisation.preset.clear();
    }
    if (Result<void> parsed = parseNumbers(options.mean, "--mean", experiment.normalisation.mean); !parsed)
        return parsed;
    return parseNumbers(options.std, "--std", experiment.normalisation.std);
}

std::string dataSpecHelp() {
    return "A data set: " + models::datasetFormList() +
           "; or a folder by itself, whose kind is told from what lies there";
}

std::string dataSpecTable() {
    std::size_t width = 0;
    for (const models::DatasetForm* form : models::datasetForms())
        width = std::max(width, std::string(form->syntax).size());
    std::string text = "Data sets:\n";
    for (const models::DatasetForm* form : models::datasetForms()) {
        std::string syntax = form->syntax;
        syntax.resize(width + 2, ' ');
        text += "  " + syntax + form->summary + "\n";
    }
    return text;
}

}  // namespace axscope::app
