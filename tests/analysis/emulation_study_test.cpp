// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/report/report.h"
#include "analysis/study_runner.h"
#include "multipliers/catalog.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

using models::Assignment;
using models::EmulationConfig;
using models::Exactness;

Experiment emulationExperiment(const std::string& checkpoint = "resnet20_hard") {
    Experiment experiment;
    experiment.checkpoints = {std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints" /
                              (checkpoint + ".safetensors")};
    experiment.data = "random:3";
    experiment.images = 8;
    experiment.batchSize = 4;
    experiment.ranges.images = 8;
    experiment.threads = 2;
    return experiment;
}

std::shared_ptr<const StudyResult> studyOf(const Experiment& experiment) {
    JobControl job;
    Result<std::shared_ptr<const StudyResult>> study = runStudy(experiment, job);
    EXPECT_TRUE(study) << study.error().text();
    return study ? *study : std::make_shared<const StudyResult>();
}

std::string studyError(const Experiment& experiment) {
    JobControl job;
    const Result<std::shared_ptr<const StudyResult>> study = runStudy(experiment, job);
    return study ? std::string() : study.error().text();
}

double powerRatio(const char* name) {
    return *multipliers::findCatalogEntry(name)->cost.powerMw / multipliers::exactPowerMw();
}

const LayerResult& layerOf(const RunResult& run, const std::string& name) {
    return *std::find_if(run.layers.begin(), run.layers.end(),
                         [&](const LayerResult& layer) { return layer.name == name; });
}

std::vector<EmulationConfig> variedConfigs() {
    std::vector<EmulationConfig> configs(5);
    configs[1].first = false;
    configs[1].rules = {{false, "layer3.*", Exactness::Float}, {true, "*.experts.2.*", {}}};
    configs[2].router = true;
    configs[2].padding = models::PaddingMode::Skip;
    configs[2].weights = models::WeightScales::PerTensor;
    configs[3].batchNorm = models::BatchNormMode::Separate;
    configs[3].order.fill(models::OperandOrder::WeightFirst);
    configs[4].head = false;
    configs[4].others = Exactness::Float;
    return configs;
}

TEST(EmulationStudy, exactTableGivesInt8ToTheBitUnderEveryConfiguration) {
    for (const EmulationConfig& config : variedConfigs()) {
        Experiment experiment = emulationExperiment();
        experiment.emulation = config;
        experiment.multipliers = {"1KV8", "1KVB"};
        const auto study = studyOf(experiment);
        ASSERT_EQ(study->runs.size(), 4U);
        const RunResult& exact = study->runs[2];
        EXPECT_EQ(exact.accuracy.logitMse, 0);
        for (const LayerResult& layer : exact.layers) {
            if (layer.cumulative.count > 0) {
                EXPECT_EQ(layer.cumulative.mse, 0) << layer.name;
            }
            if (layer.isolated.count > 0) {
                EXPECT_EQ(layer.isolated.maxAbs, 0) << layer.name;
            }
        }
        for (const RoutingResult& routing : exact.routing)
            EXPECT_EQ(routing.shiftRate, 0);
        EXPECT_EQ(*exact.cost, *study->runs[1].cost);
        EXPECT_GT(study->runs[3].accuracy.logitMse, 0) << models::toText(config);
    }
}

TEST(EmulationStudy, everythingInFloatIsFloat) {
    Experiment experiment = emulationExperiment();
    experiment.emulation.rules = {{false, "*", Exactness::Float}};
    experiment.multipliers = {"1KVB"};
    const auto study = studyOf(experiment);
    ASSERT_EQ(study->runs.size(), 3U);
    for (const std::size_t run : {1U, 2U}) {
        EXPECT_EQ(study->runs[run].accuracy.logitMse, 0);
        EXPECT_EQ(study->runs[run].layers[0].computed, "float");
        EXPECT_EQ(study->runs[run].layers[0].isolated.maxAbs, 0);
        EXPECT_EQ(*study->runs[run].cost, *study->runs[1].cost);
    }
}

