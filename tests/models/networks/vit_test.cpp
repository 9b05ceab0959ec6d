// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <string>

#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zoo.h"

namespace axscope::models {
namespace {

constexpr float kVitTolerance = 2e-4F;  // float32 sums in another order
constexpr int kVitDim = 24;
constexpr int kVitHeads = 3;
constexpr int kVitPatch = 8;
constexpr int kVitSide = 32;
constexpr int kVitDepth = 3;

struct VitCase {
    const char* name;
    tests::ZooExperts experts;
    std::map<std::string, std::string> metadata;
    bool classToken = true;
};

void PrintTo(const VitCase& one, std::ostream* out) {
    *out << one.name;
}

/// The definition, image by image and token by token.
class VitDefinition {
public:
    VitDefinition(const std::vector<tests::NamedTensor>& tensors, const VitCase& one, int topK, bool renormalise,
                  bool soft)
        : m_case(one), m_topK(topK), m_renormalise(renormalise), m_soft(soft) {
        for (const tests::NamedTensor& tensor : tensors) {
            at::Tensor values = at::empty(tensor.shape, at::kFloat);
            std::memcpy(values.data_ptr(), tensor.bytes.data(), tensor.bytes.size());
            m_tensors[tensor.name] = values;
        }
    }

    at::Tensor logits(const at::Tensor& image) const {
        at::Tensor x = at::conv2d(image.unsqueeze(0), get("patch_embed.proj.weight"), get("patch_embed.proj.bias"),
                                  kVitPatch)
                           .flatten(2)
                           .transpose(1, 2)[0];
        if (m_case.classToken)
            x = at::cat({get("cls_token")[0], x});
        x = x + get("pos_embed")[0];
        for (int b = 0; b < kVitDepth; ++b) {
            const std::string block = "blocks." + std::to_string(b) + ".";
            x = x + attention(block + "attn.", norm(block + "norm1", x));
            const at::Tensor normalised = norm(block + "norm2", x);
            x = x + (m_case.experts.layers.contains(block + "mlp") ? moe(block + "mlp.", normalised)
                                                                    : mlp(block + "mlp.", normalised));
        }
        return linear("head", m_case.classToken ? norm("norm", x)[0] : norm("fc_norm", x.mean(0)));
    }

private:
    const at::Tensor& get(const std::string& name) const { return m_tensors.at(name); }
    at::Tensor linear(const std::string& name, const at::Tensor& x) const {
        return at::matmul(x, get(name + ".weight").t()) + get(name + ".bias");
    }
    at::Tensor norm(const std::string& name, const at::Tensor& x) const {
        const at::Tensor centred = x - x.mean(-1, true);
        return centred / (centred.square().mean(-1, true) + 1e-6).sqrt() * get(name + ".weight") +
               get(name + ".bias");
    }
    at::Tensor mlp(const std::string& prefix, const at::Tensor& x) const {
        const at::Tensor hidden = linear(prefix + "fc1", x);
        return linear(prefix + "fc2", hidden * 0.5 * (1 + (hidden / std::sqrt(2.0)).erf()));
    }
    at::Tensor attention(const std::string& prefix, const at::Tensor& x) const {
        const at::Tensor qkv = linear(prefix + "qkv", x);
        const int width = kVitDim / kVitHeads;
        std::vector<at::Tensor> heads;
        for (int h = 0; h < kVitHeads; ++h) {
            const at::Tensor q = qkv.narrow(1, h * width, width);
            const at::Tensor k = qkv.narrow(1, kVitDim + h * width, width);
            const at::Tensor v = qkv.narrow(1, 2 * kVitDim + h * width, width);
            heads.push_back(at::matmul((at::matmul(q, k.t()) / std::sqrt(static_cast<double>(width))).softmax(1), v));
        }
        return linear(prefix + "proj", at::cat(heads, 1));
    }
    at::Tensor expert(const std::string& prefix, int e, const at::Tensor& x) const {
        return mlp(prefix + "experts." + std::to_string(e) + ".", x);
    }

