// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_cells.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace axscope::multipliers {
namespace {

constexpr std::array<CellType, 20> kCells = {{
    {"INV", "A"},     {"BUF", "A"},      {"CLKBUF", "A"}, {"AND2", "AB"},     {"AND3", "ABC"},
    {"OR2", "AB"},    {"OR3", "ABC"},    {"NAND2", "AB"}, {"NAND3", "ABC"},   {"NOR2", "AB"},
    {"NOR3", "ABC"},  {"XOR2", "AB"},    {"XNOR2", "AB"}, {"AOI21", "ABC"},   {"AOI22", "ABCD"},
    {"OAI21", "ABC"}, {"OAI22", "ABCD"}, {"MUX2", "ABS"}, {"HA", "AB", true}, {"FA", "ABC", true},
}};
constexpr std::array<std::string_view, 8> kPrimitives = {"and", "or",   "xor", "nand",
                                                         "nor", "xnor", "not", "buf"};

}  // namespace

const CellType* findCell(std::string_view name) {
    constexpr std::string_view kPrefix = "PDKGEN";
    if (name.starts_with(kPrefix))
        name.remove_prefix(kPrefix.size());
    const std::size_t drive = name.rfind('X');
    if (drive == std::string_view::npos || drive + 1 == name.size() ||
        name.find_first_not_of("0123456789", drive + 1) != std::string_view::npos)
        return nullptr;
    const auto found = std::find_if(kCells.begin(), kCells.end(),
                                    [&](const CellType& cell) { return cell.base == name.substr(0, drive); });
    return found == kCells.end() ? nullptr : &*found;
}

CellOutputs cellOutputs(GateNetlist& netlist, const CellType& cell, std::span<const Net> in) {
    assert(in.size() == cell.inputs.size());
    const std::string_view base = cell.base;
    if (cell.isAdder) {
        const Net half = netlist.differ(in[0], in[1]);
        const Net carry = netlist.both(in[0], in[1]);
        if (base == "HA")
            return {half, carry};
        return {netlist.differ(half, in[2]), netlist.either(carry, netlist.both(half, in[2]))};
    }
    if (base == "MUX2")
        return {netlist.choose(in[2], in[1], in[0]), {}};
    if (base == "AOI21")
        return {netlist.inverted(netlist.either(netlist.both(in[0], in[1]), in[2])), {}};
    if (base == "OAI21")
        return {netlist.inverted(netlist.both(netlist.either(in[0], in[1]), in[2])), {}};
    if (base == "AOI22")
        return {netlist.inverted(netlist.either(netlist.both(in[0], in[1]), netlist.both(in[2], in[3]))), {}};
    if (base == "OAI22")
        return {netlist.inverted(netlist.both(netlist.either(in[0], in[1]), netlist.either(in[2], in[3]))),
                {}};
    if (base == "INV")
        return {netlist.inverted(in[0]), {}};
    if (in.size() == 1)
        return {in[0], {}};
    const std::string_view function = base.starts_with("AND")    ? "and"
                                      : base.starts_with("OR")   ? "or"
                                      : base.starts_with("NAND") ? "nand"
                                      : base.starts_with("NOR")  ? "nor"
                                      : base.starts_with("XOR")  ? "xor"
                                                                 : "xnor";
    return {primitiveOutput(netlist, function, in), {}};
}

bool isPrimitiveGate(std::string_view name) {
    return std::find(kPrimitives.begin(), kPrimitives.end(), name) != kPrimitives.end();
}

Net primitiveOutput(GateNetlist& netlist, std::string_view name, std::span<const Net> inputs) {
    Net result = inputs[0];
    const bool isAnd = name == "and" || name == "nand";
    const bool isOr = name == "or" || name == "nor";
    for (const Net net : inputs.subspan(1))
        result = isAnd  ? netlist.both(result, net)
                 : isOr ? netlist.either(result, net)
                        : netlist.differ(result, net);
    return name == "not" || name.starts_with('n') || name == "xnor" ? netlist.inverted(result) : result;
}

}  // namespace axscope::multipliers
