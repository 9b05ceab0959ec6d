// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

constexpr std::uint64_t kJobImages = 320;

std::string checkpointFile(const std::string& name) {
    return std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/" + name + ".safetensors";
}

class StudyFileTest : public testing::Test {
protected:
    [[nodiscard]] std::string path(const char* name) const { return (m_folder.path() / name).string(); }

    /// A job of about a second: two networks, two multipliers, 80 blocks each.
    [[nodiscard]] Arguments job(const std::string& json) const {
        return {"run",      "--quiet", "--checkpoint", checkpointFile("resnet20_hard"), checkpointFile("resnet20_dense"),
                "--data",   "random:3", "--images", std::to_string(kJobImages), "--batch", "4", "--multiplier", "1KVA", "1KVB",
                "--calibration-images", "16", "--json", json};
    }
    [[nodiscard]] Arguments inStudy(Arguments arguments) const {
        arguments.insert(arguments.end(), {"--study", m_study});
        return arguments;
    }

    /// The results in a file, provenance (times) left out.
    static nlohmann::json resultsIn(const std::string& file) {
        std::ifstream in(file);
        nlohmann::json json = nlohmann::json::parse(in, nullptr, false);
        if (json.is_object())
            json.erase("provenance");
        return json;
    }
    static nlohmann::json outputOf(const ProgramResult& result) {
        return nlohmann::json::parse(result.output, nullptr, false);
    }
    /// Images of every run by key; the file must be sound.
    std::map<std::string, std::uint64_t> imagesByRun() {
        const ProgramResult told = runProgram(AXSCOPE_CLI, {"study", m_study, "--json", "--check"});
        EXPECT_EQ(told.exitCode, 0) << told.errors;
        std::map<std::string, std::uint64_t> images;
        const nlohmann::json json = outputOf(told);
        for (const nlohmann::json& run : json["runs"])
            images[run["key"]] = run["images"];
        return images;
    }
    void killAndResume(int kills);

    TemporaryFolder m_folder;
    std::string m_study = (m_folder.path() / "a.axs").string();
};

TEST_F(StudyFileTest, RunsAreKeptAndToldOf) {
    const Arguments small{"run", "--quiet", "--checkpoint", checkpointFile("resnet20_dense"), "--data", "random:3", "--images", "8",
                          "--calibration-images", "8", "--multiplier", "1KVB", "--exclude", "head", "--json"};
    const ProgramResult plain = runProgram(AXSCOPE_CLI, small);
    ASSERT_EQ(plain.exitCode, 0) << plain.errors;
    const ProgramResult first = runProgram(AXSCOPE_CLI, inStudy(small));
    ASSERT_EQ(first.exitCode, 0) << first.errors;
    const ProgramResult again = runProgram(AXSCOPE_CLI, {"run", "--quiet", "--study", m_study, "--json"});
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    const ProgramResult same = runProgram(AXSCOPE_CLI, inStudy(small));
    for (const ProgramResult* const result : {&first, &again, &same}) {
        nlohmann::json one = outputOf(*result);
        nlohmann::json other = outputOf(plain);
        one.erase("provenance");
        other.erase("provenance");
        EXPECT_EQ(one, other);
    }

    const ProgramResult more =
        runProgram(AXSCOPE_CLI, {"run", "--quiet", "--study", m_study, "--images", "12", "--multiplier", "1KVB", "1KVA"});
    ASSERT_EQ(more.exitCode, 0) << more.errors;
    const nlohmann::json told = outputOf(runProgram(AXSCOPE_CLI, {"study", m_study, "--json", "--check"}));
    ASSERT_EQ(told["runs"].size(), 4U) << told;
    for (const nlohmann::json& run : told["runs"]) {
        EXPECT_EQ(run["checkpoint"], "resnet20_dense");
        EXPECT_EQ(run["images"], 12);
        EXPECT_EQ(run["done"], true);
        EXPECT_TRUE(run["top1"].is_number());
    }
    EXPECT_EQ(told["inputs"]["images"], 12);
    EXPECT_EQ(told["inputs"]["emulation"]["rules"].size(), 1U) << told["inputs"];  // said twice, there once
    EXPECT_EQ(told["results"]["complete"], true);
    EXPECT_EQ(told["tables"].size(), 2U);
    const ProgramResult text = runProgram(AXSCOPE_CLI, {"study", m_study, "--check"});
    for (const char* word : {"mul8s_1KVA", "done, 12 images", "the first 12", "no fault found"})
        EXPECT_NE(text.output.find(word), std::string::npos) << text.output;
}

