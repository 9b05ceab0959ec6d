// SPDX-License-Identifier: GPL-3.0-or-later
// One test per rule of the PyTorch containers: each file here breaks exactly that one.
#include <gtest/gtest.h>

#include <chrono>

#include "models/io/checkpoint_file.h"
#include "models/io/tensor_values.h"
#include "models/io/zip_archive.h"
#include "tests/support/pickle_writer.h"
#include "tests/support/safetensors_writer.h"

namespace axscope::models {
namespace {

namespace pickled = tests::pickled;
using namespace std::string_literals;
using tests::asBytes;
using tests::zipBytes;
using tests::ZipItem;

constexpr std::size_t kLongestLine = 2000;

Result<CheckpointFile> parsed(const std::string& bytes) {
    return CheckpointFile::parse(asBytes(bytes), "attack.pth");
}

void expectRefusal(const std::string& bytes, const std::string& part, ErrorCode code = ErrorCode::Format) {
    const Result<CheckpointFile> file = parsed(bytes);
    ASSERT_FALSE(file) << "accepted, but expected: " << part;
    const std::string text = file.error().text();
    EXPECT_EQ(file.error().code, code) << text;
    EXPECT_TRUE(text.starts_with("attack.pth: ")) << text;
    EXPECT_NE(text.find(part), std::string::npos) << text << "\nlacks: " << part;
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    EXPECT_LT(text.size(), kLongestLine);
}

const std::string kSixFloats(24, '\x3F');

/// What torch.save would have put around the object of `code` and one storage "0".
std::vector<ZipItem> archiveItems(const std::string& code, const std::string& storage = kSixFloats) {
    return {{"a/data.pkl", pickled::document(code)}, {"a/data/0", storage}, {"a/version", "3\n"}};
}
std::string archiveOf(const std::string& code, const std::string& storage = kSixFloats) {
    return zipBytes(archiveItems(code, storage));
}
std::string oneTensor(std::int64_t offset, const std::vector<std::int64_t>& shape,
                      const std::vector<std::int64_t>& strides, const std::string& storage = pickled::storage("0", 6)) {
    return pickled::dictionary({{"w", pickled::tensor(storage, offset, shape, strides)}});
}
const std::string kSound = oneTensor(0, {2, 3}, {3, 1});

TEST(TorchArchive, WhatTheAttacksChangeIsSound) {
    const std::string bytes = archiveOf(kSound);
    const Result<CheckpointFile> file = parsed(bytes);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->find("w")->shape, (std::vector<std::int64_t>{2, 3}));
}

TEST(TorchArchive, CommentAndDescriptorsAndForeignEntriesAreFine) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items.push_back({"a/code/x.py", "compressed", 0, 8, std::nullopt, std::nullopt});
    EXPECT_TRUE(parsed(zipBytes(items, "a comment")));
}

// The archive.

TEST(ZipAttack, EmptyArchive) {
    expectRefusal(zipBytes({}), "zip archive without data.pkl", ErrorCode::Unsupported);
}

TEST(ZipAttack, ArchiveOfArrays) {
    expectRefusal(zipBytes({{"w.npy", "x"}}), "(.npz)", ErrorCode::Unsupported);
}

TEST(ZipAttack, BytesBehindTheEnd) {
    expectRefusal(archiveOf(kSound) + "x", "has no end record");
}

TEST(ZipAttack, CompressedObject) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[0].method = 8;
    expectRefusal(zipBytes(items), "zip entry 'a/data.pkl' is compressed (method 8)", ErrorCode::Unsupported);
}

TEST(ZipAttack, CompressedStorage) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].method = 8;
    expectRefusal(zipBytes(items), "tensor 'w' cannot be read: zip entry 'a/data/0' is compressed",
                  ErrorCode::Unsupported);
}

TEST(ZipAttack, ZipBomb) {
    // What would unpack to 4 GiB is not unpacked.
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].method = 8;
    items[1].size = 0xFFFFFFFE;
    expectRefusal(zipBytes(items), "runs past the directory");
}

TEST(ZipAttack, EncryptedStorage) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].flags = 1;
    expectRefusal(zipBytes(items), "zip entry 'a/data/0' is encrypted", ErrorCode::Unsupported);
}

TEST(ZipAttack, WrongChecksum) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].crc = 7;
    expectRefusal(zipBytes(items), "zip entry 'a/data/0' is damaged: its CRC-32");
}

TEST(ZipAttack, DuplicateEntry) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items.push_back(items[1]);
    expectRefusal(zipBytes(items), "has the entry 'a/data/0' twice");
}

