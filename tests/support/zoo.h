// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/support/network_tensors.h"

/// Checkpoints with the public zoos' names, as small as their depth allows: what people would bring, written
/// down without the program's own code.
namespace axscope::tests {

/// Which layers hold experts, and what their routers are.
struct ZooExperts {
    std::set<std::string> layers{};
    std::string router = "weight";  ///< "weight", "centroids" or "phi"
    int experts = 2;
    int shared = 0;
    int slotsPerExpert = 0;
    bool bias = true;
};

class Zoo {
public:
    explicit Zoo(ZooExperts experts = {}) : m_experts(std::move(experts)) {}

    [[nodiscard]] const NetworkTensors& tensors() const { return m_tensors; }
    [[nodiscard]] std::vector<NamedTensor> list(const std::string& prefix = {}) const {
        std::vector<NamedTensor> all;
        for (auto [name, tensor] : m_tensors.tensors()) {
            tensor.name = prefix + name;
            all.push_back(std::move(tensor));
        }
        return all;
    }

    /// `shortcut`: "downsample", "shortcut", or "" for zero-padded ones. `stem`: its kernel, 3 or 7.
    static Zoo resnet(const std::vector<int>& blocks, int width, bool bottleneck, const std::string& shortcut,
                      const std::string& head, int classes, int stem = 3, ZooExperts experts = {}) {
        Zoo zoo(std::move(experts));
        zoo.m_tensors.addConvBn("conv1", "bn1", width, 3, stem, kGain);
        int in = width;
        for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
            const int mid = width << stage;
            const int out = bottleneck ? 4 * mid : mid;
            for (int b = 0; b < blocks[stage]; ++b) {
                const std::string name = "layer" + std::to_string(stage + 1) + "." + std::to_string(b);
                zoo.addLayer(name, in, [&](const std::string& expert) {
                    const std::string prefix = expert.empty() ? name + "." : expert;
                    zoo.m_tensors.addConvBn(prefix + "conv1", prefix + "bn1", mid, in, bottleneck ? 1 : 3, kGain);
                    zoo.m_tensors.addConvBn(prefix + "conv2", prefix + "bn2", mid, mid, 3, kGain);
                    if (bottleneck)
                        zoo.m_tensors.addConvBn(prefix + "conv3", prefix + "bn3", out, mid, 1, kGain);
                });
                if (in != out && !shortcut.empty())
                    zoo.m_tensors.addConvBn(name + "." + shortcut + ".0", name + "." + shortcut + ".1", out, in, 1);
                in = out;
            }
        }
        zoo.addLinear(head, classes, in);
        return zoo;
    }

