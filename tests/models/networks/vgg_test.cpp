// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <set>
#include <string>

#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "tests/support/network_tensors.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

constexpr int kVggClasses = 7;
constexpr int kVggExperts = 2;
constexpr float kGain = 2.45F;                 // keeps signals alive through sixteen layers
constexpr float kDefinitionTolerance = 1e-4F;  // folding rounds otherwise than a separate batch norm

/// Convolutions of `features` in order: index and channels. Pools stand in the gaps of more than three.
struct ConvIndex {
    int index, in, out;
};
const std::map<std::string, std::vector<ConvIndex>> kConvolutions{
    {"vgg11_bn",
     {{0, 3, 64},
      {4, 64, 128},
      {8, 128, 256},
      {11, 256, 256},
      {15, 256, 512},
      {18, 512, 512},
      {22, 512, 512},
      {25, 512, 512}}},
    {"vgg13_bn",
     {{0, 3, 64},
      {3, 64, 64},
      {7, 64, 128},
      {10, 128, 128},
      {14, 128, 256},
      {17, 256, 256},
      {21, 256, 512},
      {24, 512, 512},
      {28, 512, 512},
      {31, 512, 512}}},
    {"vgg16_bn",
     {{0, 3, 64},
      {3, 64, 64},
      {7, 64, 128},
      {10, 128, 128},
      {14, 128, 256},
      {17, 256, 256},
      {20, 256, 256},
      {24, 256, 512},
      {27, 512, 512},
      {30, 512, 512},
      {34, 512, 512},
      {37, 512, 512},
      {40, 512, 512}}},
    {"vgg19_bn",
     {{0, 3, 64},
      {3, 64, 64},
      {7, 64, 128},
      {10, 128, 128},
      {14, 128, 256},
      {17, 256, 256},
      {20, 256, 256},
      {23, 256, 256},
      {27, 256, 512},
      {30, 512, 512},
      {33, 512, 512},
      {36, 512, 512},
      {40, 512, 512},
      {43, 512, 512},
      {46, 512, 512},
      {49, 512, 512}}},
};

/// A whole checkpoint, its experts named as the public layout of MoE checkpoints has it.
struct Checkpoint {
    tests::NetworkTensors source;
    std::map<std::string, tests::NamedTensor> tensors;
    std::map<std::string, std::string> metadata;

    Checkpoint(const std::string& architecture, Topology topology) {
        const std::vector<ConvIndex>& convs = kConvolutions.at(architecture);
        const bool moe = topology != Topology::Dense;
        const std::string last = "features." + std::to_string(convs.back().index);
        for (const ConvIndex& conv : convs) {
            const std::string name = "features." + std::to_string(conv.index);
            if (moe && name == last) {
                for (int e = 0; e < kVggExperts; ++e)
                    addConv(name + ".experts." + std::to_string(e) + ".0",
                            name + ".experts." + std::to_string(e) + ".1", conv);
            } else {
                addConv(name, "features." + std::to_string(conv.index + 1), conv);
            }
        }
        if (topology == Topology::Cluster) {
            source.add(last + ".router.centroids", {kVggExperts, 512}, 0, 0.2F);
        } else if (moe) {
            source.add(last + ".router.weight", {kVggExperts, 512}, -1, 1);
            source.add(last + ".router.bias", {kVggExperts}, -0.1F, 0.1F);
        }
        source.add("classifier.0.weight", {512, 512}, -0.1F, 0.1F);
        source.add("classifier.0.bias", {512}, -0.1F, 0.1F);
        source.add("classifier.3.weight", {512, 512}, -0.1F, 0.1F);
        source.add("classifier.3.bias", {512}, -0.1F, 0.1F);
        source.add("classifier.6.weight", {kVggClasses, 512}, -0.1F, 0.1F);
        source.add("classifier.6.bias", {kVggClasses}, -0.1F, 0.1F);
        tensors = source.tensors();
        metadata = {{"architecture", architecture}, {"routing", toString(topology)}};
        if (moe) {
            metadata["num_experts"] = std::to_string(kVggExperts);
            metadata["moe_layers"] = last;
        }
    }

    void addConv(const std::string& conv, const std::string& norm, const ConvIndex& shape) {
        source.addConvBn(conv, norm, shape.out, shape.in, 3, kGain);
        source.add(conv + ".bias", {shape.out}, -0.1F, 0.1F);
    }