TEST(ZipAttack, TwoObjects) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items.push_back({"b/data.pkl", "x"});
    expectRefusal(zipBytes(items), "has two objects: 'a/data.pkl' and 'b/data.pkl'");
}

TEST(ZipAttack, OverlappingEntries) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[2].begin = 0;
    expectRefusal(zipBytes(items), "overlaps the one before it");
}

TEST(ZipAttack, HoleBetweenEntries) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].before = "hidden";
    expectRefusal(zipBytes(items), "belong to no entry");
    items = archiveItems(kSound);
    items[0].before = "hidden";
    const std::string bytes = zipBytes(items);
    EXPECT_FALSE(parsed(bytes));
}

TEST(ZipAttack, EntryOutOfBounds) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].begin = 0xFFFFFFF0;
    expectRefusal(zipBytes(items), "belong to no entry");
    items = archiveItems(kSound);
    items[2].size = 1'000'000;
    expectRefusal(zipBytes(items), "entry 'a/version' runs past the directory");
}

TEST(ZipAttack, NamesThatDisagree) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].localName = "a/data/1";
    expectRefusal(zipBytes(items), "entry 'a/data/0' has another name in its own header");
}

TEST(ZipAttack, NameWithZeroByte) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[2].name = "a/ver\0ion"s;
    expectRefusal(zipBytes(items), "zero byte in its name");
}

TEST(ZipAttack, EmptyName) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[2].name = "";
    expectRefusal(zipBytes(items), "with a name of 0 bytes");
}

TEST(ZipAttack, BrokenZip64Field) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].begin = 0xFFFFFFFF;
    items[1].directoryExtra = "\1\0\4\0abcd"s;
    expectRefusal(zipBytes(items), "entry 'a/data/0' has a broken zip64 field");
    items[1].directoryExtra = "\1\0\xFF\0"s;
    expectRefusal(zipBytes(items), "broken zip64 field");
}

TEST(ZipAttack, DescriptorThatIsNotThere) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[1].flags = 8;
    items[2].before = std::string(16, 'x');
    expectRefusal(zipBytes(items), "not followed by the sizes that its flags announce");
}

TEST(ZipAttack, SeveralDisks) {
    std::string bytes = archiveOf(kSound);
    bytes[bytes.size() - 18] = 1;
    expectRefusal(bytes, "spans several disks", ErrorCode::Unsupported);
}

TEST(ZipAttack, WrongNumberOfEntries) {
    std::string bytes = archiveOf(kSound);
    bytes[bytes.size() - 14] = bytes[bytes.size() - 12] = 2;
    expectRefusal(bytes, "bytes behind its directory");
    bytes[bytes.size() - 14] = bytes[bytes.size() - 12] = 4;
    EXPECT_FALSE(parsed(bytes));
}

TEST(ZipAttack, Zip64LocatorThatPointsNowhere) {
    const std::string bytes = archiveOf(kSound);
    const std::string locator = "PK\6\7"s + std::string(8, '\0') + std::string(4, '\0') + "\1\0\0\0"s;
    std::string changed = bytes;
    changed.insert(bytes.size() - 22, std::string(4, 'x') + std::string());
    changed = bytes;
    changed.insert(bytes.size() - 22, "PK\6\7\0\0\0\0"s + std::string(8, '\xFF') + "\1\0\0\0"s);
    expectRefusal(changed, "zip64 locator that points at no end record");
}

TEST(ZipArchive, ChecksumOfKnownText) {
    EXPECT_EQ(crc32(asBytes("123456789")), 0xCBF43926U);
    EXPECT_EQ(crc32({}), 0U);
}

// The object.

TEST(TorchAttack, OsSystem) {
    expectRefusal(archiveOf("cos\nsystem\n(S'id'\ntR"), "data.pkl: the pickle names the Python object 'os.system'",
                  ErrorCode::Unsupported);
}

TEST(TorchAttack, CodeOfAScriptInAPlainFile) {
    expectRefusal(archiveOf("c__torch__\nNet\n)\x81}b"), "'__torch__.Net'", ErrorCode::Unsupported);
}

TEST(TorchAttack, LoadFromBytes) {
    expectRefusal(archiveOf("ctorch.storage\n_load_from_bytes\n(C\1xtR"), "'torch.storage._load_from_bytes'",
                  ErrorCode::Unsupported);
}

TEST(TorchAttack, BytesBehindTheObject) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items[0].data += "cos\nsystem\n.";
    expectRefusal(zipBytes(items), "bytes follow the end of the pickle");
}

