// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/sample_images.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <thread>

#include "models/datasets/open_dataset.h"
#include "models/datasets/sample/integer_trigonometry.h"
#include "multipliers/base/sha256.h"
#include "tests/support/image_planes.h"

namespace axscope::models {
namespace {

using tests::planesOf;

/// Pixels and labels of the first images, as one hash.
std::string hashOfFirst(const Dataset& data, std::size_t count) {
    std::vector<std::uint8_t> bytes;
    Image image;
    for (std::size_t i = 0; i < count; ++i) {
        EXPECT_TRUE(data.read(i, image));
        bytes.push_back(static_cast<std::uint8_t>(data.label(i)));
        bytes.insert(bytes.end(), image.pixels.begin(), image.pixels.end());
    }
    return sha256(std::as_bytes(std::span(bytes)));
}

std::set<std::string> hashesOf(const Dataset& data) {
    std::set<std::string> hashes;
    Image image;
    for (std::size_t i = 0; i < data.size(); ++i) {
        EXPECT_TRUE(data.read(i, image));
        hashes.insert(sha256(std::as_bytes(std::span(image.pixels))));
    }
    return hashes;
}

TEST(SampleImages, AreWhatTheyWereAsked) {
    const auto data = sampleImages(SampleSplit::Test, 25, 3);
    EXPECT_EQ(data->kind(), "sample");
    EXPECT_EQ(data->location(), "25,3");
    EXPECT_EQ(data->size(), 25U);
    EXPECT_EQ(data->numClasses(), 20);
    EXPECT_EQ(data->classNames().size(), 20U);
    EXPECT_EQ(data->classNames().front(), "straight stripes");
    EXPECT_EQ(data->classNames().back(), "triangle tiles");
    EXPECT_EQ(data->imageSize(), (std::array{3, 32, 32}));
    EXPECT_TRUE(data->hasMeaningfulLabels());
    EXPECT_FALSE(data->isOrderedByClass());
    EXPECT_EQ(data->trainingSpec(), "sample-train:20000,3");
    const auto train = sampleImages(SampleSplit::Train, 1);
    EXPECT_EQ(train->kind(), "sample-train");
    EXPECT_EQ(train->location(), "1");
    EXPECT_EQ(train->trainingSpec(), "");
}

// Accuracies are compared across machines, and checkpoints trained on these images are shipped: the bytes may
// never change. GCC and Clang, -O0 to -O3, gave these.
TEST(SampleImages, NeverChangeBetweenVersionsAndMachines) {
    EXPECT_EQ(hashOfFirst(*sampleImages(SampleSplit::Test, 200), 200),
              "fa3cb8c974d70f75e5efb90c170142b6a9a76bf0e630719caaa1eb6f41f361a2");
    EXPECT_EQ(hashOfFirst(*sampleImages(SampleSplit::Train, 200), 200),
              "9bf8b836f1a8e86c931fda668fd1e4f78d920ca9606d57e5ac1bd21025bfb326");
    EXPECT_EQ(hashOfFirst(*sampleImages(SampleSplit::Test, 200, ~std::uint64_t{0}), 200),
              "de2985c62cd0e7da18350c1f125f3d46350a2f6bd8cb9af7d0e20bcebc5c8243");
}

TEST(SampleImages, DoNotDependOnTheirCountOrOrderOrThread) {
    constexpr std::size_t kImages = 120;
    const auto few = sampleImages(SampleSplit::Test, kImages);
    const auto many = sampleImages(SampleSplit::Test, kMostSampleImages);
    std::vector<std::vector<std::uint8_t>> forward(kImages);
    for (std::size_t i = 0; i < kImages; ++i)
        forward[i] = planesOf(*few, i);
    const auto readBackwards = [&](std::vector<std::vector<std::uint8_t>>& planes) {
        Image image;
        for (std::size_t i = kImages; i-- > 0;) {
            if (many->read(i, image))
                planes[i] = planesOf(image);
        }
    };
    std::vector<std::vector<std::uint8_t>> one(kImages);
    std::vector<std::vector<std::uint8_t>> other(kImages);
    std::thread thread([&] { readBackwards(one); });
    readBackwards(other);
    thread.join();
    EXPECT_TRUE(one == forward);
    EXPECT_TRUE(other == forward);
    for (std::size_t i = 0; i < kImages; ++i)
        EXPECT_EQ(few->label(i), many->label(i));
    EXPECT_EQ(planesOf(*many, kMostSampleImages - 1).size(), 3072U);
}

TEST(SampleImages, EveryTwentyAreOneOfEachClassInAnOrderOfTheirOwn) {
    for (const SampleSplit split : {SampleSplit::Test, SampleSplit::Train}) {
        const auto data = sampleImages(split, 2000);
        std::set<std::vector<int>> orders;
        for (std::size_t block = 0; block < 100; ++block) {
            std::vector<int> labels;
            for (std::size_t i = 0; i < 20; ++i)
                labels.push_back(data->label(block * 20 + i));
            EXPECT_EQ(std::set<int>(labels.begin(), labels.end()).size(), 20U);
            EXPECT_EQ(*std::max_element(labels.begin(), labels.end()), 19);
            orders.insert(labels);
        }
        EXPECT_EQ(orders.size(), 100U);
    }
}

TEST(SampleImages, NoneOccursTwiceInOrAcrossTheSplitsOrSeeds) {
    constexpr std::size_t kImages = 10'000;
    std::set<std::string> all = hashesOf(*sampleImages(SampleSplit::Test, kImages));
    EXPECT_EQ(all.size(), kImages);
    all.merge(hashesOf(*sampleImages(SampleSplit::Train, kImages)));
    EXPECT_EQ(all.size(), 2 * kImages);
    all.merge(hashesOf(*sampleImages(SampleSplit::Train, 1000, 1)));
    EXPECT_EQ(all.size(), 2 * kImages + 1000);
}

TEST(SampleImages, UseTheWholeRangeWithoutBeingClipped) {
    const auto data = sampleImages(SampleSplit::Test, 1000);
    std::size_t dark = 0;
    std::size_t bright = 0;
    double sum = 0;
    for (std::size_t i = 0; i < data->size(); ++i)
        for (const std::uint8_t value : planesOf(*data, i)) {
            dark += value == 0 ? 1 : 0;
            bright += value == 255 ? 1 : 0;
            sum += value;
        }
    const double pixels = 1000 * 3072.0;
    EXPECT_NEAR(sum / pixels, 128, 16);
    EXPECT_LT(static_cast<double>(dark) / pixels, 0.05);
    EXPECT_LT(static_cast<double>(bright) / pixels, 0.05);
}

TEST(SampleImages, SpecificationsGiveNumberAndSeed) {
    const auto plain = openDataset("sample");
    const auto train = openDataset("sample-train");
    const auto both = openDataset("sample-train:7,18446744073709551615");
    ASSERT_TRUE(plain && train && both);
    EXPECT_EQ((*plain)->size(), 10'000U);
    EXPECT_EQ((*plain)->location(), "10000");
    EXPECT_EQ((*train)->size(), 20'000U);
    EXPECT_EQ((*both)->size(), 7U);
    EXPECT_EQ((*both)->location(), "7,18446744073709551615");
    const auto again = openDataset((*plain)->trainingSpec());
    ASSERT_TRUE(again);
    EXPECT_EQ(planesOf(**again, 19'999), planesOf(**train, 19'999));
}

TEST(SampleImages, SpecificationsThatAreRefused) {
    for (const char* bad :
         {"sample:", "sample:0", "sample:-1", "sample:1000000001", "sample:1e3", "sample:5,", "sample:5,x",
          "sample:5,1,2", "sample-train: 5", "sample-train:99999999999999999999"}) {
        const auto opened = openDataset(bad);
        ASSERT_FALSE(opened) << bad;
        EXPECT_EQ(opened.error().code, ErrorCode::InvalidArgument);
        EXPECT_NE(opened.error().message.find("whole number"), std::string::npos) << opened.error().message;
    }
}

TEST(SampleTrigonometry, SinesAreThoseOfTheCircle) {
    for (int angle = -600; angle <= 600; ++angle) {
        EXPECT_NEAR(sample::sine(angle), 16384 * std::sin(angle * 3.14159265358979 / 128), 0.51) << angle;
        const std::int64_t s = sample::sine(angle);
        const std::int64_t c = sample::cosine(angle);
        EXPECT_NEAR(static_cast<double>(s * s + c * c), 16384.0 * 16384.0, 16384.0 * 1.5);
    }
}

}  // namespace
}  // namespace axscope::models
