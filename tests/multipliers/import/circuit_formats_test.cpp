// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"
#include "tests/multipliers/import/circuit_text.h"
#include "tests/multipliers/import/circuit_writer.h"

namespace axscope::multipliers {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::cBody;
using tests::cCircuit;
using tests::circuitRefusal;
using tests::CStyle;
using tests::importedText;
using tests::MaskedMultiplier;
using tests::verilogBody;
using tests::verilogCircuit;
using tests::VerilogStyle;

constexpr VerilogStyle kVerilogStyles[] = {VerilogStyle::Assigns, VerilogStyle::Cells, VerilogStyle::OwnCells,
                                           VerilogStyle::Primitives};

std::shared_ptr<const ProductTable> unsignedTable(const std::array<std::uint8_t, 8>& masks) {
    return ProductTable::fromFunction("u", false, [&](int a, int b) {
        std::int32_t sum = 0;
        for (int j = 0; j < 8; ++j)
            sum += (b >> j & 1) * (a & masks[static_cast<std::size_t>(j)]) << j;
        return sum;
    });
}

// --- C
// -----------------------------------------------------------------------------------------------------------

TEST(CCircuits, GiveTheTablesOfTheCatalogueBitForBit) {
    for (const CatalogEntry& entry : catalog()) {
        for (const CStyle style : {CStyle::Signed, CStyle::Reinterpreted, CStyle::Wide}) {
            SCOPED_TRACE(std::string(entry.name) + " style " + std::to_string(static_cast<int>(style)));
            const auto result = importedText(cCircuit({entry.masks, true}, std::string(entry.name), style));
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->table->hash(), tableOf(entry)->hash());
            EXPECT_EQ(result->encoding, TableEncoding::SignedTwosComplement);
            EXPECT_FALSE(result->transposed);
            EXPECT_THAT(result->warnings, IsEmpty());
            EXPECT_EQ(result->storage, "C function " + std::string(entry.name));
        }
    }
}

TEST(CCircuits, GiveUnsignedTables) {
    for (const std::array<std::uint8_t, 8>& masks :
         {std::array<std::uint8_t, 8>{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
          std::array<std::uint8_t, 8>{0xF0, 0xF8, 0xFC, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF}}) {
        for (const CStyle style : {CStyle::Reinterpreted, CStyle::Wide}) {
            const auto result = importedText(cCircuit({masks, false}, "mul8u_T", style));
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->encoding, TableEncoding::Unsigned);
            EXPECT_EQ(result->table->hash(), unsignedTable(masks)->hash());
        }
    }
}

TEST(CCircuits, TakeFarLessThanASecond) {
    const std::string source = cCircuit({catalog()[5].masks, true}, "mul8s_1KR6", CStyle::Signed);
    const auto start = std::chrono::steady_clock::now();
    ASSERT_TRUE(importedText(source));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
}

TEST(CCircuits, FollowTheRulesOfC) {
    const auto table = [](const std::string& body,
                          const std::string& head = "int32_t f8s(int8_t A, int8_t B)") {
        const auto result = importedText(cBody(body, head));
        EXPECT_TRUE(result) << result.error().text();
        return result ? result->table : ProductTable::exact();
    };
    EXPECT_TRUE(table("return A * B;")->isExact());
    EXPECT_TRUE(table("int r = 0; r += A; r *= B; return r;")->isExact());
    EXPECT_TRUE(table("return A < 0 ? -(-A * B) : (B >= 0 && A != 0 ? A * B : A * B);")->isExact());
    // ~ works on a promoted int; the assignment to uint8_t cuts it.
    EXPECT_EQ(table("uint8_t t; t = ~(A & 0); return t;")->product(5, 7), 255);
    EXPECT_EQ(table("uint8_t t = ~0; return t + 1;")->product(5, 7), 256);
    EXPECT_EQ(table("int8_t t = 200; return t;")->product(5, 7), -56);
    EXPECT_EQ(table("return (uint8_t)A;")->product(-1, 0), 255);
    EXPECT_EQ(table("return A >> 1;")->product(-3, 0), -2);
    EXPECT_EQ(table("return !A + (A == B) * 2;")->product(0, 0), 3);
    EXPECT_EQ(table("_Bool t = A; return t;")->product(-4, 0), 1);
    EXPECT_EQ(table("return 0x10 | 010 | 1u;")->product(1, 1), 25);
    // -1 < 1u is false in C: the int turns unsigned.
    EXPECT_EQ(table("int x = -1; return x < 1u;")->product(1, 1), 0);
    EXPECT_EQ(table("int x = -1; long y = 1; return x < y;")->product(1, 1), 1);
}