TEST(TorchAttack, ViewBeyondItsStorage) {
    expectRefusal(archiveOf(oneTensor(0, {2, 4}, {4, 1})), "leaves its storage of 6 elements");
    expectRefusal(archiveOf(oneTensor(1, {2, 3}, {3, 1})), "leaves its storage of 6 elements");
    expectRefusal(archiveOf(oneTensor(0, {2, 3}, {4, 1})), "leaves its storage of 6 elements");
    expectRefusal(archiveOf(oneTensor(7, {0}, {1})), "leaves its storage of 6 elements");
}

TEST(TorchAttack, NegativeNumbers) {
    expectRefusal(archiveOf(oneTensor(-1, {2}, {1})), "has no offset from 0");
    expectRefusal(archiveOf(oneTensor(0, {-2}, {1})), "has a shape with -2");
    expectRefusal(archiveOf(oneTensor(5, {6}, {-1})), "has a list of strides with -1");
    expectRefusal(archiveOf(oneTensor(0, {2}, {1}, pickled::storage("0", -6))), "has a storage of -6 elements");
}

TEST(TorchAttack, NumbersThatOverflow) {
    expectRefusal(archiveOf(oneTensor(0, {INT64_MAX, INT64_MAX}, {1, 1})), "leaves its storage");
    expectRefusal(archiveOf(oneTensor(0, {1LL << 62, 1LL << 62, 0}, {1, 1, 1})), "leaves its storage");
    expectRefusal(archiveOf(oneTensor(0, {3}, {INT64_MAX})), "leaves its storage");
    expectRefusal(archiveOf(oneTensor(INT64_MAX, {2}, {1})), "leaves its storage");
    expectRefusal(archiveOf(oneTensor(0, {2}, {1}, pickled::storage("0", INT64_MAX))),
                  "has a storage of 9223372036854775807 elements");
}

TEST(TorchAttack, ShapeAndStridesOfDifferentLength) {
    expectRefusal(archiveOf(oneTensor(0, {2, 3}, {3})), "leaves its storage");
}

TEST(TorchAttack, ExpandedToTheMemorysEnd) {
    expectRefusal(archiveOf(oneTensor(0, {1'000'000, 1'000'000}, {0, 0})), "more than a file of this size may hold",
                  ErrorCode::OutOfMemory);
}

TEST(TorchAttack, ManyViewsOfOneStorage) {
    std::vector<std::pair<std::string, std::string>> tensors;
    for (int i = 0; i < 100; ++i)
        tensors.emplace_back("t" + std::to_string(i), pickled::tensor(pickled::storage("0", 250'000), 0, {250'000}, {1}));
    expectRefusal(archiveOf(pickled::dictionary(tensors), std::string(1'000'000, '\0')),
                  "more than a file of this size may hold", ErrorCode::OutOfMemory);
}

TEST(TorchAttack, TooManyDimensions) {
    const std::vector<std::int64_t> ones(65, 1);
    expectRefusal(archiveOf(oneTensor(0, ones, ones)), "has 65 dimensions");
}

TEST(TorchAttack, StorageOfAnotherSize) {
    expectRefusal(archiveOf(kSound, "four"), "has a storage of 4 bytes where 24 are referred to");
}

TEST(TorchAttack, MissingStorage) {
    expectRefusal(archiveOf(oneTensor(0, {1}, {1}, pickled::storage("9", 1))), "zip entry 'a/data/9' is missing",
                  ErrorCode::NotFound);
    expectRefusal(archiveOf(oneTensor(0, {1}, {1}, pickled::storage("../data.pkl", 1))),
                  "zip entry 'a/data/../data.pkl' is missing", ErrorCode::NotFound);
}

TEST(TorchAttack, ReferenceThatIsNoStorage) {
    expectRefusal(archiveOf(pickled::dictionary({{"w", pickled::tensor("K\1Q", 0, {1}, {1})}})),
                  "has a reference that is no tuple");
    expectRefusal(archiveOf(pickled::dictionary({{"w", pickled::tensor("K\1", 0, {1}, {1})}})), "has no storage");
    expectRefusal(archiveOf(pickled::dictionary(
                      {{"w", pickled::tensor(pickled::tuple({pickled::text("module"), "N", "N", "N"}) + "Q", 0, {1}, {1})}})),
                  "whole pickled network", ErrorCode::Unsupported);
}