TEST(EmulationStudy, anAssignmentIsComposedOfItsMultipliers) {
    Experiment experiment = emulationExperiment();
    experiment.multipliers = {"1KVB", "1KR6"};
    experiment.assignments = {
        {"mixed_a", "exact", {{"layer1.*", "1KVB"}, {"*.experts.2.*", "1KR6"}, {"layer1.0.conv2", "1KR6"}}}};
    const auto study = studyOf(experiment);
    ASSERT_EQ(study->runs.size(), 5U);
    const RunResult& b = study->runs[2];
    const RunResult& r = study->runs[3];
    const RunResult& mixed = study->runs[4];
    ASSERT_EQ(study->multipliers.size(), 3U);
    EXPECT_EQ(study->multipliers[*mixed.multiplier].name, "mixed_a");
    EXPECT_EQ(study->multipliers[2].table, nullptr);
    EXPECT_NE(study->multipliers[2].assignment.find("layer1.* by 1KVB"), std::string::npos);

    double powered = 0;
    for (std::size_t i = 0; i < mixed.layers.size(); ++i) {
        const LayerResult& layer = mixed.layers[i];
        const bool isR = layer.name.find(".experts.2.") != std::string::npos || layer.name == "layer1.0.conv2";
        const bool isB = layer.name.starts_with("layer1.") && !isR;
        EXPECT_EQ(layer.multiplier, isR ? "mul8s_1KR6" : isB ? "mul8s_1KVB" : "mul8s_1KV8") << layer.name;
        // Teacher-forced, a layer has the error of its own multiplier and no other.
        const double expected = isR ? r.layers[i].isolated.mse : isB ? b.layers[i].isolated.mse : 0;
        if (layer.isolated.count > 0) {
            EXPECT_EQ(layer.isolated.mse, expected) << layer.name;
        }
        powered += layer.imageShare * static_cast<double>(layer.macs) *
                   (isR ? powerRatio("1KR6") : isB ? powerRatio("1KVB") : 1.0);
    }
    EXPECT_NEAR(*mixed.cost, powered / study->checkpoints[0].denseMacs, 1e-12);
    EXPECT_EQ(layerOf(mixed, "conv1").cumulative.mse, 0);
    EXPECT_GT(layerOf(mixed, "layer1.0.conv1").cumulative.mse, 0);

    const nlohmann::json json = nlohmann::json::parse(toJson(*study));
    EXPECT_EQ(json["multipliers"][2]["name"], "mixed_a");
    EXPECT_TRUE(json["multipliers"][2]["sha256"].is_null());
    EXPECT_EQ(json["runs"][4]["layers"][0]["multiplier"], "mul8s_1KV8");
    EXPECT_EQ(json["runs"][4]["layers"][0]["computed"], "approx");
}

TEST(EmulationStudy, anAssignmentOfOneMultiplierIsThatMultiplier) {
    Experiment experiment = emulationExperiment("resnet20_dense");
    experiment.multipliers = {"1KVB"};
    experiment.assignments = {{"all b", "exact", {{"*", "1KVB"}}}};
    const auto study = studyOf(experiment);
    ASSERT_EQ(study->runs.size(), 4U);
    EXPECT_EQ(study->runs[3].accuracy.logitMse, study->runs[2].accuracy.logitMse);
    EXPECT_EQ(*study->runs[3].cost, *study->runs[2].cost);
    for (std::size_t i = 0; i < study->runs[2].layers.size(); ++i)
        EXPECT_EQ(study->runs[3].layers[i].cumulative.mse, study->runs[2].layers[i].cumulative.mse);
    // Rules of the configuration hold in every run.
    experiment.assignments.clear();
    experiment.emulation.assign = {{"first", "exact"}};
    EXPECT_EQ(studyOf(experiment)->runs[2].layers[0].cumulative.mse, 0);
}

