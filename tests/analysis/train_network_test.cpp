// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/training/train_network.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <stop_token>

#include "models/io/checkpoint_file.h"
#include "models/io/safetensors.h"
#include "models/io/safetensors_output.h"
#include "models/networks/recognition.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

std::string contentsOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Every tensor of a checkpoint, by name.
std::map<std::string, std::string> tensorsIn(const std::string& file) {
    const Result<models::CheckpointFile> opened = models::CheckpointFile::open(file);
    EXPECT_TRUE(opened) << opened.error().text();
    std::map<std::string, std::string> tensors;
    if (opened)
        for (const models::TensorEntry& tensor : opened->tensors())
            tensors[tensor.name] = {reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size()};
    return tensors;
}

class Recorder final : public models::TrainingObserver {
public:
    explicit Recorder(std::stop_source* stop = nullptr, std::uint64_t after = 0) : m_stop(stop), m_after(after) {}
    void stepDone(const models::StepRecord& record) override {
        steps.push_back(record);
        if (m_stop != nullptr && steps.size() == m_after)
            m_stop->request_stop();
    }
    void epochDone(const models::EpochRecord& record) override { epochs.push_back(record); }
    void began(std::uint64_t done, std::uint64_t, const std::vector<models::EpochRecord>&) override { begunAt = done; }

    std::vector<models::StepRecord> steps;
    std::vector<models::EpochRecord> epochs;
    std::uint64_t begunAt = 0;

private:
    std::stop_source* m_stop;
    std::uint64_t m_after;
};

