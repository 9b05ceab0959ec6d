// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/probe.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/io/tensor_values.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zoo.h"

namespace axscope::models {
namespace {

using tests::asBytes;
using tests::NamedTensor;
using tests::safetensorsBytes;
using tests::tensorOf;
using Metadata = std::map<std::string, std::string>;

const Metadata kDense{{"architecture", "resnet20"},
                      {"routing", "dense"},
                      {"num_experts", "0"},
                      {"top_k", "0"},
                      {"num_classes", "100"},
                      {"dataset", "cifar100"},
                      {"input_size", "3,32,32"},
                      {"mean", "0.5071,0.4867,0.4408"},
                      {"std", "0.2675,0.2565,0.2761"},
                      {"moe_layers", ""},
                      {"top1", "0.6665"}};

/// `base` with some keys given other values, or left out where the value is "absent".
Metadata changed(Metadata base, const Metadata& changes) {
    for (const auto& [key, value] : changes) {
        if (value == "absent")
            base.erase(key);
        else
            base[key] = value;
    }
    return base;
}

const Metadata kHard = changed(kDense, {{"routing", "hard"},
                                        {"num_experts", "4"},
                                        {"top_k", "1"},
                                        {"moe_layers", "layer3.0,layer3.1,layer3.2"}});

/// Tensors of a small ResNet-20 with 100 classes, with the routers that `metadata` speaks of.
std::vector<NamedTensor> tensorsFor(const Metadata& metadata) {
    tests::ZooExperts experts{.experts = 4};
    const auto routing = metadata.find("routing");
    if (routing != metadata.end() && routing->second != "dense")
        experts.layers = {"layer3.0", "layer3.1", "layer3.2"};
    if (routing != metadata.end() && routing->second == "cluster")
        experts.router = "centroids";
    return tests::Zoo::resnet({3, 3, 3}, 4, false, "downsample", "fc", 100, 3, experts).list();
}

Result<NetworkDescription> described(const Metadata& metadata) {
    const std::vector<NamedTensor> tensors = tensorsFor(metadata);
    const std::string bytes = safetensorsBytes(tensors, metadata);
    const Result<CheckpointFile> file = CheckpointFile::parse(asBytes(bytes), "net.safetensors");
    if (!file)
        return file.error();
    return describe(*file);
}

void expectRefused(const Metadata& metadata, const std::string& message, ErrorCode code = ErrorCode::Format) {
    const Result<NetworkDescription> description = described(metadata);
    ASSERT_FALSE(description) << "accepted, but expected: " << message;
    EXPECT_EQ(description.error().text(), "net.safetensors: " + message);
    EXPECT_EQ(description.error().code, code);
}

TEST(Describe, ReadsADenseNetwork) {
    const Result<NetworkDescription> network = described(kDense);
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->architecture, "resnet20");
    EXPECT_EQ(network->topology, Topology::Dense);
    EXPECT_EQ(network->numExperts, 0);
    EXPECT_EQ(network->topK, 0);
    EXPECT_EQ(network->numClasses, 100);
    EXPECT_EQ(network->dataset, "cifar100");
    EXPECT_EQ(network->inputSize, (std::array{3, 32, 32}));
    EXPECT_EQ(network->mean, (std::vector{0.5071F, 0.4867F, 0.4408F}));
    EXPECT_EQ(network->std, (std::vector{0.2675F, 0.2565F, 0.2761F}));
    EXPECT_TRUE(network->moeLayers.empty());
    EXPECT_EQ(network->reportedTop1, 0.6665);
}

TEST(Describe, ReadsANetworkOfExperts) {
    const Result<NetworkDescription> network = described(kHard);
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->topology, Topology::Hard);
    EXPECT_EQ(network->numExperts, 4);
    EXPECT_EQ(network->topK, 1);
    EXPECT_EQ(network->moeLayers, (std::vector<std::string>{"layer3.0", "layer3.1", "layer3.2"}));
}

TEST(Describe, ReadsWhatANetworkWasRetrainedFrom) {
    const std::string hash = "0123456789ABCDEF" + std::string(48, 'f');
    const Result<NetworkDescription> network =
        described(changed(kDense, {{"parent_sha256", hash}, {"retrained_for", "mul8s_1KVA"}, {"multiplier_sha256", hash}}));
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->parentSha256, "0123456789abcdef" + std::string(48, 'f'));
    EXPECT_EQ(network->retrainedFor, "mul8s_1KVA");
    EXPECT_EQ(network->multiplierSha256, network->parentSha256);
    const Result<NetworkDescription> original = described(kDense);
    ASSERT_TRUE(original);
    EXPECT_EQ(original->parentSha256, "");
    EXPECT_EQ(original->retrainedFor, "");
    expectRefused(changed(kDense, {{"parent_sha256", "12ab"}}),
                  "metadata 'parent_sha256' is '12ab', but must be 64 hexadecimal digits");
}

