// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_config.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

std::string refusal(const std::string& text) {
    const auto config = parseRunConfig(text, "/data/study", "study.json");
    return config ? std::string() : config.error().text();
}

TEST(RunConfig, pathsAreRelativeToTheFile) {
    const auto config = parseRunConfig(R"({
        // a comment
        "version": 1,
        "checkpoints": ["nets/a.safetensors", "/abs/b.safetensors"],
        "describe": {"top_k": "2"},
        "data": "cifar100:../cifar", "images": 64, "subset": {"classes": ["owl"], "seed": 7},
        "resize": {"shorter_side": 64, "crop": 32}, "normalise": {"preset": "cifar10"}, "multipliers": ["eight", "v2022:1KV8", "tables/my.npy", "1KVX"],
        "assignments": [{"name": "mixed", "default": "my.npy", "assign": [{"layers": "conv", "multiplier": "1KVA"}]},
                        "other.json"],
        "calibration": {"method": "percentile", "percentile": 99.9, "images": 256, "data": "random:4",
                        "layers": [{"layers": "conv1", "method": "fixed", "range": 3.5}]},
        "emulation": {"head": false, "rules": [{"exclude": "layer3.*", "others": "float"}]},
        "threads": 2, "batch": 16, "isolated": false, "json": "out/results.json"})",
                                       "/data/study", "study.json");
    ASSERT_TRUE(config) << config.error().text();
    const Experiment& experiment = config->experiment;
    EXPECT_EQ(experiment.checkpoints[0], "/data/study/nets/a.safetensors");
    EXPECT_EQ(experiment.checkpoints[1], "/abs/b.safetensors");
    EXPECT_EQ(experiment.describe.at("top_k"), "2");
    EXPECT_EQ(experiment.data, "cifar100:/data/cifar");
    EXPECT_EQ(experiment.subset.classes, std::vector<std::string>{"owl"});
    EXPECT_EQ(experiment.subset.seed, 7U);
    EXPECT_EQ(experiment.resize.crop, 32);
    EXPECT_EQ(experiment.normalisation.preset, "cifar10");
    EXPECT_EQ(experiment.multipliers,
              (std::vector<std::string>{"eight", "v2022:1KV8", "/data/study/tables/my.npy", "1KVX"}));
    EXPECT_EQ(experiment.assignments[0].otherLayers, "/data/study/my.npy");
    EXPECT_EQ(experiment.assignmentFiles[0], "/data/study/other.json");
    EXPECT_EQ(experiment.ranges.method, CalibrationMethod::Percentile);
    EXPECT_EQ(experiment.ranges.data, "random:4");
    EXPECT_EQ(experiment.ranges.layers[0].range, 3.5);
    EXPECT_FALSE(experiment.emulation.head);
    EXPECT_EQ(experiment.batchSize, 16);
    EXPECT_FALSE(experiment.isolatedErrors);
    EXPECT_EQ(config->json, "/data/study/out/results.json");

    const std::string text = toText(*config, "/data/study");
    const auto again = parseRunConfig(text, "/data/study", "again.json");
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(toText(*again, "/data/study"), text);
    EXPECT_NE(text.find("\"nets/a.safetensors\""), std::string::npos) << text;
    EXPECT_NE(text.find("\"cifar100:/data/cifar\""), std::string::npos) << text;
    EXPECT_EQ(again->experiment.emulation, experiment.emulation);
    EXPECT_EQ(again->experiment.assignments, experiment.assignments);
    EXPECT_EQ(again->experiment.ranges.layers, experiment.ranges.layers);
}

TEST(RunConfig, filesThatAreCalledLikeNamesStayFiles) {
    const auto config = parseRunConfig(R"({"data": "./random", "multipliers": ["./1KVA", "./table", "1KVA"]})",
                                       "/data/study", "study.json");
    ASSERT_TRUE(config);
    EXPECT_EQ(config->experiment.data, "/data/study/random");
    EXPECT_EQ(config->experiment.multipliers[0], "/data/study/1KVA");
    const auto again = parseRunConfig(toText(*config, "/data/study"), "/data/study", "again.json");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->experiment.data, config->experiment.data);
    EXPECT_EQ(again->experiment.multipliers, config->experiment.multipliers);
}

TEST(RunConfig, defaultsAreThoseOfAnExperiment) {
    const auto config = parseRunConfig("{}", "", "study.json");
    ASSERT_TRUE(config);
    EXPECT_EQ(toText(*config, ""), toText(RunConfig{}, ""));
    EXPECT_EQ(config->experiment.emulation, models::EmulationConfig{});
}

TEST(RunConfig, mistakesAreNamed) {
    EXPECT_EQ(refusal(R"({"thread": 2})"), "study.json: unknown key 'thread'; nearest known key: 'threads'");
    EXPECT_EQ(refusal(R"({"emulation": {"padding": "table", "ordr": 1}})").rfind("study.json: emulation: unknown key", 0),
              0U);
    EXPECT_NE(refusal(R"({"calibration": {"method": "minmax"}})").find("nearest"), std::string::npos);
    EXPECT_NE(refusal(R"({"calibration": {"method": "fixed"}})").find("calibration.range"), std::string::npos);
    EXPECT_NE(refusal(R"({"calibration": {"file": "r.json", "images": 3}})").find("beside"), std::string::npos);
    EXPECT_NE(refusal(R"({"version": 99})").find("newer version"), std::string::npos);
    EXPECT_NE(refusal(R"({"batch": 0})").find("batch"), std::string::npos);
    EXPECT_NE(refusal(R"({"describe": {"topk": "2"}})").find("nearest known key: 'top_k'"), std::string::npos);
    EXPECT_NE(refusal(R"({"assignments": [{"name": "m", "assing": []}]})").find("assignments[0]"), std::string::npos);
    EXPECT_NE(refusal(R"({"assignments": [{"default": "1KVA"}]})").find("needs a name"), std::string::npos);
    EXPECT_NE(refusal("[]"), "");
    EXPECT_NE(readRunConfig("/nowhere/study.json").error().text().find("/nowhere/study.json"), std::string::npos);
}

TEST(RunConfig, assignmentFilesHoldOneOrMany) {
    tests::TemporaryFolder folder;
    const auto one =
        readAssignments(folder.write("mixed_a.json", R"({"assign": [{"layers": "conv", "multiplier": "t.npy"}]})"));
    ASSERT_TRUE(one) << one.error().text();
    EXPECT_EQ((*one)[0].name, "mixed_a");
    EXPECT_EQ((*one)[0].otherLayers, "exact");
    EXPECT_EQ((*one)[0].assign[0].multiplier, (folder.path() / "t.npy").string());
    const auto many = readAssignments(
        folder.write("many.json", R"({"version": 1, "assignments": [{"name": "a"}, {"name": "b", "default": "1KVA"}]})"));
    ASSERT_TRUE(many) << many.error().text();
    EXPECT_EQ(many->size(), 2U);
    EXPECT_EQ((*many)[1].otherLayers, "1KVA");
    EXPECT_FALSE(readAssignments(folder.write("bad.json", R"({"name": "a", "assigns": []})")));
    EXPECT_FALSE(readAssignments(folder.write("worse.json", R"({"assignments": [], "x": 1})")));
    EXPECT_FALSE(readAssignments(folder.path() / "none.json"));
}

}  // namespace
}  // namespace axscope::analysis
