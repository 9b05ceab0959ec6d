// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/sharded_index.h"

#include <gtest/gtest.h>

#include "models/io/checkpoint_file.h"
#include "models/io/tensor_values.h"
#include "multipliers/base/sha256.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

using tests::safetensorsBytes;
using tests::TemporaryFolder;
using tests::tensorOf;

void expectIndexRefused(const std::string& json, const std::string& part) {
    const Result<ShardedIndex> index = parseShardedIndex(json, "i.json");
    ASSERT_FALSE(index) << "accepted, but expected: " << part;
    EXPECT_TRUE(index.error().text().starts_with("i.json: as the index of a sharded checkpoint, it "));
    EXPECT_NE(index.error().message.find(part), std::string::npos) << index.error().message;
    EXPECT_EQ(index.error().message.find('\n'), std::string::npos) << index.error().message;
}

TEST(ShardedIndex, ReadsMapAndMetadata) {
    const Result<ShardedIndex> index = parseShardedIndex(
        R"({"metadata": {"total_size": 12, "architecture": "x", "ratio": 0.5, "list": [1]},
            "weight_map": {"a": "one.safetensors", "b": "parts/two.safetensors"}, "other": {"deep": [[{}]]}})",
        "i.json");
    ASSERT_TRUE(index) << index.error().text();
    EXPECT_EQ(index->weightMap.size(), 2U);
    EXPECT_EQ(index->weightMap.find("b")->second, "parts/two.safetensors");
    EXPECT_EQ(index->metadata, (std::map<std::string, std::string>{
                                   {"total_size", "12"}, {"architecture", "x"}, {"ratio", "0.5"}}));
}