    Result<std::shared_ptr<const Network>> load() const {
        const tests::TemporaryFolder folder;
        std::vector<tests::NamedTensor> list;
        for (const auto& [name, tensor] : tensors)
            list.push_back(tensor);
        return loadNetwork(folder.write("net.safetensors", tests::safetensorsBytes(list, metadata)).string());
    }

    [[nodiscard]] at::Tensor operator[](const std::string& name) const {
        const tests::NamedTensor& named = tensors.at(name);
        const at::Tensor values = at::empty(named.shape, at::kFloat);
        std::memcpy(values.data_ptr(), named.bytes.data(), named.bytes.size());
        return values;
    }
};

at::Tensor someImages() {
    return (at::arange(4 * 3 * 32 * 32, at::kFloat).reshape({4, 3, 32, 32}).remainder(23) / 11 - 1) *
           at::tensor({0.5F, -1.0F, 1.5F, 2.0F}).view({4, 1, 1, 1});
}

at::Tensor convBnRelu(const Checkpoint& file, const std::string& conv, const std::string& norm,
                      const at::Tensor& x) {
    return at::batch_norm(at::conv2d(x, file[conv + ".weight"], file[conv + ".bias"], 1, 1),
                          file[norm + ".weight"], file[norm + ".bias"], file[norm + ".running_mean"],
                          file[norm + ".running_var"], false, 0, 1e-5, false)
        .relu();
}

/// The definition, layer by layer and, in the MoE layer, image by image, without anything of the network's.
at::Tensor expectedLogits(const Checkpoint& file, const std::string& architecture, Topology topology,
                          const at::Tensor& images) {
    const std::vector<ConvIndex>& convs = kConvolutions.at(architecture);
    at::Tensor x = images;
    for (std::size_t i = 0; i < convs.size(); ++i) {
        const std::string name = "features." + std::to_string(convs[i].index);
        const bool last = i + 1 == convs.size();
        if (!last || topology == Topology::Dense) {
            x = convBnRelu(file, name, "features." + std::to_string(convs[i].index + 1), x);
        } else {
            std::vector<at::Tensor> rows;
            for (std::int64_t image = 0; image < x.size(0); ++image) {
                const at::Tensor one = x.narrow(0, image, 1);
                const at::Tensor pooled = one.mean({2, 3});
                const auto expertOutput = [&](std::int64_t e) {
                    const std::string expert = name + ".experts." + std::to_string(e);
                    return convBnRelu(file, expert + ".0", expert + ".1", one);
                };
                if (topology == Topology::Cluster) {
                    const at::Tensor distance = (pooled - file[name + ".router.centroids"]).norm(2, {1});
                    rows.push_back(expertOutput(distance.argmin().item<std::int64_t>()));
                    continue;
                }
                const at::Tensor p =
                    at::linear(pooled, file[name + ".router.weight"], file[name + ".router.bias"]).softmax(1);
                if (topology == Topology::Hard) {
                    const auto best = p.argmax().item<std::int64_t>();
                    rows.push_back(expertOutput(best) * p[0][best]);
                } else {
                    rows.push_back(expertOutput(0) * p[0][0] + expertOutput(1) * p[0][1]);
                }
            }
            x = at::cat(rows);
        }
        if (last || convs[i + 1].index - convs[i].index > 3)
            x = at::max_pool2d(x, 2);
    }
    x = at::linear(x.flatten(1), file["classifier.0.weight"], file["classifier.0.bias"]).relu();
    x = at::linear(x, file["classifier.3.weight"], file["classifier.3.bias"]).relu();
    return at::linear(x, file["classifier.6.weight"], file["classifier.6.bias"]);
}

class VggForward : public ::testing::TestWithParam<std::pair<const char*, Topology>> {};

TEST_P(VggForward, equalsTheDefinition) {
    const auto [architecture, topology] = GetParam();
    const at::NoGradGuard noGrad;
    const Checkpoint file(architecture, topology);
    const auto network = file.load();
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ((*network)->description().numClasses, kVggClasses);
    FloatPass pass;
    const at::Tensor logits =
        (*network)->forward(someImages().contiguous(at::MemoryFormat::ChannelsLast), pass);
    const at::Tensor expected = expectedLogits(file, architecture, topology, someImages());
    ASSERT_EQ(logits.sizes(), expected.sizes());
    // Logits that are all alike would agree whatever the network does.
    EXPECT_GT((expected[0] - expected[3]).abs().max().item<float>(), 100 * kDefinitionTolerance);
    EXPECT_LT((logits - expected).abs().max().item<float>(), kDefinitionTolerance);
}

