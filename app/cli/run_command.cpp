// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/report/report.h"
#include "analysis/report/table_report.h"
#include "analysis/run_config.h"
#include "analysis/study/study_store.h"
#include "analysis/study_runner.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/emulation_options.h"
#include "app/cli/progress_printer.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {
namespace {

struct RunOptions {
    std::string config;               ///< file to start from; options override it
    std::string study;                ///< study file that takes runs and results; also one to start from
    std::string writeConfig;          ///< file to write the settings to instead of running
    analysis::RunConfig run;          ///< what to do: the file and the options together
    analysis::Experiment experiment;  ///< what the options said
    DataOptions data;
    std::vector<std::string> checkpoints;
    std::vector<std::string> describe;
    std::string ranges;
    std::string calibration;
    EmulationOptions emulation;
    std::string json;
    bool jsonAsked = false;
    std::string csvFolder;
    std::string imagesCsv;
    std::string tablesFolder;
    std::string rangesOutput;
    bool quiet = false;
    bool noIsolated = false;
    bool noFrozenRouting = false;
    /// Takes over what the command line said, after the file.
    std::function<Result<void>()> apply;
};

/// Accepts a count of images: digits only, and few enough of them for 64 bits.
std::string isCount(const std::string& text) {
    constexpr std::size_t kMaxDigits = 18;
    const bool valid = !text.empty() && text.size() <= kMaxDigits &&
                       text.find_first_not_of("0123456789") == std::string::npos;
    return valid ? std::string() : "'" + text + "' is not a count of images";
}

std::string shiftText(const analysis::RunResult& run) {
    std::string text;
    for (const analysis::RoutingResult& routing : run.routing)
        text += (text.empty() ? "" : " / ") + percentText(routing.shiftRate);
    return text;
}

void printSummary(const analysis::StudyResult& study) {
    for (std::size_t checkpoint = 0; checkpoint < study.checkpoints.size(); ++checkpoint) {
        const analysis::CheckpointInfo& info = study.checkpoints[checkpoint];
        std::string moeLayers;
        for (const std::string& layer : info.description.moeLayers)
            moeLayers += (moeLayers.empty() ? "" : " / ") + layer;
        std::cout << (checkpoint == 0 ? "" : "\n") << info.name << "  (" << info.description.architecture
                  << ", " << models::toString(info.description.topology) << ", "
                  << groupedText(info.parameters) << " parameters, " << study.imagesRequested << " images)\n";
        TextTable table({"run", "top-1 %", "95 % interval", "top-5 %", "agrees with int8 %", "cost",
                         "SQNR of the output dB", moeLayers.empty() ? "" : "shift % " + moeLayers});
        for (const analysis::RunResult& run : study.runs) {
            if (run.checkpoint != checkpoint)
                continue;
            const std::string name =
                run.multiplier ? study.multipliers[*run.multiplier].name : toString(run.mode);
            table.addRow({name, percentText(run.accuracy.top1),
                          percentText(run.accuracy.top1Interval.low) + " - " +
                              percentText(run.accuracy.top1Interval.high),
                          percentText(run.accuracy.top5), percentText(run.agreementInt8),
                          run.cost ? fixedText(*run.cost, 3) : "-",
                          run.layers.empty() ? "-" : fixedText(run.layers.back().cumulative.sqnrDb, 1),
                          run.reference ? shiftText(run) : ""});
        }
        std::cout << table.text();
    }
    std::cout << "\nint8 is compared with float, every multiplier with int8. Cost: active MACs x power / "
                 "(dense MACs x "
                 "power of the exact multiplier), power from EvoApproxLib (PDK45).\n";
    for (const analysis::MultiplierInfo& multiplier : study.multipliers)
        if (multiplier.powerSource == multipliers::kEstimateSource)
            std::cout << "Power of " << multiplier.name << ": " << multiplier.powerSource << ".\n";
    std::cout << "Images: " << study.provenance.dataset
              << (study.provenance.subset.empty() ? "" : ", " + study.provenance.subset) << "; "
              << study.provenance.preparation << ".\n";
    std::cout << "Settings:\n";
    for (const std::string& setting : study.provenance.settings)
        std::cout << "  " << setting << '\n';
    for (const analysis::MultiplierInfo& multiplier : study.multipliers)
        if (!multiplier.assignment.empty())
            std::cout << "  " << multiplier.name << ": " << multiplier.assignment << '\n';
    if (!study.provenance.labelsMeaningful)
        std::cout << "Warning: these are random images; accuracy means nothing.\n";
}

/// Ranges of every checkpoint in the form that --ranges reads.
std::string rangesText(const analysis::StudyResult& study) {
    nlohmann::ordered_json json;
    for (const analysis::CheckpointInfo& checkpoint : study.checkpoints)
        json[checkpoint.name]["activation_absmax"] = checkpoint.ranges;
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// Writes every output that was asked for, whatever becomes of the others; the exit code is that of the first
/// failure.
int report(const RunOptions& options, const analysis::StudyResult& study) {
    int code = kExitOk;
    const auto note = [&code](const auto& result) {
        if (!result) {
            const int failure = fail(result.error());
            code = code == kExitOk ? failure : code;
        }
    };
    const analysis::RunConfig& run = options.run;
    const bool jsonToOutput = options.jsonAsked && (options.json.empty() || options.json == "-");
    if (!run.json.empty() && !jsonToOutput)
        note(writeFileAtomically(run.json, analysis::toJson(study)));
    if (!run.csv.empty())
        note(analysis::writeCsvFiles(study, run.csv));
    if (!run.imagesCsv.empty())
        note(analysis::writeImagesCsv(study, run.imagesCsv));
    if (!options.tablesFolder.empty())
        note(analysis::writeTables(study, options.tablesFolder));
    if (!run.saveRanges.empty())
        note(writeFileAtomically(run.saveRanges, rangesText(study)));
    if (jsonToOutput)
        std::cout << analysis::toJson(study);
    else
        printSummary(study);
    return code;
}

/// What the configuration says, otherwise the study where there is one, under what the command line says.
Result<void> settle(RunOptions& options) {
    std::error_code ignored;
    if (!options.config.empty()) {
        Result<analysis::RunConfig> config = analysis::readRunConfig(options.config);
        if (!config)
            return config.error();
        options.run = std::move(*config);
    } else if (!options.study.empty() && std::filesystem::exists(options.study, ignored)) {
        auto store = analysis::StudyStore::open(options.study, analysis::StudyStore::Access::Read);
        if (!store)
            return store.error();
        Result<analysis::Experiment> experiment = (*store)->experiment();
        if (!experiment)
            return experiment.error();
        options.run.experiment = std::move(*experiment);
    }
    return options.apply();
}

/// Runs with the study file where one was named. One that was made for it goes again where the inputs are refused.
Result<std::shared_ptr<const analysis::StudyResult>> runWithStudy(const RunOptions& options, JobControl& job) {
    const analysis::Experiment& experiment = options.run.experiment;
    if (options.study.empty())
        return analysis::runStudy(experiment, job);
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(options.study, ignored);
    auto store = analysis::StudyStore::openOrCreate(options.study);
    if (!store)
        return store.error();
    auto study = analysis::runStudy(experiment, job, {}, store->get());
    if (study)
        return study;
    const Result<std::string> kept = (*store)->experimentText();
    if (isNew && kept && kept->empty()) {
        store->reset();  // closes it
        std::filesystem::remove(options.study, ignored);
    } else if (study.error().code == ErrorCode::Cancelled) {
        return Error{ErrorCode::Cancelled, study.error().message + "; what was computed is kept", options.study};
    }
    return study;
}

int runExperiment(RunOptions& options, const std::stop_token& stop) {
    if (Result<void> settled = settle(options); !settled)
        return fail(settled.error());
    const analysis::Experiment& experiment = options.run.experiment;
    if (Result<void> sound = models::checkConfig(experiment.emulation); !sound)
        return fail(sound.error());
    if (!options.writeConfig.empty()) {
        const std::filesystem::path folder = std::filesystem::path(options.writeConfig).parent_path();
        if (Result<void> writable = checkFolderOf(options.writeConfig); !writable)
            return fail(writable.error());
        if (Result<void> written = writeFileAtomically(options.writeConfig, analysis::toText(options.run, folder));
            !written)
            return fail(written.error());
        return kExitOk;
    }
    if (experiment.checkpoints.empty())
        return fail({ErrorCode::InvalidArgument, "--checkpoint is required, here, in the configuration or in the study", {}});
    if (experiment.data.empty())
        return fail({ErrorCode::InvalidArgument, "--data is required, here, in the configuration or in the study", {}});

    // An hour of computing must not end in a misspelt folder.
    for (const std::string& file : {options.run.json, options.run.imagesCsv, options.run.saveRanges})
        if (Result<void> writable = checkFolderOf(file); !writable)
            return fail(writable.error());

    ProgressPrinter printer;
    JobControl job(
        stop, options.quiet ? JobControl::Report{} : [&](const Progress& p) { printer.show(p); });
    Result<std::shared_ptr<const analysis::StudyResult>> study = runWithStudy(options, job);
    if (!options.quiet)
        printer.end();
    if (!study)
        return fail(study.error());
    return report(options, **study);
}

}  // namespace

void addRunCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<RunOptions>();
    analysis::Experiment& experiment = options->experiment;
    CLI::App* const command = app.add_subcommand(
        "run",
        "Run checkpoints in float, int8 and with approximate multipliers, in lock-step over the same images");
    addDescribeOption(*command, options->describe);
    command
        ->add_option("--config", options->config,
                     "All settings from a JSON file; what else stands on the command line overrides it")
        ->type_name("FILE");
    command
        ->add_option("--study", options->study,
                     "Keep every finished block of images in this study file and compute only what it lacks; without "
                     "other options its own settings are run. Made where it is not there")
        ->type_name("FILE.axs");
    command
        ->add_option("--write-config", options->writeConfig,
                     "Write the settings as they now are to OUT, for --config, and compute nothing")
        ->type_name("OUT");
    CLI::Option* const checkpoints =
        command->add_option("--checkpoint", options->checkpoints, "Checkpoints (safetensors or PyTorch); several may follow")
            ->type_name("FILE");
    CLI::Option* const data =
        command
            ->add_option("--data", experiment.data, dataSpecHelp())
            ->type_name("SPEC");
    CLI::Option* const images = command->add_option("--images", experiment.images, "The first N images (0 = all)")
        ->type_name("N")
        ->check(isCount)
        ->capture_default_str();
    addDataOptions(*command, options->data);
    CLI::Option* const multipliers = command
        ->add_option("--multiplier", experiment.multipliers,
                     "Catalogue names, table files, 'eight' or 'all'; several may follow")
        ->type_name("NAME|FILE");
    CLI::Option* const ranges =
        command
            ->add_option(
                "--ranges", options->ranges,
                "Activation ranges: JSON object layer name -> absmax, also nested under checkpoint names")
            ->type_name("FILE");
    CLI::Option* const calibrate =
        command
            ->add_option("--calibrate", options->calibration,
                         "How to choose activation ranges (default: absmax)")
            ->check(CLI::IsMember(models::calibrationMethodNames()))
            ->excludes(ranges);
    CLI::Option* const fixedRange =
        command->add_option("--range", experiment.ranges.range, "For --calibrate fixed: the range of every layer")
            ->check(CLI::PositiveNumber)
            ->excludes(ranges);
    CLI::Option* const calibrationImages = command->add_option("--calibration-images", experiment.ranges.images, "Images to calibrate on")
        ->type_name("N")
        ->check(isCount)
        ->excludes(ranges)
        ->capture_default_str();
    CLI::Option* const calibrationData = command
        ->add_option("--calibration-data", experiment.ranges.data,
                     "Data to calibrate on (default: the training images beside --data, otherwise --data)")
        ->type_name("SPEC");
    CLI::Option* const percentile = command
        ->add_option("--percentile", experiment.ranges.percentile,
                     "For --calibrate percentile, in percent of |x|")
        ->check(CLI::Range(1e-6, 100.0))
        ->excludes(ranges)
        ->capture_default_str();
    addEmulationOptions(*command, options->emulation);
    CLI::Option* const threads = command
        ->add_option("--threads", experiment.threads,
                     "Threads (0 = one per processor); results do not depend on it")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    CLI::Option* const batch = command->add_option("--batch", experiment.batchSize, "Images per block of work")
        ->check(CLI::Range(1, 512))
        ->capture_default_str();
    command->add_flag("--no-isolated", options->noIsolated,
                      "Leave out isolated layer errors (about halves the time)");
    command->add_flag("--no-frozen-routing", options->noFrozenRouting,
                      "Do not run multipliers again with int8's routing, which tells value from routing error");
    CLI::Option* const json =
        command
            ->add_option("--json", options->json, "Write the results as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    command->add_option("--csv", options->csvFolder, "Write the results as CSV files into DIR")
        ->type_name("DIR");
    command
        ->add_option("--images-csv", options->imagesCsv,
                     "Write what every run did with every image to OUT, as CSV")
        ->type_name("OUT");
    command
        ->add_option("--tables", options->tablesFolder,
                     "Write tables for papers (LaTeX, Markdown, CSV) into DIR: accuracy, layers, routing, multipliers")
        ->type_name("DIR");
    command
        ->add_option("--save-ranges", options->rangesOutput,
                     "Write the activation ranges, for --ranges of a later run")
        ->type_name("OUT");
    command->add_flag("--quiet", options->quiet, "No progress on standard error");
    command->footer(
        dataSpecTable() +
        "Examples:\n"
        "  axscope-cli run --checkpoint resnet20_hard.safetensors --data cifar100:cifar-100-binary \\\n"
        "      --images 1000 --multiplier eight --json results.json --csv results/\n"
        "  axscope-cli run --checkpoint resnet20_*.safetensors --data random --images 100 --multiplier 1KVA "
        "my.npy\n"
        "  axscope-cli run --config study.json --multiplier 1KVA --exclude head --write-config other.json\n"
        "  axscope-cli run --study study.axs --images 10000      (go on with a study, with more images)\n"
        "\n"
        "A configuration holds every option under the keys that --write-config writes, and per-layer choices\n"
        "beyond them: rules of its own for layers left out in int8 or float32, operand order by kind of layer,\n"
        "ranges by layer, multipliers by layer and expert. Unknown keys are refused.");
    options->apply = [=, raw = options.get()]() -> Result<void> {
        analysis::RunConfig& run = raw->run;
        analysis::Experiment& target = run.experiment;
        const analysis::Experiment& said = raw->experiment;
        if (checkpoints->count() > 0)
            target.checkpoints.assign(raw->checkpoints.begin(), raw->checkpoints.end());
        if (!raw->describe.empty()) {
            Result<models::DescriptionOverrides> overrides = overridesOf(raw->describe);
            if (!overrides)
                return overrides.error();
            for (const auto& [key, value] : *overrides)
                target.describe.insert_or_assign(key, value);
        }
        if (data->count() > 0)
            target.data = said.data;
        if (Result<void> applied = applyDataOptions(raw->data, target); !applied)
            return applied;
        if (images->count() > 0)
            target.images = said.images;
        if (multipliers->count() > 0)
            target.multipliers = said.multipliers;
        if (ranges->count() > 0)
            target.ranges.file = raw->ranges;
        // Whoever asks for a way to calibrate wants no file of ranges.
        const bool calibrates = calibrate->count() + fixedRange->count() + calibrationImages->count() +
                                    percentile->count() >
                                0;
        if (calibrates)
            target.ranges.file.clear();
        if (calibrate->count() > 0)
            target.ranges.method = *analysis::calibrationMethodFromString(raw->calibration);
        if (fixedRange->count() > 0)
            target.ranges.range = said.ranges.range;
        if (target.ranges.method == analysis::CalibrationMethod::Fixed && calibrate->count() > 0 &&
            fixedRange->count() == 0)
            return Error{ErrorCode::InvalidArgument, "--calibrate fixed needs --range", {}};
        if (calibrationImages->count() > 0)
            target.ranges.images = said.ranges.images;
        if (calibrationData->count() > 0)
            target.ranges.data = said.ranges.data;
        if (percentile->count() > 0)
            target.ranges.percentile = said.ranges.percentile;
        if (threads->count() > 0)
            target.threads = said.threads;
        if (batch->count() > 0)
            target.batchSize = said.batchSize;
        if (raw->noIsolated)
            target.isolatedErrors = false;
        if (raw->noFrozenRouting)
            target.frozenRouting = false;
        if (raw->jsonAsked)
            run.json = raw->json == "-" ? std::string() : raw->json;
        if (!raw->csvFolder.empty())
            run.csv = raw->csvFolder;
        if (!raw->imagesCsv.empty())
            run.imagesCsv = raw->imagesCsv;
        if (!raw->rangesOutput.empty())
            run.saveRanges = raw->rangesOutput;
        applyEmulationOptions(raw->emulation, target);
        return {};
    };
    command->callback([options, json, &action] {
        options->jsonAsked = json->count() > 0;
        action = [options](const std::stop_token& stop) { return runExperiment(*options, stop); };
    });
}

}  // namespace axscope::app