TEST(ShardedIndexAttack, FilesOutsideTheFolder) {
    for (const char* file : {"../secret", "/etc/passwd", "a/../../b", "", "a//b", "./a", "a/", "a\\\\b", "a\\u0000b",
                             "a\\nb", "..", "."})
        expectIndexRefused(std::string(R"({"weight_map":{"w":")") + file + R"("}})", "names for tensor 'w' the file");
}

TEST(ShardedIndexAttack, WrongJson) {
    expectIndexRefused("{", "is not valid JSON");
    expectIndexRefused("[]", "is an array");
    expectIndexRefused("1", "is no object");
    expectIndexRefused("{}", "has no weight_map");
    expectIndexRefused(R"({"weight_map":{}})", "names no tensors");
    expectIndexRefused(R"({"weight_map":[]})", "weight_map that is no object");
    expectIndexRefused(R"({"weight_map":7})", "weight_map that is no object");
    expectIndexRefused(R"({"weight_map":{"a":1}})", "names no file for tensor 'a'");
    expectIndexRefused(R"({"weight_map":{"a":{}}})", "names no file for tensor 'a'");
    expectIndexRefused(R"({"weight_map":{"a":"x","a":"x"}})", "has the tensor 'a' twice");
    expectIndexRefused(R"({"weight_map":{"a":"x"},"weight_map":{"b":"x"}})", "has two weight_maps");
    expectIndexRefused(std::string(R"({"weight_map":{"a":"x"}})") + '\0', "zero byte");
    expectIndexRefused(R"({"x":)" + std::string(100'000, '['), "nested more than 16 deep");
}

TEST(ShardedIndexAttack, TooManyFiles) {
    std::string json = R"({"weight_map":{)";
    for (int i = 0; i < 1001; ++i)
        json += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":\"" + std::to_string(i) + "\"";
    expectIndexRefused(json + "}}", "names more than 1000 files");
}

/// Two shards and their index in a folder.
class Shards : public testing::Test {
protected:
    void SetUp() override {
        folder.write("one.safetensors", one);
        folder.write("two.safetensors", two);
        writeIndex(R"({"metadata":{"total_size":12},"weight_map":{"a":"one.safetensors","b":"two.safetensors",
                       "c":"two.safetensors"}})");
    }
    void writeIndex(const std::string& json) { index = folder.write("net.safetensors.index.json", json); }

    TemporaryFolder folder;
    std::filesystem::path index;
    std::string one = safetensorsBytes({tensorOf<float>("a", "F32", {1}, {1})}, {{"format", "pt"}});
    std::string two = safetensorsBytes({tensorOf<float>("b", "F32", {1}, {2}), tensorOf<float>("c", "F32", {1}, {3})},
                                       {{"format", "other"}});
};

TEST_F(Shards, AreOneCheckpoint) {
    for (const auto& path : {index, folder.path()}) {
        const Result<CheckpointFile> file = CheckpointFile::open(path);
        ASSERT_TRUE(file) << file.error().text();
        EXPECT_EQ(file->container(), Container::ShardedSafetensors);
        EXPECT_EQ(file->label(), path.string());
        EXPECT_EQ(file->tensors().size(), 3U);
        EXPECT_EQ(toFloats(*file->find("c")).value(), std::vector{3.0F});
        EXPECT_EQ(file->fileBytes(), one.size() + two.size() + std::filesystem::file_size(index));
        EXPECT_EQ(file->metadata().at("total_size"), "12");
        EXPECT_EQ(file->metadata().at("format"), "pt");
    }
}

TEST_F(Shards, HashCoversEveryFile) {
    const std::string before = sha256OfCheckpoint(index).value();
    EXPECT_EQ(sha256OfCheckpoint(folder.path()).value(), before);
    const std::string lines = sha256OfFile(index).value() + "  net.safetensors.index.json\n" +
                              sha256OfFile(folder.path() / "one.safetensors").value() + "  one.safetensors\n" +
                              sha256OfFile(folder.path() / "two.safetensors").value() + "  two.safetensors\n";
    EXPECT_EQ(before, sha256(std::as_bytes(std::span(lines))));
    folder.write("two.safetensors", one);
    EXPECT_NE(sha256OfCheckpoint(index).value(), before);
    EXPECT_EQ(sha256OfCheckpoint(folder.path() / "one.safetensors").value(),
              sha256OfFile(folder.path() / "one.safetensors").value());
    EXPECT_EQ(sha256OfCheckpoint(folder.path() / "no").error().code, ErrorCode::NotFound);
}

void expectOpenFails(const std::filesystem::path& path, const std::string& part, ErrorCode code = ErrorCode::Format) {
    const Result<CheckpointFile> file = CheckpointFile::open(path);
    ASSERT_FALSE(file) << "accepted, but expected: " << part;
    EXPECT_EQ(file.error().code, code) << file.error().text();
    EXPECT_NE(file.error().text().find(part), std::string::npos) << file.error().text();
}

TEST_F(Shards, MissingShardIsNamed) {
    std::filesystem::remove(folder.path() / "two.safetensors");
    expectOpenFails(index, "its file 'two.safetensors' (2 of 3 tensors) cannot be opened: No such file",
                    ErrorCode::NotFound);
}

TEST_F(Shards, TensorInAnotherShardThanNamed) {
    writeIndex(R"({"weight_map":{"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors"}})");
    expectOpenFails(index, "tensor 'b' is not in 'one.safetensors', where the index says it is");
    writeIndex(R"({"weight_map":{"a":"one.safetensors","c":"two.safetensors"}})");
    expectOpenFails(index, "'two.safetensors' holds the tensor 'b', which the index does not know");
    folder.write("one.safetensors", safetensorsBytes({tensorOf<float>("a", "F32", {1}, {1}),
                                                      tensorOf<float>("b", "F32", {1}, {1})}));
    writeIndex(R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors","c":"two.safetensors"}})");
    expectOpenFails(index, "holds the tensor 'b', which the index says is in 'two.safetensors'");
}

TEST_F(Shards, DamagedShardIsNamed) {
    folder.write("two.safetensors", "x");
    expectOpenFails(index, (folder.path() / "two.safetensors").string() + ": has 1 bytes");
}

TEST_F(Shards, IndexAsItsOwnShard) {
    writeIndex(R"({"weight_map":{"a":"net.safetensors.index.json"}})");
    const Result<CheckpointFile> file = CheckpointFile::open(index);
    EXPECT_FALSE(file) << "and no endless recursion";
}

TEST(CheckpointFolder, WithoutOrWithSeveralIndices) {
    const TemporaryFolder folder;
    expectOpenFails(folder.path(), "is a folder without an index of shards", ErrorCode::NotFound);
    folder.write("net.safetensors", "x");
    expectOpenFails(folder.path(), "name the .safetensors file in it", ErrorCode::NotFound);
    folder.write("a.index.json", "{}");
    folder.write("b.index.json", "{}");
    expectOpenFails(folder.path(), "2 indices of shards ('a.index.json', 'b.index.json')", ErrorCode::InvalidArgument);
}

TEST(CheckpointFileOpen, TellsSafetensorsWhateverTheName) {
    const TemporaryFolder folder;
    const auto path = folder.write("net.pth", safetensorsBytes({tensorOf<float>("a", "F32", {1}, {1})}, {{"k", "v"}}));
    const Result<CheckpointFile> file = CheckpointFile::open(path);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->container(), Container::Safetensors);
    EXPECT_EQ(file->metadata().at("k"), "v");
    EXPECT_TRUE(file->notes().empty());
    expectOpenFails(folder.path() / "absent", "cannot be opened", ErrorCode::NotFound);
}

TEST(CheckpointFileOpen, HeaderWhoseLengthLooksLikeABrace) {
    std::string header = R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})";
    header.resize('{', ' ');
    const std::string bytes = tests::safetensorsWithHeader(header, "x");
    ASSERT_EQ(bytes[0], '{');
    EXPECT_TRUE(CheckpointFile::parse(tests::asBytes(bytes), "brace"));
}

}  // namespace
}  // namespace axscope::models