TEST(CCircuits, TakeParametersByPosition) {
    const std::string b = "uint16_t f8u(uint8_t B, uint8_t A) { return B * A - (B & 1) * 4 + 4; }";
    const auto result = importedText(b);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->table->product(1, 10), 10);
    EXPECT_EQ(result->table->product(10, 1), 14);
}

TEST(CCircuits, KnowTheWidthsOfNarrowOperands) {
    const auto result = importedText(
        "uint64_t mul8x3u_1NH(const uint64_t B, const uint64_t A)\n{ return ((A & 255) * (B & 7)); }\n");
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->firstBits, 3);  // the first parameter is the narrow one
    EXPECT_EQ(result->secondBits, 8);
    EXPECT_EQ(result->metrics.wce, 0);
    EXPECT_EQ(result->metrics.nmed, 0);
    EXPECT_EQ(result->table->product(7, 255), 7 * 255);
    EXPECT_EQ(result->table->product(200, 255), 7 * 255);  // saturated
    const auto byUse = importedText("uint64_t f(uint64_t A, uint64_t B) { return (A & 15) * (B & 63); }");
    ASSERT_TRUE(byUse) << byUse.error().text();
    EXPECT_EQ(byUse->firstBits, 4);
    EXPECT_EQ(byUse->secondBits, 6);
    EXPECT_THAT(byUse->warnings, Contains(HasSubstr("taken from the bits that the circuit uses")));
    const auto byName = importedText("uint64_t mul8u_1(uint64_t A, uint64_t B) { return A * B; }");
    ASSERT_TRUE(byName) << byName.error().text();
    EXPECT_TRUE(byName->table->isExact());
    EXPECT_THAT(circuitRefusal("uint64_t mul12u_1(uint64_t A, uint64_t B) { return A * B; }"),
                HasSubstr("operand A has 12 bits"));
    EXPECT_THAT(circuitRefusal("uint64_t f(uint64_t A, uint64_t B) { return A * B; }"),
                HasSubstr("2 to 8 bits"));
}

TEST(CCircuits, SayWhenTheirSecondParameterIsNamedA) {
    const auto remarks = [](const std::string& source) {
        const auto result = importedText(source);
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        return result ? result->evidence : std::vector<std::string>();
    };
    const std::string body = " { return A * B - (B & 1) * 4 + 4; }";
    const auto remark = Contains(HasSubstr("the first operand is named B and the second A"));
    EXPECT_THAT(remarks("uint16_t mul8u_X(uint8_t B, uint8_t A)" + body), remark);
    EXPECT_THAT(remarks("uint16_t mul8u_X(uint8_t A, uint8_t B)" + body), Not(remark));
    // Where the operands commute it makes no difference.
    EXPECT_THAT(remarks("uint16_t mul8u_X(uint8_t B, uint8_t A) { return A * B; }"), Not(remark));
}

/// Zeros correlate with nothing: the figures in the file tell, and without them the name.
TEST(CCircuits, OfZerosAreAsTheFileSays) {
    const std::string body = "(const uint64_t B, const uint64_t A)\n{ uint64_t O; O = 0; O |= (0&1) << 3; return O; }\n";
    const std::string ofUnsigned = "// MAE = 16256\n// WCE = 65025\n// EP% = 99.22 %\n";
    const std::string ofSigned = "// MAE = 4096\n// WCE = 16384\n";
    const auto isSigned = [](const std::string& source) {
        const auto result = importedText(source);
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        return result && result->table->isSigned();
    };
    EXPECT_FALSE(isSigned("uint64_t mul8u_X" + body));
    EXPECT_TRUE(isSigned("uint64_t mul8s_X" + body));
    EXPECT_FALSE(isSigned(ofUnsigned + "uint64_t mul8x8_X" + body));
    EXPECT_TRUE(isSigned(ofSigned + "uint64_t mul8x8_X" + body));
    // What the figures say counts more than the name.
    EXPECT_FALSE(isSigned(ofUnsigned + "uint64_t mul8s_X" + body));
    const auto result = importedText(ofUnsigned + "uint64_t mul8u_X" + body);
    ASSERT_TRUE(result);
    EXPECT_THAT(result->warnings, Not(Contains(HasSubstr("the file says"))));
    EXPECT_THAT(result->evidence, Contains(HasSubstr("file's own figures hold")));
    ImportOptions told;
    told.encoding = TableEncoding::SignedTwosComplement;
    const auto asTold = importedText(ofUnsigned + "uint64_t mul8u_X" + body, told);
    ASSERT_TRUE(asTold);
    EXPECT_TRUE(asTold->table->isSigned());
}

