// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/resnet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace axscope::models {
namespace resnet {
namespace {

constexpr int kMaxCifarBlocks = 200;
constexpr int kCifarStages = 3;
constexpr int kCifarWidth = 16;
constexpr int kImageNetWidth = 64;
constexpr int kSmallImages = 64;  // pixels, up to which a new network gets a 3x3 stem

struct Layout {
    std::string name;
    std::vector<int> blocks;  ///< per stage
    bool bottleneck = false;
};

const std::vector<Layout>& imageNetLayouts() {
    static const std::vector<Layout> layouts{{"resnet18", {2, 2, 2, 2}, false},
                                             {"resnet34", {3, 4, 6, 3}, false},
                                             {"resnet50", {3, 4, 6, 3}, true},
                                             {"resnet101", {3, 4, 23, 3}, true},
                                             {"resnet152", {3, 8, 36, 3}, true}};
    return layouts;
}

Layout cifarLayout(int blocksPerStage) {
    return {"resnet" + std::to_string(6 * blocksPerStage + 2),
            std::vector<int>(kCifarStages, blocksPerStage), false};
}

/// The layout of a name like "resnet20", "resnet_20", "ResNet20" is not taken; "cifar100_resnet20" is, as the public
/// zoo calls it.
std::optional<Layout> layoutOf(const std::string& architecture) {
    std::string name = architecture;
    for (const char* prefix : {"cifar10_", "cifar100_"})
        if (name.starts_with(prefix))
            name = name.substr(std::string(prefix).size());
    for (const Layout& layout : imageNetLayouts())
        if (layout.name == name)
            return layout;
    if (!name.starts_with("resnet"))
        return std::nullopt;
    const std::string number = name.substr(6);
    int layers = 0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), layers);
    if (fault != std::errc() || end != number.data() + number.size() || layers < 8 || layers % 6 != 2 ||
        layers > 6 * kMaxCifarBlocks + 2)
        return std::nullopt;
    return cifarLayout((layers - 2) / 6);
}

std::string stageName(std::size_t stage) {
    return "layer" + std::to_string(stage + 1);
}

/// The layout nearest to the blocks that the tensors' names tell.
Layout nearestLayout(const TensorShapes& shapes) {
    std::vector<int> blocks;
    bool bottleneck = false;
    for (std::size_t stage = 0; stage < imageNetLayouts().front().blocks.size(); ++stage) {
        blocks.push_back(shapes.countChildren(stageName(stage) + "."));
        for (const char* place : {".0.conv3.", ".0.experts.0.conv3.", ".1.conv3.", ".1.experts.0.conv3."})
            bottleneck = bottleneck || shapes.anyStartsWith(stageName(stage) + place);
    }
    if (blocks.back() == 0)
        return cifarLayout(std::clamp(*std::max_element(blocks.begin(), blocks.end()), 1, kMaxCifarBlocks));
    const Layout* best = nullptr;
    int least = 0;
    for (const Layout& layout : imageNetLayouts()) {
        int difference = layout.bottleneck == bottleneck ? 0 : 1000;
        for (std::size_t stage = 0; stage < blocks.size(); ++stage)
            difference += std::abs(blocks[stage] - layout.blocks[stage]);
        if (best == nullptr || difference < least) {
            best = &layout;
            least = difference;
        }
    }
    return *best;
}

std::string headName(const TensorShapes& shapes) {
    return shapes.contains("linear.weight") && !shapes.contains("fc.weight") ? "linear" : "fc";
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const int blocks : {3, 5, 7, 9, 18})
        all.push_back(cifarLayout(blocks).name);
    for (const Layout& layout : imageNetLayouts())
        all.push_back(layout.name);
    return all;
}

bool knows(const std::string& name) {
    return layoutOf(name).has_value();
}

void describe(Inference& inference) {
    const Layout layout = nearestLayout(inference.shapes);
    std::string blocks;
    for (const int count : layout.blocks)
        blocks += (blocks.empty() ? "" : ", ") + std::to_string(count);
    inference.takeArchitecture(
        layout.name, "tensor names: " + std::string(layout.bottleneck ? "bottleneck" : "basic") +
                         " blocks per stage: " + blocks);
    inference.takeClasses(headName(inference.shapes) + ".weight");
    const int kernel = inference.shapes.size("conv1.weight", 2, 3);
    const int side = kernel > 3 ? 224 : 32;
    inference.takeInputSize({inference.shapes.size("conv1.weight", 1, 3), side, side},
                            "default for a " + std::to_string(kernel) + "x" + std::to_string(kernel) + " stem");
}

/// One residual network in the making.
class ResNetPlanner {
public:
    ResNetPlanner(const NetworkDescription& network, const TensorShapes& shapes)
        : m_planner(network, shapes),
          m_shapes(shapes),
          m_layout(layoutOf(network.architecture).value_or(nearestLayout(shapes))) {
        for (const auto& [name, shape] : shapes.all()) {
            m_downsample = m_downsample || name.ends_with(".downsample.0.weight");
            m_projections = m_projections || name.ends_with(".downsample.0.weight") ||
                            name.ends_with(".shortcut.0.weight");
        }
    }

