// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

ProgramResult bench(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "bench");
    return runProgram(AXSCOPE_CLI, arguments);
}

TEST(Bench, helpTeaches) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--help"}, {"network", "--help"}}) {
        const ProgramResult help = bench(arguments);
        EXPECT_EQ(help.exitCode, 0) << help.errors;
        for (const char* word : {"--checkpoint", "--data", "--threads", "--batch", "--quick", "Example"})
            EXPECT_NE(help.output.find(word), std::string::npos) << word;
    }
    const ProgramResult training = bench({"train", "--help"});
    for (const char* word : {"--checkpoint", "--threads", "--batch", "--quick", "--json", "DNNL_MAX_CPU_ISA"})
        EXPECT_NE(training.output.find(word), std::string::npos) << word;
    EXPECT_EQ(training.output.find("--data"), std::string::npos);
    EXPECT_EQ(bench({"gemm", "--help"}).output.find("--checkpoint"), std::string::npos);
}

TEST(Bench, gemmMeasuresEveryStructureOnEveryShape) {
    const ProgramResult run = bench({"gemm", "--quick", "--json", "-"});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.errors.find("ResNet-20 stage 1"), std::string::npos) << run.errors;
    const nlohmann::json json = jsonOf(run);
    EXPECT_EQ(json["schema"], 1);
    EXPECT_EQ(json["provenance"]["quick"], true);
    EXPECT_EQ(json["gemm"].size(), 6U * 18);
    EXPECT_TRUE(json["network"].empty());
    std::set<std::string> shapes;
    std::set<std::string> structures;
    for (const nlohmann::json& row : json["gemm"]) {
        shapes.insert(row["shape"]);
        structures.insert(row["structure"]);
        for (const char* key : {"gmacs_median", "gmacs_best", "ratio_loop", "ratio_sgemm"})
            EXPECT_GT(row[key].get<double>(), 0) << row.dump();
        EXPECT_FALSE(row["kernel"].get<std::string>().empty());
        EXPECT_FALSE(row["isa"].get<std::string>().empty());
    }
    EXPECT_EQ(shapes.size(), 6U);
    EXPECT_EQ(structures.size(), 18U);
}

TEST(Bench, networkMeasuresEveryMode) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "speed.json").string();
    const ProgramResult run = bench({"network", "--checkpoint", kHard, "--data", "random:3", "--images", "6",
                                     "--batch", "4", "--threads", "1,2", "--quick", "--json", file});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.output.find("resnet20_hard, 2 threads"), std::string::npos) << run.output;
    EXPECT_NE(run.output.find("mul8s_1KVA"), std::string::npos) << run.output;
    std::ifstream in(file);
    const nlohmann::json json = nlohmann::json::parse(in, nullptr, false);
    EXPECT_TRUE(json["gemm"].empty());
    std::map<std::string, int> modes;
    for (const nlohmann::json& row : json["network"]) {
        ++modes[row["mode"]];
        EXPECT_EQ(row["checkpoint"], "resnet20_hard");
        EXPECT_GT(row["images_per_s"].get<double>(), 0);
        EXPECT_GT(row["ratio_float"].get<double>(), 0);
        if (row["mode"] == "float") {
            EXPECT_EQ(row["ratio_float"], 1);
            EXPECT_TRUE(row["split"].is_null());
            continue;
        }
        double whole = 0;
        for (const auto& [phase, share] : row["split"].items()) {
            EXPECT_GE(share.get<double>(), 0) << phase << row.dump();
            whole += share.get<double>();
        }
        EXPECT_NEAR(whole, 1, 0.01) << row.dump();
        EXPECT_GT(row["split"]["product"].get<double>(), 0.01) << row.dump();
    }
    const std::map<std::string, int> expected{{"float", 2}, {"int8", 2}, {"approx", 18}, {"naive", 2}};
    EXPECT_EQ(modes, expected);
}

