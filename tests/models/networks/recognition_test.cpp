// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/recognition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "tests/support/safetensors_writer.h"
#include "tests/support/zoo.h"

namespace axscope::models {
namespace {

using tests::NamedTensor;
using tests::Zoo;
using tests::ZooExperts;
using Metadata = std::map<std::string, std::string>;

Result<Recognition> recognised(const std::vector<NamedTensor>& tensors, const Metadata& metadata = {},
                               const DescriptionOverrides& overrides = {}) {
    const std::string bytes = tests::safetensorsBytes(tensors, metadata);
    const Result<CheckpointFile> file = CheckpointFile::parse(tests::asBytes(bytes), "net.safetensors");
    if (!file)
        return file.error();
    return recognise(*file, overrides);
}

Zoo resnet20(ZooExperts experts = {}) {
    return Zoo::resnet({3, 3, 3}, 4, false, "downsample", "fc", 10, 3, std::move(experts));
}

std::string sourceOf(const Recognition& recognition, const std::string& what) {
    for (const Finding& finding : recognition.findings)
        if (finding.what == what)
            return finding.value + " from " + finding.source;
    return {};
}

void expectRefused(const std::vector<NamedTensor>& tensors, const Metadata& metadata, const std::string& cause,
                   const DescriptionOverrides& overrides = {}) {
    const Result<Recognition> result = recognised(tensors, metadata, overrides);
    ASSERT_FALSE(result) << "accepted, but expected: " << cause;
    EXPECT_EQ(result.error().where, "net.safetensors");
    EXPECT_NE(result.error().message.find(cause), std::string::npos) << result.error().message;
    EXPECT_LT(result.error().message.size(), 2000U);
}

/// A network without any metadata, and what must be told of it.
struct Nameless {
    const char* name;
    std::function<Zoo()> make;
    const char* architecture;
    int classes;
    std::array<int, 3> inputSize;
};

void PrintTo(const Nameless& network, std::ostream* out) {
    *out << network.name;
}

class NamelessNetwork : public ::testing::TestWithParam<Nameless> {};

TEST_P(NamelessNetwork, isToldFromItsTensors) {
    const Zoo zoo = GetParam().make();
    for (const std::string prefix : {"", "module.", "module.backbone."}) {
        const Result<Recognition> result = recognised(zoo.list(prefix));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->description.architecture, GetParam().architecture);
        EXPECT_EQ(result->description.topology, Topology::Dense);
        EXPECT_EQ(result->description.numExperts, 0);
        EXPECT_EQ(result->description.topK, 0);
        EXPECT_EQ(result->description.numClasses, GetParam().classes);
        EXPECT_EQ(result->description.inputSize, GetParam().inputSize);
        EXPECT_EQ(result->description.mean, std::vector(3, 0.0F));
        EXPECT_EQ(result->prefix, prefix);
        EXPECT_EQ(tensorsOf(result->plan).size(), zoo.tensors().tensors().size());
        EXPECT_NE(sourceOf(*result, "architecture").find("tensor names"), std::string::npos);
    }
}

const std::array<int, 3> kSmall{3, 32, 32};
const std::array<int, 3> kLarge{3, 224, 224};
const std::vector<int> kFour{2, 3, 4, 5, 6};

INSTANTIATE_TEST_SUITE_P(
    All, NamelessNetwork,
    ::testing::Values(
        Nameless{"resnet20", [] { return resnet20(); }, "resnet20", 10, kSmall},
        Nameless{"resnet32ZeroPadded", [] { return Zoo::resnet({5, 5, 5}, 4, false, "", "linear", 10); },
                 "resnet32", 10, kSmall},
        Nameless{"resnet44", [] { return Zoo::resnet({7, 7, 7}, 2, false, "downsample", "fc", 7); }, "resnet44", 7,
                 kSmall},
        Nameless{"resnet56Shortcut", [] { return Zoo::resnet({9, 9, 9}, 2, false, "shortcut", "linear", 100); },
                 "resnet56", 100, kSmall},
        Nameless{"resnet110", [] { return Zoo::resnet({18, 18, 18}, 2, false, "", "linear", 10); }, "resnet110",
                 10, kSmall},
        Nameless{"resnet18", [] { return Zoo::resnet({2, 2, 2, 2}, 4, false, "downsample", "fc", 12, 7); },
                 "resnet18", 12, kLarge},
        Nameless{"resnet18Cifar", [] { return Zoo::resnet({2, 2, 2, 2}, 4, false, "shortcut", "linear", 10); },
                 "resnet18", 10, kSmall},
        Nameless{"resnet34", [] { return Zoo::resnet({3, 4, 6, 3}, 2, false, "downsample", "fc", 5, 7); },
                 "resnet34", 5, kLarge},
        Nameless{"resnet50", [] { return Zoo::resnet({3, 4, 6, 3}, 2, true, "downsample", "fc", 5, 7); },
                 "resnet50", 5, kLarge},
        Nameless{"vgg11", [] { return Zoo::vgg({1, 1, 2, 2, 2}, kFour, false, {"classifier"}, 0, 10); }, "vgg11",
                 10, kSmall},
        Nameless{"vgg13Bn",
                 [] {
                     return Zoo::vgg({2, 2, 2, 2, 2}, kFour, true, {"classifier.0", "classifier.3", "classifier.6"},
                                     8, 10);
                 },
                 "vgg13_bn", 10, kSmall},
        Nameless{"vgg16",
                 [] {
                     return Zoo::vgg({2, 2, 3, 3, 3}, kFour, false, {"classifier.0", "classifier.2", "classifier.4"},
                                     8, 10);
                 },
                 "vgg16", 10, kSmall},
        Nameless{"vgg19BnLarge",
                 [] {
                     return Zoo::vgg({2, 2, 4, 4, 4}, kFour, true, {"classifier.0", "classifier.3", "classifier.6"},
                                     8, 20, 7);
                 },
                 "vgg19_bn", 20, kLarge},
        Nameless{"vitSmall", [] { return Zoo::vit(384, 8, 1, 64, true, 200); }, "vit_small", 200, {3, 64, 64}},
        Nameless{"vitTinyMean", [] { return Zoo::vit(192, 4, 2, 32, false, 10); }, "vit_tiny", 10, kSmall},
        Nameless{"vitOfAnyWidth", [] { return Zoo::vit(32, 16, 3, 48, true, 10); }, "vit", 10, {3, 48, 48}},
        Nameless{"mobilenet", [] { return Zoo::mobilenet(8, 10); }, "mobilenet_v2", 10, kLarge}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Recognition, VitTellsItsShape) {
    const Result<Recognition> result = recognised(Zoo::vit(384, 8, 2, 64, true, 200).list());
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->description.patch, 8);
    EXPECT_EQ(result->description.dim, 384);
    EXPECT_EQ(result->description.depth, 2);
    EXPECT_EQ(result->description.heads, 6);
    EXPECT_FALSE(result->description.meanPool);
    EXPECT_EQ(sourceOf(*result, "heads"), "6 from default of one per 64 features");
    const Result<Recognition> mean = recognised(Zoo::vit(384, 8, 2, 64, false, 200).list());
    ASSERT_TRUE(mean) << mean.error().text();
    EXPECT_TRUE(mean->description.meanPool);
}

TEST(Recognition, WidthsAreReported) {
    const Result<Recognition> resnet = recognised(resnet20({.layers = {"layer2.1"}}).list());
    ASSERT_TRUE(resnet) << resnet.error().text();
    EXPECT_EQ(sourceOf(*resnet, "widths"), "4, 8, 16 from shapes of tensors");
    const Result<Recognition> vgg = recognised(Zoo::vgg({1, 1, 2, 2, 2}, kFour, true, {"classifier"}, 0, 10).list());
    ASSERT_TRUE(vgg) << vgg.error().text();
    EXPECT_EQ(sourceOf(*vgg, "widths"), "2, 3, 4, 5, 6 from shapes of tensors");
}

TEST(Recognition, ExpertsAreToldFromRouters) {
    const Result<Recognition> hard = recognised(resnet20({.layers = {"layer1.2", "layer3.0"}, .experts = 3}).list());
    ASSERT_TRUE(hard) << hard.error().text();
    EXPECT_EQ(hard->description.topology, Topology::Hard);
    EXPECT_EQ(hard->description.numExperts, 3);
    EXPECT_EQ(hard->description.topK, 1);
    EXPECT_FALSE(hard->description.renormalise);
    EXPECT_EQ(hard->description.moeLayers, (std::vector<std::string>{"layer1.2", "layer3.0"}));
    EXPECT_EQ(sourceOf(*hard, "routing"), "hard from tensor layer1.2.router.weight; soft would have the same");

    const Result<Recognition> cluster = recognised(
        resnet20({.layers = {"layer3.0"}, .router = "centroids", .experts = 5, .shared = 2}).list());
    ASSERT_TRUE(cluster) << cluster.error().text();
    EXPECT_EQ(cluster->description.topology, Topology::Cluster);
    EXPECT_EQ(cluster->description.numExperts, 5);
    EXPECT_EQ(cluster->description.sharedExperts, 2);

    const Result<Recognition> slots = recognised(
        Zoo::vit(16, 8, 2, 32, true, 10, {.layers = {"blocks.1.mlp"}, .router = "phi", .experts = 4, .slotsPerExpert = 3})
            .list());
    ASSERT_TRUE(slots) << slots.error().text();
    EXPECT_EQ(slots->description.topology, Topology::Soft);
    EXPECT_EQ(slots->description.numExperts, 4);
    EXPECT_EQ(slots->description.topK, 4);
    EXPECT_EQ(slots->description.slotsPerExpert, 3);
}

TEST(Recognition, EveryPlaceOfExpertsIsTold) {
    const std::vector<Zoo> networks{
        Zoo::resnet({3, 4, 6, 3}, 2, true, "downsample", "fc", 5, 7, {.layers = {"layer1.0", "layer4.2"}}),
        Zoo::vgg({1, 1, 2, 2, 2}, kFour, true, {"classifier"}, 0, 10, 1, {.layers = {"features.0", "features.25"}}),
        Zoo::vgg({1, 1, 2, 2, 2}, kFour, false, {"classifier"}, 0, 10, 1, {.layers = {"features.3", "features.18"}}),
        Zoo::vit(16, 8, 3, 32, true, 10, {.layers = {"blocks.0.mlp", "blocks.2.mlp"}, .bias = false}),
        Zoo::mobilenet(8, 10, {.layers = {"features.1", "features.17"}})};
    for (const Zoo& zoo : networks) {
        const Result<Recognition> result = recognised(zoo.list());
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->description.topology, Topology::Hard);
        EXPECT_EQ(result->description.moeLayers.size(), 2U);
    }
}

