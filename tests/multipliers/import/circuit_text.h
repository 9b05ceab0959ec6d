// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "multipliers/import/table_import.h"
#include "tests/multipliers/import/table_bytes.h"

namespace axscope::multipliers::tests {

/// `source` imported as the file "table".
inline Result<ImportedTable> importedText(const std::string& source, const ImportOptions& options = {}) {
    return importTableFromBytes(asBytes(source), "table", options);
}

/// Its products; those of the exact multiplier, and a failed test, where it is refused.
inline std::shared_ptr<const ProductTable> tableOfText(const std::string& source) {
    const auto result = importedText(source);
    EXPECT_TRUE(result) << result.error().text();
    return result ? result->table : ProductTable::exact();
}

/// Why `source` is refused; empty, and a failed test, where it is not.
inline std::string circuitRefusal(const std::string& source) {
    const auto result = importedText(source);
    EXPECT_FALSE(result) << result->note;
    return result ? std::string() : result.error().text();
}

/// A C function of two operands; `body` begins in line 4.
inline std::string cBody(const std::string& body,
                         const std::string& head = "int16_t mul8s_X(int8_t A, int8_t B)") {
    return "#include <stdint.h>\n" + head + "\n{\n" + body + "\n}\n";
}

/// A module of two operands; `body` begins in line 2.
inline std::string verilogBody(const std::string& body,
                               const std::string& ports = "input [7:0] A, input [7:0] B, output [15:0] O") {
    return "module mul8u_X(" + ports + ");\n" + body + "\nendmodule\n";
}

}  // namespace axscope::multipliers::tests
