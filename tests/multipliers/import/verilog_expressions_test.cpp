// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/multipliers/import/circuit_text.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;
using tests::circuitRefusal;
using tests::importedText;
using tests::tableOfText;
using tests::verilogBody;

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// A truncated multiplier as a generator writes it.
TEST(VerilogExpressions, ComputeRangesAndRepetitions) {
    const auto result = importedText(
        "module mul8s_T(A, B, Z);\ninput signed [8-1:0] A;\ninput signed [8-1:0] B;\noutput signed [2*8-1:0] "
        "Z;\n"
        "wire signed [2*(8-4)-1:0] t;\nassign t = $signed(A[8-1:4]) * $signed(B[8-1:4]);\n"
        "assign Z = $signed({t,{2*4{1'b0}}});\nendmodule\n");
    ASSERT_TRUE(result) << result.error().text();
    ASSERT_EQ(result->encoding, TableEncoding::SignedTwosComplement);
    for (int a = -128; a < 128; ++a)
        for (int b = -128; b < 128; ++b)
            ASSERT_EQ(result->table->product(a, b), (a >> 4) * (b >> 4) * 256);
    EXPECT_EQ(
        tableOfText(verilogBody("assign O = {A[+7], A[-1 + 2], A[10-3-2], {(1+1){B[0]}}};"))->product(128, 1),
        0b10011);
}

TEST(VerilogExpressions, NameWrongRangesAndRepetitions) {
    EXPECT_EQ(circuitRefusal(verilogBody("wire [3-4:0] x;\nassign O = A;")),
              "table: line 2, column 7: expected a number below 65536 but found -1");
    EXPECT_THAT(circuitRefusal(verilogBody("wire [300*300:0] x;")), HasSubstr("below 65536 but found 90000"));
    EXPECT_THAT(circuitRefusal(verilogBody("wire [70000*70000:0] x;")), HasSubstr("below 65536"));
    EXPECT_THAT(circuitRefusal(verilogBody("wire [65536:0] x;")), HasSubstr("below 65536 but found '65536'"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A[B];")), HasSubstr("below 65536 but found 'B'"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A[4'd3 + 4'd15];")), HasSubstr("below 65536"));
    EXPECT_THAT(circuitRefusal(verilogBody("wire [16/2-1:0] x;")), HasSubstr("'/' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("wire [8-:0] x;")), HasSubstr("expected a value but found ':'"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = {2-2{A}};")), HasSubstr("a number between 1 and"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = {B{A}};")), HasSubstr("a number between 1 and"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = " + repeated("A[", 5000))),
                HasSubstr("nested deeper than 250"));
}

TEST(VerilogExpressions, NameDivisionAndPowerAsOutside) {
    EXPECT_EQ(circuitRefusal(verilogBody("assign O = A / B;")),
              "table: line 2, column 14: '/' is outside the gate-level Verilog that is read here");
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A % B;")), HasSubstr("'%' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A ** 2;")), HasSubstr("'**' is outside"));
}

TEST(VerilogExpressions, OfManyTermsAreNotNested) {
    const int terms = 20'000;
    EXPECT_EQ(tableOfText(verilogBody("assign O = B" + repeated(" ^ A", terms + 1) + ";"))->product(3, 5), 6);
    EXPECT_EQ(tableOfText(verilogBody("assign O = A[0]" + repeated(" & B[0]", terms) + ";"))->product(1, 1),
              1);
    EXPECT_EQ(tableOfText(verilogBody("assign O = A[0]" + repeated(" && B", terms) + ";"))->product(1, 2), 1);
    EXPECT_EQ(tableOfText(verilogBody("assign O = 0" + repeated(" || B", terms) + ";"))->product(1, 0), 0);
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = " + repeated("A & (", terms) + "A;")),
                HasSubstr("nested deeper than 250"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = " + repeated("A << 1 == ", terms) + "A;")),
                HasSubstr("nested deeper than 250"));
}

/// A chain is computed from the left, each operand in the width and sign of all.
TEST(VerilogExpressions, KeepTheMeaningOfChains) {
    const auto product = [](const std::string& value, int a, int b) {
        return tableOfText(verilogBody("assign O = " + value + ";"))->product(a, b);
    };
    EXPECT_EQ(product("A - B - 1 + A * 2 - 3", 100, 7), 100 - 7 - 1 + 200 - 3);
    EXPECT_EQ(product("A * B + A & 16'd255 | B ^ A", 100, 7), (((100 * 7 + 100) & 255) | (7 ^ 100)));
    EXPECT_EQ(product("A ~^ B & 16'd15 ^ B", 9, 5), (~(9 ^ (5 & 15)) ^ 5) & 0xFFFF);
    EXPECT_EQ(product("{A + B + A}", 200, 100), (200 + 100 + 200) & 255);
    EXPECT_EQ(product("(A == B && A != 8'd5 && B) + (A || B || A) * 2", 7, 7), 3);
    EXPECT_EQ(product("A && B || A && !B", 1, 0), 1);
    // Signed only where all operands are.
    EXPECT_EQ(product("$signed(A) + $signed(B) + $signed(8'd0) > 0", 255, 255), 0);
    EXPECT_EQ(product("$signed(A) + $signed(B) + 8'd0 > 0", 255, 255), 1);
}

}  // namespace
}  // namespace axscope::multipliers
