// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "analysis/inspect/channel_maps.h"
#include "analysis/inspect/image_inspector.h"
#include "analysis/report/comparison_report.h"
#include "analysis/report/inspection_report.h"
#include "analysis/run_config.h"
#include "analysis/study/study_store.h"
#include "analysis/study_preparation.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/emulation_options.h"
#include "app/cli/inspection_printer.h"
#include "app/cli/progress_printer.h"
#include "multipliers/base/atomic_file.h"
#include "multipliers/import/table_import.h"

namespace axscope::app {
namespace {

struct InspectOptions {
    std::uint64_t image = 0;
    std::string study;
    std::string run;
    std::string checkpoint;
    std::string data;
    std::string multiplier;
    std::string ranges;
    std::uint64_t calibrationImages = 1024;
    std::vector<std::string> describe;
    DataOptions images;
    EmulationOptions emulation;
    std::string json;
    std::string save;
    std::vector<std::string> layers;
    bool jsonAsked = false;
    bool quiet = false;
};

/// Everything that is needed to look at an image.
struct Subject {
    analysis::Experiment experiment;
    analysis::InspectionTarget target;
    analysis::InspectionTitle title;
    analysis::TableSource tables = multipliers::resolveMultiplier;
    std::shared_ptr<analysis::StudyStore> store;  ///< that `tables` borrows; may be null
    std::shared_ptr<const analysis::ImageRecords>
        known;  ///< what the study says of the candidate's images; may be null
};

/// Without --run: the first multiplier of the study that is not exact.
const analysis::RunResult* firstCandidate(const analysis::StudyResult& study) {
    for (const analysis::RunResult& run : study.runs)
        if (run.multiplier) {
            const auto& table = study.multipliers[*run.multiplier].table;
            if (table == nullptr || !table->isExact())
                return &run;
        }
    return nullptr;
}

/// The network of a run and its multipliers as the study ran them, whatever has become of inputs and table
/// files.
Result<Subject> subjectOfStudy(const InspectOptions& options) {
    auto store = analysis::StudyStore::open(options.study, analysis::StudyStore::Access::Read);
    if (!store)
        return store.error();
    const Result<std::shared_ptr<const analysis::StudyResult>> results = (*store)->results();
    if (!results)
        return results.error();
    if (*results == nullptr)
        return Error{ErrorCode::NotFound, "has no results yet: run it first, 'axscope-cli run --study'",
                     options.study};
    const analysis::StudyResult& study = **results;
    const analysis::RunResult* run = firstCandidate(study);
    if (!options.run.empty()) {
        const Result<const analysis::RunResult*> found = analysis::findRun(study, options.run);
        if (!found)
            return found.error();
        run = *found;
    }
    if (run == nullptr || run->mode == analysis::Mode::Float)
        return Error{ErrorCode::InvalidArgument, "name a run with a multiplier, or an int8 run", "--run"};
    Result<analysis::Experiment> experiment = (*store)->experiment();
    if (!experiment)
        return experiment.error();
    const analysis::CheckpointInfo& checkpoint = study.checkpoints[run->checkpoint];
    Subject subject;
    subject.experiment = std::move(*experiment);
    subject.experiment.checkpoints = {checkpoint.file};
    subject.experiment.multipliers.clear();
    subject.experiment.assignmentFiles.clear();
    if (study.provenance.form)
        subject.experiment.emulation = study.provenance.form->emulation;
    subject.target.ranges = checkpoint.ranges;
    subject.target.sha256 = checkpoint.sha256;
    subject.title = {
        checkpoint.name, {"float", "int8", ""}, study.classNames, study.provenance.labelsMeaningful};
    subject.known = run->images;
    if (run->multiplier) {
        const analysis::MultiplierInfo& info = study.multipliers[*run->multiplier];
        subject.target.run = 0;
        subject.title.runs[2] = info.name;
        if (info.table != nullptr)
            subject.experiment.multipliers = {info.name};
        std::vector<models::Assignment> rules;
        if (info.rules)
            rules = {*info.rules};
        else if (info.table == nullptr)
            for (const models::Assignment& assignment : subject.experiment.assignments)
                if (assignment.name == info.name)
                    rules = {assignment};
        if (info.table == nullptr && rules.empty())
            return Error{ErrorCode::NotFound, "the study no longer says what '" + info.name + "' is",
                         options.study};
        subject.experiment.assignments = info.table == nullptr ? rules : std::vector<models::Assignment>{};
        subject.tables =
            [of = info, kept = analysis::storedTables(store->get())](
                const std::string& name) -> Result<std::shared_ptr<const multipliers::ProductTable>> {
            if (of.table != nullptr && name == of.name)
                return of.table;
            return kept(name);
        };
    }
    subject.store = std::move(*store);
    return subject;
}

Result<Subject> subjectOfFiles(const InspectOptions& options, JobControl& job) {
    Subject subject;
    analysis::Experiment& experiment = subject.experiment;
    if (options.checkpoint.empty() || options.data.empty())
        return Error{ErrorCode::InvalidArgument,
                     "name a study with --study, or a network with --checkpoint and --data",
                     {}};
    experiment.checkpoints = {options.checkpoint};
    experiment.data = options.data;
    if (!options.multiplier.empty())
        experiment.multipliers = {options.multiplier};
    experiment.ranges.file = options.ranges;
    experiment.ranges.images = options.calibrationImages;
    if (!options.describe.empty()) {
        Result<models::DescriptionOverrides> overrides = overridesOf(options.describe);
        if (!overrides)
            return overrides.error();
        experiment.describe = std::move(*overrides);
    }
    if (Result<void> applied = applyDataOptions(options.images, experiment); !applied)
        return applied.error();
    applyEmulationOptions(options.emulation, experiment);
    Result<analysis::InspectionTarget> target = analysis::calibratedTarget(experiment, job);
    if (!target)
        return target.error();
    subject.target = std::move(*target);
    subject.title = {
        std::filesystem::path(options.checkpoint).stem().string(), {"float", "int8", ""}, {}, true};
    if (!subject.target.run)
        return subject;
    if (!options.multiplier.empty()) {
        const auto table = multipliers::resolveMultiplier(options.multiplier);
        if (!table)
            return table.error();
        subject.title.runs[2] = (*table)->name();
    } else {
        const auto assignments = analysis::readAssignments(experiment.assignmentFiles.front());
        if (!assignments)
            return assignments.error();
        subject.title.runs[2] = assignments->front().name;
    }
    return subject;
}

/// Steps whose maps are to be saved: all, or those that were named.
Result<void> saveMaps(const InspectOptions& options, const analysis::ImageInspection& inspection) {
    const auto isWanted = [&](const std::string& name) {
        return options.layers.empty() ||
               std::find(options.layers.begin(), options.layers.end(), name) != options.layers.end();
    };
    std::size_t files = 0;
    std::size_t layers = 0;
    for (const analysis::InspectedStep& step : inspection.steps) {
        const analysis::ChannelMapsPtr maps = std::visit(
            [&](const auto& one) {
                return analysis::mapsOf(one, inspection.reference(), inspection.candidate());
            },
            step);
        if (!isWanted(maps->name) || maps->channels == 0)
            continue;
        const auto written = analysis::writeMaps(*maps, options.save);
        if (!written)
            return written.error();
        files += written->size();
        ++layers;
    }
    if (layers == 0)
        return Error{ErrorCode::NotFound, "no step of the network has this name; --json lists them",
                     "--layer"};
    std::cerr << "Written: " << files << " files into " << options.save << '\n';
    return {};
}

/// What the study says, in case files or settings have changed since.
void compareWithStudy(const Subject& subject, const analysis::ImageInspection& inspection) {
    const auto image = static_cast<std::size_t>(inspection.image);
    if (subject.known == nullptr || image >= subject.known->size())
        return;
    if (subject.known->label[image] != inspection.pixels.label)
        std::cerr << "Warning: the data set has changed since the study was run: this image now has another "
                     "label.\n";
    else if (subject.known->predicted(image) != inspection.answer[inspection.candidate()].predicted(0))
        std::cerr << "Warning: this image now gets another answer than in the study: files or settings have "
                     "changed.\n";
}

int inspectOneImage(const InspectOptions& options, const std::stop_token& stop) {
    const bool toOutput = options.jsonAsked && (options.json.empty() || options.json == "-");
    if (!toOutput)
        if (Result<void> writable = checkFolderOf(options.json); !writable)
            return fail(writable.error());
    ProgressPrinter printer;
    JobControl job(
        stop, options.quiet ? JobControl::Report{} : [&](const Progress& p) { printer.show(p); });
    Result<Subject> subject = options.study.empty() ? subjectOfFiles(options, job) : subjectOfStudy(options);
    if (!options.quiet)
        printer.end();
    if (!subject)
        return fail(subject.error());
    const auto images = analysis::StudyImageReader::open(subject->experiment);
    if (!images)
        return fail(images.error());
    if (options.study.empty()) {
        subject->title.classNames = (*images)->images().dataset->classNames();
        subject->title.labelsMeaningful = (*images)->images().dataset->hasMeaningfulLabels();
    }
    const auto inspector = analysis::ImageInspector::prepare(subject->experiment, subject->target, *images,
                                                             stop, subject->tables);
    if (!inspector)
        return fail(inspector.error());
    const Result<analysis::ImageInspection> inspection = (*inspector)->inspect(options.image, stop);
    if (!inspection)
        return fail(inspection.error());
    compareWithStudy(*subject, *inspection);
    if (!options.save.empty())
        if (Result<void> saved = saveMaps(options, *inspection); !saved)
            return fail(saved.error());
    const std::string json =
        options.jsonAsked ? analysis::inspectionJson(*inspection, subject->title) : std::string();
    if (toOutput) {
        std::cout << json;
        return kExitOk;
    }
    printInspection(*inspection, subject->title);
    if (!options.json.empty())
        if (Result<void> written = writeFileAtomically(options.json, json); !written)
            return fail(written.error());
    return kExitOk;
}

}  // namespace

void addInspectCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<InspectOptions>();
    CLI::App* const command = app.add_subcommand(
        "inspect", "What a network does with one image, layer by layer, before and after approximation");
    command->add_option("IMAGE", options->image, "Number of the image in the order of evaluation, from 0")
        ->required();
    CLI::Option* const study =
        command->add_option("--study", options->study, "Study file with results: a run of it is looked into")
            ->type_name("FILE.axs");
    command
        ->add_option("--run", options->run,
                     "Run of the study: CHECKPOINT:MULTIPLIER or CHECKPOINT:int8; the checkpoint may be left "
                     "out where the "
                     "study has a single one (default: the first multiplier that is not exact)")
        ->type_name("RUN")
        ->needs(study);
    command
        ->add_option("--checkpoint", options->checkpoint,
                     "Without a study: checkpoint (safetensors or PyTorch)")
        ->type_name("FILE")
        ->excludes(study);
    addDescribeOption(*command, options->describe);
    command->add_option("--data", options->data, dataSpecHelp())->type_name("SPEC")->excludes(study);
    addDataOptions(*command, options->images);
    command
        ->add_option("--multiplier", options->multiplier,
                     "Catalogue name or table file; without one int8 is compared with float")
        ->type_name("NAME|FILE")
        ->excludes(study);
    command->add_option("--ranges", options->ranges, "Activation ranges, as for run (default: calibrated)")
        ->type_name("FILE")
        ->excludes(study);
    command->add_option("--calibration-images", options->calibrationImages, "Images to calibrate on")
        ->type_name("N")
        ->capture_default_str()
        ->excludes(study);
    addEmulationOptions(*command, options->emulation);
    CLI::Option* const save = command
                                  ->add_option("--save", options->save,
                                               "Write what layers give as NumPy arrays "
                                               "[channel][row][column] into DIR: LAYER.reference.npy, "
                                               "LAYER.candidate.npy, LAYER.difference.npy; of token-wise "
                                               "layers the tokens where they stand in the "
                                               "image; of routers LAYER.gates.*.npy")
                                  ->type_name("DIR");
    command->add_option("--layer", options->layers, "Only these layers or MoE layers (default: all)")
        ->type_name("NAME")
        ->needs(save);
    CLI::Option* const json =
        command->add_option("--json", options->json, "Write everything as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    command->add_flag("--quiet", options->quiet, "No progress on standard error");
    command->footer(
        "A multiplier is compared with int8, int8 with float, as in a study. Of each layer's output y and "
        "its\n"
        "approximation y~, before the activation function, over this image alone: SQNR = 20 log10(|y| / |y - "
        "y~|) dB,\n"
        "RMSE / std = sqrt(mean (y~ - y)^2) over the standard deviation of y, bias = mean (y~ - y). Margin "
        "of a decision:\n"
        "score of the last chosen expert minus that of the best one not chosen. It is what the Samples view "
        "of the window\n"
        "shows. A study is only read; its tables need not be there as files any more, its checkpoint and "
        "images must.\n"
        "Examples:\n"
        "  axscope-cli inspect 12 --study study.axs --run resnet20_hard:1KR3\n"
        "  axscope-cli inspect 0 --checkpoint resnet20_hard.safetensors --data random:3 --multiplier 1KR3 "
        "--json\n"
        "  axscope-cli inspect 12 --study study.axs --save maps --layer layer3.0 layer3.0.experts.2.conv1");
    command->callback([options, json, &action] {
        options->jsonAsked = json->count() > 0;
        action = [options](const std::stop_token& stop) { return inspectOneImage(*options, stop); };
    });
}

}  // namespace axscope::app
