// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/trainable_network.h"

#include <gtest/gtest.h>

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

#include "models/datasets/random_images.h"
#include "models/emulation/passes.h"
#include "models/networks/architecture.h"
#include "models/networks/batch_tensor.h"
#include "models/training/training_loop.h"
#include "models/training/training_pass.h"
#include "models/training/training_state.h"
#include "tests/models/training/slope.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

struct Case {
    std::string name;
    NetworkDescription network;
};

void PrintTo(const Case& one, std::ostream* out) {
    *out << one.name;
}

NetworkDescription networkOf(const std::string& architecture, Topology topology, int experts = 3) {
    NetworkDescription network;
    network.architecture = architecture;
    network.topology = topology;
    network.numExperts = topology == Topology::Dense ? 0 : experts;
    network.numClasses = 4;
    network.inputSize = {3, 32, 32};
    if (architecture == "vit") {
        network.dim = 32;
        network.heads = 2;
        network.depth = 4;
        network.patch = 8;
    }
    return network;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    const auto add = [&](const std::string& architecture, Topology topology) {
        all.push_back({architecture + "_" + toString(topology), networkOf(architecture, topology, 2)});
    };
    for (const char* architecture : {"resnet8", "vgg11_bn", "vit", "mobilenet_v2"})
        for (const Topology topology : {Topology::Dense, Topology::Hard, Topology::Soft, Topology::Cluster})
            add(architecture, topology);
    // Large ones once each: their parts are those of the small ones.
    add("resnet18", Topology::Cluster);
    add("resnet50", Topology::Hard);
    add("vgg11", Topology::Dense);
    Case topTwo{"resnet8_hard_top2_renormalised_shared", networkOf("resnet8", Topology::Hard)};
    topTwo.network.topK = 2;
    topTwo.network.renormalise = true;
    topTwo.network.sharedExperts = 1;
    all.push_back(topTwo);
    Case slots{"vit_slots", networkOf("vit", Topology::Soft)};
    slots.network.slotsPerExpert = 2;
    all.push_back(slots);
    Case mean{"vit_mean_pool", networkOf("vit", Topology::Hard)};
    mean.network.meanPool = true;
    all.push_back(mean);
    return all;
}

std::unique_ptr<TrainableNetwork> fresh(const NetworkDescription& network,
                                        const TrainableNetwork::Placement& placement = {}) {
    const Result<NetworkDesign> design = designNetwork(network);
    EXPECT_TRUE(design) << design.error().text();
    Result<std::unique_ptr<TrainableNetwork>> made = TrainableNetwork::create(*design, 3, placement);
    EXPECT_TRUE(made) << made.error().text();
    return *std::move(made);
}

class EveryNetworkTest : public testing::TestWithParam<Case> {};

TEST_P(EveryNetworkTest, TrainsTwoStepsAndItsCheckpointGivesTheSameScores) {
    at::set_num_threads(1);  // so small batches gain nothing from more
    const std::unique_ptr<TrainableNetwork> network = fresh(GetParam().network);
    TrainingSettings settings = defaultTrainingSettings(GetParam().network.architecture);
    settings.batch = 4;
    TrainingPass pass(*network, settings);
    Optimiser optimiser(*network, settings);
    const auto dataset = randomImages(8, {3, 32, 32}, 4, 1);
    TrainingImages images(*dataset, 8, {{0.5F, 0.5F, 0.5F}, {0.3F, 0.3F, 0.3F}}, {4, true}, 1);
    const TrainingParts parts{*network, pass, optimiser, images, {}, {}};
    std::vector<at::Tensor> before;
    for (const auto& tensor : network->tensors())
        before.push_back(tensor.tensor.detach().clone());
    EpochBatches batches(images, 1, 4, 0, 1);
    for (std::uint64_t step = 0; step < 2; ++step) {
        const ImageBatch batch = *batches.next();
        const std::vector<std::int64_t> labels(batch.labels.begin(), batch.labels.end());
        pass.beginStep(step, 2);
        const Result<StepOutcome> done =
            trainStep(parts, settings, tensorOf(batch), at::tensor(labels, at::kLong), 0.001);
        ASSERT_TRUE(done) << done.error().text();
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& tensor = network->tensors()[i];
        // Experts that no row reached, and biases whose gradient is nothing, may stay.
        if (tensor.name.find(".experts.") == std::string::npos && tensor.tensor.dim() > 1) {
            EXPECT_FALSE(at::equal(tensor.tensor, before[i])) << tensor.name << " was not trained";
        }
    }
    for (const ExpertLoad& load : pass.loads()) {
        double sum = 0;
        for (const double share : load.shares)
            sum += share;
        EXPECT_NEAR(sum, 1, 1e-6) << load.layer;
    }

    NamedTensors tensors;
    for (const auto& tensor : network->tensors())
        tensors.emplace_back(tensor.name, tensor.tensor);
    const tests::TemporaryFolder folder;
    const std::string file = folder.path() / "network.safetensors";
    ASSERT_TRUE(writeTensors(file, tensors, metadataOf(network->description()), false));
    const Result<std::shared_ptr<const Network>> loaded = loadNetwork(file);
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ((*loaded)->description().moeLayers, network->description().moeLayers);
    const Result<std::shared_ptr<const Network>> snapshot = network->snapshot(false);
    ASSERT_TRUE(snapshot) << snapshot.error().text();
    const at::NoGradGuard noGrad;
    FloatPass floatPass;
    ImageBatch batch;
    batch.imageSize = {3, 32, 32};
    batch.labels.resize(8);
    batch.pixels.resize(8 * 3 * 32 * 32);
    ASSERT_TRUE(fillNormalised(*dataset, 0, 8, std::vector(3, 0.5F), std::vector(3, 0.3F), batch.pixels.data()));
    EXPECT_TRUE(at::equal((*loaded)->forward(tensorOf(batch), floatPass),
                          (*snapshot)->forward(tensorOf(batch), floatPass)));
}