TEST_F(StudyFileTest, RefusedInputsLeaveNoFileAndNoTrace) {
    const ProgramResult refused = runProgram(
        AXSCOPE_CLI, inStudy({"run", "--quiet", "--checkpoint", path("none.safetensors"), "--data", "random"}));
    EXPECT_EQ(refused.exitCode, 3) << refused.errors;
    EXPECT_FALSE(std::filesystem::exists(m_study));
    const Arguments small{"run", "--quiet", "--checkpoint", checkpointFile("resnet20_dense"), "--data", "random:3", "--images", "4",
                          "--calibration-images", "4"};
    ASSERT_EQ(runProgram(AXSCOPE_CLI, inStudy(small)).exitCode, 0);
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"run", "--quiet", "--study", m_study, "--multiplier", "nosuch"}).exitCode, 3);
    const nlohmann::json told = outputOf(runProgram(AXSCOPE_CLI, {"study", m_study, "--json"}));
    EXPECT_TRUE(told["inputs"]["multipliers"].empty()) << told["inputs"];
}

TEST_F(StudyFileTest, ForeignAndMissingFilesAreRefused) {
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"study", m_study}).exitCode, 3);
    m_folder.write("a.axs", "not a study");
    const ProgramResult shown = runProgram(AXSCOPE_CLI, {"study", m_study});
    EXPECT_EQ(shown.exitCode, 3);
    EXPECT_NE(shown.errors.find("a.axs"), std::string::npos) << shown.errors;
    EXPECT_EQ(runProgram(AXSCOPE_CLI, inStudy(job(path("out.json")))).exitCode, 3);
}

TEST_F(StudyFileTest, CtrlCKeepsWhatWasComputed) {
    const auto hasBlock = [this] {
        const nlohmann::json told = outputOf(runProgram(AXSCOPE_CLI, {"study", m_study, "--json"}));
        return told.is_object() && !told["runs"].empty() && told["runs"][0]["images"] > 0;
    };
    const ProgramResult stopped = runProgram(
        AXSCOPE_CLI,
        inStudy({"run", "--quiet", "--checkpoint", checkpointFile("resnet20_dense"), "--data", "random", "--multiplier", "eight"}),
        {}, Interruption{std::chrono::minutes(2), SIGINT, hasBlock});
    EXPECT_EQ(stopped.exitCode, 130) << stopped.errors;
    EXPECT_NE(stopped.errors.find("what was computed is kept"), std::string::npos) << stopped.errors;
    const nlohmann::json told = outputOf(runProgram(AXSCOPE_CLI, {"study", m_study, "--json", "--check"}));
    ASSERT_EQ(told["runs"].size(), 10U) << told;
    EXPECT_GT(told["runs"][0]["images"], 0);
    EXPECT_EQ(told["runs"][0]["done"], false);
    EXPECT_EQ(told["results"]["complete"], false);
}

