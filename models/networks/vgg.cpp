// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/vgg.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace axscope::models {
namespace vgg {
namespace {

constexpr std::size_t kVggStages = 5;
constexpr std::array<int, kVggStages> kVggWidths{64, 128, 256, 512, 512};
constexpr int kHiddenFeatures = 512;
constexpr int kMaxIndex = 64;
constexpr int kPooledSide = 7;  // of the feature maps in torchvision's networks
const std::string kNormSuffix = "_bn";

struct Configuration {
    const char* name;
    std::array<int, kVggStages> convolutions;  ///< per stage
};

constexpr std::array kConfigurations{
    Configuration{"vgg11", {1, 1, 2, 2, 2}},
    Configuration{"vgg13", {2, 2, 2, 2, 2}},
    Configuration{"vgg16", {2, 2, 3, 3, 3}},
    Configuration{"vgg19", {2, 2, 4, 4, 4}},
};

int convolutionsOf(const Configuration& configuration) {
    int sum = 0;
    for (const int count : configuration.convolutions)
        sum += count;
    return sum;
}

std::string baseName(const std::string& architecture) {
    std::string name = architecture;
    for (const char* prefix : {"cifar10_", "cifar100_"})
        if (name.starts_with(prefix))
            name = name.substr(std::string(prefix).size());
    return name;
}

const Configuration* configurationOf(const std::string& architecture) {
    std::string name = baseName(architecture);
    if (name.ends_with(kNormSuffix))
        name.resize(name.size() - kNormSuffix.size());
    for (const Configuration& configuration : kConfigurations)
        if (name == configuration.name)
            return &configuration;
    return nullptr;
}

std::string nameOf(int index) {
    return "features." + std::to_string(index);
}

/// The first convolution of position `index`: the dense one, or the first expert's. Empty where there is none.
std::string convolutionAt(const TensorShapes& shapes, int index) {
    for (const std::string& name : {nameOf(index), nameOf(index) + ".experts.0.0"}) {
        const TensorShape* const shape = shapes.find(name + ".weight");
        if (shape != nullptr && shape->size() == 4)
            return name;
    }
    return {};
}

bool hasNorm(const TensorShapes& shapes) {
    return shapes.contains("features.1.running_mean") || shapes.contains("features.0.experts.0.1.running_mean");
}

/// Indices of the classifier's linear layers, rising; {-1} for one that is `classifier` itself.
std::vector<int> linearIndices(const TensorShapes& shapes) {
    if (shapes.contains("classifier.weight"))
        return {-1};
    std::vector<int> indices;
    for (int i = 0; i < kMaxIndex; ++i)
        if (shapes.contains("classifier." + std::to_string(i) + ".weight"))
            indices.push_back(i);
    return indices.empty() ? std::vector{0, 3, 6} : indices;
}

std::string linearName(int index) {
    return index < 0 ? "classifier" : "classifier." + std::to_string(index);
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const Configuration& configuration : kConfigurations) {
        all.emplace_back(configuration.name);
        all.push_back(configuration.name + kNormSuffix);
    }
    return all;
}

bool knows(const std::string& name) {
    return configurationOf(name) != nullptr;
}

/// Channels of the last convolution that is there.
int lastWidth(const TensorShapes& shapes) {
    int width = kVggWidths.back();
    for (int index = 0; index < kMaxIndex; ++index)
        if (const std::string name = convolutionAt(shapes, index); !name.empty())
            width = shapes.size(name + ".weight", 0, width);
    return width;
}

bool poolsToSeven(const TensorShapes& shapes) {
    return shapes.size(linearName(linearIndices(shapes).front()) + ".weight", 1, 0) ==
           static_cast<std::int64_t>(lastWidth(shapes)) * kPooledSide * kPooledSide;
}

void describe(Inference& inference) {
    const TensorShapes& shapes = inference.shapes;
    int convolutions = 0;
    for (int index = 0; index < kMaxIndex; ++index)
        if (!convolutionAt(shapes, index).empty())
            ++convolutions;
    const auto* const nearest = std::min_element(
        kConfigurations.begin(), kConfigurations.end(), [&](const Configuration& a, const Configuration& b) {
            return std::abs(convolutionsOf(a) - convolutions) < std::abs(convolutionsOf(b) - convolutions);
        });
    inference.takeArchitecture(nearest->name + (hasNorm(shapes) ? kNormSuffix : ""),
                               "tensor names: " + std::to_string(convolutions) + " convolutions " +
                                   (hasNorm(shapes) ? "with" : "without") + " batch norm");
    inference.takeClasses(linearName(linearIndices(shapes).back()) + ".weight");
    const bool large = poolsToSeven(shapes);
    const int channels = shapes.size(convolutionAt(shapes, 0) + ".weight", 1, 3);
    inference.takeInputSize({channels, large ? 224 : 32, large ? 224 : 32},
                            large ? "default for a classifier of 7 x 7 feature maps"
                                  : "default for a classifier of one pixel");
}

/// The classifier sees all that the five poolings leave. Experts: the last convolution.
void design(NetworkDescription& network, ShapeMap& shapes) {
    constexpr int kReduction = 1 << kVggStages;
    const std::int64_t pixels =
        std::int64_t{network.inputSize[1] / kReduction} * (network.inputSize[2] / kReduction);
    if (pixels > 0)
        shapes["classifier.0.weight"] = {kHiddenFeatures, kVggWidths.back() * pixels};
    const Configuration* const configuration = configurationOf(network.architecture);
    if (network.topology == Topology::Dense || !network.moeLayers.empty() || configuration == nullptr)
        return;
    const int perConvolution = baseName(network.architecture).ends_with(kNormSuffix) ? 3 : 2;
    network.moeLayers = {nameOf((convolutionsOf(*configuration) - 1) * perConvolution + static_cast<int>(kVggStages) - 1)};
}

NetworkPlan plan(const NetworkDescription& network, const TensorShapes& shapes) {
    Planner planner(network, shapes);
    const Configuration* const found = configurationOf(network.architecture);
    const Configuration& configuration = found == nullptr ? kConfigurations.front() : *found;
    const bool norm = baseName(network.architecture).ends_with(kNormSuffix);
    bool biases = !norm;  // with batch norm, some train without
    for (int index = 0; index < kMaxIndex && !biases; ++index)
        biases = shapes.contains(convolutionAt(shapes, index) + ".bias");

    Steps steps;
    int index = 0;
    int channels = network.inputSize[0];
    int lastConvolution = 0;
    for (std::size_t stage = 0; stage < kVggStages; ++stage) {
        for (int i = 0; i < configuration.convolutions[stage]; ++i) {
            planner.appendLayer(steps, nameOf(index), channels, false, [&](const std::string& expert) {
                Planner::Conv conv{.name = expert.empty() ? nameOf(index) : expert + "0",
                                   .norm = {},
                                   .inChannels = channels,
                                   .outChannels = kVggWidths[stage],
                                   .bias = biases,
                                   .activation = Nonlinearity::Relu};
                if (norm)
                    conv.norm = expert.empty() ? nameOf(index + 1) : expert + "1";
                Steps layer;
                layer.emplace_back(planner.conv(conv));
                return layer;
            });
            channels = outputsOf(steps);
            lastConvolution = index;
            index += norm ? 3 : 2;
        }
        steps.emplace_back(MaxPoolStep{});
        ++index;
    }

    const std::vector<int> linears = linearIndices(shapes);
    const int inputs = shapes.size(linearName(linears.front()) + ".weight", 1, channels);
    int features = channels;
    if (inputs == static_cast<std::int64_t>(channels) * kPooledSide * kPooledSide) {
        steps.emplace_back(AveragePoolStep{kPooledSide});
        features = inputs;
    } else if (inputs % channels == 0) {
        features = inputs;  // of larger images: measure() finds where it does not fit
    }
    steps.emplace_back(FlattenStep{});
    for (std::size_t i = 0; i < linears.size(); ++i) {
        if (i + 1 == linears.size()) {
            steps.emplace_back(planner.head(linearName(linears[i]), features));
            break;
        }
        steps.emplace_back(
            planner.linear(linearName(linears[i]), features, kHiddenFeatures, Nonlinearity::Relu));
        features = outputsOf(steps);
    }
    return planner.finish(std::move(steps), "its convolutions features.0 to " + nameOf(lastConvolution));
}

}  // namespace
}  // namespace vgg

Architecture vggArchitecture() {
    return {"VGG", vgg::names, vgg::knows, vgg::describe, vgg::design, vgg::plan};
}

}  // namespace axscope::models
