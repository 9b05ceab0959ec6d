// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>

#include "models/datasets/decode/decode_image.h"
#include "models/datasets/transforms/resample.h"
#include "models/datasets/transforms/resize_crop.h"
#include "tests/models/datasets/fixture_files.h"

namespace axscope::models {
namespace {

Image decoded(const std::string& name) {
    const std::string contents = tests::contentsOf(tests::fixtureFolder() / "transforms" / name);
    Image image;
    const Result<void> done = decodeImage(std::as_bytes(std::span(contents)), name, image);
    EXPECT_TRUE(done) << (done ? "" : done.error().text());
    return image;
}

TEST(Transforms, ResizeAndCentreCropAreTorchvisionsOnPillowToTheBit) {
    const auto list = tests::fixtureList("transforms.txt");
    ASSERT_GT(list.size(), 100U);
    for (const auto& line : list) {
        Image image = decoded(line[0]);
        const int resize = std::stoi(line[1]);
        const int crop = std::stoi(line[2]);
        const ResizeCrop transform{resize == 0 ? std::nullopt : std::optional(resize), crop, crop};
        ASSERT_TRUE(resizeAndCrop(transform, image));
        EXPECT_EQ(image.size(), (std::array{3, crop, crop}));
        EXPECT_EQ(tests::hashOf(image), line[3]) << line[0] << " resize " << resize << " crop " << crop;
    }
}

TEST(Transforms, AWindowIsAPartOfTheWhole) {
    const Image image = decoded("shape_97x61.png");
    const Image whole = resample(image, 40, 90, {0, 90}, {0, 40});
    const Image part = resample(image, 40, 90, {31, 17}, {9, 23});
    for (int y = 0; y < 17; ++y)
        for (int x = 0; x < 23 * 3; ++x)
            ASSERT_EQ(part.pixels[static_cast<std::size_t>(y * 23 * 3 + x)],
                      whole.pixels[static_cast<std::size_t>((y + 31) * 40 * 3 + 27 + x)]);
}

TEST(Transforms, UniformImagesStayUniform) {
    for (const int level : {0, 1, 127, 254, 255}) {
        Image image;
        image.resize({1, 13, 31});
        image.pixels.assign(image.pixels.size(), static_cast<std::uint8_t>(level));
        const Image out = resample(image, 17, 50, {0, 50}, {0, 17});
        EXPECT_EQ(out.pixels, std::vector<std::uint8_t>(17 * 50, static_cast<std::uint8_t>(level)));
    }
}

TEST(Transforms, AnExtremeShapeCostsOnlyItsCrop) {
    Image image;
    image.resize({3, 2, 60'000});
    // Resized to 1024 x 30,720,000 it would need 90 GB.
    ASSERT_TRUE(resizeAndCrop({1024, 8, 8}, image));
    EXPECT_EQ(image.size(), (std::array{3, 8, 8}));
}

TEST(Transforms, FloatImagesAreCroppedAndNotResized) {
    Image image;
    image.resize({1, 3, 3});
    image.pixels.clear();
    image.values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    Image cropped = image;
    ASSERT_TRUE(resizeAndCrop({std::nullopt, 1, 1}, cropped));
    EXPECT_EQ(cropped.values, std::vector{5.0F});
    Image padded = image;
    ASSERT_TRUE(resizeAndCrop({3, 4, 4}, padded));
    EXPECT_EQ(padded.values, (std::vector<float>{1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0, 0, 0, 0, 0}));
    const Result<void> resized = resizeAndCrop({5, 5, 5}, image);
    ASSERT_FALSE(resized);
    EXPECT_EQ(resized.error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace axscope::models
