// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/routing_sums.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace axscope::analysis {
namespace {

/// Decisions of a 2-expert router, given by the probability of expert 0.
struct Decisions {
    explicit Decisions(const std::vector<float>& first) {
        for (const float p : first) {
            expert.push_back(p >= 0.5F ? 0 : 1);
            probability.insert(probability.end(), {p, 1 - p});
            score.insert(score.end(), {std::log(p), std::log(1 - p)});
        }
    }
    [[nodiscard]] RoutingView view() const { return {expert, score, probability}; }

    std::vector<std::int64_t> expert;
    std::vector<float> score;
    std::vector<float> probability;
};

TEST(RoutingSums, countsShiftsLoadsAndTransitions) {
    RoutingSums sums(2);
    sums.add(Decisions({0.9F, 0.8F, 0.6F, 0.1F}).view(), Decisions({0.9F, 0.7F, 0.4F, 0.2F}).view());
    const RoutingResult result = sums.result("layer3.0", true);
    EXPECT_EQ(result.layer, "layer3.0");
    EXPECT_EQ(result.decisions, 4U);
    EXPECT_DOUBLE_EQ(result.shiftRate, 0.25);
    EXPECT_EQ(result.transition, (std::vector<std::uint64_t>{2, 1, 0, 1}));
    EXPECT_EQ(result.loadReference, (std::vector<double>{0.75, 0.25}));
    EXPECT_EQ(result.load, (std::vector<double>{0.5, 0.5}));
    EXPECT_NEAR(result.gateMassReference[0], 2.4 / 4, 1e-6);
    EXPECT_NEAR(result.gateMass[1], 1.8 / 4, 1e-6);
    EXPECT_NEAR(result.meanL1, 2 * (0 + 0.1 + 0.2 + 0.1) / 4, 1e-6);
    EXPECT_GT(result.meanKl, 0);
    EXPECT_GT(result.meanKl, result.meanJensenShannon);
}

TEST(RoutingSums, klOfOneDecisionByHand) {
    RoutingSums sums(2);
    sums.add(Decisions({0.75F}).view(), Decisions({0.5F}).view());
    EXPECT_NEAR(sums.result("l", true).meanKl, 0.75 * std::log(1.5) + 0.25 * std::log(0.5), 1e-6);
}

TEST(RoutingSums, marginsOfFlippedAndKeptDecisionsAreApart) {
    RoutingSums sums(2);
    sums.add(Decisions({0.99F, 0.98F, 0.52F}).view(), Decisions({0.99F, 0.98F, 0.48F}).view());
    const MarginFigures margin = sums.result("l", true).margin;
    EXPECT_EQ(std::accumulate(margin.kept.begin(), margin.kept.end(), std::uint64_t{0}), 2U);
    EXPECT_EQ(std::accumulate(margin.flipped.begin(), margin.flipped.end(), std::uint64_t{0}), 1U);
    EXPECT_EQ(margin.binEdges.size(), margin.kept.size() + 1);
    EXPECT_NEAR(margin.medianFlipped, std::log(0.52 / 0.48), 1e-5);
    EXPECT_NEAR(margin.medianKept, (std::log(0.99 / 0.01) + std::log(0.98 / 0.02)) / 2, 1e-4);
    EXPECT_DOUBLE_EQ(margin.flippedBelowMedianKept, 1);
    EXPECT_EQ(margin.flipped.front(), 1U);
}

TEST(RoutingSums, mergedBlocksEqualOneBlock) {
    const Decisions a({0.9F, 0.2F});
    const Decisions b({0.6F, 0.7F, 0.3F});
    const Decisions a2({0.4F, 0.2F});
    const Decisions b2({0.6F, 0.1F, 0.3F});
    RoutingSums first(2);
    first.add(a.view(), a2.view());
    RoutingSums second(2);
    second.add(b.view(), b2.view());
    RoutingSums merged;
    merged.merge(first);
    merged.merge(second);
    RoutingSums whole(2);
    whole.add(Decisions({0.9F, 0.2F, 0.6F, 0.7F, 0.3F}).view(),
              Decisions({0.4F, 0.2F, 0.6F, 0.1F, 0.3F}).view());
    const RoutingResult x = merged.result("l", true);
    const RoutingResult y = whole.result("l", true);
    EXPECT_EQ(x.transition, y.transition);
    EXPECT_EQ(x.margin.kept, y.margin.kept);
    EXPECT_NEAR(x.meanKl, y.meanKl, 1e-12);
}

TEST(RoutingSums, clusterRoutingHasNoGateDistances) {
    RoutingSums sums(2);
    sums.add(Decisions({0.9F}).view(), Decisions({0.9F}).view());
    EXPECT_TRUE(std::isnan(sums.result("l", false).meanKl));
    EXPECT_EQ(sums.result("l", false).shiftRate, 0);
    EXPECT_TRUE(std::isnan(sums.result("l", false).margin.medianFlipped));
    EXPECT_TRUE(std::isnan(sums.result("l", false).margin.flippedBelowMedianKept));
}

TEST(RoutingSums, withoutDecisionsFiguresAreNotNumbers) {
    const RoutingResult result = RoutingSums(3).result("l", true);
    EXPECT_EQ(result.decisions, 0U);
    EXPECT_TRUE(std::isnan(result.shiftRate));
    EXPECT_EQ(result.load.size(), 3U);
}

TEST(RoutingSums, underflownProbabilitiesStayFinite) {
    RoutingSums sums(2);
    const std::vector<std::int64_t> zero{0};
    const std::vector<std::int64_t> one{1};
    const std::vector<float> scores{50, -60};
    const std::vector<float> p{1, 0};
    const std::vector<float> q{0, 1};
    sums.add({zero, scores, p}, {one, scores, q});
    EXPECT_TRUE(std::isfinite(sums.result("l", true).meanKl));
    EXPECT_NEAR(sums.result("l", true).meanJensenShannon, std::log(2.0), 1e-9);
}

/// Two of four experts per decision.
RoutingView topTwo(const std::vector<std::int64_t>& experts, const std::vector<float>& scores) {
    return {experts, scores, scores};
}

TEST(RoutingSums, topKCountsSetsAndAllChoices) {
    // Kept; the same set in another order; one of two replaced; both replaced.
    const std::vector<std::int64_t> before{0, 1, 2, 3, 0, 1, 0, 1};
    const std::vector<std::int64_t> after{0, 1, 3, 2, 0, 2, 2, 3};
    const std::vector<float> scores{0.4F, 0.3F, 0.2F, 0.1F, 0.1F, 0.2F, 0.4F, 0.3F,
                                    0.4F, 0.3F, 0.25F, 0.05F, 0.5F, 0.3F, 0.15F, 0.05F};
    RoutingSums sums(4, 2);
    sums.add(topTwo(before, scores), topTwo(after, scores));
    RoutingSums merged;
    merged.merge(sums);
    merged.merge(sums);
    for (const RoutingResult& result : {sums.result("l", true), merged.result("l", true)}) {
        const std::uint64_t times = result.decisions / 4;
        EXPECT_EQ(result.decisions, 4 * times);
        EXPECT_EQ(result.topK, 2);
        EXPECT_DOUBLE_EQ(result.shiftRate, 3.0 / 8);  // 1 - mean |S n S'| / 2
        EXPECT_EQ(result.loadReference, (std::vector<double>{3.0 / 8, 3.0 / 8, 1.0 / 8, 1.0 / 8}));
        EXPECT_EQ(result.load, (std::vector<double>{2.0 / 8, 1.0 / 8, 3.0 / 8, 2.0 / 8}));
        EXPECT_EQ(result.transition[0], 2 * times);   // first choices only
        EXPECT_EQ(result.transition[2], times);
        EXPECT_EQ(result.transition[11], times);
        EXPECT_EQ(std::accumulate(result.margin.kept.begin(), result.margin.kept.end(), std::uint64_t{0}), 2 * times);
        // Second-best minus third-best score: 0.1 twice, then 0.05 and 0.15.
        EXPECT_NEAR(result.margin.medianKept, 0.1, 1e-6);
        EXPECT_NEAR(result.margin.medianFlipped, 0.1, 1e-6);
    }
}

}  // namespace
}  // namespace axscope::analysis
