// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/resnet.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "models/io/quoted.h"
#include "models/moe/expert_mix.h"
#include "models/moe/gate.h"
#include "models/networks/conv_bn.h"
#include "models/networks/mac_layers.h"

namespace axscope::models {
namespace {

constexpr std::array<int, 3> kStageChannels{16, 32, 64};
constexpr int kBlocksPerStage = 3;

/// The two convolutions of a residual block, or of one expert of it.
struct BranchImpl : torch::nn::Module {
    BranchImpl(int inChannels, int outChannels, int stride)
        : first(ConvBn::make({inChannels, outChannels, 3, stride, 1})),
          second(ConvBn::make({outChannels, outChannels, 3, 1, 1})) {
        registerIn(*this);
    }

    /// A dense block holds the four modules itself; so does each expert.
    void registerIn(torch::nn::Module& owner) {
        owner.register_module("conv1", first.conv);
        owner.register_module("bn1", first.norm);
        owner.register_module("conv2", second.conv);
        owner.register_module("bn2", second.norm);
    }

    ConvBn first;
    ConvBn second;
};
TORCH_MODULE(Branch);

/// A residual block; `branches` has one entry when dense, otherwise one per expert.
struct BlockImpl : torch::nn::Module {
    BlockImpl(int inChannels, int outChannels, int stride, Topology topology, int experts) {
        Branch dense(inChannels, outChannels, stride);
        if (topology == Topology::Dense) {
            dense->registerIn(*this);
            branches.push_back(dense);
        } else {
            gate = register_module("router", Gate(topology, experts, inChannels));
            torch::nn::ModuleList list;
            for (int expert = 0; expert < experts; ++expert) {
                branches.push_back(Branch(inChannels, outChannels, stride));
                list->push_back(branches.back());
            }
            register_module("experts", list);
        }
        if (stride != 1 || inChannels != outChannels) {
            shortcut = ConvBn::make({inChannels, outChannels, 1, stride, 0});
            register_module("downsample", torch::nn::Sequential(shortcut.conv, shortcut.norm));
        }
    }

    std::vector<Branch> branches;
    ConvBn shortcut;
    Gate gate{nullptr};
    int router = -1;  ///< index in Network::routers(), -1 when dense
};
TORCH_MODULE(Block);

class ResNet20 : public Network {
public:
    explicit ResNet20(const NetworkDescription& description)
        : Network(description), m_stem(ConvBn::make({description.inputSize[0], kStageChannels[0], 3, 1, 1})) {
        register_module("conv1", m_stem.conv);
        register_module("bn1", m_stem.norm);
        const std::set<std::string> moeLayers(description.moeLayers.begin(), description.moeLayers.end());
        int channels = kStageChannels[0];
        for (std::size_t stage = 0; stage < kStageChannels.size(); ++stage) {
            torch::nn::ModuleList list;
            const std::string stageName = "layer" + std::to_string(stage + 1);
            for (int b = 0; b < kBlocksPerStage; ++b) {
                const std::string name = stageName + "." + std::to_string(b);
                const bool moe = moeLayers.contains(name);
                Block block(channels, kStageChannels[stage], stage > 0 && b == 0 ? 2 : 1,
                            moe ? description.topology : Topology::Dense, description.numExperts);
                channels = kStageChannels[stage];
                list->push_back(block);
                m_blocks.push_back(block);
                m_blockNames.push_back(name);
            }
            register_module(stageName, list);
        }
        m_head = register_module("fc", torch::nn::Linear(channels, description.numClasses));
    }