class TrainNetworkTest : public testing::Test {
protected:
    [[nodiscard]] TrainingOptions options(const std::string& name, models::Topology topology) const {
        TrainingOptions options;
        options.network.architecture = "resnet8";
        options.network.topology = topology;
        options.network.numExperts = topology == models::Topology::Dense ? 0 : 3;
        options.data = "random:4";
        options.trainImages = 96;
        options.testImages = 32;
        options.out = (m_folder.path() / name).string();
        options.device = "cpu";
        options.settings.epochs = 2;
        options.settings.batch = 16;
        options.settings.threads = 1;
        return options;
    }
    static Result<models::TrainingSummary> run(const TrainingOptions& options, Recorder& recorder,
                                               const std::stop_token& stop = {}) {
        JobControl job(stop);
        return trainNetwork(options, job, recorder);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(TrainNetworkTest, TheLossOfImagesThatAreLearntByHeartFalls) {
    TrainingOptions few = options("few.safetensors", models::Topology::Hard);
    few.trainImages = 32;
    few.settings.epochs = 12;
    few.settings.learningRate = 0.05;
    few.settings.cropPadding = 0;
    few.settings.flip = false;
    Recorder recorder;
    const Result<models::TrainingSummary> summary = run(few, recorder);
    ASSERT_TRUE(summary) << summary.error().text();
    ASSERT_EQ(recorder.epochs.size(), 12U);
    ASSERT_EQ(recorder.steps.size(), 24U);
    EXPECT_LT(recorder.epochs.back().trainLoss, 0.8 * recorder.epochs.front().trainLoss);
    EXPECT_GT(recorder.steps.front().balanceLoss, 0);
    EXPECT_EQ(recorder.epochs.back().loads.size(), 1U);
    EXPECT_EQ(summary->keptEpoch, 12);
    EXPECT_FALSE(std::filesystem::exists(trainingStateOf(few.out))) << "a run that is done needs no state";

    const Result<models::CheckpointFile> file = models::CheckpointFile::open(few.out);
    ASSERT_TRUE(file);
    const Result<models::Recognition> recognised = models::recognise(*file);
    ASSERT_TRUE(recognised) << recognised.error().text();
    EXPECT_EQ(recognised->description.topology, models::Topology::Hard);
    EXPECT_EQ(recognised->description.dataset, "random");
    EXPECT_EQ(file->metadata().at("epochs"), "12");
    EXPECT_EQ(file->metadata().at("optimiser"), "sgd");
    EXPECT_NEAR(*recognised->description.reportedTop1, recorder.epochs.back().testTop1, 1e-6);
}

class ResumeTest : public TrainNetworkTest, public testing::WithParamInterface<models::Topology> {};

TEST_P(ResumeTest, StoppedAnywhereTheWeightsComeOutTheSame) {
    Recorder whole;
    const TrainingOptions undisturbed = options("whole.safetensors", GetParam());
    ASSERT_TRUE(run(undisturbed, whole));
    const auto expected = tensorsIn(undisturbed.out);
    const TrainingOptions broken = options("broken.safetensors", GetParam());
    for (const std::uint64_t steps : {2, 5}) {  // within the first epoch, and within the second
        std::stop_source stop;
        Recorder part(&stop, steps);
        const Result<models::TrainingSummary> stopped = run(broken, part, stop.get_token());
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        EXPECT_TRUE(std::filesystem::exists(trainingStateOf(broken.out)));
        EXPECT_FALSE(std::filesystem::exists(broken.out));
    }
    Recorder rest;
    const Result<models::TrainingSummary> summary = run(broken, rest);
    ASSERT_TRUE(summary) << summary.error().text();
    EXPECT_EQ(rest.begunAt, 7U);
    EXPECT_EQ(tensorsIn(broken.out), expected);
    ASSERT_EQ(summary->epochs.size(), 2U);
    for (std::size_t e = 0; e < 2; ++e) {
        EXPECT_EQ(summary->epochs[e].trainLoss, whole.epochs[e].trainLoss);
        EXPECT_EQ(summary->epochs[e].testTop1, whole.epochs[e].testTop1);
        ASSERT_EQ(summary->epochs[e].loads.size(), whole.epochs[e].loads.size());
        for (std::size_t i = 0; i < whole.epochs[e].loads.size(); ++i)
            EXPECT_EQ(summary->epochs[e].loads[i].shares, whole.epochs[e].loads[i].shares);
    }
}

INSTANTIATE_TEST_SUITE_P(Topologies, ResumeTest,
                         testing::Values(models::Topology::Dense, models::Topology::Hard, models::Topology::Cluster),
                         [](const auto& given) { return models::toString(given.param); });

TEST_F(TrainNetworkTest, ASeedGivesTheSameWeightsAndAnotherGivesOthers) {
    Recorder recorder;
    TrainingOptions first = options("a.safetensors", models::Topology::Soft);
    first.settings.optimiser = models::OptimiserKind::AdamW;
    first.settings.learningRate = 1e-3;
    TrainingOptions second = first;
    second.out = (m_folder.path() / "b.safetensors").string();
    TrainingOptions other = second;
    other.out = (m_folder.path() / "c.safetensors").string();
    other.settings.seed = 2;
    ASSERT_TRUE(run(first, recorder));
    ASSERT_TRUE(run(second, recorder));
    ASSERT_TRUE(run(other, recorder));
    EXPECT_EQ(tensorsIn(first.out), tensorsIn(second.out));
    EXPECT_NE(tensorsIn(first.out), tensorsIn(other.out));
}

TEST_F(TrainNetworkTest, GoesOnWithACheckpointAndWritesHalves) {
    Recorder recorder;
    const TrainingOptions parent = options("parent.safetensors", models::Topology::Cluster);
    ASSERT_TRUE(run(parent, recorder));
    TrainingOptions child = options("child.safetensors", models::Topology::Dense);
    child.network = {};
    child.from = parent.out;
    child.settings.half = true;
    child.settings.kept = models::KeptWeights::Best;
    const Result<models::TrainingSummary> summary = run(child, recorder);
    ASSERT_TRUE(summary) << summary.error().text();
    const Result<models::CheckpointFile> file = models::CheckpointFile::open(child.out);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->metadata().at("parent_sha256"), *models::sha256OfCheckpoint(parent.out));
    EXPECT_EQ(file->metadata().at("routing"), "cluster");
    EXPECT_EQ(file->find("fc.weight")->dtype, models::DType::F16);
    EXPECT_EQ(summary->keptTop1, std::max(summary->epochs[0].testTop1, summary->epochs[1].testTop1));
}

/// A state that belongs elsewhere is refused and stays as it is.
class HostileStateTest : public TrainNetworkTest {
protected:
    void SetUp() override {
        std::stop_source stop;
        Recorder part(&stop, 3);
        ASSERT_FALSE(run(m_options, part, stop.get_token()));
        m_sound = contentsOf(state());
        ASSERT_FALSE(m_sound.empty());
    }
    [[nodiscard]] std::string state() const { return trainingStateOf(m_options.out); }
    void put(const std::string& contents) const { std::ofstream(state(), std::ios::binary) << contents; }
    void expectRefused(const std::string& words) {
        const std::string before = contentsOf(state());
        Recorder recorder;
        const Result<models::TrainingSummary> summary = run(m_options, recorder);
        ASSERT_FALSE(summary);
        EXPECT_NE(summary.error().message.find(words), std::string::npos) << summary.error().text();
        EXPECT_TRUE(recorder.steps.empty());
        EXPECT_EQ(contentsOf(state()), before);
    }