/// One partial product correlates best with unsigned products, whatever it stands for.
TEST(CCircuits, OfPlainBitsAreSignedOrNotAsTheirNamesSay) {
    const std::string body = "(uint8_t A, uint8_t B)\n{ return (A >> 7 & B >> 7 & 1) << 14; }\n";
    const auto bySign = importedText("uint16_t mul8s_X" + body);
    ASSERT_TRUE(bySign) << bySign.error().text();
    EXPECT_EQ(bySign->encoding, TableEncoding::SignedTwosComplement);
    EXPECT_EQ(bySign->table->product(-128, -1), 16384);
    EXPECT_THAT(bySign->evidence, Contains("two's complement order: as the name mul8s_X says"));
    EXPECT_THAT(bySign->warnings, Contains(HasSubstr("unsigned 0..255 fits better")));
    EXPECT_FALSE(importedText("uint16_t mul8u_X" + body).value().table->isSigned());
    EXPECT_FALSE(importedText("uint16_t multiply" + body).value().table->isSigned());
    // The figures of the unsigned reading count for more than the name ...
    const std::string figures = "// MAE = 12192\n// WCE = 48641\n";
    const auto contradicted = importedText(figures + "uint16_t mul8s_X" + body);
    ASSERT_TRUE(contradicted) << contradicted.error().text();
    EXPECT_FALSE(contradicted->table->isSigned());
    EXPECT_THAT(contradicted->warnings,
                Contains("the name mul8s_X says signed, the products say unsigned"));
    // ... and so does a result that is declared signed.
    EXPECT_TRUE(importedText("int16_t mul8u_X(uint8_t A, uint8_t B) { return (int8_t)A * (int8_t)B; }")
                    .value()
                    .table->isSigned());
}

TEST(CCircuits, CheckTheFiguresInTheComments) {
    const std::string right =
        "// MAE% = 0.0018 %\n// MAE = 1.2 \n// WCE% = 0.0076 %\n// WCE = 5.0 \n// WCRE% = 500.00 %\n// EP% = "
        "50.00 %\n"
        "// MRE% = 0.28 %\n// MSE = 3.8 \n// PDK45_PWR = 0.422 mW\n// PDK45_AREA = 711.0 um2\n// PDK45_DELAY "
        "= 1.48 ns\n";
    const auto& masks = findCatalogEntry("1KVA")->masks;
    const auto result = importedText(cCircuit({masks, true}, "mul8s_1KVA", CStyle::Signed, right));
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_THAT(result->warnings, IsEmpty());
    ASSERT_TRUE(result->published.powerMw && result->published.areaUm2 && result->published.delayNs);
    EXPECT_DOUBLE_EQ(result->published.powerMw->value, 0.422);
    EXPECT_DOUBLE_EQ(result->published.areaUm2->value, 711);
    EXPECT_DOUBLE_EQ(result->published.mse->value, 3.8);
    const auto wrong =
        importedText(cCircuit({masks, true}, "mul8s_1KVA", CStyle::Signed, "// MAE = 2.5\n// WCE = 5\n"));
    ASSERT_TRUE(wrong);
    EXPECT_THAT(wrong->warnings, Contains("the file says MAE = 2.5, computed is 1.25"));
}

