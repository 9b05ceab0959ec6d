// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/run_difference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace axscope::analysis {
namespace {

LayerResult layer(const std::string& name, double sqnrDb, double relativeRmse, int expert = -1, std::uint64_t count = 10) {
    LayerResult result;
    result.name = name;
    result.expert = expert;
    result.depth = 3;
    result.cumulative.count = count;
    result.cumulative.sqnrDb = sqnrDb;
    result.cumulative.relativeRmse = relativeRmse;
    result.isolated = result.cumulative;
    result.isolated.sqnrDb += 1;
    return result;
}

TEST(RunDifference, LayersByName) {
    RunResult a;
    a.layers = {layer("conv1", 20, 0.1), layer("gone", 1, 1), layer("fc", std::numeric_limits<double>::infinity(), 0)};
    RunResult b;
    b.layers = {layer("fc", 10, 0.3), layer("conv1", 14, 0.2)};
    const std::vector<LayerDifference> differences = layerDifferences(a, b, ErrorKind::Cumulative);
    ASSERT_EQ(differences.size(), 2U);
    EXPECT_EQ(differences[0].name, "conv1");
    EXPECT_EQ(differences[0].depth, 3U);
    EXPECT_EQ(differences[0].sqnrDb, -6);
    EXPECT_DOUBLE_EQ(differences[0].relativeRmse, 0.1);
    EXPECT_TRUE(std::isnan(differences[1].sqnrDb));
    EXPECT_DOUBLE_EQ(differences[1].relativeRmse, 0.3);
    b.layers[1].isolated.sqnrDb = 30;
    EXPECT_EQ(layerDifferences(a, b, ErrorKind::Isolated)[0].sqnrDb, 9);
}

TEST(RunDifference, ExpertsAgainstThePlainLayer) {
    RunResult dense;
    dense.layers = {layer("m.conv1", 10, 0.2)};
    RunResult experts;
    experts.layers = {layer("m.experts.0.conv1", 20, 0.1, 0), layer("m.experts.1.conv1", 30, 0.3, 1),
                      layer("m.experts.2.conv1", std::nan(""), std::nan(""), 2, 0)};
    for (const bool swapped : {false, true}) {
        const auto differences = swapped ? layerDifferences(experts, dense, ErrorKind::Cumulative)
                                         : layerDifferences(dense, experts, ErrorKind::Cumulative);
        ASSERT_EQ(differences.size(), 1U);
        EXPECT_EQ(differences[0].name, "m.conv1");
        EXPECT_EQ(differences[0].expert, -1);
        EXPECT_EQ(differences[0].sqnrDb, swapped ? -15 : 15);
        EXPECT_DOUBLE_EQ(differences[0].relativeRmse, 0);
    }
    const auto byExpert = layerDifferences(experts, experts, ErrorKind::Cumulative);
    ASSERT_EQ(byExpert.size(), 3U);
    EXPECT_EQ(byExpert[1].expert, 1);
    EXPECT_EQ(byExpert[1].sqnrDb, 0);
    EXPECT_TRUE(std::isnan(byExpert[2].sqnrDb));
}

TEST(RunDifference, RoutingOfLayersThatBothHave) {
    RoutingResult one;
    one.layer = "m";
    one.experts = 2;
    one.shiftRate = 0.25;
    one.load = {0.5, 0.5};
    RoutingResult other = one;
    other.shiftRate = 0.5;
    other.load = {0.75, 0.25};
    RoutingResult wider = one;
    wider.layer = "n";
    RunResult a;
    a.routing = {one, wider};
    RunResult b;
    wider.experts = 4;
    b.routing = {wider, other};
    const std::vector<RoutingDifference> differences = routingDifferences(a, b);
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences[0].layer, "m");
    EXPECT_EQ(differences[0].shiftRateA, 0.25);
    EXPECT_EQ(differences[0].shiftRateB, 0.5);
    EXPECT_EQ(differences[0].load, (std::vector{0.25, -0.25}));
}

}  // namespace
}  // namespace axscope::analysis