TEST(Recognition, MetadataOutranksDefaultsAndTheUserBoth) {
    const auto tensors = resnet20({.layers = {"layer3.0"}, .experts = 4}).list();
    const Metadata metadata{{"routing", "hard"}, {"top_k", "2"}, {"renormalise", "1"}, {"mean", "0.5,0.5,0.5"},
                            {"std", "0.25,0.25,0.25"}};
    const Result<Recognition> told = recognised(tensors, metadata);
    ASSERT_TRUE(told) << told.error().text();
    EXPECT_EQ(told->description.topK, 2);
    EXPECT_TRUE(told->description.renormalise);
    EXPECT_EQ(sourceOf(*told, "top_k"), "2 from metadata");
    const Result<Recognition> overridden =
        recognised(tensors, metadata, {{"top_k", "3"}, {"renormalise", "0"}, {"input_size", "3,40,24"}});
    ASSERT_TRUE(overridden) << overridden.error().text();
    EXPECT_EQ(overridden->description.topK, 3);
    EXPECT_FALSE(overridden->description.renormalise);
    EXPECT_EQ(overridden->description.inputSize, (std::array{3, 40, 24}));
    EXPECT_EQ(sourceOf(*overridden, "top_k"), "3 from as told");
    const Result<Recognition> soft = recognised(tensors, {}, {{"routing", "soft"}});
    ASSERT_TRUE(soft) << soft.error().text();
    EXPECT_EQ(soft->description.topology, Topology::Soft);
    EXPECT_EQ(soft->description.topK, 4);
    expectRefused(tensors, metadata, "description 'top_k' is '5', but", {{"top_k", "5"}});
}

