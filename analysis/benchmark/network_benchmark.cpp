// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/network_benchmark.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "analysis/benchmark/gemm_benchmark.h"
#include "analysis/benchmark/guarded.h"
#include "analysis/benchmark/peer_products.h"
#include "analysis/benchmark/timing.h"
#include "models/datasets/dataset.h"
#include "models/datasets/image_batch.h"
#include "models/datasets/open_dataset.h"
#include "models/datasets/prepared_images.h"
#include "models/emulation/calibration.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "multipliers/base/parallel.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

using models::EmulatedNetwork;
using models::LayerTimes;
using models::Network;
using models::StopRequested;
using multipliers::LutKernel;
using Kernel = std::shared_ptr<const LutKernel>;

constexpr int kMinNetworkRounds = 3;
constexpr std::uint64_t kCalibrationImages = 100;
constexpr int kBlockImages = 32;              // as the blocks of a study
constexpr int kProbedImages = 2;              // per thread, to estimate speeds and to compare results
constexpr std::uint64_t kWorkPerCell = 1000;  // a checkpoint with a number of threads

/// A way to compute the network, apart from float.
struct Way {
    std::string mode;
    std::optional<std::string> multiplier;
    Kernel kernel;
};

Result<std::vector<Way>> waysToCompute() {
    std::vector<Way> ways;
    const auto add = [&](std::string mode, std::optional<std::string> multiplier,
                         std::shared_ptr<const multipliers::ProductTable> table,
                         std::optional<multipliers::Simd> simd = {}) -> Result<void> {
        Result<Kernel> kernel = LutKernel::create(std::move(table), simd);
        if (!kernel)
            return kernel.error();
        ways.push_back({std::move(mode), std::move(multiplier), std::move(*kernel)});
        return {};
    };
    if (Result<void> added = add("int8", std::nullopt, multipliers::ProductTable::exact()); !added)
        return added.error();
    for (const multipliers::CatalogEntry& entry : multipliers::catalog())
        if (entry.pareto)
            if (Result<void> added = add("approx", std::string(entry.name), multipliers::tableOf(entry));
                !added)
                return added.error();
    const auto arbitrary = arbitraryTable();
    if (Result<void> added = add("approx", arbitrary->name(), arbitrary); !added)
        return added.error();
    if (Result<void> added = add("naive", arbitrary->name(), arbitrary, multipliers::Simd::Portable); !added)
        return added.error();
    return ways;
}

/// Float by LibTorch, ended by a stop request.
class StoppableFloatPass : public models::FloatPass {
public:
    explicit StoppableFloatPass(std::stop_token stop) : m_stop(std::move(stop)) {}
    at::Tensor compute(const models::MacLayer& layer, const at::Tensor& input,
                       const std::vector<std::int64_t>* rows) override {
        if (m_stop.stop_requested())
            throw StopRequested{};
        return FloatPass::compute(layer, input, rows);
    }

private:
    std::stop_token m_stop;
};

/// One checkpoint with the images to run it on.
class NetworkRuns {
public:
    NetworkRuns(std::shared_ptr<const Network> network, at::Tensor images, int batch, std::stop_token stop)
        : m_network(std::move(network)),
          m_images(std::move(images)),
          m_batch(batch),
          m_stop(std::move(stop)) {}

    [[nodiscard]] std::int64_t images() const { return m_images.size(0); }

    /// All images, batch after batch, on `threads` threads of LibTorch.
    void runFloat(int threads) const {
        const at::NoGradGuard noGrad;
        setLibraryThreads(threads);
        StoppableFloatPass pass(m_stop);
        for (std::int64_t first = 0; first < images(); first += m_batch)
            (void)m_network->forward(
                m_images.narrow(0, first, std::min<std::int64_t>(m_batch, images() - first)), pass);
    }

    /// The first `count` images in blocks on `threads` threads. Returns their scores. `times`: where to add
    /// the phases of all threads, `threadSeconds` their whole time.
    at::Tensor runEmulated(const EmulatedNetwork& layers, std::int64_t count, int threads,
                           LayerTimes* times = nullptr, double* threadSeconds = nullptr) const {
        const std::vector<std::int64_t> edges = blockEdges(count, threads);
        std::vector<at::Tensor> scores(edges.size() - 1);
        std::mutex mutex;
        parallelBlocks(scores.size(), threads, m_stop, [&](std::size_t block, int) {
            setLibraryThreads(1);
            const at::NoGradGuard noGrad;
            thread_local models::EmulationScratch scratch;
            LayerTimes phases;
            scratch.times = times == nullptr ? nullptr : &phases;
            models::EmulatedPass pass(layers, scratch, m_stop);
            const double seconds = secondsOf([&] {
                scores[block] = m_network->forward(
                    m_images.narrow(0, edges[block], edges[block + 1] - edges[block]), pass);
            });
            scratch.times = nullptr;
            if (times == nullptr)
                return;
            const std::scoped_lock lock(mutex);
            times->merge(phases);
            *threadSeconds += seconds;
        });
        if (m_stop.stop_requested())
            throw StopRequested{};
        return at::cat(scores);
    }

private:
    /// Blocks as even as can be, a multiple of `threads` in number, none larger than kBlockImages and none
    /// over the edge of a batch.
    [[nodiscard]] std::vector<std::int64_t> blockEdges(std::int64_t count, int threads) const {
        std::vector<std::int64_t> edges{0};
        for (std::int64_t first = 0; first < count; first += m_batch) {
            const std::int64_t images = std::min<std::int64_t>(m_batch, count - first);
            const std::int64_t perThread =
                (images + std::int64_t{threads} * kBlockImages - 1) / (std::int64_t{threads} * kBlockImages);
            const std::int64_t blocks = std::min(images, perThread * threads);
            for (std::int64_t block = 1; block <= blocks; ++block)
                edges.push_back(first + images * block / blocks);
        }
        return edges;
    }