INSTANTIATE_TEST_SUITE_P(Zoo, EveryNetworkTest, testing::ValuesIn(cases()),
                         [](const auto& given) { return given.param.name; });

TEST(NetworkDesignTest, EveryKnownNameCanBeDesignedInEveryTopology) {
    for (const std::string& name : knownArchitectures())
        for (const Topology topology : {Topology::Dense, Topology::Hard, Topology::Soft, Topology::Cluster})
            for (const int side : {32, 64, 224}) {
                NetworkDescription network;
                network.architecture = name;
                network.topology = topology;
                network.numExperts = topology == Topology::Dense ? 0 : 4;
                network.numClasses = 10;
                network.inputSize = {3, side, side};
                const Result<NetworkDesign> design = designNetwork(network);
                ASSERT_TRUE(design) << name << " " << side << ": " << design.error().text();
                EXPECT_EQ(design->description.moeLayers.empty(), topology == Topology::Dense);
            }
}

TEST(NetworkDesignTest, WhatCannotBeIsRefused) {
    NetworkDescription network = networkOf("resnet8", Topology::Hard);
    network.moeLayers = {"fc"};
    EXPECT_FALSE(designNetwork(network));
    network = networkOf("resnet9", Topology::Dense);
    EXPECT_FALSE(designNetwork(network));
    network = networkOf("vgg11", Topology::Dense);
    network.inputSize = {3, 16, 16};
    EXPECT_FALSE(designNetwork(network)) << "nothing is left after five poolings";
    network = networkOf("resnet8", Topology::Hard);
    network.topK = 9;
    EXPECT_FALSE(designNetwork(network));
    network = networkOf("resnet8", Topology::Dense);
    network.numExperts = 2;
    EXPECT_FALSE(designNetwork(network));
}

/// The loss of a step as a function of the parameters, and its gradient.
class GradientTest : public testing::TestWithParam<Case> {
protected:
    static constexpr double kTolerance = 1e-5;  // of the gradient's norm
    static constexpr double kSmall = 1e-3;      // norms below are nothing beside those of the other tensors
    static constexpr double kWidest = 1e-5;
    static constexpr std::size_t kMostTensors = 24;  // evenly spread ones of networks with more

