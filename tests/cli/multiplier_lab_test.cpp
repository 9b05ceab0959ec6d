// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

/// The subcommands family, compare and table.
namespace axscope::tests {
namespace {

ProgramResult lab(const std::vector<std::string>& arguments) {
    return runProgram(AXSCOPE_CLI, arguments);
}

nlohmann::json labJson(const std::vector<std::string>& arguments) {
    const ProgramResult result = lab(arguments);
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return nlohmann::json::parse(result.output, nullptr, false);
}

void expectRefusal(const std::vector<std::string>& arguments, int exitCode, const std::string& text) {
    const ProgramResult result = lab(arguments);
    EXPECT_EQ(result.exitCode, exitCode) << result.errors;
    EXPECT_NE(result.errors.find(text), std::string::npos) << result.errors;
    EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
    EXPECT_TRUE(result.output.empty()) << result.output;
}

TEST(CliFamily, listsAndExplains) {
    const nlohmann::json json = labJson({"family", "--json"});
    ASSERT_GE(json["families"].size(), 14U);
    for (const auto& family : json["families"]) {
        // Each family's standard member is a multiplier.
        const nlohmann::json member = labJson({"family", family["name"], "--json"});
        EXPECT_EQ(member["name"], family["standard"]);
        EXPECT_EQ(member["family"]["name"], family["name"]);
    }
    const ProgramResult explained = lab({"family", "broken-array", "--params"});
    for (const char* const word : {"--h", "--v", "0..15", "unsigned|signed|sign-magnitude", "Mahdiani"})
        EXPECT_NE(explained.output.find(word), std::string::npos) << explained.output;
}

TEST(CliFamily, takesParametersInEverySpelling) {
    const std::string hash = labJson(
        {"family", "broken-array", "--h", "1", "--v", "3", "--operands", "signed", "--json"})["sha256"];
    EXPECT_EQ(labJson({"family", "broken-array:h=1,v=3", "--operands=signed", "--json"})["sha256"], hash);
    EXPECT_EQ(labJson({"table", "broken-array:1,3,operands=signed", "--json"})["sha256"], hash);
    // It is a circuit of the catalogue, whose published cost then counts.
    const nlohmann::json circuit = labJson({"table", "1KR6", "--json"});
    EXPECT_EQ(circuit["sha256"], hash);
    EXPECT_EQ(circuit["equivalent"]["words"], "Broken array, h = 1, v = 3");
    EXPECT_TRUE(circuit["estimate"].is_null());
    expectRefusal({"family", "drum", "--k", "9"}, 2, "k must be in 3..8");
    expectRefusal({"family", "drum", "--k"}, 2, "--k has no value");
    expectRefusal({"family", "drums"}, 3, "no family of this name");
    expectRefusal({"table", "drum:q=1"}, 2, "no parameter 'q'");
}

TEST(CliTable, tellsEveryMetric) {
    const nlohmann::json json = labJson({"table", "drum:k=4", "--json", "--profile", "--depth", "64"});
    EXPECT_EQ(json["rank"], 1);
    EXPECT_EQ(json["profile"]["bits"].size(), 16U);
    EXPECT_EQ(json["profile"]["by_a"]["mean"].size(), 256U);
    EXPECT_EQ(json["profile"]["against_abs_a"].size(), 256U);
    EXPECT_EQ(json["profile"]["cdf"].back()[1], 1);
    EXPECT_DOUBLE_EQ(json["dot_product"]["bias"], 64 * json["metrics"]["mean_error"].get<double>());
    EXPECT_GT(json["estimate"]["relative"], 0);
    EXPECT_FALSE(labJson({"table", "drum:k=4", "--json"})["profile"].contains("by_a"));
    expectRefusal({"table", "1KVA", "--layer", "conv1"}, 2, "--study");
    expectRefusal({"table", "1KVA", "--study", "/nowhere/study.axs", "--layer", "conv1"}, 3, "study.axs");
}

TEST(CliTable, isWeightedByTheOperandsOfALayer) {
    const TemporaryFolder folder;
    const std::string study = (folder.path() / "study.axs").string();
    const std::string checkpoint =
        std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_dense.safetensors";
    const ProgramResult run = lab({"run", "--quiet", "--study", study, "--checkpoint", checkpoint, "--data",
                                   "random", "--images", "2", "--multiplier", "1KVA"});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    expectRefusal({"table", "1KR6", "--study", study, "--layer", "nothing"}, 3, "there are: ");
    const std::vector<std::string> weightedBy{"--study",        study,     "--checkpoint",
                                              "resnet20_dense", "--layer", "layer2.1.conv1"};
    std::vector<std::string> arguments{"table", "1KR6", "--json"};
    arguments.insert(arguments.end(), weightedBy.begin(), weightedBy.end());
    const nlohmann::json json = labJson(arguments);
    EXPECT_EQ(json["weighted"]["run"], "int8");
    EXPECT_NE(json["weighted"]["metrics"]["mae"], json["metrics"]["mae"]);
    const double depth = json["weighted"]["dot_product"]["depth"];
    EXPECT_EQ(depth, 32 * 9);
    EXPECT_DOUBLE_EQ(json["weighted"]["dot_product"]["bias"],
                     depth * json["weighted"]["metrics"]["mean_error"].get<double>());
    arguments[1] = "exact";
    EXPECT_EQ(labJson(arguments)["weighted"]["metrics"]["mae"], 0);
    expectRefusal({"table", "1KR6", "--study", study, "--checkpoint", "other", "--layer", "conv1"}, 3,
                  "resnet20_dense");
}

TEST(CliTable, exportsWhatImportReadsBack) {
    const TemporaryFolder folder;
    const std::string hash = labJson({"table", "1KR6", "--json"})["sha256"];
    for (const char* const ending : {"npy", "bin", "h", "csv", "txt", "lst"}) {
        for (const char* const order : {"numeric", "twos-complement"}) {
            const std::string file = (folder.path() / (std::string("t.") + ending)).string();
            const ProgramResult written = lab({"table", "1KR6", "--out", file, "--order", order});
            ASSERT_EQ(written.exitCode, 0) << written.errors;
            EXPECT_EQ(labJson({"table", file, "--json"})["sha256"], hash) << file << ' ' << order;
        }
    }
    const auto out = [&](const char* name) { return (folder.path() / name).string(); };
    expectRefusal({"table", "1KR6", "--out", out("t.xlsx")}, 2, "the ending must be");
    expectRefusal({"table", "1KR6", "--out", out("t.bin"), "--type", "uint16"}, 2, "do not fit uint16");
    expectRefusal({"table", "1KR6", "--out", out("t.csv"), "--type", "int16"}, 2, "no number type");
    expectRefusal({"table", "1KR6", "--out", out("t.npy"), "--layout", "list"}, 2,
                  "--layout is for text files");
}

TEST(CliCompare, marksTheParetoFront) {
    const nlohmann::json json = labJson({"compare", "all", "drum:k=4", "--pareto", "power,mae", "--json"});
    ASSERT_EQ(json["multipliers"].size(), 14U);
    for (const auto& multiplier : json["multipliers"]) {
        bool beaten = false;
        for (const auto& other : json["multipliers"])
            beaten =
                beaten || (other["power_mw"] <= multiplier["power_mw"] &&
                           other["metrics"]["mae"] <= multiplier["metrics"]["mae"] && other != multiplier);
        EXPECT_EQ(multiplier["on_front"], !beaten) << multiplier["name"];
        EXPECT_EQ(multiplier["power_estimated"], multiplier["name"] == "drum:k=4");
    }
    EXPECT_EQ(json["differences"].size(), 14U * 13 / 2);
    expectRefusal({"compare", "1KVA", "--pareto", "power,beauty"}, 2, "'beauty'");
    expectRefusal({"compare", "1KVA", "--sort", "beauty"}, 2, "'beauty'");
    expectRefusal({"compare", "1KVA", "drum:k=77"}, 2, "3..8");
}

TEST(CliCompare, tellsDifferencesOfProducts) {
    // 1KVA lacks 1.25 on average, and the exact circuit nothing.
    const nlohmann::json json = labJson({"compare", "exact", "1KVA", "1KVA", "--json"});
    ASSERT_EQ(json["multipliers"].size(), 2U);
    ASSERT_EQ(json["differences"].size(), 1U);
    EXPECT_EQ(json["differences"][0]["mean"], 1.25);
    EXPECT_EQ(json["differences"][0]["mean_abs"], 1.25);
    EXPECT_EQ(json["differences"][0]["max_abs"], 5);
    EXPECT_EQ(json["differences"][0]["differing_share"], 0.5);
    EXPECT_EQ(json["differences"][0]["differing"], 32768);
    EXPECT_EQ(json["differences"][0]["min"], 0);
    EXPECT_EQ(json["differences"][0]["max"], 5);
    // Variance 2.1875 about the mean of 1.25.
    EXPECT_DOUBLE_EQ(json["differences"][0]["rms"].get<double>(), std::sqrt(2.1875 + 1.25 * 1.25));
    const auto& histogram = json["differences"][0]["histogram"];
    EXPECT_EQ(histogram["edges"], nlohmann::json::parse("[-0.5,0.5,1.5,2.5,3.5,4.5,5.5]"));
    EXPECT_EQ(histogram["counts"][0], 32768);
    const auto& measures = json["multipliers"][1]["measures"];
    EXPECT_DOUBLE_EQ(measures["std"].get<double>(), std::sqrt(2.1875));
    EXPECT_DOUBLE_EQ(measures["snr"].get<double>(), 10 * std::log10(5461.5 * 5461.5 / 3.75));
    EXPECT_TRUE(json["multipliers"][0]["measures"]["snr"].is_null());  // infinite
    const std::string text = lab({"compare", "1KVB", "1KVA", "--sort", "mae"}).output;
    EXPECT_LT(text.find("mul8s_1KVA"), text.find("mul8s_1KVB"));
}

TEST(CliCompare, filtersByConditions) {
    const nlohmann::json json =
        labJson({"compare", "all", "drum:k=4", "--filter", "mae > 0 and (cost < 0.5 or drum)", "--json"});
    ASSERT_FALSE(json["multipliers"].empty());
    for (const auto& multiplier : json["multipliers"]) {
        EXPECT_GT(multiplier["metrics"]["mae"].get<double>(), 0);
        EXPECT_TRUE(multiplier["power_mw"].get<double>() < 0.5 * 0.425 || multiplier["name"] == "drum:k=4");
    }
    EXPECT_TRUE(labJson({"compare", "all", "--filter", "nothing", "--json"})["multipliers"].empty());
    expectRefusal({"compare", "all", "--filter", "mae <"}, 2, "--filter: a measure or number is missing");
    expectRefusal({"compare", "1KVA", "--pareto", "power,mean"}, 2, "'mean'");
}

}  // namespace
}  // namespace axscope::tests