TEST_F(StudyFileTest, AblationsAreKeptAndNotMeasuredAgain) {
    const Arguments first{"ablate",   "--quiet", "--checkpoint", checkpointFile("resnet20_hard"), "--data", "random:5", "--images", "8",
                          "--multiplier", "1KR3", "--per", "expert", "--calibration-images", "8", "--json"};
    const ProgramResult measured = runProgram(AXSCOPE_CLI, inStudy(first));
    ASSERT_EQ(measured.exitCode, 0) << measured.errors;
    const nlohmann::json figures = outputOf(measured);
    ASSERT_TRUE(figures.contains("parts")) << measured.output;
    // The inputs stand in the study; equal output, times included, says that nothing was measured.
    const ProgramResult again = runProgram(AXSCOPE_CLI, inStudy({"ablate", "--quiet", "--per", "expert", "--json"}));
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    EXPECT_EQ(outputOf(again), figures);
    const ProgramResult threads =
        runProgram(AXSCOPE_CLI, inStudy({"ablate", "--quiet", "--per", "expert", "--threads", "1", "--json"}));
    EXPECT_EQ(outputOf(threads), figures);
    const ProgramResult more =
        runProgram(AXSCOPE_CLI, inStudy({"ablate", "--quiet", "--per", "expert", "--images", "12", "--json"}));
    ASSERT_EQ(more.exitCode, 0) << more.errors;
    EXPECT_NE(outputOf(more), figures);
    const nlohmann::json told = outputOf(runProgram(AXSCOPE_CLI, {"study", m_study, "--json", "--check"}));
    ASSERT_EQ(told["ablations"].size(), 2U) << told;
    EXPECT_EQ(told["ablations"][0]["per"], "expert");
    EXPECT_EQ(told["ablations"][0]["images"], 8);
    EXPECT_EQ(told["ablations"][1]["images"], 12);
    EXPECT_EQ(told["inputs"]["images"], 8);
    const ProgramResult text = runProgram(AXSCOPE_CLI, {"study", m_study});
    EXPECT_NE(text.output.find("Ablation of resnet20_hard with mul8s_1KR3, per expert"), std::string::npos) << text.output;
    // Nothing that SQLite needed lies beside it.
    for (const char* const suffix : {"-wal", "-shm"})
        EXPECT_FALSE(std::filesystem::exists(m_study + suffix)) << suffix;
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"ablate", "--quiet", "--study", path("none.axs"), "--data", "random"}).exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(path("none.axs")));
}

TEST_F(StudyFileTest, AnAblationNeedsNoTableFileAndCalibratesNothing) {
    const std::string table = path("mine.npy");
    ASSERT_EQ(runProgram(AXSCOPE_CLI, {"table", "1KR3", "--write", table}).exitCode, 0);
    const ProgramResult run = runProgram(
        AXSCOPE_CLI, inStudy({"run", "--checkpoint", checkpointFile("resnet20_hard"), checkpointFile("resnet20_dense"), "--data", "random:5",
                              "--images", "8", "--multiplier", table, "1KVA", "--calibration-images", "8"}));
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.errors.find("Calibrating resnet20_hard"), std::string::npos) << run.errors;
    std::filesystem::remove(table);
    const ProgramResult unclear = runProgram(AXSCOPE_CLI, inStudy({"ablate", "--per", "expert"}));
    EXPECT_EQ(unclear.exitCode, 2);
    EXPECT_NE(unclear.errors.find("choose one of the checkpoints: resnet20_hard, resnet20_dense"), std::string::npos)
        << unclear.errors;
    const Arguments arguments = inStudy({"ablate", "--per", "expert", "--checkpoint", "resnet20_hard", "--json"});
    std::set<std::string> figures;
    for (const std::string& name : {std::string("mine"), std::string("mine.npy"), table}) {
        Arguments named = arguments;
        named.insert(named.end(), {"--multiplier", name});
        const ProgramResult ablation = runProgram(AXSCOPE_CLI, named);
        ASSERT_EQ(ablation.exitCode, 0) << ablation.errors;
        EXPECT_EQ(ablation.errors.find("Calibrating"), std::string::npos) << ablation.errors;
        figures.insert(ablation.output);
    }
    EXPECT_EQ(figures.size(), 1U);
    EXPECT_EQ(nlohmann::json::parse(*figures.begin())["parts"].size(), 12U);  // four experts in each of three MoE layers
    Arguments unknown = arguments;
    unknown.insert(unknown.end(), {"--multiplier", "other"});
    EXPECT_EQ(runProgram(AXSCOPE_CLI, unknown).exitCode, 3);
}