    void SetUp() override {
        m_settings.balance = 0.5;  // so that it weighs
        m_network = fresh(GetParam().network, {at::kCPU, at::kDouble});
        m_pass = std::make_unique<TrainingPass>(*m_network, m_settings);
        m_pass->adoptCentroids();
        leaveTheKinks();
        for (std::int64_t i = 0; i < m_images.numel(); ++i)
            m_images.data_ptr<double>()[i] = m_random.normal(static_cast<std::uint64_t>(i));
        m_state = m_pass->state();
        for (const auto& [name, tensor, trained] : m_network->tensors())
            if (!trained)
                m_state.emplace_back(name, tensor);
        for (const auto& [name, tensor] : m_state)
            m_stateBefore.push_back(tensor.clone());
    }
    /// A fresh network's offsets are 0. Channels of depthwise convolutions that get nothing but zeros then stand at 0 exactly
    /// after their batch norm, which is the kink of ReLU6: its gradient there is 0 by convention, and central differences
    /// give the mean of both sides, whatever the step.
    void leaveTheKinks() {
        const at::NoGradGuard noGrad;
        for (std::size_t t = 0; t < m_network->tensors().size(); ++t) {
            at::Tensor values = m_network->tensors()[t].tensor;
            const CounterRandom random = m_random.at(3'000'000 + t);
            if (m_network->tensors()[t].trained && values.dim() == 1)
                for (std::int64_t i = 0; i < values.numel(); ++i)
                    values.data_ptr<double>()[i] += 0.1 * random.normal(static_cast<std::uint64_t>(i));
        }
    }
    /// A step moves statistics and centroids, which the next loss must not see.
    at::Tensor loss() {
        {
            const at::NoGradGuard noGrad;
            for (std::size_t i = 0; i < m_state.size(); ++i)
                m_state[i].second.copy_(m_stateBefore[i]);
        }
        m_pass->beginStep(0, 1);
        const at::Tensor logits = m_network->network().forward(m_images, *m_pass);
        at::Tensor whole = at::cross_entropy_loss(logits, m_labels, {}, at::Reduction::Mean, -100, 0.1);
        if (m_pass->balance().defined())
            whole = whole + m_settings.balance * m_pass->balance();
        return whole;
    }
    /// What the gradient says of a direction in `tensor`, and what the loss does along it.
    void compare(const TrainableNetwork::NamedTensor& named, std::uint64_t branch) {
        at::Tensor tensor = named.tensor;
        const at::Tensor gradient = tensor.grad().defined() ? tensor.grad() : at::zeros_like(tensor);
        const at::Tensor direction = mixedDirection(gradient, m_random.at(branch));
        const double own = (gradient * direction).sum().item<double>();
        const double accepted = kTolerance * std::max(kSmall, gradient.norm().item<double>());
        const at::Tensor before = tensor.clone();
        const Slope slope = slopeAtZero(
            [&](double step) {
                tensor.copy_(before + step * direction);
                return loss().item<double>();
            },
            kWidest * std::max(1.0, before.norm().item<double>()), accepted / 4);
        tensor.copy_(before);
        EXPECT_NEAR(slope.value, own, accepted) << named.name << ", uncertain by " << slope.uncertainty;
    }

    TrainingSettings m_settings;
    std::unique_ptr<TrainableNetwork> m_network;
    std::unique_ptr<TrainingPass> m_pass;
    CounterRandom m_random{17};
    at::Tensor m_images = at::empty({3, 3, 32, 32}, at::kDouble);
    at::Tensor m_labels = at::tensor({0, 3, 1}, at::kLong);
    NamedTensors m_state;
    std::vector<at::Tensor> m_stateBefore;
};

TEST_P(GradientTest, IsThatOfFiniteDifferences) {
    loss().backward();
    const at::NoGradGuard noGrad;
    std::vector<TrainableNetwork::NamedTensor> trained;
    for (const TrainableNetwork::NamedTensor& tensor : m_network->tensors())
        if (tensor.trained)
            trained.push_back(tensor);
    ASSERT_GT(trained.size(), 15U);
    const std::size_t stride = trained.size() / kMostTensors + 1;
    for (std::size_t i = 0; i < trained.size(); i += stride)
        compare(trained[i], i + 1);
}

INSTANTIATE_TEST_SUITE_P(
    Zoo, GradientTest,
    testing::Values(Case{"resnet8_hard", networkOf("resnet8", Topology::Hard)},
                    Case{"resnet8_soft", networkOf("resnet8", Topology::Soft)},
                    Case{"resnet8_cluster", networkOf("resnet8", Topology::Cluster)},
                    Case{"vit_hard", networkOf("vit", Topology::Hard)},
                    Case{"vgg11_dense", networkOf("vgg11", Topology::Dense)},
                    Case{"mobilenet_v2_soft", networkOf("mobilenet_v2", Topology::Soft, 2)},
                    [] {
                        Case slots{"vit_slots", networkOf("vit", Topology::Soft)};
                        slots.network.slotsPerExpert = 2;
                        return slots;
                    }()),
    [](const auto& given) { return given.param.name; });

TEST(TrainableNetworkTest, FoldedLayersAreThoseOfInference) {
    const std::unique_ptr<TrainableNetwork> network = fresh(networkOf("resnet8", Topology::Hard));
    const Result<std::shared_ptr<const Network>> snapshot = network->snapshot(false);
    ASSERT_TRUE(snapshot);
    for (const MacLayer& layer : (*snapshot)->macLayers()) {
        const FoldedParameters folded = network->folded(layer.index);
        EXPECT_TRUE(at::allclose(folded.weight, layer.weight)) << layer.name;
        EXPECT_TRUE(at::allclose(folded.bias, layer.bias)) << layer.name;
        EXPECT_TRUE(folded.weight.requires_grad()) << layer.name;
    }
}

}  // namespace
}  // namespace axscope::models
