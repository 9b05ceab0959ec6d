// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/training/train_network.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "analysis/multiplier_list.h"
#include "analysis/provenance.h"
#include "analysis/report/report.h"
#include "analysis/study_preparation.h"
#include "analysis/training/training_data.h"
#include "models/emulation/passes.h"
#include "models/io/checkpoint_file.h"
#include "models/io/quoted.h"
#include "models/networks/network_design.h"
#include "models/networks/torch_threads.h"
#include "models/training/retraining.h"
#include "models/training/training_loop.h"
#include "models/training/training_pass.h"
#include "models/training/training_state.h"
#include "multipliers/base/atomic_file.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

namespace fs = std::filesystem;
using models::TrainableNetwork;
using models::TrainingSettings;

/// Retraining runs on the CPU, whose kernels emulate the multipliers.
Result<at::Device> deviceOf(const std::string& name, bool retraining) {
    if (name == "cpu" || (name == "auto" && retraining))
        return at::Device(at::kCPU);
    if (name != "cuda" && name != "auto")
        return Error{ErrorCode::InvalidArgument, "device " + models::inQuotes(name) + " is none of cpu, cuda, auto", {}};
    if (retraining)
        return Error{ErrorCode::Unsupported, "multipliers are emulated on the CPU: retraining needs device cpu", {}};
    if (at::hasCUDA())
        return at::Device(at::kCUDA);
    if (name == "cuda")
        return Error{ErrorCode::Unsupported, "this build's LibTorch finds no CUDA device", {}};
    return at::Device(at::kCPU);
}

/// What is known of the multipliers before retraining begins.
struct Multipliers {
    models::EmulationPlan plan;
    models::SiteKernels kernels;
    std::optional<models::ActivationRanges> ranges;  ///< of a file
    std::string name;                                ///< of the multiplier, or of the assignment
    std::string tableSha256;                         ///< empty for an assignment
    std::map<std::string, std::string> facts;
};

/// Resolves and checks them as a study does.
Result<Multipliers> multipliersOf(const TrainingOptions& options, JobControl& job) {
    const RetrainingOptions& retraining = *options.retraining;
    if (options.from.empty())
        return Error{ErrorCode::InvalidArgument, "name the checkpoint that is retrained", {}};
    if (retraining.gradient.halfWindow < 0 || retraining.gradient.halfWindow > models::GradientOptions::kMaxHalfWindow)
        return Error{ErrorCode::InvalidArgument,
                     "the half window of table differences must be 0 to " +
                         std::to_string(models::GradientOptions::kMaxHalfWindow),
                     {}};
    Experiment experiment = retraining.experiment;
    experiment.checkpoints = {options.from};
    experiment.describe = options.describe;
    experiment.data = options.data;
    experiment.images = 0;
    experiment.normalisation = options.normalisation;
    Result<PreparedStudy> study =
        prepareStudy(experiment, options.settings.threads, multipliers::resolveMultiplier, job);
    if (!study)
        return study.error();
    if (study->runs.size() != 1)
        return Error{ErrorCode::InvalidArgument,
                     "retraining is for one multiplier or one assignment; " + std::to_string(study->runs.size()) +
                         " are named",
                     {}};
    Multipliers result;
    result.kernels = kernelsFor(*study, study->runs.front(), 0);
    result.plan = study->plans.front();
    result.ranges = study->ranges.front();
    const MultiplierInfo& multiplier = study->result.multipliers.front();
    result.name = multiplier.name;
    result.tableSha256 = multiplier.table == nullptr ? std::string() : multiplier.table->hash();
    std::map<std::string, std::string>& facts = result.facts;
    for (const std::string& input : study->result.provenance.inputs)
        facts["retraining.inputs"] += input + "\n";
    facts["retraining.multiplier"] =
        multiplier.assignment.empty() ? result.name : result.name + ": " + multiplier.assignment;
    facts["retraining.emulation"] = models::toText(experiment.emulation);
    facts["retraining.ranges"] = study->result.provenance.ranges;
    facts["retraining.gradient"] = models::toString(retraining.gradient.rule);
    facts["retraining.half_window"] = std::to_string(retraining.gradient.halfWindow);
    facts["retraining.frozen_router"] = retraining.frozenRouter ? "1" : "0";
    facts["retraining.recalibrate"] = retraining.recalibrate ? "1" : "0";
    return result;
}

/// Where the network begins, and what its images are brought to.
struct Start {
    std::optional<models::CheckpointFile> file;  ///< of options.from
    std::optional<models::Recognition> recognised;
    std::string parentSha256;
};