    NetworkPlan run() {
        Steps steps;
        const bool cifar = m_layout.blocks.size() == kCifarStages;
        const int kernel = m_shapes.size("conv1.weight", 2, 3);
        const bool large = kernel > 3;
        int width = cifar ? kCifarWidth : kImageNetWidth;
        ConvStep stem = m_planner.conv({.name = "conv1",
                                        .norm = "bn1",
                                        .inChannels = m_planner.network().inputSize[0],
                                        .outChannels = width,
                                        .kernel = kernel,
                                        .stride = large ? 2 : 1,
                                        .bias = m_shapes.contains("conv1.bias"),
                                        .activation = Nonlinearity::Relu});
        m_channels = stem.geometry.outChannels;
        width = m_channels;
        steps.emplace_back(std::move(stem));
        if (large)
            steps.emplace_back(MaxPoolStep{3, 2, 1});
        for (std::size_t stage = 0; stage < m_layout.blocks.size(); ++stage, width *= 2)
            for (int b = 0; b < m_layout.blocks[stage]; ++b)
                appendBlock(steps, stageName(stage) + "." + std::to_string(b), width, stage > 0 && b == 0 ? 2 : 1);
        steps.emplace_back(AveragePoolStep{});
        steps.emplace_back(m_planner.head(headName(m_shapes), m_channels));
        return m_planner.finish(std::move(steps), "its residual blocks layer1.0 to " +
                                                      stageName(m_layout.blocks.size() - 1) + "." +
                                                      std::to_string(m_layout.blocks.back() - 1));
    }

private:
    /// The convolutions of a block, or of one expert of it.
    Steps branch(const std::string& prefix, int width, int stride) const {
        Steps steps;
        int channels = m_channels;
        const auto add = [&](const char* number, int kernel, int outChannels, int convStride, bool last) {
            ConvStep conv = m_planner.conv({.name = prefix + "conv" + number,
                                            .norm = prefix + "bn" + number,
                                            .inChannels = channels,
                                            .outChannels = outChannels,
                                            .kernel = kernel,
                                            .stride = convStride,
                                            .activation = last ? Nonlinearity::None : Nonlinearity::Relu});
            channels = conv.geometry.outChannels;
            steps.emplace_back(std::move(conv));
        };
        if (m_layout.bottleneck) {
            add("1", 1, width, 1, false);
            add("2", 3, width, stride, false);
            add("3", 1, 4 * width, 1, true);
        } else {
            add("1", 3, width, stride, false);
            add("2", 3, width, 1, true);
        }
        return steps;
    }

    void appendBlock(Steps& steps, const std::string& name, int width, int stride) {
        ResidualStep block;
        block.name = name;
        block.activation = Nonlinearity::Relu;
        m_planner.appendLayer(block.branch, name, m_channels, false, [&](const std::string& expert) {
            return branch(expert.empty() ? name + "." : expert, width, stride);
        });
        const int outChannels = outputsOf(block.branch);
        const std::string projection = name + (m_downsample ? ".downsample" : ".shortcut");
        const bool imageNet = m_layout.blocks.size() != kCifarStages;
        const bool changes = stride != 1 || outChannels != m_channels;
        if (m_shapes.contains(projection + ".0.weight") || (changes && (m_projections || imageNet)))
            block.shortcut.emplace_back(
                m_planner.conv({.name = (m_projections ? projection : name + ".downsample") + ".0",
                                .norm = (m_projections ? projection : name + ".downsample") + ".1",
                                .inChannels = m_channels,
                                .outChannels = outChannels,
                                .kernel = 1,
                                .stride = stride}));
        else if (changes)
            block.shortcut.emplace_back(ZeroPadStep{stride, std::max(0, (outChannels - m_channels) / 2),
                                                    std::max(0, outChannels - m_channels - (outChannels - m_channels) / 2)});
        m_channels = outChannels;
        steps.emplace_back(std::move(block));
    }

    Planner m_planner;
    const TensorShapes& m_shapes;
    Layout m_layout;
    bool m_projections = false;  ///< some shortcut has parameters
    bool m_downsample = false;   ///< and is called so
    int m_channels = 0;          ///< after the last block
};

/// Projections in the shortcuts, as most zoos have them; a 7x7 stem for images beyond the size of CIFAR's. Experts: the
/// last stage.
void design(NetworkDescription& network, ShapeMap& shapes) {
    const Layout layout = layoutOf(network.architecture).value_or(cifarLayout(3));
    const bool cifar = layout.blocks.size() == kCifarStages;
    if (cifar)
        shapes["layer2.0.downsample.0.weight"] = {2 * kCifarWidth, kCifarWidth, 1, 1};
    else if (std::min(network.inputSize[1], network.inputSize[2]) > kSmallImages)
        shapes["conv1.weight"] = {kImageNetWidth, network.inputSize[0], 7, 7};
    if (network.topology != Topology::Dense && network.moeLayers.empty())
        for (int b = 0; b < layout.blocks.back(); ++b)
            network.moeLayers.push_back(stageName(layout.blocks.size() - 1) + "." + std::to_string(b));
}

NetworkPlan plan(const NetworkDescription& network, const TensorShapes& shapes) {
    return ResNetPlanner(network, shapes).run();
}

}  // namespace
}  // namespace resnet

Architecture resNetArchitecture() {
    return {"ResNet", resnet::names, resnet::knows, resnet::describe, resnet::design, resnet::plan};
}

}  // namespace axscope::models