TEST(TorchAttack, ParametersAroundThemselves) {
    // A parameter whose tensor is a parameter whose tensor is ... itself: q1 is the list of arguments.
    std::string code = pickled::name("torch._utils", "_rebuild_parameter") + "N\x85R";
    for (int i = 0; i < 20; ++i)
        code = pickled::call(pickled::name("torch._utils", "_rebuild_parameter"), {code, "\x88"});
    expectRefusal(archiveOf(pickled::dictionary({{"w", code}})), "is wrapped more than 8 times");
}

TEST(TorchAttack, TensorNamedTwice) {
    const std::string tensor = pickled::tensor(pickled::storage("0", 6), 0, {6}, {1});
    expectRefusal(archiveOf(pickled::dictionary({{"w", tensor}, {"w", tensor}})), "tensor 'w' stands there twice");
}

TEST(TorchAttack, LongTensorName) {
    const std::string tensor = pickled::tensor(pickled::storage("0", 6), 0, {6}, {1});
    expectRefusal(archiveOf(pickled::dictionary({{std::string(5000, 'n'), tensor}})), "has a name of 5000 bytes");
}

TEST(TorchAttack, DictionaryThatHoldsItself) {
    const std::string tensor = pickled::tensor(pickled::storage("0", 6), 0, {6}, {1});
    const std::string code = "}q\x07(" + pickled::text("self") + "h\x07" + pickled::text("w") + tensor + "u";
    EXPECT_TRUE(parsed(archiveOf(code)));
    expectRefusal(archiveOf("}q\x07(" + pickled::text("self") + "h\x07u"), "holds no tensors", ErrorCode::Unsupported);
}

