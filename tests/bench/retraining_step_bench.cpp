// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "analysis/benchmark/timing.h"
#include "models/emulation/network_sites.h"
#include "models/io/checkpoint_file.h"
#include "models/training/optimiser.h"
#include "models/training/ste_pass.h"
#include "models/training/training_pass.h"
#include "multipliers/catalog.h"

/// What a step of retraining costs against a step of training in float32, on ResNet-20 with 128 images of 32 x 32, on
/// all processors: forward, backward and the optimiser's step, interleaved.
namespace axscope::models {
namespace {

constexpr double kMostTimes = 1.5;
constexpr int kRounds = 9;
constexpr int kBatch = 128;

struct Learner {
    std::string name;
    bool mustHold = false;
    std::unique_ptr<TrainableNetwork> network;
    std::unique_ptr<SteNetwork> sites;
    std::unique_ptr<RoutedPass> pass;
    std::unique_ptr<Optimiser> optimiser;
    analysis::TimeSeries times;

    void step(const at::Tensor& images, const at::Tensor& labels) {
        optimiser->clearGradients();
        pass->beginStep(0, 100);
        at::cross_entropy_loss(network->network().forward(images, *pass), labels).backward();
        optimiser->step(1e-4);
    }
};

std::shared_ptr<const multipliers::ProductTable> tableWithoutStructure() {
    std::mt19937 random(1);
    return multipliers::ProductTable::fromFunction(
        "arbitrary", true, [&](int a, int b) { return a * b + static_cast<int>(random() % 64); });
}

TEST(RetrainingStep, costsAtMostHalfAsMuchAgainAsAFloatStep) {
    const Result<CheckpointFile> file = CheckpointFile::open(AXSCOPE_RESOURCES_DIR "/checkpoints/resnet20_dense.safetensors");
    ASSERT_TRUE(file);
    const TrainingSettings settings;
    std::vector<Learner> learners;
    const auto add = [&](const std::string& name, bool mustHold,
                         const std::shared_ptr<const multipliers::ProductTable>& table, GradientRule rule) {
        Learner& learner = learners.emplace_back();
        learner.name = name;
        learner.mustHold = mustHold;
        learner.network = *TrainableNetwork::open(*file, {}, {});
        const Network& network = learner.network->network();
        if (table == nullptr) {
            learner.pass = std::make_unique<TrainingPass>(*learner.network, settings);
        } else {
            const EmulationPlan plan = defaultPlan(network);
            const SiteKernels kernels(plan.sites.size(), *multipliers::LutKernel::create(table));
            learner.sites = std::make_unique<SteNetwork>(*SteNetwork::create(network, plan, kernels, {rule, 0}));
            ActivationRanges ranges;
            for (const std::string& site : neededRanges(network, plan))
                ranges[site] = 6;
            ASSERT_TRUE(learner.sites->setRanges(ranges));
            learner.pass = std::make_unique<StePass>(*learner.network, *learner.sites, settings, false);
        }
        learner.optimiser = std::make_unique<Optimiser>(*learner.network, settings);
    };
    add("float32", false, nullptr, GradientRule::ExactProduct);
    for (const multipliers::CatalogEntry& entry : multipliers::catalog())
        if (entry.pareto)
            add(std::string(entry.name), true, multipliers::tableOf(entry), GradientRule::ExactProduct);
    add("table without structure", false, tableWithoutStructure(), GradientRule::ExactProduct);
    add("mul8s_1L2H, differences", false, multipliers::tableOf(*multipliers::findCatalogEntry("1L2H")),
        GradientRule::Differences);
    add("mul8s_1KVA, differences", false, multipliers::tableOf(*multipliers::findCatalogEntry("1KVA")),
        GradientRule::Differences);

    const at::Tensor images = at::randn({kBatch, 3, 32, 32}).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor labels = at::randint(0, 100, {kBatch}, at::kLong);
    for (int round = -1; round < kRounds; ++round)
        for (Learner& learner : learners) {
            const double seconds = analysis::secondsOf([&] { learner.step(images, labels); });
            if (round >= 0)  // the first warms up
                learner.times.seconds.push_back(seconds);
        }
    for (const Learner& learner : learners) {
        const double times = 1 / analysis::medianSpeedup(learner.times, learners.front().times);
        std::printf("%-28s median %7.1f ms  best %7.1f ms  %.2f x float\n", learner.name.c_str(),
                    1e3 * learner.times.median(), 1e3 * learner.times.best(), times);
        if (learner.mustHold) {
            EXPECT_LE(times, kMostTimes) << learner.name;
        }
    }
}

}  // namespace
}  // namespace axscope::models
