// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/decode/decode_image.h"

#include <gtest/gtest.h>

#include "tests/models/datasets/fixture_files.h"

namespace axscope::models {
namespace {

Error decodingError(const std::string& contents, const ImageLimits& limits = {}) {
    Image image;
    const Result<void> decoded = decodeImage(tests::bytesOf(contents), "file", image, limits);
    EXPECT_FALSE(decoded) << "accepted";
    return decoded ? Error{} : decoded.error();
}

std::string imageFixture(const std::string& name) {
    return tests::contentsOf(tests::fixtureFolder() / "images" / name);
}

TEST(DecodeImage, EveryKindIsWhatPillowMakesOfIt) {
    const auto list = tests::fixtureList("images.txt");
    ASSERT_GT(list.size(), 30U);
    Image image;
    for (const auto& line : list) {
        const Result<void> decoded = decodeImage(tests::bytesOf(imageFixture(line[0])), line[0], image);
        ASSERT_TRUE(decoded) << decoded.error().text();
        EXPECT_EQ(image.channels, 3) << line[0];
        EXPECT_EQ(std::to_string(image.width), line[1]) << line[0];
        EXPECT_EQ(std::to_string(image.height), line[2]) << line[0];
        EXPECT_EQ(tests::hashOf(image), line[3]) << line[0];
    }
}

TEST(DecodeImage, EveryFileCutShortIsRefused) {
    for (const auto& line : tests::fixtureList("images.txt")) {
        const std::string whole = imageFixture(line[0]);
        const std::size_t step = std::max<std::size_t>(whole.size() / 40, 1);
        for (std::size_t size = 0; size + 20 < whole.size(); size += step) {
            const Error error = decodingError(whole.substr(0, size));
            EXPECT_EQ(error.code, ErrorCode::Format) << line[0] << " " << size;
            EXPECT_EQ(error.where, "file");
        }
    }
}

TEST(DecodeImage, TextCalledJpegIsNamed) {
    const Error error = decodingError("this is a text\n");
    EXPECT_EQ(error.code, ErrorCode::Format);
    EXPECT_EQ(error.text(), "file: is neither a JPEG nor a PNG, PGM or PPM image");
    EXPECT_EQ(decodingError("").text(), "file: is empty");
}

TEST(DecodeImage, OtherKindsAreNamed) {
    const std::pair<std::string, std::string> kinds[] = {
        {"GIF89a", "GIF"}, {"BM\x10", "BMP"}, {std::string("II*\0", 4), "TIFF"}, {"RIFF....WEBP", "WebP"}};
    for (const auto& [contents, kind] : kinds) {
        const Error error = decodingError(contents);
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_EQ(error.message, kind + " images are not read; JPEG, PNG, PGM and PPM are");
    }
}

TEST(DecodeImage, EnormousPngHeaderIsRefusedBeforeMemoryIsTaken) {
    std::string file = imageFixture("rgb8.png");
    // Width and height of the header, 4 bytes each from byte 16 on, and its checksum as zlib gives it.
    file.replace(16, 8, std::string("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF", 8));
    const Error checksum = decodingError(file);
    EXPECT_EQ(checksum.code, ErrorCode::Format);
    file.replace(29, 4, std::string("\x9B\xAB\x9C\x31", 4));
    const Error error = decodingError(file);
    EXPECT_NE(error.message.find("PNG: "), std::string::npos) << error.message;
}

TEST(DecodeImage, EnormousPnmHeaderIsRefusedBeforeMemoryIsTaken) {
    const Error error = decodingError("P6 900000000 900000000 255\n...");
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_EQ(error.message, "is an image of 900000000x900000000 pixels; at most 67108864 are read");
    EXPECT_EQ(decodingError("P6 9999999999999999999999 1 255\n").code, ErrorCode::Format);
    EXPECT_EQ(decodingError("P5 0 4 255\n").message, "is an image of 0x4 pixels");
    EXPECT_EQ(decodingError("P5 2 2 70000\n....").message, "PNM: the largest value is 70000, not 1 to 65535");
    EXPECT_EQ(decodingError("P5 2 2 255\n...").message, "PNM: the pixels need 4 bytes, the file has 3");
}

TEST(DecodeImage, EnormousJpegHeaderIsRefusedBeforeMemoryIsTaken) {
    std::string file = imageFixture("rgb_444.jpg");
    const std::size_t frame = file.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    file.replace(frame + 5, 4, std::string("\xFF\xDC\xFF\xDC", 4));
    const Error error = decodingError(file);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_EQ(error.message, "is an image of 65500x65500 pixels; at most 67108864 are read");
}

TEST(DecodeImage, LimitsAreTheCallers) {
    EXPECT_EQ(decodingError(imageFixture("rgb8.png"), {.pixels = 1000}).code, ErrorCode::Unsupported);
    EXPECT_NE(
        decodingError(imageFixture("progressive.jpg"), {.scans = 2}).message.find("absurd number of scans"),
        std::string::npos);
}

TEST(DecodeImage, JpegOfTwoComponentsIsNamed) {
    std::string file = imageFixture("grey.jpg");
    const std::size_t frame = file.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    // One more component in the frame header: length 11 + 3, two components.
    file.replace(frame + 2, 2, std::string("\x00\x0E", 2));
    file[frame + 9] = 2;
    file.insert(frame + 13, std::string("\x02\x11\x00", 3));
    EXPECT_EQ(decodingError(file).message, "JPEG: images of 2 components are not read");
}

TEST(DecodeImage, AnImageIsFilledAgainWhateverItHeld) {
    Image image;
    image.values = {1, 2, 3};
    ASSERT_TRUE(decodeImage(tests::bytesOf(imageFixture("larger.jpg")), "a", image));
    ASSERT_TRUE(decodeImage(tests::bytesOf(imageFixture("one_pixel.jpg")), "b", image));
    EXPECT_EQ(image.pixels.size(), 3U);
    EXPECT_FALSE(image.isFloat());
}

}  // namespace
}  // namespace axscope::models