TEST(CCircuits, RefuseWhatIsNotStraightLineWithItsPlace) {
    EXPECT_EQ(circuitRefusal(cBody("  if (A) return 0;\n  return A;")),
              "table: line 4, column 3: 'if' is outside the straight-line C that is read here");
    EXPECT_THAT(circuitRefusal(cBody("for (;;) ;\nreturn A;")),
                HasSubstr("line 4, column 1: 'for' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("return system(A);")), HasSubstr("the call of 'system' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("system(A); return B;")), HasSubstr("'system' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int *x; return A;")), HasSubstr("a pointer is outside"));
    EXPECT_THAT(circuitRefusal(cBody("return A << B;")),
                HasSubstr("a shift by an amount that depends on the operands"));
    EXPECT_THAT(circuitRefusal(cBody("return A << 32;")), HasSubstr("a shift of 32 bits by 32"));
    EXPECT_THAT(circuitRefusal(cBody("return A / B;")), HasSubstr("'/' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("int t; return t;")), HasSubstr("'t' is read before it is set"));
    EXPECT_THAT(circuitRefusal(cBody("return q;")), HasSubstr("'q' is not declared"));
    EXPECT_THAT(circuitRefusal(cBody("A++; return A;")), HasSubstr("'++' is outside"));
    EXPECT_THAT(circuitRefusal(cBody("return A; return B;")), HasSubstr("expected '}' behind the return"));
    EXPECT_THAT(circuitRefusal(cBody("int A; return A;")), HasSubstr("'A' is declared twice"));
    EXPECT_THAT(circuitRefusal(cBody("return A;", "int16_t f(int8_t A)")), HasSubstr("'f' has 1"));
    EXPECT_THAT(circuitRefusal(cBody("return A;", "void f(int8_t A, int8_t B)")),
                HasSubstr("'f' returns nothing"));
    EXPECT_THAT(circuitRefusal(cBody("return A;") + cBody("return A;", "int g(int A, int B)")),
                HasSubstr("line 7, column 5: a second function, 'g', is outside"));
    EXPECT_THAT(circuitRefusal(cBody("return " + std::string(5000, '(') + "A;")),
                HasSubstr("nested deeper than 200"));
    EXPECT_THAT(circuitRefusal(cBody("return " + std::string(5000, '~') + "A;")),
                HasSubstr("nested deeper than 200"));
    EXPECT_THAT(circuitRefusal(cBody("return A * B * 70000;", "int32_t f(int8_t A, int8_t B)")),
                HasSubstr("beyond any product"));
    EXPECT_THAT(circuitRefusal("int x = 5; int f(char A, char B) { return A; }"),
                HasSubstr("line 1, column"));
}

TEST(CCircuits, StopAtTheLimitOfGates) {
    std::string body = "long x = A, y = B;\n";
    for (int i = 0; i < 40; ++i)
        body += "x = x * y + x * x;\n";
    EXPECT_THAT(circuitRefusal(cBody(body + "return x;")), HasSubstr("more than 262144 gates"));
}

TEST(CCircuits, CutAnywhereGiveOneLine) {
    const std::string source =
        cCircuit({catalog()[3].masks, true}, "mul8s_1KX2", CStyle::Signed, "/* text */\n");
    for (std::size_t length = 0; length + 2 < source.size(); length += 61) {
        const auto result = importedText(source.substr(0, length));
        ASSERT_FALSE(result) << length;
        EXPECT_THAT(result.error().message, Not(HasSubstr("\n")));
    }
}

// --- Verilog
// -----------------------------------------------------------------------------------------------------

TEST(VerilogCircuits, GiveTheTablesOfTheCatalogueBitForBit) {
    for (const CatalogEntry& entry : catalog()) {
        for (const VerilogStyle style : kVerilogStyles) {
            SCOPED_TRACE(std::string(entry.name) + " style " + std::to_string(static_cast<int>(style)));
            const auto result =
                importedText(verilogCircuit({entry.masks, true}, std::string(entry.name), style));
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->table->hash(), tableOf(entry)->hash());
            EXPECT_THAT(result->warnings, IsEmpty());
        }
    }
}

