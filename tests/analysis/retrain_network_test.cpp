// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <set>
#include <stop_token>

#include "analysis/study_runner.h"
#include "analysis/training/train_network.h"
#include "models/emulation/ranges.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/io/checkpoint_file.h"
#include "models/networks/network.h"
#include "models/networks/recognition.h"
#include "models/training/ste_pass.h"
#include "models/training/training_settings.h"
#include "multipliers/catalog.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

using Tensors = std::map<std::string, std::string>;

Tensors tensorsOf(const std::string& file) {
    const Result<models::CheckpointFile> opened = models::CheckpointFile::open(file);
    EXPECT_TRUE(opened);
    Tensors tensors;
    if (opened)
        for (const models::TensorEntry& tensor : opened->tensors())
            tensors[tensor.name] = {reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size()};
    return tensors;
}

class StepCounter final : public models::TrainingObserver {
public:
    explicit StepCounter(std::stop_source* stop = nullptr, std::uint64_t after = 0) : m_stop(stop), m_after(after) {}
    void stepDone(const models::StepRecord& record) override {
        lastStep = record.step;
        torchThreads.insert(at::get_num_threads());
        if (++steps == m_after && m_stop != nullptr)
            m_stop->request_stop();
    }
    void referenceTested(double top1, double) override { referenceTop1 = top1; }
    void parentTested(double top1, double) override { parentTop1 = top1; }

    std::uint64_t steps = 0;
    std::uint64_t lastStep = 0;
    std::set<int> torchThreads;  ///< of LibTorch, at the end of the steps
    double referenceTop1 = -1;  ///< of the parent in int8
    double parentTop1 = -1;

private:
    std::stop_source* m_stop;
    std::uint64_t m_after;
};

