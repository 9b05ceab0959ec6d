// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/image_records.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/accuracy_sums.h"

namespace axscope::analysis {
namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

TEST(ImageRecords, keepsTheBestFiveClassesWithTheirSoftmax) {
    ImageRecords records;
    // exp: 1, 2, 4, 8, 1, 16 -> sum 32. Equal scores by index.
    const float ln2 = std::log(2.0F);
    records.add(std::vector<float>{0, ln2, 2 * ln2, 3 * ln2, 0, 4 * ln2}, 3);
    EXPECT_EQ(records.top, (std::vector<std::uint16_t>{5, 3, 2, 1, 0}));
    EXPECT_EQ(records.rank, (std::vector<std::uint8_t>{1}));
    EXPECT_FALSE(records.isCorrect(0));
    EXPECT_EQ(records.predicted(0), 5);
    const std::vector<float> expected{16 / 32.0F, 8 / 32.0F, 4 / 32.0F, 2 / 32.0F, 1 / 32.0F};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(records.probability[i], expected[i], 1e-6F);
    EXPECT_TRUE(records.isConsistent());
}

TEST(ImageRecords, fewerClassesThanPlaces) {
    ImageRecords records;
    records.add(std::vector<float>{1000, 1000}, 0);  // the shift keeps exp() finite
    EXPECT_EQ(records.top, (std::vector<std::uint16_t>{0, 1, ImageRecords::kNoClass, ImageRecords::kNoClass,
                                                       ImageRecords::kNoClass}));
    EXPECT_EQ(records.probability, (std::vector<float>{0.5F, 0.5F, 0, 0, 0}));
    EXPECT_TRUE(records.isCorrect(0));
}

TEST(ImageRecords, ranksBeyondAByteAreCapped) {
    ImageRecords records;
    std::vector<float> scores(1000, 1);
    scores[999] = 0;
    records.add(scores, 999);
    EXPECT_EQ(records.rank[0], 255);
}

TEST(ImageRecords, classesWithoutAScoreStandLastAndAgreeWithTheSums) {
    const std::vector<float> scores{kMissing, 1, kMissing, 2};
    ImageRecords records;
    records.add(scores, 3);
    EXPECT_EQ(records.top, (std::vector<std::uint16_t>{3, 1, 0, 2, ImageRecords::kNoClass}));
    EXPECT_EQ(records.predicted(0), predictedClass(scores));
    EXPECT_TRUE(std::isnan(records.probability[0]));
    const std::vector<float> none{kMissing, kMissing};
    records.add(none, 1);
    EXPECT_EQ(records.predicted(1), predictedClass(none));
    EXPECT_FALSE(records.isCorrect(1));
}

ImageRecords twoImages() {
    ImageRecords records;
    records.add(std::vector<float>{3, 2, 1}, 0);
    records.add(std::vector<float>{1, 2, 3}, 0);
    records.routing.push_back({2, 1, {0, 1, 1, 1}, {0.1F, 0.2F, 0.3F, 0.4F}});
    return records;
}

TEST(ImageRecords, appendsBehind) {
    ImageRecords all;
    all.append(twoImages());
    all.append(ImageRecords{});
    all.append(twoImages());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_TRUE(all.isConsistent());
    EXPECT_EQ(all.routing[0].experts, (std::vector<std::uint16_t>{0, 1, 1, 1, 0, 1, 1, 1}));
    EXPECT_EQ(all.routing[0].of(2)[0], 0);
    EXPECT_EQ(all.predicted(3), 2);
}

TEST(ImageRecords, noticesColumnsOfAnotherLength) {
    EXPECT_TRUE(ImageRecords{}.isConsistent());
    const auto spoilt = [](auto change) {
        ImageRecords records = twoImages();
        change(records);
        return records.isConsistent();
    };
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.rank.pop_back(); }));
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.top.push_back(0); }));
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.probability.clear(); }));
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.routing[0].experts.pop_back(); }));
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.routing[0].margin.push_back(0); }));
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.routing[0].decisionsPerImage = 0; }));
    // 2 images * 2^31 * 2^32 choices = 2^64, which is 0 in 64 bits.
    EXPECT_FALSE(spoilt([](ImageRecords& r) { r.routing[0] = {0x80000000U, 0xffffffffU, {}, {}}; }));
}

}  // namespace
}  // namespace axscope::analysis
