// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_settings.h"

#include <gtest/gtest.h>

#include <limits>

namespace axscope::models {
namespace {

constexpr double kExact = 1e-12;

TEST(TrainingSettingsTest, WarmsUpLinearlyThenFollowsTheCosine) {
    TrainingSettings settings;
    settings.learningRate = 0.4;
    settings.finalRate = 0.1;
    settings.warmupEpochs = 2;
    // 10 steps per epoch, 120 in all: 20 of warm-up, then 100.
    EXPECT_NEAR(learningRateAt(settings, 0, 120, 10), 0.02, kExact);
    EXPECT_NEAR(learningRateAt(settings, 9, 120, 10), 0.2, kExact);
    EXPECT_NEAR(learningRateAt(settings, 19, 120, 10), 0.4, kExact);
    EXPECT_NEAR(learningRateAt(settings, 20, 120, 10), 0.4, kExact);
    EXPECT_NEAR(learningRateAt(settings, 45, 120, 10), 0.1 + 0.3 * (1 + 0.70710678118654752) / 2, kExact);
    EXPECT_NEAR(learningRateAt(settings, 70, 120, 10), 0.25, kExact);
    EXPECT_NEAR(learningRateAt(settings, 120, 120, 10), 0.1, kExact);
}

TEST(TrainingSettingsTest, RunsShorterThanTheirWarmUpHaveRates) {
    TrainingSettings settings;
    settings.learningRate = 1;
    settings.warmupEpochs = 5;
    EXPECT_NEAR(learningRateAt(settings, 0, 4, 2), 0.25, kExact);
    EXPECT_NEAR(learningRateAt(settings, 3, 4, 2), 1, kExact);
    settings.warmupEpochs = 0;
    EXPECT_NEAR(learningRateAt(settings, 0, 1, 1), 1, kExact);
}

TEST(TrainingSettingsTest, NumbersOutOfRangeAreNamed) {
    EXPECT_TRUE(checkTrainingSettings({}));
    TrainingSettings settings;
    settings.labelSmoothing = 1.5;
    const Result<void> smoothing = checkTrainingSettings(settings);
    ASSERT_FALSE(smoothing);
    EXPECT_EQ(smoothing.error().message, "label smoothing is 1.5, must be 0 to 1");
    settings = {};
    settings.learningRate = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(checkTrainingSettings(settings));
    settings = {};
    settings.momentum = 0;
    EXPECT_FALSE(checkTrainingSettings(settings)) << "Nesterov's needs one";
}

TEST(TrainingSettingsTest, TransformersGetAdamAndOthersMomentum) {
    EXPECT_EQ(defaultTrainingSettings("vit_small").optimiser, OptimiserKind::AdamW);
    EXPECT_EQ(defaultTrainingSettings("resnet20").optimiser, OptimiserKind::Sgd);
    EXPECT_LT(defaultTrainingSettings("vgg11").learningRate, defaultTrainingSettings("vgg11_bn").learningRate);
}

}  // namespace
}  // namespace axscope::models
