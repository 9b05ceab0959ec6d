// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/quantiser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace axscope::models {
namespace {

int codeOf(float value, float scale) {
    std::uint8_t index = 0;
    quantise({&value, 1}, scale, &index);
    return index - kZeroIndex;
}

TEST(Quantiser, roundsHalfToEvenLikeNearbyint) {
    for (int i = -2600; i <= 2600; ++i) {
        const float value = static_cast<float>(i) / 20.0F;
        const float expected = std::min(std::max(std::nearbyint(value), -127.0F), 127.0F);
        EXPECT_EQ(codeOf(value, 1.0F), static_cast<int>(expected)) << value;
    }
    EXPECT_EQ(codeOf(0.5F, 1.0F), 0);
    EXPECT_EQ(codeOf(1.5F, 1.0F), 2);
    EXPECT_EQ(codeOf(-2.5F, 1.0F), -2);
    EXPECT_EQ(codeOf(126.5F, 1.0F), 126);
}

TEST(Quantiser, clampsAndNeverGivesMinus128) {
    EXPECT_EQ(codeOf(1e30F, 1.0F), 127);
    EXPECT_EQ(codeOf(-1e30F, 1.0F), -127);
    EXPECT_EQ(codeOf(std::numeric_limits<float>::infinity(), 0.5F), 127);
    EXPECT_EQ(codeOf(-std::numeric_limits<float>::infinity(), 0.5F), -127);
}

TEST(Quantiser, notANumberBecomesZero) {
    EXPECT_EQ(codeOf(std::numeric_limits<float>::quiet_NaN(), 1.0F), 0);
}

TEST(Quantiser, scaleCoversTheRange) {
    EXPECT_FLOAT_EQ(scaleOf(12.7F), 0.1F);
    EXPECT_EQ(scaleOf(0.0F), 1.0F);
    EXPECT_EQ(codeOf(12.7F, scaleOf(12.7F)), 127);
    EXPECT_EQ(codeOf(0.0F, scaleOf(0.0F)), 0);
}

TEST(Quantiser, weightsHaveOneScalePerOutput) {
    const std::vector<float> weights{1.0F, -2.0F, 0.5F, 0.0F, 0.0F, 0.0F};
    const QuantisedWeights quantised = quantiseWeights(weights, 2);
    ASSERT_EQ(quantised.scales.size(), 2U);
    EXPECT_FLOAT_EQ(quantised.scales[0], 2.0F / 127);
    EXPECT_EQ(quantised.scales[1], 1.0F);              // an output without weights
    EXPECT_EQ(quantised.indices[0] - kZeroIndex, 64);  // 63.5 rounds to the even 64
    EXPECT_EQ(quantised.indices[1] - kZeroIndex, -127);
    EXPECT_EQ(quantised.indices[2] - kZeroIndex, 32);  // 31.75
    for (std::size_t i = 3; i < 6; ++i)
        EXPECT_EQ(quantised.indices[i], kZeroIndex);
}

TEST(Quantiser, perTensorWeightsShareTheScaleOfTheLargest) {
    const std::vector<float> weights{0.5F, -1.0F, 2.54F, 0.1F};
    const QuantisedWeights quantised = quantiseWeights(weights, 2, /*perTensor=*/true);
    EXPECT_EQ(quantised.scales, (std::vector<float>{scaleOf(2.54F), scaleOf(2.54F)}));
    EXPECT_EQ(quantised.indices, (std::vector<std::uint8_t>{128 + 25, 128 - 50, 255, 128 + 5}));
    EXPECT_EQ(quantiseWeights(weights, 2).scales, (std::vector<float>{scaleOf(1.0F), scaleOf(2.54F)}));
}

}  // namespace
}  // namespace axscope::models
