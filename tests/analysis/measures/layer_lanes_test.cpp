// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/layer_lanes.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/measures/layer_bias.h"
#include "analysis/measures/run_difference.h"
#include "analysis/report/report.h"
#include "tests/support/sample_study.h"

namespace axscope::analysis {
namespace {

LayerResult layerNamed(const std::string& name, std::uint64_t depth, int expert, std::uint64_t macs,
                       double sqnrDb) {
    LayerResult layer;
    layer.name = name;
    layer.depth = depth;
    layer.expert = expert;
    layer.macs = macs;
    layer.cumulative.count = 1;
    layer.cumulative.sqnrDb = sqnrDb;
    return layer;
}

TEST(LayerLanes, ExpertsShareALaneAndTheMainPathComesFirst) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<LayerResult> layers{
        layerNamed("conv1", 1, -1, 100, 40),
        layerNamed("layer3.0.downsample", 2, -1, 10, 35),
        layerNamed("layer3.0.experts.0.conv1", 2, 0, 50, 30),
        layerNamed("layer3.0.experts.1.conv1", 2, 1, 50, none),
        layerNamed("layer3.0.experts.10.conv1", 2, 10, 50, 20),
    };
    const auto lanes = lanesOf(layers);
    ASSERT_EQ(lanes.size(), 2U);
    ASSERT_EQ(lanes.at(2).size(), 2U);
    const LayerLane& experts = lanes.at(2).front();
    EXPECT_EQ(experts.name, "layer3.0.experts.*.conv1");
    EXPECT_EQ(experts.layers.size(), 3U);
    EXPECT_EQ(experts.macs, 150);
    EXPECT_EQ(lanes.at(2).back().name, "layer3.0.downsample");
    const auto sqnr = [](const LayerResult& layer) { return layer.cumulative.sqnrDb; };
    EXPECT_EQ(meanOf(experts, sqnr).value, 25);
    EXPECT_EQ(meanOf(experts, sqnr).count, 2);
    const LaneMean empty = meanOf(experts, [&](const LayerResult&) { return none; });
    EXPECT_TRUE(std::isnan(empty.value));
    EXPECT_EQ(empty.count, 0);
}

TEST(LayerLanes, TheJsonOfARunHasTheMeans) {
    const auto study = testing::sampleStudy();
    const auto json = nlohmann::json::parse(toJson(*study));
    std::size_t means = 0;
    for (std::size_t r = 0; r < study->runs.size(); ++r)
        for (const auto& mean : json["runs"][r]["expert_means"]) {
            double sum = 0;
            int count = 0;
            for (const LayerResult& layer : study->runs[r].layers)
                if (laneName(layer) == mean["name"] && std::isfinite(layer.isolated.mse)) {
                    sum += layer.isolated.mse;
                    ++count;
                }
            ASSERT_GT(count, 1);
            EXPECT_DOUBLE_EQ(mean["isolated"]["mse"].get<double>(), sum / count);
            ++means;
        }
    EXPECT_GT(means, 10U);
}

TEST(LayerLanes, MeanDifferencesLeaveOutWhatIsNotFinite) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<LayerDifference> differences{{"a", 1, -1, 9, 9},
                                                   {"e0", 2, 0, 1, 0.5},
                                                   {"e1", 2, 1, none, 0.25},
                                                   {"e2", 2, 2, 4, none},
                                                   {"f0", 3, 0, none, 1}};
    const auto means = expertMeans(differences);
    ASSERT_EQ(means.size(), 2U);
    EXPECT_EQ(means[0].depth, 2U);
    EXPECT_EQ(means[0].sqnrDb, 2.5);
    EXPECT_EQ(means[0].relativeRmse, 0.375);
    EXPECT_TRUE(std::isnan(means[1].sqnrDb));
    EXPECT_EQ(means[1].relativeRmse, 1);
}

TEST(LayerLanes, BiasesOfOneDepthAreAveraged) {
    const auto bias = [](const char* layer, double depth, double sum, double spread) {
        LayerBias one;
        one.layer = layer;
        one.depth = depth;
        one.sum.bias = sum;
        one.sum.spread = spread;
        return one;
    };
    const auto means = depthMeans({bias("b", 2, -4, 3), bias("a", 1, 1, 1), bias("c", 2, 2, 5)});
    ASSERT_EQ(means.size(), 2U);
    EXPECT_EQ(means[1].layers, 2U);
    EXPECT_EQ(means[1].meanAbsBias, 3);
    EXPECT_EQ(means[1].meanSpread, 4);
}

}  // namespace
}  // namespace axscope::analysis
