// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "tests/support/sample_images.h"
#include "tests/support/sample_networks.h"

namespace axscope::testing {
namespace {

using namespace analysis;

constexpr std::uint64_t kImages = 10'000;
constexpr std::uint64_t kTokenImages = 500;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// int8 against float, as a strength of SampleImages::disturbed().
constexpr double kQuantisation = 0.05;

/// CIFAR-100's fine labels.
constexpr std::array kClassNames{
    "apple",      "aquarium_fish", "baby",         "bear",       "beaver",      "bed",         "bee",
    "beetle",     "bicycle",       "bottle",       "bowl",       "boy",         "bridge",      "bus",
    "butterfly",  "camel",         "can",          "castle",     "caterpillar", "cattle",      "chair",
    "chimpanzee", "clock",         "cloud",        "cockroach",  "couch",       "crab",        "crocodile",
    "cup",        "dinosaur",      "dolphin",      "elephant",   "flatfish",    "forest",      "fox",
    "girl",       "hamster",       "house",        "kangaroo",   "keyboard",    "lamp",        "lawn_mower",
    "leopard",    "lion",          "lizard",       "lobster",    "man",         "maple_tree",  "motorcycle",
    "mountain",   "mouse",         "mushroom",     "oak_tree",   "orange",      "orchid",      "otter",
    "palm_tree",  "pear",          "pickup_truck", "pine_tree",  "plain",       "plate",       "poppy",
    "porcupine",  "possum",        "rabbit",       "raccoon",    "ray",         "road",        "rocket",
    "rose",       "sea",           "seal",         "shark",      "shrew",       "skunk",       "skyscraper",
    "snail",      "snake",         "spider",       "squirrel",   "streetcar",   "sunflower",   "sweet_pepper",
    "table",      "tank",          "telephone",    "television", "tiger",       "tractor",     "train",
    "trout",      "tulip",         "turtle",       "wardrobe",   "whale",       "willow_tree", "wolf",
    "woman",      "worm"};

/// How much a run disturbs the network: 0 for exact products, about 1 for the worst multiplier.
double disturbance(double mae) {
    return mae <= 0 ? 0 : std::pow(mae / 2016.0, 0.42);
}

Provenance provenance() {
    Provenance p;
    p.version = "0.1.0";
    p.commit = "0123456789ab";
    p.startedUtc = "2025-03-01T09:30:00Z";
    p.elapsedSeconds = 412.5;
    p.kernelPath = "avx2";
    p.cpu = "Sample CPU";
    p.threads = 2;
    p.seed = 1;
    p.dataset = "cifar100:cifar-100-binary";
    p.datasetImages = kImages;
    p.ranges = "absmax over 1024 images of cifar100:cifar-100-binary";
    p.arithmetic =
        "int8 weights per output channel, int8 activations per tensor; products by table, sums exact";
    return p;
}

/// Error of a MoE layer's output where the experts stayed and where they changed.
void addOutputErrors(double strength, RunResult& run) {
    for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
        RoutingResult& routing = run.routing[layer];
        const double scatter = 1 + 0.1 * jitter(800 + layer);
        routing.keptOutputError = routing.shiftRate < 1 ? 0.7 * strength * scatter : kNan;
        routing.flippedOutputError = routing.shiftRate > 0 ? 0.7 * strength * scatter + 0.55 : kNan;
    }
}

void addRuns(SampleNetwork network, const SampleTask& task, StudyResult& study) {
    const std::size_t checkpoint = study.checkpoints.size();
    study.checkpoints.push_back(checkpointOf(network));
    const std::vector<LayerShape> shapes = layersOf(network);
    const SampleImages images(task);
    const SampleOutcome floating = images.reference();
    const SampleOutcome exact = images.disturbed(floating, kQuantisation, 1);

    RunResult reference;
    reference.checkpoint = checkpoint;
    images.evaluate(floating, floating, exact, reference);
    addOutputErrors(0, reference);
    study.runs.push_back(std::move(reference));

    RunResult int8;
    int8.checkpoint = checkpoint;
    int8.mode = Mode::Int8;
    int8.reference = Mode::Float;
    int8.cost = 1;
    images.evaluate(exact, floating, exact, int8);
    addOutputErrors(kQuantisation, int8);
    int8.layers = layerResults(shapes, {.strength = 0.12, .salt = 1, .images = task.images}, int8.routing);
    study.runs.push_back(std::move(int8));

    for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
        const MultiplierInfo& multiplier = study.multipliers[m];
        const bool isExact = multiplier.table->isExact();
        const double strength =
            isExact ? 0 : disturbance(multiplier.metrics.mae) * (network == SampleNetwork::Hard ? 1.06 : 1.0);
        RunResult run;
        run.checkpoint = checkpoint;
        run.mode = Mode::Approx;
        run.multiplier = m;
        run.reference = Mode::Int8;
        if (multiplier.powerMw)
            run.cost = *multiplier.powerMw / multipliers::exactPowerMw();
        images.evaluate(images.disturbed(exact, strength, 10 + m), exact, exact, run);
        addOutputErrors(strength, run);
        if (!task.moeLayers.empty())
            run.frozen = FrozenRoutingResult{
                images.accuracy(images.disturbed(exact, strength, 10 + m, true), exact), 0};
        run.layers = layerResults(shapes,
                                  {.strength = 0.1 + 0.8 * strength,
                                   .exact = isExact,
                                   .predicted = true,
                                   .salt = 10 + m,
                                   .images = task.images},
                                  run.routing);
        for (LayerResult& layer : run.layers)
            layer.multiplier = multiplier.name;
        study.runs.push_back(std::move(run));
    }
}

