// SPDX-License-Identifier: GPL-3.0-or-later
// One test per rule of the format: each file here breaks exactly that one.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "models/io/safetensors.h"
#include "models/io/safetensors_header.h"
#include "tests/support/safetensors_writer.h"

namespace axscope::models {
namespace {

using tests::asBytes;
using tests::safetensorsWithHeader;

constexpr std::size_t kLongestMessage = 2000;

/// `file` must be refused by a one-line message that names the file and holds `part`.
void expectFileRefused(const std::string& file, const std::string& part, ErrorCode code = ErrorCode::Format) {
    const Result<SafetensorsFile> parsed = SafetensorsFile::parse(asBytes(file), "attack.safetensors");
    ASSERT_FALSE(parsed) << "accepted, but expected: " << part;
    const std::string text = parsed.error().text();
    EXPECT_EQ(parsed.error().code, code) << text;
    EXPECT_TRUE(text.starts_with("attack.safetensors: ")) << text;
    EXPECT_NE(text.find(part), std::string::npos) << text << "\nlacks: " << part;
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    EXPECT_LT(text.size(), kLongestMessage);
}

void expectHeaderRefused(const std::string& header, const std::string& part,
                         ErrorCode code = ErrorCode::Format, std::size_t dataBytes = 0) {
    expectFileRefused(safetensorsWithHeader(header, std::string(dataBytes, '\0')), part, code);
}

/// A header of one tensor "t" whose object is {`fields`}.
std::string tensorHeader(const std::string& fields) {
    return R"({"t":{)" + fields + "}}";
}

void expectTensorRefused(const std::string& fields, const std::string& part,
                         ErrorCode code = ErrorCode::Format, std::size_t dataBytes = 0) {
    expectHeaderRefused(tensorHeader(fields), part, code, dataBytes);
}

std::string byteTensor(const std::string& name, int begin, int end) {
    return '"' + name + R"(":{"dtype":"U8","shape":[)" + std::to_string(end - begin) +
           R"(],"data_offsets":[)" + std::to_string(begin) + "," + std::to_string(end) + "]}";
}

// The header's length.

TEST(SafetensorsAttack, EmptyFile) {
    expectFileRefused("", "has 0 bytes; a safetensors file has at least 8");
}

TEST(SafetensorsAttack, ShorterThanItsLength) {
    expectFileRefused(std::string(7, '\0'), "has 7 bytes; a safetensors file has at least 8");
}

TEST(SafetensorsAttack, HeaderLengthZero) {
    expectHeaderRefused("", "does not start with '{'");
}

TEST(SafetensorsAttack, HeaderLengthAboveLimit) {
    expectFileRefused(safetensorsWithHeader("{}", {}, 100'000'001), "header length 100000001 is above");
}

TEST(SafetensorsAttack, HeaderLengthThatOverflowsWhenEightIsAdded) {
    expectFileRefused(safetensorsWithHeader("{}", {}, UINT64_MAX - 3),
                      "header length 18446744073709551612 is above");
}

TEST(SafetensorsAttack, HeaderLengthPastTheEnd) {
    expectFileRefused(safetensorsWithHeader("{}", {}, 3),
                      "header length 3 runs past the end of the file (10 bytes)");
}

TEST(SafetensorsAttack, PickleInsteadOfSafetensors) {
    expectFileRefused("PK\x03\x04" + std::string(60, 'x'), "this may not be a safetensors file");
}

// The header as JSON.

TEST(SafetensorsAttack, WhitespaceBeforeTheHeader) {
    expectHeaderRefused(" {}", "does not start with '{'");
}

TEST(SafetensorsAttack, ByteOrderMarkBeforeTheHeader) {
    expectHeaderRefused("\xEF\xBB\xBF{}", "does not start with '{'");
}

TEST(SafetensorsAttack, HeaderIsAnArray) {
    expectHeaderRefused("[]", "does not start with '{'");
}

TEST(SafetensorsAttack, HeaderNeverEnds) {
    expectHeaderRefused("{", "not valid JSON at byte 2");
}

TEST(SafetensorsAttack, SecondValueAfterTheHeader) {
    expectHeaderRefused("{}{}", "not valid JSON at byte 3");
}

TEST(SafetensorsAttack, TextHiddenBehindZeroByte) {
    expectHeaderRefused(std::string("{}\0{\"x\":1}", 10), "zero byte at 2");
}

TEST(SafetensorsAttack, ZeroBytePadding) {
    expectHeaderRefused(std::string("{}\0\0\0\0\0\0", 8), "zero byte at 2");
}

TEST(SafetensorsAttack, ZeroByteBehindBackslash) {
    expectHeaderRefused(std::string("{\"\\\0\":1}", 8), "zero byte at 3");
}

TEST(SafetensorsAttack, TrailingComma) {
    expectHeaderRefused("{" + byteTensor("a", 0, 1) + ",}", "not valid JSON", ErrorCode::Format, 1);
}

TEST(SafetensorsAttack, Comment) {
    expectHeaderRefused("{/* hello */}", "not valid JSON at byte 2");
}

TEST(SafetensorsAttack, UnquotedKey) {
    expectHeaderRefused("{a:1}", "not valid JSON at byte 2");
}

TEST(SafetensorsAttack, InvalidUtf8) {
    expectHeaderRefused("{\"\xFF\":1}", "ill-formed UTF-8");
}

TEST(SafetensorsAttack, OverlongUtf8) {
    expectHeaderRefused("{\"\xC0\xAF\":1}", "ill-formed UTF-8");
}

TEST(SafetensorsAttack, Utf8CutByTheQuote) {
    expectHeaderRefused("{\"\xE2\x82\":1}", "ill-formed UTF-8");
}

TEST(SafetensorsAttack, LoneSurrogate) {
    expectHeaderRefused(R"({"\ud800":1})", "not valid JSON");
}

TEST(SafetensorsAttack, RawControlCharacterInName) {
    expectHeaderRefused("{\"a\nb\":1}", "not valid JSON");
}

TEST(SafetensorsAttack, EscapedControlCharactersStayOutOfTheMessage) {
    expectHeaderRefused(R"({"\u001b[2J\u009b\n":1})", R"(tensor '\x1b[2J\xc2\x9b\x0a' is a number)");
}

TEST(SafetensorsAttack, LongNameIsCutInTheMessage) {
    expectHeaderRefused("{\"" + std::string(1'000'000, 'n') + "\":1}", "nnn...' is a number");
}

// Its structure.

TEST(SafetensorsAttack, DuplicateTensor) {
    expectHeaderRefused("{" + byteTensor("a", 0, 2) + "," + byteTensor("a", 2, 4) + "}",
                        "tensor 'a' stands there twice", ErrorCode::Format, 4);
}

TEST(SafetensorsAttack, DuplicateTensorWrittenWithEscape) {
    expectHeaderRefused("{" + byteTensor("a", 0, 2) + "," + byteTensor("\\u0061", 2, 4) + "}",
                        "tensor 'a' stands there twice", ErrorCode::Format, 4);
}

TEST(SafetensorsAttack, DuplicateEmptyTensor) {
    expectHeaderRefused("{" + byteTensor("a", 0, 0) + "," + byteTensor("a", 0, 0) + "}",
                        "tensor 'a' stands there twice");
}

TEST(SafetensorsAttack, DuplicateMetadataObject) {
    expectHeaderRefused(R"({"__metadata__":{},"__metadata__":{}})", "has '__metadata__' twice");
}

TEST(SafetensorsAttack, DuplicateMetadataKey) {
    expectHeaderRefused(R"({"__metadata__":{"k":"1","k":"2"}})", "metadata 'k' stands there twice");
}

TEST(SafetensorsAttack, DuplicateFieldOfTensor) {
    expectTensorRefused(R"("dtype":"U8","shape":[0],"shape":[1],"data_offsets":[0,1])",
                        "tensor 't': field 'shape' stands there twice", ErrorCode::Format, 1);
}

TEST(SafetensorsAttack, MetadataIsNoObject) {
    expectHeaderRefused(R"({"__metadata__":"x"})", "'__metadata__' is a string instead of an object");
    expectHeaderRefused(R"({"__metadata__":[]})", "'__metadata__' is an array instead of an object");
    expectHeaderRefused(R"({"__metadata__":null})", "'__metadata__' is null instead of an object");
}

TEST(SafetensorsAttack, MetadataValueIsNoString) {
    expectHeaderRefused(R"({"__metadata__":{"k":1}})", "metadata 'k' is a number instead of a string");
    expectHeaderRefused(R"({"__metadata__":{"k":-1}})",
                        "metadata 'k' is a negative number instead of a string");
    expectHeaderRefused(R"({"__metadata__":{"k":null}})", "metadata 'k' is null instead of a string");
    expectHeaderRefused(R"({"__metadata__":{"k":true}})", "metadata 'k' is a boolean instead of a string");
    expectHeaderRefused(R"({"__metadata__":{"k":{}}})", "metadata 'k' is an object instead of a string");
    expectHeaderRefused(R"({"__metadata__":{"k":[]}})", "metadata 'k' is an array instead of a string");
}

TEST(SafetensorsAttack, TensorIsNoObject) {
    expectHeaderRefused(R"({"t":[]})", "tensor 't' is an array instead of an object");
    expectHeaderRefused(R"({"t":"U8"})", "tensor 't' is a string instead of an object");
    expectHeaderRefused(R"({"t":null})", "tensor 't' is null instead of an object");
}

TEST(SafetensorsAttack, UnknownField) {
    expectTensorRefused(R"("dtype":"U8","shape":[0],"data_offsets":[0,0],"strides":[1])",
                        "tensor 't': unknown field 'strides'");
}

TEST(SafetensorsAttack, MissingField) {
    expectTensorRefused("", "tensor 't': field 'dtype' is missing");
    expectTensorRefused(R"("shape":[0],"data_offsets":[0,0])", "tensor 't': field 'dtype' is missing");
    expectTensorRefused(R"("dtype":"U8","data_offsets":[0,0])", "tensor 't': field 'shape' is missing");
    expectTensorRefused(R"("dtype":"U8","shape":[0])", "tensor 't': field 'data_offsets' is missing");
}

TEST(SafetensorsAttack, FieldsOfOneTensorDoNotServeTheNext) {
    expectHeaderRefused("{" + byteTensor("a", 0, 0) + R"(,"b":{}})", "tensor 'b': field 'dtype' is missing");
}

TEST(SafetensorsAttack, DeepNesting) {
    expectHeaderRefused(R"({"t":{"dtype":)" + std::string(1'000'000, '['),
                        "tensor 't': dtype is an array instead of a string");
    expectHeaderRefused(R"({"t":{"shape":)" + std::string(1'000'000, '['),
                        "tensor 't': shape holds an array");
    expectHeaderRefused(R"({"t":{"data_offsets":[{)", "tensor 't': data_offsets holds an object");
}

// dtype.

TEST(SafetensorsAttack, UnknownDtype) {
    expectTensorRefused(R"("dtype":"F31","shape":[0],"data_offsets":[0,0])",
                        "tensor 't': dtype 'F31' does not exist");
    expectTensorRefused(R"("dtype":"f32","shape":[0],"data_offsets":[0,0])", "dtype 'f32' does not exist");
}

TEST(SafetensorsAttack, DtypeThatThisReaderDoesNotTake) {
    for (const std::string dtype :
         {"U16", "U32", "U64", "C64", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F6_E2M3", "F6_E3M2", "F4"})
        expectTensorRefused(R"("dtype":")" + dtype + R"(","shape":[0],"data_offsets":[0,0])",
                            "dtype '" + dtype + "' cannot be read here; known are BOOL, U8, I8, I16",
                            ErrorCode::Unsupported);
}

TEST(SafetensorsAttack, DtypeIsNoString) {
    expectTensorRefused(R"("dtype":32,"shape":[0],"data_offsets":[0,0])",
                        "dtype is a number instead of a string");
}

// shape.

TEST(SafetensorsAttack, ShapeIsNoArray) {
    expectTensorRefused(R"("dtype":"U8","shape":1,"data_offsets":[0,1])",
                        "shape is a number instead of an array");
    expectTensorRefused(R"("dtype":"U8","shape":{},"data_offsets":[0,1])",
                        "shape is an object instead of an array");
}

TEST(SafetensorsAttack, ShapeHoldsWhatIsNoSize) {
    for (const auto& [value, name] :
         {std::pair("-1", "a negative number"), std::pair("-0", "a negative number"),
          std::pair("1.0", "a number that is fractional"), std::pair("1e0", "a number that is fractional"),
          std::pair("18446744073709551616", "a number that is fractional or too large"),
          std::pair("\"1\"", "a string"), std::pair("null", "null"), std::pair("true", "a boolean")})
        expectTensorRefused(std::string(R"("dtype":"U8","shape":[)") + value + R"(],"data_offsets":[0,1])",
                            std::string("tensor 't': shape holds ") + name, ErrorCode::Format, 1);
}

TEST(SafetensorsAttack, NumberBeyondEveryRange) {
    expectTensorRefused(R"("dtype":"U8","shape":[1e999],"data_offsets":[0,1])", "number overflow");
}

TEST(SafetensorsAttack, LeadingZeros) {
    expectTensorRefused(R"("dtype":"U8","shape":[01],"data_offsets":[0,1])", "not valid JSON");
}

TEST(SafetensorsAttack, DimensionAboveSigned64) {
    expectTensorRefused(R"("dtype":"U8","shape":[9223372036854775808],"data_offsets":[0,0])",
                        "dimension 9223372036854775808 of its shape is above");
}

TEST(SafetensorsAttack, ShapeProductOverflows) {
    // 2^32 x 2^32 wraps to 0 in 64 bits, as the empty span says.
    expectTensorRefused(R"("dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0])",
                        "shape [4294967296, 4294967296] of U8 has more than 2^63 - 1 bytes");
}

TEST(SafetensorsAttack, ShapeTimesDtypeOverflows) {
    expectTensorRefused(R"("dtype":"F64","shape":[2305843009213693952],"data_offsets":[0,0])",
                        "has more than 2^63 - 1 bytes");
}

TEST(SafetensorsAttack, ShapeProductOverflowsBesideZero) {
    expectTensorRefused(R"("dtype":"U8","shape":[0,4294967296,4294967296],"data_offsets":[0,0])",
                        "has more than 2^63 - 1 bytes");
}

TEST(SafetensorsAttack, TooManyDimensions) {
    std::string ones = "1";
    for (std::size_t i = 0; i < kMaxRank; ++i)
        ones += ",1";
    expectTensorRefused(R"("dtype":"U8","shape":[)" + ones + R"(],"data_offsets":[0,1])",
                        "more than 64 dimensions", ErrorCode::Format, 1);
}

// data_offsets.

TEST(SafetensorsAttack, OffsetsAreNoPair) {
    expectTensorRefused(R"("dtype":"U8","shape":[0],"data_offsets":[])", "data_offsets has 0 numbers");
    expectTensorRefused(R"("dtype":"U8","shape":[0],"data_offsets":[0])", "data_offsets has 1 numbers");
    expectTensorRefused(R"("dtype":"U8","shape":[0],"data_offsets":[0,0,0])", "more than 2 numbers");
    expectTensorRefused(R"("dtype":"U8","shape":[0],"data_offsets":"0,0")", "data_offsets is a string");
}

TEST(SafetensorsAttack, OffsetIsNegativeOrFractional) {
    expectTensorRefused(R"("dtype":"U8","shape":[1],"data_offsets":[-1,0])",
                        "data_offsets holds a negative number");
    expectTensorRefused(R"("dtype":"U8","shape":[1],"data_offsets":[0,1.0])",
                        "data_offsets holds a number that is");
}

TEST(SafetensorsAttack, OffsetsRunBackwards) {
    expectTensorRefused(R"("dtype":"U8","shape":[2],"data_offsets":[2,0])",
                        "data_offsets run backwards, from 2 to 0", ErrorCode::Format, 2);
}

TEST(SafetensorsAttack, SpanShorterThanShape) {
    expectTensorRefused(R"("dtype":"F32","shape":[1000,1000],"data_offsets":[0,4])",
                        "tensor 't': bytes 0..4 are 4, but F32 [1000, 1000] needs 4000000", ErrorCode::Format,
                        4);
}

TEST(SafetensorsAttack, SpanLongerThanShape) {
    expectTensorRefused(R"("dtype":"F32","shape":[1],"data_offsets":[0,8])",
                        "bytes 0..8 are 8, but F32 [1] needs 4", ErrorCode::Format, 8);
}

TEST(SafetensorsAttack, ScalarOfTwoElements) {
    expectTensorRefused(R"("dtype":"F32","shape":[],"data_offsets":[0,8])",
                        "bytes 0..8 are 8, but F32 [] needs 4", ErrorCode::Format, 8);
}

TEST(SafetensorsAttack, SpanPastTheEnd) {
    expectHeaderRefused(R"({"fc.weight":{"dtype":"U8","shape":[128],"data_offsets":[0,128]}})",
                        "tensor 'fc.weight': bytes 0..128 run past the end of the data (64)",
                        ErrorCode::Format, 64);
}

TEST(SafetensorsAttack, EmptySpanPastTheEnd) {
    expectTensorRefused(
        R"("dtype":"U8","shape":[0],"data_offsets":[18446744073709551615,18446744073709551615])",
        "run past the end of the data (0)");
}

TEST(SafetensorsAttack, HoleBeforeTheFirst) {
    expectHeaderRefused("{" + byteTensor("a", 8, 16) + "}",
                        "tensor 'a': bytes 8..16 leave a hole: bytes 0..8 belong to no tensor",
                        ErrorCode::Format, 16);
}

TEST(SafetensorsAttack, HoleBetweenTwo) {
    expectHeaderRefused("{" + byteTensor("b", 12, 16) + "," + byteTensor("a", 0, 8) + "}",
                        "tensor 'b': bytes 12..16 leave a hole: bytes 8..12 belong to no tensor",
                        ErrorCode::Format, 16);
}

TEST(SafetensorsAttack, Overlap) {
    expectHeaderRefused("{" + byteTensor("a", 0, 8) + "," + byteTensor("b", 4, 16) + "}",
                        "tensor 'b': bytes 4..16 overlap those of 'a' (bytes 0..8)", ErrorCode::Format, 16);
}

TEST(SafetensorsAttack, TwoTensorsOnTheSameBytes) {
    expectHeaderRefused("{" + byteTensor("a", 0, 8) + "," + byteTensor("b", 0, 8) + "}",
                        "tensor 'b': bytes 0..8 overlap those of 'a'", ErrorCode::Format, 8);
}

TEST(SafetensorsAttack, EmptyTensorInsideAnother) {
    expectHeaderRefused("{" + byteTensor("a", 0, 8) + "," + byteTensor("empty", 4, 4) + "}",
                        "tensor 'empty': bytes 4..4 overlap those of 'a'", ErrorCode::Format, 8);
}

TEST(SafetensorsAttack, TrailingBytes) {
    expectHeaderRefused("{" + byteTensor("a", 0, 8) + "}", "bytes 8..9 after the last tensor belong to none",
                        ErrorCode::Format, 9);
}

TEST(SafetensorsAttack, DataWithoutTensors) {
    expectHeaderRefused("{}", "bytes 0..1 after the last tensor belong to none", ErrorCode::Format, 1);
}

// Files made to cost time or memory.

TEST(SafetensorsAttack, MoreTensorsThanTheCap) {
    std::string header = "{";
    for (std::size_t i = 0; i <= kMaxTensors; ++i)
        header += (i == 0 ? "" : ",") + byteTensor(std::to_string(i), 0, 0);
    expectHeaderRefused(header + "}", "more than 100000 tensors");
}

TEST(SafetensorsAttack, MoreMetadataThanTheCap) {
    std::string header = R"({"__metadata__":{)";
    for (std::size_t i = 0; i <= kMaxMetadataEntries; ++i)
        header += (i == 0 ? "\"" : ",\"") + std::to_string(i) + R"(":"")";
    expectHeaderRefused(header + "}}", "more than 10000 metadata entries");
}

TEST(SafetensorsAttack, HundredMegabytesOfHostileHeader) {
    // Linear work takes well under a second; a quadratic step would take hours.
    constexpr std::chrono::seconds kPatience{20};
    constexpr std::size_t kBytes = 100'000'000;
    struct Case {
        std::string opening, filling, complaint;
    };
    for (const Case& hostile :
         {Case{"{\"", "a", "runs on for more than 10000000 bytes"},
          Case{R"({"t":{"shape":[1)", "1", "runs on for more than 10000000 bytes"},
          Case{"{", " ", "runs on for more than 10000000 bytes"},
          Case{R"({"t":{"shape":[)", "1,", "more than 64"}, Case{"{", "{", "not valid JSON at byte 2"},
          Case{"{\"", "\\\"", "runs on for more than 10000000 bytes"},
          Case{R"({"__metadata__":{"a":"",)", R"("a":"",)", "metadata 'a' stands there twice"}}) {
        std::string block;
        for (int i = 0; i < 1000; ++i)
            block += hostile.filling;
        std::string header = hostile.opening;
        header.reserve(kBytes);
        while (header.size() + block.size() <= kBytes)
            header += block;
        const auto begun = std::chrono::steady_clock::now();
        expectHeaderRefused(header, hostile.complaint);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, kPatience) << hostile.opening;
    }
}

}  // namespace
}  // namespace axscope::models