INSTANTIATE_TEST_SUITE_P(
    Architectures, VggForward,
    ::testing::Values(std::pair{"vgg11_bn", Topology::Dense}, std::pair{"vgg11_bn", Topology::Hard},
                      std::pair{"vgg11_bn", Topology::Soft}, std::pair{"vgg11_bn", Topology::Cluster},
                      std::pair{"vgg13_bn", Topology::Dense}, std::pair{"vgg16_bn", Topology::Hard},
                      std::pair{"vgg19_bn", Topology::Dense}),
    [](const auto& instance) {
        return std::string(instance.param.first) + "_" + toString(instance.param.second);
    });

TEST(Vgg, describesItsLayers) {
    const auto network = Checkpoint("vgg11_bn", Topology::Hard).load();
    ASSERT_TRUE(network) << network.error().text();
    const std::vector<MacLayer>& layers = (*network)->macLayers();
    ASSERT_EQ(layers.size(), 7U + kVggExperts + 3);
    EXPECT_EQ(layers[0].name, "features.0");
    EXPECT_EQ(layers[0].macs, 32U * 32 * 64 * 27);
    EXPECT_EQ(layers[1].macs, 16U * 16 * 128 * 64 * 9);
    EXPECT_EQ(layers[7].name, "features.25.experts.0.0");
    EXPECT_EQ(layers[7].macs, 2U * 2 * 512 * 512 * 9);
    EXPECT_EQ(layers[8].expert, 1);
    EXPECT_EQ(layers[8].moeLayer, "features.25");
    EXPECT_EQ(layers[8].depth, layers[7].depth);
    EXPECT_EQ(layers[9].name, "classifier.0");
    EXPECT_TRUE(layers[9].linear);
    EXPECT_EQ(layers.back().name, "classifier.6");
    EXPECT_EQ(layers.back().depth, 10U);
    std::set<std::string> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        EXPECT_EQ(layers[i].index, static_cast<int>(i));
        names.insert(layers[i].name);
    }
    EXPECT_EQ(names.size(), layers.size());
    ASSERT_EQ((*network)->routers().size(), 1U);
    EXPECT_EQ((*network)->routers()[0].layer, "features.25");
    EXPECT_EQ((*network)->routers()[0].experts, kVggExperts);
    // 152.8 million in the convolutions, half a million in the classifier.
    EXPECT_EQ((*network)->denseMacs(), 152'764'416U + 2 * 512 * 512 + 512 * kVggClasses);
}

void expectError(const Checkpoint& file, ErrorCode code, const std::string& cause) {
    const auto network = file.load();
    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, code) << network.error().text();
    EXPECT_NE(network.error().message.find(cause), std::string::npos) << network.error().text();
}

TEST(Vgg, onlyConvolutionsMayHoldExperts) {
    Checkpoint file("vgg11_bn", Topology::Hard);
    file.metadata["moe_layers"] = "features.26";
    expectError(file, ErrorCode::Unsupported, "only its convolutions features.0 to features.25");
    file.metadata["moe_layers"] = "features.25,features.2";
    expectError(file, ErrorCode::Unsupported, "'features.2'");
}

TEST(Vgg, imagesThatDoNotFitTheClassifierAreRefused) {
    Checkpoint file("vgg11_bn", Topology::Dense);
    file.metadata["input_size"] = "3,64,64";
    expectError(file, ErrorCode::Unsupported, "'classifier.0' takes 512 inputs, but what comes before it gives 2048");
    file.metadata["input_size"] = "3,16,16";
    expectError(file, ErrorCode::Unsupported, "images are too small");
}

TEST(Vgg, moreExpertsThanTheRouterHasAreRefusedBeforeTheyAreBuilt) {
    Checkpoint file("vgg11_bn", Topology::Hard);
    file.metadata["num_experts"] = "4096";
    expectError(file, ErrorCode::Format, "the routers choose among 2 experts");
}

TEST(Vgg, missingBiasOfAConvolutionIsNamed) {
    Checkpoint file("vgg13_bn", Topology::Dense);
    file.tensors.erase("features.31.bias");
    expectError(file, ErrorCode::Format, "'features.31.bias' [512] is missing");
}

TEST(Vgg, anotherVggInItsNameIsRefused) {
    Checkpoint file("vgg13_bn", Topology::Dense);
    file.metadata["architecture"] = "vgg16_bn";
    const auto network = file.load();
    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, ErrorCode::Format) << network.error().text();
}

}  // namespace
}  // namespace axscope::models
