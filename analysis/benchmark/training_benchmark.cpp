// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/training_benchmark.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <memory>
#include <utility>

#include "analysis/benchmark/gemm_benchmark.h"
#include "analysis/benchmark/guarded.h"
#include "analysis/benchmark/peer_products.h"
#include "analysis/benchmark/timing.h"
#include "models/datasets/image_batch.h"
#include "models/datasets/random_images.h"
#include "models/emulation/calibration.h"
#include "models/emulation/network_sites.h"
#include "models/io/checkpoint_file.h"
#include "models/networks/batch_tensor.h"
#include "models/training/optimiser.h"
#include "models/training/ste_pass.h"
#include "models/training/training_pass.h"
#include "multipliers/base/parallel.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

constexpr std::uint64_t kTrainingCalibrationImages = 64;
constexpr std::uint64_t kImageSeed = 1;
constexpr std::uint64_t kStepsOfRun = 100;  // a run that the timed step is within
constexpr double kLearningRate = 1e-6;      // the network stays as it is

/// How a step is computed.
struct WayToLearn {
    std::shared_ptr<const multipliers::LutKernel> kernel;  ///< null: in float32
    models::GradientRule gradient = models::GradientRule::ExactProduct;
};

Result<std::vector<WayToLearn>> waysToLearn() {
    std::vector<WayToLearn> exact{{}};
    std::vector<WayToLearn> differences;
    for (const multipliers::CatalogEntry& entry : multipliers::catalog()) {
        if (!entry.pareto)
            continue;
        Result<std::shared_ptr<const multipliers::LutKernel>> kernel =
            multipliers::LutKernel::create(multipliers::tableOf(entry));
        if (!kernel)
            return kernel.error();
        exact.push_back({*kernel, models::GradientRule::ExactProduct});
        if (!(*kernel)->table().isExact())
            differences.push_back({*kernel, models::GradientRule::Differences});
    }
    Result<std::shared_ptr<const multipliers::LutKernel>> arbitrary =
        multipliers::LutKernel::create(arbitraryTable());
    if (!arbitrary)
        return arbitrary.error();
    exact.push_back({*arbitrary, models::GradientRule::ExactProduct});
    exact.insert(exact.end(), differences.begin(), differences.end());
    return exact;
}

/// A network that learns one way. Its parts point at each other.
struct Learner {
    std::unique_ptr<models::TrainableNetwork> network;
    std::optional<models::SteNetwork> sites;
    std::unique_ptr<models::RoutedPass> pass;
    std::unique_ptr<models::Optimiser> optimiser;
    TimeSeries times;

    void step(const at::Tensor& images, const at::Tensor& labels) const {
        optimiser->clearGradients();
        pass->beginStep(0, kStepsOfRun);
        at::cross_entropy_loss(network->network().forward(images, *pass), labels).backward();
        optimiser->step(kLearningRate);
    }
};

Result<std::unique_ptr<Learner>> learnerOf(const models::CheckpointFile& file, const WayToLearn& way,
                                           const models::ActivationRanges& ranges) {
    auto learner = std::make_unique<Learner>();
    Result<std::unique_ptr<models::TrainableNetwork>> network = models::TrainableNetwork::open(file, {}, {});
    if (!network)
        return network.error();
    learner->network = *std::move(network);
    const models::TrainingSettings settings =
        models::defaultTrainingSettings(learner->network->description().architecture);
    if (way.kernel == nullptr) {
        learner->pass = std::make_unique<models::TrainingPass>(*learner->network, settings);
    } else {
        const models::EmulationPlan plan = models::defaultPlan(learner->network->network());
        Result<models::SteNetwork> sites =
            models::SteNetwork::create(learner->network->network(), plan,
                                       models::SiteKernels(plan.sites.size(), way.kernel), {way.gradient, 0});
        if (!sites)
            return sites.error();
        learner->sites = *std::move(sites);
        if (Result<void> set = learner->sites->setRanges(ranges); !set)
            return set.error();
        learner->pass =
            std::make_unique<models::StePass>(*learner->network, *learner->sites, settings, false);
    }
    learner->pass->adoptCentroids();
    learner->optimiser = std::make_unique<models::Optimiser>(*learner->network, settings);
    return learner;
}

/// A batch of a checkpoint, and the ranges of its activations.
struct TrainingBatch {
    std::string name;
    models::ActivationRanges ranges;
    at::Tensor images;
    at::Tensor labels;
};

