// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moe/expert_mix.h"

#include <gtest/gtest.h>

#include <optional>

namespace axscope::models {
namespace {

constexpr int kExperts = 3;

Router routerOf(Topology topology) {
    Router router;
    router.topology = topology;
    router.experts = kExperts;
    return router;
}

/// Five rows; expert 1 gets none of them.
RoutingDecisions someDecisions() {
    RoutingDecisions decisions;
    decisions.experts = at::tensor({2, 0, 2, 2, 0}, at::kLong).view({5, 1});
    decisions.probability = at::tensor({0.1F, 0.2F, 0.7F, 0.5F, 0.25F, 0.25F, 0.0F, 0.25F, 0.75F, 0.125F,
                                        0.125F, 0.75F, 0.75F, 0.25F, 0.0F})
                                .view({5, kExperts});
    decisions.weights = decisions.probability.gather(1, decisions.experts);
    return decisions;
}

/// Expert e multiplies by e + 2 and doubles the columns, so that its output has another shape than its input.
at::Tensor outputOf(int expert, const at::Tensor& x) {
    const at::Tensor output = at::cat({x * (expert + 2), x}, 1);
    return output.dim() == 4 ? output.contiguous(at::MemoryFormat::ChannelsLast) : output;
}

struct Call {
    int expert;
    std::optional<std::vector<std::int64_t>> rows;
    bool operator==(const Call&) const = default;
};

class ExpertMix : public ::testing::TestWithParam<bool> {
protected:
    /// [5, 2] as for tokens, or [5, 2, 3, 3] as for images.
    at::Tensor m_x =
        GetParam() ? at::arange(90, at::kFloat).view({5, 2, 3, 3}).contiguous(at::MemoryFormat::ChannelsLast)
                   : at::arange(10, at::kFloat).view({5, 2});
    RoutingDecisions m_decisions = someDecisions();
    std::vector<Call> m_calls;

    at::Tensor mix(Topology topology) {
        return mixExperts(
            routerOf(topology), m_decisions, m_x,
            [&](int expert, const at::Tensor& x, const std::vector<std::int64_t>* rows) {
                m_calls.push_back({expert, rows == nullptr ? std::nullopt : std::optional(*rows)});
                return outputOf(expert, x);
            });
    }
    /// Row by row, as the definition has it.
    at::Tensor chosenRows(bool scaled) {
        std::vector<at::Tensor> rows;
        for (std::int64_t row = 0; row < 5; ++row) {
            const auto expert = static_cast<int>(m_decisions.experts[row][0].item<std::int64_t>());
            const float scale = scaled ? m_decisions.probability[row][expert].item<float>() : 1.0F;
            rows.push_back(outputOf(expert, m_x.narrow(0, row, 1)) * scale);
        }
        return at::cat(rows);
    }
};

TEST_P(ExpertMix, hardRunsTheChosenExpertTimesItsProbability) {
    EXPECT_TRUE(at::equal(mix(Topology::Hard), chosenRows(true)));
    const std::vector<Call> expected{{0, {{1, 4}}}, {2, {{0, 2, 3}}}};
    EXPECT_EQ(m_calls, expected);
}

TEST_P(ExpertMix, clusterRunsTheChosenExpertUnscaled) {
    EXPECT_TRUE(at::equal(mix(Topology::Cluster), chosenRows(false)));
    EXPECT_EQ(m_calls.size(), 2U);
}

TEST_P(ExpertMix, softRunsAllExpertsWeighted) {
    const at::Tensor mixed = mix(Topology::Soft);
    for (std::int64_t row = 0; row < 5; ++row) {
        at::Tensor expected = at::zeros_like(outputOf(0, m_x.narrow(0, row, 1)));
        for (int expert = 0; expert < kExperts; ++expert)
            expected +=
                outputOf(expert, m_x.narrow(0, row, 1)) * m_decisions.probability[row][expert].item<float>();
        EXPECT_TRUE(at::allclose(mixed.narrow(0, row, 1), expected)) << row;
    }
    const std::vector<Call> everyExpertOnAllRows{{0, {}}, {1, {}}, {2, {}}};
    EXPECT_EQ(m_calls, everyExpertOnAllRows);
}

TEST_P(ExpertMix, keepsTheLayoutOfImages) {
    for (const Topology topology : {Topology::Hard, Topology::Cluster}) {
        const at::Tensor mixed = mix(topology);
        EXPECT_TRUE(mixed.is_contiguous(GetParam() ? at::MemoryFormat::ChannelsLast
                                                   : at::MemoryFormat::Contiguous));
    }
}

INSTANTIATE_TEST_SUITE_P(Rows, ExpertMix, ::testing::Bool(), [](const auto& instance) {
    return std::string(instance.param ? "Images" : "Tokens");
});

}  // namespace
}  // namespace axscope::models
