// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/report/report.h"
#include "analysis/study_runner.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/progress_printer.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

struct RunOptions {
    analysis::Experiment experiment;
    DataOptions data;
    std::vector<std::string> checkpoints;
    std::string ranges;
    std::string calibration;
    std::string json;
    bool jsonAsked = false;
    std::string csvFolder;
    std::string rangesOutput;
    bool quiet = false;
    bool noIsolated = false;
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
    std::cout << "Images: " << study.provenance.dataset
              << (study.provenance.subset.empty() ? "" : ", " + study.provenance.subset) << "; "
              << study.provenance.preparation << ".\n";
    std::cout << "Ranges: " << study.provenance.ranges << ".\n";
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
    const bool jsonToOutput = options.jsonAsked && (options.json.empty() || options.json == "-");
    if (options.jsonAsked && !jsonToOutput)
        note(writeFileAtomically(options.json, analysis::toJson(study)));
    if (!options.csvFolder.empty())
        note(analysis::writeCsvFiles(study, options.csvFolder));
    if (!options.rangesOutput.empty())
        note(writeFileAtomically(options.rangesOutput, rangesText(study)));
    if (jsonToOutput)
        std::cout << analysis::toJson(study);
    else
        printSummary(study);
    return code;
}

int runExperiment(RunOptions& options, const std::stop_token& stop) {
    analysis::Experiment& experiment = options.experiment;
    experiment.checkpoints.assign(options.checkpoints.begin(), options.checkpoints.end());
    experiment.ranges.file = options.ranges;
    experiment.isolatedErrors = !options.noIsolated;
    if (!options.calibration.empty())
        experiment.ranges.method = *analysis::calibrationMethodFromString(options.calibration);

    if (Result<void> applied = applyDataOptions(options.data, experiment); !applied)
        return fail(applied.error());

    // An hour of computing must not end in a misspelt folder.
    for (const std::string& file : {options.json == "-" ? std::string() : options.json, options.rangesOutput})
        if (Result<void> writable = checkFolderOf(file); !writable)
            return fail(writable.error());

    ProgressPrinter printer;
    JobControl job(
        stop, options.quiet ? JobControl::Report{} : [&](const Progress& p) { printer.show(p); });
    Result<std::shared_ptr<const analysis::StudyResult>> study = analysis::runStudy(experiment, job);
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
    command->add_option("--checkpoint", options->checkpoints, "Checkpoints (safetensors or PyTorch); several may follow")
        ->type_name("FILE")
        ->required();
    command->add_option("--data", experiment.data, dataSpecHelp())->type_name("SPEC")->required();
    command->add_option("--images", experiment.images, "The first N images (0 = all)")
        ->type_name("N")
        ->check(isCount)
        ->capture_default_str();
    addDataOptions(*command, options->data);
    command
        ->add_option("--multiplier", experiment.multipliers,
                     "Catalogue names, table files, 'eight' or 'all'; several may follow")
        ->type_name("NAME|FILE");
    CLI::Option* const ranges =
        command
            ->add_option(
                "--ranges", options->ranges,
                "Activation ranges: JSON object layer name -> absmax, also nested under checkpoint names")
            ->type_name("FILE");
    command
        ->add_option("--calibrate", options->calibration, "How to choose activation ranges (default: absmax)")
        ->check(CLI::IsMember({"absmax", "percentile", "mse"}))
        ->excludes(ranges);
    command->add_option("--calibration-images", experiment.ranges.images, "Images to calibrate on")
        ->type_name("N")
        ->check(isCount)
        ->excludes(ranges)
        ->capture_default_str();
    command
        ->add_option("--calibration-data", experiment.ranges.data,
                     "Data to calibrate on (default: the training images beside --data, otherwise --data)")
        ->type_name("SPEC");
    command
        ->add_option("--percentile", experiment.ranges.percentile,
                     "For --calibrate percentile, in percent of |x|")
        ->check(CLI::Range(1e-6, 100.0))
        ->excludes(ranges)
        ->capture_default_str();
    command
        ->add_option("--threads", experiment.threads,
                     "Threads (0 = one per processor); results do not depend on it")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command->add_option("--batch", experiment.batchSize, "Images per block of work")
        ->check(CLI::Range(1, 512))
        ->capture_default_str();
    command->add_flag("--no-isolated", options->noIsolated,
                      "Leave out isolated layer errors (about halves the time)");
    CLI::Option* const json =
        command
            ->add_option("--json", options->json, "Write the results as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    command->add_option("--csv", options->csvFolder, "Write the results as CSV files into DIR")
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
        "my.npy");
    command->callback([options, json, &action] {
        options->jsonAsked = json->count() > 0;
        action = [options](const std::stop_token& stop) { return runExperiment(*options, stop); };
    });
}

}  // namespace axscope::app
