// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/prepared_images.h"

#include <gtest/gtest.h>

#include "models/datasets/open_dataset.h"
#include "models/datasets/random_images.h"
#include "models/datasets/transforms/resize_crop.h"
#include "tests/models/datasets/fixture_files.h"

namespace axscope::models {
namespace {

std::string preparationError(const ResizeRequest& request, const std::array<int, 3>& inputSize) {
    const auto prepared = prepareImages(randomImages(1, {3, 8, 8}, 2, 0), inputSize, request);
    EXPECT_FALSE(prepared) << "accepted";
    return prepared ? std::string() : prepared.error().text();
}

std::string wordsOf(const ResizeRequest& request, const std::array<int, 3>& inputSize) {
    const auto prepared = prepareImages(randomImages(1, {3, 8, 8}, 2, 0), inputSize, request);
    EXPECT_TRUE(prepared) << (prepared ? "" : prepared.error().text());
    if (!prepared)
        return {};
    EXPECT_EQ(prepared->dataset->imageSize(), inputSize);
    Image image;
    EXPECT_TRUE(prepared->dataset->read(0, image));
    EXPECT_EQ(image.size(), inputSize);
    return prepared->inWords;
}

TEST(PreparedImages, ImagesThatFitAreLeftAlone) {
    const auto data = randomImages(3, {3, 8, 8}, 2, 0);
    const auto prepared = prepareImages(data, {3, 8, 8}, {});
    ASSERT_TRUE(prepared);
    EXPECT_EQ(prepared->dataset, data);
    EXPECT_EQ(prepared->inWords, "");
}

TEST(PreparedImages, SaysWhatWasDone) {
    EXPECT_EQ(wordsOf({}, {3, 12, 12}),
              "shorter side resized to 12 (bilinear, antialiased), centre crop of 12x12");
    EXPECT_EQ(wordsOf({.resize = 16, .crop = {}}, {3, 12, 12}),
              "shorter side resized to 16 (bilinear, antialiased), centre crop of 12x12");
    EXPECT_EQ(wordsOf({.resize = 10, .crop = 9}, {3, 9, 9}),
              "shorter side resized to 10 (bilinear, antialiased), centre crop of 9x9");
    EXPECT_EQ(wordsOf({.resize = {}, .crop = 6}, {3, 6, 6}), "centre crop of 6x6");
    EXPECT_EQ(wordsOf({}, {3, 4, 6}),
              "shorter side resized to 6 (bilinear, antialiased), centre crop of 4x6");
}

TEST(PreparedImages, FoldersOfAnySizesFit) {
    const auto data = *openDataset("folder:" + (tests::fixtureFolder() / "folder").string());
    const auto prepared = prepareImages(data, {3, 10, 10}, {});
    ASSERT_TRUE(prepared);
    EXPECT_EQ(prepared->dataset->kind(), "folder");
    Image image;
    Image expected;
    for (std::size_t i = 0; i < data->size(); ++i) {
        EXPECT_EQ(prepared->dataset->label(i), data->label(i));
        ASSERT_TRUE(prepared->dataset->read(i, image));
        ASSERT_TRUE(data->read(i, expected));
        ASSERT_TRUE(resizeAndCrop({10, 10, 10}, expected));
        EXPECT_EQ(image.pixels, expected.pixels);
    }
}

TEST(PreparedImages, WhatDoesNotFitIsRefused) {
    EXPECT_EQ(preparationError({}, {1, 8, 8}), "the network takes images of 1 channel, random has 3");
    EXPECT_EQ(preparationError({.resize = {}, .crop = 6}, {3, 8, 8}),
              "the network takes images of 3x8x8, a crop of 6x6 makes others");
    EXPECT_EQ(preparationError({.resize = 0, .crop = {}}, {3, 8, 8}),
              "resize: 0 is not a number of pixels from 1 to 65536");
    EXPECT_EQ(preparationError({.resize = {}, .crop = 65537}, {3, 8, 8}),
              "crop: 65537 is not a number of pixels from 1 to 65536");
}

}  // namespace
}  // namespace axscope::models
