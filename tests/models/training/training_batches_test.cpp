// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_batches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "models/datasets/random_images.h"

namespace axscope::models {
namespace {

const Normalisation kPlain{{0, 0, 0}, {1, 1, 1}};

/// 4 x 4 with one channel: pixel values 1 to 16 of 255, row by row.
Image numberedImage() {
    Image image;
    image.resize({1, 4, 4});
    std::iota(image.pixels.begin(), image.pixels.end(), std::uint8_t{1});
    return image;
}

std::vector<int> pixelsOf(const std::vector<float>& values) {
    std::vector<int> pixels;
    for (const float value : values)
        pixels.push_back(static_cast<int>(value * 255 + 0.5F));
    return pixels;
}

TEST(AugmentationTest, WithoutAnyTheImageIsNormalised) {
    std::vector<float> out(16);
    augment(numberedImage(), {}, CounterRandom(1), {{0.5F}, {0.25F}}, out);
    EXPECT_FLOAT_EQ(out[0], (1 / 255.0F - 0.5F) / 0.25F);
    EXPECT_FLOAT_EQ(out[15], (16 / 255.0F - 0.5F) / 0.25F);
}

TEST(AugmentationTest, CropsEveryPlaceAndMirrors) {
    const Image image = numberedImage();
    std::set<std::vector<int>> seen;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        std::vector<float> out(16);
        augment(image, {1, true}, CounterRandom(seed), {{0}, {1}}, out);
        seen.insert(pixelsOf(out));
    }
    // 3 x 3 places, each as it is and mirrored.
    EXPECT_EQ(seen.size(), 18U);
    EXPECT_TRUE(seen.contains({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}));
    EXPECT_TRUE(seen.contains({4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9, 16, 15, 14, 13}));
    EXPECT_TRUE(seen.contains({0, 0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11}));
}

TEST(CounterRandomTest, DrawsAreFunctionsOfKeyAndPlace) {
    const CounterRandom random = randomFor(7, RandomUse::Order);
    EXPECT_EQ(random.draw(5), randomFor(7, RandomUse::Order).draw(5));
    EXPECT_NE(random.draw(5), randomFor(8, RandomUse::Order).draw(5));
    EXPECT_NE(random.at(1).draw(0), random.at(2).draw(0));
    double sum = 0;
    double squares = 0;
    constexpr int kDraws = 20'000;
    for (int i = 0; i < kDraws; ++i) {
        const double value = random.normal(static_cast<std::uint64_t>(i));
        sum += value;
        squares += value * value;
        ASSERT_LT(random.below(static_cast<std::uint64_t>(i), 3), 3U);
    }
    EXPECT_NEAR(sum / kDraws, 0, 0.03);  // four standard errors
    EXPECT_NEAR(squares / kDraws, 1, 0.04);
}

class TrainingBatchesTest : public testing::Test {
protected:
    static constexpr std::size_t kImages = 50;
    std::shared_ptr<const Dataset> m_dataset = randomImages(kImages, {3, 8, 8}, 5, 3);
    TrainingImages m_images{*m_dataset, kImages, kPlain, {1, true}, 11};
};

TEST_F(TrainingBatchesTest, EpochsGoThroughAllImagesInOrdersOfTheirOwn) {
    std::vector<std::uint32_t> first = m_images.order(1);
    EXPECT_EQ(first, m_images.order(1));
    EXPECT_NE(first, m_images.order(2));
    std::sort(first.begin(), first.end());
    for (std::uint32_t i = 0; i < kImages; ++i)
        EXPECT_EQ(first[i], i);
    EXPECT_EQ(m_images.batchesPerEpoch(8), 6U);
    EXPECT_EQ(m_images.batchesPerEpoch(64), 1U);
}

TEST_F(TrainingBatchesTest, BatchesDependOnNeitherThreadsNorWhereItBegins) {
    std::vector<ImageBatch> all;
    {
        EpochBatches batches(m_images, 3, 8, 0, 1);
        for (int b = 0; b < 6; ++b)
            all.push_back(*batches.next());
    }
    EpochBatches late(m_images, 3, 8, 4, 3);
    for (std::size_t b = 4; b < 6; ++b) {
        const ImageBatch batch = *late.next();
        EXPECT_EQ(batch.pixels, all[b].pixels);
        EXPECT_EQ(batch.labels, all[b].labels);
    }
    EpochBatches other(m_images, 4, 8, 0, 2);
    EXPECT_NE(other.next()->pixels, all[0].pixels);
}

}  // namespace
}  // namespace axscope::models
