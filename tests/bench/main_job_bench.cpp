// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

/// The whole main job on all 10,000 images, as a user runs it: time, memory and figures.
namespace axscope::tests {
namespace {

constexpr double kTop1Tolerance = 0.003;  // float32 sums in another order decide a few images otherwise
constexpr double kShiftTolerance = 0.01;
constexpr double kMaxSeconds = 600;
constexpr long kMaxMemoryKib = 2L << 20;

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream in(file);
    return nlohmann::json::parse(in, nullptr, false);
}

class MainJob : public ::testing::TestWithParam<const char*> {};

TEST_P(MainJob, eightMultipliersOnAllImagesInTimeMemoryAndAgreement) {
    const std::string checkpoint = GetParam();
    SKIP_WITHOUT_SHARED("checkpoints/" + checkpoint + ".safetensors");
    SKIP_WITHOUT_SHARED("data/cifar-100-binary/test.bin");
    const TemporaryFolder folder;
    const std::filesystem::path output = folder.path() / "out.json";
    const ProgramResult run = runProgram(
        AXSCOPE_CLI,
        {"run", "--checkpoint", (sharedFolder() / "checkpoints" / (checkpoint + ".safetensors")).string(),
         "--data", "cifar100:" + (sharedFolder() / "data/cifar-100-binary").string(), "--images", "10000",
         "--multiplier", "eight", "--ranges", (sharedFolder() / "reference/emulation.json").string(),
         "--threads", "2", "--quiet", "--json", output.string()});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    std::cout << checkpoint << ": " << run.seconds << " s, " << run.peakMemoryKib / 1024 << " MiB\n"
              << run.output;
    EXPECT_LT(run.seconds, kMaxSeconds);
    EXPECT_LT(run.peakMemoryKib, kMaxMemoryKib);

    const nlohmann::json result = readJson(output);
    const nlohmann::json reference = readJson(sharedFolder() / "reference/emulation.json")[checkpoint];
    ASSERT_EQ(result["runs"].size(), 10U);
    for (const nlohmann::json& row : result["runs"]) {
        const std::string mode = row["mode"];
        const std::string name = mode == "approx" ? row["multiplier"].get<std::string>() : mode;
        SCOPED_TRACE(checkpoint + " " + name);
        ASSERT_TRUE(reference.contains(name));
        EXPECT_EQ(row["images"], 10000);
        EXPECT_NEAR(row["top1"].get<double>(), reference[name]["top1"].get<double>(), kTop1Tolerance);
        if (mode == "float")
            continue;
        const bool approx = mode == "approx";
        if (approx) {
            EXPECT_NEAR(row["agreement_int8"].get<double>(), reference[name]["agree_int8"].get<double>(),
                        0.01);
        }
        const nlohmann::json& shifts = reference[name][approx ? "shift_vs_int8" : "shift"];
        ASSERT_EQ(row["routing"].size(), shifts.size());
        for (const nlohmann::json& routing : row["routing"]) {
            const std::string router = routing["layer"].get<std::string>() + ".router";
            EXPECT_NEAR(routing[approx ? "shift_int8" : "shift_float"].get<double>(),
                        shifts[router].get<double>(), kShiftTolerance)
                << router;
            if (!approx)
                continue;
            const nlohmann::json& load = reference[name]["load"][router];
            for (std::size_t expert = 0; expert < load.size(); ++expert)
                EXPECT_NEAR(routing["load"][expert].get<double>(), load[expert].get<double>(),
                            kShiftTolerance)
                    << router << " expert " << expert;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(ResNet20, MainJob, ::testing::Values("resnet20_hard", "resnet20_dense"),
                         [](const auto& instance) { return std::string(instance.param); });

}  // namespace
}  // namespace axscope::tests
