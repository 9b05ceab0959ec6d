// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <set>

#include "models/datasets/dataset.h"
#include "models/io/safetensors.h"
#include "models/io/tensor_values.h"
#include "tests/support/image_planes.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::TemporaryFolder;

constexpr std::size_t kRecordBytes = 3074;

/// A record whose pixel bytes run up from `firstPixel`.
std::string record(int coarse, int fine, int firstPixel = 0) {
    std::string bytes{static_cast<char>(coarse), static_cast<char>(fine)};
    for (int i = 0; i < 3072; ++i)
        bytes.push_back(static_cast<char>((firstPixel + i) & 0xFF));
    return bytes;
}

std::string classNames(int lines, const std::string& lineEnd = "\n") {
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += "class_" + std::to_string(i) + lineEnd;
    return text;
}

void expectRefused(const Result<std::shared_ptr<const Dataset>>& opened, ErrorCode code,
                   const std::string& where, const std::string& message) {
    ASSERT_FALSE(opened) << "accepted, but expected: " << message;
    EXPECT_EQ(opened.error().code, code);
    EXPECT_EQ(opened.error().where, where);
    EXPECT_EQ(opened.error().message, message);
}

TEST(Cifar100, ReadsRecords) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 7, 1) + record(19, 99, 200));
    folder.write("fine_label_names.txt", classNames(100));
    const auto opened = openCifar100(folder.path());
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    EXPECT_EQ(data.kind(), "cifar100");
    EXPECT_EQ(data.location(), folder.path().string());
    EXPECT_EQ(data.size(), 2U);
    EXPECT_EQ(data.numClasses(), 100);
    EXPECT_EQ(data.imageSize(), (std::array{3, 32, 32}));
    EXPECT_TRUE(data.hasMeaningfulLabels());
    EXPECT_EQ(data.label(0), 7);
    EXPECT_EQ(data.label(1), 99);
    const std::vector<std::uint8_t> first = tests::planesOf(data, 0);
    const std::vector<std::uint8_t> second = tests::planesOf(data, 1);
    ASSERT_EQ(second.size(), 3072U);
    for (std::size_t i = 0; i < 3072; ++i) {
        ASSERT_EQ(first[i], (1 + i) & 0xFF) << i;
        ASSERT_EQ(second[i], (200 + i) & 0xFF) << i;
    }
    ASSERT_EQ(data.classNames().size(), 100U);
    EXPECT_EQ(data.classNames().front(), "class_0");
    EXPECT_EQ(data.classNames().back(), "class_99");
}

TEST(Cifar100, TrainSplitIsAnotherFileAndSaysSo) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 1));
    folder.write("train.bin", record(0, 2) + record(0, 3));
    const auto opened = openCifar100(folder.path(), "train");
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ((*opened)->kind(), "cifar100-train");
    EXPECT_EQ((*opened)->size(), 2U);
    EXPECT_EQ((*opened)->label(1), 3);
}

TEST(Cifar100, ParentFolderServesToo) {
    const TemporaryFolder folder;
    folder.write("cifar-100-binary/test.bin", record(0, 1));
    const auto opened = openCifar100(folder.path());
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ((*opened)->location(), (folder.path() / "cifar-100-binary").string());
}

TEST(Cifar100, OutlivesChangesOfItsFile) {
    const TemporaryFolder folder;
    const auto file = folder.write("test.bin", record(0, 42));
    const auto opened = openCifar100(folder.path());
    ASSERT_TRUE(opened) << opened.error().text();
    std::filesystem::resize_file(file, 0);
    EXPECT_EQ((*opened)->label(0), 42);
}

TEST(Cifar100, ClassNamesAreOptional) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 1));
    const auto opened = openCifar100(folder.path());
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_TRUE((*opened)->classNames().empty());
}

TEST(Cifar100, ClassNamesMayEndInAnyWay) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 1));
    std::string unended = classNames(100);
    unended.pop_back();
    for (const std::string& text : {classNames(100, "\r\n"), unended}) {
        folder.write("fine_label_names.txt", text);
        const auto opened = openCifar100(folder.path());
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_EQ((*opened)->classNames().at(99), "class_99");
    }
}

TEST(Cifar100, ClassNamesOfAnotherCount) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 1));
    const auto file = folder.write("fine_label_names.txt", classNames(99)).string();
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file, "has 99 lines instead of 100");
    folder.write("fine_label_names.txt", classNames(101));
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file, "has more than 100 lines");
    folder.write("fine_label_names.txt", "");
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file, "has 0 lines instead of 100");
    folder.write("fine_label_names.txt", "apple\n\n" + classNames(98));
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file, "line 2 is empty");
}