    at::Tensor moe(const std::string& prefix, const at::Tensor& x) const {
        const tests::ZooExperts& experts = m_case.experts;
        std::vector<at::Tensor> rows;
        if (experts.router == "phi") {
            const at::Tensor phi = get(prefix + "router.phi").flatten(1);
            const at::Tensor scores = at::matmul(x, phi);
            const at::Tensor inputs = at::matmul(scores.softmax(0).t(), x);
            std::vector<at::Tensor> outputs;
            for (int slot = 0; slot < experts.experts * experts.slots; ++slot)
                outputs.push_back(expert(prefix, slot / experts.slots, inputs[slot]));
            rows.push_back(at::matmul(scores.softmax(1), at::stack(outputs)));
        }
        for (std::int64_t t = 0; t < x.size(0) && experts.router != "phi"; ++t) {
            if (experts.router == "centroids") {
                const at::Tensor distance = (get(prefix + "router.centroids") - x[t]).norm(2, {1});
                rows.push_back(expert(prefix, static_cast<int>(distance.argmin().item<std::int64_t>()), x[t])
                                   .unsqueeze(0));
                continue;
            }
            at::Tensor scores = at::mv(get(prefix + "router.weight"), x[t]);
            if (experts.bias)
                scores = scores + get(prefix + "router.bias");
            const at::Tensor p = scores.softmax(0);
            const auto [best, indices] = p.topk(m_soft ? experts.experts : m_topK);
            const float sum = m_renormalise ? best.sum().item<float>() : 1.0F;
            at::Tensor y = at::zeros({x.size(1)});
            for (std::int64_t i = 0; i < best.size(0); ++i)
                y = y + expert(prefix, static_cast<int>(indices[i].item<std::int64_t>()), x[t]) *
                            (best[i].item<float>() / sum);
            rows.push_back(y.unsqueeze(0));
        }
        at::Tensor mixed = at::cat(rows);
        for (int s = 0; s < experts.shared; ++s)
            mixed = mixed + mlp(prefix + "shared_experts." + std::to_string(s) + ".", x);
        return mixed;
    }

