// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/cifar_python.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/image_planes.h"
#include "tests/support/pickle_writer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;
namespace pickled = tests::pickled;

const fs::path kCifarFixtures = AXSCOPE_IO_FIXTURES;

/// The pixels that make_fixtures.py writes.
std::uint8_t fixturePixel(std::size_t at, std::size_t seed, std::size_t image) {
    return static_cast<std::uint8_t>((at / 512 * 17 + seed + image * 3) % 256);
}

TEST(CifarPython, ReadsTheFilesOfCifar10) {
    const auto test = openCifarPython(kCifarFixtures, Cifar::Ten);
    ASSERT_TRUE(test) << test.error().text();
    EXPECT_EQ((*test)->kind(), "cifar10");
    EXPECT_EQ((*test)->location(), (kCifarFixtures / "cifar-10-batches-py").string());
    EXPECT_EQ((*test)->size(), 2U);
    EXPECT_EQ((*test)->numClasses(), 10);
    EXPECT_EQ((*test)->imageSize(), (std::array{3, 32, 32}));
    EXPECT_EQ((*test)->classNames().at(9), "truck");
    EXPECT_TRUE((*test)->hasMeaningfulLabels());

    const auto train = openCifarPython(kCifarFixtures / "cifar-10-batches-py", Cifar::Ten, "train");
    ASSERT_TRUE(train) << train.error().text();
    EXPECT_EQ((*train)->kind(), "cifar10-train");
    ASSERT_EQ((*train)->size(), 10U);
    for (std::size_t i = 0; i < 10; ++i) {  // written as Python 2 and as Python 3 would
        const std::size_t number = 1 + i / 2;
        EXPECT_EQ((*train)->label(i), static_cast<int>(number + i % 2) % 10);
        const std::vector<std::uint8_t> pixels = tests::planesOf(**train, i);
        ASSERT_EQ(pixels.size(), 3072U);
        for (const std::size_t at : {std::size_t{0}, std::size_t{511}, std::size_t{512}, std::size_t{3071}})
            EXPECT_EQ(pixels[at], fixturePixel(at, number, i % 2)) << i << ' ' << at;
    }
}

TEST(CifarPython, ReadsTheFilesOfCifar100) {
    const auto test = openCifarPython(kCifarFixtures / "cifar-100-python", Cifar::Hundred);
    ASSERT_TRUE(test) << test.error().text();
    EXPECT_EQ((*test)->kind(), "cifar100");
    EXPECT_EQ((*test)->size(), 3U);
    EXPECT_EQ((*test)->numClasses(), 100);
    EXPECT_EQ((*test)->label(0), 99);
    EXPECT_EQ((*test)->label(2), 5);
    EXPECT_EQ((*test)->classNames().at(99), "fine99");
    EXPECT_EQ(tests::planesOf(**test, 2)[600], fixturePixel(600, 50, 2));
    const auto train = openCifarPython(kCifarFixtures, Cifar::Hundred, "train");
    ASSERT_TRUE(train) << train.error().text();
    EXPECT_EQ((*train)->label(2), 6);
}

