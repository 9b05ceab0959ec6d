// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

/// A study of one network and two multipliers that has run.
class CompareRunsTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<TemporaryFolder>();
        const ProgramResult run = runProgram(
            AXSCOPE_CLI, {"run", "--quiet", "--study", study(), "--checkpoint",
                          std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_hard.safetensors", "--data", "random:3",
                          "--images", "24", "--calibration-images", "8", "--multiplier", "1KVA", "1KR3", "--json",
                          path("run.json"), "--csv", path("run_csv"), "--tables", path("run_tables"), "--images-csv",
                          path("run_images.csv")});
        ASSERT_EQ(run.exitCode, 0) << run.errors;
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::string path(const std::string& name) { return (s_folder->path() / name).string(); }
    static std::string study() { return path("s.axs"); }
    static ProgramResult compare(std::vector<std::string> more) {
        more.insert(more.begin(), {"compare-runs", "--study", study()});
        return runProgram(AXSCOPE_CLI, more);
    }

    static std::unique_ptr<TemporaryFolder> s_folder;
};
std::unique_ptr<TemporaryFolder> CompareRunsTest::s_folder;

TEST_F(CompareRunsTest, figuresAreThoseOfTheRuns) {
    const ProgramResult result = compare({"--a", "resnet20_hard:1KVA", "--b", "mul8s_1KR3", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const Json json = Json::parse(result.output);
    const Json runs = Json::parse(contentsOf(path("run.json")))["runs"];
    EXPECT_EQ(json["a"]["run"], "resnet20_hard:mul8s_1KVA");
    EXPECT_EQ(json["b"]["run"], "resnet20_hard:mul8s_1KR3");
    EXPECT_EQ(json["labels_meaningful"], false);
    EXPECT_TRUE(json["classes"].empty());
    const Json& paired = json["paired"];
    std::uint64_t images = 0;
    for (const auto& [name, count] : paired["cells"].items())
        images += count.get<std::uint64_t>();
    EXPECT_EQ(images, 24U);
    const auto find = [&](const char* multiplier) {
        return *std::ranges::find_if(runs, [&](const Json& run) { return run.value("multiplier", Json()) == multiplier; });
    };
    const Json a = find("mul8s_1KVA");
    const Json b = find("mul8s_1KR3");
    EXPECT_DOUBLE_EQ(paired["difference"], b["top1"].get<double>() - a["top1"].get<double>());
    EXPECT_LE(paired["difference_interval"][0], paired["difference"]);
    EXPECT_GE(paired["difference_interval"][1], paired["difference"]);
    ASSERT_EQ(json["layers"].size(), a["layers"].size());
    EXPECT_EQ(json["layers"][3]["name"], a["layers"][3]["name"]);
    EXPECT_DOUBLE_EQ(json["layers"][3]["cumulative"]["sqnr_db"],
                     b["layers"][3]["sqnr_db"].get<double>() -
                         a["layers"][3]["sqnr_db"].get<double>());
    ASSERT_EQ(json["routing"].size(), 3U);
    EXPECT_EQ(json["routing"][1]["shift_a"], a["routing"][1]["shift_int8"]);
    EXPECT_EQ(json["routing"][1]["shift_b"], b["routing"][1]["shift_int8"]);

    // The other way round everything changes its sign and nothing else.
    const Json back = Json::parse(compare({"--a", "1KR3", "--b", "1KVA", "--json", "-"}).output);
    EXPECT_DOUBLE_EQ(back["paired"]["difference"], -paired["difference"].get<double>());
    EXPECT_EQ(back["paired"]["cells"]["only_a_right"], paired["cells"]["only_b_right"]);
    EXPECT_EQ(back["paired"]["mcnemar_p"], paired["mcnemar_p"]);

    ASSERT_EQ(compare({"--a", "1KVA", "--b", "1KR3", "--json", path("c.json")}).exitCode, 0);
    EXPECT_EQ(contentsOf(path("c.json")), result.output);
}

TEST_F(CompareRunsTest, aRunAgainstItselfDoesNotDiffer) {
    const Json json = Json::parse(compare({"--a", "float", "--b", "float", "--json"}).output);
    EXPECT_EQ(json["paired"]["difference"], 0);
    EXPECT_EQ(json["paired"]["mcnemar_p"], 1);
    EXPECT_EQ(json["paired"]["agreeing"], 24);
    const ProgramResult text = compare({"--a", "int8", "--b", "1KVA"});
    ASSERT_EQ(text.exitCode, 0) << text.errors;
    for (const char* word : {"A right", "McNemar", "layer3.1", "random images"})
        EXPECT_NE(text.output.find(word), std::string::npos) << text.output;
}

TEST_F(CompareRunsTest, whatIsWrongIsTold) {
    const ProgramResult unknown = compare({"--a", "float", "--b", "resnet20_hard:1L2H"});
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_NE(unknown.errors.find("resnet20_hard:mul8s_1KVA"), std::string::npos) << unknown.errors;
    EXPECT_EQ(std::count(unknown.errors.begin(), unknown.errors.end(), '\n'), 1) << unknown.errors;
    EXPECT_EQ(compare({"--a", "float"}).exitCode, 2);
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"compare-runs", "--study", path("none.axs"), "--a", "float", "--b", "int8"}).exitCode, 3);
    EXPECT_FALSE(std::filesystem::exists(path("none.axs")));
    EXPECT_NE(compare({"--a", "float", "--b", "int8", "--json", path("no/folder.json")}).exitCode, 0);
}

TEST_F(CompareRunsTest, aStudyWritesWhatItsRunWrote) {
    const ProgramResult written =
        runProgram(AXSCOPE_CLI, {"study", study(), "--results", path("study.json"), "--csv", path("study_csv"), "--tables",
                                 path("study_tables"), "--images-csv", path("study_images.csv")});
    ASSERT_EQ(written.exitCode, 0) << written.errors;
    EXPECT_EQ(Json::parse(contentsOf(path("study.json")))["runs"], Json::parse(contentsOf(path("run.json")))["runs"]);
    // What has been kept is what was computed, provenance included: byte by byte.
    const std::string images = contentsOf(path("run_images.csv"));
    EXPECT_GT(std::count(images.begin(), images.end(), '\n'), 4 * 24);
    EXPECT_EQ(contentsOf(path("study_images.csv")), images);
    for (const char* const folder : {"_csv", "_tables"}) {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path(std::string("run") + folder))) {
            ++files;
            EXPECT_EQ(contentsOf(path(std::string("study") + folder + "/" + entry.path().filename().string())), contentsOf(entry.path()))
                << entry.path();
        }
        EXPECT_GE(files, 12U) << folder;
    }
    const std::string empty = path("empty.axs");
    ASSERT_EQ(runProgram(AXSCOPE_CLI, {"run", "--quiet", "--study", empty, "--checkpoint", path("none.safetensors"), "--data",
                                       "random"}).exitCode, 3);
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"study", empty, "--csv", path("no_csv")}).exitCode, 3);
    EXPECT_FALSE(std::filesystem::exists(path("no_csv")));
}

}  // namespace
}  // namespace axscope::tests
