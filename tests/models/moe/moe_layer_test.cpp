// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/moe/expert_mix.h"
#include "models/moe/router.h"

namespace axscope::models {
namespace {

constexpr float kSumTolerance = 1e-5F;  // float32 sums in another order

at::Tensor waves(std::vector<std::int64_t> shape, float step) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        count *= size;
    return (at::arange(count, at::kFloat) * step).sin().view(shape);
}

Router linearRouter(Topology topology, int experts, int dim) {
    Router router;
    router.topology = topology;
    router.experts = experts;
    router.weight = waves({experts, dim}, 1.7F);
    router.bias = waves({experts}, 0.3F);
    return router;
}

/// Some map that is another for each expert: features to features.
at::Tensor expertOutput(int expert, const at::Tensor& x) {
    return (x * (0.5F + static_cast<float>(expert))).tanh() + static_cast<float>(expert);
}

at::Tensor mix(const Router& router, const at::Tensor& x, std::vector<int>* calls = nullptr) {
    return mixExperts(router, decide(router, x.dim() == 4 ? x.mean({2, 3}) : x), x,
                      [&](int expert, const at::Tensor& input, const std::vector<std::int64_t>* rows) {
                          if (calls != nullptr)
                              calls->push_back(expert);
                          EXPECT_TRUE(rows == nullptr ||
                                      static_cast<std::int64_t>(rows->size()) == input.size(0));
                          return expertOutput(expert, input);
                      });
}

TEST(ForceRouting, hardRunsTheForcedExpertsWithItsOwnGateValues) {
    Router router = linearRouter(Topology::Hard, 4, 6);
    router.topK = 2;
    for (const bool renormalise : {false, true}) {
        router.renormalise = renormalise;
        const RoutingDecisions own = decide(router, waves({5, 6}, 0.9F));
        const RoutingDecisions other = decide(router, waves({5, 6}, 2.3F));
        ASSERT_FALSE(at::equal(own.experts, other.experts));
        const RoutingDecisions forced = forceRouting(router, own, other);
        EXPECT_TRUE(at::equal(forced.experts, other.experts));
        EXPECT_TRUE(at::equal(forced.score, own.score));
        at::Tensor weights = own.probability.gather(1, other.experts);
        if (renormalise)
            weights = weights / weights.sum(1, true);
        EXPECT_TRUE(at::equal(forced.weights, weights));
        EXPECT_TRUE(at::equal(forceRouting(router, own, own).weights, own.weights));
    }
}

TEST(ForceRouting, softAndSlotsMixByTheForcedProbabilities) {
    Router soft = linearRouter(Topology::Soft, 3, 6);
    const at::Tensor x = waves({8, 6}, 0.9F);
    const RoutingDecisions forced = forceRouting(soft, decide(soft, x), decide(soft, waves({8, 6}, 2.3F)));
    EXPECT_TRUE(at::equal(forced.probability, decide(soft, waves({8, 6}, 2.3F)).probability));

    Router slots;
    slots.topology = Topology::Soft;
    slots.experts = 2;
    slots.slots = 3;
    slots.rowsPerImage = 4;
    slots.phi = waves({6, 2, 3}, 0.7F);
    const RoutingDecisions other = decide(slots, waves({8, 6}, 2.3F));
    const RoutingDecisions own = decide(slots, x);
    const RoutingDecisions mixed = forceRouting(slots, own, other);
    EXPECT_TRUE(at::equal(mixed.dispatch, other.dispatch));
    EXPECT_TRUE(at::equal(mixed.combine, other.combine));
    EXPECT_TRUE(at::equal(mixed.score, own.score));
}

TEST(ForceRouting, clusterRunsTheForcedExpertsUnscaled) {
    Router router;
    router.topology = Topology::Cluster;
    router.experts = 3;
    router.centroids = waves({3, 6}, 1.1F);
    const RoutingDecisions own = decide(router, waves({7, 6}, 0.9F));
    const RoutingDecisions other = decide(router, waves({7, 6}, 2.3F));
    const RoutingDecisions forced = forceRouting(router, own, other);
    EXPECT_TRUE(at::equal(forced.experts, other.experts));
    EXPECT_TRUE(at::equal(forced.weights, at::ones({7, 1})));
}

TEST(Decide, topKIsLargestFirstAndTiesGoToTheLowerIndex) {
    Router router;
    router.experts = 4;
    router.topK = 3;
    router.weight = at::eye(4);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const RoutingDecisions decisions =
        decide(router, at::tensor({1.0F, 3.0F, 2.0F, 3.0F, 5.0F, 5.0F, 5.0F, 5.0F, 0.0F, 1.0F, nan, 2.0F}).view({3, 4}));
    EXPECT_TRUE(at::equal(decisions.experts.narrow(0, 0, 2), at::tensor({1, 3, 2, 0, 1, 2}, at::kLong).view({2, 3})));
    // NaN reaches every logit of its row; the decision still names experts.
    EXPECT_TRUE(at::equal(decisions.experts[2], at::tensor({0, 1, 2}, at::kLong)));
    EXPECT_TRUE(at::equal(decisions.firstChoice(), at::tensor({1, 0, 0}, at::kLong)));
}

TEST(Decide, weightsAreProbabilitiesOrSharesOfTheChosen) {
    Router router = linearRouter(Topology::Hard, 5, 3);
    router.topK = 2;
    const at::Tensor x = waves({7, 3}, 0.9F) * 2;
    for (const bool renormalise : {false, true}) {
        router.renormalise = renormalise;
        const RoutingDecisions decisions = decide(router, x);
        const at::Tensor p = (at::matmul(x, router.weight.t()) + router.bias).softmax(1);
        for (int row = 0; row < 7; ++row) {
            const auto first = decisions.experts[row][0].item<std::int64_t>();
            const auto second = decisions.experts[row][1].item<std::int64_t>();
            const float sum = renormalise ? (p[row][first] + p[row][second]).item<float>() : 1.0F;
            EXPECT_NEAR(decisions.weights[row][0].item<float>(), p[row][first].item<float>() / sum, kSumTolerance);
            EXPECT_NEAR(decisions.weights[row][1].item<float>(), p[row][second].item<float>() / sum, kSumTolerance);
            for (int e = 0; e < 5; ++e)
                EXPECT_TRUE(e == first || p[row][e].item<float>() <= p[row][second].item<float>());
        }
    }
}

TEST(Decide, aRouterMayHaveNoBias) {
    Router router = linearRouter(Topology::Hard, 3, 4);
    router.bias = at::Tensor();
    const at::Tensor x = waves({5, 4}, 0.7F);
    EXPECT_TRUE(at::allclose(decide(router, x).score, at::matmul(x, router.weight.t())));
}

class TopKMix : public ::testing::TestWithParam<std::tuple<int, bool, bool>> {};

TEST_P(TopKMix, equalsTheSumOverTheChosen) {
    const auto [topK, renormalise, images] = GetParam();
    Router router = linearRouter(Topology::Hard, 5, 3);
    router.topK = topK;
    router.renormalise = renormalise;
    const at::Tensor x = images ? waves({9, 3, 4, 2}, 0.37F).contiguous(at::MemoryFormat::ChannelsLast)
                                : waves({9, 3}, 0.37F);
    const at::Tensor mixed = mix(router, x);
    EXPECT_EQ(mixed.is_contiguous(images ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous), true);
    const at::Tensor features = images ? x.mean({2, 3}) : x;
    for (int row = 0; row < 9; ++row) {
        const at::Tensor p = (at::mv(router.weight, features[row]) + router.bias).softmax(0);
        std::vector<int> order{0, 1, 2, 3, 4};
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return p[a].item<float>() > p[b].item<float>(); });
        float sum = 0;
        for (int i = 0; i < topK; ++i)
            sum += p[order[static_cast<std::size_t>(i)]].item<float>();
        at::Tensor expected = at::zeros_like(x[row]);
        for (int i = 0; i < topK; ++i) {
            const int expert = order[static_cast<std::size_t>(i)];
            expected = expected +
                       expertOutput(expert, x[row]) * (p[expert].item<float>() / (renormalise ? sum : 1.0F));
        }
        EXPECT_LT((mixed[row] - expected).abs().max().item<float>(), kSumTolerance) << row;
    }
}