    std::map<std::string, at::Tensor> m_tensors;
    const VitCase& m_case;
    int m_topK;
    bool m_renormalise;
    bool m_soft;
};

Result<std::shared_ptr<const Network>> loadVit(const VitCase& one, std::vector<tests::NamedTensor>& tensors) {
    tensors = tests::Zoo::vit(kVitDim, kVitPatch, kVitDepth, kVitSide, one.classToken, 5, one.experts).list();
    auto metadata = one.metadata;
    metadata["heads"] = std::to_string(kVitHeads);
    const tests::TemporaryFolder folder;
    return loadNetwork(folder.write("vit.safetensors", tests::safetensorsBytes(tensors, metadata)).string());
}

class VitForward : public ::testing::TestWithParam<VitCase> {};

TEST_P(VitForward, equalsTheDefinition) {
    const at::NoGradGuard noGrad;
    std::vector<tests::NamedTensor> tensors;
    const auto network = loadVit(GetParam(), tensors);
    ASSERT_TRUE(network) << network.error().text();
    const NetworkDescription& description = (*network)->description();
    const VitDefinition definition(tensors, GetParam(), description.topK, description.renormalise,
                                   description.topology == Topology::Soft);
    const at::Tensor images =
        (at::arange(3 * 3 * kVitSide * kVitSide, at::kFloat) * 0.7F).sin().view({3, 3, kVitSide, kVitSide});
    FloatPass pass;
    const at::Tensor logits = (*network)->forward(images.contiguous(at::MemoryFormat::ChannelsLast), pass);
    ASSERT_EQ(logits.sizes(), (std::vector<std::int64_t>{3, 5}));
    for (int image = 0; image < 3; ++image)
        EXPECT_LT((logits[image] - definition.logits(images[image])).abs().max().item<float>(), kVitTolerance);
    EXPECT_GT((logits[0] - logits[1]).abs().max().item<float>(), 10 * kVitTolerance);
}

INSTANTIATE_TEST_SUITE_P(
    Topologies, VitForward,
    ::testing::Values(
        VitCase{"dense", {}, {}},
        VitCase{"denseMean", {}, {}, false},
        VitCase{"hard", {.layers = {"blocks.1.mlp"}, .experts = 3}, {}},
        VitCase{"hardTop2", {.layers = {"blocks.0.mlp", "blocks.2.mlp"}, .experts = 4}, {{"top_k", "2"}}},
        VitCase{"hardTop2RenormalisedShared",
                {.layers = {"blocks.0.mlp", "blocks.2.mlp"}, .experts = 4, .shared = 2, .bias = false},
                {{"top_k", "2"}, {"renormalise", "1"}}},
        VitCase{"soft", {.layers = {"blocks.1.mlp"}, .experts = 3, .shared = 1}, {{"routing", "soft"}}},
        VitCase{"cluster", {.layers = {"blocks.1.mlp"}, .router = "centroids", .experts = 3}, {}, false},
        VitCase{"slots", {.layers = {"blocks.1.mlp"}, .router = "phi", .experts = 3, .slots = 2}, {}},
        VitCase{"slotsShared",
                {.layers = {"blocks.0.mlp"}, .router = "phi", .experts = 2, .shared = 1, .slots = 5},
                {},
                false}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Vit, describesItsLayersAndProducts) {
    const VitCase one{"", {.layers = {"blocks.1.mlp"}, .router = "phi", .experts = 3, .shared = 1, .slots = 2}, {}};
    std::vector<tests::NamedTensor> tensors;
    const auto network = loadVit(one, tensors);
    ASSERT_TRUE(network) << network.error().text();
    const std::vector<MacLayer>& layers = (*network)->macLayers();
    constexpr int kTokens = 17;
    EXPECT_EQ(layers.front().name, "patch_embed.proj");
    EXPECT_EQ(layers.front().rowsPerImage, 1);
    EXPECT_EQ(layers.front().macs, 16U * kVitDim * 3 * kVitPatch * kVitPatch);
    EXPECT_EQ(layers.front().geometry.stride, kVitPatch);
    EXPECT_EQ(layers[1].name, "blocks.0.attn.qkv");
    EXPECT_EQ(layers[1].rowsPerImage, kTokens);
    EXPECT_EQ(layers[1].macs, kTokens * 3U * kVitDim * kVitDim);
    const auto find = [&](const std::string& name) {
        return *std::find_if(layers.begin(), layers.end(), [&](const MacLayer& layer) { return layer.name == name; });
    };
    const MacLayer expert = find("blocks.1.mlp.experts.2.fc1");
    EXPECT_EQ(expert.rowsPerImage, 2);  // its slots
    EXPECT_EQ(expert.expert, 2);
    EXPECT_EQ(expert.moeLayer, "blocks.1.mlp");
    const MacLayer shared = find("blocks.1.mlp.shared_experts.0.fc1");
    EXPECT_EQ(shared.rowsPerImage, kTokens);
    EXPECT_EQ(shared.expert, -1);
    EXPECT_EQ(shared.moeLayer, "blocks.1.mlp");
    EXPECT_EQ(layers.back().role, LayerRole::Head);
    EXPECT_EQ(layers.back().rowsPerImage, 1);
    const auto& products = (*network)->attentionProducts();
    ASSERT_EQ(products.size(), 2U * kVitDepth);
    EXPECT_EQ(products[3].name, "blocks.1.attn.av");
    EXPECT_EQ(products[3].macs, kTokens * kTokens * static_cast<std::uint64_t>(kVitDim));
    // The dense network: 17 tokens through 3 blocks of 8 dim^2, patches and head.
    EXPECT_EQ((*network)->denseMacs(),
              layers.front().macs + 3U * kTokens * 8 * kVitDim * kVitDim + 5U * kVitDim);
}

}  // namespace
}  // namespace axscope::models
