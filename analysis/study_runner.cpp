// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_runner.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>

#include "analysis/paired_run.h"
#include "analysis/provenance.h"
#include "analysis/report/report.h"
#include "models/datasets/batch_reader.h"
#include "models/datasets/dataset.h"
#include "models/emulation/calibration.h"
#include "models/emulation/ranges.h"
#include "models/io/checkpoint_file.h"
#include "models/networks/network.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"
#include "multipliers/base/sha256.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {
namespace {

using Clock = std::chrono::steady_clock;
using Kernels = std::vector<std::shared_ptr<const multipliers::LutKernel>>;
using models::ActivationRanges;
using models::Dataset;
using models::MacLayer;
using models::Network;

constexpr std::chrono::milliseconds kPartialInterval{500};
constexpr int kFixedRuns = 2;  // float and int8 stand before the multipliers

/// Sums of a checkpoint's blocks, merged in the order of the blocks whatever the order they finish in:
/// floating-point sums then do not depend on the threads.
class OrderedMerge {
public:
    explicit OrderedMerge(std::size_t blocks) : m_waiting(blocks) {}

    /// Returns true where the merged prefix grew.
    bool add(std::size_t block, BlockSums sums) {
        m_waiting[block] = std::move(sums);
        bool grew = false;
        while (m_next < m_waiting.size() && m_waiting[m_next]) {
            m_total.resize(std::max(m_total.size(), m_waiting[m_next]->size()));
            for (std::size_t run = 0; run < m_total.size(); ++run)
                m_total[run].merge((*m_waiting[m_next])[run]);
            m_waiting[m_next++].reset();
            grew = true;
        }
        return grew;
    }

