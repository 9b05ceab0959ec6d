// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/normalisation.h"

#include <gtest/gtest.h>

#include <limits>

namespace axscope::models {
namespace {

const Normalisation kCheckpoint{{0.5F, 0.5F, 0.5F}, {0.25F, 0.25F, 0.25F}};

std::string normalisationError(const NormalisationRequest& request, int channels = 3) {
    const auto resolved = resolveNormalisation(request, kCheckpoint, channels);
    EXPECT_FALSE(resolved) << "accepted";
    return resolved ? std::string() : resolved.error().text();
}

TEST(Normalisation, TheCheckpointsUnlessOneIsChosen) {
    const auto kept = resolveNormalisation({}, kCheckpoint, 3);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->mean, kCheckpoint.mean);
    const auto preset = resolveNormalisation({.preset = "imagenet", .mean = {}, .std = {}}, kCheckpoint, 3);
    ASSERT_TRUE(preset);
    EXPECT_EQ(inWords(*preset), "mean 0.485, 0.456, 0.406, std 0.229, 0.224, 0.225");
    const auto none = resolveNormalisation({.preset = "none", .mean = {}, .std = {}}, kCheckpoint, 1);
    ASSERT_TRUE(none);
    EXPECT_EQ(inWords(*none), "mean 0, std 1");
    const auto numbers =
        resolveNormalisation({.preset = "", .mean = {1, 2, 3}, .std = {4, 5, 6}}, kCheckpoint, 3);
    ASSERT_TRUE(numbers);
    EXPECT_EQ(numbers->std, (std::vector<float>{4, 5, 6}));
}

TEST(Normalisation, WhatMakesNoSenseIsRefused) {
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(normalisationError({.preset = "mnist", .mean = {}, .std = {}}),
              "normalisation: unknown preset 'mnist'; there are imagenet, cifar10, cifar100, none");
    EXPECT_EQ(normalisationError({.preset = "none", .mean = {0}, .std = {1}}),
              "normalisation: give either a preset or mean and std, not both");
    EXPECT_EQ(normalisationError({.preset = "", .mean = {0, 0, 0}, .std = {}}),
              "normalisation: mean and std belong together");
    EXPECT_EQ(normalisationError({.preset = "", .mean = {0, 0}, .std = {1, 1}}),
              "normalisation: 2 numbers for images of 3 channels");
    EXPECT_EQ(normalisationError({.preset = "cifar10", .mean = {}, .std = {}}, 1),
              "normalisation: 3 numbers for images of 1 channel");
    EXPECT_EQ(normalisationError({.preset = "", .mean = {kNan, 0, 0}, .std = {1, 1, 1}}),
              "normalisation: a mean that is not finite");
    EXPECT_EQ(normalisationError({.preset = "", .mean = {0, 0, 0}, .std = {1, 0, 1}}),
              "normalisation: each std must be above 0");
}

TEST(Normalisation, NumbersAreInCNotation) {
    EXPECT_EQ(*parseNumberList("0.5,-1,2e-1"), (std::vector<float>{0.5F, -1.0F, 0.2F}));
    for (const char* text : {"", ",", "1,", "1;2", "0,5 ,1", "x", "1,,2", "1e99"})
        EXPECT_FALSE(parseNumberList(text)) << text;
}

}  // namespace
}  // namespace axscope::models