Result<Start> startOf(const TrainingOptions& options) {
    Start start;
    if (options.from.empty())
        return start;
    Result<models::CheckpointFile> file = models::CheckpointFile::open(options.from);
    if (!file)
        return file.error();
    Result<models::Recognition> recognised = models::recognise(*file, options.describe);
    if (!recognised)
        return recognised.error();
    Result<std::string> hash = models::sha256OfCheckpoint(options.from);
    if (!hash)
        return hash.error();
    start.file.emplace(*std::move(file));
    start.recognised.emplace(*std::move(recognised));
    start.parentSha256 = *std::move(hash);
    return start;
}

Result<models::Normalisation> normalisationOf(const TrainingOptions& options, const Start& start,
                                              const TrainingData& data) {
    const int channels = data.train->imageSize()[0];
    models::Normalisation preset;
    if (start.recognised) {
        preset = {start.recognised->description.mean, start.recognised->description.std};
    } else if (options.normalisation.isEmpty()) {
        models::NormalisationRequest named;
        named.preset = data.name;
        if (Result<models::Normalisation> known = models::resolveNormalisation(named, {}, channels))
            return known;
        return measureNormalisation(*data.train);
    }
    return models::resolveNormalisation(options.normalisation, preset, channels);
}

Result<std::unique_ptr<TrainableNetwork>> makeNetwork(const TrainingOptions& options, Start& start,
                                                      const TrainingData& data,
                                                      const models::Normalisation& normalisation,
                                                      const TrainableNetwork::Placement& placement) {
    if (start.file) {
        models::DescriptionOverrides describe = options.describe;
        const auto listText = [](const std::vector<float>& numbers) {
            models::NetworkDescription description;
            description.mean = numbers;
            return models::metadataOf(description).at("mean");
        };
        describe["mean"] = listText(normalisation.mean);
        describe["std"] = listText(normalisation.std);
        describe["dataset"] = data.name;
        const int classes = start.recognised->description.numClasses;
        if (classes < data.train->numClasses())
            return Error{ErrorCode::InvalidArgument,
                         "has " + std::to_string(classes) + " classes, the data set has " +
                             std::to_string(data.train->numClasses()),
                         options.from};
        return TrainableNetwork::open(*start.file, describe, placement);
    }
    models::NetworkDescription wanted = options.network;
    wanted.inputSize = data.train->imageSize();
    wanted.numClasses = data.train->numClasses();
    wanted.dataset = data.name;
    wanted.mean = normalisation.mean;
    wanted.std = normalisation.std;
    Result<models::NetworkDesign> design = models::designNetwork(std::move(wanted));
    if (!design)
        return design.error();
    return TrainableNetwork::create(*design, options.settings.seed, placement);
}

/// What a checkpoint says of itself after a run.
std::map<std::string, std::string> metadataAfter(const TrainingOptions& options, const TrainableNetwork& network,
                                                 const TrainingData& data, const std::string& parentSha256,
                                                 const std::optional<Multipliers>& multipliers,
                                                 const models::Retraining* retraining,
                                                 const models::TrainingSummary& summary) {
    models::NetworkDescription description = network.description();
    description.reportedTop1 = summary.keptTop1;
    description.parentSha256 = parentSha256;
    description.retrainedFor = multipliers ? multipliers->name : std::string();
    description.multiplierSha256 = multipliers ? multipliers->tableSha256 : std::string();
    std::map<std::string, std::string> metadata = models::metadataOf(description);
    const std::map<std::string, std::string> settings = models::textOf(options.settings);
    for (const char* key : {"epochs", "seed", "optimiser"})
        metadata[key] = settings.at(key);
    nlohmann::ordered_json training(settings);
    training["data"] = data.inWords;
    training["kept_epoch"] = summary.keptEpoch;
    if (multipliers)
        for (const auto& [key, value] : multipliers->facts)
            training[key] = value;
    training["program"] = "axscope " + currentProvenance().version;
    metadata["training"] = training.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (retraining != nullptr && !options.retraining->recalibrate)
        metadata[models::kRangesKey] = models::rangesToJson(retraining->ranges());
    metadata["command"] = options.command;
    metadata["format"] = "pt";  // what readers of other programs look for
    return metadata;
}

Result<void> keepNetwork(const TrainingOptions& options, const TrainableNetwork& network, const TrainingData& data,
                         const std::string& parentSha256, const std::optional<Multipliers>& multipliers,
                         const models::Retraining* retraining, const models::TrainingSummary& summary) {
    models::NamedTensors tensors;
    for (const TrainableNetwork::NamedTensor& tensor : network.tensors())
        tensors.emplace_back(tensor.name, tensor.tensor);
    return models::writeTensors(options.out, tensors,
                                metadataAfter(options, network, data, parentSha256, multipliers, retraining, summary),
                                options.settings.half);
}

