// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/npy_images.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "models/datasets/open_dataset.h"
#include "tests/models/datasets/fixture_files.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::TemporaryFolder;

std::string arrayFixture(const std::string& name) {
    return (tests::fixtureFolder() / "npy" / name).string();
}

/// An .npy file, version 1.0, with this header dict and data.
std::string npyFile(const std::string& header, const std::string& data) {
    std::string file("\x93NUMPY\x01\x00", 8);
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    return file + header + data;
}

std::string npyFile(const std::string& descr, const std::string& shape, const std::string& data) {
    return npyFile("{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }", data);
}

std::string imageError(const std::string& contents) {
    const auto parsed = NpyImageArray::parse({nullptr, std::as_bytes(std::span(contents))}, "file");
    EXPECT_FALSE(parsed) << "accepted";
    return parsed ? std::string() : parsed.error().text();
}

std::string labelError(const std::string& contents) {
    const auto parsed = parseNpyLabels(std::as_bytes(std::span(contents)), "file");
    EXPECT_FALSE(parsed) << "accepted";
    return parsed ? std::string() : parsed.error().text();
}

TEST(NpyImages, EveryLayoutHoldsTheSameImages) {
    const auto hashes = tests::fixtureList("npy/images.txt");
    ASSERT_EQ(hashes.size(), 5U);
    for (const char* name : {"nhwc_images.npy", "nchw_images.npy", "fortran_images.npy"}) {
        const auto opened = openDataset("npy:" + arrayFixture(name) + "," + arrayFixture("labels.npy"));
        ASSERT_TRUE(opened) << opened.error().text();
        const Dataset& data = **opened;
        EXPECT_EQ(data.imageSize(), (std::array{3, 6, 4}));
        EXPECT_EQ(data.numClasses(), 4);
        EXPECT_FALSE(data.classesAreComplete());
        EXPECT_EQ(data.label(0), 3);
        EXPECT_EQ(data.label(4), 1);
        Image image;
        for (std::size_t i = 0; i < 5; ++i) {
            ASSERT_TRUE(data.read(i, image));
            EXPECT_EQ(tests::hashOf(image), hashes[i][0]) << name << " " << i;
        }
    }
}

TEST(NpyImages, FloatsAreKeptAsTheyAre) {
    const auto bytes = openDataset("npy:" + arrayFixture("nhwc_images.npy"));
    ASSERT_TRUE(bytes) << bytes.error().text();
    for (const char* name : {"float_images.npy", "big_endian_images.npy"}) {
        const auto floats = openDataset("npy:" + arrayFixture(name) + "," + arrayFixture("bytes_labels.npy"));
        ASSERT_TRUE(floats) << floats.error().text();
        Image expected;
        Image image;
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_EQ((*floats)->label(i), (*bytes)->label(i));
            ASSERT_TRUE((*bytes)->read(i, expected));
            ASSERT_TRUE((*floats)->read(i, image));
            ASSERT_TRUE(image.isFloat());
            for (std::size_t j = 0; j < image.values.size(); ++j)
                EXPECT_EQ(image.values[j], static_cast<float>(expected.pixels[j]) / 255.0F);
        }
    }
}

TEST(NpyImages, GreyImagesNeedNoChannelAxis) {
    const auto opened = openDataset("npy:" + arrayFixture("grey_images.npy"));
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ((*opened)->imageSize(), (std::array{1, 6, 4}));
    EXPECT_EQ((*opened)->location(), arrayFixture("grey_images.npy") + "," + arrayFixture("labels.npy"));
}

TEST(NpyImages, OtherTypesAreRefused) {
    const auto opened = openDataset("npy:" + arrayFixture("double_images.npy"));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().text(), arrayFixture("double_images.npy") +
                                         ": element type '<f8'; images are uint8, or float32 in 0..1");
    EXPECT_EQ(labelError(npyFile("<f4", "(1,)", "abcd")), "file: element type '<f4'; labels are integers");
    EXPECT_EQ(labelError(npyFile("O", "(1,)", "abcd")), "file: element type 'O'; labels are integers");
}