class RetrainNetworkTest : public testing::Test {
protected:
    [[nodiscard]] std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }

    [[nodiscard]] TrainingOptions parentOptions(models::Topology topology) const {
        TrainingOptions options;
        options.network.architecture = "resnet8";
        options.network.topology = topology;
        options.network.numExperts = topology == models::Topology::Dense ? 0 : 3;
        options.data = "random:4";
        options.trainImages = 64;
        options.testImages = 48;
        options.out = path(std::string(models::toString(topology)) + ".safetensors");
        options.device = "cpu";
        options.settings.epochs = 1;
        options.settings.batch = 16;
        options.settings.threads = 2;
        return options;
    }
    /// Trains a parent, and tells how it is retrained.
    [[nodiscard]] TrainingOptions childOptions(models::Topology topology, const std::string& name) const {
        const TrainingOptions parent = parentOptions(topology);
        if (!std::filesystem::exists(parent.out)) {
            JobControl job;
            models::TrainingObserver observer;
            EXPECT_TRUE(trainNetwork(parent, job, observer));
        }
        TrainingOptions child = parent;
        child.network = {};
        child.from = parent.out;
        child.out = path(name);
        child.settings.epochs = 2;
        child.settings.learningRate = 0.01;
        child.settings.warmupEpochs = 0;
        child.settings.kept = models::KeptWeights::Last;
        child.retraining.emplace();
        child.retraining->experiment.multipliers = {"1L2H"};
        child.retraining->experiment.ranges.images = 32;
        return child;
    }
    static Result<models::TrainingSummary> run(const TrainingOptions& options, StepCounter& counter,
                                               const std::stop_token& stop = {}) {
        JobControl job(stop);
        return trainNetwork(options, job, counter);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(RetrainNetworkTest, writesItsLineageAndLeavesStatisticsAlone) {
    const TrainingOptions child = childOptions(models::Topology::Hard, "child.safetensors");
    StepCounter counter;
    const Result<models::TrainingSummary> summary = run(child, counter);
    ASSERT_TRUE(summary) << summary.error().text();
    EXPECT_EQ(counter.steps, 8U);
    EXPECT_GE(counter.parentTop1, 0);
    const Result<models::CheckpointFile> file = models::CheckpointFile::open(child.out);
    ASSERT_TRUE(file);
    const Result<models::Recognition> recognised = models::recognise(*file);
    ASSERT_TRUE(recognised) << recognised.error().text();
    const models::NetworkDescription& description = recognised->description;
    EXPECT_EQ(description.parentSha256, *models::sha256OfCheckpoint(child.from));
    EXPECT_EQ(description.retrainedFor, "mul8s_1L2H");
    EXPECT_EQ(description.multiplierSha256, multipliers::tableOf(*multipliers::findCatalogEntry("1L2H"))->hash());
    EXPECT_EQ(file->metadata().at("epochs"), "2");

    const Tensors before = tensorsOf(child.from);
    const Tensors after = tensorsOf(child.out);
    ASSERT_EQ(before.size(), after.size());
    for (const auto& [name, bytes] : before) {
        const bool statistics = name.find("running_") != std::string::npos;
        const bool perhapsUnused = name.find(".experts.") != std::string::npos;  // by an expert that nothing reached
        if (statistics || !perhapsUnused) {
            EXPECT_EQ(after.at(name) == bytes, statistics) << name;
        }
    }
}

TEST_F(RetrainNetworkTest, theCheckpointKeepsItsRangesAndAStudyTakesThem) {
    TrainingOptions child = childOptions(models::Topology::Dense, "keeps.safetensors");
    StepCounter counter;
    const Result<models::TrainingSummary> summary = run(child, counter);
    ASSERT_TRUE(summary) << summary.error().text();
    const Result<std::optional<models::ActivationRanges>> kept = models::rangesOfCheckpoint(child.out);
    ASSERT_TRUE(kept) << kept.error().text();
    ASSERT_TRUE(*kept);
    EXPECT_TRUE((*kept)->contains("layer1.0.conv1"));
    EXPECT_FALSE(*models::rangesOfCheckpoint(child.from));

    Experiment experiment;
    experiment.checkpoints = {child.from, child.out};
    experiment.data = "random:4";
    experiment.images = 8;
    experiment.ranges.images = 16;
    experiment.multipliers = {"1L2H"};
    for (const bool own : {true, false}) {
        experiment.ranges.ownOfCheckpoints = own;
        JobControl job;
        const auto study = runStudy(experiment, job);
        ASSERT_TRUE(study) << study.error().text();
        EXPECT_EQ((*study)->checkpoints[1].ranges == **kept, own);
        EXPECT_NE((*study)->checkpoints[0].ranges, **kept);
        EXPECT_EQ((*study)->provenance.ranges.find("their own for keeps") != std::string::npos, own);
    }

    child.out = path("chosen_anew.safetensors");
    child.retraining->recalibrate = true;
    ASSERT_TRUE(run(child, counter));
    EXPECT_FALSE(*models::rangesOfCheckpoint(child.out));
}

TEST_F(RetrainNetworkTest, everyStepHasTheThreadsThatAreAskedFor) {
    TrainingOptions child = childOptions(models::Topology::Hard, "threads.safetensors");
    const int before = at::get_num_threads();
    for (const int threads : {1, 2}) {
        for (TrainingOptions options : {parentOptions(models::Topology::Soft), child}) {
            options.settings.epochs = 2;
            options.settings.threads = threads;
            options.out = path("threads" + std::to_string(threads) + ".safetensors");
            options.overwrite = true;
            StepCounter counter;
            ASSERT_TRUE(run(options, counter));
            EXPECT_EQ(counter.torchThreads, std::set<int>{threads});
            EXPECT_EQ(at::get_num_threads(), before);
        }
    }
}

TEST_F(RetrainNetworkTest, frozenRoutersStay) {
    for (const models::Topology topology : {models::Topology::Hard, models::Topology::Cluster}) {
        TrainingOptions child = childOptions(topology, std::string("frozen_") + models::toString(topology) + ".safetensors");
        child.retraining->frozenRouter = true;
        StepCounter counter;
        ASSERT_TRUE(run(child, counter));
        const Tensors before = tensorsOf(child.from);
        const Tensors after = tensorsOf(child.out);
        int routers = 0;
        for (const auto& [name, bytes] : before)
            if (name.find(".router.") != std::string::npos) {
                ++routers;
                EXPECT_EQ(after.at(name), bytes) << name;
            }
        EXPECT_GT(routers, 0);
        EXPECT_NE(after.at("fc.weight"), before.at("fc.weight"));
    }
}

TEST_F(RetrainNetworkTest, stoppedAnywhereTheWeightsComeOutTheSame) {
    for (const models::GradientRule rule : {models::GradientRule::ExactProduct, models::GradientRule::Differences}) {
        const std::string name = models::toString(rule);
        TrainingOptions whole = childOptions(models::Topology::Cluster, name + "_whole.safetensors");
        whole.retraining->gradient.rule = rule;
        whole.retraining->experiment.multipliers = {"1KVA"};
        TrainingOptions broken = whole;
        broken.out = path(name + "_broken.safetensors");
        StepCounter counter;
        ASSERT_TRUE(run(whole, counter));
        for (const std::uint64_t steps : {1, 4}) {  // within the first epoch, and within the second, with new ranges
            std::stop_source stop;
            StepCounter part(&stop, steps);
            const Result<models::TrainingSummary> stopped = run(broken, part, stop.get_token());
            ASSERT_FALSE(stopped);
            EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        }
        StepCounter rest;
        ASSERT_TRUE(run(broken, rest));
        EXPECT_EQ(rest.lastStep, 8U);
        EXPECT_EQ(rest.steps, 3U);
        EXPECT_EQ(tensorsOf(broken.out), tensorsOf(whole.out));
    }
}

TEST_F(RetrainNetworkTest, aStateOfAnotherMultiplierIsRefused) {
    TrainingOptions child = childOptions(models::Topology::Dense, "child.safetensors");
    std::stop_source stop;
    StepCounter part(&stop, 2);
    ASSERT_FALSE(run(child, part, stop.get_token()));
    child.retraining->experiment.multipliers = {"1KR3"};
    StepCounter counter;
    const Result<models::TrainingSummary> refused = run(child, counter);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("retraining."), std::string::npos) << refused.error().text();
    EXPECT_EQ(counter.steps, 0U);
}

