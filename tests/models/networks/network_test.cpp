// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/network.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "models/datasets/image_batch.h"
#include "models/datasets/open_dataset.h"
#include "models/emulation/passes.h"
#include "models/io/safetensors.h"
#include "multipliers/base/parallel.h"
#include "tests/support/network_tensors.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::sharedFolder;

constexpr float kLogitTolerance = 1e-3F;  // float32 sums in another order
constexpr int kReferenceImages = 64;

/// A float pass that keeps what the routers decided.
class RecordingPass : public FloatPass {
public:
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        return decisions[router.layer] = FloatPass::route(router, features);
    }
    std::map<std::string, RoutingDecisions> decisions;
};

at::Tensor readTensor(const SafetensorsFile& file, const std::string& name, at::ScalarType type) {
    const TensorEntry* const entry = file.find(name);
    EXPECT_NE(entry, nullptr) << name;
    const at::Tensor tensor = at::empty(entry->shape, type);
    EXPECT_EQ(tensor.nbytes(), entry->bytes.size()) << name;
    std::memcpy(tensor.data_ptr(), entry->bytes.data(), entry->bytes.size());
    return tensor;
}

/// Where the images lie that a checkpoint was evaluated on, in the shared folder, and how they are named.
struct EvaluationImages {
    const char* folder;
    const char* kind;
};
EvaluationImages imagesOf(const NetworkDescription& description) {
    return description.dataset == "cifar100" ? EvaluationImages{"data/cifar-100-binary", "cifar100:"}
                                             : EvaluationImages{"data/tiny-imagenet-200", "tiny-imagenet:"};
}

class ReferenceOutputs : public ::testing::TestWithParam<const char*> {};

