// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/pickle.h"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>

#include "models/io/torch_tensors.h"
#include "tests/support/pickle_writer.h"
#include "tests/support/safetensors_writer.h"

namespace axscope::models {
namespace {

namespace pickled = tests::pickled;
using namespace std::string_literals;
using Kind = PickleValue::Kind;

const PickleRules kTestRules{[](std::string_view name) { return name.starts_with("good."); }, "an advice", true};

/// The pickle's root and, in `kept`, what it needs.
struct ReadPickle {
    std::string bytes;
    Result<PickleDocument> document;
    [[nodiscard]] const PickleValue& root() const { return *document->root; }
};

std::unique_ptr<ReadPickle> readCode(const std::string& code) {
    auto read = std::unique_ptr<ReadPickle>(new ReadPickle{code, Error{}});
    read->document = readPickle(tests::asBytes(read->bytes), kTestRules, "a.pkl");
    EXPECT_TRUE(read->document) << read->document.error().text();
    return read;
}

void expectPickleRefused(const std::string& code, const std::string& part, ErrorCode error = ErrorCode::Format) {
    const Result<PickleDocument> document = readPickle(tests::asBytes(code), kTestRules, "a.pkl");
    ASSERT_FALSE(document) << "accepted, but expected: " << part;
    const std::string text = document.error().text();
    EXPECT_EQ(document.error().code, error) << text;
    EXPECT_TRUE(text.starts_with("a.pkl: the pickle ")) << text;
    EXPECT_NE(text.find(part), std::string::npos) << text << "\nlacks: " << part;
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
}

TEST(Pickle, ReadsNumbers) {
    EXPECT_EQ(readCode("I42\n.")->root().asInteger(), 42);
    EXPECT_EQ(readCode("L-42L\n.")->root().asInteger(), -42);
    EXPECT_EQ(readCode("J\xFE\xFF\xFF\xFF.")->root().asInteger(), -2);
    EXPECT_EQ(readCode("K\xFF.")->root().asInteger(), 255);
    EXPECT_EQ(readCode("M\xFF\xFF.")->root().asInteger(), 65535);
    EXPECT_EQ(readCode("\x8A\x00."s)->root().asInteger(), 0);
    EXPECT_EQ(readCode("\x8A\x01\xFF."s)->root().asInteger(), -1);
    EXPECT_EQ(readCode("\x8B\x02\x00\x00\x00\x00\x80."s)->root().asInteger(), -32768);
    EXPECT_EQ(readCode(pickled::integer(INT64_MIN) + ".")->root().asInteger(), INT64_MIN);
    EXPECT_EQ(readCode("\x8A\x09"s + std::string(9, '\x01') + ".")->root().kind, Kind::BigInt);
    EXPECT_EQ(readCode("F2.5e-1\n.")->root().real, 0.25);
    EXPECT_EQ(readCode("G\x3F\xD0\0\0\0\0\0\0."s)->root().real, 0.25);
    EXPECT_TRUE(readCode("N.")->root().is(Kind::None));
    for (const char* code : {"I01\n.", "\x88."}) {
        EXPECT_TRUE(readCode(code)->root().is(Kind::Bool));
        EXPECT_EQ(readCode(code)->root().integer, 1);
        EXPECT_EQ(readCode(code)->root().asInteger(), std::nullopt);
    }
}

TEST(Pickle, ReadsStrings) {
    EXPECT_EQ(readCode("S'a\\x00\\'\\n\\\\'\n.")->root().text, "a\0'\n\\"s);
    EXPECT_EQ(readCode("V\\u00e9\xE9\\U0001F600\\\n.")->root().text, "\u00e9\u00e9\U0001F600\\");
    for (const auto& [code, kind] : {std::pair("U\2ab."s, Kind::Bytes), std::pair("T\2\0\0\0ab."s, Kind::Bytes),
                                     std::pair("X\2\0\0\0ab."s, Kind::Text), std::pair("\x8C\2ab."s, Kind::Text),
                                     std::pair("\x8D\2\0\0\0\0\0\0\0ab."s, Kind::Text),
                                     std::pair("B\2\0\0\0ab."s, Kind::Bytes), std::pair("C\2ab."s, Kind::Bytes),
                                     std::pair("\x8E\2\0\0\0\0\0\0\0ab."s, Kind::Bytes),
                                     std::pair("\x96\2\0\0\0\0\0\0\0ab."s, Kind::Bytes)}) {
        const auto read = readCode(code);
        EXPECT_EQ(read->root().text, "ab");
        EXPECT_EQ(read->root().kind, kind);
    }
}

TEST(Pickle, ReadsContainers) {
    EXPECT_EQ(readCode("(K\1K\2l.")->root().items.size(), 2U);
    EXPECT_EQ(readCode("](K\1K\2e.")->root().items.size(), 2U);
    EXPECT_EQ(readCode("]K\1a.")->root().items.size(), 1U);
    EXPECT_EQ(readCode("(K\1t.")->root().kind, Kind::Tuple);
    EXPECT_EQ(readCode("K\1K\2K\3\x87.")->root().items[2]->asInteger(), 3);
    EXPECT_EQ(readCode(").")->root().kind, Kind::Tuple);
    EXPECT_EQ(readCode("\x8F(K\1\x90.")->root().kind, Kind::Set);
    EXPECT_EQ(readCode("(K\1\x91.")->root().kind, Kind::Set);
    const auto read = readCode(pickled::dictionary({{"a", "K\1"}, {"b", "K\2"}, {"a", "K\3"}}) + ".");
    EXPECT_EQ(entriesOf(read->root()).size(), 3U);
    EXPECT_EQ(entryOf(read->root(), "a")->asInteger(), 3) << "as in Python, the last one counts";
    EXPECT_EQ(entryOf(read->root(), "c"), nullptr);
}

TEST(Pickle, MemoSharesObjects) {
    const auto read = readCode("]q\1h\1h\1\x86.");
    EXPECT_EQ(read->root().items[0], read->root().items[1]);
    const auto numbered = readCode("]\x94]\x94h\0h\1\x87."s);
    EXPECT_EQ(numbered->root().items.size(), 3U);
    EXPECT_EQ(readCode("]p7\n0g7\n.")->root().kind, Kind::List);
    EXPECT_EQ(readCode("]r\0\0\0\xFF" "0j\0\0\0\xFF."s)->root().kind, Kind::List);
}

TEST(Pickle, ListMayHoldItself) {
    const auto read = readCode("]q\1h\1a.");
    EXPECT_EQ(read->root().items[0], &read->root());
}

TEST(Pickle, NothingIsCalled) {
    const auto read = readCode(pickled::call(pickled::name("good", "thing"), {"K\1"}) + "}b.");
    EXPECT_TRUE(read->root().isCallOf("good.thing"));
    EXPECT_EQ(read->root().argument(0)->asInteger(), 1);
    EXPECT_EQ(read->root().argument(1), nullptr);
    EXPECT_TRUE(read->root().state->is(Kind::Dict));
    EXPECT_TRUE(readCode("cgood\nthing\n)\x81.")->root().isCallOf("good.thing"));
    EXPECT_TRUE(readCode("cgood\nthing\n)}\x92.")->root().isCallOf("good.thing"));
    EXPECT_EQ(readCode("\x8C\4good\x8C\5thing\x93.")->root().text, "good.thing");
}

TEST(Pickle, EndsAtItsStop) {
    EXPECT_EQ(readCode("N.more")->document->bytes, 2U);
}

TEST(Pickle, ListsReferencesToTheOutside) {
    EXPECT_EQ(readCode("K\1QK\2Q\x86.")->document->persistent.size(), 2U);
    const PickleRules closed{kTestRules.allows, "", false};
    EXPECT_FALSE(readPickle(tests::asBytes("K\1Q."), closed, "a.pkl"));
}

// Attacks. Where Python would run something, there is an error that names it.

TEST(PickleAttack, OsSystem) {
    expectPickleRefused("cos\nsystem\n(S'touch hacked'\ntR.",
                        "names the Python object 'os.system', which may not stand here; an advice",
                        ErrorCode::Unsupported);
    expectPickleRefused("\x8C\2os\x8C\6system\x93.", "'os.system'", ErrorCode::Unsupported);
    expectPickleRefused("cposix\nsystem\n.", "'posix.system'", ErrorCode::Unsupported);
}

TEST(PickleAttack, Eval) {
    expectPickleRefused("cbuiltins\neval\n(S'1'\ntR.", "'builtins.eval'", ErrorCode::Unsupported);
    expectPickleRefused("c__builtin__\neval\n.", "'builtins.eval'", ErrorCode::Unsupported);
}

TEST(PickleAttack, OldStyleInstances) {
    expectPickleRefused("(S'x'\nios\nsystem\n.", "INST", ErrorCode::Unsupported);
    expectPickleRefused("(cgood\nthing\no.", "OBJ", ErrorCode::Unsupported);
}

TEST(PickleAttack, ExtensionRegistryAndOutsideBuffers) {
    expectPickleRefused("\x82\1.", "EXT", ErrorCode::Unsupported);
    expectPickleRefused("\x97.", "NEXT_BUFFER", ErrorCode::Unsupported);
    expectPickleRefused("\x98.", "READONLY_BUFFER", ErrorCode::Unsupported);
    expectPickleRefused("Pid\n.", "PERSID", ErrorCode::Unsupported);
}

TEST(PickleAttack, UnknownOpcodeAndProtocol) {
    expectPickleRefused("\xFF", "unknown opcode 255 (at its byte 0)");
    expectPickleRefused("\x80\6N.", "protocol 6", ErrorCode::Unsupported);
}

TEST(PickleAttack, NameWithControlCharacters) {
    expectPickleRefused("c\x1B[2J\nx\n.", "'\\x1b[2J.x'", ErrorCode::Unsupported);
}

TEST(PickleAttack, LongName) {
    expectPickleRefused("c" + std::string(1000, 'm') + "\nx\n.", "1002 characters");
}

TEST(PickleAttack, CallOfNoName) {
    expectPickleRefused("K\1)R.", "calls what is no name");
    expectPickleRefused("cgood\nthing\nK\1R.", "without a tuple of arguments");
    expectPickleRefused("cgood\nthing\n)}(K\1K\2u\x92.", "with named arguments", ErrorCode::Unsupported);
}

TEST(PickleAttack, StackRunsEmpty) {
    for (const char* code : {".", "0.", "a.", "s.", "R.", "b.", "Q.", "\x85.", "2.", "q\1."})
        expectPickleRefused(code, code[0] == '.' ? "stops with 0 objects" : "empty stack");
    expectPickleRefused("NN.", "stops with 2 objects");
    expectPickleRefused("N(.", "stops with 1 objects");
    expectPickleRefused("N(0Nt.", "no MARK");
    expectPickleRefused("t.", "no MARK");
    expectPickleRefused("N(a.", "empty stack");
}

TEST(PickleAttack, MemoEntryThatIsNotThere) {
    expectPickleRefused("h\5.", "memo entry 5");
    expectPickleRefused("gx\n.", "memo index 'x'");
    expectPickleRefused("Np-1\n.", "memo index '-1'");
}

TEST(PickleAttack, LengthsPastTheEnd) {
    expectPickleRefused("X\xFF\xFF\xFF\xFFx", "4294967295 bytes are announced, 1 are left");
    expectPickleRefused("\x8D\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFx", "18446744073709551615 bytes are announced");
    expectPickleRefused("\x8E\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7Fx", "9223372036854775807 bytes are announced");
    expectPickleRefused("T\xFF\xFF\xFF\xFFx", "negative length");
    expectPickleRefused("\x95\x10\0\0\0\0\0\0\0."s, "has a frame of 16 bytes, past its end");
    expectPickleRefused("\x8B\xFF\xFF\xFF\xFF.", "whole number of 4294967295 bytes");
}

TEST(PickleAttack, WrongNumbers) {
    expectPickleRefused("I1x\n.", "'1x'");
    expectPickleRefused("I99999999999999999999\n.", "no whole number of 64 bits");
    expectPickleRefused("F1,5\n.", "'1,5'");
    expectPickleRefused("I1", "middle of a line");
}

TEST(PickleAttack, WrongEscapes) {
    expectPickleRefused("S'\\q'\n.", "wrong escape");
    expectPickleRefused("S'\\x1'\n.", "wrong escape");
    expectPickleRefused("S'\\'\n.", "wrong escape");
    expectPickleRefused("Sabc\n.", "without its quotes");
    expectPickleRefused("V\\u12\n.", "wrong escape");
    expectPickleRefused("V\\UFFFFFFFF\n.", "wrong escape");
}

TEST(PickleAttack, EntriesOfWhatHasNone) {
    expectPickleRefused("K\1K\2a.", "no list");
    expectPickleRefused("]K\1K\2s.", "no dictionary");
    expectPickleRefused("}(K\1u.", "key without value");
    expectPickleRefused("(K\1d.", "key without value");
    expectPickleRefused("K\1}b.", "state to what is no object");
    expectPickleRefused("cgood\nthing\n)R}b}b.", "second state");
    expectPickleRefused("cgood\nthing\n)RK\1aK\1K\2s.", "both items and entries");
}

TEST(PickleAttack, DeepNesting) {
    expectPickleRefused(std::string(2'000, '(') + ".", "more than 1000 containers inside each other");
    std::string code;
    for (int i = 0; i < 100'000; ++i)
        code += "]";
    code += std::string(99'999, 'a') + ".";
    EXPECT_TRUE(readCode(code)->root().is(Kind::List)) << "no recursion, neither to read nor to free it";
}

TEST(PickleAttack, TooManyObjects) {
    expectPickleRefused(std::string(kMaxPickleObjects + 1, ']'), "more than 2000000 objects");
    expectPickleRefused(std::string(kMaxPickleObjects + 2, 'N'), "objects on its stack");
}

TEST(PickleAttack, MemoIsFarAndWide) {
    std::string code = "]";
    for (std::uint32_t i = 0; i < 1000; ++i) {
        code += "r";
        tests::appendNumber(code, 4'000'000'000U + i, 4);
    }
    EXPECT_TRUE(readCode(code + ".")->root().is(Kind::List));
}

TEST(PickleAttack, BillionLaughs) {
    // Each list holds the one before it ten times: 10^30 paths, 31 objects.
    std::string code = "]q";
    code.push_back('\0');
    for (char level = 1; level <= 30; ++level) {
        code += "0](";
        for (int i = 0; i < 10; ++i)
            code += std::string("h") + static_cast<char>(level - 1);
        code += std::string("eq") + level;
    }
    const auto read = readCode(code + ".");
    EXPECT_EQ(read->root().items.size(), 10U);
}

TEST(PickleAttack, CutAtEveryByte) {
    const std::string whole = "\x80\x04\x95\x1E\0\0\0\0\0\0\0"s + pickled::dictionary({{"a", "K\1"}}) +
                              "0" + pickled::call(pickled::name("good", "x"), {}) + ".";
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(readPickle(tests::asBytes(whole.substr(0, length)), kTestRules, "cut")) << length;
    EXPECT_TRUE(readPickle(tests::asBytes(whole), kTestRules, "cut"));
}

}  // namespace
}  // namespace axscope::models