    void fold() override {
        int height = description().inputSize[1];
        int width = description().inputSize[2];
        std::uint64_t depth = 0;
        appendConv(m_macLayers, m_stem, {"conv1", depth, {}, -1}, height, width);
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            BlockImpl& block = *m_blocks[i];
            const std::string& name = m_blockNames[i];
            const bool moe = !block.gate.is_empty();
            if (moe) {
                block.router = static_cast<int>(m_routers.size());
                m_routers.push_back(block.gate->router(name, block.router));
            }
            const std::string moeLayer = moe ? name : "";
            const int inHeight = height;
            const int inWidth = width;
            for (std::size_t b = 0; b < block.branches.size(); ++b) {
                BranchImpl& branch = *block.branches[b];
                const std::string prefix = moe ? name + ".experts." + std::to_string(b) : name;
                const int expert = moe ? static_cast<int>(b) : -1;
                const MacLayer& first =
                    appendConv(m_macLayers, branch.first, {prefix + ".conv1", depth + 1, moeLayer, expert},
                               inHeight, inWidth);
                height = first.geometry.outputHeight(inHeight);
                width = first.geometry.outputWidth(inWidth);
                appendConv(m_macLayers, branch.second, {prefix + ".conv2", depth + 2, moeLayer, expert},
                           height, width);
            }
            if (!block.shortcut.conv.is_empty())
                appendConv(m_macLayers, block.shortcut, {name + ".downsample.0", depth + 1, {}, -1}, inHeight,
                           inWidth);
            depth += 2;
        }
        m_headLayer = appendLinear(m_macLayers, m_head, {"fc", depth + 1, {}, -1}).index;
        m_macLayers.front().role = LayerRole::First;
        m_macLayers.back().role = LayerRole::Head;
    }

    torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const override {
        // Layer outputs belong to the pass, which may keep them: never change them in place.
        torch::Tensor x = pass.computeRelu(layer(m_stem), images, nullptr);
        for (const Block& block : m_blocks) {
            const torch::Tensor mixed = block->router < 0
                                            ? branchForward(*block->branches[0], x, pass, nullptr)
                                            : moeForward(*block, x, pass);
            const torch::Tensor shortcut =
                block->shortcut.conv.is_empty() ? x : pass.compute(layer(block->shortcut), x, nullptr);
            x = (mixed + shortcut).relu_();
        }
        return pass.compute(m_macLayers[static_cast<std::size_t>(m_headLayer)], x.mean({2, 3}), nullptr);
    }

private:
    const MacLayer& layer(const ConvBn& pair) const {
        return m_macLayers[static_cast<std::size_t>(pair.layer)];
    }

    torch::Tensor branchForward(const BranchImpl& branch, const torch::Tensor& x, ForwardPass& pass,
                                const std::vector<std::int64_t>* rows) const {
        const torch::Tensor hidden = pass.computeRelu(layer(branch.first), x, rows);
        return pass.compute(layer(branch.second), hidden, rows);
    }

    torch::Tensor moeForward(const BlockImpl& block, const torch::Tensor& x, ForwardPass& pass) const {
        const Router& router = m_routers[static_cast<std::size_t>(block.router)];
        return mixExperts(router, pass.route(router, x.mean({2, 3})), x,
                          [&](int expert, const torch::Tensor& input, const std::vector<std::int64_t>* rows) {
                              return branchForward(*block.branches[static_cast<std::size_t>(expert)], input,
                                                   pass, rows);
                          });
    }

    ConvBn m_stem;
    std::vector<Block> m_blocks;
    std::vector<std::string> m_blockNames;
    torch::nn::Linear m_head{nullptr};
    int m_headLayer = -1;
};

}  // namespace

Result<std::shared_ptr<Network>> makeResNet20(const NetworkDescription& description) {
    std::set<std::string> blocks;
    for (std::size_t stage = 0; stage < kStageChannels.size(); ++stage)
        for (int b = 0; b < kBlocksPerStage; ++b)
            blocks.insert("layer" + std::to_string(stage + 1) + "." + std::to_string(b));
    for (const std::string& name : description.moeLayers)
        if (!blocks.contains(name))
            return Error{ErrorCode::Unsupported,
                         inQuotes(name) + " is not a residual block of resnet20 (layer1.0 .. layer3.2)",
                         "moe_layers"};
    if (description.inputSize[1] < 4 || description.inputSize[2] < 4)
        return Error{ErrorCode::Unsupported, "resnet20 needs images of at least 4x4 pixels", "input_size"};
    return std::shared_ptr<Network>(std::make_shared<ResNet20>(description));
}

}  // namespace axscope::models