Result<void> checkFiles(const TrainingOptions& options, const std::string& state) {
    if (options.out.empty())
        return Error{ErrorCode::InvalidArgument, "no file is named that the network goes to", {}};
    std::error_code ignored;
    const fs::path folder = fs::absolute(options.out).parent_path();
    if (!fs::is_directory(folder, ignored))
        return Error{ErrorCode::NotFound, "there is no folder " + folder.string(), options.out};
    if (fs::is_directory(options.out, ignored))
        return Error{ErrorCode::InvalidArgument, "is a folder", options.out};
    // What stands beside a state is of the same run.
    if (fs::exists(options.out, ignored) && !fs::exists(state, ignored) && !options.overwrite)
        return Error{ErrorCode::InvalidArgument,
                     "is there already; name another file, or ask for it to be overwritten", options.out};
    for (const std::string& file : {options.out, state}) {
        if (Result<void> writable = checkWritable(file); !writable)
            return writable;
        removeAbandonedTemporaries(file);
    }
    if (options.restart)
        fs::remove(state, ignored);
    return {};
}

/// Null where nothing is retrained.
Result<std::unique_ptr<models::Retraining>> retrainingOf(const TrainingOptions& options,
                                                         const std::optional<Multipliers>& multipliers,
                                                         TrainableNetwork& network, const TrainingData& data,
                                                         const models::Normalisation& normalisation) {
    if (!multipliers)
        return std::unique_ptr<models::Retraining>();
    const RetrainingOptions& own = *options.retraining;
    Result<models::SteNetwork> sites =
        models::SteNetwork::create(network.network(), multipliers->plan, multipliers->kernels, own.gradient);
    if (!sites)
        return sites.error();
    models::RetrainingSetup setup;
    setup.calibration = calibrationOptions(own.experiment, multipliers->plan, options.settings.threads);
    setup.calibration.normalisation = normalisation;
    setup.images = data.train;
    setup.ranges = multipliers->ranges;
    setup.recalibrate = own.recalibrate;
    setup.frozenRouter = own.frozenRouter;
    setup.half = options.settings.half;
    return std::make_unique<models::Retraining>(network, *std::move(sites), options.settings, std::move(setup));
}

/// The network as it stands in int8 with exact products: what retraining tries to get back to.
Result<models::Evaluation> testInInt8(TrainingOptions options, TrainableNetwork& network, const TrainingData& data,
                                      const models::Normalisation& normalisation, JobControl& job) {
    Experiment& experiment = options.retraining->experiment;
    experiment.multipliers = {"exact"};
    experiment.assignments.clear();
    experiment.assignmentFiles.clear();
    experiment.emulation.assign.clear();
    const Result<Multipliers> exact = multipliersOf(options, job);
    if (!exact)
        return exact.error();
    const Result<std::unique_ptr<models::Retraining>> int8 = retrainingOf(options, *exact, network, data, normalisation);
    if (!int8)
        return int8.error();
    if (Result<void> chosen = (*int8)->chooseRanges(job.stopToken()); !chosen)
        return chosen.error();
    return (*int8)->evaluate(*data.test, normalisation, job.stopToken());
}

/// Chooses the first ranges and tells what the parent is worth without and with the multiplier.
Result<void> beginRetraining(models::Retraining& retraining, const Multipliers& multipliers, TrainableNetwork& network,
                             const TrainingOptions& options, const TrainingData& data,
                             const models::Normalisation& normalisation, JobControl& job,
                             models::TrainingObserver& observer) {
    job.begin(0, "Testing before retraining");
    const Result<models::Evaluation> int8 = testInInt8(options, network, data, normalisation, job);
    if (!int8)
        return int8.error();
    observer.referenceTested(int8->top1, int8->loss);
    job.begin(0, "Choosing activation ranges");
    if (Result<void> chosen = retraining.chooseRanges(job.stopToken()); !chosen)
        return chosen;
    job.setPhase("Testing before retraining");
    const Result<models::Evaluation> before = retraining.evaluate(*data.test, normalisation, job.stopToken());
    if (!before)
        return before.error();
    observer.parentTested(before->top1, before->loss);
    observer.noted("Before retraining: test top-1 " + numberText(std::round(1e4 * before->top1) / 100) + " % with " + multipliers.name);
    return {};
}

