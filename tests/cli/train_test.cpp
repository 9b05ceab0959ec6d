// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "models/io/checkpoint_file.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

using TrainArguments = std::vector<std::string>;

class TrainCommandTest : public testing::Test {
protected:
    [[nodiscard]] std::string path(const char* name) const { return (m_folder.path() / name).string(); }
    /// A run of 60 steps, a few seconds.
    [[nodiscard]] static TrainArguments training(const std::string& out) {
        return {"train",         "--arch",       "resnet14", "--topology", "cluster", "--data", "random:7", "--limit-train",
                "320",           "--limit-test", "20",       "--batch",    "16",      "--epochs", "3",      "--threads",
                "1",             "--device",     "cpu",      "--save-every", "0",     "--json",   "--out",  out};
    }
    static std::vector<nlohmann::json> linesOf(const ProgramResult& result) {
        std::vector<nlohmann::json> lines;
        std::istringstream in(result.output);
        for (std::string line; std::getline(in, line);)
            lines.push_back(nlohmann::json::parse(line, nullptr, false));
        return lines;
    }
    static std::map<std::string, std::string> tensorsIn(const std::string& file) {
        const Result<models::CheckpointFile> opened = models::CheckpointFile::open(file);
        EXPECT_TRUE(opened) << opened.error().text();
        std::map<std::string, std::string> tensors;
        if (opened)
            for (const models::TensorEntry& tensor : opened->tensors())
                tensors[tensor.name] = {reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size()};
        return tensors;
    }

    TemporaryFolder m_folder;
};

TEST_F(TrainCommandTest, KilledAgainAndAgainItComesToTheSameWeights) {
    const ProgramResult whole = runProgram(AXSCOPE_CLI, training(path("whole.safetensors")));
    ASSERT_EQ(whole.exitCode, 0) << whole.errors;
    const auto lines = linesOf(whole);
    ASSERT_EQ(lines.back()["event"], "end");
    const auto after = std::chrono::milliseconds(static_cast<long>(whole.seconds * 1000 * 0.6));
    int kills = 0;
    ProgramResult last;
    do {
        last = runProgram(AXSCOPE_CLI, training(path("killed.safetensors")), {}, Interruption{after, SIGKILL});
        kills += last.exitCode == 128 + SIGKILL ? 1 : 0;
    } while (last.exitCode == 128 + SIGKILL && kills < 20);
    ASSERT_EQ(last.exitCode, 0) << last.errors;
    EXPECT_GE(kills, 1);
    EXPECT_EQ(tensorsIn(path("killed.safetensors")), tensorsIn(path("whole.safetensors")));
    EXPECT_FALSE(std::filesystem::exists(path("killed.safetensors.training")));
}

TEST_F(TrainCommandTest, CtrlCKeepsTheStateAndSaysSo) {
    TrainArguments arguments = training(path("stopped.safetensors"));
    for (std::string& argument : arguments)
        if (argument == "3")
            argument = "3000";
    const ProgramResult stopped =
        runProgram(AXSCOPE_CLI, arguments, {}, Interruption{std::chrono::milliseconds(3000), SIGINT});
    EXPECT_EQ(stopped.exitCode, 130) << stopped.errors;
    EXPECT_NE(stopped.errors.find("the same command goes on from here"), std::string::npos) << stopped.errors;
    EXPECT_TRUE(std::filesystem::exists(path("stopped.safetensors.training")));
    EXPECT_FALSE(std::filesystem::exists(path("stopped.safetensors")));
}

TEST_F(TrainCommandTest, WrongUsageIsSaidBeforeAnythingIsRead) {
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"train", "--arch", "resnet8", "--data", "random"}).exitCode, 2);
    const ProgramResult both =
        runProgram(AXSCOPE_CLI, {"train", "--arch", "resnet8", "--from", "x", "--data", "random", "--out", "y"});
    EXPECT_EQ(both.exitCode, 2) << both.errors;
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"train", "--from", "/nowhere", "--data", "random", "--out", path("y")}).exitCode,
              3);
    const ProgramResult help = runProgram(AXSCOPE_CLI, {"train", "--help"});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_NE(help.output.find("FILE.training"), std::string::npos);
}

}  // namespace
}  // namespace axscope::tests
