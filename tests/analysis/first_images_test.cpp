// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "analysis/study_runner.h"
#include "tests/support/shared_folder.h"

namespace axscope::analysis {
namespace {

using tests::sharedFolder;

constexpr std::uint64_t kImages = 500;

struct ExpectedRun {
    const char* checkpoint;
    const char* run;
    int correct;              ///< of the first 500 test images
    std::vector<int> shifts;  ///< decisions that differ from int8, per MoE layer
};

/// Printed by first_images_reference.py, which shares no code with this project's emulation.
const std::vector<ExpectedRun> kExpected{
    {"resnet20_dense", "int8", 342, {}},
    {"resnet20_dense", "mul8s_1KV8", 342, {}},
    {"resnet20_dense", "mul8s_1KVA", 336, {}},
    {"resnet20_dense", "mul8s_1KVB", 306, {}},
    {"resnet20_dense", "mul8s_1KR6", 316, {}},
    {"resnet20_dense", "mul8s_1L2H", 252, {}},
    {"resnet20_dense", "mul8s_1L2D", 23, {}},
    {"resnet20_dense", "mul8s_1L1G", 4, {}},
    {"resnet20_dense", "mul8s_1KR3", 7, {}},
    {"resnet20_hard", "int8", 319, {0, 0, 0}},
    {"resnet20_hard", "mul8s_1KV8", 319, {0, 0, 0}},
    {"resnet20_hard", "mul8s_1KVA", 318, {17, 13, 18}},
    {"resnet20_hard", "mul8s_1KVB", 306, {85, 44, 41}},
    {"resnet20_hard", "mul8s_1KR6", 303, {66, 73, 54}},
    {"resnet20_hard", "mul8s_1L2H", 244, {154, 102, 79}},
    {"resnet20_hard", "mul8s_1L2D", 30, {350, 308, 264}},
    {"resnet20_hard", "mul8s_1L1G", 5, {418, 383, 352}},
    {"resnet20_hard", "mul8s_1KR3", 5, {372, 389, 383}},
};

/// 0.3 points of 500 images, and 1 point of 500 decisions: rounding of float sums is the only freedom.
constexpr int kCorrectTolerance = 1;
constexpr int kShiftTolerance = 5;

TEST(FirstImages, accuracyAndRoutingAgreeWithIndependentCode) {
    SKIP_WITHOUT_SHARED("checkpoints/resnet20_hard.safetensors");
    SKIP_WITHOUT_SHARED("data/cifar-100-binary/test.bin");
    Experiment experiment;
    experiment.checkpoints = {sharedFolder() / "checkpoints/resnet20_dense.safetensors",
                              sharedFolder() / "checkpoints/resnet20_hard.safetensors"};
    experiment.data = "cifar100:" + (sharedFolder() / "data/cifar-100-binary").string();
    experiment.images = kImages;
    experiment.multipliers = {"eight"};
    experiment.ranges.file = sharedFolder() / "reference/emulation.json";
    experiment.isolatedErrors = false;
    JobControl job;
    const auto study = runStudy(experiment, job);
    ASSERT_TRUE(study) << study.error().text();

    std::size_t compared = 0;
    for (const RunResult& run : (*study)->runs) {
        if (run.mode == Mode::Float)
            continue;
        const std::string& checkpoint = (*study)->checkpoints[run.checkpoint].name;
        const std::string name = run.multiplier ? (*study)->multipliers[*run.multiplier].name : "int8";
        const auto expected =
            std::find_if(kExpected.begin(), kExpected.end(), [&](const ExpectedRun& candidate) {
                return checkpoint == candidate.checkpoint && name == candidate.run;
            });
        ASSERT_NE(expected, kExpected.end()) << checkpoint << " " << name;
        ++compared;
        EXPECT_NEAR(run.accuracy.top1 * kImages, expected->correct, kCorrectTolerance)
            << checkpoint << " " << name;
        if (run.mode == Mode::Int8)
            continue;  // its shifts are against float
        ASSERT_EQ(run.routing.size(), expected->shifts.size());
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer)
            EXPECT_NEAR(run.routing[layer].shiftRate * kImages, expected->shifts[layer], kShiftTolerance)
                << checkpoint << " " << name << " " << run.routing[layer].layer;
    }
    EXPECT_EQ(compared, kExpected.size());
}

}  // namespace
}  // namespace axscope::analysis
