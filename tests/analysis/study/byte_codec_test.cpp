// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/byte_codec.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/analysis/study/older_bytes.h"

namespace axscope::analysis {
namespace {

struct Inner {
    std::int16_t code = 0;
    std::vector<double> values;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.code, self.values);
    }
};

struct Outer {
    std::uint64_t count = 0;
    float level = 0;
    bool flag = false;
    std::array<std::uint64_t, 2> cells{};
    std::vector<Inner> inner;
    std::vector<std::uint8_t> bytes;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.count, self.level, self.flag, self.cells, self.inner, self.bytes);
    }
};

Outer sample() {
    Outer outer;
    outer.count = std::numeric_limits<std::uint64_t>::max();
    outer.level = -0.0F;
    outer.flag = true;
    outer.cells = {1, 2};
    outer.inner = {{-7, {1.5, std::nan("3"), std::numeric_limits<double>::infinity()}}, {9, {}}};
    outer.bytes = {0, 255};
    return outer;
}

TEST(ByteCodec, GivesBackEveryBit) {
    const std::string bytes = toBytes(sample());
    const Result<Outer> read = fromBytes<Outer>(bytes);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->count, std::numeric_limits<std::uint64_t>::max());
    EXPECT_TRUE(std::signbit(read->level));
    EXPECT_TRUE(read->flag);
    EXPECT_EQ(read->cells[1], 2U);
    ASSERT_EQ(read->inner.size(), 2U);
    EXPECT_EQ(read->inner[0].code, -7);
    EXPECT_TRUE(std::isnan(read->inner[0].values[1]));
    EXPECT_EQ(read->bytes[1], 255);
    EXPECT_EQ(toBytes(*read), bytes);
}

TEST(ByteCodec, ToldWhereverABitIsWrong) {
    const std::string bytes = toBytes(sample());
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_FALSE(fromBytes<Outer>(damaged)) << bit;
    }
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(fromBytes<Outer>(bytes.substr(0, length))) << length;
    EXPECT_FALSE(fromBytes<Outer>(bytes + "x"));
}

TEST(ByteCodec, LengthsThatLieTakeNoMemory) {
    // A sound checksum over a list that claims four thousand million entries.
    ByteWriter writer;
    writer(std::uint32_t{0xffffffff});
    const Result<Inner> read = fromBytes<Inner>(writer.finish());
    EXPECT_FALSE(read);
    ByteWriter list;
    list(std::uint64_t{1}, 1.0F, false, std::uint64_t{1}, std::uint64_t{2}, std::uint32_t{0xffffffff});
    const Result<Outer> outer = fromBytes<Outer>(list.finish());
    ASSERT_FALSE(outer);
    EXPECT_NE(outer.error().text().find("4294967295"), std::string::npos) << outer.error().text();
}

/// A checkpoint that says all there is to say.
CheckpointInfo fullCheckpoint() {
    CheckpointInfo info;
    info.name = "resnet20_hard";
    info.file = "nets/resnet20_hard.safetensors";
    info.sha256 = std::string(64, 'a');
    info.description.architecture = "resnet20";
    info.description.topology = models::Topology::Hard;
    info.description.moeLayers = {"layer3.0", "layer3.1"};
    info.description.parentSha256 = std::string(64, 'b');
    info.description.retrainedFor = "mul8s_1KR3";
    info.parameters = 270'896;
    info.ranges = {{"conv1", 2.5F}, {"layer1.0.conv1", 1.25F}};
    info.denseMacs = 4.0e7;
    info.activeMacs = 2.0e7;
    return info;
}

TEST(ByteCodec, Version1IsReadWithoutTheFieldThatCameLater) {
    CheckpointInfo info = fullCheckpoint();
    const std::string old = older::withVersion(toBytes(older::CheckpointOfVersion1{info}), 1);
    const Result<CheckpointInfo> read = fromBytes<CheckpointInfo>(old);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->description.multiplierSha256, "");
    EXPECT_EQ(read->description.retrainedFor, "mul8s_1KR3");
    EXPECT_EQ(toBytes(*read), toBytes(info));
    // In the middle of a record, too.
    AblationResult ablation;
    ablation.checkpoint = info;
    ablation.parts.resize(2);
    ablation.parts.front().name = "layer1";
    const Result<AblationResult> older =
        fromBytes<AblationResult>(older::withVersion(toBytes(older::AblationOfVersion1{ablation}), 1));
    ASSERT_TRUE(older) << older.error().text();
    EXPECT_EQ(toBytes(*older), toBytes(ablation));
}

