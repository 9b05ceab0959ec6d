// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace axscope::testing {
namespace {

using namespace analysis;

constexpr int kResnetExperts = 4;
constexpr int kTransformerExperts = 6;
constexpr int kTokens = 65;
constexpr int kWidth = 192;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<LayerShape> resnet20(bool experts) {
    std::vector<LayerShape> layers;
    std::uint64_t depth = 0;
    layers.push_back({"conv1", 16, 1024, 27, depth++});
    int channels = 16;
    std::uint64_t pixels = 1024;
    for (int stage = 1; stage <= 3; ++stage)
        for (int block = 0; block < 3; ++block) {
            const std::string prefix = "layer" + std::to_string(stage) + "." + std::to_string(block);
            const int in = channels;
            const bool shrinks = stage > 1 && block == 0;
            if (shrinks) {
                channels *= 2;
                pixels /= 4;
            }
            const auto out = static_cast<std::uint64_t>(channels);
            if (shrinks)
                layers.push_back({prefix + ".downsample.0", out, pixels, in, depth});
            if (experts && stage == 3) {
                for (int e = 0; e < kResnetExperts; ++e) {
                    const std::string expert = prefix + ".experts." + std::to_string(e);
                    layers.push_back({expert + ".conv1", out, pixels, 9 * in, depth, e, prefix});
                    layers.push_back({expert + ".conv2", out, pixels, 9 * channels, depth + 1, e, prefix});
                }
            } else {
                layers.push_back({prefix + ".conv1", out, pixels, 9 * in, depth});
                layers.push_back({prefix + ".conv2", out, pixels, 9 * channels, depth + 1});
            }
            depth += 2;
        }
    layers.push_back({"fc", 100, 1, 64, depth});
    return layers;
}

std::vector<LayerShape> transformer() {
    std::vector<LayerShape> layers;
    std::uint64_t depth = 0;
    layers.push_back({"patch_embed.proj", kWidth, kTokens - 1, 48, depth++});
    for (int block = 0; block < 6; ++block) {
        const std::string prefix = "blocks." + std::to_string(block);
        layers.push_back({prefix + ".attn.qkv", 3 * kWidth, kTokens, kWidth, depth++});
        layers.push_back({prefix + ".attn.proj", kWidth, kTokens, kWidth, depth++});
        const std::string mlp = prefix + ".mlp";
        const bool routed = block == 3 || block == 5;
        for (int e = 0; e < (routed ? kTransformerExperts : 1); ++e) {
            const std::string name = routed ? mlp + ".experts." + std::to_string(e) : mlp;
            const int expert = routed ? e : -1;
            const std::string moeLayer = routed ? mlp : std::string();
            layers.push_back({name + ".fc1", 4 * kWidth, kTokens, kWidth, depth, expert, moeLayer});
            layers.push_back({name + ".fc2", kWidth, kTokens, 4 * kWidth, depth + 1, expert, moeLayer});
        }
        depth += 2;
    }
    layers.push_back({"head", 100, 1, kWidth, depth});
    return layers;
}

/// Share of the images (tokens) that reach the layer.
double shareOf(const LayerShape& shape, const std::vector<RoutingResult>& routing) {
    const auto moe = std::ranges::find(routing, shape.moeLayer, &RoutingResult::layer);
    return shape.expert < 0 || moe == routing.end()
               ? 1
               : moe->topK * moe->load[static_cast<std::size_t>(shape.expert)];
}

/// `total` values of a normal distribution in bins over [-limit, limit).
std::vector<std::uint64_t> normalCounts(std::uint64_t total, double mean, double std, double limit) {
    constexpr int kBins = 64;
    std::vector<std::uint64_t> counts;
    std::uint64_t placed = 0;
    for (int bin = 1; bin <= kBins; ++bin) {
        const double edge = limit * (2.0 * bin / kBins - 1);
        const double below = bin == kBins ? 1 : 0.5 * std::erfc((mean - edge) / (std * std::sqrt(2.0)));
        const auto upTo = static_cast<std::uint64_t>(std::llround(below * static_cast<double>(total)));
        counts.push_back(upTo - placed);
        placed = upTo;
    }
    return counts;
}

/// int8 operands by value, entry i counts i - 128. `oneSided`: behind a ReLU.
std::vector<std::uint64_t> operandCounts(std::uint64_t total, double std, bool oneSided) {
    std::vector<std::uint64_t> counts(256);
    for (int value = oneSided ? 0 : -127; value <= 127; ++value) {
        const double x = value / std;
        const double density = std::exp(-0.5 * x * x) / std * (oneSided ? 0.8 : 0.4);
        counts[static_cast<std::size_t>(value + 128)] =
            static_cast<std::uint64_t>(density * static_cast<double>(total));
    }
    return counts;
}

std::shared_ptr<const LayerDetail> detailOf(const LayerShape& shape, const LayerResult& layer, double std,
                                            std::uint64_t salt) {
    auto detail = std::make_shared<LayerDetail>();
    const ErrorFigures& error = layer.cumulative;
    // Channels scatter about the layer's bias and have its mean square error on average.
    const double variance = error.mse - error.bias * error.bias;
    double scatterSum = 0;
    for (std::uint64_t c = 0; c < shape.channels; ++c) {
        detail->channelBias.push_back(jitter(salt * 7919 + c));
        scatterSum += detail->channelBias.back();
    }
    double squares = 0;
    for (double& bias : detail->channelBias) {
        bias = error.bias +
               0.8 * std::sqrt(variance) * (bias - scatterSum / static_cast<double>(shape.channels));
        squares += bias * bias;
    }
    const double rest = error.mse - squares / static_cast<double>(shape.channels);
    for (const double bias : detail->channelBias)
        detail->channelMse.push_back(bias * bias + rest);

    detail->values.limit = 8;
    detail->values.reference = normalCounts(error.count, 0, std, detail->values.limit);
    detail->values.candidate =
        normalCounts(error.count, error.bias, std::sqrt(std * std + variance), detail->values.limit);
    constexpr std::uint64_t kSamples = 500;
    for (std::uint64_t i = 0; i < std::min(kSamples, error.count); ++i) {
        const double y =
            std * (jitter(salt + 11 * i) + jitter(salt + 11 * i + 1) + jitter(salt + 11 * i + 2));
        const double noise =
            jitter(salt + 11 * i + 3) + jitter(salt + 11 * i + 4) + jitter(salt + 11 * i + 5);
        detail->sampleReference.push_back(static_cast<float>(y));
        detail->sampleCandidate.push_back(static_cast<float>(y + error.bias + std::sqrt(variance) * noise));
    }
    detail->inputOperands = operandCounts(error.count, 24, shape.name != "conv1" && shape.reduction != 48);
    detail->weightOperands =
        operandCounts(shape.channels * static_cast<std::uint64_t>(shape.reduction), 38, false);
    return detail;
}

}  // namespace

