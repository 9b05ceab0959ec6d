// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/import/circuit.h"

namespace axscope::multipliers {

/// Reads a gate-level Verilog multiplier: one top module of two inputs and one output, `assign` statements,
/// instances of modules in the same file, of Verilog's gates, and of the standard cells of verilog_cells.h; a
/// module of the file goes before a cell of its name. The top is the module that no other uses; `stem` (the
/// file's name) chooses among several. Widths and signs of expressions follow IEEE 1364. Accepted syntax: see
/// verilog_syntax.h. Errors, with line and column: Format (undeclared ports, nets without driver or with two,
/// combinational loops), Unsupported (anything beyond the subset).
Result<Circuit> parseVerilogCircuit(std::string_view source, const std::string& stem,
                                    const std::string& where);

}  // namespace axscope::multipliers
