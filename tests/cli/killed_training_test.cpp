// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "models/io/safetensors.h"
#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

namespace fs = std::filesystem;

/// What a run left in its state: every tensor by name, and its progress without the time that it took.
std::map<std::string, std::string> stateIn(const fs::path& file) {
    const Result<models::SafetensorsFile> opened = models::SafetensorsFile::open(file);
    EXPECT_TRUE(opened) << opened.error().text();
    std::map<std::string, std::string> state;
    if (!opened)
        return state;
    for (const models::TensorEntry& tensor : opened->tensors())
        state[tensor.name] = {reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size()};
    nlohmann::json progress = nlohmann::json::parse(opened->metadata().at("progress"));
    progress.erase("seconds");
    for (nlohmann::json& epoch : progress["epochs"])
        epoch.erase("seconds");
    state["progress"] = progress.dump();
    return state;
}

/// A training that is killed at random moments and taken up again comes to the checkpoint of one that nobody
/// disturbed, to the byte, and to its last state: weights, optimiser, routers, centroids, ranges and the
/// records of all epochs.
class KilledTrainingTest : public testing::Test {
protected:
    /// `state` is a link, so that what it points at outlives the run.
    ProgramResult run(const std::vector<std::string>& arguments, const fs::path& lastState,
                      const std::optional<Interruption>& interruption = std::nullopt) {
        if (!fs::is_symlink(fs::symlink_status(m_link)))
            fs::create_symlink(lastState, m_link);
        return runProgram(AXSCOPE_CLI, arguments, {}, interruption);
    }

    void killAndResume(std::vector<std::string> arguments, int kills, unsigned seed) {
        for (const char* more :
             {"--limit-test", "40", "--batch", "10", "--device", "cpu", "--save-every", "0", "--quiet"})
            arguments.emplace_back(more);
        arguments.insert(arguments.end(), {"--out", m_out.string()});
        const fs::path wholeState = m_folder.path() / "whole";
        const fs::path killedState = m_folder.path() / "killed";
        const ProgramResult whole = run(arguments, wholeState);
        ASSERT_EQ(whole.exitCode, 0) << whole.errors;
        const std::string expected = contentsOf(m_out);
        ASSERT_FALSE(expected.empty());
        fs::remove(m_out);

        std::mt19937 random(seed);
        int inTheMiddleOfWriting = 0;
        int killed = 0;
        double seconds = whole.seconds;  // of a run, as far as is known: on a busy machine the first one may have been slow
        for (int runs = 0; killed < kills && runs < 6 * kills; ++runs) {
            // Half of the kills at any time, half of them when a file is being written: few moments are that
            // delicate.
            const std::chrono::duration<double> moment(seconds *
                                                       std::uniform_real_distribution(0.05, 0.95)(random));
            bool writing = false;
            const std::set<std::string> before = temporaries();
            const auto isWriting = [&] {
                const std::set<std::string> now = temporaries();
                return writing = runs % 2 == 1 &&
                                 !std::includes(before.begin(), before.end(), now.begin(), now.end());
            };
            const auto begun = std::chrono::steady_clock::now();
            const ProgramResult result =
                run(arguments, killedState,
                    Interruption{runs % 2 == 0 ? std::chrono::duration_cast<std::chrono::milliseconds>(moment)
                                               : std::chrono::milliseconds(600'000),
                                 SIGKILL, [&] {
                                     return std::chrono::steady_clock::now() - begun > moment && isWriting();
                                 }});
            ASSERT_TRUE(result.exitCode == 0 || result.exitCode == 128 + SIGKILL) << result.errors;
            if (!fs::is_symlink(fs::symlink_status(m_link))) {  // it came to its end first: from the beginning
                seconds = std::min(seconds, result.seconds);
                EXPECT_EQ(contentsOf(m_out), expected) << "after " << killed << " kills";
                fs::remove(m_out);
                fs::remove(killedState);
                continue;
            }
            ++killed;
            inTheMiddleOfWriting += writing ? 1 : 0;
            if (fs::exists(m_out)) {
                EXPECT_TRUE(models::SafetensorsFile::open(m_out)) << "a damaged checkpoint";
            }
        }
        EXPECT_EQ(killed, kills);
        std::cout << killed << " kills, " << inTheMiddleOfWriting << " of them while a file was written\n";
        const ProgramResult last = run(arguments, killedState);
        ASSERT_EQ(last.exitCode, 0) << last.errors;
        EXPECT_EQ(contentsOf(m_out), expected);
        EXPECT_EQ(stateIn(killedState), stateIn(wholeState));
        EXPECT_FALSE(fs::exists(fs::symlink_status(m_link))) << "a run that is done needs no state";
        EXPECT_TRUE(temporaries().empty()) << "what killed writers leave behind is removed";
    }

private:
    [[nodiscard]] std::set<std::string> temporaries() const {
        std::set<std::string> names;
        std::error_code fault;
        for (const fs::directory_entry& entry : fs::directory_iterator(m_folder.path(), fault))
            if (entry.path().extension() == ".tmp")
                names.insert(entry.path().filename().string());
        return names;
    }

    TemporaryFolder m_folder;
    fs::path m_out = m_folder.path() / "network.safetensors";
    fs::path m_link = m_folder.path() / "network.safetensors.training";
};

std::vector<std::string> trainingOf(const std::string& topology, const std::string& images,
                                    const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"train",     "--arch",   "resnet8", "--topology", topology,
                                       "--experts", "3",        "--data",  "sample:100", "--limit-train",
                                       images,      "--epochs", "2",       "--threads",  "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::vector<std::string> retrainingOf(const std::string& parent, const std::string& multiplier,
                                      const std::string& images, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"retrain",  "--from",   parent,       "--multiplier",
                                       multiplier, "--data",   "sample:100", "--limit-train",
                                       images,     "--epochs", "2",          "--calibration-images",
                                       "20"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

TEST_F(KilledTrainingTest, Train) {
    killAndResume(trainingOf("cluster", "100"), 4, 1);
}

TEST_F(KilledTrainingTest, Retrain) {
    killAndResume(retrainingOf(kSampleCluster, "1L2H", "60", {"--threads", "2"}), 4, 2);
}

/// Under the label "long", as all below.
TEST_F(KilledTrainingTest, DISABLED_TrainManyTimes) {
    killAndResume(trainingOf("cluster", "200"), 30, 3);
}

TEST_F(KilledTrainingTest, DISABLED_TrainWithAdamWOnTwoThreadsManyTimes) {
    std::vector<std::string> arguments =
        trainingOf("hard", "200", {"--optimiser", "adamw", "--lr", "0.001", "--keep", "best", "--half"});
    *(std::find(arguments.begin(), arguments.end(), "--threads") + 1) = "2";
    killAndResume(arguments, 30, 4);
}

TEST_F(KilledTrainingTest, DISABLED_RetrainManyTimes) {
    killAndResume(
        retrainingOf(kSampleCluster, "1KVA", "100", {"--threads", "1", "--gradient", "differences"}), 30, 5);
}

TEST_F(KilledTrainingTest, DISABLED_RetrainWithNewRangesManyTimes) {
    killAndResume(retrainingOf(kSampleDense, "1L1G", "100",
                               {"--threads", "2", "--recalibrate", "--optimiser", "adamw"}),
                  30, 6);
}

}  // namespace
}  // namespace axscope::tests
