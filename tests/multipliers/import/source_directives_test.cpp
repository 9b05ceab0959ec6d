// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/source_directives.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/multipliers/import/circuit_text.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;
using tests::cBody;
using tests::circuitRefusal;
using tests::importedText;
using tests::tableOfText;
using tests::verilogBody;

const std::string kFunction = "uint16_t mul8u_X(uint8_t A, uint8_t B)\n{\n  return A * B;\n}\n";
const std::string kModule = verilogBody("assign O = A * B;");
const std::string kArray = "const short lut[4][4] = {{0,0,0,0},{0,1,2,3},\n{0,2,4,6},{0,3,6,9}};\n";

TEST(Directives, OfConditionsAndMacrosAreRefusedInC) {
    EXPECT_EQ(circuitRefusal(cBody("int t = A * B;\n#if 0\nt = 0;\n#endif\nreturn t;")),
              "table: line 5, column 1: the conditional section by '#if' is outside the straight-line C that "
              "is read "
              "here");
    for (const char* text : {"#ifdef X\nt = 0;\n#endif", "#ifndef X\nt = 0;\n#else\nt = 1;\n#endif", "#endif",
                             "#else", "  #  if 1\n#endif", "/* c */ #if 1", "#elif 1"})
        EXPECT_THAT(circuitRefusal(cBody("int t = A;\n" + std::string(text) + "\nreturn t;")),
                    HasSubstr("the conditional section by '#"))
            << text;
    EXPECT_EQ(
        circuitRefusal("#define uint16_t uint8_t\n" + kFunction),
        "table: line 1, column 1: the macro 'uint16_t' is outside the straight-line C that is read here");
    EXPECT_THAT(circuitRefusal("#define B (A/0)\n" + kFunction), HasSubstr("the macro 'B' is outside"));
    EXPECT_THAT(circuitRefusal("#define f(x) x\n" + kFunction), HasSubstr("the macro 'f' is outside"));
    EXPECT_THAT(circuitRefusal("#define \\\n  A \\\n B\n" + kFunction),
                HasSubstr("the macro 'A' is outside"));
    EXPECT_THAT(circuitRefusal("#define B /* nothing */\n" + kFunction),
                HasSubstr("the macro 'B' is outside"));
    EXPECT_THAT(circuitRefusal(kFunction + "#undef A\n"), HasSubstr("'#undef' is outside"));
    EXPECT_THAT(circuitRefusal("#unknown\n" + kFunction), HasSubstr("'#unknown' is outside"));
    EXPECT_THAT(circuitRefusal("#def\\\nine B A\n" + kFunction), HasSubstr("'#def' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t = A;\n#include \"more.inc\"\nreturn t;")),
                HasSubstr("'#include' within a function is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t = A #define B\n* B; return t;")),
                HasSubstr("expected ';' but found '#'"));
}

TEST(Directives, ThatChangeNothingAreAcceptedInC) {
    for (const char* head :
         {"#include <stdint.h> /* two\nlines */\n", "#pragma once\n", "#pragma GCC \\\n optimize 3\n", "#\n",
          "# 12 \"f.c\"\n", "#line 7\n", "#define _GNU_SOURCE\r\n", "// #if 0\n", "/*\n#if 0\n*/\n",
          "// goes on \\\n#if 0\n", "extern \"C\" {\n#include <stdint.h>\n}\n"})
        EXPECT_TRUE(tableOfText(head + kFunction)->isExact()) << head;
    // What a comment goes on to is part of it.
    EXPECT_EQ(tableOfText(cBody("int t = A; // sum \\\n t = 0;\nreturn t;"))->product(3, 5), 3);
}

TEST(Directives, OfIncludeGuardsAreAccepted) {
    for (const std::string& text : {kFunction, kArray}) {
        for (const char* guard :
             {"#ifndef X_H\n#define X_H\n", "#ifndef X_H\n  #define X_H 1\n#include <stdint.h>\n",
              "#include <stdint.h>\n#if !defined(X_H)\r\n#define X_H\n",
              "/* c */\n#if ! defined X_H\n#define X_H\n"}) {
            const auto result = importedText(guard + text + "#endif  // X_H\n");
            EXPECT_TRUE(result) << guard << result.error().text();
        }
    }
    const std::string linkage =
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n" + kFunction + "#if defined(__cplusplus)\n}\n#endif\n";
    EXPECT_TRUE(tableOfText(linkage)->isExact());
    EXPECT_TRUE(tableOfText("#ifndef X_H\n#define X_H\n" + linkage + "#endif\n")->isExact());
    EXPECT_TRUE(
        tableOfText("`ifndef M_V\n`define M_V\n`timescale 1ns/1ps\n" + kModule + "`endif\n")->isExact());
}