TEST_P(ReferenceOutputs, logitsAndChosenExpertsAgree) {
    const std::string name = std::string(GetParam()) + ".safetensors";
    SKIP_WITHOUT_SHARED("checkpoints/" + name);
    const auto network = loadNetwork((sharedFolder() / "checkpoints" / name).string());
    ASSERT_TRUE(network) << network.error().text();
    const auto reference = SafetensorsFile::open(sharedFolder() / "reference" / name);
    ASSERT_TRUE(reference) << reference.error().text();
    const EvaluationImages evaluation = imagesOf((*network)->description());
    SKIP_WITHOUT_SHARED(evaluation.folder);
    const auto dataset = openDataset(evaluation.kind + (sharedFolder() / evaluation.folder).string());
    ASSERT_TRUE(dataset) << dataset.error().text();

    const at::NoGradGuard noGrad;
    const auto [channels, height, width] = (*network)->description().inputSize;
    const at::Tensor images =
        at::empty({kReferenceImages, channels, height, width},
                  at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
    ASSERT_TRUE(fillNormalised(**dataset, 0, kReferenceImages, (*network)->description().mean,
                               (*network)->description().std, images.data_ptr<float>()));
    RecordingPass pass;
    const at::Tensor logits = (*network)->forward(images, pass);

    const at::Tensor expected = readTensor(*reference, "logits", at::kFloat);
    ASSERT_EQ(logits.sizes(), expected.sizes());
    EXPECT_LT((logits - expected).abs().max().item<float>(), kLogitTolerance);
    EXPECT_EQ(pass.decisions.size(), (*network)->description().moeLayers.size());
    for (const auto& [layer, decisions] : pass.decisions) {
        EXPECT_TRUE(at::equal(decisions.firstChoice(),
                              readTensor(*reference, layer + ".router.expert", at::kLong).flatten()))
            << layer;
        EXPECT_LT((decisions.score - readTensor(*reference, layer + ".router.score", at::kFloat).flatten(0, -2))
                      .abs()
                      .max()
                      .item<float>(),
                  kLogitTolerance)
            << layer;
    }
}

INSTANTIATE_TEST_SUITE_P(ResNet20, ReferenceOutputs,
                         ::testing::Values("resnet20_dense", "resnet20_hard", "resnet20_soft",
                                           "resnet20_cluster"),
                         [](const auto& instance) { return std::string(instance.param); });
INSTANTIATE_TEST_SUITE_P(Vgg, ReferenceOutputs, ::testing::Values("vgg11_bn_dense", "vgg11_bn_hard"),
                         [](const auto& instance) { return std::string(instance.param); });
INSTANTIATE_TEST_SUITE_P(Vit, ReferenceOutputs, ::testing::Values("vit_small_dense", "vit_small_hard"),
                         [](const auto& instance) { return std::string(instance.param); });

class FloatAccuracy : public ::testing::TestWithParam<const char*> {};

TEST_P(FloatAccuracy, top1OnAllImagesIsWhatTheMetadataSays) {
    constexpr double kTop1Tolerance = 0.0005;  // 5 of 10,000 images: float32 sums in another order
    constexpr std::uint64_t kBatch = 100;
    const std::string name = std::string(GetParam()) + ".safetensors";
    SKIP_WITHOUT_SHARED("checkpoints/" + name);
    SKIP_WITHOUT_SHARED("data/cifar-100-binary/test.bin");
    const auto network = loadNetwork((sharedFolder() / "checkpoints" / name).string());
    ASSERT_TRUE(network) << network.error().text();
    const auto dataset = openDataset("cifar100:" + (sharedFolder() / "data/cifar-100-binary").string());
    ASSERT_TRUE(dataset) << dataset.error().text();
    const NetworkDescription& description = (*network)->description();
    ASSERT_EQ((*dataset)->size(), 10000U);
    std::atomic<std::int64_t> correct = 0;
    parallelBlocks((*dataset)->size() / kBatch, hardwareThreads(), {}, [&](std::size_t block, int) {
        at::set_num_threads(1);
        const at::NoGradGuard noGrad;
        const at::Tensor images = at::empty(
            {kBatch, 3, 32, 32}, at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
        EXPECT_TRUE(fillNormalised(**dataset, block * kBatch, kBatch, description.mean, description.std,
                                   images.data_ptr<float>()));
        FloatPass pass;
        const at::Tensor predicted = (*network)->forward(images, pass).argmax(1);
        for (std::uint64_t i = 0; i < kBatch; ++i)
            if (predicted.data_ptr<std::int64_t>()[i] == (*dataset)->label(block * kBatch + i))
                ++correct;
    });
    EXPECT_NEAR(static_cast<double>(correct) / 10000, *description.reportedTop1, kTop1Tolerance);
}

INSTANTIATE_TEST_SUITE_P(ResNet20, FloatAccuracy,
                         ::testing::Values("resnet20_dense", "resnet20_hard", "resnet20_soft",
                                           "resnet20_cluster"),
                         [](const auto& instance) { return std::string(instance.param); });
INSTANTIATE_TEST_SUITE_P(Vgg, FloatAccuracy, ::testing::Values("vgg11_bn_dense", "vgg11_bn_hard"),
                         [](const auto& instance) { return std::string(instance.param); });

/// Tensors of a small but whole ResNet-20 checkpoint with `classes` classes, by name.
std::map<std::string, tests::NamedTensor> resnetTensors(bool hard, int classes) {
    tests::NetworkTensors tensors;
    tensors.addConvBn("conv1", "bn1", 16, 3, 3);
    int in = 16;
    for (int stage = 1; stage <= 3; ++stage)
        for (int block = 0; block < 3; ++block) {
            const int out = 8 << stage;
            const std::string name = "layer" + std::to_string(stage) + "." + std::to_string(block) + ".";
            const bool moe = hard && stage == 3;
            for (int expert = 0; expert < (moe ? 2 : 1); ++expert) {
                const std::string prefix = moe ? name + "experts." + std::to_string(expert) + "." : name;
                tensors.addConvBn(prefix + "conv1", prefix + "bn1", out, in, 3);
                tensors.addConvBn(prefix + "conv2", prefix + "bn2", out, out, 3);
            }
            if (moe) {
                tensors.add(name + "router.weight", {2, in}, -1, 1);
                tensors.add(name + "router.bias", {2}, -1, 1);
            }
            if (in != out)
                tensors.addConvBn(name + "downsample.0", name + "downsample.1", out, in, 1);
            in = out;
        }
    tensors.add("fc.weight", {classes, 64}, -1, 1);
    tensors.add("fc.bias", {classes}, -1, 1);
    return tensors.tensors();
}

std::map<std::string, std::string> resnetMetadata(bool hard, int classes) {
    return {{"architecture", "resnet20"},
            {"routing", hard ? "hard" : "dense"},
            {"num_experts", hard ? "2" : "0"},
            {"top_k", hard ? "1" : "0"},
            {"num_classes", std::to_string(classes)},
            {"input_size", "3,32,32"},
            {"mean", "0.5,0.5,0.5"},
            {"std", "0.25,0.25,0.25"},
            {"moe_layers", hard ? "layer3.0,layer3.1,layer3.2" : ""}};
}

class LoadNetwork : public ::testing::Test {
protected:
    Result<std::shared_ptr<const Network>> load() {
        std::vector<tests::NamedTensor> list;
        for (const auto& [name, tensor] : m_tensors)
            list.push_back(tensor);
        return loadNetwork(
            m_folder.write("net.safetensors", tests::safetensorsBytes(list, m_metadata)).string());
    }
    void expectError(ErrorCode code, const std::string& cause) {
        const auto network = load();
        ASSERT_FALSE(network);
        EXPECT_EQ(network.error().code, code) << network.error().text();
        EXPECT_NE(network.error().where.find("net.safetensors"), std::string::npos) << network.error().text();
        EXPECT_NE(network.error().message.find(cause), std::string::npos) << network.error().text();
    }
    template <class Value>
    void put(const std::string& name, std::vector<std::int64_t> shape, const std::vector<Value>& values) {
        m_tensors[name] = tests::tensorOf(name, "F32", std::move(shape), values);
    }

    tests::TemporaryFolder m_folder;
    std::map<std::string, tests::NamedTensor> m_tensors = resnetTensors(true, 10);
    std::map<std::string, std::string> m_metadata = resnetMetadata(true, 10);
};

TEST_F(LoadNetwork, describesItsLayers) {
    const auto network = load();
    ASSERT_TRUE(network) << network.error().text();
    // 1 stem, 6 blocks of 2, 3 MoE blocks of 2 experts of 2, 2 projections, 1 head.
    EXPECT_EQ((*network)->macLayers().size(), 1U + 12 + 12 + 2 + 1);
    EXPECT_EQ((*network)->routers().size(), 3U);
    const MacLayer& stem = (*network)->macLayers().front();
    EXPECT_EQ(stem.name, "conv1");
    EXPECT_EQ(stem.macs, 32U * 32 * 16 * 27);
    EXPECT_EQ((*network)->macLayers().back().name, "fc");
    EXPECT_EQ((*network)->macLayers().back().depth, 19U);
    // He et al. count 40.55 million for the CIFAR ResNet-20 without projections and with 10 classes.
    EXPECT_EQ((*network)->denseMacs(), 40813184U);
    for (std::size_t i = 0; i < (*network)->macLayers().size(); ++i)
        EXPECT_EQ((*network)->macLayers()[i].index, static_cast<int>(i));
}

TEST_F(LoadNetwork, trainingCountersMayBeThereOrNot) {
    m_tensors["bn1.num_batches_tracked"] =
        tests::tensorOf("bn1.num_batches_tracked", "I64", {}, std::vector<std::int64_t>{7});
    EXPECT_TRUE(load());
}

TEST_F(LoadNetwork, missingTensorIsNamed) {
    m_tensors.erase("layer3.1.experts.1.conv2.weight");
    expectError(ErrorCode::Format, "'layer3.1.experts.1.conv2.weight' [64, 64, 3, 3] is missing");
}

TEST_F(LoadNetwork, wrongShapeGivesBothShapes) {
    put("fc.weight", {5, 64}, std::vector<float>(320));
    expectError(ErrorCode::Format, "'fc.weight' has shape [5, 64], the network needs [10, 64]");
}

TEST_F(LoadNetwork, unknownTensorIsNamed) {
    put("layer4.0.conv1.weight", {1}, std::vector<float>{1});
    expectError(ErrorCode::Format, "'layer4.0.conv1.weight' [1] has no place");
}

TEST_F(LoadNetwork, notANumberIsNamedWithItsPlace) {
    std::vector<float> values(10, 1.0F);
    values[3] = std::numeric_limits<float>::quiet_NaN();
    put("fc.bias", {10}, values);
    expectError(ErrorCode::Format, "'fc.bias' holds NaN at element 3");
    values[3] = std::numeric_limits<float>::infinity();
    put("fc.bias", {10}, values);
    expectError(ErrorCode::Format, "'fc.bias' holds an infinite value at element 3");
}

TEST_F(LoadNetwork, negativeVarianceNamesTheLayer) {
    put("layer1.0.bn2.running_var", {16}, std::vector<float>(16, -1.0F));
    expectError(ErrorCode::Format, "layer 'layer1.0.conv2'");
}

TEST_F(LoadNetwork, descriptionOutOfProportionIsRefusedBeforeItIsBuilt) {
    m_metadata["num_experts"] = "4096";
    expectError(ErrorCode::Format, "'num_experts' is '4096', but the routers choose among 2 experts");
    m_metadata["num_experts"] = "2";
    m_metadata["num_classes"] = "1000000";
    expectError(ErrorCode::Format, "the network needs [1000000, 64]");
}

TEST_F(LoadNetwork, unknownArchitectureListsTheKnown) {
    m_metadata["architecture"] = "lenet5";
    expectError(ErrorCode::Unsupported, "resnet20");
}

TEST_F(LoadNetwork, moeLayersMustBeBlocks) {
    m_metadata["moe_layers"] = "layer3.0,layer3.1,layer9.9";
    expectError(ErrorCode::Unsupported, "'layer9.9'");
}

TEST_F(LoadNetwork, denseFileInMoeClothesIsRefused) {
    m_tensors = resnetTensors(false, 10);
    expectError(ErrorCode::Format, "layer3.0");
}

TEST_F(LoadNetwork, foldedNormEqualsSeparateNorm) {
    const auto network = load();
    ASSERT_TRUE(network) << network.error().text();
    const at::NoGradGuard noGrad;
    const auto tensor = [&](const std::string& name) {
        const tests::NamedTensor& named = m_tensors.at(name);
        const at::Tensor values = at::empty(named.shape, at::kFloat);
        std::memcpy(values.data_ptr(), named.bytes.data(), named.bytes.size());
        return values;
    };
    const at::Tensor images =
        at::arange(3 * 32 * 32, at::kFloat).reshape({1, 3, 32, 32}).remainder(17) / 8 - 1;
    const at::Tensor expected = at::batch_norm(
        at::conv2d(images, tensor("conv1.weight"), {}, 1, 1), tensor("bn1.weight"), tensor("bn1.bias"),
        tensor("bn1.running_mean"), tensor("bn1.running_var"), false, 0, 1e-5, false);
    FloatPass pass;
    const at::Tensor folded = pass.compute((*network)->macLayers().front(), images, nullptr);
    EXPECT_TRUE(at::allclose(folded, expected, 1e-4, 1e-5));
}

}  // namespace
}  // namespace axscope::models