TEST(NpyImages, HugeShapesAreRefusedBeforeMemoryIsTaken) {
    EXPECT_EQ(imageError(npyFile("|u1", "(4000000000, 4000000000, 4000000000, 3)", "x")),
              "file: array of shape (4000000000, 4000000000, 4000000000, 3) is too large");
    EXPECT_EQ(imageError(npyFile("|u1", "(1, 60000, 60000, 3)", "x")),
              "file: array of shape (1, 60000, 60000, 3) and type |u1 needs 10800000000 bytes of data, the "
              "file has 1");
    EXPECT_EQ(imageError(npyFile("|u1", "(0, 8, 8, 3)", "")), "file: holds no image");
    EXPECT_EQ(imageError(npyFile("|u1", "(1, 0, 8, 3)", "")), "file: images of 8x0 pixels are not read");
    EXPECT_EQ(imageError(npyFile("|u1", "(1, 0, 18446744073709551615, 3)", "")),
              "file: images of 18446744073709551615x0 pixels are not read");
    EXPECT_EQ(labelError(npyFile("<i8", "(1000000000000,)", "x")),
              "file: array of shape (1000000000000,) and type <i8 needs 8000000000000 bytes of data, the "
              "file has 1");
}

TEST(NpyImages, TruncatedAndForeignFilesAreRefused) {
    EXPECT_EQ(imageError(""), "file: not an .npy file");
    EXPECT_EQ(imageError("text"), "file: not an .npy file");
    EXPECT_EQ(imageError(npyFile("|u1", "(2, 1, 1, 3)", "12345")),
              "file: array of shape (2, 1, 1, 3) and type |u1 needs 6 bytes of data, the file has 5");
    EXPECT_EQ(imageError(npyFile("|u1", "(2, 3)", "123456")),
              "file: array of shape (2, 3); images are (N, height, width, channels), (N, channels, height, "
              "width) or "
              "(N, height, width) with 1 or 3 channels");
    EXPECT_EQ(imageError(npyFile("|u1", "(1, 2, 2, 2)", "12345678")).substr(0, 33),
              "file: array of shape (1, 2, 2, 2)");
    EXPECT_EQ(labelError(npyFile("|u1", "(2, 2)", "1234")),
              "file: array of shape (2, 2); labels are (N,) or (N, 1)");
}

TEST(NpyImages, LabelsOutOfRangeAreNamed) {
    EXPECT_EQ(labelError(npyFile("|i1", "(2,)", "\x01\xFF")), "file: label 1 is negative");
    EXPECT_EQ(labelError(npyFile("<u4", "(1,)", "\xFF\xFF\xFF\xFF")),
              "file: label 0 is 4294967295, above 999999");
}

TEST(NpyImages, FloatsOutOfRangeNameTheImage) {
    for (const float value : {1.5F, -0.25F, std::numeric_limits<float>::quiet_NaN()}) {
        std::string data(8, '\0');
        std::memcpy(data.data() + 4, &value, 4);
        const std::string contents = npyFile("<f4", "(2, 1, 1)", data);
        const auto images = NpyImageArray::parse({nullptr, std::as_bytes(std::span(contents))}, "file");
        ASSERT_TRUE(images) << images.error().text();
        Image image;
        EXPECT_TRUE(images->read(0, image));
        const auto read = images->read(1, image);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().message.substr(0, 14), "image 1 holds ");
    }
}

TEST(NpyImages, LabelsMustBeThereAndAsManyAsImages) {
    const TemporaryFolder folder;
    const auto images = folder.write("x_images.npy", npyFile("|u1", "(2, 1, 1)", "12")).string();
    const auto alone = openDataset("npy:" + images);
    ASSERT_FALSE(alone);
    EXPECT_NE(alone.error().message.find("no labels beside " + images), std::string::npos)
        << alone.error().text();
    const auto labels =
        folder.write("x_labels.npy", npyFile("|u1", "(3,)", std::string("\0\1\2", 3))).string();
    const auto opened = openDataset("npy:" + images);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().text(), labels + ": has 3 labels for 2 images");
    EXPECT_EQ(openDataset("npy:" + images + ",no.npy").error().code, ErrorCode::NotFound);
}

TEST(NpyImages, NamesMayHoldCommas) {
    const TemporaryFolder folder;
    const auto images = folder.write("a,b/i,1.npy", npyFile("|u1", "(1, 1, 1)", "1")).string();
    const auto labels = folder.write("a,b/l,1.npy", npyFile("|u1", "(1,)", std::string(1, '\0'))).string();
    const auto opened = openDataset("npy:" + images + "," + labels);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ((*opened)->location(), images + "," + labels);
}

}  // namespace
}  // namespace axscope::models
