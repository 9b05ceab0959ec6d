// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/circuit.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "multipliers/product_table.h"

namespace axscope::multipliers {
namespace {

constexpr int kMinBits = 2;
constexpr int kMaxBits = 8;

/// The digits at the front of `text`, which moves behind them; 0 where there are none or too many.
int takeNumber(std::string_view& text) {
    int value = 0;
    while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
        value = value > 1000 ? 1000 : value * 10 + (text[0] - '0');
        text.remove_prefix(1);
    }
    return value;
}

Error unsupported(const Circuit& circuit, const std::string& message, const std::string& where) {
    return {ErrorCode::Unsupported, circuit.what + ": " + message, where};
}

/// The operands' widths where declarations leave them open.
Result<std::array<int, 2>> widthsOf(const Circuit& circuit, const std::array<int, 2>& used, RawTable& table,
                                    const std::string& where) {
    std::array<int, 2> widths{};
    const NamedWidths named = widthsInName(circuit.name);
    std::array<int, 2> byName = {named.first, named.second};
    // Of mul8x3u(B, A) the first parameter may be the narrow one: what the circuit uses decides.
    if (byName[0] != byName[1] && (used[0] > byName[0] || used[1] > byName[1]) && used[0] <= byName[1] &&
        used[1] <= byName[0])
        std::swap(byName[0], byName[1]);
    for (std::size_t i = 0; i < 2; ++i) {
        const Circuit::Operand& operand = circuit.operands[i];
        widths[i] = operand.bits;
        // A type that is merely wide enough says nothing: the name is believed, and higher bits are 0.
        const bool nameFits =
            byName[i] > 0 && byName[i] <= operand.bits && (!operand.exactWidth || used[i] <= byName[i]);
        if (nameFits) {
            widths[i] = byName[i];
        } else if (!operand.exactWidth) {
            widths[i] = std::max(used[i], kMinBits);
            table.warnings.push_back("the width of operand " + operand.name + ", " +
                                     std::to_string(widths[i]) +
                                     " bits, is taken from the bits that the circuit uses");
        }
        if (widths[i] < kMinBits || widths[i] > kMaxBits)
            return unsupported(circuit,
                               "operand " + operand.name + " has " + std::to_string(widths[i]) +
                                   " bits; tables are made of operands of 2 to 8 bits",
                               where);
    }
    return widths;
}

}  // namespace

NamedWidths widthsInName(std::string_view name) {
    for (std::size_t at = name.find("mul"); at != std::string_view::npos; at = name.find("mul", at + 1)) {
        std::string_view rest = name.substr(at + 3);
        NamedWidths widths;
        widths.first = widths.second = takeNumber(rest);
        if (widths.first == 0)
            continue;
        if (rest.starts_with('x')) {
            rest.remove_prefix(1);
            widths.second = takeNumber(rest);
            if (widths.second == 0)
                continue;
        }
        if (!rest.empty() && (rest[0] == 's' || rest[0] == 'u'))
            widths.sign = rest[0];
        return widths;
    }
    return {};
}

Result<RawTable> tableOfCircuit(Circuit& circuit, const std::string& where) {
    const GateNetlist::Fault fault = circuit.netlist.order(circuit.result);
    if (fault.kind != GateNetlist::Fault::Kind::None)
        return unsupported(circuit, "a net without driver, or a loop", where);
    RawTable table;
    table.storage = circuit.what;
    table.ownName = circuit.name;
    std::array<int, 2> used{};
    for (int i = 0; i < 2; ++i)
        used[static_cast<std::size_t>(i)] = static_cast<int>(std::bit_width(circuit.netlist.usedBits(i)));
    // A signed operand repeats its sign above its own width; those bits are none of its own.
    const NamedWidths named = widthsInName(circuit.name);
    for (std::size_t i = 0; i < 2; ++i)
        if (circuit.operands[i].isSigned && named.first > 0)
            used[i] = std::min(used[i], i == 0 ? named.first : named.second);
        else if (circuit.operands[i].isSigned && !circuit.operands[i].exactWidth)
            used[i] = std::min(used[i], kMaxBits);
    const Result<std::array<int, 2>> widths = widthsOf(circuit, used, table, where);
    if (!widths)
        return widths.error();
    table.firstBits = (*widths)[0];
    table.secondBits = (*widths)[1];
    std::array<GateNetlist::Operand, 2> operands;
    for (std::size_t i = 0; i < 2; ++i)
        operands[i] = {(*widths)[i], circuit.operands[i].isSigned};

    const bool isSigned =
        circuit.resultSigned && (circuit.operands[0].isSigned || circuit.operands[1].isSigned);
    const bool signedOperands = circuit.operands[0].isSigned && circuit.operands[1].isSigned;
    const int productBits = table.firstBits + table.secondBits;
    const int resultBits = static_cast<int>(circuit.result.size());
    const std::vector<std::uint64_t> results = circuit.netlist.evaluate(operands);
    table.entries.reserve(results.size());
    for (std::size_t pair = 0; pair < results.size(); ++pair) {
        std::int64_t value = static_cast<std::int64_t>(results[pair]);
        if (circuit.resultSigned && resultBits < 64 && (results[pair] >> (resultBits - 1) & 1) != 0)
            value -= std::int64_t{1} << resultBits;
        if (value < -ProductTable::kMaxAbsEntry || value > ProductTable::kMaxAbsEntry)
            return unsupported(
                circuit,
                "the result for operand codes " + std::to_string(pair >> table.secondBits) + " and " +
                    std::to_string(pair & ((std::size_t{1} << table.secondBits) - 1)) + " is " +
                    (circuit.resultSigned ? std::to_string(value) : std::to_string(results[pair])) +
                    ", beyond any product of 8-bit numbers",
                where);
        table.entries.push_back(static_cast<std::int32_t>(value));
    }
    if (isSigned && signedOperands) {
        table.possible = {TableEncoding::SignedTwosComplement};
        table.whyPossible = "operands and result are declared signed";
        return table;
    }
    // Bits in, bits out: signed or not is for the products themselves to say.
    table.codeBits = productBits;
    table.possible = {TableEncoding::SignedTwosComplement, TableEncoding::Unsigned};
    table.whyPossible = "a circuit takes and gives plain bits";
    table.nameTellsSign = named.sign == 's' || (named.sign == 'u' && !circuit.resultSigned);
    const bool overflows = std::any_of(table.entries.begin(), table.entries.end(), [&](std::int32_t entry) {
        return entry < 0 || (static_cast<std::uint32_t>(entry) >> productBits) != 0;
    });
    if (overflows && !circuit.resultSigned) {
        table.codeBits = 0;
        table.possible = {TableEncoding::Unsigned};
        table.whyPossible = "the result has more bits than a signed product";
    }
    return table;
}

}  // namespace axscope::multipliers
