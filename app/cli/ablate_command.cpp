// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <iostream>
#include <memory>

#include "analysis/ablation.h"
#include "analysis/report/ablation_report.h"
#include "analysis/run_config.h"
#include "analysis/study/study_store.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/progress_printer.h"
#include "app/cli/study_names.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

struct AblateOptions {
    std::string config;
    std::string study;
    std::string checkpoint;
    std::string data;
    std::string multiplier;
    std::string ranges;
    std::string unit = "layer";
    std::string json;
    std::vector<std::string> describe;
    DataOptions images;
    std::optional<std::uint64_t> count;
    std::optional<std::uint64_t> calibrationImages;
    std::optional<int> threads;
    std::optional<int> batch;
    bool jsonAsked = false;
    bool quiet = false;
};

/// The inputs of a study as an ablation takes them: one multiplier at a time, whatever assignments it has. Checkpoint
/// and multiplier of the command line may be called as the study calls them.
Result<analysis::Experiment> experimentOfStudy(AblateOptions& options) {
    const auto store = analysis::StudyStore::open(options.study, analysis::StudyStore::Access::Read);
    if (!store)
        return store.error();
    Result<analysis::Experiment> experiment = (*store)->experiment();
    if (!experiment)
        return experiment;
    experiment->assignments.clear();
    experiment->assignmentFiles.clear();
    if (!options.checkpoint.empty())
        options.checkpoint = checkpointNamed(options.checkpoint, experiment->checkpoints).string();
    if (!options.multiplier.empty()) {
        Result<std::string> named = multiplierNamed(options.multiplier, **store);
        if (!named)
            return named.error();
        options.multiplier = std::move(*named);
    }
    return experiment;
}

/// Which one of several is meant must be said; the error lists them.
Result<void> checkChosen(const analysis::Experiment& experiment) {
    const auto listed = [](const auto& items) {
        std::string text;
        for (const auto& item : items)
            text += (text.empty() ? "" : ", ") + std::filesystem::path(item).stem().string();
        return text;
    };
    if (experiment.checkpoints.size() > 1)
        return Error{ErrorCode::InvalidArgument, "choose one of the checkpoints: " + listed(experiment.checkpoints), "--checkpoint"};
    if (experiment.multipliers.size() > 1)
        return Error{ErrorCode::InvalidArgument, "choose one of the multipliers: " + listed(experiment.multipliers), "--multiplier"};
    return {};
}

/// The settings of the configuration, otherwise of the study, and over them those of the command line.
Result<analysis::Experiment> experimentOf(AblateOptions& options) {
    analysis::Experiment experiment;
    if (!options.config.empty()) {
        Result<analysis::RunConfig> config = analysis::readRunConfig(options.config);
        if (!config)
            return config.error();
        experiment = std::move(config->experiment);
    } else if (std::error_code ignored; !options.study.empty() && std::filesystem::exists(options.study, ignored)) {
        Result<analysis::Experiment> inputs = experimentOfStudy(options);
        if (!inputs)
            return inputs.error();
        experiment = std::move(*inputs);
    }
    if (!options.checkpoint.empty())
        experiment.checkpoints = {options.checkpoint};
    if (!options.data.empty())
        experiment.data = options.data;
    if (!options.multiplier.empty())
        experiment.multipliers = {options.multiplier};
    if (!options.ranges.empty())
        experiment.ranges.file = options.ranges;
    experiment.images = options.count.value_or(experiment.images);
    experiment.ranges.images = options.calibrationImages.value_or(experiment.ranges.images);
    experiment.threads = options.threads.value_or(experiment.threads);
    experiment.batchSize = options.batch.value_or(experiment.batchSize);
    if (!options.describe.empty()) {
        Result<models::DescriptionOverrides> overrides = overridesOf(options.describe);
        if (!overrides)
            return overrides.error();
        experiment.describe = std::move(*overrides);
    }
    if (Result<void> applied = applyDataOptions(options.images, experiment); !applied)
        return applied.error();
    if (experiment.data.empty())
        return Error{ErrorCode::InvalidArgument, "--data is required, here, in the configuration or in the study", {}};
    if (Result<void> chosen = checkChosen(experiment); !chosen)
        return chosen.error();
    return experiment;
}

void printAblation(const analysis::AblationResult& ablation) {
    const bool experts = ablation.unit == analysis::AblationUnit::Expert;
    std::cout << ablation.checkpoint.name << ", " << ablation.multiplier.name << " in one "
              << analysis::toString(ablation.unit) << " at a time, everything else exact int8 ("
              << groupedText(ablation.int8.images) << " images)\n";
    TextTable table({experts ? "expert" : "layer", "top-1 %", "cost points", "95 % interval", "McNemar p",
                     "agrees with int8 %", "active MACs"});
    table.addRow({"(none: int8)", percentText(ablation.int8.top1), "", "", "", "", ""});
    for (const analysis::AblatedPart& part : ablation.parts)
        table.addRow({part.name, percentText(part.top1), percentText(part.cost()),
                      percentText(-part.againstInt8.interval.high) + " to " +
                          percentText(-part.againstInt8.interval.low),
                      fixedText(part.againstInt8.mcnemarP, 4), percentText(part.agreementInt8()),
                      groupedText(static_cast<unsigned long long>(part.activeMacs))});
    table.addRow({"(all)", percentText(ablation.all.top1),
                  percentText(ablation.int8.top1 - ablation.all.top1), "",
                  fixedText(ablation.all.mcnemarP, 4), percentText(ablation.all.agreement), ""});
    std::cout << table.text();
    if (!ablation.rankings.empty()) {
        std::cout << "\nSpearman's rho of what is said to foretell the cost of an expert, with its cost:\n";
        TextTable rhos({"measure", "rho"});
        for (const analysis::ExpertRanking& ranking : ablation.rankings)
            rhos.addRow({ranking.measure, fixedText(ranking.rho, 3)});
        std::cout << rhos.text();
    }
    if (!ablation.provenance.labelsMeaningful)
        std::cout << "Warning: these are random images; accuracy means nothing.\n";
}

