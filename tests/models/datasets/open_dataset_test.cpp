// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/open_dataset.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/models/datasets/fixture_files.h"
#include "tests/support/image_planes.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::TemporaryFolder;

void expectSpecRefused(const std::string& spec, const std::string& cause) {
    const auto opened = openDataset(spec);
    ASSERT_FALSE(opened) << spec;
    EXPECT_EQ(opened.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(opened.error().text(), "data set '" + spec + "': " + cause + "; the forms are " +
                                         datasetFormList() + ", or a folder by itself");
}

TEST(DatasetForms, AreWellFormed) {
    std::set<std::string> names;
    for (const DatasetForm* form : datasetForms()) {
        const std::string name = form->name;
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_TRUE(std::string(form->syntax).starts_with(name)) << name;
        EXPECT_NE(std::string(form->summary), "") << name;
        EXPECT_NE(form->open, nullptr) << name;
        EXPECT_EQ(form->isAt == nullptr, std::string(form->lookedFor).empty()) << name;
    }
}

TEST(OpenDataset, RandomWithAndWithoutSeed) {
    const auto plain = openDataset("random");
    const auto zero = openDataset("random:0");
    const auto last = openDataset("random:18446744073709551615");
    ASSERT_TRUE(plain && zero && last);
    EXPECT_EQ((*plain)->size(), 10'000U);
    EXPECT_EQ((*plain)->imageSize(), (std::array{3, 32, 32}));
    EXPECT_EQ((*plain)->numClasses(), 100);
    EXPECT_EQ(tests::planesOf(**plain, 9'999), tests::planesOf(**zero, 9'999));
    EXPECT_EQ((*last)->location(), "18446744073709551615");
}

TEST(OpenDataset, RandomTakesTheNetworksInput) {
    const auto opened = openDataset("random:1", {.imageSize = {1, 5, 7}, .numClasses = 3});
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->imageSize(), (std::array{1, 5, 7}));
    EXPECT_EQ((*opened)->numClasses(), 3);
}

TEST(OpenDataset, BothSplitsOfCifar100) {
    const TemporaryFolder folder;
    folder.write("with:colon/test.bin", std::string(3074, '\x01'));
    folder.write("with:colon/train.bin", std::string(2 * 3074, '\x02'));
    const std::string path = (folder.path() / "with:colon").string();
    const auto test = openDataset("cifar100:" + path);
    ASSERT_TRUE(test) << test.error().text();
    EXPECT_EQ((*test)->size(), 1U);
    const auto train = openDataset("cifar100-train:" + path);
    ASSERT_TRUE(train) << train.error().text();
    EXPECT_EQ((*train)->size(), 2U);
    const auto bare = openDataset(path);
    ASSERT_TRUE(bare) << bare.error().text();
    EXPECT_EQ((*bare)->kind(), "cifar100");
}

TEST(OpenDataset, KindAndLocationAreASpecification) {
    const TemporaryFolder folder;
    folder.write("cifar-100-binary/train.bin", std::string(3074, '\x05'));
    const std::string fixtures = tests::fixtureFolder().string();
    for (const std::string& spec :
         {"cifar100-train:" + folder.path().string(), std::string("random:77"),
          "cifar10:" + fixtures + "/cifar10", fixtures + "/cifar10", "folder:" + fixtures + "/folder",
          fixtures + "/folder", "npy:" + fixtures + "/npy/nhwc_images.npy",
          fixtures + "/npy/nhwc_images.npy"}) {
        const auto opened = openDataset(spec);
        ASSERT_TRUE(opened) << opened.error().text();
        const auto again = openDataset((*opened)->kind() + ":" + (*opened)->location());
        ASSERT_TRUE(again) << again.error().text();
        EXPECT_EQ((*again)->label(0), (*opened)->label(0));
        EXPECT_EQ((*again)->size(), (*opened)->size());
        EXPECT_EQ((*again)->location(), (*opened)->location());
    }
}

TEST(OpenDataset, AFolderByItselfIsToldByWhatLiesThere) {
    const TemporaryFolder folder;
    folder.write("tiny/tiny-imagenet-200/wnids.txt", "n01\n");
    folder.write("c100/cifar-100-binary/test.bin", "x");
    folder.write("c10/test_batch.bin", "x");
    folder.write("images/cat/1.JPG", "x");
    folder.write("array.npy", "x");
    const std::pair<const char*, const char*> expected[] = {{"tiny", "tiny-imagenet"},
                                                            {"c100", "cifar100"},
                                                            {"c10", "cifar10"},
                                                            {"images", "folder"},
                                                            {"array.npy", "npy"}};
    for (const auto& [name, kind] : expected) {
        const auto form = detectDataset((folder.path() / name).string());
        ASSERT_TRUE(form) << form.error().text();
        EXPECT_EQ((*form)->name, std::string(kind)) << name;
    }
}

TEST(OpenDataset, AFolderThatHoldsNothingKnownSaysWhatWasLookedFor) {
    const TemporaryFolder folder;
    folder.write("readme.txt", "x");
    const auto opened = openDataset(folder.path().string());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().where, folder.path().string());
    for (const char* wanted : {"cifar-10-batches-bin/test_batch.bin", "cifar-100-binary/test.bin",
                               "wnids.txt", "folders with JPEG", "*.npy"})
        EXPECT_NE(opened.error().message.find(wanted), std::string::npos) << wanted;
}

TEST(OpenDataset, AFolderThatHoldsSeveralAsksWhich) {
    const TemporaryFolder folder;
    folder.write("cifar-100-binary/test.bin", "x");
    folder.write("cifar-10-batches-bin/test_batch.bin", "x");
    const std::string path = folder.path().string();
    const auto opened = openDataset(path);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().message,
              "holds several data sets; say which: cifar10:" + path + " or cifar100:" + path);
}

TEST(OpenDataset, UnknownKind) {
    for (const char* kind : {"", "imagenet", "Random"})
        expectSpecRefused(std::string(kind) + (*kind == 'i' ? ":x" : ""),
                          "unknown kind '" + std::string(kind) + "', and no folder is called that");
    const auto path = openDataset("no/such/folder");
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().text(), "no/such/folder: no such file or folder");
}

TEST(OpenDataset, MissingFolder) {
    for (const char* spec : {"cifar100", "cifar100:", "cifar10-train", "tiny-imagenet", "folder:"})
        expectSpecRefused(spec, "the folder is missing");
    expectSpecRefused("npy:", "the files are missing");
}

TEST(OpenDataset, SeedThatIsNoNumber) {
    for (const char* seed : {"", "-1", "+1", " 1", "1 ", "0x10", "1.0", "18446744073709551616", "abc"})
        expectSpecRefused(std::string("random:") + seed,
                          "the seed must be a whole number from 0 to 2^64 - 1");
}

TEST(OpenDataset, PassesOnTheReadersErrors) {
    const auto opened = openDataset("cifar100:no/such/folder");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_EQ(opened.error().text(), "no/such/folder: no such folder");
}

}  // namespace
}  // namespace axscope::models
