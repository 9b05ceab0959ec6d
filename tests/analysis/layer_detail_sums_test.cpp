// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_detail_sums.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace axscope::analysis {
namespace {

std::uint64_t total(const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

TEST(DoublingHistogram, countsInBinsOfEqualWidth) {
    DoublingHistogram histogram;
    histogram.add(std::vector<float>{-0.75F, 0.0F, 0.5F, 0.99F});
    ASSERT_EQ(histogram.limit(), 1.0);
    ASSERT_EQ(histogram.counts().size(), DoublingHistogram::kBins);
    EXPECT_EQ(histogram.counts()[16], 1U);  // -0.75 = -1 + 16 * 2/128
    EXPECT_EQ(histogram.counts()[64], 1U);
    EXPECT_EQ(histogram.counts()[96], 1U);
    EXPECT_EQ(histogram.counts()[127], 1U);
}

TEST(DoublingHistogram, doesNotDependOnTheOrder) {
    const std::vector<float> small{0.01F, -0.02F, 0.03F, 0.011F};
    const std::vector<float> large{7.0F, -3.0F, 0.01F};
    DoublingHistogram smallFirst;
    smallFirst.add(small);
    smallFirst.add(large);
    DoublingHistogram largeFirst;
    largeFirst.add(large);
    largeFirst.add(small);
    DoublingHistogram merged;
    merged.add(large);
    DoublingHistogram other;
    other.add(small);
    merged.merge(other);
    EXPECT_EQ(smallFirst.limit(), 8.0);
    EXPECT_EQ(smallFirst.counts(), largeFirst.counts());
    EXPECT_EQ(smallFirst.counts(), merged.counts());
    EXPECT_EQ(total(merged.counts()), small.size() + large.size());
}

TEST(DoublingHistogram, leavesOutWhatIsNoNumberAndClampsTheExtremes) {
    DoublingHistogram histogram;
    histogram.add(std::vector<float>{std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                                     std::numeric_limits<float>::max(), -std::numeric_limits<float>::max(), 0.0F});
    EXPECT_EQ(total(histogram.counts()), 3U);
    EXPECT_EQ(histogram.counts().front(), 1U);
    EXPECT_EQ(histogram.counts().back(), 1U);
    DoublingHistogram zeros;
    zeros.add(std::vector<float>(10, 0.0F));
    EXPECT_EQ(zeros.counts()[DoublingHistogram::kBins / 2], 10U);
    DoublingHistogram nothing;
    nothing.add({});
    EXPECT_TRUE(nothing.isEmpty());
    EXPECT_EQ(nothing.limit(), 0.0);
}

TEST(LayerDetailSums, channelsAddUpToTheirErrors) {
    LayerDetailSums sums;
    sums.addChannels(std::vector<float>{1, 10, 2, 20}, std::vector<float>{1.5F, 9, 2.5F, 18}, 2);
    sums.addChannels(std::vector<float>{3, 30}, std::vector<float>{3.5F, 30}, 2);
    const auto detail = sums.detail({});
    ASSERT_NE(detail, nullptr);
    EXPECT_DOUBLE_EQ(detail->channelBias[0], 0.5);
    EXPECT_DOUBLE_EQ(detail->channelBias[1], -1.0);
    EXPECT_DOUBLE_EQ(detail->channelMse[0], 0.25);
    EXPECT_DOUBLE_EQ(detail->channelMse[1], 5.0 / 3);
}

TEST(LayerDetailSums, samplesArePairsFromAllParts) {
    std::vector<float> reference(1000);
    std::iota(reference.begin(), reference.end(), 0.0F);
    std::vector<float> candidate(reference);
    for (float& value : candidate)
        value += 0.25F;
    LayerDetailSums sums;
    sums.addSamples(reference, candidate, 7);
    ASSERT_EQ(sums.sampleReference.size(), LayerDetailSums::kSamplesPerBlock);
    for (std::size_t i = 0; i < sums.sampleReference.size(); ++i) {
        EXPECT_EQ(sums.sampleCandidate[i], sums.sampleReference[i] + 0.25F);
        EXPECT_EQ(static_cast<std::size_t>(sums.sampleReference[i]) / 125, i);
    }
    LayerDetailSums again;
    again.addSamples(reference, candidate, 7);
    EXPECT_EQ(again.sampleReference, sums.sampleReference);
    again.addSamples(reference, candidate, 8);
    EXPECT_NE(again.sampleReference.back(), sums.sampleReference.back());
    LayerDetailSums few;
    few.addSamples(std::vector<float>{1, 2, 3}, std::vector<float>{1, 2, 3}, 0);
    EXPECT_EQ(few.sampleReference, (std::vector<float>{1, 2, 3}));
}

TEST(LayerDetailSums, countsEveryOperand) {
    std::vector<std::uint8_t> indices;
    for (int i = 0; i < 1003; ++i)
        indices.push_back(static_cast<std::uint8_t>(i % 250));
    const std::vector<std::uint64_t> counts = countOperands(indices);
    ASSERT_EQ(counts.size(), 256U);
    EXPECT_EQ(total(counts), 1003U);
    EXPECT_EQ(counts[2], 5U);
    EXPECT_EQ(counts[3], 4U);
    EXPECT_EQ(counts[255], 0U);
}

TEST(LayerDetailSums, nothingSeenIsNoDetail) {
    EXPECT_EQ(LayerDetailSums{}.detail({}), nullptr);
}

}  // namespace
}  // namespace axscope::analysis
