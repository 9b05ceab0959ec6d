// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/specialisation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace axscope::analysis {
namespace {

constexpr double kBitRounding = 1e-14;
using Counts = std::vector<std::uint64_t>;

TEST(ContingencyTable, informationOfExtremes) {
    const ContingencyTable sorted{2, 2, {4, 0, 0, 4}};
    EXPECT_NEAR(sorted.mutualInformationBits(), 1, kBitRounding);
    EXPECT_EQ(sorted.purity(), 1);
    const ContingencyTable mixed{2, 2, {2, 2, 2, 2}};
    EXPECT_NEAR(mixed.mutualInformationBits(), 0, kBitRounding);
    EXPECT_EQ(mixed.purity(), 0.5);
    const ContingencyTable empty{2, 2, {0, 0, 0, 0}};
    EXPECT_TRUE(std::isnan(empty.mutualInformationBits()));
    EXPECT_TRUE(std::isnan(empty.purity()));
    EXPECT_TRUE(std::isnan(ContingencyTable{}.purity()));
}

TEST(ContingencyTable, informationByHand) {
    // p = 1/2, 1/4 / 0, 1/4: rows 3/4, 1/4, columns 1/2, 1/2. I = H(row) + H(column) - H(both)
    //   = (2 - 3/4 log2 3) + 1 - 3/2.
    const ContingencyTable table{2, 2, {2, 1, 0, 1}};
    EXPECT_EQ(table.total(), 4U);
    EXPECT_NEAR(table.mutualInformationBits(), 1.5 - 0.75 * std::log2(3), kBitRounding);
    EXPECT_EQ(table.purity(), 0.75);
}

TEST(ContingencyTable, sharesOfRows) {
    const ContingencyTable table{3, 2, {3, 1, 0, 0, 0, 5}};
    EXPECT_EQ(table.shareOfRow(0), 0.75);
    EXPECT_EQ(table.shareOfRow(1), 0.25);
    EXPECT_EQ(table.shareOfRow(2), std::nullopt);
    EXPECT_EQ(table.shareOfRow(4), 0);
    EXPECT_EQ(table.shareOfRow(5), 1);
}

ImageRecords records() {
    ImageRecords run;
    for (const int label : {0, 1, 1}) {
        run.add(std::vector<float>{1, 0}, label);
    }
    run.routing.push_back({1, 1, {2, 0, 1}, std::vector<float>(3)});
    run.routing.push_back({2, 2, {0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1}, std::vector<float>(6)});
    return run;
}

TEST(ClassByExpert, countsEveryChoice) {
    const ContingencyTable single = classByExpert(records(), 0, 2, 3);
    EXPECT_EQ(single.counts, (Counts{0, 0, 1, 1, 1, 0}));
    const ContingencyTable tokens = classByExpert(records(), 1, 2, 2);
    EXPECT_EQ(tokens.counts, (Counts{2, 2, 4, 4}));
    EXPECT_EQ(tokens.total(), 3U * 2 * 2);
    EXPECT_EQ(classByExpert(records(), 2, 2, 2).total(), 0U);
}

TEST(CoActivation, firstChoicesOfTwoLayers) {
    // The image's only decision meets the first choice of each of its two tokens.
    const ContingencyTable pairs = coActivation(records(), 0, 3, 1, 2);
    EXPECT_EQ(pairs.rows, 3U);
    EXPECT_EQ(pairs.columns, 2U);
    EXPECT_EQ(pairs.counts, (Counts{0, 2, 2, 0, 1, 1}));
    const ContingencyTable transposed = coActivation(records(), 1, 2, 0, 3);
    EXPECT_EQ(transposed.counts, (Counts{0, 2, 1, 2, 0, 1}));
    const ContingencyTable itself = coActivation(records(), 1, 2, 1, 2);
    EXPECT_EQ(itself.counts, (Counts{3, 0, 0, 3}));
}

TEST(CoActivation, emptyWhereTokensDoNotMatch) {
    ImageRecords run = records();
    run.routing.push_back({3, 1, std::vector<std::uint16_t>(9), std::vector<float>(9)});
    EXPECT_EQ(coActivation(run, 1, 2, 2, 2).total(), 0U);
    EXPECT_EQ(coActivation(run, 0, 3, 7, 2).total(), 0U);
}

}  // namespace
}  // namespace axscope::analysis
