// SPDX-License-Identifier: GPL-3.0-or-later
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

constexpr const char* kWide = "int32_t f8s(int8_t A, int8_t B)";

/// The style of the library's 7-bit circuits: the operands' bits in arrays.
TEST(CExpressions, KeepBitsInArrays) {
    std::string body = "  int wa[7];\n  int wb[7];\n  uint64_t y = 0;\n";
    for (const char* operand : {"a", "b"})
        for (int bit = 0; bit < 7; ++bit)
            body += "  w" + std::string(operand) + "[" + std::to_string(bit) + "] = (" + operand + " >> " +
                    std::to_string(bit) + ") & 0x01;\n";
    body +=
        "  int sig_1 = wa[6] & wb[6];\n  int sig_2 = wa[5] & wb[6];\n"
        "  y |= (sig_1 & 0x01) << 12; // default output\n  y |= (sig_2 & 0x01) << 11;\n  return y;";
    const auto result = importedText(cBody(body, "uint64_t mul7u_X(uint64_t a, uint64_t b)"));
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->firstBits, 7);
    EXPECT_EQ(result->secondBits, 7);
    for (int a = 0; a < 128; ++a)
        for (int b = 0; b < 128; ++b)
            ASSERT_EQ(result->table->product(a, b), (a >> 6 & b >> 6 & 1) << 12 | (a >> 5 & b >> 6 & 1)
                                                                                      << 11);
}

TEST(CExpressions, FollowTheRulesOfCForArrays) {
    const auto table = [](const std::string& body) { return tableOfText(cBody(body, kWide)); };
    EXPECT_EQ(table("int8_t t[2]; t[0] = 200; t[1] = B; return t[0] + t[1];")->product(0, 5), -51);
    EXPECT_EQ(table("int t[1 + 2 * 1], x = 1; t[x + 1] = A; t[2] |= 64; return t[4 - 2];")->product(3, 0),
              67)
        << "constant expressions as size and index";
}

TEST(CExpressions, InitializeArrays) {
    const auto table = tableOfText(cBody("const int t[4] = {A, B * 2,}; return t[0] + t[1] + t[2];", kWide));
    EXPECT_EQ(table->product(3, 5), 13);
    EXPECT_THAT(circuitRefusal(cBody("int t[1] = {A, B}; return t[0];")),
                HasSubstr("line 4, column 16: more values than the 1 elements of 't'"));
    EXPECT_THAT(circuitRefusal(cBody("int t[2] = A; return t[0];")), HasSubstr("expected '{' but found 'A'"));
}

TEST(CExpressions, RefuseOtherUsesOfArraysWithTheirPlace) {
    EXPECT_EQ(circuitRefusal(cBody("int t[3];\nt[3] = A;\nreturn B;")),
              "table: line 5, column 2: index 3 of 't', which has 3 elements");
    EXPECT_THAT(circuitRefusal(cBody("int t[3]; t[-1] = A; return B;")),
                HasSubstr("a negative index of 't', which has 3 elements"));
    EXPECT_THAT(circuitRefusal(cBody("int t[3]; t[A & 1] = A; return B;")),
                HasSubstr("an index that depends on the operands is outside"));
    EXPECT_EQ(circuitRefusal(cBody("int t[3]; t[0] = A;\nreturn t[1];")),
              "table: line 5, column 8: 't[1]' is read before it is set");
    EXPECT_THAT(circuitRefusal(cBody("int t[3]; t[1] |= A; return t[1];")),
                HasSubstr("'t[1]' is read before it is set"));
    EXPECT_THAT(circuitRefusal(cBody("int t[3]; t = A; return B;")),
                HasSubstr("the array 't' without an index is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t[3]; t[0] = A; return t;")),
                HasSubstr("the array 't' without an index is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t[3][3]; return A;")), HasSubstr("of more than one dimension"));
    EXPECT_THAT(circuitRefusal(cBody("int t[] = {1}; return A;")), HasSubstr("the array 't' without a size"));
    EXPECT_THAT(circuitRefusal(cBody("int t[A]; return A;")), HasSubstr("size depends on the operands"));
    EXPECT_THAT(circuitRefusal(cBody("int t[0]; return A;")), HasSubstr("needs a size from 1 to 4096"));
    EXPECT_THAT(circuitRefusal(cBody("int t[4097]; return A;")), HasSubstr("needs a size from 1 to 4096"));
    EXPECT_THAT(circuitRefusal(cBody("int t[2; return A;")), HasSubstr("expected ']' but found ';'"));
    EXPECT_THAT(circuitRefusal(cBody("int t[2], t[2]; return A;")), HasSubstr("'t' is declared twice"));
    EXPECT_THAT(circuitRefusal(cBody("return A[0];")), HasSubstr("'[' behind 'A' is outside"));
    std::string many;
    for (int i = 0; i < 13; ++i)
        many += "int t" + std::to_string(i) + "[4096];\n";
    EXPECT_THAT(circuitRefusal(cBody(many + "return A;")), HasSubstr("more than 50000 variables is outside"));
    std::string nested;
    for (int i = 0; i < 5000; ++i)
        nested += "t[";
    EXPECT_THAT(circuitRefusal(cBody("int t[1]; return " + nested)), HasSubstr("nested deeper than 200"));
}

TEST(CExpressions, NameDivisionAsOutside) {
    EXPECT_EQ(circuitRefusal(cBody("return A / B;")),
              "table: line 4, column 10: '/' is outside the straight-line C that is read here");
    EXPECT_THAT(circuitRefusal(cBody("return A % 3 + B;")), HasSubstr("column 10: '%' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t = A; t /= 2; return t;")), HasSubstr("'/' is outside"));
}

TEST(CExpressions, NameTheLimitOfGatesWithinOneExpression) {
    std::string product = "x";
    for (int i = 0; i < 60; ++i)
        product += " * (x + " + std::to_string(i) + ")";
    EXPECT_THAT(circuitRefusal(cBody("long x = A + 2 * B;\nreturn " + product + ";")),
                HasSubstr("more than 262144 gates"));
}

}  // namespace
}  // namespace axscope::multipliers