/// With the study file where one was named. One that was made for it goes again where nothing was measured.
Result<analysis::AblationResult> ablateWithStudy(const AblateOptions& options, const analysis::Experiment& experiment,
                                                 JobControl& job) {
    const auto unit =
        options.unit == "expert" ? analysis::AblationUnit::Expert : analysis::AblationUnit::Layer;
    if (options.study.empty())
        return analysis::ablate(experiment, unit, job);
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(options.study, ignored);
    auto store = analysis::StudyStore::openOrCreate(options.study);
    // What may not be written can still be taken from.
    if (!store && !isNew && store.error().code == ErrorCode::Io) {
        std::cerr << "axscope-cli: " << store.error().text() << "; the figures are not kept\n";
        store = analysis::StudyStore::open(options.study, analysis::StudyStore::Access::Read);
    }
    if (!store)
        return store.error();
    Result<analysis::AblationResult> ablation = analysis::ablate(experiment, unit, job, store->get());
    if (!isNew)
        return ablation;
    if (!ablation) {
        store->reset();  // closes it
        std::filesystem::remove(options.study, ignored);
    } else if (Result<void> saved = (*store)->saveInputs(experiment); !saved) {
        return saved.error();
    }
    return ablation;
}

int runAblation(AblateOptions& options, const std::stop_token& stop) {
    const Result<analysis::Experiment> experiment = experimentOf(options);
    if (!experiment)
        return fail(experiment.error());
    const bool toOutput = options.jsonAsked && (options.json.empty() || options.json == "-");
    if (!toOutput)
        if (Result<void> writable = checkFolderOf(options.json); !writable)
            return fail(writable.error());
    ProgressPrinter printer;
    JobControl job(
        stop, options.quiet ? JobControl::Report{} : [&](const Progress& p) { printer.show(p); });
    const Result<analysis::AblationResult> ablation = ablateWithStudy(options, *experiment, job);
    if (!options.quiet)
        printer.end();
    if (!ablation)
        return fail(ablation.error());
    if (toOutput) {
        std::cout << analysis::toJson(*ablation);
        return kExitOk;
    }
    printAblation(*ablation);
    if (!options.json.empty())
        if (Result<void> written = writeFileAtomically(options.json, analysis::toJson(*ablation)); !written)
            return fail(written.error());
    return kExitOk;
}

}  // namespace

void addAblateCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<AblateOptions>();
    CLI::App* const command = app.add_subcommand(
        "ablate", "What each layer or expert costs when it alone is approximated and the rest is exact int8");
    addDescribeOption(*command, options->describe);
    command
        ->add_option("--config", options->config,
                     "Settings from a JSON file of run; what stands here overrides it")
        ->type_name("FILE");
    command
        ->add_option("--study", options->study,
                     "Keep the figures in this study file, and take them from it where they were measured before, like its "
                     "product tables and calibrated ranges; without --config its inputs count, what stands here overrides "
                     "them")
        ->type_name("FILE.axs");
    command->add_option("--checkpoint", options->checkpoint, "Checkpoint (safetensors or PyTorch), or the name of one in the study")
        ->type_name("FILE");
    command->add_option("--data", options->data, dataSpecHelp())->type_name("SPEC");
    command->add_option("--multiplier", options->multiplier, "Catalogue name, table file, or the name of a table in the study")
        ->type_name("NAME|FILE");
    command->add_option("--images", options->count, "The first N images (0 = all)")->type_name("N");
    addDataOptions(*command, options->images);
    command->add_option("--per", options->unit, "One layer or one expert at a time")
        ->check(CLI::IsMember({"layer", "expert"}))
        ->capture_default_str();
    command->add_option("--ranges", options->ranges, "Activation ranges, as for run")->type_name("FILE");
    command->add_option("--calibration-images", options->calibrationImages, "Images to calibrate on")
        ->type_name("N");
    command
        ->add_option("--threads", options->threads,
                     "Threads (0 = one per processor); results do not depend on it")
        ->check(CLI::Range(0, 1024));
    command->add_option("--batch", options->batch, "Images per block of work")->check(CLI::Range(1, 512));
    CLI::Option* const json =
        command
            ->add_option("--json", options->json, "Write the figures as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    command->add_flag("--quiet", options->quiet, "No progress on standard error");
    command->footer(
        "The cost of a part is the top-1 accuracy of int8 minus that with the part approximated, on the same images.\n"
        "Examples:\n"
        "  axscope-cli ablate --checkpoint resnet20_hard.safetensors --data cifar100:cifar-100-binary --images 1000 \\\n"
        "      --multiplier 1KR3 --per expert\n"
        "  axscope-cli ablate --study study.axs --checkpoint resnet20_hard --multiplier my_table    (nothing is calibrated\n"
        "      again, and the file of the table need not be there any more)");
    command->callback([options, json, &action] {
        options->jsonAsked = json->count() > 0;
        action = [options](const std::stop_token& stop) { return runAblation(*options, stop); };
    });
}

}  // namespace axscope::app
