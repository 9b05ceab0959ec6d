// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/datasets/open_dataset.h"
#include "tests/models/datasets/fixture_files.h"
#include "tests/support/image_planes.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::TemporaryFolder;

std::string cifar10Record(int label) {
    return std::string(1, static_cast<char>(label)) + std::string(3072, '\x05');
}

TEST(Cifar10, ReadsFilesThatItDidNotWrite) {
    const std::string folder = (tests::fixtureFolder() / "cifar10").string();
    const auto opened = openDataset("cifar10:" + folder);
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    EXPECT_EQ(data.kind(), "cifar10");
    ASSERT_EQ(data.size(), 3U);
    EXPECT_EQ(data.numClasses(), 10);
    ASSERT_EQ(data.classNames().size(), 10U);
    EXPECT_EQ(data.classNames().back(), "truck");
    EXPECT_EQ(data.imageSize(), (std::array{3, 32, 32}));
    for (int i = 0; i < 3; ++i) {
        const auto index = static_cast<std::size_t>(i);
        EXPECT_EQ(data.label(index), 9 - i);
        const auto planes = tests::planesOf(data, index);
        for (std::size_t j = 0; j < planes.size(); ++j)
            ASSERT_EQ(planes[j], static_cast<std::size_t>(9 - i) * 16 + j % 16);
    }
    EXPECT_EQ(data.trainingSpec(), "cifar10-train:" + folder + "/cifar-10-batches-bin");
    const auto training = openDataset(data.trainingSpec());
    ASSERT_TRUE(training) << training.error().text();
    EXPECT_EQ((*training)->kind(), "cifar10-train");
    ASSERT_EQ((*training)->size(), 5U);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ((*training)->label(i), static_cast<int>(i) + 1);
}

TEST(Cifar10, DamagedFilesAreNamed) {
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    folder.write("test_batch.bin", cifar10Record(0) + cifar10Record(10));
    EXPECT_EQ(openDataset("cifar10:" + path).error().text(),
              path + "/test_batch.bin: record 1: label 10 is above 9");
    folder.write("test_batch.bin", cifar10Record(3).substr(1));
    EXPECT_EQ(openDataset("cifar10:" + path).error().text(),
              path + "/test_batch.bin: size 3072 is not a multiple of 3073, the bytes of one record");
    folder.write("data_batch_1.bin", cifar10Record(1));
    const auto incomplete = openDataset("cifar10-train:" + path);
    ASSERT_FALSE(incomplete);
    EXPECT_EQ(incomplete.error().code, ErrorCode::NotFound);
    EXPECT_EQ(incomplete.error().where, path + "/data_batch_2.bin");
}

TEST(Cifar10, AbsenceIsExplained) {
    const TemporaryFolder folder;
    const std::string path = folder.path().string();
    EXPECT_EQ(openDataset("cifar10:" + path).error().text(),
              path + ": holds neither test_batch.bin nor cifar-10-batches-bin/test_batch.bin");
    folder.write("cifar-10-batches-bin.tar.gz", "x");
    EXPECT_EQ(openDataset("cifar10:" + path).error().text(),
              path + ": unpack cifar-10-batches-bin.tar.gz there first");
}

}  // namespace
}  // namespace axscope::models