TEST(VerilogCircuits, GiveUnsignedTables) {
    const std::array<std::uint8_t, 8> masks = {0xF0, 0xF8, 0xFC, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF};
    for (const VerilogStyle style : kVerilogStyles) {
        const auto result = importedText(
            verilogCircuit({masks, false}, "mul8u_T", style, "// MAE = 99\n// PDK45_PWR = 0.031 mW\n"));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->table->hash(), unsignedTable(masks)->hash());
        EXPECT_THAT(result->warnings, Contains(HasSubstr("the file says MAE = 99, computed is 12.25")));
        EXPECT_DOUBLE_EQ(result->published.powerMw.value().value, 0.031);
    }
}

TEST(VerilogCircuits, FollowTheWidthsAndSignsOfTheStandard) {
    const auto table = [](const std::string& source) {
        const auto result = importedText(source);
        EXPECT_TRUE(result) << result.error().text();
        return result ? result->table : ProductTable::exact();
    };
    const std::string signedPorts = "input signed [7:0] A, input signed [7:0] B, output signed [15:0] O";
    EXPECT_TRUE(table(verilogBody("assign O = A * B;"))->isExact());
    EXPECT_TRUE(table(verilogBody("assign O = A * B;", signedPorts))->isExact());
    EXPECT_TRUE(table(verilogBody("assign O = $signed(A) * $signed(B);",
                                  "input [7:0] A, input [7:0] B, output signed [15:0] O"))
                    ->isSigned());
    // The sum of two bytes is 16 bits wide in this context, and 8 bits within a concatenation.
    EXPECT_EQ(table(verilogBody("assign O = A + B;"))->product(200, 100), 300);
    EXPECT_EQ(table(verilogBody("assign O = {A + B};"))->product(200, 100), 44);
    EXPECT_EQ(
        table(verilogBody("assign {O[0], O[7:1]} = A; assign O[15:8] = {2{B[3:0]}};"))->product(0x81, 5),
        0x5503);
    EXPECT_EQ(
        table(verilogBody("assign O = {&A, |B, ^A, ~&A, ~|B, ~^A, !A, A == B, A < B};"))->product(0xFF, 0),
        0b100010000 + 0b1000);
    EXPECT_EQ(table(verilogBody("wire [0:7] r; assign r = A; assign O = r[0];"))->product(128, 0), 1);
    EXPECT_EQ(table(verilogBody("supply1 one; assign O = one ? 16'hAB >> 4 : B;"))->product(1, 1), 10);
    EXPECT_EQ(
        table(verilogBody("MUX2X1 m(.A(A[0]), .B(B[0]), .S(A[1]), .Y(y)); assign O = y;"))->product(2, 1), 1);
}

TEST(VerilogCircuits, KnowEveryCell) {
    struct CellCase {
        const char* instance;
        int expected;  ///< bit i = output for A[2:0] = i, B[0] = 0 for a fourth pin
    };
    for (const CellCase& cell :
         {CellCase{"INVX1 u(.A(A[0]), .Y(y));", 0x55}, CellCase{"BUFX2 u(.A(A[0]), .Y(y));", 0xAA},
          CellCase{"NAND3X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .Y(y));", 0x7F},
          CellCase{"NOR3X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .Y(y));", 0x01},
          CellCase{"AOI21X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .Y(y));", 0x07},
          CellCase{"OAI21X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .Y(y));", 0x1F},
          CellCase{"AOI22X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .D(B[0]), .Y(y));", 0x77},
          CellCase{"OAI22X1 u(.A(A[0]), .B(A[1]), .C(A[2]), .D(B[0]), .Y(y));", 0x1F},
          CellCase{"XNOR2X1 u(.A(A[0]), .B(A[1]), .Y(y));", 0x99},
          CellCase{"XOR2X1 u(.A(A[0]), .B(A[1]), .Y(y));", 0x66},
          CellCase{"OR2X2 u(.A(A[0]), .B(A[1]), .Y(y));", 0xEE},
          CellCase{"PDKGENNOR2X1 u(.A(A[0]), .B(A[1]), .Y(y));", 0x11},
          CellCase{"MUX2X1 u(.A(A[0]), .B(A[1]), .S(A[2]), .Y(y));", 0xCA},
          CellCase{"FAX1 u(.A(A[0]), .B(A[1]), .C(A[2]), .YS(y), .YC());", 0x96},
          CellCase{"FAX1 u(.A(A[0]), .B(A[1]), .C(A[2]), .YC(y));", 0xE8},
          CellCase{"HAX1 u(.A(A[0]), .B(A[1]), .YS(), .YC(y));", 0x88}}) {
        const auto result =
            importedText(verilogBody("wire y; " + std::string(cell.instance) + " assign O = {15'd0, y};"));
        ASSERT_TRUE(result) << result.error().text();
        for (int i = 0; i < 8; ++i)
            EXPECT_EQ(result->table->product(i, 0), cell.expected >> i & 1) << cell.instance << ' ' << i;
    }
}

