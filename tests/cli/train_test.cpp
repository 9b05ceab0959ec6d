// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "models/io/checkpoint_file.h"
#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

class TrainCommandTest : public testing::Test {
protected:
    [[nodiscard]] std::string path(const char* name) const { return (m_folder.path() / name).string(); }
    /// A run of 60 steps, a few seconds.
    [[nodiscard]] static Arguments training(const std::string& out) {
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

TEST_F(TrainCommandTest, CtrlCKeepsTheStateAndSaysSo) {
    Arguments arguments = training(path("stopped.safetensors"));
    for (std::string& argument : arguments)
        if (argument == "3")
            argument = "3000";
    // A whole short run tells when a long one is well under way on this machine.
    const ProgramResult whole = runProgram(AXSCOPE_CLI, training(path("short.safetensors")));
    ASSERT_EQ(whole.exitCode, 0) << whole.errors;
    const auto after = std::chrono::milliseconds(static_cast<long>(whole.seconds * 1000));
    const ProgramResult stopped = runProgram(AXSCOPE_CLI, arguments, {}, Interruption{after, SIGINT});
    EXPECT_EQ(stopped.exitCode, 130) << stopped.errors;
    EXPECT_NE(stopped.errors.find("the same command goes on from here"), std::string::npos) << stopped.errors;
    EXPECT_TRUE(std::filesystem::exists(path("stopped.safetensors.training")));
    EXPECT_FALSE(std::filesystem::exists(path("stopped.safetensors")));
}

TEST_F(TrainCommandTest, HostileOptionsGetOneLine) {
    m_folder.write("text.safetensors", "hello, this is no checkpoint");
    m_folder.write("there.safetensors", "precious");
    struct Hostile {
        Arguments arguments;
        int exitCode;
        std::string words;
    };
    const std::string out = path("out.safetensors");
    const Arguments train{"train", "--arch", "resnet8", "--data", "sample:20", "--epochs", "1", "--quiet"};
    const Arguments retrain{"retrain", "--data", "sample:20", "--limit-train", "40", "--quiet"};
    const auto with = [](Arguments arguments, const Arguments& more) {
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    std::vector<Hostile> hostile{
        {{"train", "--arch", "resnet8", "--data", "sample:20", "--out", out, "--epochs", "0"}, 2, "--epochs"},
        {{"train", "--arch", "resnet8", "--data", "sample:20", "--out", out, "--epochs", "many"}, 2, "--epochs"},
        {with(train, {"--out", out, "--lr", "-0.1"}), 2, "--lr"},
        {with(train, {"--out", out, "--lr", "nan"}), 2, "learning rate is nan"},
        {with(train, {"--out", out, "--lr", "1e300"}), 2, "--lr"},
        {with(train, {"--out", out, "--batch", "0"}), 2, "--batch"},
        {with(train, {"--out", out, "--batch", "-5"}), 2, "--batch"},
        {with(train, {"--out", out, "--momentum", "1.5"}), 2, "momentum is 1.5"},
        {with(train, {"--out", out, "--label-smoothing", "2"}), 2, "label smoothing is 2"},
        {with(train, {"--out", out, "--threads", "-1"}), 2, "--threads"},
        {with(train, {"--out", out, "--save-every", "-1"}), 2, "--save-every"},
        {with(train, {"--out", out, "--seed", "-3"}), 2, "--seed"},
        {with(train, {"--out", out, "--limit-train", "-1"}), 2, "--limit-train"},
        {with(train, {"--out", out, "--limit-test", "-1"}), 2, "--limit-test"},
        {with(train, {"--out", out, "--optimiser", "magic"}), 2, "--optimiser"},
        {with(train, {"--out", out, "--device", "abacus"}), 2, "--device"},
        {with(train, {"--out", out, "--topology", "hard", "--top-k", "9"}), 2, "9"},
        {with(train, {"--out", out, "--topology", "hard", "--moe-layers", "layer9.0"}), 3, "layer9.0"},
        {with(train, {"--out", out, "--mean", "0,0,0", "--std", "0,0,0"}), 2, "std"},
        {with(train, {"--out", "/nowhere/at/all.safetensors"}), 3, "/nowhere/at"},
        {with(train, {"--out", "/proc/out.safetensors"}), 3, "/proc/out.safetensors"},
        {with(train, {"--out", m_folder.path().string()}), 2, "is a folder"},
        {with(train, {"--out", path("there.safetensors")}), 2, "is there already"},
        {{"train", "--arch", "resnet21", "--data", "sample:20", "--out", out, "--quiet"}, 3, "resnet21"},
        {{"train", "--arch", "resnet8", "--data", "cifar100:/nowhere", "--out", out, "--quiet"}, 3, "/nowhere"},
        {{"train", "--arch", "resnet8", "--data", "sample:0", "--out", out, "--quiet"}, 2, "number of images"},
        {{"train", "--arch", "resnet8", "--data", "sample:20", "--test", "cifar10:/nowhere", "--out", out, "--quiet"}, 3,
         "/nowhere"},
        {{"train", "--from", path("text.safetensors"), "--data", "sample:20", "--out", out, "--quiet"}, 3,
         "text.safetensors"},
        {with(retrain, {"--from", path("absent.safetensors"), "--multiplier", "1L2H", "--out", out}), 3, "absent"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", "9Z9Z", "--out", out}), 3, "9Z9Z"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", path("text.safetensors"), "--out", out}), 3,
         "text.safetensors"},
        {with(retrain, {"--from", kSampleDense, "--out", out}), 2, "0 are named"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", "1L2H", "--out", out, "--gradient", "wrong"}), 2,
         "--gradient"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", "1L2H", "--out", out, "--gradient", "differences",
                        "--half-window", "99"}), 2, "--half-window"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", "1L2H", "--out", out, "--exclude", "layer9.*"}), 3,
         "layer9.*"},
        {with(retrain, {"--from", kSampleDense, "--multiplier", "1L2H", "--out", out, "--ranges", path("none.json")}), 3,
         "none.json"}};
    for (const Hostile& one : hostile) {
        const ProgramResult result = runProgram(AXSCOPE_CLI, one.arguments);
        const std::string line = "(" + one.words + ") " + result.errors;
        EXPECT_EQ(result.exitCode, one.exitCode) << line;
        EXPECT_NE(result.errors.find(one.words), std::string::npos) << line;
        EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << line;
        EXPECT_TRUE(result.output.empty()) << result.output;
        EXPECT_FALSE(std::filesystem::remove(out)) << line;
        EXPECT_FALSE(std::filesystem::remove(out + ".training")) << line;
    }
}

