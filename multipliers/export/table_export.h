// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

/// Product tables as files that other programs read, row by row: operand a (activation) chooses the row.
namespace axscope::multipliers {

enum class TableFormat {
    Npy,     ///< NumPy array, 256 x 256
    Bin,     ///< bare little-endian numbers
    Header,  ///< C array NAME[256][256]
    Csv,     ///< 256 lines of 256 numbers, commas
    Matrix,  ///< the same with spaces
    List,    ///< 65,536 lines "a b product"
};

enum class IndexOrder {
    Numeric,         ///< -128..127; 0..255 for unsigned tables, whose orders are the same
    TwosComplement,  ///< 0..127, -128..-1
};

enum class NumberType {
    Int32,
    Int16,
    Uint16,
    Offset,  ///< uint16 of value + 32768
};

[[nodiscard]] std::optional<IndexOrder> indexOrderFromString(
    std::string_view text);  ///< "numeric", "twos-complement"
[[nodiscard]] std::optional<NumberType> numberTypeFromString(
    std::string_view text);  ///< "int32", "uint16", "offset"
/// By the file's ending: .npy, .bin, .h, .csv, .txt (Matrix), .lst (List).
[[nodiscard]] std::optional<TableFormat> tableFormatOf(const std::filesystem::path& file);

struct ExportOptions {
    TableFormat format = TableFormat::Npy;
    /// Absent: as the programs have it that read such files: two's complement in Npy and Header, numeric in
    /// the others.
    std::optional<IndexOrder> order = {};
    /// Absent: int32 in Npy; in Bin and Header 16 bits, signed as the table is, or int32 where they do not
    /// hold it. The text formats have no type.
    std::optional<NumberType> type = {};
};

/// The whole file. Errors: InvalidArgument where a product does not fit the type, or a text format is given
/// one.
Result<std::string> formatTable(const ProductTable& table, const ExportOptions& options);

/// Writes it. Errors: those of formatTable; NotFound, Io.
Result<void> exportTable(const ProductTable& table, const std::filesystem::path& file,
                         const ExportOptions& options);

}  // namespace axscope::multipliers