TEST(ByteCodec, SettingsAsValuesComeBack) {
    Provenance provenance;
    provenance.form.emplace();
    models::EmulationConfig& emulation = provenance.form->emulation;
    emulation.rules = {{false, "layer3.*", models::Exactness::Float}, {true, "*.experts.2.*", {}}};
    emulation.order.back() = models::OperandOrder::WeightFirst;
    emulation.padding = models::PaddingMode::Skip;
    emulation.assign = {{"conv1", "exact"}};
    provenance.form->ranges = {"", models::CalibrationMethod::Percentile, 99.5, 2, {{"fc", models::CalibrationMethod::Fixed, 99, 3}},
                               77, "cifar100:x", 5, true, {"mine"}};
    const Result<Provenance> read = fromBytes<Provenance>(toBytes(provenance));
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_TRUE(read->form);
    EXPECT_EQ(read->form->emulation, emulation);
    EXPECT_EQ(inWords(read->form->ranges), inWords(provenance.form->ranges));
    EXPECT_EQ(toBytes(*read), toBytes(provenance));
    // Version 2 knows nothing of them.
    const Result<Provenance> old = fromBytes<Provenance>(older::withVersion(toBytes(older::ProvenanceOfVersion1{provenance}), 2));
    ASSERT_TRUE(old) << old.error().text();
    EXPECT_FALSE(old->form);
}

TEST(ByteCodec, Version1WithTheFieldIsReadToo) {
    for (const std::string& hash : {std::string(), std::string(64, 'c')}) {
        CheckpointInfo info = fullCheckpoint();
        info.description.multiplierSha256 = hash;
        const Result<CheckpointInfo> read = fromBytes<CheckpointInfo>(older::withVersion(toBytes(info), 1));
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(toBytes(*read), toBytes(info));
        // Where it holds least, the two are still told apart.
        info = {};
        info.description.multiplierSha256 = hash;
        const Result<CheckpointInfo> bare = fromBytes<CheckpointInfo>(older::withVersion(toBytes(info), 1));
        ASSERT_TRUE(bare) << bare.error().text();
        EXPECT_EQ(bare->description.multiplierSha256, hash);
    }
}

TEST(ByteCodec, DamageInOlderBytesIsTold) {
    const std::string old = older::withVersion(toBytes(older::CheckpointOfVersion1{fullCheckpoint()}), 1);
    for (std::size_t bit = 0; bit < 8 * old.size(); ++bit) {
        std::string damaged = old;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_FALSE(fromBytes<CheckpointInfo>(damaged)) << bit;
    }
    // Cut before the checksum was made: neither reading fits.
    for (std::size_t length = 1; length + 5 < old.size(); ++length) {
        const Result<CheckpointInfo> cut =
            fromBytes<CheckpointInfo>(older::withVersion(old.substr(0, length) + "crc!", 1));
        ASSERT_FALSE(cut) << length;
        EXPECT_EQ(cut.error().code, ErrorCode::Format);
        EXPECT_NE(cut.error().text().find("damaged"), std::string::npos) << cut.error().text();
    }
}

TEST(ByteCodec, UnknownVersionsAreRefused) {
    const std::string bytes = toBytes(fullCheckpoint());
    const Result<CheckpointInfo> newer = fromBytes<CheckpointInfo>(older::withVersion(bytes, kByteCodecVersion + 1));
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, ErrorCode::Unsupported);
    EXPECT_NE(newer.error().text().find("newer version"), std::string::npos) << newer.error().text();
    const Result<CheckpointInfo> none = fromBytes<CheckpointInfo>(older::withVersion(bytes, 0));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Format);
}

}  // namespace
}  // namespace axscope::analysis