TEST(Cifar100, SizeThatIsNoWholeNumberOfRecords) {
    const TemporaryFolder folder;
    for (const std::size_t size :
         {std::size_t{1}, kRecordBytes - 1, kRecordBytes + 1, 2 * kRecordBytes - 1}) {
        const auto file = folder.write("test.bin", std::string(size, '\0'));
        expectRefused(openCifar100(folder.path()), ErrorCode::Format, file.string(),
                      "size " + std::to_string(size) + " is not a multiple of 3074, the bytes of one record");
    }
}

TEST(Cifar100, EmptyFile) {
    const TemporaryFolder folder;
    const auto file = folder.write("test.bin", "");
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file.string(), "is empty");
}

TEST(Cifar100, LabelsOutOfRangeNameTheRecord) {
    const TemporaryFolder folder;
    const auto file = folder.write("test.bin", record(0, 0) + record(19, 99) + record(3, 100)).string();
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file,
                  "record 2: fine label 100 is above 99");
    folder.write("test.bin", record(20, 0));
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file,
                  "record 0: coarse label 20 is above 19");
    folder.write("test.bin", record(0, 255));
    expectRefused(openCifar100(folder.path()), ErrorCode::Format, file,
                  "record 0: fine label 255 is above 99");
}

TEST(Cifar100, UnknownSplit) {
    const auto opened = openCifar100(".", "validation");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(opened.error().message, "CIFAR-100 has the splits test and train, not 'validation'");
}

TEST(Cifar100, MissingFolder) {
    expectRefused(openCifar100("no/such/folder"), ErrorCode::NotFound, "no/such/folder", "no such folder");
}

TEST(Cifar100, FolderWithoutTheFile) {
    const TemporaryFolder folder;
    folder.write("test.bin", record(0, 0));
    expectRefused(openCifar100(folder.path(), "train"), ErrorCode::NotFound, folder.path().string(),
                  "holds neither train.bin nor cifar-100-binary/train.bin");
}

TEST(Cifar100, FileInsteadOfFolder) {
    const TemporaryFolder folder;
    const auto file = folder.write("test.bin", record(0, 0));
    expectRefused(openCifar100(file), ErrorCode::InvalidArgument, file.string(),
                  "is a file; give the folder that holds test.bin");
}

TEST(Cifar100, PythonVersionIsNamed) {
    const std::string message =
        "holds the Python version of CIFAR-100 (pickle files, which can run code when read); get the binary "
        "version, "
        "cifar-100-binary.tar.gz";
    const TemporaryFolder unpacked;
    unpacked.write("meta", "x");
    unpacked.write("test", "x");
    unpacked.write("train", "x");
    expectRefused(openCifar100(unpacked.path()), ErrorCode::Unsupported, unpacked.path().string(), message);
    const TemporaryFolder parent;
    parent.write("cifar-100-python/meta", "x");
    expectRefused(openCifar100(parent.path()), ErrorCode::Unsupported, parent.path().string(), message);
}

TEST(Cifar100, PackedVersionIsNamed) {
    const TemporaryFolder folder;
    folder.write("cifar-100-binary.tar.gz", "x");
    expectRefused(openCifar100(folder.path()), ErrorCode::Unsupported, folder.path().string(),
                  "unpack cifar-100-binary.tar.gz there first");
}

TEST(Cifar100, OfficialTestSetHasTheReferencesLabels) {
    const std::filesystem::path shared(AXSCOPE_SHARED_DIR);
    if (!std::filesystem::exists(shared))
        GTEST_SKIP() << "CIFAR-100 is not here: no folder " << shared;
    const auto opened = openCifar100(shared / "data");
    ASSERT_TRUE(opened) << opened.error().text();
    const Dataset& data = **opened;
    ASSERT_EQ(data.size(), 10'000U);
    ASSERT_EQ(data.classNames().size(), 100U);
    EXPECT_EQ(data.classNames().front(), "apple");
    EXPECT_EQ(data.classNames().back(), "worm");

    std::vector<int> perClass(100, 0);
    for (std::size_t i = 0; i < data.size(); ++i)
        ++perClass.at(static_cast<std::size_t>(data.label(i)));
    EXPECT_EQ(perClass, std::vector(100, 100));

    const auto reference = SafetensorsFile::open(shared / "reference" / "resnet20_dense.safetensors");
    ASSERT_TRUE(reference) << reference.error().text();
    const TensorEntry* labels = reference->find("labels");
    ASSERT_NE(labels, nullptr);
    const auto values = toFloats(*labels);
    ASSERT_TRUE(values) << values.error().text();
    ASSERT_EQ(values->size(), 64U);
    for (std::size_t i = 0; i < values->size(); ++i)
        EXPECT_EQ(static_cast<float>(data.label(i)), (*values)[i]) << i;
}

}  // namespace
}  // namespace axscope::models