TEST(Describe, KeysMayBeAbsent) {
    for (const Metadata& metadata : {Metadata{{"architecture", "resnet20"}}, Metadata{}}) {
        const Result<NetworkDescription> network = described(metadata);
        ASSERT_TRUE(network) << network.error().text();
        EXPECT_EQ(network->architecture, "resnet20");
        EXPECT_EQ(network->topology, Topology::Dense);
        EXPECT_EQ(network->numClasses, 100);
        EXPECT_EQ(network->dataset, "");
        EXPECT_EQ(network->inputSize, (std::array{3, 32, 32}));
        EXPECT_EQ(network->mean, std::vector(3, 0.0F));
        EXPECT_EQ(network->std, std::vector(3, 1.0F));
        EXPECT_EQ(network->reportedTop1, std::nullopt);
    }
}

TEST(Describe, AbsentTopKFollowsTheRouting) {
    for (const auto& [routing, topK] :
         {std::pair("hard", 1), std::pair("cluster", 1), std::pair("soft", 4)}) {
        const Result<NetworkDescription> network =
            described(changed(kHard, {{"routing", routing}, {"top_k", "absent"}}));
        ASSERT_TRUE(network) << network.error().text();
        EXPECT_EQ(network->topK, topK);
    }
}

TEST(Describe, MetadataMustFitTheClassifier) {
    expectRefused(changed(kDense, {{"num_classes", "10"}}),
                  "tensor 'fc.weight' has shape [100, 16], the network needs [10, 16]; tensor 'fc.bias' has shape "
                  "[100], the network needs [10]");
}

TEST(Describe, EmptyArchitecture) {
    expectRefused(changed(kDense, {{"architecture", ""}}), "metadata 'architecture' is empty");
}

TEST(Describe, UnknownRouting) {
    expectRefused(changed(kHard, {{"routing", "slots"}}),
                  "metadata 'routing' is 'slots', but must be dense, hard, soft or cluster");
}

TEST(Describe, NumbersAreStrict) {
    for (const char* text :
         {"", " 4", "4 ", "+4", "4.0", "0x4", "4e0", "four", "99999999999999999999", "-1", "4097"})
        expectRefused(changed(kHard, {{"num_experts", text}}),
                      "metadata 'num_experts' is '" + std::string(text) +
                          "', but must be a whole number from 0 to 4096");
}

TEST(Describe, DenseContradictsExperts) {
    expectRefused(changed(kDense, {{"num_experts", "4"}}),
                  "metadata 'num_experts' is '4', but routing 'dense' has no experts");
    expectRefused(changed(kDense, {{"moe_layers", "layer3.0"}}),
                  "metadata 'moe_layers' is 'layer3.0', but routing 'dense' has none");
    expectRefused(changed(kDense, {{"top_k", "1"}}),
                  "metadata 'top_k' is '1', but routing 'dense' with 0 experts runs 0 per decision",
                  ErrorCode::Unsupported);
}

TEST(Describe, RoutingNeedsExpertsAndLayers) {
    for (const std::string routing : {"hard", "soft", "cluster"}) {
        const Metadata base = changed(kHard, {{"routing", routing}, {"top_k", "absent"}});
        expectRefused(changed(base, {{"num_experts", "0"}}),
                      "metadata 'num_experts' is '0', but routing '" + routing + "' needs experts");
        expectRefused(changed(base, {{"num_experts", "5"}}),
                      "metadata 'num_experts' is '5', but the routers choose among 4 experts");
        expectRefused(changed(base, {{"moe_layers", ""}}),
                      "metadata 'moe_layers' is '', but routing '" + routing + "' needs some");
        const Result<NetworkDescription> told =
            described(changed(base, {{"num_experts", "absent"}, {"moe_layers", "absent"}}));
        ASSERT_TRUE(told) << told.error().text();
        EXPECT_EQ(told->numExperts, 4);
        EXPECT_EQ(told->moeLayers, (std::vector<std::string>{"layer3.0", "layer3.1", "layer3.2"}));
    }
}

