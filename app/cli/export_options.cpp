// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_options.h"

#include "multipliers/export/table_export.h"

namespace axscope::app {

void addTableExportOptions(CLI::App& command, TableExportOptions& options, const std::string& alias) {
    const std::string group = "Export";
    CLI::Option* const out =
        command
            .add_option(
                "--out" + (alias.empty() ? "" : "," + alias), options.file,
                "Write the product table: .npy, .bin (bare numbers), .h (C array), .csv, .txt (matrix), .lst "
                "(lines 'a b product'); rows are operand a, the activation")
            ->type_name("FILE.EXT")
            ->group(group);
    command
        .add_option(
            "--order", options.order,
            "Order of signed operands: numeric (-128..127) or twos-complement (0..127, -128..-1); default: "
            "twos-complement in .npy and .h, numeric in the others")
        ->check(CLI::IsMember({"numeric", "twos-complement"}))
        ->needs(out)
        ->group(group);
    command
        .add_option("--type", options.type,
                    "Numbers of .npy, .bin and .h: int32, int16, uint16 or offset (uint16 of product + "
                    "32768); default: "
                    "int32 in .npy, otherwise 16 bits")
        ->check(CLI::IsMember({"int32", "int16", "uint16", "offset"}))
        ->needs(out)
        ->group(group);
    command
        .add_option("--layout", options.layout,
                    "matrix or list ('a b product'), for text files, whatever their ending")
        ->check(CLI::IsMember({"matrix", "list"}))
        ->needs(out)
        ->group(group);
}

Result<void> exportAsAsked(const multipliers::ProductTable& table, const TableExportOptions& options) {
    if (options.file.empty())
        return {};
    const auto format = multipliers::tableFormatOf(options.file);
    if (!format)
        return Error{ErrorCode::InvalidArgument, "the ending must be .npy, .bin, .h, .csv, .txt or .lst",
                     options.file};
    multipliers::ExportOptions settings{*format, multipliers::indexOrderFromString(options.order),
                                        multipliers::numberTypeFromString(options.type)};
    using multipliers::TableFormat;
    if (!options.layout.empty()) {
        if (*format != TableFormat::Csv && *format != TableFormat::Matrix && *format != TableFormat::List)
            return Error{ErrorCode::InvalidArgument, "--layout is for text files", options.file};
        const TableFormat matrix = *format == TableFormat::Csv ? TableFormat::Csv : TableFormat::Matrix;
        settings.format = options.layout == "list" ? TableFormat::List : matrix;
    }
    return multipliers::exportTable(table, options.file, settings);
}

}  // namespace axscope::app
