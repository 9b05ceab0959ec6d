// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdio>

#include "analysis/benchmark/training_benchmark.h"
#include "multipliers/base/parallel.h"

/// What a step of retraining costs against a step of training in float32, on ResNet-20 with 128 images of 32
/// x 32, on all processors.
namespace axscope::analysis {
namespace {

constexpr double kMostTimes = 1.5;

TEST(RetrainingStep, costsAtMostHalfAsMuchAgainAsAFloatStep) {
    TrainingBenchmarkOptions options;
    options.checkpoints = {AXSCOPE_RESOURCES_DIR "/checkpoints/resnet20_dense.safetensors"};
    options.threads = {hardwareThreads()};
    JobControl job;
    const Result<std::vector<TrainingFigure>> figures = runTrainingBenchmark(options, job);
    ASSERT_TRUE(figures) << figures.error().text();
    int held = 0;
    for (const TrainingFigure& figure : *figures) {
        const std::string name = figure.multiplier.value_or("float32");
        std::printf("%-12s %-12s median %7.1f ms  best %7.1f ms  %.2f x float\n", name.c_str(),
                    figure.gradient.c_str(), figure.stepMs, figure.stepMsBest, figure.ratioFloat);
        if (name.starts_with("mul8s_") && figure.gradient == "exact") {
            EXPECT_LE(figure.ratioFloat, kMostTimes) << name;
            ++held;
        }
    }
    EXPECT_EQ(held, 8);
}

}  // namespace
}  // namespace axscope::analysis