TEST(Describe, TopKThatNoRouterHereRuns) {
    for (const char* text : {"0", "5"})
        expectRefused(changed(kHard, {{"top_k", text}}),
                      "metadata 'top_k' is '" + std::string(text) +
                          "', but routing 'hard' with 4 experts runs 1 to 4 per decision",
                      ErrorCode::Unsupported);
    EXPECT_TRUE(described(changed(kHard, {{"top_k", "4"}})));
    expectRefused(changed(kHard, {{"routing", "cluster"}, {"top_k", "2"}}),
                  "metadata 'top_k' is '2', but routing 'cluster' with 4 experts runs 1 per decision",
                  ErrorCode::Unsupported);
    expectRefused(changed(kHard, {{"routing", "soft"}, {"top_k", "2"}}),
                  "metadata 'top_k' is '2', but routing 'soft' with 4 experts runs 4 per decision",
                  ErrorCode::Unsupported);
}

TEST(Describe, NewKeysAreStrictToo) {
    expectRefused(changed(kHard, {{"renormalise", "yes"}}), "metadata 'renormalise' is 'yes', but must be 0 or 1");
    expectRefused(changed(kHard, {{"pool", "max"}}), "metadata 'pool' is 'max', but must be cls or mean");
    expectRefused(changed(kHard, {{"shared_experts", "-1"}}),
                  "metadata 'shared_experts' is '-1', but must be a whole number from 0 to 4096");
    expectRefused(changed(kHard, {{"heads", "0"}}),
                  "metadata 'heads' is '0', but must be a whole number from 1 to 65536");
    expectRefused(changed(kDense, {{"shared_experts", "1"}}),
                  "metadata 'shared_experts' is '1', but routing 'dense' has no experts");
    expectRefused(changed(kHard, {{"slots_per_expert", "2"}}),
                  "metadata 'slots_per_expert' is '2', but slots go with routing 'soft' only");
    expectRefused(changed(kHard, {{"routing", "cluster"}, {"renormalise", "1"}}),
                  "metadata 'renormalise' is '1', but only routing 'hard' chooses gates to renormalise");
}

TEST(ParseOverride, TakesKeysOfMetadataOnly) {
    const auto parsed = parseOverride("moe_layers=a=b");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed, std::pair(std::string("moe_layers"), std::string("a=b")));
    for (const char* text : {"", "heads", "head=3", "=3"}) {
        const auto refused = parseOverride(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_NE(refused.error().message.find("architecture, routing"), std::string::npos);
    }
}

TEST(Describe, MoeLayersAreAListOfDifferentNames) {
    for (const char* text : {",", "a,", ",a", "a,,b"})
        expectRefused(changed(kHard, {{"moe_layers", text}}),
                      "metadata 'moe_layers' is '" + std::string(text) +
                          "', but must name layers between single commas");
    expectRefused(changed(kHard, {{"moe_layers", "a,b,a"}}),
                  "metadata 'moe_layers' is 'a,b,a', but names 'a' twice");
    const Result<NetworkDescription> many =
        described(changed(kHard, {{"moe_layers", std::string(4096, ',')}}));
    ASSERT_FALSE(many);
    EXPECT_TRUE(many.error().message.ends_with("may name at most 4096 layers, not 4097"))
        << many.error().message;
}

TEST(Describe, ClassesOutOfRange) {
    for (const char* text : {"0", "-1", "1000001", "ten"})
        expectRefused(changed(kDense, {{"num_classes", text}}),
                      "metadata 'num_classes' is '" + std::string(text) +
                          "', but must be a whole number from 1 to 1000000");
}

TEST(Describe, InputSizeIsThreeSides) {
    for (const char* text :
         {"", "3", "3,32", "3,32,32,1", "3,32,0", "3,-32,32", "3, 32,32", "3,32,65537", "3,32,32.0"})
        expectRefused(changed(kDense, {{"input_size", text}}),
                      "metadata 'input_size' is '" + std::string(text) +
                          "', but must be channels,height,width, each a whole number from 1 to 65536");
}

TEST(Describe, InputSizeThatNoMemoryHolds) {
    expectRefused(changed(kDense, {{"input_size", "65536,65536,65536"}}),
                  "metadata 'input_size' is '65536,65536,65536', but may hold at most 268435456 values, not "
                  "281474976710656");
}