TEST(Directives, OfWhatOnlyLooksLikeAGuardAreRefused) {
    for (const std::string& text :
         {"#ifndef X\n#define Y\n" + kFunction + "#endif\n", "#ifdef X\n#define X\n" + kFunction + "#endif\n",
          "#ifndef X\n#define X\n" + kFunction, "#ifndef X\n#define X\n#endif\n" + kFunction,
          "#ifndef X\n#define X\n#if 1\n" + kFunction + "#endif\n#endif\n",
          "#ifndef X\n#define X\n#else\n" + kFunction + "#endif\n",
          "#ifndef A\n#define A B\n" + kFunction + "#endif\n",
          "int f(int, int);\n#ifndef X\n#define X\n" + kFunction + "#endif\n",
          "#ifndef X\n" + kFunction + "#define X\n#endif\n",
          "#if !defined(X) && Y\n#define X\n" + kFunction + "#endif\n",
          "#ifdef __cplusplus\nint f(int, int);\n#endif\n" + kFunction,
          "#ifdef OTHER\nextern \"C\" {\n#endif\n" + kFunction + "}\n"})
        EXPECT_THAT(circuitRefusal(text), HasSubstr(" is outside the straight-line C")) << text;
}

TEST(Directives, AreRefusedAmongTheNumbersOfAnArray) {
    EXPECT_EQ(
        circuitRefusal("int t[4][4] = {{0,0,0,0},{0,1,2,3},\n#if 1\n{0,2,4,6},\n#else\n{9,9,9,9},\n#endif\n"
                       "{0,3,6,9}};"),
        "table: line 2, column 1: '#if' among the numbers: conditions are not evaluated, nothing is "
        "included");
    EXPECT_THAT(circuitRefusal("int t[2][2] = {{0,0},\n#include \"rest\"\n{0,1}};"),
                HasSubstr("'#include' among the numbers"));
    // A second table in another section is a second definition.
    EXPECT_THAT(circuitRefusal("#if 0\n" + kArray + "#else\n" + kArray + "#endif\n"),
                HasSubstr("a second definition"));
    // Around the numbers they change nothing; neither does a name for a size.
    for (const std::string& text :
         {std::string("#define SIDE 4\n#ifdef GPU\n__device__\n#endif\nshort lut[SIDE][SIDE] = "
                      "{{0,0,0,0},{0,1,2,3},\n#pragma x\n"
                      "{0,2,4,6},{0,3,6,9}};"),
          "#ifdef __cplusplus\nextern \"C\" {\n#endif\n" + kArray + "#ifdef __cplusplus\n}\n#endif\n"}) {
        const auto result = importedText(text);
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->metrics.epPercent, 0);
    }
}

TEST(Directives, OfConditionsAndMacrosAreRefusedInVerilog) {
    EXPECT_EQ(circuitRefusal(verilogBody("assign O[15:1] = A;\n`ifdef NONE\nassign O[0] = A[0];\n`endif")),
              "table: line 3, column 1: the conditional section by '`ifdef' is outside the gate-level "
              "Verilog that is "
              "read here");
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A `define Q\n & B;")),
                HasSubstr("line 2, column 14: the macro 'Q' is outside the gate-level Verilog"));
    EXPECT_THAT(circuitRefusal("`define B A\n" + kModule), HasSubstr("the macro 'B' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A `WORD & B;")), HasSubstr("'`WORD' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A ` & B;")), HasSubstr("'`' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("`include \"rest.v\"\nassign O = A;")),
                HasSubstr("'`include' within a module is outside"));
    for (const char* name :
         {"ifndef X", "else", "elsif X", "endif", "undef X", "unconnected_drive pull1", "pragma x",
          "default_nettype wand", "timescale 1ns/1ps assign", "timescale 1xs/1ps"})
        EXPECT_THAT(circuitRefusal("`" + std::string(name) + "\n" + kModule),
                    HasSubstr(" is outside the gate-level"))
            << name;
}

TEST(Directives, ThatChangeNothingAreAcceptedInVerilog) {
    for (const char* head :
         {"`timescale 1ns/1ps\n", "`timescale 10 ns / 100 fs // times\n", "`default_nettype none\n",
          "`default_nettype wire\r\n", "`celldefine `resetall\n", "`include \"cells.v\"\n"})
        EXPECT_TRUE(tableOfText(head + kModule)->isExact()) << head;
    // What stands behind one is read.
    EXPECT_TRUE(tableOfText(verilogBody("assign O = A `celldefine * B;"))->isExact());
    EXPECT_EQ(tableOfText(verilogBody("wire t; `celldefine assign t = A[0]; `endcelldefine assign O = t;"))
                  ->product(1, 0),
              1);
}

TEST(Directives, AreLimitedInNumber) {
    std::string many;
    for (int i = 0; i < 10'001; ++i)
        many += "#define X" + std::to_string(i) + "\n";
    EXPECT_THAT(circuitRefusal(many + kFunction),
                HasSubstr("line 10001, column 1: more than 10,000 directives"));
}

}  // namespace
}  // namespace axscope::multipliers