TEST(Bench, trainMeasuresStepsUnderTheEight) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "steps.json").string();
    const ProgramResult run = bench({"train", "--checkpoint", kHard, "--batch", "2", "--quick", "--json", file});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.output.find("resnet20_hard, 1 thread"), std::string::npos) << run.output;
    EXPECT_NE(run.errors.find("Training resnet20_hard"), std::string::npos) << run.errors;
    std::ifstream in(file);
    const nlohmann::json json = nlohmann::json::parse(in, nullptr, false);
    EXPECT_TRUE(json["gemm"].empty());
    EXPECT_TRUE(json["network"].empty());
    std::map<std::string, int> gradients;
    for (const nlohmann::json& row : json["training"]) {
        const bool isFloat = row["multiplier"].is_null();
        ++gradients[isFloat ? "float" : row["gradient"]];
        EXPECT_EQ(row["checkpoint"], "resnet20_hard");
        EXPECT_EQ(row["batch"], 2);
        EXPECT_EQ(row["kernel"].is_null(), isFloat) << row.dump();
        EXPECT_GT(row["step_ms"].get<double>(), 0) << row.dump();
        EXPECT_LE(row["step_ms_best"].get<double>(), row["step_ms"].get<double>()) << row.dump();
        EXPECT_GT(row["ratio_float"].get<double>(), 0) << row.dump();
        if (isFloat) {
            EXPECT_EQ(row["ratio_float"], 1);
        }
    }
    // The eight and a table without structure; differences of all but the exact one of the eight.
    const std::map<std::string, int> expected{{"float", 1}, {"exact", 9}, {"differences", 7}};
    EXPECT_EQ(gradients, expected);
}

TEST(Bench, wrongUseIsOneLine) {
    const auto expectError = [](const ProgramResult& run, int exitCode, const std::string& text) {
        EXPECT_EQ(run.exitCode, exitCode) << run.errors;
        EXPECT_NE(run.errors.find(text), std::string::npos) << run.errors;
        EXPECT_EQ(std::count(run.errors.begin(), run.errors.end(), '\n'), 1) << run.errors;
        EXPECT_TRUE(run.output.empty()) << run.output;
    };
    expectError(bench({"network"}), 2, "--checkpoint is required");
    expectError(bench({"train"}), 2, "--checkpoint is required");
    expectError(bench({"train", "--checkpoint", "none.safetensors", "--quiet"}), 3, "none.safetensors");
    expectError(bench({"train", "--checkpoint", kHard, "--batch", "0"}), 2, "--batch");
    expectError(bench({"network", "--checkpoint", kHard}), 2, "--data is required");
    expectError(bench({"network", "--checkpoint", kHard, "--data", "random", "--threads", "1,x"}), 2,
                "--threads");
    expectError(bench({"network", "--checkpoint", "none.safetensors", "--data", "random", "--quiet"}), 3,
                "none.safetensors");
    expectError(bench({"gemm", "--json", "/nowhere/at/all.json"}), 3, "/nowhere/at");
    expectError(
        bench({"network", "--checkpoint", kHard, "--data", "random", "--images", "1000000", "--quiet"}), 2,
        "1000000 images asked for");
}

TEST(Bench, ctrlCStopsCleanly) {
    const TemporaryFolder folder;
    const std::string json = (folder.path() / "out.json").string();
    const ProgramResult run = runProgram(AXSCOPE_CLI, {"bench", "gemm", "--quiet", "--json", json}, {},
                                         Interruption{std::chrono::milliseconds(3000), SIGINT});
    EXPECT_EQ(run.exitCode, 130) << run.errors;
    EXPECT_NE(run.errors.find("stopped on request"), std::string::npos) << run.errors;
    EXPECT_FALSE(std::filesystem::exists(json));
    EXPECT_LT(run.seconds, 8);
}

}  // namespace
}  // namespace axscope::tests
