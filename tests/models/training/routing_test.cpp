// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include "models/training/centroid_tracker.h"
#include "models/training/routed_pass.h"

namespace axscope::models {
namespace {

constexpr double kFloatError = 1e-6;

at::Tensor rowsOf(const std::vector<std::vector<double>>& rows) {
    std::vector<at::Tensor> tensors;
    for (const std::vector<double>& row : rows)
        tensors.push_back(at::tensor(row, at::kDouble));
    return at::stack(tensors);
}

TEST(BalanceLossTest, IsExpertsTimesSharesTimesProbabilities) {
    // Three of four rows choose expert 0: f = (0.75, 0.25); P = (0.6, 0.4); 2 (0.75 * 0.6 + 0.25 * 0.4) = 1.1.
    const at::Tensor probability =
        rowsOf({{0.9, 0.1}, {0.6, 0.4}, {0.7, 0.3}, {0.2, 0.8}}).requires_grad_(true);
    const at::Tensor experts = at::tensor({0, 0, 0, 1}, at::kLong).unsqueeze(1);
    const at::Tensor loss = balanceLoss(probability, experts);
    EXPECT_NEAR(loss.item<double>(), 1.1, kFloatError);
    loss.backward();
    // d/dp = E f / rows
    EXPECT_NEAR(probability.grad()[2][0].item<double>(), 2 * 0.75 / 4, kFloatError);
    EXPECT_NEAR(probability.grad()[2][1].item<double>(), 2 * 0.25 / 4, kFloatError);
}

TEST(BalanceLossTest, IsOneWhereEvenAndCountsEveryChoice) {
    const at::Tensor even = at::full({4, 4}, 0.25, at::kDouble);
    EXPECT_NEAR(balanceLoss(even, at::tensor({0, 1, 2, 3}, at::kLong).unsqueeze(1)).item<double>(), 1, kFloatError);
    const at::Tensor collapsed = rowsOf({{1, 0}, {1, 0}});
    EXPECT_NEAR(balanceLoss(collapsed, at::tensor({0, 0}, at::kLong).unsqueeze(1)).item<double>(), 2, kFloatError);
    const at::Tensor two = at::tensor({0, 1, 1, 0}, at::kLong).view({2, 2});
    EXPECT_NEAR(balanceLoss(collapsed, two).item<double>(), 1, kFloatError);
}

/// Four clouds of 20 rows around the corners of a square of side 10.
at::Tensor clouds() {
    const CounterRandom random(5);
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 80; ++i)
        rows.push_back({(i % 4 < 2 ? 0.0 : 10.0) + random.normal(static_cast<std::uint64_t>(2 * i)),
                        (i % 2 == 0 ? 0.0 : 10.0) + random.normal(static_cast<std::uint64_t>(2 * i + 1))});
    return rowsOf(rows).to(at::kFloat);
}

at::Tensor nearestOf(const at::Tensor& rows, const at::Tensor& centroids) {
    return (rows.unsqueeze(1) - centroids.unsqueeze(0)).square().sum(2).argmin(1);
}

TEST(KMeansTest, FindsClouds) {
    const at::Tensor rows = clouds();
    const at::Tensor nearest = nearestOf(rows, kMeans(rows, 4, CounterRandom(1)));
    for (int i = 4; i < 80; ++i)
        EXPECT_EQ(nearest[i].item<std::int64_t>(), nearest[i % 4].item<std::int64_t>());
    EXPECT_EQ(at::bincount(nearest, {}, 4).min().item<std::int64_t>(), 20);
}

TEST(KMeansTest, MoreClustersThanRowsIsNoFailure) {
    const at::Tensor rows = rowsOf({{1, 2}, {3, 4}}).to(at::kFloat);
    const at::Tensor centroids = kMeans(rows, 5, CounterRandom(1));
    EXPECT_EQ(centroids.size(0), 5);
    EXPECT_TRUE(at::isfinite(centroids).all().item<bool>());
}

TEST(CentroidTrackerTest, FollowsMovingAverages) {
    at::Tensor centroids = rowsOf({{0, 0}, {8, 8}}).to(at::kFloat);
    CentroidTracker tracker(centroids);
    EXPECT_FALSE(tracker.begun());
    tracker.adopt();
    EXPECT_TRUE(tracker.begun());
    const at::Tensor rows = rowsOf({{2, 2}, {4, 0}, {9, 9}}).to(at::kFloat);
    EXPECT_EQ(tracker.update(rows, at::tensor({0, 0, 1}, at::kLong), 0.9, 0, CounterRandom(1)), 0);
    // N = 0.9 * 1 + 0.1 * 2 = 1.1, S = 0.1 * (6, 2); N = 0.9 + 0.1 = 1, S = 0.9 * 8 + 0.1 * 9 = 8.1.
    EXPECT_NEAR(centroids[0][0].item<double>(), 0.6 / 1.1, kFloatError);
    EXPECT_NEAR(centroids[0][1].item<double>(), 0.2 / 1.1, kFloatError);
    EXPECT_NEAR(centroids[1][0].item<double>(), 8.1, kFloatError);
}

TEST(CentroidTrackerTest, WhatNothingReachesStaysWhereItIs) {
    at::Tensor centroids = rowsOf({{0, 0}, {100, 50}}).to(at::kFloat);
    CentroidTracker tracker(centroids);
    tracker.adopt();
    const at::Tensor rows = rowsOf({{1, 1}}).to(at::kFloat);
    for (int i = 0; i < 500; ++i)
        tracker.update(rows, at::tensor({0}, at::kLong), 0.5, 0, CounterRandom(1));
    EXPECT_NEAR(centroids[0][0].item<double>(), 1, kFloatError);
    EXPECT_NEAR(centroids[1][0].item<double>(), 100, 1e-3);
    EXPECT_NEAR(centroids[1][1].item<double>(), 50, 1e-3);
}

TEST(CentroidTrackerTest, RevivesExpertsWithoutWork) {
    const at::Tensor rows = clouds();
    at::Tensor centroids = rowsOf({{0, 5}, {10, 5}, {1000, 1000}, {-1000, 0}}).to(at::kFloat);
    CentroidTracker tracker(centroids);
    tracker.adopt();
    int revived = 0;
    for (std::uint64_t step = 0; step < 60; ++step)
        revived += tracker.update(rows, nearestOf(rows, centroids), 0.9, 0.1, CounterRandom(9).at(step));
    EXPECT_GE(revived, 2);
    EXPECT_LE(revived, 10) << "an expert that was revived finds work";
    const at::Tensor counts = at::bincount(nearestOf(rows, centroids), {}, 4);
    EXPECT_GT(counts.min().item<std::int64_t>(), 2) << counts;
}

}  // namespace
}  // namespace axscope::models