    std::shared_ptr<const Network> m_network;
    at::Tensor m_images;
    std::int64_t m_batch;
    std::stop_token m_stop;
};

/// A checkpoint, ready to be timed every way.
struct PreparedNetwork {
    std::string name;
    std::shared_ptr<const Network> network;
    std::vector<EmulatedNetwork> emulated;  ///< as the ways
    at::Tensor images;
};

/// Images for a network: as many as are asked for, in its size. Generated ones are made for it.
Result<std::shared_ptr<const models::Dataset>> openImages(const Network& network, const std::string& spec,
                                                          std::uint64_t images, const std::string& file) {
    const models::NetworkDescription& description = network.description();
    Result<std::shared_ptr<const models::Dataset>> whole =
        models::openDataset(spec, {description.inputSize, description.numClasses});
    if (!whole)
        return whole;
    if (images > (*whole)->size())
        return Error{ErrorCode::InvalidArgument,
                     std::to_string(images) + " images asked for, the data set has " +
                         std::to_string((*whole)->size()),
                     spec};
    Result<models::PreparedImages> fitting = models::prepareImages(*whole, description.inputSize, {});
    if (!fitting)
        return Error{fitting.error().code, fitting.error().message, file};
    return std::move(fitting->dataset);
}

Result<PreparedNetwork> prepare(const std::filesystem::path& file, const std::string& data,
                                std::uint64_t images, const std::vector<Way>& ways, const JobControl& job) {
    PreparedNetwork prepared;
    prepared.name = file.stem().string();
    Result<std::shared_ptr<const Network>> network = models::loadNetwork(file.string());
    if (!network)
        return network.error();
    const Result<std::shared_ptr<const models::Dataset>> opened =
        openImages(**network, data, images, file.string());
    if (!opened)
        return opened.error();
    const models::Dataset& dataset = **opened;
    models::CalibrationOptions calibration;
    calibration.images = std::min<std::uint64_t>(kCalibrationImages, dataset.size());
    calibration.threads = hardwareThreads();
    JobControl silent(job.stopToken());
    Result<models::ActivationRanges> ranges = models::calibrate(**network, dataset, calibration, silent);
    if (!ranges)
        return ranges.error();
    Result<models::QuantisedNetwork> quantised = models::quantiseNetwork(**network, *ranges);
    if (!quantised)
        return quantised.error();
    for (const Way& way : ways) {
        if (job.stopRequested())
            return JobControl::cancelled();
        Result<EmulatedNetwork> emulated = models::emulateNetwork(*quantised, way.kernel);
        if (!emulated) {
            Error error = emulated.error();
            error.where = file.string() + ": " + error.where;
            return error;
        }
        prepared.emulated.push_back(std::move(*emulated));
    }
    const auto [channels, height, width] = dataset.imageSize();
    prepared.images = at::empty({static_cast<std::int64_t>(images), channels, height, width},
                                at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
    if (Result<void> filled =
            models::fillNormalised(dataset, 0, images, (*network)->description().mean,
                                   (*network)->description().std, prepared.images.data_ptr<float>());
        !filled)
        return filled.error();
    prepared.network = std::move(*network);
    return prepared;
}

/// Ways that multiply by the same table must give the same scores, whatever kernel they use.
Result<void> compareWays(const std::vector<Way>& ways, const std::vector<at::Tensor>& scores,
                         const std::string& name) {
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (std::size_t j = i + 1; j < ways.size(); ++j)
            if (ways[i].kernel->table().hash() == ways[j].kernel->table().hash() &&
                !at::equal(scores[i], scores[j]))
                return Error{ErrorCode::Internal,
                             "wrong result: the same table gives other class scores by \"" +
                                 ways[i].kernel->description() + "\" than by \"" +
                                 ways[j].kernel->description() + "\"",
                             name};
    return {};
}

TimeSplit splitOf(const LayerTimes& times, double threadSeconds) {
    const double whole = threadSeconds * 1e9;
    TimeSplit split;
    split.quantise = static_cast<double>(times.quantiseNs + times.mapNs) / whole;
    split.product = static_cast<double>(times.productNs) / whole;
    split.dequantise = static_cast<double>(times.dequantiseNs) / whole;
    split.floatRest = 1 - split.quantise - split.product - split.dequantise;
    return split;
}

/// Times one checkpoint with one number of threads, every way, and appends the figures.
Result<void> runCell(const PreparedNetwork& prepared, const std::vector<Way>& ways, int threads,
                     const NetworkBenchmarkOptions& options, double cellSeconds, JobControl& job,
                     std::vector<NetworkFigure>& figures) {
    const NetworkRuns runs(prepared.network, prepared.images, options.batch, job.stopToken());
    struct Contestant {
        std::int64_t images = 0;
        std::function<void()> run;
        TimeSeries perImage;
    };
    std::vector<Contestant> contestants{{runs.images(), [&] { runs.runFloat(threads); }, {}}};
    runs.runFloat(threads);
    double roundSeconds = secondsOf(contestants[0].run);
    std::vector<at::Tensor> scores;
    const std::int64_t probed = std::min<std::int64_t>(runs.images(), std::int64_t{kProbedImages} * threads);
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const EmulatedNetwork& layers = prepared.emulated[way];
        scores.push_back(runs.runEmulated(layers, probed, threads));
        const double seconds = secondsOf([&] { (void)runs.runEmulated(layers, probed, threads); });
        const double affordable = options.maxSeconds / seconds * static_cast<double>(probed);
        const auto images = std::max(
            probed, static_cast<std::int64_t>(std::min(affordable, static_cast<double>(runs.images()))));
        contestants.push_back(
            {images,
             [&runs, &layers, images, threads] { (void)runs.runEmulated(layers, images, threads); },
             {}});
        roundSeconds += seconds / static_cast<double>(probed) * static_cast<double>(images);
    }
    if (Result<void> alike = compareWays(ways, scores, prepared.name); !alike)
        return alike;

    const int affordable = static_cast<int>(std::min(1000.0, cellSeconds / roundSeconds));
    const int rounds = std::min(options.rounds, std::max(kMinNetworkRounds, affordable));
    const std::uint64_t steps = static_cast<std::uint64_t>(rounds) * contestants.size();
    std::uint64_t step = 0;
    for (int round = 0; round < rounds; ++round)
        for (Contestant& contestant : contestants) {
            contestant.perImage.seconds.push_back(secondsOf(contestant.run) /
                                                  static_cast<double>(contestant.images));
            job.advance(kWorkPerCell * (step + 1) / steps - kWorkPerCell * step / steps);
            ++step;
        }

    for (std::size_t i = 0; i < contestants.size(); ++i) {
        const Contestant& contestant = contestants[i];
        NetworkFigure figure;
        figure.checkpoint = prepared.name;
        figure.threads = threads;
        figure.mode = "float";
        figure.images = static_cast<std::uint64_t>(contestant.images);
        figure.imagesPerSecond = 1 / contestant.perImage.median();
        figure.imagesPerSecondBest = 1 / contestant.perImage.best();
        figure.ratioFloat = medianSpeedup(contestant.perImage, contestants[0].perImage);
        if (i > 0) {
            const Way& way = ways[i - 1];
            figure.mode = way.mode;
            figure.multiplier = way.multiplier;
            figure.kernel = way.kernel->description();
            LayerTimes times;
            double threadSeconds = 0;
            (void)runs.runEmulated(prepared.emulated[i - 1], contestant.images, threads, &times,
                                   &threadSeconds);
            figure.split = splitOf(times, threadSeconds);
        }
        figures.push_back(std::move(figure));
    }
    return {};
}