/// A state that belongs elsewhere, or is damaged, is refused in one line and stays as it is.
TEST_F(TrainCommandTest, AForeignOrDamagedStateIsLeftAlone) {
    const std::string out = path("net.safetensors");
    const std::string state = out + ".training";
    const auto arguments = [&](const std::string& architecture, const std::string& rate) {
        return Arguments{"train", "--arch", architecture, "--data", "sample:20", "--limit-train", "60", "--batch", "20",
                              "--epochs", "1000", "--lr", rate, "--threads", "1", "--device", "cpu", "--save-every", "0",
                              "--quiet", "--out", out};
    };
    const Interruption assoonAsThereIsAState{std::chrono::milliseconds(60'000), SIGKILL,
                                             [&] { return std::filesystem::exists(state); }};
    ASSERT_EQ(runProgram(AXSCOPE_CLI, arguments("resnet8", "0.1"), {}, assoonAsThereIsAState).exitCode, 128 + SIGKILL);
    const std::string sound = contentsOf(state);
    ASSERT_FALSE(sound.empty());
    const auto expectRefused = [&](const Arguments& used, int exitCode, const std::string& words) {
        const std::string before = contentsOf(state);
        const ProgramResult result = runProgram(AXSCOPE_CLI, used);
        EXPECT_EQ(result.exitCode, exitCode) << result.errors;
        EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
        EXPECT_NE(result.errors.find("it was left as it is"), std::string::npos) << result.errors;
        EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
        EXPECT_EQ(contentsOf(state), before);
    };
    expectRefused(arguments("resnet14", "0.1"), 2, "network.architecture was 'resnet8', is 'resnet14'");
    expectRefused(arguments("resnet8", "0.2"), 2, "learning_rate was '0.1', is '0.2'");
    std::string damaged = sound;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 4);
    m_folder.write("net.safetensors.training", damaged);
    expectRefused(arguments("resnet8", "0.1"), 3, "is damaged");
    m_folder.write("net.safetensors.training", sound.substr(0, sound.size() / 2));
    expectRefused(arguments("resnet8", "0.1"), 3, "");
    m_folder.write("net.safetensors.training", "");
    expectRefused(arguments("resnet8", "0.1"), 3, "");
}

TEST_F(TrainCommandTest, RestartThrowsNothingAwayWhereItIsRefused) {
    const std::string out = path("net.safetensors");
    m_folder.write("net.safetensors", "precious");
    const ProgramResult refused = runProgram(
        AXSCOPE_CLI, {"train", "--arch", "resnet8", "--data", "sample:20", "--restart", "--quiet", "--out", out});
    EXPECT_EQ(refused.exitCode, 2) << refused.errors;
    EXPECT_EQ(contentsOf(out), "precious");
}

/// What --help promises: a seed and a number of threads give the weights, on a CPU.
TEST_F(TrainCommandTest, ASeedAndANumberOfThreadsGiveTheWeights) {
    for (const char* threads : {"1", "2"}) {
        Arguments arguments = training(path("first.safetensors"));
        *(std::find(arguments.begin(), arguments.end(), "--threads") + 1) = threads;
        *(std::find(arguments.begin(), arguments.end(), "--epochs") + 1) = "1";
        arguments.emplace_back("--overwrite");
        ASSERT_EQ(runProgram(AXSCOPE_CLI, arguments).exitCode, 0);
        *(std::find(arguments.begin(), arguments.end(), "--out") + 1) = path("second.safetensors");
        ASSERT_EQ(runProgram(AXSCOPE_CLI, arguments).exitCode, 0);
        EXPECT_EQ(tensorsIn(path("first.safetensors")), tensorsIn(path("second.safetensors"))) << threads;
    }
    const std::string help = runProgram(AXSCOPE_CLI, {"train", "--help"}).output;
    EXPECT_NE(help.find("number of threads"), std::string::npos) << help;
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