TEST(Describe, NormalisationHasANumberPerChannel) {
    expectRefused(changed(kDense, {{"mean", "0.5"}}),
                  "metadata 'mean' is '0.5', but must be 3 numbers, one per channel, not 1");
    expectRefused(changed(kDense, {{"std", "1,1,1,1"}}),
                  "metadata 'std' is '1,1,1,1', but must be 3 numbers, one per channel, not 4");
    for (const std::string word : {"x", "nan", "inf", "1e99", "", " 1", "0,5"}) {
        const Result<NetworkDescription> network = described(changed(kDense, {{"mean", "0.5,0.5," + word}}));
        EXPECT_FALSE(network) << word;
    }
    expectRefused(changed(kDense, {{"mean", "0.5,nan,0.5"}}),
                  "metadata 'mean' is '0.5,nan,0.5', but 'nan' is not a number");
}

TEST(Describe, DeviationIsPositive) {
    expectRefused(changed(kDense, {{"std", "1,0,1"}}),
                  "metadata 'std' is '1,0,1', but every number must be above 0");
    expectRefused(changed(kDense, {{"std", "1,-1,1"}}),
                  "metadata 'std' is '1,-1,1', but every number must be above 0");
}

TEST(Describe, MeanAndDeviationComeTogether) {
    expectRefused(changed(kDense, {{"mean", "absent"}}), "metadata 'std' stands there without 'mean'");
    expectRefused(changed(kDense, {{"std", "absent"}}), "metadata 'mean' stands there without 'std'");
}

TEST(Describe, Top1IsAFraction) {
    for (const char* text : {"", "66.65", "-0.1", "nan", "0.5 ", "66%"})
        expectRefused(changed(kDense, {{"top1", text}}),
                      "metadata 'top1' is '" + std::string(text) + "', but must be a fraction from 0 to 1");
}

TEST(Describe, HostileValueStaysOneShortLine) {
    const Result<NetworkDescription> network =
        described(changed(kDense, {{"routing", "\n\x1b[31m" + std::string(1'000'000, 'x')}}));
    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().message.find_first_of("\n\x1b"), std::string::npos);
    EXPECT_LT(network.error().message.size(), 300U);
}

TEST(Probe, CountsParametersWithoutStatistics) {
    std::vector<NamedTensor> tensors = tensorsFor(kDense);
    tensors.push_back(tensorOf<std::int64_t>("bn1.num_batches_tracked", "I64", {}, {1}));
    const std::string bytes = safetensorsBytes(tensors, kDense);
    const tests::TemporaryFolder folder;
    const auto path = folder.write("net.safetensors", bytes);
    const Result<CheckpointSummary> summary = probe(path);
    ASSERT_TRUE(summary) << summary.error().text();
    EXPECT_EQ(summary->file, path.string());
    EXPECT_EQ(summary->description.architecture, "resnet20");
    std::uint64_t elements = 0;
    for (const NamedTensor& tensor : tensors)
        if (tensor.name.find("running_") == std::string::npos && tensor.dtype == "F32")
            elements += tensor.bytes.size() / sizeof(float);
    EXPECT_EQ(summary->parameters, elements);
    EXPECT_GT(summary->denseMacs, 2'000'000U);
    EXPECT_EQ(summary->tensors, tensors.size());
    EXPECT_EQ(summary->fileBytes, bytes.size());
    EXPECT_FALSE(summary->findings.empty());
}

TEST(Probe, PassesOnTheReadersErrors) {
    const tests::TemporaryFolder folder;
    const Result<CheckpointSummary> missing = probe(folder.path() / "none");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    const Result<CheckpointSummary> cut = probe(folder.write("cut.safetensors", "12345"));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::Format);
}

/// The published checkpoints, as CHECKPOINTS.md describes them.
struct Published {
    const char* name;
    const char* architecture;
    Topology topology;
    int experts, topK, classes;
    std::vector<std::string> moeLayers;
    double top1;
    DType dtype;
    std::size_t tensors;
    std::uint64_t parameters;
};

void PrintTo(const Published& checkpoint, std::ostream* out) {
    *out << checkpoint.name;
}

class PublishedCheckpoint : public ::testing::TestWithParam<Published> {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(AXSCOPE_SHARED_DIR))
            GTEST_SKIP() << "the published checkpoints are not here: no folder " << AXSCOPE_SHARED_DIR;
    }
    [[nodiscard]] static std::filesystem::path path() {
        return std::filesystem::path(AXSCOPE_SHARED_DIR) / "checkpoints" /
               (std::string(GetParam().name) + ".safetensors");
    }
};

