// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/safetensors.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <type_traits>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/safetensors_header.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::asBytes;
using tests::NamedTensor;
using tests::safetensorsBytes;
using tests::safetensorsWithHeader;
using tests::tensorOf;

static_assert(std::is_move_constructible_v<SafetensorsFile> &&
              !std::is_copy_constructible_v<SafetensorsFile>);

/// A file of every kind of thing that the format allows.
std::string variedFile() {
    return safetensorsBytes(
        {tensorOf<float>("weight", "F32", {2, 3}, {1, 2, 3, 4, 5, 6}),
         tensorOf<std::uint8_t>("flags", "BOOL", {3}, {1, 0, 1}),
         tensorOf<std::int64_t>("counter", "I64", {}, {7}), NamedTensor{"none", "F16", {4, 0}, ""},
         tensorOf<std::uint16_t>("naïve \"name\"\t", "BF16", {1, 1}, {0x3F80})},
        {{"architecture", "resnet20"}, {"empty", ""}, {"", "no key"}});
}

TEST(SafetensorsFile, TakesEveryKindOfTensor) {
    const std::string bytes = variedFile();
    const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(bytes), "varied");
    ASSERT_TRUE(file) << file.error().text();

    EXPECT_EQ(file->label(), "varied");
    EXPECT_EQ(file->fileBytes(), bytes.size());
    EXPECT_EQ(file->metadata(), (std::map<std::string, std::string>{
                                    {"architecture", "resnet20"}, {"empty", ""}, {"", "no key"}}));
    ASSERT_EQ(file->tensors().size(), 5U);

    const TensorEntry* weight = file->find("weight");
    ASSERT_NE(weight, nullptr);
    EXPECT_EQ(weight->name, "weight");
    EXPECT_EQ(weight->dtype, DType::F32);
    EXPECT_EQ(weight->shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(weight->elements(), 6);
    ASSERT_EQ(weight->bytes.size(), 24U);
    float last = 0;
    std::memcpy(&last, weight->bytes.data() + 20, sizeof last);
    EXPECT_EQ(last, 6.0F);

    const TensorEntry* counter = file->find("counter");
    ASSERT_NE(counter, nullptr);
    EXPECT_TRUE(counter->shape.empty());
    EXPECT_EQ(counter->elements(), 1);
    EXPECT_EQ(std::to_integer<int>(counter->bytes[0]), 7);

    const TensorEntry* none = file->find("none");
    ASSERT_NE(none, nullptr);
    EXPECT_EQ(none->elements(), 0);
    EXPECT_TRUE(none->bytes.empty());

    ASSERT_NE(file->find("naïve \"name\"\t"), nullptr);
    EXPECT_EQ(file->find("weigh"), nullptr);
    EXPECT_EQ(file->find(""), nullptr);
}

TEST(SafetensorsFile, ListsTensorsByOffsetWhateverTheHeadersOrder) {
    const std::string bytes = safetensorsWithHeader(
        R"({"b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]},"__metadata__":{"late":"yes"},)"
        R"("z":{"shape":[0],"data_offsets":[3,3],"dtype":"U8"},"a":{"data_offsets":[0,3],"dtype":"U8","shape":[3]}})",
        "abcde");
    const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(bytes), "unordered");
    ASSERT_TRUE(file) << file.error().text();
    ASSERT_EQ(file->tensors().size(), 3U);
    EXPECT_EQ(file->tensors()[0].name, "a");
    EXPECT_EQ(file->tensors()[1].name, "z");
    EXPECT_EQ(file->tensors()[2].name, "b");
    EXPECT_EQ(file->find("b"), &file->tensors()[2]);
    EXPECT_EQ(std::to_integer<char>(file->find("b")->bytes[0]), 'd');
    EXPECT_EQ(file->metadata().at("late"), "yes");
}

TEST(SafetensorsFile, TakesAFileWithoutTensors) {
    const std::string bytes = safetensorsWithHeader("{}");
    const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(bytes), "empty");
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_TRUE(file->tensors().empty());
    EXPECT_TRUE(file->metadata().empty());
}

TEST(SafetensorsFile, TakesPaddingBehindTheHeader) {
    const std::string bytes = safetensorsWithHeader("{}      ");
    EXPECT_TRUE(SafetensorsFile::parse(asBytes(bytes), "padded"));
}