TEST(EmulationStudy, exactLayersCountAsExactMultiplicationsInTheCost) {
    Experiment experiment = emulationExperiment("resnet20_dense");
    experiment.multipliers = {"1KR6"};
    experiment.emulation.rules = {{false, "layer2.*", Exactness::Float}, {false, "head", {}}};
    const auto study = studyOf(experiment);
    const RunResult& run = study->runs[2];
    double powered = 0;
    double all = 0;
    for (const LayerResult& layer : run.layers) {
        const bool exact = layer.name.starts_with("layer2.") || layer.name == "fc";
        EXPECT_EQ(layer.computed, layer.name == "fc" ? "int8" : exact ? "float" : "approx");
        powered += static_cast<double>(layer.macs) * (exact ? 1 : powerRatio("1KR6"));
        all += static_cast<double>(layer.macs);
    }
    EXPECT_NEAR(*run.cost, powered / all, 1e-12);
    EXPECT_EQ(*study->runs[1].cost, 1.0);
    const std::string words = nlohmann::json(study->provenance.settings).dump();
    EXPECT_NE(words.find("except layer2.* (float32) and head (exact int8)"), std::string::npos) << words;
    EXPECT_NE(words.find("count as exact"), std::string::npos) << words;
    EXPECT_NE(words.find("ranges: absmax over the first 8 images"), std::string::npos) << words;
}

TEST(EmulationStudy, emulatedRoutersCountAndMayShift) {
    Experiment experiment = emulationExperiment();
    experiment.multipliers = {"1KR3"};
    const double before = *studyOf(experiment)->runs[1].cost;
    experiment.emulation.router = true;
    const auto study = studyOf(experiment);
    EXPECT_GT(*study->runs[1].cost, before);
    EXPECT_TRUE(study->checkpoints[0].ranges.contains("layer3.0.router"));
}

TEST(EmulationStudy, groupsOfRunsGiveTheSameAsAllAtOnce) {
    Experiment experiment = emulationExperiment();
    experiment.multipliers = {"1KVA", "1KVB", "1KR6"};
    const auto measured = [&] {
        nlohmann::json json = nlohmann::json::parse(toJson(*studyOf(experiment)));
        json.erase("provenance");
        return json.dump();
    };
    const std::string whole = measured();
    experiment.maxPackedBytes = 1;
    EXPECT_EQ(measured(), whole);
    experiment.maxPackedBytes = 3'000'000;
    EXPECT_EQ(measured(), whole);
}

TEST(EmulationStudy, whatMakesNoSenseIsRefusedBeforeAnythingIsComputed) {
    const auto errorWith = [](auto change) {
        Experiment experiment = emulationExperiment();
        experiment.multipliers = {"1KVB"};
        change(experiment);
        return studyError(experiment);
    };
    const auto expectError = [](const std::string& error, const std::string& text) {
        EXPECT_NE(error.find(text), std::string::npos) << error;
    };
    expectError(errorWith([](Experiment& e) { e.emulation.rules = {{false, "layer4.*", {}}}; }),
                "'layer4.*' matches no layer; nearest: 'layer1.0.conv1'");
    expectError(errorWith([](Experiment& e) {
                    e.emulation.rules = {{false, "conv1", {}}, {true, "conv1", {}}};
                }),
                "contradicts rules[0]");
    expectError(errorWith([](Experiment& e) {
                    e.emulation.rules = {{true, "conv1", {}}, {false, "*", {}}};
                }),
                "contradicts the rules after it");
    expectError(errorWith([](Experiment& e) { e.assignments = {{"m", "exact", {{"conv1", "1KVX"}}}}; }),
                "assignment 'm': multiplier '1KVX'");
    expectError(errorWith([](Experiment& e) { e.assignments = {{"m", "eight", {}}}; }), "several multipliers");
    expectError(errorWith([](Experiment& e) { e.assignments = {{"m", "exact", {{"conv9", "1KVA"}}}}; }),
                "assignment 'm': pattern 'conv9' matches no layer; nearest: 'conv1'");
    expectError(errorWith([](Experiment& e) { e.assignments = {{"mul8s_1KVB", "exact", {}}}; }), "has this name");
    expectError(errorWith([](Experiment& e) { e.assignments = {{"", "exact", {}}}; }), "needs a name");
    expectError(errorWith([](Experiment& e) {
                    e.ranges.layers = {{"conv1", models::CalibrationMethod::Fixed, 0, -1}};
                }),
                "fixed range");
}

}  // namespace
}  // namespace axscope::analysis