TEST(TorchAttack, DeepNestingOfDictionaries) {
    std::string code;
    for (int i = 0; i < 50'000; ++i)
        code += "}X\1\0\0\0k"s;
    code += kSound + std::string(50'000, 's');
    const std::string bytes = archiveOf(code);
    const Result<CheckpointFile> file = parsed(bytes);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_LT(file->notes()[0].size(), 200U);
}

TEST(TorchAttack, MetadataThatIsTooMuch) {
    const std::string big = pickled::text(std::string(2'000'000, 'x'));
    expectRefusal(archiveOf(pickled::dictionary({{"state_dict", kSound}, {"metadata", pickled::dictionary({{"a", big}})}})),
                  "bytes of metadata");
    expectRefusal(archiveOf(pickled::dictionary({{"state_dict", kSound}, {"metadata", pickled::dictionary({{"a", "}"}})}})),
                  "metadata 'a' is neither text nor numbers");
    const std::string fine = archiveOf(pickled::dictionary({{"state_dict", kSound}, {"log", big}}));
    const Result<CheckpointFile> file = parsed(fine);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_TRUE(file->metadata().empty()) << "prose beside the tensors is left out";
}

TEST(TorchAttack, BigEndianArchive) {
    std::vector<ZipItem> items = archiveItems(kSound);
    items.push_back({"a/byteorder", "big"});
    expectRefusal(zipBytes(items), "big-endian", ErrorCode::Unsupported);
    items.back().data = "middle";
    expectRefusal(zipBytes(items), "unknown byte order 'middle'");
    items.back().data = "little";
    EXPECT_TRUE(parsed(zipBytes(items)));
}

// TorchScript.

std::string scriptOf(const std::string& code) {
    std::vector<ZipItem> items = archiveItems(code);
    items.push_back({"a/constants.pkl", "\x80\2).", 0, 0});
    return zipBytes(items);
}
std::string module(const std::vector<std::pair<std::string, std::string>>& attributes) {
    return "c__torch__\nNet\n)\x81" + pickled::dictionary(attributes) + "b";
}

TEST(ScriptAttack, ModulesThatShareChildren) {
    // Each module holds the one before it twice: 2^40 paths.
    std::string code = module({{"w", pickled::tensor(pickled::storage("0", 6), 0, {6}, {1})}}) + "q";
    code.push_back('\0');
    for (char level = 1; level <= 40; ++level) {
        const std::string below = std::string("h") + static_cast<char>(level - 1);
        code += "0" + module({{"a", below}, {"b", below}}) + "q" + level;
    }
    const auto begun = std::chrono::steady_clock::now();
    const Result<CheckpointFile> file = parsed(scriptOf(code));
    EXPECT_FALSE(file);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
}

TEST(ScriptAttack, ModuleThatContainsItself) {
    const std::string code = "c__torch__\nNet\n)\x81q\7}(" + pickled::text("me") + "h\7ub";
    expectRefusal(scriptOf(code), "nested more than 100 deep, or contain each other");
}

TEST(ScriptAttack, ModuleWithoutParameters) {
    expectRefusal(scriptOf(module({})), "has no parameters", ErrorCode::Unsupported);
}

// The legacy layout.

std::string legacyOf(const std::string& object, const std::string& keys, const std::string& storages,
                     const std::string& littleEndian = "\x88") {
    return "\x80\x02\x8A\x0A\x6C\xFC\x9C\x46\xF9\x20\x6A\xA8\x50\x19."s + pickled::document("M\xE9\x03") +
           pickled::document(pickled::dictionary({{"little_endian", littleEndian}})) + pickled::document(object) +
           pickled::document(keys) + storages;
}
const std::string kLegacyKeys = "](" + pickled::text("0") + "e";
const std::string kLegacyStorage = "\6\0\0\0\0\0\0\0"s + kSixFloats;

TEST(LegacyTorchFile, WhatTheAttacksChangeIsSound) {
    const std::string bytes = legacyOf(kSound, kLegacyKeys, kLegacyStorage);
    const Result<CheckpointFile> file = parsed(bytes);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->container(), Container::TorchLegacy);
}

TEST(LegacyAttack, OsSystem) {
    expectRefusal(legacyOf("cos\nsystem\n)R", kLegacyKeys, kLegacyStorage), "object: the pickle names the Python object 'os.system'",
                  ErrorCode::Unsupported);
}

TEST(LegacyAttack, BigEndian) {
    expectRefusal(legacyOf(kSound, kLegacyKeys, kLegacyStorage, "\x89"), "big-endian", ErrorCode::Unsupported);
    expectRefusal(legacyOf(kSound, kLegacyKeys, kLegacyStorage, "N"), "byte order");
}

TEST(LegacyAttack, BytesBehindTheLastStorage) {
    expectRefusal(legacyOf(kSound, kLegacyKeys, kLegacyStorage + "x"), "1 bytes after the last storage belong to none");
}

TEST(LegacyAttack, StorageCutShort) {
    expectRefusal(legacyOf(kSound, kLegacyKeys, kLegacyStorage.substr(0, 20)), "the file ends after 12");
    expectRefusal(legacyOf(kSound, kLegacyKeys, ""), "the file ends before it");
}

TEST(LegacyAttack, StorageOfAnotherCount) {
    expectRefusal(legacyOf(kSound, kLegacyKeys, std::string(8, '\xFF')), "18446744073709551615 elements, 6 are referred to");
}

TEST(LegacyAttack, StorageListedTwice) {
    expectRefusal(legacyOf(kSound, "](" + pickled::text("0") + pickled::text("0") + "e", kLegacyStorage + kLegacyStorage),
                  "storage '0' is listed twice");
}

TEST(LegacyAttack, StorageThatNothingRefersTo) {
    expectRefusal(legacyOf(kSound, "](" + pickled::text("1") + "e", kLegacyStorage), "a storage that nothing refers to");
    expectRefusal(legacyOf(kSound, "N", kLegacyStorage), "no list of its storages");
}

TEST(LegacyAttack, StorageThatIsNotListed) {
    expectRefusal(legacyOf(kSound, "]", ""), "has a storage '0' that is not in the file");
}

TEST(LegacyAttack, OneStorageOfTwoSizes) {
    const std::string two = pickled::dictionary({{"a", pickled::tensor(pickled::storage("0", 6), 0, {1}, {1})},
                                                 {"b", pickled::tensor(pickled::storage("0", 5), 0, {1}, {1})}});
    expectRefusal(legacyOf(two, kLegacyKeys, kLegacyStorage), "referred to with two sizes");
}

// What is none of these.

TEST(ForeignFile, IsToldByItsFirstBytes) {
    expectRefusal("\x1F\x8B" + std::string(100, 'x'), "compressed with gzip", ErrorCode::Unsupported);
    expectRefusal("\x89HDF\r\n\x1A\n" + std::string(100, 'x'), "HDF5", ErrorCode::Unsupported);
    expectRefusal("\x93NUMPY" + std::string(100, 'x'), ".npy", ErrorCode::Unsupported);
    expectRefusal("<!DOCTYPE html>" + std::string(100, 'x'), "web page", ErrorCode::Unsupported);
    expectRefusal("version https://git-lfs.github.com/spec/v1\n", "git lfs pull", ErrorCode::Unsupported);
    expectRefusal(std::string(257, 'x') + "ustar" + std::string(100, 'x'), "tar archive", ErrorCode::Unsupported);
    expectRefusal("{\"weight_map\":{}}", "is JSON", ErrorCode::Unsupported);
    expectRefusal("", "has 0 bytes");
}

}  // namespace
}  // namespace axscope::models