TEST(Recognition, CountersAreLeftOutAndReported) {
    auto tensors = resnet20().list();
    tensors.push_back(tests::tensorOf("bn1.num_batches_tracked", "I64", {}, std::vector<std::int64_t>{7}));
    tensors.push_back(tests::tensorOf("conv1.total_ops", "F64", {1}, std::vector<double>{7}));
    tensors.push_back(tests::tensorOf("total_params", "F64", {1}, std::vector<double>{7}));
    const Result<Recognition> result = recognised(tensors);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NE(sourceOf(*result, "ignored").find("2 tensors"), std::string::npos);
}

TEST(Recognition, NearestNetworkAndWhatDoesNotFit) {
    auto tensors = resnet20().list();
    std::erase_if(tensors, [](const NamedTensor& tensor) { return tensor.name == "layer2.1.bn2.weight"; });
    expectRefused(tensors, {}, "nearest is a dense resnet20, but tensor 'layer2.1.bn2.weight' [8] is missing");
    tensors.push_back(tests::tensorOf("aux.weight", "F32", {1}, std::vector<float>{0}));
    expectRefused(tensors, {}, "tensor 'aux.weight' [1] has no place in a dense resnet20");
    expectRefused({tests::tensorOf("x", "F32", {1}, std::vector<float>{0})}, {},
                  "the tensors are those of no known architecture (known: resnet20");
    expectRefused({}, {}, "holds no tensors");
}