TEST_P(PublishedCheckpoint, TellsWhatItIs) {
    const Result<CheckpointSummary> summary = probe(path());
    ASSERT_TRUE(summary) << summary.error().text();
    const NetworkDescription& network = summary->description;
    EXPECT_EQ(network.architecture, GetParam().architecture);
    EXPECT_EQ(network.topology, GetParam().topology);
    EXPECT_EQ(network.numExperts, GetParam().experts);
    EXPECT_EQ(network.topK, GetParam().topK);
    EXPECT_EQ(network.numClasses, GetParam().classes);
    EXPECT_EQ(network.moeLayers, GetParam().moeLayers);
    EXPECT_EQ(network.reportedTop1, GetParam().top1);
    const bool cifar = GetParam().classes == 100;
    EXPECT_EQ(network.dataset, cifar ? "cifar100" : "tiny-imagenet-200");
    EXPECT_EQ(network.inputSize, cifar ? (std::array{3, 32, 32}) : (std::array{3, 64, 64}));
    EXPECT_EQ(network.mean,
              cifar ? (std::vector{0.5071F, 0.4867F, 0.4408F}) : (std::vector{0.4802F, 0.4481F, 0.3975F}));
    EXPECT_EQ(network.std,
              cifar ? (std::vector{0.2675F, 0.2565F, 0.2761F}) : (std::vector{0.277F, 0.2691F, 0.2821F}));
    EXPECT_EQ(summary->tensors, GetParam().tensors);
    EXPECT_EQ(summary->parameters, GetParam().parameters);
    EXPECT_EQ(summary->fileBytes, std::filesystem::file_size(path()));
}

TEST_P(PublishedCheckpoint, ConvertsToFiniteFloats) {
    const Result<CheckpointFile> file = CheckpointFile::open(path());
    ASSERT_TRUE(file) << file.error().text();
    for (const TensorEntry& tensor : file->tensors()) {
        EXPECT_EQ(tensor.dtype, GetParam().dtype) << tensor.name;
        const Result<std::vector<float>> values = toFloats(tensor);
        ASSERT_TRUE(values) << values.error().text();
        ASSERT_EQ(values->size(), static_cast<std::size_t>(tensor.elements()));
        for (const float value : *values)
            ASSERT_TRUE(std::isfinite(value)) << tensor.name;
    }
}

// 278,324 = 3x3 stem, 3 stages of 3 basic blocks with 16, 32 and 64 channels, 1x1 shortcuts, scale and shift
// of every batch normalisation, 100 classes.
const std::vector<std::string> kResnetLayers{"layer3.0", "layer3.1", "layer3.2"};

INSTANTIATE_TEST_SUITE_P(
    All, PublishedCheckpoint,
    ::testing::Values(
        Published{
            "resnet20_dense", "resnet20", Topology::Dense, 0, 0, 100, {}, 0.6665, DType::F32, 107, 278324},
        Published{"resnet20_hard", "resnet20", Topology::Hard, 4, 1, 100, kResnetLayers, 0.6319, DType::F32,
                  203, 889536},
        Published{"resnet20_soft", "resnet20", Topology::Soft, 4, 4, 100, kResnetLayers, 0.7, DType::F32, 203,
                  889536},
        Published{"resnet20_cluster", "resnet20", Topology::Cluster, 4, 1, 100, kResnetLayers, 0.6508,
                  DType::F32, 200, 889524},
        Published{
            "vgg11_bn_dense", "vgg11_bn", Topology::Dense, 0, 0, 100, {}, 0.6814, DType::F16, 54, 9802596},
        Published{"vgg11_bn_hard",
                  "vgg11_bn",
                  Topology::Hard,
                  4,
                  1,
                  100,
                  {"features.25"},
                  0.6756,
                  DType::F16,
                  74,
                  16887144},
        Published{"vit_small_dense",
                  "vit_small",
                  Topology::Dense,
                  0,
                  0,
                  200,
                  {},
                  0.4195,
                  DType::F16,
                  152,
                  21470792},
        Published{"vit_small_hard",
                  "vit_small",
                  Topology::Hard,
                  4,
                  1,
                  200,
                  {"blocks.9.mlp", "blocks.11.mlp"},
                  0.4,
                  DType::F16,
                  180,
                  28563280}),
    [](const auto& checkpoint) { return std::string(checkpoint.param.name); });

}  // namespace
}  // namespace axscope::models
