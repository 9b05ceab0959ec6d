// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "multipliers/import/gate_netlist.h"

/// The standard cells that EvoApproxLib's netlists use without defining them (FreePDK45, OSU's cell names),
/// with or without the prefix PDKGEN and of any drive strength: INVX1, BUFX2, AND2X1, NOR3X1, XNOR2X1,
/// AOI21X1, OAI22X1, MUX2X1, HAX1, FAX1. Functions as the library itself defines them where it does; so
/// MUX2X1 is Y = S ? B : A.
namespace axscope::multipliers {

struct CellType {
    std::string_view base;    ///< "NAND2"
    std::string_view inputs;  ///< one letter a pin: "AB"
    bool isAdder = false;     ///< outputs YS and YC instead of Y
};

/// nullptr where there is no such cell.
[[nodiscard]] const CellType* findCell(std::string_view name);

struct CellOutputs {
    Net first = GateNetlist::kZero;   ///< Y or YS
    Net second = GateNetlist::kZero;  ///< YC
};
/// `inputs`: one net for each letter of cell.inputs.
[[nodiscard]] CellOutputs cellOutputs(GateNetlist& netlist, const CellType& cell,
                                      std::span<const Net> inputs);

/// Verilog's own gates: and, or, xor, nand, nor, xnor, not, buf.
[[nodiscard]] bool isPrimitiveGate(std::string_view name);
/// At least one input.
[[nodiscard]] Net primitiveOutput(GateNetlist& netlist, std::string_view name, std::span<const Net> inputs);

}  // namespace axscope::multipliers
