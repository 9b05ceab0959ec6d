// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string>

#include "multipliers/import/circuit.h"
#include "tests/fuzz/fuzz_support.h"

namespace axscope::tests {

/// What a reader of circuits promises: an error that can be read, or a circuit whose table can be made or
/// refused so.
inline void requireCircuit(Result<multipliers::Circuit> circuit) {
    if (!circuit) {
        requireReadable(circuit.error());
        return;
    }
    require(circuit->netlist.gates() <= multipliers::GateNetlist::kMaxGates, "the limit of gates holds");
    require(circuit->result.size() <= 64, "a result of at most 64 bits");
    const auto table = multipliers::tableOfCircuit(*circuit, "input");
    if (!table) {
        requireReadable(table.error());
        return;
    }
    require(
        table->firstBits >= 2 && table->firstBits <= 8 && table->secondBits >= 2 && table->secondBits <= 8,
        "operands of 2 to 8 bits");
    require(table->entries.size() == std::size_t{1} << (table->firstBits + table->secondBits),
            "a product for each pair");
    for (const std::int32_t entry : table->entries)
        require(entry >= -65535 && entry <= 65535, "products in range");
    require(!table->possible.empty(), "an encoding");
}

}  // namespace axscope::tests
