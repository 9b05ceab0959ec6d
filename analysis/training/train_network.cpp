// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/training/train_network.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "analysis/provenance.h"
#include "analysis/training/training_data.h"
#include "models/emulation/passes.h"
#include "models/io/checkpoint_file.h"
#include "models/io/quoted.h"
#include "models/networks/network_design.h"
#include "models/training/training_loop.h"
#include "models/training/training_pass.h"
#include "models/training/training_state.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

namespace fs = std::filesystem;
using models::TrainableNetwork;
using models::TrainingSettings;

/// LibTorch's number of threads, for a while.
class TorchThreads {
public:
    explicit TorchThreads(int threads) : m_before(at::get_num_threads()) { at::set_num_threads(threads); }
    ~TorchThreads() { at::set_num_threads(m_before); }
    TorchThreads(const TorchThreads&) = delete;
    TorchThreads& operator=(const TorchThreads&) = delete;

private:
    int m_before;
};

Result<at::Device> deviceOf(const std::string& name) {
    if (name == "cpu")
        return at::Device(at::kCPU);
    if (name != "cuda" && name != "auto")
        return Error{ErrorCode::InvalidArgument, "device " + models::inQuotes(name) + " is none of cpu, cuda, auto", {}};
    if (at::hasCUDA())
        return at::Device(at::kCUDA);
    if (name == "cuda")
        return Error{ErrorCode::Unsupported, "this build's LibTorch finds no CUDA device", {}};
    return at::Device(at::kCPU);
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
                                                 const models::TrainingSummary& summary) {
    models::NetworkDescription description = network.description();
    description.reportedTop1 = summary.keptTop1;
    description.parentSha256 = parentSha256;
    description.retrainedFor.clear();
    std::map<std::string, std::string> metadata = models::metadataOf(description);
    const std::map<std::string, std::string> settings = models::textOf(options.settings);
    for (const char* key : {"epochs", "seed", "optimiser"})
        metadata[key] = settings.at(key);
    nlohmann::ordered_json training(settings);
    training["data"] = data.inWords;
    training["kept_epoch"] = summary.keptEpoch;
    training["program"] = "axscope " + currentProvenance().version;
    metadata["training"] = training.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    metadata["command"] = options.command;
    metadata["format"] = "pt";  // what readers of other programs look for
    return metadata;
}

Result<void> keepNetwork(const TrainingOptions& options, const TrainableNetwork& network, const TrainingData& data,
                         const std::string& parentSha256, const models::TrainingSummary& summary) {
    models::NamedTensors tensors;
    for (const TrainableNetwork::NamedTensor& tensor : network.tensors())
        tensors.emplace_back(tensor.name, tensor.tensor);
    return models::writeTensors(options.out, tensors, metadataAfter(options, network, data, parentSha256, summary),
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
    if (options.restart)
        fs::remove(state, ignored);
    if (fs::exists(options.out, ignored) && !fs::exists(state, ignored) && !options.overwrite)
        return Error{ErrorCode::InvalidArgument,
                     "is there already; name another file, or ask for it to be overwritten", options.out};
    return {};
}

Result<models::TrainingSummary> train(TrainingOptions options, JobControl& job, models::TrainingObserver& observer) {
    TrainingSettings& settings = options.settings;
    if (Result<void> checked = models::checkTrainingSettings(settings); !checked)
        return checked.error();
    const Result<at::Device> device = deviceOf(options.device);
    if (!device)
        return device.error();
    const std::string state = trainingStateOf(options.out);
    if (Result<void> checked = checkFiles(options, state); !checked)
        return checked.error();
    if (settings.threads == 0)
        settings.threads = hardwareThreads();
    const TorchThreads threads(settings.threads);

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
    models::TrainingPass pass(network, settings);
    if (start->file)
        pass.adoptCentroids();
    models::Optimiser optimiser(network, settings);
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

    observer.noted("Trains on " + data->inWords);
    observer.noted(models::inWords(*normalisation) + "; device " + placement.device.str() + ", " +
                   std::to_string(settings.threads) + " threads");
    const models::TrainingParts parts{
        network, pass, optimiser, images,
        [&](const std::stop_token& stop) -> Result<models::Evaluation> {
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
            return keepNetwork(options, network, *data, start->parentSha256, summary);
        }};
    return models::runTraining(parts, settings, stateFile, job, observer);
}

}  // namespace

std::string trainingStateOf(const std::string& out) {
    return out + ".training";
}

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
