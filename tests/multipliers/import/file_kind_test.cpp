// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/file_kind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/multipliers/import/circuit_text.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;
using tests::circuitRefusal;
using tests::tableOfText;

TableFileKind kindOfText(const std::string& text) {
    return kindOfTableFile(std::as_bytes(std::span(text)));
}

TEST(FileKinds, TellFunctionsFromArrays) {
    const std::string function = "int16_t f(int8_t A, int8_t B) { return A * B; }\n";
    const std::string array = "const int16_t lut[256][256] = {{0}};\n";
    const std::string remark = "/* see lut[0] = {f(1)} */\n";
    for (const char* head : {"", "extern \"C\" {\n", "#include <stdint.h>\n", "struct s { int b[2]; };\n",
                             "typedef struct { int b; } s;\n", "enum kind { none = 1 };\n"}) {
        EXPECT_EQ(kindOfText(head + remark + function), TableFileKind::CCircuit) << head;
        EXPECT_EQ(kindOfText(head + remark + array), TableFileKind::CArray) << head;
    }
    EXPECT_EQ(kindOfText("namespace n { " + array + "}"), TableFileKind::CArray);
    EXPECT_EQ(kindOfText("int t = {1, 2};"), TableFileKind::CArray);
    EXPECT_EQ(kindOfText("A heading (of numbers)\n1 2 3\n"), TableFileKind::NumberText);
    EXPECT_EQ(kindOfText("struct unfinished {"), TableFileKind::NumberText);
    EXPECT_EQ(circuitRefusal("struct a { int b; };\n" + function),
              "table: line 1, column 1: 'struct' is outside the straight-line C that is read here");
    EXPECT_TRUE(tableOfText("extern \"C\" {\n" + function + "}\n")->isExact());
}

TEST(FileKinds, TakeAStrayByteInATextForAMistake) {
    const std::string function = "uint16_t mul8u_X(uint8_t A, uint8_t B)\n{ return A ? * B; }\n";
    const auto with = [&](char byte) {
        std::string text = function;
        text[text.find('?')] = byte;
        return circuitRefusal(text);
    };
    EXPECT_EQ(with('\0'), "table: line 2, column 12: unexpected byte 0x00");
    EXPECT_THAT(with('\x1B'), HasSubstr("unexpected byte 0x1B"));
    EXPECT_THAT(with('\xE2'), HasSubstr("unexpected byte 0xE2"));
    EXPECT_THAT(with('`'), HasSubstr("unexpected '`'"));
    // The smallest table in bytes: products of two bits each, 16 bits wide.
    std::string table;
    for (int i = 0; i < 16; ++i)
        table += {static_cast<char>((i / 4) * (i % 4)), '\0'};
    EXPECT_EQ(kindOfText(table), TableFileKind::RawBin);
    EXPECT_EQ(kindOfText(""), TableFileKind::RawBin);
}

}  // namespace
}  // namespace axscope::multipliers