TEST(CifarPython, TellsItsFoldersFromOthers) {
    EXPECT_TRUE(holdsCifarPython(kCifarFixtures, Cifar::Ten));
    EXPECT_TRUE(holdsCifarPython(kCifarFixtures / "cifar-100-python", Cifar::Hundred));
    EXPECT_FALSE(holdsCifarPython(kCifarFixtures / "cifar-100-python", Cifar::Ten));
    EXPECT_FALSE(holdsCifarPython(kCifarFixtures / "cifar-10-batches-py", Cifar::Hundred));
    const tests::TemporaryFolder folder;
    folder.write("train", "x");
    EXPECT_FALSE(holdsCifarPython(folder.path(), Cifar::Hundred));
    EXPECT_EQ(openCifarPython(folder.path(), Cifar::Hundred).error().code, ErrorCode::NotFound);
    EXPECT_EQ(openCifarPython(folder.path() / "train", Cifar::Ten).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(openCifarPython(folder.path() / "no", Cifar::Ten).error().message, "no such folder");
    EXPECT_EQ(openCifarPython(kCifarFixtures, Cifar::Ten, "valid").error().code, ErrorCode::InvalidArgument);
}

TEST(CifarPython, MissingBatchIsNamed) {
    const tests::TemporaryFolder folder;
    fs::copy(kCifarFixtures / "cifar-10-batches-py", folder.path(), fs::copy_options::recursive);
    fs::remove(folder.path() / "data_batch_4");
    const auto train = openCifarPython(folder.path(), Cifar::Ten, "train");
    ASSERT_FALSE(train);
    EXPECT_TRUE(train.error().text().starts_with((folder.path() / "data_batch_4").string()));
    fs::remove(folder.path() / "batches.meta");
    const auto test = openCifarPython(folder.path(), Cifar::Ten);
    ASSERT_TRUE(test) << test.error().text();
    EXPECT_TRUE((*test)->classNames().empty());
}

/// An array of `rows` x `columns` as NumPy pickles it.
std::string pickledArray(std::int64_t rows, std::int64_t columns, const std::string& data,
                         const std::string& dtype = "u1") {
    std::string bytes = "T";
    tests::appendNumber(bytes, data.size(), 4);
    return pickled::call(pickled::name("numpy.core.multiarray", "_reconstruct"),
                         {pickled::name("numpy", "ndarray"), "I0\n\x85", "U\1b"}) +
           pickled::tuple({"K\1", pickled::numbers({rows, columns}),
                           pickled::call(pickled::name("numpy", "dtype"), {pickled::text(dtype), "\x89", "\x88"}),
                           "\x89", bytes + data}) +
           "b";
}
std::string batchOf(const std::string& labels, const std::string& data) {
    return pickled::document(pickled::dictionary({{"labels", labels}, {"data", data}}));
}
const std::string kTwoImages(std::size_t{2} * 3072, '\7');

void expectBatchRefused(const std::string& bytes, const std::string& part, ErrorCode code = ErrorCode::Format) {
    const Result<CifarBatch> batch = parseCifarBatch(tests::asBytes(bytes), Cifar::Ten, "data_batch_1");
    ASSERT_FALSE(batch) << "accepted, but expected: " << part;
    EXPECT_EQ(batch.error().code, code) << batch.error().text();
    EXPECT_TRUE(batch.error().text().starts_with("data_batch_1: ")) << batch.error().text();
    EXPECT_NE(batch.error().text().find(part), std::string::npos) << batch.error().text();
}

TEST(CifarPythonAttack, WhatTheAttacksChangeIsSound) {
    const std::string bytes = batchOf("](K\1K\2e", pickledArray(2, 3072, kTwoImages));
    const Result<CifarBatch> batch = parseCifarBatch(tests::asBytes(bytes), Cifar::Ten, "b");
    ASSERT_TRUE(batch) << batch.error().text();
    EXPECT_EQ(batch->labels, (std::vector<std::uint8_t>{1, 2}));
}

TEST(CifarPythonAttack, Code) {
    expectBatchRefused("cos\nsystem\n(S'id'\ntR.", "'os.system'", ErrorCode::Unsupported);
    expectBatchRefused("ctorch\nFloatStorage\n.", "'torch.FloatStorage'", ErrorCode::Unsupported);
}

TEST(CifarPythonAttack, LabelsOutOfRange) {
    expectBatchRefused(batchOf("](K\1K\x0A" "e", pickledArray(2, 3072, kTwoImages)), "label 1 is 10, not one of 0 to 9");
    expectBatchRefused(batchOf("](K\1J\xFF\xFF\xFF\xFF" "e", pickledArray(2, 3072, kTwoImages)), "label 1 is -1");
    expectBatchRefused(batchOf("](K\1Ne", pickledArray(2, 3072, kTwoImages)), "label 1 is no whole number");
    expectBatchRefused(batchOf("K\1", pickledArray(2, 3072, kTwoImages)), "no list 'labels'");
}

TEST(CifarPythonAttack, ArraysOfOtherShapes) {
    expectBatchRefused(batchOf("](K\1e", pickledArray(2, 3072, kTwoImages)), "not an array of 1 x 3072");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(3072, 2, kTwoImages)), "not an array of 2 x 3072");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(2, 1536, kTwoImages, "i2")), "not an array of 2 x 3072");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(2, 3073, kTwoImages)), "6144 bytes, not those");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(-2, 3072, kTwoImages)), "dimension that is no whole number");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(INT64_MAX, INT64_MAX, kTwoImages)), "6144 bytes, not those");
    expectBatchRefused(batchOf("](K\1K\2e", pickledArray(2, 3072, kTwoImages, "O8")), "dtype 'O8'", ErrorCode::Unsupported);
    expectBatchRefused(batchOf("](K\1K\2e", "N"), "no array 'data'");
    expectBatchRefused(pickled::document("]"), "no dictionary");
    expectBatchRefused(pickled::document("}") + "x", "1 bytes follow");
}

TEST(CifarPythonAttack, CutAtEveryByte) {
    std::ostringstream text;
    text << std::ifstream(kCifarFixtures / "cifar-10-batches-py" / "data_batch_1", std::ios::binary).rdbuf();
    const std::string whole = text.str();
    for (std::size_t length = 0; length < whole.size(); length += length < 400 || length + 400 > whole.size() ? 1 : 97)
        EXPECT_FALSE(parseCifarBatch(tests::asBytes(whole.substr(0, length)), Cifar::Ten, "cut")) << length;
}

TEST(CifarPythonAttack, ClassNames) {
    const auto meta = [](const std::string& list) {
        const std::string bytes = pickled::document(pickled::dictionary({{"label_names", list}}));
        return parseCifarMeta(tests::asBytes(bytes), Cifar::Ten, "batches.meta");
    };
    EXPECT_EQ(meta("](U\1ae").error().message, "has 1 class names instead of 10");
    EXPECT_EQ(meta("](U\1aU\1aU\1aU\1aU\1aU\1aU\1aU\1aU\1aNe").error().message, "class name 9 is no text");
    EXPECT_EQ(meta("N").error().message, "has no list 'label_names'");
}

}  // namespace
}  // namespace axscope::models