Result<models::TrainingSummary> train(TrainingOptions options, JobControl& job, models::TrainingObserver& observer) {
    TrainingSettings& settings = options.settings;
    if (Result<void> checked = models::checkTrainingSettings(settings); !checked)
        return checked.error();
    const Result<at::Device> device = deviceOf(options.device, options.retraining.has_value());
    if (!device)
        return device.error();
    const std::string state = trainingStateOf(options.out);
    if (Result<void> checked = checkFiles(options, state); !checked)
        return checked.error();
    if (settings.threads == 0)
        settings.threads = hardwareThreads();
    const models::TorchThreads threads(settings.threads);

    std::optional<Multipliers> multipliers;
    if (options.retraining) {
        Result<Multipliers> known = multipliersOf(options, job);
        if (!known)
            return known.error();
        multipliers = *std::move(known);
    }
    Result<Start> start = startOf(options);
    if (!start)
        return start.error();
    TrainingDataRequest request{options.data,        options.testData,   options.network.inputSize,
                                options.trainImages, options.testImages, settings.seed};
    if (start->recognised)
        request.imageSize = start->recognised->description.inputSize;
    const Result<TrainingData> data = openTrainingData(request);
    if (!data)
        return data.error();
    const Result<models::Normalisation> normalisation = normalisationOf(options, *start, *data);
    if (!normalisation)
        return normalisation.error();
    if (settings.cropPadding < 0)
        settings.cropPadding = data->train->imageSize()[1] / 8;
    if (static_cast<std::size_t>(settings.batch) > data->train->size())
        settings.batch = static_cast<int>(data->train->size());

    const TrainableNetwork::Placement placement{*device, at::kFloat};
    const Result<std::unique_ptr<TrainableNetwork>> made =
        makeNetwork(options, *start, *data, *normalisation, placement);
    if (!made)
        return made.error();
    TrainableNetwork& network = **made;
    models::TrainingPass floatingPass(network, settings);
    Result<std::unique_ptr<models::Retraining>> retraining =
        retrainingOf(options, multipliers, network, *data, *normalisation);
    if (!retraining)
        return retraining.error();
    models::RoutedPass& pass = *retraining != nullptr ? static_cast<models::RoutedPass&>((*retraining)->pass())
                                                      : floatingPass;
    if (start->file)
        pass.adoptCentroids();
    const bool frozenRouter = options.retraining && options.retraining->frozenRouter;
    models::Optimiser optimiser(network, settings,
                                frozenRouter ? std::vector<std::string>{".router."} : std::vector<std::string>());
    models::TrainingImages images(*data->train, data->train->size(), *normalisation,
                                  {settings.cropPadding, settings.flip}, settings.seed);

    models::TrainingStateFile stateFile;
    stateFile.path = state;
    stateFile.everySeconds = options.saveEverySeconds;
    stateFile.facts = models::textOf(settings);
    for (const auto& [key, value] : models::metadataOf(network.description()))
        stateFile.facts["network." + key] = value;
    stateFile.facts["data"] = data->inWords;
    stateFile.facts["device"] = placement.device.str();
    stateFile.facts["parent_sha256"] = start->parentSha256;
    if (multipliers)
        stateFile.facts.insert(multipliers->facts.begin(), multipliers->facts.end());

    observer.noted("Trains on " + data->inWords);
    observer.noted(models::inWords(*normalisation) + "; device " + placement.device.str() + ", " +
                   std::to_string(settings.threads) + " threads");
    const models::TrainingParts parts{
        network, pass, optimiser, images,
        [&](const std::stop_token& stop) -> Result<models::Evaluation> {
            if (*retraining != nullptr)
                return (*retraining)->evaluate(*data->test, *normalisation, stop);
            const Result<std::shared_ptr<const models::Network>> snapshot = network.snapshot(settings.half);
            if (!snapshot)
                return snapshot.error();
            models::CountedPass<models::FloatPass> floatPass(**snapshot);
            Result<models::Evaluation> evaluation = models::evaluateNetwork(
                **snapshot, floatPass, *data->test, *normalisation, *device, settings.threads, stop);
            if (evaluation)
                evaluation->loads = floatPass.loads();
            return evaluation;
        },
        [&](const models::TrainingSummary& summary) {
            return keepNetwork(options, network, *data, start->parentSha256, multipliers, retraining->get(), summary);
        }};
    if (*retraining != nullptr)
        if (Result<void> begun =
                beginRetraining(**retraining, *multipliers, network, options, *data, *normalisation, job, observer);
            !begun)
            return begun.error();
    return models::runTraining(parts, settings, stateFile, job, observer);
}

}  // namespace

Result<models::TrainingSummary> trainNetwork(const TrainingOptions& options, JobControl& job,
                                             models::TrainingObserver& observer) {
    try {
        return train(options, job, observer);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), options.out};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to train; a smaller batch needs less", options.out};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), options.out};
    }
}

}  // namespace axscope::analysis
