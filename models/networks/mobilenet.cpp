// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/mobilenet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace axscope::models {
namespace mobilenet {
namespace {

constexpr int kStemChannels = 32;
constexpr int kLastChannels = 1280;
constexpr int kExpansion = 6;
constexpr int kSmallImages = 64;  // pixels, up to which the strides of the CIFAR ports are taken

/// Table 2 of the paper.
struct Stage {
    int expansion;
    int channels;
    int blocks;
    int stride;
};
constexpr std::array kStages{Stage{1, 16, 1, 1},          Stage{kExpansion, 24, 2, 2}, Stage{kExpansion, 32, 3, 2},
                             Stage{kExpansion, 64, 4, 2}, Stage{kExpansion, 96, 3, 1}, Stage{kExpansion, 160, 3, 2},
                             Stage{kExpansion, 320, 1, 1}};

std::string featureName(int index) {
    return "features." + std::to_string(index);
}

std::vector<std::string> names() {
    return {"mobilenet_v2"};
}

bool knows(const std::string& name) {
    return name == "mobilenet_v2" || name == "mobilenetv2" || name.ends_with("_mobilenetv2");
}

void describe(Inference& inference) {
    inference.takeArchitecture("mobilenet_v2", "tensor names: inverted residual blocks features.1 to features.17");
    inference.takeClasses("classifier.1.weight");
    inference.takeInputSize({inference.shapes.size("features.0.0.weight", 1, 3), 224, 224},
                            "default; images of at most 64 pixels get the strides of the CIFAR ports");
}

/// The block's own `conv`, or that of one expert, whose tensors begin with `prefix`.
Steps blockSteps(const Planner& planner, const std::string& prefix, int channels, const Stage& stage, int stride) {
    Steps steps;
    int place = 0;
    // Convolution, norm and ReLU6 are one member of `conv`; the last convolution and its norm are two.
    const auto add = [&](Planner::Conv conv, bool last) {
        const std::string member = prefix + "conv." + std::to_string(place);
        conv.name = last ? member : member + ".0";
        conv.norm = last ? prefix + "conv." + std::to_string(place + 1) : member + ".1";
        conv.inChannels = channels;
        conv.activation = last ? Nonlinearity::None : Nonlinearity::Relu6;
        steps.emplace_back(planner.conv(conv));
        channels = outputsOf(steps);
        ++place;
    };
    if (stage.expansion != 1)
        add({.outChannels = channels * stage.expansion, .kernel = 1}, false);
    add({.kernel = 3, .stride = stride, .depthwise = true}, false);
    add({.outChannels = stage.channels, .kernel = 1}, true);
    return steps;
}

/// Experts: the blocks of the last stage of several, which has 160 channels.
void design(NetworkDescription& network, ShapeMap&) {
    if (network.topology != Topology::Dense && network.moeLayers.empty())
        network.moeLayers = {featureName(14), featureName(15), featureName(16)};
}

NetworkPlan plan(const NetworkDescription& network, const TensorShapes& shapes) {
    Planner planner(network, shapes);
    const bool small = std::max(network.inputSize[1], network.inputSize[2]) <= kSmallImages;
    Steps steps;
    steps.emplace_back(planner.conv({.name = "features.0.0",
                                     .norm = "features.0.1",
                                     .inChannels = network.inputSize[0],
                                     .outChannels = kStemChannels,
                                     .stride = small ? 1 : 2,
                                     .activation = Nonlinearity::Relu6}));
    int channels = outputsOf(steps);
    int index = 1;
    for (std::size_t s = 0; s < kStages.size(); ++s) {
        for (int b = 0; b < kStages[s].blocks; ++b, ++index) {
            const int stride = b > 0 || (small && s == 1) ? 1 : kStages[s].stride;
            const std::string name = featureName(index);
            Steps layer;
            planner.appendLayer(layer, name, channels, false, [&](const std::string& expert) {
                return blockSteps(planner, expert.empty() ? name + "." : expert, channels, kStages[s], stride);
            });
            const int outChannels = outputsOf(layer);
            if (stride == 1 && outChannels == channels) {
                ResidualStep residual;
                residual.name = name;
                residual.branch = std::move(layer);
                steps.emplace_back(std::move(residual));
            } else {
                std::move(layer.begin(), layer.end(), std::back_inserter(steps));
            }
            channels = outChannels;
        }
    }
    steps.emplace_back(planner.conv({.name = featureName(index) + ".0",
                                     .norm = featureName(index) + ".1",
                                     .inChannels = channels,
                                     .outChannels = kLastChannels,
                                     .kernel = 1,
                                     .activation = Nonlinearity::Relu6}));
    channels = outputsOf(steps);
    steps.emplace_back(AveragePoolStep{});
    steps.emplace_back(planner.head("classifier.1", channels));
    return planner.finish(std::move(steps), "its inverted residual blocks features.1 to features.17");
}

}  // namespace
}  // namespace mobilenet

Architecture mobileNetArchitecture() {
    return {"MobileNetV2", mobilenet::names, mobilenet::knows, mobilenet::describe, mobilenet::design, mobilenet::plan};
}

}  // namespace axscope::models