    TrainingOptions m_options = options("hostile.safetensors", models::Topology::Dense);
    std::string m_sound;
};

TEST_F(HostileStateTest, Damaged) {
    std::string damaged = m_sound;
    damaged[damaged.size() - 100] = static_cast<char>(damaged[damaged.size() - 100] ^ 1);
    put(damaged);
    expectRefused("checksum");
    put(m_sound.substr(0, m_sound.size() / 2));
    expectRefused("");
    put("");
    expectRefused("");
    put("hello, this is no state at all");
    expectRefused("");
}

TEST_F(HostileStateTest, Foreign) {
    ASSERT_TRUE(models::writeSafetensors(state(), {}, {{"architecture", "resnet8"}}));
    expectRefused("is not the state of a training run");
    ASSERT_TRUE(models::writeSafetensors(state(), {}, {{"axscope_training", "99"}}));
    expectRefused("version 99");
    put(m_sound);
    m_options.settings.learningRate = 0.3;
    expectRefused("learning_rate was '0.1', is '0.3'");
    m_options.settings.learningRate = 0.1;
    m_options.network.topology = models::Topology::Soft;
    m_options.network.numExperts = 2;
    expectRefused("");
    m_options.restart = true;
    Recorder recorder;
    EXPECT_TRUE(run(m_options, recorder)) << "asked to begin anew";
}

TEST_F(TrainNetworkTest, RefusesWhatItCannotDo) {
    Recorder recorder;
    const auto refused = [&](const TrainingOptions& options, const std::string& words) {
        const Result<models::TrainingSummary> summary = run(options, recorder);
        ASSERT_FALSE(summary);
        EXPECT_NE(summary.error().text().find(words), std::string::npos) << summary.error().text();
    };
    TrainingOptions bad = options("x.safetensors", models::Topology::Dense);
    bad.network.architecture = "resnet21";
    refused(bad, "unknown architecture");
    bad = options("nowhere/x.safetensors", models::Topology::Dense);
    refused(bad, "no folder");
    bad = options("x.safetensors", models::Topology::Dense);
    bad.data = "cifar10:/nowhere";
    refused(bad, "/nowhere");
    bad = options("x.safetensors", models::Topology::Dense);
    bad.device = "abacus";
    refused(bad, "abacus");
    bad = options("x.safetensors", models::Topology::Dense);
    bad.settings.learningRate = 900;
    bad.settings.warmupEpochs = 0;
    bad.settings.epochs = 20;
    bad.network.architecture = "vgg11";
    refused(bad, "diverged");
    m_folder.write("there.safetensors", "precious");
    bad = options("there.safetensors", models::Topology::Dense);
    refused(bad, "is there already");
    EXPECT_EQ(contentsOf(bad.out), "precious");
    EXPECT_TRUE(recorder.epochs.empty());
}

}  // namespace
}  // namespace axscope::analysis