std::vector<LayerShape> layersOf(SampleNetwork network) {
    return network == SampleNetwork::Tokens ? transformer() : resnet20(network == SampleNetwork::Hard);
}

CheckpointInfo checkpointOf(SampleNetwork network) {
    CheckpointInfo info;
    models::NetworkDescription& description = info.description;
    description.architecture = "resnet20";
    description.numClasses = 100;
    description.dataset = "cifar100";
    description.inputSize = {3, 32, 32};
    info.denseMacs = 41'214'720;
    info.activeMacs = 41'214'720;
    switch (network) {
        case SampleNetwork::Dense:
            info.name = "resnet20_dense";
            info.sha256 = "a3c9" + std::string(60, '4');
            info.parameters = 278'324;
            description.reportedTop1 = 0.6834;
            break;
        case SampleNetwork::Hard:
            info.name = "resnet20_hard";
            info.sha256 = "6b1f" + std::string(60, '7');
            info.parameters = 898'724;
            description.topology = models::Topology::Hard;
            description.numExperts = kResnetExperts;
            description.topK = 1;
            description.moeLayers = {"layer3.0", "layer3.1", "layer3.2"};
            description.reportedTop1 = 0.6712;
            break;
        case SampleNetwork::Tokens:
            info.name = "vit_tiny_moe";
            info.sha256 = "d2e8" + std::string(60, '5');
            info.parameters = 5'643'364;
            description.architecture = "vit_tiny";
            description.topology = models::Topology::Hard;
            description.numExperts = kTransformerExperts;
            description.topK = 2;
            description.renormalise = true;
            description.moeLayers = {"blocks.3.mlp", "blocks.5.mlp"};
            description.reportedTop1 = 0.642;
            description.patch = 4;
            description.dim = kWidth;
            description.depth = 6;
            description.heads = 3;
            info.denseMacs = 0;
            info.activeMacs = 0;
            for (const LayerShape& layer : layersOf(network)) {
                const auto macs = static_cast<double>(layer.macs());
                info.denseMacs += layer.expert < 1 ? macs : 0;
                info.activeMacs += layer.expert < description.topK ? macs : 0;
            }
            break;
    }
    info.file = "checkpoints/" + info.name + ".safetensors";
    return info;
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

std::vector<LayerResult> layerResults(const std::vector<LayerShape>& shapes, const LayerScatter& scatter,
                                      const std::vector<RoutingResult>& routing) {
    std::vector<LayerResult> layers;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const LayerShape& shape = shapes[i];
        LayerResult layer;
        layer.name = shape.name;
        layer.macs = shape.macs();
        layer.depth = shape.depth;
        layer.expert = shape.expert;
        layer.moeLayer = shape.moeLayer;
        layer.reduction = shape.reduction;
        layer.imageShare = shareOf(shape, routing);
        layer.computed = scatter.predicted ? "approx" : "int8";
        const double deviation = 0.9 + 0.35 * jitter(300 + i);
        const double wobble = 1.6 * jitter(400 + i) + 0.7 * jitter(scatter.salt * 97 + i);
        const double isolated = scatter.exact ? kInfinity : 44 - 46 * scatter.strength + wobble;
        const double cumulative =
            scatter.exact ? kInfinity
                          : isolated - 0.55 * static_cast<double>(shape.depth) * (0.5 + scatter.strength);
        const auto rows =
            static_cast<std::uint64_t>(std::llround(layer.imageShare * static_cast<double>(scatter.images)));
        const std::uint64_t count = rows * shape.channels * shape.positions;
        const double bias = 0.25 * jitter(500 + i) - 0.1;
        layer.isolated = errorOf(isolated, deviation, bias, count);
        layer.cumulative = errorOf(cumulative, deviation, bias, count);
        if (scatter.predicted)
            layer.predicted = PredictedError{layer.isolated.bias * (1 + 0.1 * jitter(600 + i)),
                                             layer.isolated.mse * (1 + 0.25 * jitter(700 + i))};
        layer.detail = detailOf(shape, layer, deviation, 1 + scatter.salt * 1000 + i);
        layers.push_back(std::move(layer));
    }
    return layers;
}

}  // namespace axscope::testing
