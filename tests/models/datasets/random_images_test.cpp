// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/datasets/dataset.h"
#include "tests/support/image_planes.h"

namespace axscope::models {
namespace {

using tests::planesOf;

constexpr std::array kSize{3, 32, 32};

std::vector<int> firstPixels(const Dataset& data, std::size_t image, std::size_t count) {
    const std::vector<std::uint8_t> planes = planesOf(data, image);
    return {planes.begin(), planes.begin() + static_cast<std::ptrdiff_t>(count)};
}

TEST(RandomImages, AreWhatTheyWereAsked) {
    const auto data = randomImages(5, {1, 3, 3}, 7, 11);
    EXPECT_EQ(data->kind(), "random");
    EXPECT_EQ(data->location(), "11");
    EXPECT_EQ(data->size(), 5U);
    EXPECT_EQ(data->numClasses(), 7);
    EXPECT_TRUE(data->classNames().empty());
    EXPECT_EQ(data->imageSize(), (std::array{1, 3, 3}));
    EXPECT_EQ(planesOf(*data, 4).size(), 9U);
    EXPECT_FALSE(data->hasMeaningfulLabels());
}

TEST(RandomImages, MayBeNone) {
    EXPECT_EQ(randomImages(0, kSize, 10, 0)->size(), 0U);
}

TEST(RandomImages, NeverChangeBetweenVersionsAndMachines) {
    // Computed apart from this code by SplitMix64 as published: the seed's first draw seeds image 0, whose
    // draws are its label and then its bytes.
    const auto data = randomImages(2, kSize, 100, 0);
    EXPECT_EQ(data->label(0), 65);
    EXPECT_EQ(firstPixels(*data, 0, 10), (std::vector{94, 79, 65, 244, 5, 163, 130, 179, 23, 247}));
    EXPECT_EQ(data->label(1), 27);
    EXPECT_EQ(firstPixels(*data, 1, 10), (std::vector{166, 200, 12, 61, 198, 39, 67, 55, 120, 146}));
}

TEST(RandomImages, DoNotDependOnTheirCount) {
    const auto few = randomImages(3, kSize, 10, 42);
    const auto many = randomImages(30, kSize, 10, 42);
    for (std::size_t i = 0; i < few->size(); ++i) {
        EXPECT_EQ(few->label(i), many->label(i));
        EXPECT_TRUE(planesOf(*few, i) == planesOf(*many, i));
    }
}

TEST(RandomImages, DifferBySeedAndByImage) {
    const auto data = randomImages(2, kSize, 10, 1);
    const auto other = randomImages(2, kSize, 10, 2);
    EXPECT_FALSE(planesOf(*data, 0) == planesOf(*data, 1));
    EXPECT_FALSE(planesOf(*data, 0) == planesOf(*other, 0));
}

TEST(RandomImages, AreUniform) {
    constexpr std::size_t kImages = 2000;
    constexpr int kClasses = 10;
    const auto data = randomImages(kImages, kSize, kClasses, 3);
    std::vector<double> values(256, 0);
    std::vector<double> labels(kClasses, 0);
    for (std::size_t i = 0; i < kImages; ++i) {
        ++labels.at(static_cast<std::size_t>(data->label(i)));
        for (const std::uint8_t value : planesOf(*data, i))
            ++values[value];
    }
    const auto chiSquared = [](const std::vector<double>& counts, double expected) {
        double sum = 0;
        for (const double count : counts)
            sum += (count - expected) * (count - expected) / expected;
        return sum;
    };
    // Quantiles of chi-squared at 0.999: exceeded by chance once in a thousand seeds, and this seed is fixed.
    constexpr double kLimit255 = 330.5;
    constexpr double kLimit9 = 27.9;
    EXPECT_LT(chiSquared(values, kImages * 3072.0 / 256), kLimit255);
    EXPECT_LT(chiSquared(labels, kImages / static_cast<double>(kClasses)), kLimit9);
}

}  // namespace
}  // namespace axscope::models
