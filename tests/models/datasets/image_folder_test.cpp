// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/datasets/image_files.h"
#include "models/datasets/open_dataset.h"
#include "tests/models/datasets/fixture_files.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

std::string folderError(const fs::path& folder) {
    const auto opened = openDataset("folder:" + folder.string());
    EXPECT_FALSE(opened) << "accepted";
    return opened ? std::string() : opened.error().text();
}

TEST(ImageFolder, ClassesAndImagesAreInTheOrderOfTheirNames) {
    const auto opened = openDataset("folder:" + (tests::fixtureFolder() / "folder").string());
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    EXPECT_EQ(data.kind(), "folder");
    EXPECT_EQ(data.classNames(), (std::vector<std::string>{"Bee", "ant", "cat"}));  // as Python sorts
    EXPECT_EQ(data.imageSize(), (std::array{3, 0, 0}));
    EXPECT_TRUE(data.isOrderedByClass());
    EXPECT_TRUE(data.isSlowToRead());
    // Widths tell the class, heights the file: 1.JPEG, 10.ppm, 2.PNG; a.jpg, b.png; y.png, deep/x.png.
    const std::vector<std::array<int, 3>> expected{{0, 9, 8}, {0, 9, 9},  {0, 9, 10}, {1, 8, 9},
                                                   {1, 8, 8}, {2, 10, 9}, {2, 10, 8}};
    ASSERT_EQ(data.size(), expected.size());
    Image image;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto read = data.read(i, image);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ((std::array{data.label(i), image.width, image.height}), expected[i]) << i;
    }
}

TEST(ImageFolder, WhatIsNotOneIsExplained) {
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    EXPECT_EQ(folderError(folder.path()),
              path + ": holds no folders; the images of each class lie in a folder of its name");
    folder.write("cat/readme.txt", "x");
    EXPECT_EQ(folderError(folder.path()),
              path + "/cat: holds no image (JPEG, PNG, PGM or PPM), but each folder is a class");
    EXPECT_EQ(folderError("no/such"), "no/such: no such folder");
    const auto file = folder.write("file", "x");
    EXPECT_EQ(folderError(file), file.string() + ": is a file; give a folder");
    folder.write("cat/a.webp", "x");
    EXPECT_EQ(folderError(folder.path()),
              path + "/cat/a.webp: images of this kind are not read; JPEG, PNG, PGM and PPM are");
}

TEST(ImageFolder, FoldersOfSplitsAreNotClasses) {
    const TemporaryFolder folder;
    folder.write("train/cat/1.png", "x");
    folder.write("val/cat/1.png", "x");
    const std::string path = folder.path().string();
    EXPECT_EQ(folderError(folder.path()),
              path + ": holds 'train'; give the folder with the classes, such as " + path + "/train");
}

TEST(ImageFolder, LoopsOfLinksEndInAnError) {
    const TemporaryFolder folder;
    folder.write("cat/1.png", "x");
    fs::create_directory_symlink(folder.path(), folder.path() / "cat/again");
    EXPECT_NE(folderError(folder.path()).find("is there a loop of links?"), std::string::npos);
    fs::remove(folder.path() / "cat/again");
    fs::create_symlink("self", folder.path() / "cat/self");
    EXPECT_EQ(folderError(folder.path()),
              (folder.path() / "cat/self").string() + ": Too many levels of symbolic links");
    fs::remove(folder.path() / "cat/self");
    fs::create_symlink("nowhere", folder.path() / "cat/dangling.png");
    EXPECT_EQ(folderError(folder.path()),
              (folder.path() / "cat/dangling.png").string() + ": is a link that leads nowhere");
}

TEST(ImageFolder, ABrokenImageNamesItsFileWhenItIsRead) {
    const TemporaryFolder folder;
    const auto file = folder.write("cat/text.JPEG", "not an image");
    fs::create_directory(folder.path() / "cat/.hidden");
    const auto opened = openDataset("folder:" + folder.path().string());
    ASSERT_TRUE(opened) << opened.error().text();
    Image image;
    const auto read = (*opened)->read(0, image);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text(), file.string() + ": is neither a JPEG nor a PNG, PGM or PPM image");
    fs::remove(file);
    EXPECT_EQ((*opened)->read(0, image).error().code, ErrorCode::NotFound);
}

TEST(ImageFiles, NumbersInNamesCountAsNumbers) {
    const std::vector<std::string> sorted{"val_0.J",  "val_1.J",   "val_2.J", "val_02.J",
                                          "val_10.J", "val_100.J", "vam_0"};
    for (std::size_t i = 0; i < sorted.size(); ++i)
        for (std::size_t j = 0; j < sorted.size(); ++j) {
            if (sorted[i] == "val_02.J" || sorted[j] == "val_02.J")
                continue;
            EXPECT_EQ(numericallyBefore(sorted[i], sorted[j]), i < j) << sorted[i] << " " << sorted[j];
        }
    EXPECT_NE(numericallyBefore("a02", "a2"), numericallyBefore("a2", "a02"));
    EXPECT_TRUE(numericallyBefore("", "a"));
    EXPECT_TRUE(numericallyBefore("a99999999999999999999998", "a99999999999999999999999"));
}

}  // namespace
}  // namespace axscope::models