TEST_F(RetrainNetworkTest, refusesWhatItCannotDo) {
    const auto refused = [&](const TrainingOptions& options, const std::string& words) {
        StepCounter counter;
        const Result<models::TrainingSummary> summary = run(options, counter);
        ASSERT_FALSE(summary);
        EXPECT_NE(summary.error().text().find(words), std::string::npos) << summary.error().text();
    };
    TrainingOptions bad = childOptions(models::Topology::Dense, "child.safetensors");
    bad.retraining->experiment.multipliers = {"1L2H", "1KR3"};
    refused(bad, "one multiplier or one assignment; 2 are named");
    bad.retraining->experiment.multipliers = {};
    refused(bad, "0 are named");
    bad = childOptions(models::Topology::Dense, "child.safetensors");
    bad.retraining->experiment.emulation.rules = {{false, "layer9.*", {}}};
    refused(bad, "layer9.*");
    bad = childOptions(models::Topology::Dense, "child.safetensors");
    bad.retraining->gradient.halfWindow = 65;
    refused(bad, "half window");
    bad.from.clear();
    refused(bad, "name the checkpoint");
}

/// A network of some topology, and ways to approximate it that leave nothing at its default.
TEST_F(RetrainNetworkTest, bothPassesEqualTheEmulatedNetworkBitForBit) {
    std::vector<models::EmulationConfig> configs(4);
    configs[1].rules = {{false, "layer2.*", models::Exactness::Float}, {false, "head", {}}};
    configs[1].padding = models::PaddingMode::Skip;
    configs[2].router = true;
    configs[2].batchNorm = models::BatchNormMode::Separate;
    configs[2].weights = models::WeightScales::PerTensor;
    configs[3].order.fill(models::OperandOrder::WeightFirst);
    for (const models::Topology topology :
         {models::Topology::Dense, models::Topology::Hard, models::Topology::Soft, models::Topology::Cluster}) {
        const std::string file = childOptions(topology, "unused").from;
        const Result<std::shared_ptr<const models::Network>> network = models::loadNetwork(file);
        ASSERT_TRUE(network);
        const Result<models::CheckpointFile> opened = models::CheckpointFile::open(file);
        ASSERT_TRUE(opened);
        const auto kernel = multipliers::LutKernel::create(multipliers::tableOf(*multipliers::findCatalogEntry("1KR6")));
        const auto exact = multipliers::LutKernel::create(multipliers::ProductTable::exact());
        const auto& size = (*network)->description().inputSize;
        const at::Tensor images = at::linspace(-2, 2, 5 * size[0] * size[1] * size[2]).sin().view({5, size[0], size[1], size[2]});
        for (const models::EmulationConfig& config : configs) {
            // Anew each time: the pass moves centroids.
            const auto trainable = models::TrainableNetwork::open(*opened, {}, {});
            ASSERT_TRUE(trainable);
            const models::EmulationPlan plan = models::planFor(config, {}, models::sitesOf(**network));
            models::ActivationRanges ranges;
            float range = 1.5F;
            for (const std::string& name : models::neededRanges(**network, plan))
                ranges[name] = range += 0.25F;
            // Every third site gets no multiplier of its own.
            models::SiteKernels kernels(plan.sites.size());
            models::SiteKernels complete(plan.sites.size(), *exact);
            for (std::size_t i = 0; i < kernels.size(); ++i)
                if (i % 3 != 0)
                    complete[i] = kernels[i] = *kernel;
            const auto quantised = models::quantiseNetwork(**network, ranges, plan);
            ASSERT_TRUE(quantised);
            const auto emulated = models::emulateNetwork(*quantised, complete);
            models::EmulationScratch scratch;
            models::EmulatedPass reference(*emulated, scratch);
            const at::Tensor expected = (*network)->forward(images, reference);

            auto sites = models::SteNetwork::create(**network, plan, kernels, {});
            ASSERT_TRUE(sites);
            ASSERT_TRUE(sites->setRanges(ranges));
            models::SteEvaluationPass evaluation(*sites);
            {
                const at::NoGradGuard noGrad;
                EXPECT_TRUE(at::equal((*network)->forward(images, evaluation), expected)) << models::toString(topology);
            }
            models::StePass learning(**trainable, *sites, {}, false);
            learning.adoptCentroids();
            learning.beginStep(0, 10);
            EXPECT_TRUE(at::equal((*trainable)->network().forward(images, learning).detach(), expected))
                << models::toString(topology);
        }
    }
}

