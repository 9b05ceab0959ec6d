// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_runner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <numeric>
#include <thread>

#include "analysis/image_records.h"
#include "analysis/report/report.h"
#include "multipliers/gemm/lut_gemm.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zoo.h"

namespace axscope::analysis {
namespace {

using tests::sharedFolder;

std::filesystem::path resourceCheckpoint(const std::string& name) {
    return std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints" / (name + ".safetensors");
}

/// A small experiment on what ships with the project.
Experiment smallExperiment(const std::string& checkpoint = "resnet20_hard") {
    Experiment experiment;
    experiment.checkpoints = {resourceCheckpoint(checkpoint)};
    experiment.data = "random:3";
    experiment.images = 24;
    experiment.batchSize = 8;
    experiment.multipliers = {"1KV8", "1KVB"};
    experiment.ranges.images = 16;
    experiment.threads = 2;
    return experiment;
}

std::shared_ptr<const StudyResult> mustRun(const Experiment& experiment) {
    JobControl job;
    Result<std::shared_ptr<const StudyResult>> study = runStudy(experiment, job);
    EXPECT_TRUE(study) << study.error().text();
    return study ? *study : std::make_shared<const StudyResult>();
}

/// Everything that was measured, as text; provenance (times, threads) left out.
std::string measured(const StudyResult& study) {
    nlohmann::json json = nlohmann::json::parse(toJson(study));
    json.erase("provenance");
    return json.dump();
}

TEST(Study, exactTableGivesInt8ToTheBit) {
    const auto study = mustRun(smallExperiment());
    ASSERT_EQ(study->runs.size(), 4U);
    const RunResult& exact = study->runs[2];
    EXPECT_EQ(study->multipliers[*exact.multiplier].name, "mul8s_1KV8");
    EXPECT_EQ(exact.accuracy.logitMse, 0);
    EXPECT_EQ(exact.agreementInt8, 1);
    for (const LayerResult& layer : exact.layers) {
        if (layer.cumulative.count > 0) {
            EXPECT_EQ(layer.cumulative.mse, 0) << layer.name;
        }
        if (layer.isolated.count > 0) {
            EXPECT_EQ(layer.isolated.maxAbs, 0) << layer.name;
        }
    }
    for (const RoutingResult& routing : exact.routing)
        EXPECT_EQ(routing.shiftRate, 0) << routing.layer;
    EXPECT_GT(study->runs[3].accuracy.logitMse, 0);
}

TEST(Study, hasFloatAndInt8RowsAlways) {
    Experiment experiment = smallExperiment("resnet20_dense");
    experiment.multipliers.clear();
    const auto study = mustRun(experiment);
    ASSERT_EQ(study->runs.size(), 2U);
    EXPECT_EQ(study->runs[0].mode, Mode::Float);
    EXPECT_TRUE(study->runs[0].layers.empty());
    EXPECT_EQ(study->runs[1].mode, Mode::Int8);
    EXPECT_EQ(study->runs[1].reference, Mode::Float);
    EXPECT_FALSE(study->runs[1].layers.empty());
    EXPECT_TRUE(study->runs[1].routing.empty());
    EXPECT_TRUE(study->complete);
    EXPECT_EQ(*study->runs[1].cost, 1.0);
}

TEST(Study, resultsDoNotDependOnThreads) {
    Experiment experiment = smallExperiment();
    experiment.threads = 1;
    const std::string one = measured(*mustRun(experiment));
    for (const int threads : {2, 3, 7}) {
        experiment.threads = threads;
        EXPECT_EQ(measured(*mustRun(experiment)), one) << threads << " threads";
    }
}

TEST(Study, kernelPathsAgreeToTheBit) {
    Experiment experiment = smallExperiment();
    experiment.images = 4;
    experiment.batchSize = 4;
    std::string first;
    for (const multipliers::Simd simd :
         {multipliers::Simd::Scalar, multipliers::Simd::Portable, multipliers::Simd::Avx2}) {
        if (!multipliers::isSupported(simd))
            continue;
        setenv("AXSCOPE_SIMD", std::string(multipliers::toString(simd)).c_str(), 1);
        nlohmann::json json = nlohmann::json::parse(measured(*mustRun(experiment)));
        json.erase("multipliers");  // names the kernels
        unsetenv("AXSCOPE_SIMD");
        if (first.empty())
            first = json.dump();
        EXPECT_EQ(json.dump(), first) << multipliers::toString(simd);
    }
}

TEST(Study, firstLayerHasTheSameErrorCumulativeAndIsolated) {
    const auto study = mustRun(smallExperiment());
    const LayerResult& stem = study->runs[3].layers.front();
    EXPECT_EQ(stem.name, "conv1");
    EXPECT_EQ(stem.cumulative.mse, stem.isolated.mse);
    EXPECT_GT(stem.cumulative.mse, 0);
}

TEST(Study, expertLayersCountTheImagesThatReachThem) {
    const auto study = mustRun(smallExperiment());
    std::map<std::string, double> share;
    for (const LayerResult& layer : study->runs[3].layers)
        if (layer.expert >= 0 && layer.name.ends_with("conv1"))
            share[layer.moeLayer] += layer.imageShare;
    ASSERT_EQ(share.size(), 3U);
    for (const auto& [layer, sum] : share)
        EXPECT_NEAR(sum, 1, 1e-12) << layer;
    EXPECT_NEAR(study->checkpoints[0].activeMacs, study->checkpoints[0].denseMacs, 1e-3);
}

TEST(Study, softTopologyCostsEveryExpert) {
    SKIP_WITHOUT_SHARED("checkpoints/resnet20_soft.safetensors");
    Experiment experiment = smallExperiment();
    experiment.images = 4;
    experiment.checkpoints = {sharedFolder() / "checkpoints/resnet20_soft.safetensors",
                              sharedFolder() / "checkpoints/resnet20_cluster.safetensors"};
    const auto study = mustRun(experiment);
    EXPECT_GT(*study->runs[1].cost, 1.5);
    EXPECT_NEAR(*study->runs[5].cost, 1.0, 1e-9);
    EXPECT_TRUE(std::isnan(study->runs[7].routing[0].meanKl));
    EXPECT_TRUE(std::isfinite(study->runs[3].routing[0].meanKl));
}

TEST(Study, partialResultsGrowAndEndIncomplete) {
    Experiment experiment = smallExperiment();
    experiment.images = 64;
    std::vector<std::shared_ptr<const StudyResult>> partials;
    JobControl job;
    const auto study =
        runStudy(experiment, job, [&](auto partial) { partials.push_back(std::move(partial)); });
    ASSERT_TRUE(study);
    ASSERT_FALSE(partials.empty());
    for (const auto& partial : partials)
        EXPECT_FALSE(partial->complete);
    EXPECT_EQ(partials.back()->runs.front().accuracy.images, 64U);
    EXPECT_TRUE((*study)->complete);
}

TEST(Study, stopEndsSoonWithCancelledAndWhatWasMeasured) {
    Experiment experiment = smallExperiment();
    experiment.images = 10000;
    experiment.multipliers = {"eight"};
    std::stop_source stop;
    std::atomic<bool> measuring = false;
    std::chrono::steady_clock::time_point asked;
    std::shared_ptr<const StudyResult> last;
    JobControl job(stop.get_token(), [&](const Progress& progress) {
        if (progress.phase.starts_with("Running") && progress.done > 600 && !measuring.exchange(true)) {
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        }
    });
    const auto study = runStudy(experiment, job, [&](auto partial) { last = std::move(partial); });
    const auto waited = std::chrono::steady_clock::now() - asked;
    ASSERT_FALSE(study);
    EXPECT_EQ(study.error().code, ErrorCode::Cancelled);
    EXPECT_LT(waited, std::chrono::seconds(2));  // generous: the machine may be busy with other tests
    ASSERT_NE(last, nullptr);
    EXPECT_FALSE(last->complete);
    EXPECT_GT(last->runs.front().accuracy.images, 0U);
    EXPECT_LT(last->runs.front().accuracy.images, 10000U);
}

TEST(Study, progressReachesItsTotal) {
    Progress last;
    JobControl job({}, [&](const Progress& progress) { last = progress; });
    ASSERT_TRUE(runStudy(smallExperiment(), job));
    EXPECT_GT(last.total, 0U);
    EXPECT_EQ(last.done, last.total);
}

TEST(Study, calibrationMethodsGiveDifferentRanges) {
    Experiment experiment = smallExperiment("resnet20_dense");
    experiment.multipliers.clear();
    std::vector<double> errors;
    for (const CalibrationMethod method :
         {CalibrationMethod::AbsMax, CalibrationMethod::Percentile, CalibrationMethod::Mse}) {
        experiment.ranges.method = method;
        experiment.ranges.percentile = 99;
        errors.push_back(mustRun(experiment)->runs[1].accuracy.logitMse);
    }
    EXPECT_NE(errors[0], errors[1]);
    EXPECT_NE(errors[1], errors[2]);
}

TEST(Study, unsignedTablesRunInSignMagnitudeForm) {
    SKIP_WITHOUT_SHARED("multipliers/mul8u_1JFF.npy");
    Experiment experiment = smallExperiment("resnet20_dense");
    experiment.images = 4;
    experiment.multipliers = {(sharedFolder() / "multipliers/mul8u_1JFF.npy").string()};
    const auto study = mustRun(experiment);
    EXPECT_EQ(study->multipliers[0].note, "unsigned, used in sign-magnitude form");
    // mul8u_1JFF is the exact unsigned multiplier: sign-magnitude makes it the exact signed one.
    EXPECT_EQ(study->runs[2].accuracy.logitMse, 0);
    EXPECT_FALSE(study->runs[2].cost);
}

class StudyErrors : public ::testing::Test {
protected:
    void expectError(ErrorCode code, const std::string& text) {
        JobControl job;
        const auto study = runStudy(m_experiment, job);
        ASSERT_FALSE(study);
        EXPECT_EQ(study.error().code, code) << study.error().text();
        EXPECT_NE(study.error().text().find(text), std::string::npos) << study.error().text();
    }
    Experiment m_experiment = smallExperiment();
    tests::TemporaryFolder m_folder;
};

TEST_F(StudyErrors, noCheckpoint) {
    m_experiment.checkpoints.clear();
    expectError(ErrorCode::InvalidArgument, "checkpoint");
}

TEST_F(StudyErrors, absentCheckpoint) {
    m_experiment.checkpoints = {m_folder.path() / "absent.safetensors"};
    expectError(ErrorCode::NotFound, "absent.safetensors");
}

TEST_F(StudyErrors, truncatedCheckpoint) {
    std::ifstream in(resourceCheckpoint("resnet20_dense"), std::ios::binary);
    std::string bytes(100000, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    m_experiment.checkpoints = {m_folder.write("cut.safetensors", bytes)};
    expectError(ErrorCode::Format, "cut.safetensors");
}

TEST_F(StudyErrors, unknownMultiplier) {
    m_experiment.multipliers = {"1KV7"};
    expectError(ErrorCode::NotFound, "1KV7");
}

TEST_F(StudyErrors, moreImagesThanThereAre) {
    m_experiment.images = 1000000;
    expectError(ErrorCode::InvalidArgument, "1000000 images asked for");
}

TEST_F(StudyErrors, rangesWithoutALayer) {
    m_experiment.ranges.file = m_folder.write("ranges.json", R"({"conv1": 2.0})");
    expectError(ErrorCode::NotFound, "layer1.0.conv1");
}

TEST_F(StudyErrors, unknownDataSet) {
    m_experiment.data = "imagenet:/nowhere";
    expectError(ErrorCode::InvalidArgument, "imagenet");
}

TEST(Reports, jsonFollowsTheSchema) {
    const auto study = mustRun(smallExperiment());
    const nlohmann::json json = nlohmann::json::parse(toJson(*study));
    EXPECT_EQ(json["schema"], 1);
    EXPECT_EQ(json["provenance"]["dataset"], "random:3");
    EXPECT_EQ(json["provenance"]["labels_meaningful"], false);
    ASSERT_EQ(json["runs"].size(), 4U);
    for (const auto& run : json["runs"])
        for (const char* key : {"checkpoint", "architecture", "topology", "multiplier", "mode", "images",
                                "top1", "top5", "agreement_int8", "cost", "layers", "routing"})
            EXPECT_TRUE(run.contains(key)) << key;
    const auto& approx = json["runs"][3];
    EXPECT_EQ(approx["mode"], "approx");
    for (const char* key : {"name", "macs", "mse", "sqnr_db", "cosine", "bias", "isolated"})
        EXPECT_TRUE(approx["layers"][0].contains(key)) << key;
    for (const char* key : {"layer", "decisions", "shift_int8", "load_int8", "load", "transition", "margin"})
        EXPECT_TRUE(approx["routing"][0].contains(key)) << key;
    EXPECT_EQ(approx["routing"][0]["transition"].size(), 4U);
    EXPECT_TRUE(json["runs"][2]["layers"][0]["sqnr_db"].is_null());  // exact: infinite
}

TEST(Reports, csvFilesHoldOneRowPerFigure) {
    const auto study = mustRun(smallExperiment());
    const tests::TemporaryFolder folder;
    const auto written = writeCsvFiles(*study, folder.path() / "new");
    ASSERT_TRUE(written) << written.error().text();
    EXPECT_EQ(written->size(), 13U);
    std::map<std::string, int> rows;
    for (const std::filesystem::path& file : *written) {
        std::ifstream in(file);
        std::size_t columns = 0;
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("#"))
                continue;
            const auto fields = static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1;
            if (columns == 0)
                columns = fields;
            if (line.find('"') == std::string::npos) {
                EXPECT_EQ(fields, columns) << file << ": " << line;
            }
            ++rows[file.filename().string()];
        }
    }
    EXPECT_EQ(rows["accuracy.csv"], 1 + 4);
    EXPECT_EQ(rows["layers.csv"], 1 + 3 * 40);
    EXPECT_EQ(rows["routing.csv"], 1 + 4 * 3 * 4);
    EXPECT_EQ(rows["transitions.csv"], 1 + 4 * 3 * 16);
    EXPECT_EQ(rows["multipliers.csv"], 1 + 2);
    std::set<std::uint16_t> labels(study->runs[0].images->label.begin(), study->runs[0].images->label.end());
    EXPECT_EQ(rows["classes.csv"], 1 + 4 * static_cast<int>(labels.size()));
    int channels = 0;
    for (const RunResult& run : study->runs)
        for (const LayerResult& layer : run.layers)
            channels += layer.detail ? static_cast<int>(layer.detail->channelBias.size()) : 0;
    EXPECT_GT(channels, 0);
    EXPECT_EQ(rows["layers_channels.csv"], 1 + channels);
}

TEST(Reports, numbersReadBackTheSame) {
    for (const double value : {0.1, 1.0 / 3, 1e-300, 12345678.9, -0.0, 5.0})
        EXPECT_EQ(std::strtod(numberText(value).c_str(), nullptr), value);
    EXPECT_EQ(numberText(std::nan("")), "nan");
    EXPECT_EQ(numberText(-INFINITY), "-inf");
}

TEST(Study, twoOfFourExpertsPerDecisionCostTwice) {
    Experiment experiment = smallExperiment();
    experiment.describe = {{"top_k", "2"}, {"renormalise", "1"}};
    const auto study = mustRun(experiment);
    const CheckpointInfo& checkpoint = study->checkpoints.at(0);
    EXPECT_EQ(checkpoint.description.topK, 2);
    EXPECT_TRUE(checkpoint.description.renormalise);
    const RunResult& run = study->runs.at(3);
    double share = 0;
    double macs = 0;
    for (const LayerResult& layer : run.layers) {
        macs += layer.imageShare * static_cast<double>(layer.macs);
        if (layer.moeLayer == "layer3.1" && layer.name.ends_with("conv1"))
            share += layer.imageShare;
    }
    EXPECT_DOUBLE_EQ(share, 2);
    EXPECT_GT(macs, checkpoint.denseMacs);
    for (const RoutingResult& routing : run.routing) {
        EXPECT_EQ(routing.topK, 2);
        EXPECT_EQ(routing.decisions, experiment.images);
        EXPECT_NEAR(std::accumulate(routing.load.begin(), routing.load.end(), 0.0), 1, 1e-12);
    }
    const nlohmann::json json = nlohmann::json::parse(toJson(*study));
    EXPECT_EQ(json["checkpoints"][0]["top_k"], 2);
    EXPECT_EQ(json["runs"][3]["routing"][0]["top_k"], 2);
    EXPECT_NE(json["provenance"]["inputs"].dump().find("top_k=2"), std::string::npos);
}

TEST(Study, decisionsOfATransformerArePerToken) {
    constexpr int kTokens = 17;
    const tests::TemporaryFolder folder;
    for (const bool slots : {false, true}) {
        const tests::ZooExperts experts{.layers = {"blocks.1.mlp"},
                                        .router = slots ? "phi" : "weight",
                                        .experts = 3,
                                        .shared = 1,
                                        .slotsPerExpert = slots ? 2 : 0};
        Experiment experiment = smallExperiment();
        experiment.checkpoints = {folder.write(
            "vit.safetensors",
            tests::safetensorsBytes(tests::Zoo::vit(16, 8, 2, 32, true, 100, experts).list()))};
        const auto study = mustRun(experiment);
        ASSERT_EQ(study->runs.size(), 4U);
        const RunResult& run = study->runs[3];
        ASSERT_EQ(run.routing.size(), 1U);
        EXPECT_EQ(run.routing[0].decisions, experiment.images * kTokens);
        double share = 0;
        for (const LayerResult& layer : run.layers) {
            if (layer.expert < 0) {
                EXPECT_DOUBLE_EQ(layer.imageShare, 1) << layer.name;
            } else if (layer.name.ends_with("fc1")) {
                share += layer.imageShare;
            }
        }
        // Each token runs one of three experts; slots run all three on two rows each.
        EXPECT_DOUBLE_EQ(share, slots ? 3 : 1);
        const RunResult& exact = study->runs[2];
        EXPECT_EQ(exact.accuracy.logitMse, 0);
        EXPECT_EQ(exact.routing[0].shiftRate, 0);
    }
}

}  // namespace
}  // namespace axscope::analysis