    /// `heads`: names of the classifier's linear layers. `pooled`: pixels of a side that it sees.
    static Zoo vgg(const std::vector<int>& stages, const std::vector<int>& widths, bool norm,
                   const std::vector<std::string>& heads, int hidden, int classes, int pooled = 1,
                   ZooExperts experts = {}) {
        Zoo zoo(std::move(experts));
        int index = 0;
        int in = 3;
        for (std::size_t stage = 0; stage < stages.size(); ++stage, ++index)
            for (int i = 0; i < stages[stage]; ++i, index += norm ? 3 : 2) {
                const std::string name = "features." + std::to_string(index);
                zoo.addLayer(name, in, [&](const std::string& expert) {
                    const std::string conv = expert.empty() ? name : expert + "0";
                    const std::string bn = expert.empty() ? "features." + std::to_string(index + 1) : expert + "1";
                    if (norm)
                        zoo.m_tensors.addConvBn(conv, bn, widths[stage], in, 3, kGain);
                    else
                        zoo.addUniform(conv + ".weight", {widths[stage], in, 3, 3}, in * 9);
                    zoo.m_tensors.add(conv + ".bias", {widths[stage]}, -0.1F, 0.1F);
                });
                in = widths[stage];
            }
        int features = in * pooled * pooled;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const int out = i + 1 == heads.size() ? classes : hidden;
            zoo.addLinear(heads[i], out, features);
            features = out;
        }
        return zoo;
    }

    static Zoo vit(int dim, int patch, int depth, int side, bool classToken, int classes, ZooExperts experts = {}) {
        Zoo zoo(std::move(experts));
        const int tokens = (side / patch) * (side / patch) + (classToken ? 1 : 0);
        zoo.addUniform("patch_embed.proj.weight", {dim, 3, patch, patch}, 3 * patch * patch);
        zoo.m_tensors.add("patch_embed.proj.bias", {dim}, -0.1F, 0.1F);
        if (classToken)
            zoo.m_tensors.add("cls_token", {1, 1, dim}, -1, 1);
        zoo.m_tensors.add("pos_embed", {1, tokens, dim}, -0.5F, 0.5F);
        for (int b = 0; b < depth; ++b) {
            const std::string block = "blocks." + std::to_string(b) + ".";
            zoo.addNorm(block + "norm1", dim);
            zoo.addLinear(block + "attn.qkv", 3 * dim, dim);
            zoo.addLinear(block + "attn.proj", dim, dim);
            zoo.addNorm(block + "norm2", dim);
            zoo.addLayer(block + "mlp", dim, [&](const std::string& expert) {
                const std::string prefix = expert.empty() ? block + "mlp." : expert;
                zoo.addLinear(prefix + "fc1", 2 * dim, dim);
                zoo.addLinear(prefix + "fc2", dim, 2 * dim);
            });
        }
        zoo.addNorm(classToken ? "norm" : "fc_norm", dim);
        zoo.addLinear("head", classes, dim);
        return zoo;
    }

    /// `scale`: divides the published widths.
    static Zoo mobilenet(int scale, int classes, ZooExperts experts = {}) {
        struct Stage {
            int expansion, channels, blocks;
        };
        Zoo zoo(std::move(experts));
        int in = 32 / scale;
        zoo.m_tensors.addConvBn("features.0.0", "features.0.1", in, 3, 3, kGain);
        int index = 1;
        for (const Stage& stage : {Stage{1, 16, 1}, Stage{6, 24, 2}, Stage{6, 32, 3}, Stage{6, 64, 4},
                                   Stage{6, 96, 3}, Stage{6, 160, 3}, Stage{6, 320, 1}})
            for (int b = 0; b < stage.blocks; ++b, ++index) {
                const std::string name = "features." + std::to_string(index);
                const int out = std::max(1, stage.channels / scale);
                const int wide = in * stage.expansion;
                zoo.addLayer(name, in, [&](const std::string& expert) {
                    const std::string conv = (expert.empty() ? name + "." : expert) + "conv.";
                    int place = 0;
                    if (stage.expansion != 1) {
                        zoo.m_tensors.addConvBn(conv + "0.0", conv + "0.1", wide, in, 1, kGain);
                        ++place;
                    }
                    const std::string depthwise = conv + std::to_string(place++);
                    zoo.m_tensors.addConvBn(depthwise + ".0", depthwise + ".1", wide, 1, 3, kGain);
                    const std::string last = conv + std::to_string(place);
                    zoo.m_tensors.addConvBn(last, conv + std::to_string(place + 1), out, wide, 1, kGain);
                });
                in = out;
            }
        zoo.m_tensors.addConvBn("features.18.0", "features.18.1", 1280 / scale, in, 1, kGain);
        zoo.addLinear("classifier.1", classes, 1280 / scale);
        return zoo;
    }

private:
    static constexpr float kGain = 2.45F;  // keeps signals alive through many layers

    void addUniform(const std::string& name, std::vector<std::int64_t> shape, int fanIn) {
        const float bound = kGain / std::sqrt(static_cast<float>(fanIn));
        m_tensors.add(name, std::move(shape), -bound, bound);
    }
    void addLinear(const std::string& name, int out, int in) {
        addUniform(name + ".weight", {out, in}, in);
        m_tensors.add(name + ".bias", {out}, -0.1F, 0.1F);
    }
    void addNorm(const std::string& name, int dim) {
        m_tensors.add(name + ".weight", {dim}, 0.5F, 1.5F);
        m_tensors.add(name + ".bias", {dim}, -0.1F, 0.1F);
    }
    template <class Body>
    void addLayer(const std::string& name, int dim, const Body& body) {
        if (!m_experts.layers.contains(name)) {
            body("");
            return;
        }
        const std::string router = name + ".router.";
        if (m_experts.router == "phi")
            m_tensors.add(router + "phi", {dim, m_experts.experts, m_experts.slotsPerExpert}, -1, 1);
        else
            m_tensors.add(router + m_experts.router, {m_experts.experts, dim}, -1, 1);
        if (m_experts.router == "weight" && m_experts.bias)
            m_tensors.add(router + "bias", {m_experts.experts}, -0.1F, 0.1F);
        for (int e = 0; e < m_experts.experts; ++e)
            body(name + ".experts." + std::to_string(e) + ".");
        for (int s = 0; s < m_experts.shared; ++s)
            body(name + ".shared_experts." + std::to_string(s) + ".");
    }

    NetworkTensors m_tensors;
    ZooExperts m_experts;
};

}  // namespace axscope::tests