Result<std::vector<NetworkFigure>> runUnguarded(const NetworkBenchmarkOptions& options, JobControl& job) {
    Result<std::vector<Way>> ways = waysToCompute();
    if (!ways)
        return ways.error();
    const std::uint64_t images =
        options.images > 0 ? options.images : static_cast<std::uint64_t>(options.batch);
    const double cellSeconds =
        options.totalSeconds / static_cast<double>(options.checkpoints.size() * options.threads.size());
    std::vector<NetworkFigure> figures;
    for (const std::filesystem::path& file : options.checkpoints) {
        job.setPhase("Preparing " + file.stem().string());
        Result<PreparedNetwork> prepared = prepare(file, options.data, images, *ways, job);
        if (!prepared)
            return prepared.error();
        for (const int threads : options.threads) {
            job.setPhase(prepared->name + ", " + std::to_string(threads) +
                         (threads == 1 ? " thread" : " threads"));
            if (Result<void> done = runCell(*prepared, *ways, threads, options, cellSeconds, job, figures);
                !done)
                return done.error();
        }
    }
    return figures;
}

}  // namespace

std::uint64_t networkBenchmarkWork(const NetworkBenchmarkOptions& options) {
    return options.checkpoints.size() * options.threads.size() * kWorkPerCell;
}

Result<std::vector<NetworkFigure>> runNetworkBenchmark(const NetworkBenchmarkOptions& options,
                                                       JobControl& job) {
    return guarded([&] { return runUnguarded(options, job); });
}

}  // namespace axscope::analysis
