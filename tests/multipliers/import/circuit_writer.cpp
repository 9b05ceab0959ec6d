// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/multipliers/import/circuit_writer.h"

#include <functional>
#include <vector>

namespace axscope::multipliers::tests {
namespace {

/// One element of an array multiplier: nets are "a3", "b0", "0", "1" and the names that elements give.
struct Element {
    enum class Kind { And, Not, Adder } kind = Kind::And;
    std::vector<std::string> in;
    std::string out;
    std::string carry;
};

struct Array {
    std::vector<Element> elements;
    std::vector<std::string> result;  ///< 16 nets, lowest first
};

Array arrayOf(const MaskedMultiplier& multiplier) {
    Array array;
    std::vector<std::string> total(16, "0");
    for (int j = 0; j < 8; ++j) {
        const bool subtract = multiplier.isSigned && j == 7;
        std::vector<std::string> bits;
        for (int k = 0; k < 8; ++k) {
            if ((multiplier.masks[static_cast<std::size_t>(j)] >> k & 1) == 0) {
                bits.push_back(subtract ? "1" : "0");
                continue;
            }
            const std::string net = "P_" + std::to_string(j) + "_" + std::to_string(k);
            array.elements.push_back(
                {Element::Kind::And, {"a" + std::to_string(k), "b" + std::to_string(j)}, net, {}});
            bits.push_back(net);
            if (subtract) {
                array.elements.push_back({Element::Kind::Not, {net}, "N" + net, {}});
                bits.back() = "N" + net;
            }
        }
        std::string carry = subtract ? "1" : "0";
        for (int i = 0; i < 16; ++i) {
            const int k = i - j;
            const std::string addend = k < 0                 ? (subtract ? "1" : "0")
                                       : k < 8               ? bits[static_cast<std::size_t>(k)]
                                       : multiplier.isSigned ? bits[7]
                                                             : "0";
            const std::string place = std::to_string(j) + "_" + std::to_string(i);
            array.elements.push_back({Element::Kind::Adder,
                                      {total[static_cast<std::size_t>(i)], addend, carry},
                                      "S_" + place,
                                      "C_" + place});
            total[static_cast<std::size_t>(i)] = "S_" + place;
            carry = "C_" + place;
        }
    }
    array.result = total;
    return array;
}

bool isOperand(const std::string& net) {
    return net[0] == 'a' || net[0] == 'b';
}

}  // namespace

std::string cCircuit(const MaskedMultiplier& multiplier, const std::string& name, CStyle style,
                     const std::string& comments) {
    const Array array = arrayOf(multiplier);
    const bool wide = style == CStyle::Wide;
    const std::string first = wide ? "B" : "A";
    const std::string second = wide ? "A" : "B";
    const std::string type = wide ? "uint64_t" : "uint8_t";
    const std::string result = wide ? "uint64_t" : style == CStyle::Signed ? "int16_t" : "uint16_t";
    const auto net = [&](const std::string& text) {
        return isOperand(text) ? "((" + (text[0] == 'a' ? first : second) + " >> " + text.substr(1) + ")&1)"
                               : text;
    };
    std::string body, names = "tmp";
    for (const Element& element : array.elements) {
        names += "," + element.out + (element.carry.empty() ? "" : "," + element.carry);
        if (element.kind == Element::Kind::And) {
            body += "  " + element.out + " = (" + net(element.in[0]) + " & " + net(element.in[1]) + ");\n";
        } else if (element.kind == Element::Kind::Not) {
            body += "  " + element.out + " = (" + net(element.in[0]) + ")^1;\n";
        } else {
            const std::string x = net(element.in[0]), y = net(element.in[1]), c = net(element.in[2]);
            body += "  tmp = " + x + "^" + y + ";\n  " + element.out + " = tmp^" + c + ";\n  " +
                    element.carry + " = (tmp&" + c + ")|(" + x + "&" + y + ");\n";
        }
    }
    std::string source =
        comments + "#include <stdint.h>\n#include <stdlib.h>\n\n" + result + " " + name + "(";
    source += wide                      ? "const uint64_t B,const uint64_t A"
              : style == CStyle::Signed ? "int8_t A, int8_t B"
                                        : "uint8_t A, uint8_t B";
    source += ")\n{\n  " + result + " P;\n  " + type + " " + names + ";\n" + body + "  P = 0;\n";
    for (std::size_t i = 0; i < 16; ++i)
        source += "  P |= (" + array.result[i] + " & 1) << " + std::to_string(i) + ";\n";
    return source + "  return P;\n}\n";
}

std::string verilogCircuit(const MaskedMultiplier& multiplier, const std::string& name, VerilogStyle style,
                           const std::string& comments) {
    const Array array = arrayOf(multiplier);
    const bool inVector = style == VerilogStyle::OwnCells;
    std::vector<std::string> order;
    for (const Element& element : array.elements) {
        order.push_back(element.out);
        if (!element.carry.empty())
            order.push_back(element.carry);
    }
    const auto net = [&](const std::string& text) -> std::string {
        if (isOperand(text))
            return (text[0] == 'a' ? "A[" : "B[") + text.substr(1) + "]";
        if (text == "0" || text == "1")
            return "1'b" + text;
        if (!inVector)
            return text;
        for (std::size_t i = 0; i < order.size(); ++i)
            if (order[i] == text)
                return "N[" + std::to_string(i) + "]";
        return text;
    };
    std::string source = comments + "\n`timescale 1ns/1ps\n";
    if (style == VerilogStyle::Primitives)
        source += "module " + name + "(input [7:0] A, input [7:0] B, output [15:0] O);\n";
    else
        source +=
            "module " + name + " ( A, B, O );\n  input [7:0] A;\n  input [7:0] B;\n  output [15:0] O;\n";
    if (inVector) {
        source += "  wire [" + std::to_string(order.size() - 1) + ":0] N;\n";
    } else if (style != VerilogStyle::Primitives) {
        source += "  wire " + order[0];
        for (std::size_t i = 1; i < order.size(); ++i)
            source += "," + order[i];
        source += ";\n";
    }
    // The last element first: the order of statements means nothing.
    int number = 0;
    for (auto element = array.elements.rbegin(); element != array.elements.rend(); ++element) {
        const std::string id = "U" + std::to_string(++number);
        const std::string out = net(element->out);
        const std::string x = net(element->in[0]);
        const std::string y = element->in.size() > 1 ? net(element->in[1]) : "";
        const std::string c = element->in.size() > 2 ? net(element->in[2]) : "";
        const std::string carry = element->carry.empty() ? "" : net(element->carry);
        switch (style) {
            case VerilogStyle::Assigns:
                source += element->kind == Element::Kind::And
                              ? "assign " + out + " = " + x + " & " + y + "; //1\n"
                          : element->kind == Element::Kind::Not
                              ? "assign " + out + " = ~" + x + ";\n"
                              : "assign " + out + " = (" + x + " ^ " + y + ") ^ " + c + ";\nassign " + carry +
                                    " = (" + x + " & " + y + ") | (" + y + " & " + c + ") | (" + x + " & " +
                                    c + ");\n";
                break;
            case VerilogStyle::Cells:
                source += element->kind == Element::Kind::And
                              ? "  assign " + out + " = (" + x + " & " + y + ");\n"
                          : element->kind == Element::Kind::Not
                              ? "  INVX1 " + id + " (.A(" + x + "), .Y(" + out + "));\n"
                          : element->in[2] == "0" ? "  HAX1 " + id + " (.A(" + x + "), .B((" + y +
                                                        ")), .YS(" + out + "), .YC(" + carry + "));\n"
                                                  : "  FAX1 " + id + " (.A(" + x + "), .B(" + y + "), .C(" +
                                                        c + "), .YS(" + out + "), .YC(" + carry + "));\n";
                break;
            case VerilogStyle::OwnCells:
                source += element->kind == Element::Kind::And
                              ? "  PDKGENAND2X1 n" + id + "(.A(" + x + "), .B(" + y + "), .Y(" + out + "));\n"
                          : element->kind == Element::Kind::Not
                              ? "  PDKGENINVX1 n" + id + "(.A(" + x + "), .Y(" + out + "));\n"
                              : "  PDKGENFAX1 n" + id + "(.A(" + x + "), .B(" + y + "), .C(" + c + "), .YS(" +
                                    out + "), .YC(" + carry + "));\n";
                break;
            case VerilogStyle::Primitives:
                source += element->kind == Element::Kind::And ? "  and (" + out + ", " + x + ", " + y + ");\n"
                          : element->kind == Element::Kind::Not
                              ? "  not " + id + "(" + out + ", " + x + ");\n"
                              : "  xor " + id + "(" + out + ", " + x + ", " + y + ", " + c + ");\n  assign " +
                                    carry + " = " + x + " ? (" + y + " | " + c + ") : (" + y + " & " + c +
                                    ");\n";
                break;
        }
    }
    if (style == VerilogStyle::Cells) {
        source += "  assign O = {";
        for (std::size_t i = 16; i-- > 0;)
            source += net(array.result[i]) + (i > 0 ? "," : "};\n");
    } else {
        for (std::size_t i = 0; i < 16; ++i)
            source += "assign O[" + std::to_string(i) + "] = " + net(array.result[i]) + ";\n";
    }
    source += "endmodule\n";
    if (style == VerilogStyle::OwnCells)
        source +=
            "/* mod */\nmodule PDKGENAND2X1(input A, input B, output Y );\n     assign Y = A & "
            "B;\nendmodule\n"
            "/* mod */\nmodule PDKGENINVX1(input A, output Y );\n     assign Y = ~A;\nendmodule\n"
            "/* mod */\nmodule PDKGENFAX1( input A, input B, input C, output YS, output YC );\n"
            "    assign YS = (A ^ B) ^ C;\n    assign YC = (A & B) | (B & C) | (A & C);\nendmodule\n"
            "/* mod */\nmodule PDKGENXOR2X1(input A, input B, output Y );\n     assign Y = A ^ "
            "B;\nendmodule\n";
    return source;
}

}  // namespace axscope::multipliers::tests