TEST(VerilogCircuits, NameTheLineOfWhatIsWrong) {
    EXPECT_EQ(
        circuitRefusal(verilogBody("wire x, y;\nassign x = y & A[0];\nassign y = x | B[0];\nassign O = y;")),
        "table: line 2, column 6: net 'x' lies on a combinational loop");
    EXPECT_THAT(circuitRefusal(verilogBody("wire [3:0] x; assign x[1:0] = A; assign O = x;")),
                HasSubstr("net 'x[2]' has no driver"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A;\nassign O[3] = B[1];")),
                HasSubstr("line 3, column 13: net 'O[3]' has two drivers"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign A[0] = B[0]; assign O = A;")),
                HasSubstr("net 'A[0]' has two drivers"));
    EXPECT_THAT(circuitRefusal(verilogBody("reg [7:0] r;\nassign O = A;")),
                HasSubstr("line 2, column 1: 'reg' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("always @(*) O = A;")), HasSubstr("'always' is outside"));
    EXPECT_THAT(circuitRefusal(verilogBody("DFFPOSX1 d(.D(A[0]), .CLK(B[0]), .Q(O[0]));")),
                HasSubstr("'DFFPOSX1' is neither a module of this file nor a known cell"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A[8];")),
                HasSubstr("bits 8:8 of 'A', which has [7:0]"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A << B;")),
                HasSubstr("a shift by an amount that is not constant"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = 8'bx;")), HasSubstr("definite digits"));
    EXPECT_THAT(circuitRefusal(verilogBody("INVX1 u(.A(A[0]), .Z(O[0]));")), HasSubstr("has no pin 'Z'"));
    EXPECT_THAT(circuitRefusal(verilogBody("INVX1 u(A[0], O[0]);")), HasSubstr("need their names"));
    EXPECT_THAT(circuitRefusal(verilogBody("NAND2X1 u(.A(A[0]), .Y(O[0]));")),
                HasSubstr("pin 'B' of 'NAND2X1' is not connected"));
    EXPECT_THAT(circuitRefusal(verilogBody("mul8u_X u(A, B, O);")),
                HasSubstr("every module is used by another"));
    EXPECT_THAT(circuitRefusal(verilogBody("a u(A, B, O);") +
                               "module a(input [7:0] A, input [7:0] B, output [15:0] O);\n"
                               "a u(A, B, O);\nendmodule\n"),
                HasSubstr("nested deeper than 16"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = A;", "input [7:0] A, output [15:0] O")),
                HasSubstr("has 1 and 1"));
    EXPECT_THAT(
        circuitRefusal(verilogBody("assign O = A;", "input [11:0] A, input [11:0] B, output [23:0] O")),
        HasSubstr("operand A has 12 bits"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = " + std::string(5000, '(') + "A")),
                HasSubstr("nested deeper than 250"));
    EXPECT_THAT(circuitRefusal(verilogBody("wire [65536:0] x;")), HasSubstr("expected a number below"));
    EXPECT_THAT(circuitRefusal("module m(A, B, O);\ninput [7:0] A, B;\nendmodule"),
                HasSubstr("port O is declared neither"));
    EXPECT_THAT(circuitRefusal(verilogBody("assign O = {4000{{4000{A}}}};")), HasSubstr("bits"));
}

TEST(VerilogCircuits, CutAnywhereGiveOneLine) {
    const std::string source = verilogCircuit({catalog()[3].masks, true}, "mul8s_1KX2", VerilogStyle::Cells);
    for (std::size_t length = 0; length + 12 < source.size(); length += 67) {
        const auto result = importedText(source.substr(0, length));
        ASSERT_FALSE(result) << length;
        EXPECT_THAT(result.error().message, Not(HasSubstr("\n")));
    }
}

}  // namespace
}  // namespace axscope::multipliers
