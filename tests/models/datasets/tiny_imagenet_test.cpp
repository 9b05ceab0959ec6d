// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/datasets/image_files.h"
#include "models/datasets/open_dataset.h"
#include "models/datasets/tiny_imagenet_lists.h"
#include "tests/models/datasets/fixture_files.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::TemporaryFolder;

/// A validation set of two classes and three images, given in another order.
void writeSmallSet(const TemporaryFolder& folder) {
    const std::string png = tests::contentsOf(tests::fixtureFolder() / "transforms/shape_64x64.png");
    folder.write("wnids.txt", "n02\nn01\n");
    folder.write("words.txt", "n01\tcat, kitty\nn02\tdog\nn03\tunused\n");
    folder.write("val/val_annotations.txt",
                 "val_10.JPEG\tn01\t0\t0\t1\t1\nval_2.JPEG\tn02\t0\t0\t1\t1\nval_0.JPEG\tn01\n");
    for (const char* name : {"val_0.JPEG", "val_2.JPEG", "val_10.JPEG"})
        folder.write(std::string("val/images/") + name, png);
}

TEST(TinyImageNet, ClassesAreSortedAndImagesInTheOrderOfTheirNumbers) {
    const TemporaryFolder folder;
    writeSmallSet(folder);
    const auto opened = openDataset("tiny-imagenet:" + folder.path().string());
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    EXPECT_EQ(data.kind(), "tiny-imagenet");
    EXPECT_EQ(data.numClasses(), 2);
    EXPECT_EQ(data.classNames(), (std::vector<std::string>{"cat", "dog"}));
    ASSERT_EQ(data.size(), 3U);
    EXPECT_EQ(data.label(0), 0);
    EXPECT_EQ(data.label(1), 1);
    EXPECT_EQ(data.label(2), 0);
    EXPECT_EQ(data.imageSize(), (std::array{3, 64, 64}));
    EXPECT_TRUE(data.isSlowToRead());
    EXPECT_FALSE(data.isOrderedByClass());
    Image image;
    EXPECT_TRUE(data.read(2, image));
    EXPECT_EQ(data.trainingSpec(), "");
}

TEST(TinyImageNet, TrainingImagesLieInFoldersByClass) {
    const TemporaryFolder folder;
    writeSmallSet(folder);
    for (const char* name : {"train/n02/images/n02_10.JPEG", "train/n02/images/n02_9.JPEG"})
        folder.write(name, "x");
    const std::string path = folder.path().string();
    EXPECT_EQ((*openDataset("tiny-imagenet:" + path))->trainingSpec(), "tiny-imagenet-train:" + path);
    const auto opened = openDataset("tiny-imagenet-train:" + path);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ((*opened)->size(), 2U);
    EXPECT_EQ((*opened)->numClasses(), 2);
    EXPECT_EQ((*opened)->label(0), 1);
    EXPECT_TRUE((*opened)->isOrderedByClass());
    Image image;
    const auto read = (*opened)->read(0, image);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().where, path + "/train/n02/images/n02_9.JPEG");
    folder.write("train/n05/images/x.JPEG", "x");
    const auto foreign = openDataset("tiny-imagenet-train:" + path);
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().text(), path + "/train/n05: is no class in wnids.txt");
}

TEST(TinyImageNet, AnImageOfAnotherSizeNamesItsFile) {
    const TemporaryFolder folder;
    writeSmallSet(folder);
    folder.write("val/images/val_2.JPEG", tests::contentsOf(tests::fixtureFolder() / "images/rgb_420.jpg"));
    const auto opened = openDataset("tiny-imagenet:" + folder.path().string());
    ASSERT_TRUE(opened);
    Image image;
    const auto read = (*opened)->read(1, image);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text(), (folder.path() / "val/images/val_2.JPEG").string() +
                                       ": is an image of 37x29 pixels; this data set's have 64x64");
}

TEST(TinyImageNet, AnImageThatIsMissingIsFoundWhenOpening) {
    const TemporaryFolder folder;
    writeSmallSet(folder);
    const auto file = folder.path() / "val/images/val_2.JPEG";
    std::filesystem::remove(file);
    const auto opened = openDataset("tiny-imagenet:" + folder.path().string());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().text(), file.string() + ": named in val_annotations.txt, but not there");
}

