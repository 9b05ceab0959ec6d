// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

namespace axscope::app {

struct TableExportOptions {
    std::string file;
    std::string order;
    std::string type;
    std::string layout;
};

/// Adds --out, --order, --type and --layout; `alias` is another name of --out, or empty.
void addTableExportOptions(CLI::App& command, TableExportOptions& options, const std::string& alias = {});

/// Writes the table where --out was given. Errors: InvalidArgument, those of multipliers::exportTable.
Result<void> exportAsAsked(const multipliers::ProductTable& table, const TableExportOptions& options);

}  // namespace axscope::app
