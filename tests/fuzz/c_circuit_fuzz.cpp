// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_circuit.h"

#include "tests/fuzz/circuit_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    axscope::tests::requireCircuit(axscope::multipliers::parseCCircuit(source, "input"));
    return 0;
}