    [[nodiscard]] const BlockSums& total() const { return m_total; }

private:
    std::vector<std::optional<BlockSums>> m_waiting;
    std::size_t m_next = 0;
    BlockSums m_total;
};

/// Everything that was checked before the first image.
struct PreparedStudy {
    std::shared_ptr<const Dataset> dataset;
    std::uint64_t images = 0;
    std::shared_ptr<const Dataset> calibrationData;  ///< null where ranges come from a file
    std::vector<std::shared_ptr<const Network>> networks;
    std::vector<std::optional<ActivationRanges>> ranges;  ///< empty = calibrate
    Kernels kernels;
    StudyResult result;  ///< checkpoints, multipliers, provenance
};

std::string uniqueCheckpointName(const std::string& stem, const std::vector<CheckpointInfo>& taken) {
    std::string name = stem;
    const auto isTaken = [&] {
        return std::any_of(taken.begin(), taken.end(), [&](const auto& info) { return info.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = stem + " (" + std::to_string(number) + ")";
    return name;
}

Result<void> checkFits(const Network& network, const Dataset& dataset, const std::string& file) {
    const models::NetworkDescription& description = network.description();
    const auto sizeText = [](const std::array<int, 3>& size) {
        return std::to_string(size[0]) + "x" + std::to_string(size[1]) + "x" + std::to_string(size[2]);
    };
    if (description.inputSize != dataset.imageSize())
        return Error{ErrorCode::Unsupported,
                     "the network takes images of " + sizeText(description.inputSize) + ", " +
                         dataset.kind() + " has " + sizeText(dataset.imageSize()),
                     file};
    if (description.numClasses != dataset.numClasses())
        return Error{ErrorCode::Unsupported,
                     "the network tells " + std::to_string(description.numClasses) + " classes apart, " +
                         dataset.kind() + " has " + std::to_string(dataset.numClasses()),
                     file};
    return {};
}

Result<void> addCheckpoint(const Experiment& experiment, const std::filesystem::path& file,
                           PreparedStudy& study) {
    Result<std::shared_ptr<const Network>> network = models::loadNetwork(file.string(), experiment.describe);
    if (!network)
        return network.error();
    if (Result<void> fits = checkFits(**network, *study.dataset, file.string()); !fits)
        return fits;
    if (study.calibrationData != nullptr)
        if (Result<void> fits = checkFits(**network, *study.calibrationData, file.string()); !fits)
            return fits;
    Result<std::string> hash = models::sha256OfCheckpoint(file);
    if (!hash)
        return hash.error();

    std::optional<ActivationRanges> ranges;
    if (!experiment.ranges.file.empty()) {
        Result<ActivationRanges> read = models::readRanges(experiment.ranges.file, file.stem().string());
        if (!read)
            return read.error();
        for (const MacLayer& layer : (*network)->macLayers())
            if (!read->contains(layer.name))
                return Error{ErrorCode::NotFound,
                             "has no range for layer '" + layer.name + "' of " + file.filename().string(),
                             experiment.ranges.file.string()};
        ranges = std::move(*read);
    }

    CheckpointInfo info;
    info.name = uniqueCheckpointName(file.stem().string(), study.result.checkpoints);
    info.file = file.string();
    info.sha256 = std::move(*hash);
    info.description = (*network)->description();
    info.parameters = (*network)->parameterCount();
    info.denseMacs = static_cast<double>((*network)->denseMacs());
    study.result.checkpoints.push_back(std::move(info));
    study.networks.push_back(std::move(*network));
    study.ranges.push_back(std::move(ranges));
    return {};
}

std::string rangesText(const Experiment& experiment, const PreparedStudy& study) {
    if (study.calibrationData == nullptr)
        return "file " + experiment.ranges.file.string();
    const std::uint64_t images =
        std::min<std::uint64_t>(experiment.ranges.images, study.calibrationData->size());
    std::string text = models::toString(experiment.ranges.method);
    if (experiment.ranges.method == CalibrationMethod::Percentile)
        text += " " + numberText(experiment.ranges.percentile);
    text += " over the first " + std::to_string(images) + " images of " + study.calibrationData->kind() +
            ":" + study.calibrationData->location();
    if (study.calibrationData == study.dataset)
        text += ", which are evaluated too";
    return text;
}

/// Calibration images: those asked for; otherwise the training images that belong to the data set, where they
/// lie beside the evaluation images; otherwise the evaluation images.
Result<std::shared_ptr<const Dataset>> openCalibrationData(const Experiment& experiment,
                                                           const std::shared_ptr<const Dataset>& dataset) {
    if (!experiment.ranges.data.empty())
        return models::openDataset(experiment.ranges.data);
    const std::filesystem::path folder = dataset->location();
    std::error_code ignored;
    if (dataset->kind() == "cifar100" && std::filesystem::exists(folder / "train.bin", ignored))
        return models::openCifar100(folder, "train");
    return dataset;
}

/// Contents behind every figure: name and hash of each checkpoint, table and ranges file.
Result<std::vector<std::string>> inputHashes(const Experiment& experiment, const StudyResult& result) {
    std::vector<std::string> inputs;
    for (const CheckpointInfo& checkpoint : result.checkpoints)
        inputs.push_back(checkpoint.name + " sha256 " + checkpoint.sha256);
    for (const MultiplierInfo& multiplier : result.multipliers)
        inputs.push_back(multiplier.name + " sha256 " + multiplier.table->hash());
    for (const auto& [key, value] : experiment.describe)
        inputs.push_back("told of the checkpoints: " + key + "=" + value);
    if (!experiment.ranges.file.empty()) {
        Result<std::string> hash = sha256OfFile(experiment.ranges.file);
        if (!hash)
            return hash.error();
        inputs.push_back(experiment.ranges.file.filename().string() + " sha256 " + *hash);
    }
    return inputs;
}

models::CalibrationOptions calibrationOptions(const Experiment& experiment, int threads) {
    models::CalibrationOptions options;
    options.method = experiment.ranges.method;
    options.percentile = experiment.ranges.percentile;
    options.images = experiment.ranges.images;
    options.threads = threads;
    options.batchSize = experiment.batchSize;
    return options;
}

Result<PreparedStudy> prepareStudy(const Experiment& experiment, int threads, const JobControl& job) {
    PreparedStudy study;
    if (experiment.checkpoints.empty())
        return Error{ErrorCode::InvalidArgument, "name at least one checkpoint", "checkpoints"};
    if (experiment.batchSize < 1)
        return Error{ErrorCode::InvalidArgument, "must be at least 1", "batch size"};
    Result<std::vector<MultiplierInfo>> multipliers = resolveMultipliers(experiment.multipliers);
    if (!multipliers)
        return multipliers.error();
    study.result.multipliers = std::move(*multipliers);
    for (const MultiplierInfo& multiplier : study.result.multipliers) {
        Result<std::shared_ptr<const multipliers::LutKernel>> kernel =
            multipliers::LutKernel::create(emulatedTable(multiplier));
        if (!kernel)
            return kernel.error();
        study.kernels.push_back(std::move(*kernel));
    }

    Result<std::shared_ptr<const Dataset>> dataset = models::openDataset(experiment.data);
    if (!dataset)
        return dataset.error();
    study.dataset = std::move(*dataset);
    if (experiment.images > study.dataset->size())
        return Error{ErrorCode::InvalidArgument,
                     std::to_string(experiment.images) + " images asked for, the data set has " +
                         std::to_string(study.dataset->size()),
                     experiment.data};
    study.images = experiment.images == 0 ? study.dataset->size() : experiment.images;
    if (experiment.ranges.file.empty()) {
        Result<std::shared_ptr<const Dataset>> calibration = openCalibrationData(experiment, study.dataset);
        if (!calibration)
            return calibration.error();
        study.calibrationData = std::move(*calibration);
    }
    for (const std::filesystem::path& file : experiment.checkpoints) {
        if (job.stopRequested())
            return JobControl::cancelled();
        if (Result<void> added = addCheckpoint(experiment, file, study); !added)
            return added.error();
    }

    Provenance& provenance = study.result.provenance;
    provenance = currentProvenance();
    provenance.threads = threads;
    provenance.batchSize = experiment.batchSize;
    if (study.dataset->kind() == "random")
        provenance.seed = std::strtoull(study.dataset->location().c_str(), nullptr, 10);
    Result<std::vector<std::string>> inputs = inputHashes(experiment, study.result);
    if (!inputs)
        return inputs.error();
    provenance.inputs = std::move(*inputs);
    provenance.dataset = experiment.data;
    provenance.datasetImages = study.dataset->size();
    provenance.labelsMeaningful = study.dataset->hasMeaningfulLabels();
    provenance.ranges = rangesText(experiment, study);
    provenance.arithmetic =
        "Batch norm folded. Weights symmetric int8 per output channel, activations symmetric int8 per tensor "
        "(s = absmax/127, round half to even, clamp to -127..127). Every convolution and linear layer, the "
        "first and "
        "the last included, multiplies through the table with the activation as first operand; zero padding "
        "goes "
        "through the table; sums in int32. Routers, activation functions, residual sums and pooling in "
        "float32.";
    study.result.imagesRequested = study.images;
    return study;
}

std::vector<LayerResult> layerResults(const Network& network, const RunSums& sums) {
    std::vector<LayerResult> layers;
    for (std::size_t i = 0; i < sums.layers.size(); ++i) {
        const MacLayer& layer = network.macLayers()[i];
        LayerResult result;
        result.name = layer.name;
        result.macs = layer.macs;
        result.imageShare =
            static_cast<double>(sums.layers[i].rows) /
            static_cast<double>(std::max<std::uint64_t>(sums.accuracy.images, 1) *
                                static_cast<std::uint64_t>(layer.rowsPerImage));
        result.depth = layer.depth;
        result.expert = layer.expert;
        result.moeLayer = layer.moeLayer;
        result.cumulative = sums.layers[i].cumulative.figures();
        result.isolated = sums.layers[i].isolated.figures();
        layers.push_back(std::move(result));
    }
    return layers;
}

double activeMacs(const std::vector<LayerResult>& layers) {
    double sum = 0;
    for (const LayerResult& layer : layers)
        sum += layer.imageShare * static_cast<double>(layer.macs);
    return sum;
}

/// The runs of one checkpoint from its sums.
std::vector<RunResult> runResults(const PreparedStudy& study, std::size_t checkpoint, const BlockSums& sums) {
    const Network& network = *study.networks[checkpoint];
    std::vector<RunResult> runs;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        RunResult run;
        run.checkpoint = checkpoint;
        run.mode = i == 0 ? Mode::Float : i == 1 ? Mode::Int8 : Mode::Approx;
        if (run.mode != Mode::Float)
            run.reference = run.mode == Mode::Int8 ? Mode::Float : Mode::Int8;
        run.accuracy = sums[i].accuracy.result();
        run.agreementInt8 = sums[i].accuracy.agreementInt8();
        run.layers = layerResults(network, sums[i]);
        for (const models::Router& router : network.routers())
            run.routing.push_back(sums[i].routing[static_cast<std::size_t>(router.index)].result(
                router.layer, router.topology != models::Topology::Cluster));
        std::optional<double> relativePower = 1.0;
        if (run.mode == Mode::Approx) {
            run.multiplier = i - kFixedRuns;
            const std::optional<double>& power = study.result.multipliers[*run.multiplier].powerMw;
            relativePower = power ? std::optional(*power / multipliers::exactPowerMw()) : std::nullopt;
        }
        if (run.mode != Mode::Float && relativePower)
            run.cost =
                activeMacs(run.layers) * *relativePower / study.result.checkpoints[checkpoint].denseMacs;
        runs.push_back(std::move(run));
    }
    return runs;
}

/// One study in progress: results so far, and when they were last shown.
class StudyInProgress {
public:
    StudyInProgress(PreparedStudy study, const PartialResultSink& partial)
        : m_study(std::move(study)), m_partial(partial), m_begun(Clock::now()), m_lastShown(m_begun) {}

    [[nodiscard]] const PreparedStudy& study() const { return m_study; }

    void setRanges(std::size_t checkpoint, const ActivationRanges& ranges) {
        m_study.result.checkpoints[checkpoint].ranges = ranges;
    }

    /// Replaces the results of `checkpoint`, which is the last one so far, and shows them if it is time.
    void update(std::size_t checkpoint, const BlockSums& sums, bool showNow) {
        const auto now = Clock::now();
        if (!showNow && (!m_partial || now - m_lastShown < kPartialInterval))
            return;
        StudyResult& result = m_study.result;
        std::erase_if(result.runs, [&](const RunResult& run) { return run.checkpoint == checkpoint; });
        for (RunResult& run : runResults(m_study, checkpoint, sums)) {
            if (run.mode == Mode::Int8)
                result.checkpoints[checkpoint].activeMacs = activeMacs(run.layers);
            result.runs.push_back(std::move(run));
        }
        if (m_partial) {
            m_partial(snapshot(false));
            m_lastShown = Clock::now();
        }
    }

    [[nodiscard]] std::shared_ptr<const StudyResult> snapshot(bool complete) const {
        auto copy = std::make_shared<StudyResult>(m_study.result);
        copy->complete = complete;
        copy->provenance.elapsedSeconds = std::chrono::duration<double>(Clock::now() - m_begun).count();
        return copy;
    }

private:
    PreparedStudy m_study;
    const PartialResultSink& m_partial;
    Clock::time_point m_begun;
    Clock::time_point m_lastShown;
};

Result<void> runCheckpoint(const Experiment& experiment, std::size_t checkpoint, int threads,
                           StudyInProgress& progress, JobControl& job) {
    const PreparedStudy& study = progress.study();
    const std::string& name = study.result.checkpoints[checkpoint].name;
    std::optional<ActivationRanges> ranges = study.ranges[checkpoint];
    if (!ranges) {
        job.setPhase("Calibrating " + name);
        Result<ActivationRanges> calibrated =
            models::calibrate(*study.networks[checkpoint], *study.calibrationData,
                              calibrationOptions(experiment, threads), job);
        if (!calibrated)
            return calibrated.error();
        ranges = std::move(*calibrated);
    }
    if (job.stopRequested())
        return JobControl::cancelled();
    progress.setRanges(checkpoint, *ranges);
    job.setPhase("Running " + name);
    Result<std::unique_ptr<const PairedRun>> paired =
        PairedRun::prepare(study.networks[checkpoint], *ranges, study.kernels, experiment.isolatedErrors);
    if (!paired)
        return paired.error();

    const auto batchSize = static_cast<std::uint64_t>(experiment.batchSize);
    const std::size_t blocks = (study.images + batchSize - 1) / batchSize;
    OrderedMerge merge(blocks);
    std::mutex mutex;
    const models::NetworkDescription& description = study.networks[checkpoint]->description();
    models::BatchReader reader(*study.dataset, study.images, {description.mean, description.std}, threads);
    FirstFailure failure(job.stopToken());
    parallelBlocks(blocks, threads, failure.stopToken(), [&](std::size_t block, int) {
        const std::uint64_t first = block * batchSize;
        const std::uint64_t count = std::min(batchSize, study.images - first);
        models::ImageBatch images;
        if (Result<void> read = reader.read(first, count, images); !read) {
            failure.add(block, read.error());
            return;
        }
        std::optional<BlockSums> sums =
            (*paired)->runBlock(images, failure.stopToken(), [&] { job.advance(count); });
        if (!sums)
            return;
        const std::scoped_lock lock(mutex);
        if (merge.add(block, std::move(*sums)))
            progress.update(checkpoint, merge.total(), /*showNow=*/false);
    });
    if (!merge.total().empty())
        progress.update(checkpoint, merge.total(), /*showNow=*/true);
    if (failure.error())
        return *failure.error();
    if (job.stopRequested())
        return JobControl::cancelled();
    return {};
}

Result<std::shared_ptr<const StudyResult>> runStudyUnguarded(const Experiment& experiment, JobControl& job,
                                                             const PartialResultSink& partial) {
    const int threads = experiment.threads > 0 ? experiment.threads : hardwareThreads();
    job.begin(0, "Opening files");
    Result<PreparedStudy> prepared = prepareStudy(experiment, threads, job);
    if (!prepared)
        return prepared.error();
    const std::size_t checkpoints = prepared->networks.size();
    std::uint64_t work = checkpoints * prepared->images * (prepared->kernels.size() + kFixedRuns);
    if (prepared->calibrationData != nullptr)
        work += checkpoints *
                models::calibrationWork(*prepared->calibrationData, calibrationOptions(experiment, threads));
    StudyInProgress progress(std::move(*prepared), partial);
    job.begin(work, "Running");
    for (std::size_t checkpoint = 0; checkpoint < checkpoints; ++checkpoint)
        if (Result<void> done = runCheckpoint(experiment, checkpoint, threads, progress, job); !done)
            return done.error();
    job.finish();
    return progress.snapshot(true);
}

}  // namespace

Result<std::shared_ptr<const StudyResult>> runStudy(const Experiment& experiment, JobControl& job,
                                                    const PartialResultSink& partial) {
    try {
        return runStudyUnguarded(experiment, job, partial);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory; fewer threads or a smaller batch need less",
                     "run"};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), "run"};
    }
}

}  // namespace axscope::analysis
