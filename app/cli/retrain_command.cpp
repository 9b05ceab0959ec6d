// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <optional>
#include <utility>

#include "analysis/run_config.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/emulation_options.h"
#include "app/cli/training_options.h"
#include "app/cli/training_printer.h"

namespace axscope::app {
namespace {

struct RetrainOptions {
    TrainOptions training;
    EmulationOptions emulation;
    std::string multiplier;
    std::string config;
    std::string ranges;
    std::string calibration;
    std::optional<double> percentile;
    std::optional<double> range;
    std::optional<std::uint64_t> calibrationImages;
    std::string gradient = "exact";
    int halfWindow = 0;
    bool frozenRouter = false;
    bool recalibrate = false;
};

Result<analysis::RetrainingOptions> retrainingOf(const RetrainOptions& options) {
    analysis::RetrainingOptions retraining;
    analysis::Experiment& experiment = retraining.experiment;
    if (!options.config.empty()) {
        Result<analysis::RunConfig> read = analysis::readRunConfig(options.config);
        if (!read)
            return read.error();
        experiment = std::move(read->experiment);
    }
    applyEmulationOptions(options.emulation, experiment);
    if (!options.multiplier.empty()) {
        experiment.multipliers = {options.multiplier};
        if (options.emulation.assignments.empty()) {
            experiment.assignments.clear();
            experiment.assignmentFiles.clear();
        }
    }
    if (!options.ranges.empty())
        experiment.ranges.file = options.ranges;
    if (!options.calibration.empty()) {
        experiment.ranges.file.clear();
        experiment.ranges.method = *analysis::calibrationMethodFromString(options.calibration);
    }
    experiment.ranges.percentile = options.percentile.value_or(experiment.ranges.percentile);
    experiment.ranges.range = options.range.value_or(experiment.ranges.range);
    experiment.ranges.images = options.calibrationImages.value_or(experiment.ranges.images);
    retraining.gradient.rule =
        options.gradient == "exact" ? models::GradientRule::ExactProduct : models::GradientRule::Differences;
    retraining.gradient.halfWindow = options.halfWindow;
    retraining.frozenRouter = options.frozenRouter;
    retraining.recalibrate = options.recalibrate;
    return retraining;
}

void addRetrainingOptions(CLI::App& command, RetrainOptions& options) {
    const std::string group = "Retraining";
    command.add_option("--from", options.training.from, "The checkpoint to retrain")
        ->type_name("FILE")
        ->required()
        ->group(group);
    command.add_option("--multiplier", options.multiplier, "The multiplier: a name of the catalogue or a table file")
        ->type_name("NAME|FILE")
        ->group(group);
    CLI::Option* const gradient =
        command
            .add_option("--gradient", options.gradient,
                        "Derivative of a product going back: that of the exact product, or the table's own differences")
            ->check(CLI::IsMember({"exact", "differences"}))
            ->capture_default_str()
            ->group(group);
    command
        .add_option("--half-window", options.halfWindow,
                    "For differences: average the table over operands up to N apart first")
        ->type_name("N")
        ->check(CLI::Range(0, models::GradientOptions::kMaxHalfWindow))
        ->capture_default_str()
        ->needs(gradient)
        ->group(group);
    command.add_flag("--frozen-router", options.frozenRouter, "Routers keep their weights and centroids")->group(group);
    CLI::Option* const ranges =
        command.add_option("--ranges", options.ranges, "Activation ranges from JSON, which stay, instead of calibration")
            ->type_name("FILE")
            ->group(group);
    command.add_option("--calibrate", options.calibration, "How to choose activation ranges (default: absmax)")
        ->check(CLI::IsMember(models::calibrationMethodNames()))
        ->excludes(ranges)
        ->group(group);
    command.add_option("--percentile", options.percentile, "For --calibrate percentile, in percent of |x|")
        ->type_name("P")
        ->excludes(ranges)
        ->group(group);
    command.add_option("--range", options.range, "For --calibrate fixed: the range of every layer")
        ->type_name("R")
        ->excludes(ranges)
        ->group(group);
    command.add_option("--calibration-images", options.calibrationImages, "Training images to calibrate on (default: 1024)")
        ->type_name("N")
        ->check(CLI::PositiveNumber)
        ->excludes(ranges)
        ->group(group);
    command.add_flag("--recalibrate", options.recalibrate, "Choose ranges anew after each epoch (default: they stay, and the checkpoint keeps them)")
        ->group(group);
    command.add_option("--config", options.config, "Emulation, assignments and ranges from the configuration of a study")
        ->type_name("FILE")
        ->group(group);
}

const char* const kRetrainFooter =
    "Example:\n"
    "  axscope-cli retrain --from dense.safetensors --multiplier 1L2H --data cifar100:DIR --out dense_1L2H.safetensors\n"
    "\n"
    "The forward pass goes through quantiser and product table as in a study. Going back, rounding counts as the\n"
    "identity (straight-through estimator). Batch norms keep their statistics. The test after each epoch is that of the\n"
    "emulated network. The checkpoint names its parent and the multiplier by their SHA-256; a study with both networks\n"
    "and the multiplier shows what was won back. State and resuming: as for axscope-cli train.\n";

}  // namespace

void addRetrainCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<RetrainOptions>();
    options->training.retrain = true;
    options->training.keep = "best";
    CLI::App* const command =
        app.add_subcommand("retrain", "Retrain a network so that it lives with a multiplier");
    addRetrainingOptions(*command, *options);
    addEmulationOptions(*command, options->emulation);
    addDescribeOption(*command, options->training.describe);
    addImageOptions(*command, options->training);
    addRecipeOptions(*command, options->training);
    addTrainingRunOptions(*command, options->training);
    command->footer(kRetrainFooter + ("\n" + dataSpecTable()));
    command->callback([options, command, &action] {
        action = [options, command](const std::stop_token& stop) {
            Result<analysis::TrainingOptions> training = trainingOf(options->training);
            if (!training)
                return fail(training.error());
            Result<analysis::RetrainingOptions> retraining = retrainingOf(*options);
            if (!retraining)
                return fail(retraining.error());
            training->retraining = *std::move(retraining);
            return runTraining(options->training, *std::move(training), commandLine(*command), stop);
        };
    });
}

}  // namespace axscope::app
