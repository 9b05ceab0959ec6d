// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "multipliers/import/c_array.h"
#include "multipliers/import/number_text.h"
#include "tests/fuzz/fuzz_support.h"

// The first byte chooses the reader: 'c' for C arrays, anything else for numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace axscope;
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto table = data[0] == 'c' ? multipliers::parseCArray(text, "input")
                                      : multipliers::parseNumberText(text, "input");
    if (!table) {
        tests::requireReadable(table.error());
        return 0;
    }
    tests::require(
        table->firstBits >= 2 && table->firstBits <= 8 && table->secondBits >= 2 && table->secondBits <= 8,
        "operands of 2 to 8 bits");
    tests::require(table->entries.size() == std::size_t{1} << (table->firstBits + table->secondBits),
                   "a product for each pair");
    for (const std::int32_t entry : table->entries)
        tests::require(entry >= -65535 && entry <= 65535, "products in range");
    return 0;
}