Result<TrainingBatch> batchFor(const std::filesystem::path& file, int batchSize, const JobControl& job) {
    const Result<std::shared_ptr<const models::Network>> network = models::loadNetwork(file.string());
    if (!network)
        return network.error();
    const models::NetworkDescription& description = (*network)->description();
    const auto count = static_cast<std::size_t>(batchSize);
    const auto dataset =
        models::randomImages(count, description.inputSize, description.numClasses, kImageSeed);
    models::CalibrationOptions calibration;
    calibration.images = std::min<std::uint64_t>(kTrainingCalibrationImages, count);
    calibration.threads = hardwareThreads();
    JobControl silent(job.stopToken());
    Result<models::ActivationRanges> ranges = models::calibrate(**network, *dataset, calibration, silent);
    if (!ranges)
        return ranges.error();
    TrainingBatch batch;
    batch.name = file.stem().string();
    batch.ranges = *std::move(ranges);
    const auto [channels, height, width] = description.inputSize;
    batch.images = at::empty({batchSize, channels, height, width},
                             at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
    if (Result<void> filled = models::fillNormalised(*dataset, 0, count, description.mean, description.std,
                                                     batch.images.data_ptr<float>());
        !filled)
        return filled.error();
    std::vector<std::int64_t> labels;
    for (std::size_t i = 0; i < count; ++i)
        labels.push_back(dataset->label(i));
    batch.labels = at::tensor(labels, at::kLong);
    return batch;
}

/// Times one checkpoint with one number of threads, every way, and appends the figures.
Result<void> timeSteps(const models::CheckpointFile& file, const TrainingBatch& batch,
                       const std::vector<WayToLearn>& ways, int threads,
                       const TrainingBenchmarkOptions& options, JobControl& job,
                       std::vector<TrainingFigure>& figures) {
    setLibraryThreads(threads);
    std::vector<std::unique_ptr<Learner>> learners;
    for (const WayToLearn& way : ways) {
        Result<std::unique_ptr<Learner>> learner = learnerOf(file, way, batch.ranges);
        if (!learner)
            return learner.error();
        learners.push_back(*std::move(learner));
    }
    for (int round = -1; round < options.rounds; ++round)
        for (const std::unique_ptr<Learner>& learner : learners) {
            if (job.stopRequested())
                return JobControl::cancelled();
            const double seconds = secondsOf([&] { learner->step(batch.images, batch.labels); });
            if (round >= 0)  // the first warms up
                learner->times.seconds.push_back(seconds);
            job.advance(1);
        }
    for (std::size_t i = 0; i < ways.size(); ++i) {
        TrainingFigure& figure = figures.emplace_back();
        figure.checkpoint = batch.name;
        figure.threads = threads;
        if (ways[i].kernel != nullptr) {
            figure.multiplier = ways[i].kernel->table().name();
            figure.gradient = models::toString(ways[i].gradient);
            figure.kernel = ways[i].kernel->description();
        }
        figure.stepMs = 1e3 * learners[i]->times.median();
        figure.stepMsBest = 1e3 * learners[i]->times.best();
        figure.ratioFloat = 1 / medianSpeedup(learners[i]->times, learners.front()->times);
    }
    return {};
}

Result<std::vector<TrainingFigure>> timeAll(const TrainingBenchmarkOptions& options, JobControl& job) {
    const Result<std::vector<WayToLearn>> ways = waysToLearn();
    if (!ways)
        return ways.error();
    std::vector<TrainingFigure> figures;
    for (const std::filesystem::path& path : options.checkpoints) {
        job.setPhase("Preparing " + path.stem().string());
        const Result<TrainingBatch> batch = batchFor(path, options.batch, job);
        if (!batch)
            return batch.error();
        const Result<models::CheckpointFile> file = models::CheckpointFile::open(path);
        if (!file)
            return file.error();
        for (const int threads : options.threads) {
            job.setPhase("Training " + batch->name + ", " + std::to_string(threads) +
                         (threads == 1 ? " thread" : " threads"));
            if (Result<void> timed = timeSteps(*file, *batch, *ways, threads, options, job, figures); !timed)
                return timed.error();
        }
    }
    return figures;
}

}  // namespace

std::uint64_t trainingBenchmarkWork(const TrainingBenchmarkOptions& options) {
    const Result<std::vector<WayToLearn>> ways = waysToLearn();
    return options.checkpoints.size() * options.threads.size() *
           static_cast<std::uint64_t>(options.rounds + 1) * (ways ? ways->size() : 0);
}

Result<std::vector<TrainingFigure>> runTrainingBenchmark(const TrainingBenchmarkOptions& options,
                                                         JobControl& job) {
    return guarded([&] { return timeAll(options, job); });
}

}  // namespace axscope::analysis