TEST_F(StudyFileTest, AFullDiskIsToldAndTheStudyGoesOnLater) {
    ASSERT_EQ(runProgram(AXSCOPE_CLI, job(path("plain.json"))).exitCode, 0);
    // Files may not grow beyond the limit (units of 512 bytes); what that does to a write is what a full disk does.
    for (const char* const limit : {"200", "1500", "4000"}) {
        Arguments arguments{"-c", std::string("trap '' XFSZ; ulimit -f ") + limit + "; exec \"$0\" \"$@\"", AXSCOPE_CLI};
        const Arguments own = inStudy(job(path("out.json")));
        arguments.insert(arguments.end(), own.begin(), own.end());
        const ProgramResult full = runProgram("/bin/sh", arguments);
        EXPECT_EQ(full.exitCode, 1) << limit << ": " << full.errors;
        EXPECT_NE(full.errors.find("a.axs"), std::string::npos) << full.errors;
        EXPECT_EQ(std::count(full.errors.begin(), full.errors.end(), '\n'), 1) << full.errors;
        if (std::filesystem::exists(m_study))
            imagesByRun();
    }
    ASSERT_EQ(runProgram(AXSCOPE_CLI, inStudy(job(path("out.json")))).exitCode, 0);
    EXPECT_EQ(resultsIn(path("out.json")), resultsIn(path("plain.json")));
}

void StudyFileTest::killAndResume(int kills) {
    const ProgramResult plain = runProgram(AXSCOPE_CLI, job(path("plain.json")));
    ASSERT_EQ(plain.exitCode, 0) << plain.errors;
    const nlohmann::json expected = resultsIn(path("plain.json"));
    ASSERT_EQ(expected["runs"].size(), 8U);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> kill(50.0, 950.0);  // thousandths of it
    double fresh = plain.seconds;  // of a run from the beginning: the machine may be busy now and idle later
    std::map<std::string, std::uint64_t> before;
    int killed = 0;
    int inBetween = 0;  // kills that left some of the work done
    for (int round = 0; (killed < kills || inBetween == 0) && round < 6 * kills; ++round) {
        const ProgramResult run =
            runProgram(AXSCOPE_CLI, inStudy(job(path("out.json"))), {},
                       Interruption{std::chrono::milliseconds(static_cast<int>(fresh * kill(random))), SIGKILL});
        if (run.exitCode == 0) {
            EXPECT_EQ(resultsIn(path("out.json")), expected);
            if (before.empty())
                fresh = std::min(fresh, run.seconds);
            std::filesystem::remove(m_study);
            before.clear();
            continue;
        }
        ASSERT_EQ(run.exitCode, 128 + SIGKILL) << run.errors;
        ++killed;
        if (!std::filesystem::exists(m_study)) {
            fresh *= 1.3;
            continue;
        }
        const std::map<std::string, std::uint64_t> images = imagesByRun();
        for (const auto& [key, count] : before)
            EXPECT_GE(images.contains(key) ? images.at(key) : 0, count);
        int partly = 0;
        for (const auto& [key, count] : images)
            partly += count > 0 && count < kJobImages ? 1 : 0;
        inBetween += partly;
        if (partly == 0 && before == images)
            fresh *= 1.3;  // the machine has become busier: everybody is killed before anything is done
        before = images;
    }
    EXPECT_GE(killed, kills);
    EXPECT_GT(inBetween, 0);
    const ProgramResult last = runProgram(AXSCOPE_CLI, inStudy(job(path("out.json"))));
    ASSERT_EQ(last.exitCode, 0) << last.errors;
    EXPECT_EQ(resultsIn(path("out.json")), expected);
    for (const auto& [key, count] : imagesByRun())
        EXPECT_EQ(count, kJobImages) << key;
}

TEST_F(StudyFileTest, KilledRunsGoOnWhereTheyWere) {
    killAndResume(6);
}

/// Under the label "long".
TEST_F(StudyFileTest, DISABLED_RunsKilledFiftyTimesGoOnWhereTheyWere) {
    killAndResume(50);
}

}  // namespace
}  // namespace axscope::tests
