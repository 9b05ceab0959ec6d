// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/datasets/dataset.h"
#include "tests/support/image_planes.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

void expectSpecRefused(const std::string& spec, const std::string& cause) {
    const auto opened = openDataset(spec);
    ASSERT_FALSE(opened) << spec;
    EXPECT_EQ(opened.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(opened.error().text(),
              "data set '" + spec + "': " + cause +
                  "; the forms are cifar100:FOLDER, cifar100-train:FOLDER, random and random:SEED");
}

TEST(OpenDataset, RandomWithAndWithoutSeed) {
    const auto plain = openDataset("random");
    const auto zero = openDataset("random:0");
    const auto last = openDataset("random:18446744073709551615");
    ASSERT_TRUE(plain && zero && last);
    EXPECT_EQ((*plain)->size(), 10'000U);
    EXPECT_EQ((*plain)->imageSize(), (std::array{3, 32, 32}));
    EXPECT_EQ((*plain)->numClasses(), 100);
    EXPECT_TRUE(tests::planesOf(**plain, 9'999) == tests::planesOf(**zero, 9'999));
    EXPECT_EQ((*last)->location(), "18446744073709551615");
}

TEST(OpenDataset, BothSplitsOfCifar100) {
    const tests::TemporaryFolder folder;
    folder.write("with:colon/test.bin", std::string(3074, '\x01'));
    folder.write("with:colon/train.bin", std::string(2 * 3074, '\x02'));
    const std::string path = (folder.path() / "with:colon").string();
    const auto test = openDataset("cifar100:" + path);
    ASSERT_TRUE(test) << test.error().text();
    EXPECT_EQ((*test)->size(), 1U);
    const auto train = openDataset("cifar100-train:" + path);
    ASSERT_TRUE(train) << train.error().text();
    EXPECT_EQ((*train)->size(), 2U);
}

TEST(OpenDataset, KindAndLocationAreASpecification) {
    const tests::TemporaryFolder folder;
    folder.write("cifar-100-binary/train.bin", std::string(3074, '\x05'));
    for (const std::string& spec : {"cifar100-train:" + folder.path().string(), std::string("random:77")}) {
        const auto opened = openDataset(spec);
        ASSERT_TRUE(opened) << opened.error().text();
        const auto again = openDataset((*opened)->kind() + ":" + (*opened)->location());
        ASSERT_TRUE(again) << again.error().text();
        EXPECT_EQ((*again)->label(0), (*opened)->label(0));
        EXPECT_EQ((*again)->location(), (*opened)->location());
    }
}

TEST(OpenDataset, UnknownKind) {
    expectSpecRefused("", "unknown kind ''");
    expectSpecRefused("imagenet:x", "unknown kind 'imagenet'");
    expectSpecRefused("Random", "unknown kind 'Random'");
}

TEST(OpenDataset, MissingFolder) {
    expectSpecRefused("cifar100", "the folder is missing");
    expectSpecRefused("cifar100:", "the folder is missing");
    expectSpecRefused("cifar100-train", "the folder is missing");
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
