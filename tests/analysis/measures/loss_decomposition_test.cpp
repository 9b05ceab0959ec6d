// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/loss_decomposition.h"

#include <gtest/gtest.h>

namespace axscope::analysis {
namespace {

AccuracyResult correct(std::uint64_t kept, std::uint64_t repaired, std::uint64_t images) {
    AccuracyResult accuracy;
    accuracy.images = images;
    accuracy.cells = {kept, 5, repaired, images - kept - repaired - 5};
    return accuracy;
}

/// Float 80 correct, int8 78, frozen 70, free 61 of 100.
StudyResult study() {
    StudyResult result;
    RunResult floating;
    floating.accuracy = correct(80, 0, 100);
    RunResult int8;
    int8.mode = Mode::Int8;
    int8.accuracy = correct(75, 3, 100);
    RunResult approx;
    approx.mode = Mode::Approx;
    approx.multiplier = 1;
    approx.accuracy = correct(60, 1, 100);
    approx.routing.emplace_back();
    approx.frozen = FrozenRoutingResult{correct(68, 2, 100), 0};
    result.runs = {floating, int8, approx};
    return result;
}

TEST(LossDecomposition, addsUpToTheLoss) {
    const auto parts = decomposeLoss(study(), 0, 1);
    ASSERT_TRUE(parts);
    EXPECT_TRUE(parts->hasRouting);
    EXPECT_EQ(parts->quantisation, 2);
    EXPECT_EQ(parts->value, 8);
    EXPECT_EQ(parts->routing, 9);
    EXPECT_EQ(parts->total(), 80 - 61);
    EXPECT_DOUBLE_EQ(parts->share(parts->routing), 0.09);
}

TEST(LossDecomposition, partsMayBeGains) {
    StudyResult gains = study();
    gains.runs[1].accuracy = correct(75, 8, 100);  // int8 better than float
    gains.runs[2].accuracy = correct(75, 0, 100);  // free better than frozen
    const auto parts = decomposeLoss(gains, 0, 1);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->quantisation, -3);
    EXPECT_EQ(parts->value, 13);
    EXPECT_EQ(parts->routing, -5);
    EXPECT_EQ(parts->total(), 5);
}

TEST(LossDecomposition, networksWithoutRoutersLoseByValuesAlone) {
    StudyResult dense = study();
    dense.runs[2].routing.clear();
    dense.runs[2].frozen.reset();
    const auto parts = decomposeLoss(dense, 0, 1);
    ASSERT_TRUE(parts);
    EXPECT_FALSE(parts->hasRouting);
    EXPECT_EQ(parts->value, 17);
    EXPECT_EQ(parts->routing, 0);
    EXPECT_EQ(parts->total(), 19);
}

TEST(LossDecomposition, nothingWhereAPartIsMissing) {
    EXPECT_FALSE(decomposeLoss(study(), 1, 1));
    EXPECT_FALSE(decomposeLoss(study(), 0, 0));
    for (std::size_t run = 0; run < 3; ++run) {
        StudyResult partial = study();
        partial.runs.erase(partial.runs.begin() + static_cast<std::ptrdiff_t>(run));
        EXPECT_FALSE(decomposeLoss(partial, 0, 1));
        StudyResult shorter = study();
        shorter.runs[run].accuracy.images = 99;
        EXPECT_FALSE(decomposeLoss(shorter, 0, 1));
    }
    StudyResult free = study();
    free.runs[2].frozen.reset();
    EXPECT_FALSE(decomposeLoss(free, 0, 1));
}

}  // namespace
}  // namespace axscope::analysis
