// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/import/gate_netlist.h"
#include "multipliers/import/raw_table.h"

namespace axscope::multipliers {

/// A multiplier as a C function or a Verilog module describes it. Operands by position: 0 = first =
/// activation.
struct Circuit {
    struct Operand {
        std::string name;
        int bits = 8;            ///< of its declaration
        bool isSigned = false;   ///< by its declaration
        bool exactWidth = true;  ///< false where the declared type is merely wide enough, as uint64_t
    };
    std::string name;  ///< of the function or module
    std::string what;  ///< for people: "C function mul8s_1KVA", "Verilog module mul8u_1JFF"
    std::array<Operand, 2> operands;
    GateNetlist netlist;
    std::vector<Net> result;  ///< lowest bit first, at most 64
    bool resultSigned = false;
};

/// What a name such as mul8s_1KVA, mul8x3u_1NH or mul7u says; zeros and a space where it says nothing.
struct NamedWidths {
    int first = 0;
    int second = 0;
    char sign = ' ';  ///< 's', 'u' or ' '
};
[[nodiscard]] NamedWidths widthsInName(std::string_view name);

/// All products of `circuit`, by operand code (its bits read as 0..2^n - 1). Widths are those of the
/// declarations, or of the name or the bits in use where a declared type is only a container. Errors:
/// Unsupported for operands of fewer than 2 or more than 8 bits and for results beyond
/// ProductTable::kMaxAbsEntry.
Result<RawTable> tableOfCircuit(Circuit& circuit, const std::string& where);

}  // namespace axscope::multipliers
