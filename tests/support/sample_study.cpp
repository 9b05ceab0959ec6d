// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_study.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace axscope::testing {
namespace {

using namespace analysis;

constexpr std::uint64_t kImages = 10'000;
constexpr int kExperts = 4;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A number in [-1, 1] that depends on `key` alone (SplitMix64): scatter without a random generator's state.
double jitter(std::uint64_t key) {
    key += 0x9E3779B97F4A7C15ULL;
    key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9ULL;
    key = (key ^ (key >> 27)) * 0x94D049BB133111EBULL;
    key ^= key >> 31;
    return 2.0 * static_cast<double>(key >> 11) / 9007199254740992.0 - 1.0;
}

Interval wilson(double p, double n) {
    constexpr double z = 1.959963984540054;
    const double center = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {center - half, center + half};
}

struct LayerShape {
    std::string name;
    std::uint64_t macs;
    std::uint64_t depth;
    int expert = -1;
    std::string moeLayer;
};

/// ResNet-20 on 32 x 32 inputs: 16, 32 and 64 channels in three stages of three blocks.
std::vector<LayerShape> resnet20(bool experts) {
    std::vector<LayerShape> layers;
    std::uint64_t depth = 0;
    layers.push_back({"conv1", 3 * 9 * 16 * 1024, depth++, -1, {}});
    std::uint64_t channels = 16;
    std::uint64_t pixels = 1024;
    for (int stage = 1; stage <= 3; ++stage) {
        for (int block = 0; block < 3; ++block) {
            const std::string prefix = "layer" + std::to_string(stage) + "." + std::to_string(block);
            const std::uint64_t in = channels;
            const bool shrinks = stage > 1 && block == 0;
            if (shrinks) {
                channels *= 2;
                pixels /= 4;
            }
            const std::uint64_t first = in * 9 * channels * pixels;
            const std::uint64_t second = channels * 9 * channels * pixels;
            if (shrinks) {
                layers.push_back({prefix + ".downsample.0", in * channels * pixels, depth, -1, {}});
            }
            if (experts && stage == 3) {
                for (int e = 0; e < kExperts; ++e) {
                    const std::string expert = prefix + ".experts." + std::to_string(e);
                    layers.push_back({expert + ".conv1", first, depth, e, prefix});
                    layers.push_back({expert + ".conv2", second, depth + 1, e, prefix});
                }
            } else {
                layers.push_back({prefix + ".conv1", first, depth, -1, {}});
                layers.push_back({prefix + ".conv2", second, depth + 1, -1, {}});
            }
            depth += 2;
        }
    }
    layers.push_back({"fc", 64 * 100, depth, -1, {}});
    return layers;
}

/// Load of expert e in MoE layer `moe`; uneven as in trained routers, sums to 1.
std::vector<double> expertLoad(std::size_t moe) {
    std::vector<double> load(kExperts);
    double sum = 0;
    for (std::size_t e = 0; e < load.size(); ++e) {
        load[e] = 1.0 + 0.55 * jitter(900 + 10 * moe + e);
        sum += load[e];
    }
    for (double& share : load) {
        share /= sum;
    }
    return load;
}

/// How much a run disturbs the network: 0 for exact products, about 1 for the worst multiplier.
double disturbance(double mae) {
    return mae <= 0 ? 0 : std::pow(mae / 2016.0, 0.42);
}

ErrorFigures errorOf(double sqnrDb, double std, double biasShare, std::uint64_t count) {
    ErrorFigures figures;
    figures.count = count;
    figures.sqnrDb = sqnrDb;
    const double relative = std::isinf(sqnrDb) ? 0.0 : std::pow(10, -sqnrDb / 20);
    figures.relativeRmse = relative;
    figures.mse = relative * relative * std * std;
    figures.cosine = 1 / std::sqrt(1 + relative * relative);
    figures.bias = biasShare * relative * std;
    figures.maxAbs = 6.5 * relative * std;
    return figures;
}

std::vector<LayerResult> layersOf(const std::vector<LayerShape>& shapes, double strength, bool exact,
                                  std::uint64_t salt) {
    std::vector<LayerResult> layers;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const LayerShape& shape = shapes[i];
        LayerResult layer;
        layer.name = shape.name;
        layer.macs = shape.macs;
        layer.depth = shape.depth;
        layer.expert = shape.expert;
        layer.moeLayer = shape.moeLayer;
        if (shape.expert >= 0) {
            layer.imageShare = expertLoad(static_cast<std::size_t>(
                shape.moeLayer.back() - '0'))[static_cast<std::size_t>(shape.expert)];
        }
        const double deviation = 0.9 + 0.35 * jitter(300 + i);
        const double wobble = 1.6 * jitter(400 + i) + 0.7 * jitter(salt * 97 + i);
        const double isolated = exact ? kInfinity : 44 - 46 * strength + wobble;
        const double cumulative =
            exact ? kInfinity : isolated - 0.55 * static_cast<double>(shape.depth) * (0.5 + strength);
        const auto count = static_cast<std::uint64_t>(layer.imageShare * kImages * 64);
        const double bias = 0.25 * jitter(500 + i) - 0.1;
        layer.isolated = errorOf(isolated, deviation, bias, count);
        layer.cumulative = errorOf(cumulative, deviation, bias, count);
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<RoutingResult> routingOf(double strength, bool isFloat) {
    std::vector<RoutingResult> results;
    for (std::size_t moe = 0; moe < 3; ++moe) {
        RoutingResult r;
        r.layer = "layer3." + std::to_string(moe);
        r.experts = kExperts;
        r.decisions = kImages;
        r.loadReference = expertLoad(moe);
        const double shift =
            isFloat ? 0 : std::min(0.72, 0.62 * strength * (0.75 + 0.2 * static_cast<double>(moe)));
        r.transition.assign(kExperts * kExperts, 0);
        // Flipped decisions drift towards one expert, as they do when a bias moves the router's input.
        const std::size_t sink = (moe + 1) % kExperts;
        std::uint64_t kept = 0;
        std::uint64_t placed = 0;
        for (std::size_t from = 0; from < kExperts; ++from) {
            const auto row = from + 1 == kExperts
                                 ? kImages - placed
                                 : static_cast<std::uint64_t>(std::llround(r.loadReference[from] * kImages));
            placed += row;
            std::uint64_t left = row;
            for (std::size_t to = 0; to < kExperts; ++to) {
                if (to == from) {
                    continue;
                }
                const double weight = to == sink ? 2.0 : 1.0;
                const double total = from == sink ? 3.0 : 4.0;
                const auto moved =
                    static_cast<std::uint64_t>(shift * weight / total * static_cast<double>(row));
                r.transition[from * kExperts + to] = moved;
                left -= moved;
            }
            r.transition[from * kExperts + from] = left;
            kept += left;
        }
        std::uint64_t decisions = 0;
        for (const auto n : r.transition) {
            decisions += n;
        }
        r.decisions = decisions;
        r.shiftRate = 1 - static_cast<double>(kept) / static_cast<double>(decisions);
        r.load.assign(kExperts, 0);
        for (std::size_t i = 0; i < r.transition.size(); ++i) {
            r.load[i % kExperts] += static_cast<double>(r.transition[i]) / static_cast<double>(decisions);
        }
        for (std::size_t e = 0; e < kExperts; ++e) {
            r.gateMassReference.push_back(0.7 * r.loadReference[e] + 0.3 / kExperts);
            r.gateMass.push_back(0.7 * r.load[e] + 0.3 / kExperts);
        }
        r.meanKl = isFloat ? 0 : 0.35 * strength * strength + 0.002;
        r.meanJensenShannon = r.meanKl / 4;
        r.meanL1 = std::sqrt(r.meanKl);

        constexpr int kBins = 40;
        constexpr double kTop = 8.0;
        for (int i = 0; i <= kBins; ++i) {
            r.margin.binEdges.push_back(kTop * i / kBins);
        }
        const auto fill = [](double total, double scale, std::vector<std::uint64_t>& counts) {
            for (int i = 0; i < kBins; ++i) {
                const double x = kTop * (i + 0.5) / kBins / scale;
                counts.push_back(static_cast<std::uint64_t>(total * kTop / kBins / scale * std::exp(-x) *
                                                            (0.6 + 0.4 * x)));
            }
        };
        fill(static_cast<double>(kept), 1.9, r.margin.kept);
        fill(static_cast<double>(decisions - kept), 0.25 + 1.1 * strength, r.margin.flipped);
        r.margin.medianKept = 1.9;
        r.margin.medianFlipped = shift > 0 ? 0.2 + 0.9 * strength : kNan;
        r.margin.flippedBelowMedianKept = shift > 0 ? 0.97 - 0.3 * strength : kNan;
        results.push_back(std::move(r));
    }
    return results;
}

AccuracyResult accuracyOf(double top1, double agreement, double reference) {
    AccuracyResult a;
    a.images = kImages;
    a.top1 = top1;
    a.top5 = std::min(1.0, top1 + 0.85 * (1 - top1) * std::sqrt(top1));
    a.top1Interval = wilson(a.top1, kImages);
    a.top5Interval = wilson(a.top5, kImages);
    a.agreement = agreement;
    const auto images = [](double share) {
        return static_cast<std::uint64_t>(std::llround(share * kImages));
    };
    const double gained = 0.25 * (1 - agreement) * (1 - reference);
    const std::uint64_t wrongRight = images(gained);
    const std::uint64_t rightWrong = wrongRight + images(std::max(0.0, reference - top1));
    a.cells = {images(reference) - rightWrong, rightWrong, wrongRight,
               kImages - images(reference) - wrongRight};
    a.logitMse = 4 * (1 - agreement);
    const double difference = static_cast<double>(rightWrong) - static_cast<double>(wrongRight);
    const double discordant = static_cast<double>(rightWrong + wrongRight);
    a.mcnemarP = discordant > 0 ? std::erfc(std::abs(difference) / std::sqrt(2 * discordant)) : 1.0;
    return a;
}

CheckpointInfo checkpointOf(bool experts) {
    CheckpointInfo info;
    info.name = experts ? "resnet20_hard" : "resnet20_dense";
    info.file = "checkpoints/" + info.name + ".safetensors";
    info.sha256 = std::string(experts ? "6b1f" : "a3c9") + std::string(60, experts ? '7' : '4');
    info.description.architecture = "resnet20";
    info.description.topology = experts ? models::Topology::Hard : models::Topology::Dense;
    info.description.numExperts = experts ? kExperts : 0;
    info.description.topK = experts ? 1 : 0;
    info.description.numClasses = 100;
    info.description.dataset = "cifar100";
    info.description.inputSize = {3, 32, 32};
    if (experts) {
        info.description.moeLayers = {"layer3.0", "layer3.1", "layer3.2"};
    }
    info.description.reportedTop1 = experts ? 0.6712 : 0.6834;
    info.parameters = experts ? 898'724 : 278'324;
    info.denseMacs = 41'214'720;
    info.activeMacs = 41'214'720;
    return info;
}

StudyResult build() {
    StudyResult study;
    Provenance& p = study.provenance;
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
    study.multipliers = sampleMultipliers();
    study.imagesRequested = kImages;
    study.complete = true;
    for (const bool experts : {false, true}) {
        const std::size_t checkpoint = study.checkpoints.size();
        study.checkpoints.push_back(checkpointOf(experts));
        const auto shapes = resnet20(experts);
        const double floatTop1 = *study.checkpoints.back().description.reportedTop1;
        const double int8Top1 = floatTop1 - 0.0031;

        RunResult reference;
        reference.checkpoint = checkpoint;
        reference.mode = Mode::Float;
        reference.accuracy = accuracyOf(floatTop1, 1, floatTop1);
        reference.agreementInt8 = 0.968;
        if (experts) {
            reference.routing = routingOf(0, true);
        }
        study.runs.push_back(reference);

        RunResult int8 = reference;
        int8.mode = Mode::Int8;
        int8.reference = Mode::Float;
        int8.accuracy = accuracyOf(int8Top1, 0.968, floatTop1);
        int8.agreementInt8 = 1;
        int8.cost = 1;
        int8.layers = layersOf(shapes, 0.12, false, 1);
        if (experts) {
            int8.routing = routingOf(0.02, false);
        }
        study.runs.push_back(int8);

        for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
            const MultiplierInfo& multiplier = study.multipliers[m];
            const double strength = disturbance(multiplier.metrics.mae) * (experts ? 1.06 : 1.0);
            const bool exact = multiplier.table->isExact();
            const double kept = exact ? 1 : 1 / (1 + std::exp(11 * (strength - 0.62)));
            const double agreement = exact ? 1 : std::max(0.01, 0.985 * kept);
            RunResult run;
            run.checkpoint = checkpoint;
            run.mode = Mode::Approx;
            run.multiplier = m;
            run.reference = Mode::Int8;
            run.accuracy =
                accuracyOf(exact ? int8Top1 : std::max(0.0102, int8Top1 * kept), agreement, int8Top1);
            run.agreementInt8 = agreement;
            if (multiplier.powerMw) {
                run.cost = *multiplier.powerMw / multipliers::exactPowerMw();
            }
            run.layers = layersOf(shapes, 0.1 + 0.8 * strength, exact, 10 + m);
            if (experts) {
                run.routing = routingOf(exact ? 0 : strength, false);
            }
            study.runs.push_back(std::move(run));
        }
    }
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
    for (RunResult& run : study->runs) {
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
            } else if (i % 5 == 0) {
                layer.cumulative = errorOf(kInfinity, 1, 0, 1000);
                layer.isolated = layer.cumulative;
            }
        }
        for (RoutingResult& routing : run.routing) {
            routing.meanKl = routing.meanJensenShannon = routing.meanL1 = kNan;
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