INSTANTIATE_TEST_SUITE_P(All, TopKMix,
                         ::testing::Combine(::testing::Values(1, 2, 5), ::testing::Bool(), ::testing::Bool()));

TEST(SlotMix, equalsTheDefinition) {
    constexpr int kImages = 3, kTokens = 5, kDim = 4, kSlotExperts = 3, kSlots = 2;
    Router router;
    router.topology = Topology::Soft;
    router.experts = kSlotExperts;
    router.slots = kSlots;
    router.rowsPerImage = kTokens;
    router.phi = waves({kDim, kSlotExperts, kSlots}, 1.3F);
    const at::Tensor x = waves({kImages * kTokens, kDim}, 0.77F);
    const RoutingDecisions decisions = decide(router, x);
    std::vector<int> calls;
    const at::Tensor mixed = mix(router, x, &calls);
    EXPECT_EQ(calls, (std::vector{0, 1, 2}));
    ASSERT_EQ(mixed.sizes(), x.sizes());
    for (int image = 0; image < kImages; ++image) {
        const auto token = [&](int t) { return x[image * kTokens + t]; };
        const auto logit = [&](int t, int slot) {
            return (token(t) * router.phi.select(1, slot / kSlots).select(1, slot % kSlots)).sum().item<double>();
        };
        std::vector<at::Tensor> outputs;
        for (int slot = 0; slot < kSlotExperts * kSlots; ++slot) {
            double sum = 0;
            for (int t = 0; t < kTokens; ++t)
                sum += std::exp(logit(t, slot));
            at::Tensor input = at::zeros({kDim});
            for (int t = 0; t < kTokens; ++t)
                input = input + token(t) * (std::exp(logit(t, slot)) / sum);
            outputs.push_back(expertOutput(slot / kSlots, input));
        }
        for (int t = 0; t < kTokens; ++t) {
            double sum = 0;
            for (int slot = 0; slot < kSlotExperts * kSlots; ++slot)
                sum += std::exp(logit(t, slot));
            at::Tensor expected = at::zeros({kDim});
            std::vector<double> mass(kSlotExperts);
            for (int slot = 0; slot < kSlotExperts * kSlots; ++slot) {
                const double share = std::exp(logit(t, slot)) / sum;
                expected = expected + outputs[static_cast<std::size_t>(slot)] * share;
                mass[static_cast<std::size_t>(slot / kSlots)] += share;
            }
            const int row = image * kTokens + t;
            EXPECT_LT((mixed[row] - expected).abs().max().item<float>(), kSumTolerance);
            int best = 0;
            for (int e = 0; e < kSlotExperts; ++e) {
                EXPECT_NEAR(decisions.probability[row][e].item<float>(), mass[static_cast<std::size_t>(e)],
                            kSumTolerance);
                EXPECT_NEAR(decisions.score[row][e].item<float>(), std::log(mass[static_cast<std::size_t>(e)]), 1e-4);
                if (mass[static_cast<std::size_t>(e)] > mass[static_cast<std::size_t>(best)])
                    best = e;
            }
            EXPECT_EQ(decisions.firstChoice()[row].item<std::int64_t>(), best);
        }
    }
}

}  // namespace
}  // namespace axscope::models