StudyResult build() {
    StudyResult study;
    study.provenance = provenance();
    study.multipliers = sampleMultipliers();
    study.imagesRequested = kImages;
    study.complete = true;
    study.classNames.assign(kClassNames.begin(), kClassNames.end());
    addRuns(SampleNetwork::Dense, {.seed = 1, .images = kImages, .floatTop1 = 0.6834}, study);
    addRuns(SampleNetwork::Hard,
            {.seed = 2,
             .images = kImages,
             .floatTop1 = 0.6712,
             .moeLayers = {"layer3.0", "layer3.1", "layer3.2"},
             .experts = 4},
            study);
    addRuns(SampleNetwork::Tokens,
            {.seed = 3,
             .images = kTokenImages,
             .floatTop1 = 0.642,
             .moeLayers = {"blocks.3.mlp", "blocks.5.mlp"},
             .experts = 6,
             .choices = 2,
             .tokens = 65},
            study);
    return study;
}

}  // namespace

std::vector<MultiplierInfo> sampleMultipliers() {
    static const std::vector<MultiplierInfo> kMultipliers = [] {
        std::vector<MultiplierInfo> infos;
        for (const auto& entry : multipliers::catalog()) {
            if (!entry.pareto) {
                continue;
            }
            MultiplierInfo info;
            info.name = std::string(entry.name);
            info.table = multipliers::tableOf(entry);
            info.metrics = multipliers::computeErrorMetrics(*info.table);
            info.structure = multipliers::structureOf(*info.table);
            info.powerMw = entry.cost.powerMw;
            info.powerSource = std::string(entry.cost.source);
            info.kernel =
                info.table->isExact() ? "exact int8 products, avx2" : "low rank int16 products, avx2";
            infos.push_back(std::move(info));
        }
        return infos;
    }();
    return kMultipliers;
}

std::shared_ptr<const StudyResult> sampleStudy() {
    static const auto kStudy = std::make_shared<const StudyResult>(build());
    return kStudy;
}

std::shared_ptr<const StudyResult> partialStudy(std::size_t runs) {
    auto study = std::make_shared<StudyResult>(*sampleStudy());
    study->runs.resize(std::min(runs, study->runs.size()));
    study->complete = false;
    return study;
}

std::shared_ptr<const StudyResult> emptyStudy() {
    return partialStudy(0);
}

std::shared_ptr<const StudyResult> awkwardStudy() {
    auto study = std::make_shared<StudyResult>(*sampleStudy());
    study->provenance.labelsMeaningful = false;
    study->provenance.dataset = "random:64";
    study->classNames.clear();
    for (RunResult& run : study->runs) {
        if (run.mode == Mode::Approx && *run.multiplier % 2 == 1) {
            run.frozen.reset();
            run.images.reset();
        }
        if (run.mode == Mode::Approx && *run.multiplier % 2 == 1) {
            run.cost.reset();
        }
        for (std::size_t i = 0; i < run.layers.size(); ++i) {
            LayerResult& layer = run.layers[i];
            if (layer.expert == 2) {
                layer.imageShare = 0;
                const ErrorFigures none{0, kNan, kNan, kNan, kNan, kNan, kNan};
                layer.cumulative = none;
                layer.isolated = none;
                layer.predicted.reset();
                layer.detail.reset();
            } else if (i % 5 == 0) {
                layer.cumulative = errorOf(kInfinity, 1, 0, 1000);
                layer.isolated = layer.cumulative;
            }
        }
        for (RoutingResult& routing : run.routing) {
            routing.meanKl = routing.meanJensenShannon = routing.meanL1 = kNan;
            routing.keptOutputError = routing.flippedOutputError = kNan;
            routing.margin = MarginFigures{};
            routing.margin.medianKept = routing.margin.medianFlipped = routing.margin.flippedBelowMedianKept =
                kNan;
        }
    }
    for (MultiplierInfo& multiplier : study->multipliers) {
        if (multiplier.name.ends_with("1L2H")) {
            multiplier.powerMw.reset();
        }
    }
    return study;
}

}  // namespace axscope::testing