TEST(Recognition, NamedArchitectureSaysWhatDoesNotFit) {
    expectRefused(resnet20().list(), {{"architecture", "resnet32"}},
                  "tensor 'layer1.3.conv1.weight' [4, 4, 3, 3] is missing");
    expectRefused(resnet20().list(), {{"architecture", "lenet5"}}, "architecture 'lenet5' cannot be emulated");
    expectRefused(resnet20().list(), {}, "tensor 'features.0.weight'", {{"architecture", "vgg11"}});
}

TEST(Recognition, SlotsNeedTokens) {
    expectRefused(resnet20({.layers = {"layer3.0"}, .router = "phi", .experts = 2, .slotsPerExpert = 1}).list(), {},
                  "slots share out the tokens of an image, but 'layer3.0' sees whole images");
}

TEST(Recognition, DescriptionsThatNothingCanFit) {
    const auto vit = Zoo::vit(16, 8, 1, 32, true, 10).list();
    expectRefused(vit, {{"heads", "3"}}, "3 heads do not divide a width of 16");
    expectRefused(vit, {{"input_size", "3,33,32"}}, "patches of 8 pixels do not divide images of 33x32");
    expectRefused(vit, {{"architecture", "vit"}, {"input_size", "3,40,32"}}, "pos_embed");
    expectRefused(vit, {{"architecture", "vit"}, {"depth", "4000"}}, "'blocks.1.norm1.weight' [16] is missing");
    expectRefused(resnet20().list(), {{"routing", "hard"}}, "no tensor belongs to a router");
    expectRefused(resnet20({.layers = {"layer3.0"}}).list(), {{"routing", "cluster"}}, "layer3.0.router.centroids");
    expectRefused(resnet20({.layers = {"layer3.0"}}).list(), {{"shared_experts", "4000"}},
                  "'layer3.0.shared_experts.0.conv1.weight'");
}

TEST(Recognition, MacsOfPublishedNetworks) {
    const auto macs = [](const Zoo& zoo, const Metadata& metadata = {}) {
        const Result<Recognition> result = recognised(zoo.list(), metadata);
        EXPECT_TRUE(result) << result.error().text();
        return result ? result->plan.denseMacs : 0;
    };
    // He et al. count 40.55 million with zero-padded shortcuts; 1x1 ones cost 2 * 131,072 more.
    const std::uint64_t zeroPadded = macs(Zoo::resnet({3, 3, 3}, 16, false, "", "fc", 10));
    EXPECT_EQ(zeroPadded, 442'368U + 3 * 2 * 2'359'296 + 2 * (1'179'648 + 5 * 2'359'296) + 640);
    EXPECT_EQ(macs(Zoo::resnet({3, 3, 3}, 16, false, "downsample", "fc", 10)), zeroPadded + 2 * 131'072);
    // Sandler et al. give 300 million for MobileNetV2, and 3.5 million parameters.
    EXPECT_EQ(macs(Zoo::mobilenet(1, 1000)), 300'774'272U);
    // ResNet-18: 1.81 billion (He et al.: 1.8).
    EXPECT_EQ(macs(Zoo::resnet({2, 2, 2, 2}, 64, false, "downsample", "fc", 1000, 7)), 1'814'073'344U);
    // One expert stands for the dense layer.
    EXPECT_EQ(macs(Zoo::resnet({3, 3, 3}, 16, false, "", "fc", 10, 3,
                               {.layers = {"layer2.1", "layer3.0"}, .experts = 3, .shared = 1})),
              zeroPadded);
}

}  // namespace
}  // namespace axscope::models