/// One epoch under mul8s_1L2H from `parent` on `data`: how much of the loss of the parent comes back, by either gradient.
class RecoveryTest : public RetrainNetworkTest {
protected:
    void expectHalfOfTheLossWonBack(const std::string& parent, const std::string& data) {
        TrainingOptions child;
        child.from = parent;
        child.data = data;
        child.out = path("child.safetensors");
        child.device = "cpu";
        child.settings = models::defaultRetrainingSettings("resnet20");
        child.settings.epochs = 1;
        child.settings.kept = models::KeptWeights::Last;
        child.retraining.emplace();
        child.retraining->experiment.multipliers = {"1L2H"};
        child.overwrite = true;
        for (const models::GradientRule rule : {models::GradientRule::ExactProduct, models::GradientRule::Differences}) {
            child.retraining->gradient = {rule, 0};
            StepCounter counter;
            const Result<models::TrainingSummary> summary = run(child, counter);
            ASSERT_TRUE(summary) << summary.error().text();
            const double loss = counter.referenceTop1 - counter.parentTop1;
            std::cout << models::toString(rule) << ": int8 " << counter.referenceTop1 << ", before " << counter.parentTop1
                      << ", after " << summary->keptTop1 << ": "
                      << 100 * (summary->keptTop1 - counter.parentTop1) / loss << " % of the loss\n";
            EXPECT_GT(loss, 0.02) << "there is hardly anything to win back";
            EXPECT_GE(summary->keptTop1, counter.parentTop1 + loss / 2);
        }
    }
};

/// The parent saw none of these images: nine tenths of CIFAR-100's test images are trained on, others are tested.
TEST_F(RecoveryTest, OneEpochOnCifar100) {
    SKIP_WITHOUT_SHARED("checkpoints/resnet20_dense.safetensors");
    SKIP_WITHOUT_SHARED("data/cifar-100-binary/test.bin");
    expectHalfOfTheLossWonBack((tests::sharedFolder() / "checkpoints/resnet20_dense.safetensors").string(),
                               "cifar100:" + (tests::sharedFolder() / "data/cifar-100-binary").string());
}

/// With what comes along: checkpoint, images and the multiplier's closed form.
TEST_F(RecoveryTest, OneEpochOnTheSampleImages) {
    expectHalfOfTheLossWonBack(AXSCOPE_RESOURCES_DIR "/checkpoints/sample/resnet20_dense.safetensors", "sample-train");
}

}  // namespace
}  // namespace axscope::analysis