TEST(TinyImageNet, AbsenceIsExplained) {
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    EXPECT_EQ(openDataset("tiny-imagenet:" + path).error().text(),
              path + ": holds neither wnids.txt nor tiny-imagenet-200/wnids.txt");
    folder.write("tiny-imagenet-200.zip", "x");
    EXPECT_EQ(openDataset("tiny-imagenet:" + path).error().text(),
              path + ": unpack tiny-imagenet-200.zip there first");
    EXPECT_EQ(openDataset("tiny-imagenet:no/such").error().text(), "no/such: no such folder");
}

TEST(TinyImageNetLists, HostileLinesAreRefused) {
    const std::vector<std::string> wnids{"n01", "n02"};
    const auto annotationError = [&](const std::string& text) {
        const auto parsed = parseAnnotations(tests::bytesOf(text), wnids, "list");
        EXPECT_FALSE(parsed) << text;
        return parsed ? std::string() : parsed.error().text();
    };
    EXPECT_EQ(annotationError(""), "list: is empty");
    EXPECT_EQ(annotationError("../../etc/passwd\tn01\n"),
              "list: line 1: '../../etc/passwd' is no plain file name");
    EXPECT_EQ(annotationError("a/b\tn01\n"), "list: line 1: 'a/b' is no plain file name");
    EXPECT_EQ(annotationError("a\tn01\n.hidden\tn01\n"), "list: line 2: '.hidden' is no plain file name");
    EXPECT_EQ(annotationError("a\tn03\n"), "list: line 1: 'n03' is no class in wnids.txt");
    EXPECT_EQ(annotationError("a\n"), "list: line 1: '' is no class in wnids.txt");
    EXPECT_EQ(annotationError("a\tn01\nb\tn01\na\tn02\n"), "list: names 'a' twice");
    EXPECT_EQ(annotationError("a\tn01\n\nb\tn01\n"), "list: line 2 is empty");
    EXPECT_EQ(annotationError(std::string("a\0b\tn01\n", 8)),
              "list: line 1 holds a zero byte: not a text file");
    const auto wnidError = [&](const std::string& text) {
        const auto parsed = parseWnids(tests::bytesOf(text), "list");
        EXPECT_FALSE(parsed) << text;
        return parsed ? std::string() : parsed.error().text();
    };
    EXPECT_EQ(wnidError("\n\n"), "list: is empty");
    EXPECT_EQ(wnidError("n01\n../n02\n"), "list: line 2: '../n02' is no WordNet id");
    EXPECT_EQ(wnidError("n02\nn01\nn02\n"), "list: names n02 twice");
}

TEST(TinyImageNetLists, NamesAreToldApart) {
    const std::vector<std::string> wnids{"n01", "n02", "n03"};
    const auto names =
        parseWords(tests::bytesOf("n02\tcrane, bird\nn01\tcrane\nn99\tother\n"), wnids, "words.txt");
    ASSERT_TRUE(names);
    EXPECT_EQ(*names, (std::vector<std::string>{"crane (n01)", "crane (n02)", "n03"}));
}

TEST(TinyImageNet, OfficialImagesDecodeAsByPillow) {
    SKIP_WITHOUT_SHARED("data/tiny-imagenet-200/wnids.txt");
    const auto opened = openDataset("tiny-imagenet:" + (tests::sharedFolder() / "data").string());
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    EXPECT_EQ(data.numClasses(), 200);
    EXPECT_EQ(data.classNames()[0], "goldfish");
    const auto list = tests::fixtureList("tiny_imagenet_val.txt");
    ASSERT_EQ(list.size(), 1000U);
    ASSERT_EQ(data.size(), list.size());
    std::ifstream wnidFile(tests::sharedFolder() / "data/tiny-imagenet-200/wnids.txt");
    std::vector<std::string> wnids;
    for (std::string line; wnidFile >> line;)
        wnids.push_back(line);
    std::sort(wnids.begin(), wnids.end());
    Image image;
    for (std::size_t i = 0; i < list.size(); ++i) {
        ASSERT_TRUE(i == 0 || numericallyBefore(list[i - 1][0], list[i][0])) << list[i][0];
        EXPECT_EQ(wnids[static_cast<std::size_t>(data.label(i))], list[i][1]);
        const Result<void> read = data.read(i, image);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(tests::hashOf(image).substr(0, 16), list[i][2]) << list[i][0];
    }
    const auto training = openDataset("tiny-imagenet-train:" + (tests::sharedFolder() / "data").string());
    ASSERT_TRUE(training) << training.error().text();
    for (std::size_t i = 0; i < (*training)->size(); ++i)
        EXPECT_TRUE((*training)->read(i, image));
}

}  // namespace
}  // namespace axscope::models