TEST(SafetensorsFile, TakesAsManyDimensionsAsTheCap) {
    std::string ones = "1";
    for (std::size_t i = 1; i < kMaxRank; ++i)
        ones += ",1";
    const std::string bytes =
        safetensorsWithHeader(R"({"t":{"dtype":"U8","shape":[)" + ones + R"(],"data_offsets":[0,1]}})", "x");
    EXPECT_TRUE(SafetensorsFile::parse(asBytes(bytes), "deep"));
}

TEST(SafetensorsFile, TakesAsManyTensorsAsTheCap) {
    std::vector<NamedTensor> tensors;
    for (std::size_t i = 0; i < kMaxTensors; ++i)
        tensors.push_back({"layer." + std::to_string(i), "U8", {1}, "x"});
    const std::string bytes = safetensorsBytes(tensors);
    const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(bytes), "many");
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->tensors().size(), kMaxTensors);
    EXPECT_NE(file->find("layer.99999"), nullptr);
}

TEST(SafetensorsFile, FileCutAtAnyByteIsRefused) {
    const std::string bytes = variedFile();
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        // A copy of exactly this length: a read beyond it is seen by AddressSanitizer.
        const std::vector<char> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
        const Result<SafetensorsFile> file = SafetensorsFile::parse(std::as_bytes(std::span(cut)), "cut");
        ASSERT_FALSE(file) << "cut to " << length << " of " << bytes.size() << " bytes";
        EXPECT_EQ(file.error().code, ErrorCode::Format);
    }
}

TEST(SafetensorsFile, AnyChangedHeaderByteIsRefusedOrStillSound) {
    const std::string bytes = variedFile();
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const int change : {0x01, 0x04, 0x20, 0x80, 0xFF}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ change);
            const Result<SafetensorsFile> file = SafetensorsFile::parse(asBytes(changed), "changed");
            if (!file)
                continue;
            for (const TensorEntry& tensor : file->tensors())
                ASSERT_EQ(static_cast<std::size_t>(tensor.elements()) * byteSize(tensor.dtype),
                          tensor.bytes.size());
        }
}

TEST(SafetensorsFile, OpenReadsFromDiskAndOutlivesItsMoves) {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("varied.safetensors", variedFile());
    Result<SafetensorsFile> opened = SafetensorsFile::open(path);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ(opened->label(), path.string());
    const SafetensorsFile moved = *std::move(opened);
    EXPECT_EQ(std::to_integer<int>(moved.find("counter")->bytes[0]), 7);
}

TEST(SafetensorsFile, FileThatIsSavedOverStaysReadable) {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("live.safetensors", variedFile());
    const Result<SafetensorsFile> opened = SafetensorsFile::open(path);
    ASSERT_TRUE(opened) << opened.error().text();
    std::filesystem::resize_file(path, 0);
    EXPECT_EQ(std::to_integer<int>(opened->find("counter")->bytes[0]), 7);
}

TEST(SafetensorsFile, OpensFilesThatAreMapped) {
    const std::uint64_t dataBytes = kCopiedFileLimit + 1;
    const std::string size = std::to_string(dataBytes);
    const tests::TemporaryFolder folder;
    const std::string header = safetensorsWithHeader(R"({"t":{"dtype":"U8","shape":[)" + size +
                                                     R"(],"data_offsets":[0,)" + size + "]}}");
    const auto path = folder.write("large.safetensors", header);
    std::filesystem::resize_file(path, header.size() + dataBytes);  // sparse: takes no space
    const Result<SafetensorsFile> opened = SafetensorsFile::open(path);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ(opened->find("t")->bytes.size(), dataBytes);
    EXPECT_EQ(std::to_integer<int>(opened->find("t")->bytes.back()), 0);
}

TEST(SafetensorsFile, OpenNamesAMissingFile) {
    const Result<SafetensorsFile> opened = SafetensorsFile::open("no/such/file.safetensors");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_EQ(opened.error().where, "no/such/file.safetensors");
}

TEST(DType, NamesAndSizesAreTheFormats) {
    const std::vector<std::pair<const char*, std::size_t>> expected{
        {"BOOL", 1}, {"U8", 1},  {"I8", 1},   {"I16", 2}, {"I32", 4},
        {"I64", 8},  {"F16", 2}, {"BF16", 2}, {"F32", 4}, {"F64", 8}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_STREQ(toString(static_cast<DType>(i)), expected[i].first);
        EXPECT_EQ(byteSize(static_cast<DType>(i)), expected[i].second);
    }
}

}  // namespace
}  // namespace axscope::models
