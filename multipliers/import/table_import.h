// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// How a file's 256 x 256 numbers are to be read.
enum class TableEncoding {
    SignedNumeric,         ///< indices -128..127 in numeric order
    SignedTwosComplement,  ///< indices 0..127, -128..-1
    SignedOffset,          ///< numeric order, entries stored as value + 32768
    Unsigned,              ///< indices 0..255
};

[[nodiscard]] const char* toString(
    TableEncoding encoding);  ///< "numeric", "twos-complement", "offset", "unsigned"
[[nodiscard]] std::optional<TableEncoding> tableEncodingFromString(std::string_view text);

struct ImportOptions {
    std::optional<TableEncoding> encoding;  ///< absent = find it by correlation with the exact product
    bool transpose = false;                 ///< the file's rows are weights, its columns activations
};

struct ImportedTable {
    std::shared_ptr<const ProductTable> table;  ///< named after the file's stem
    TableEncoding encoding = TableEncoding::SignedNumeric;
    bool encodingDetected = false;
    double correlation = 0;  ///< with the exact product under the chosen encoding, -1..1
    /// For people, one line: what was found and how, and what casts doubt on it: a low correlation, another
    /// encoding that fits nearly as well, a catalogue name on other contents.
    std::string note;
};

/// Reads a product table from .npy (256 x 256, any integer dtype, C or Fortran order, format version 1-3) or
/// raw .bin (131,072 bytes, 16-bit little-endian). The kind is told by the contents, not by the file's name.
/// Numbers of 16 bits are taken as signed or unsigned as the encoding needs, whatever the file calls them. An
/// unknown encoding is found by correlation; that cannot tell a table from its transpose, so this stays an
/// option. Errors: NotFound, Io, Format (named file, cause, numbers), Unsupported.
Result<ImportedTable> importTable(const std::filesystem::path& file, const ImportOptions& options = {});

/// The same for a file's contents in memory. `name` becomes the table's name and names the contents in
/// errors.
Result<ImportedTable> importTableFromBytes(std::span<const std::byte> bytes, const std::string& name,
                                           const ImportOptions& options = {});

/// Writes `table` as .npy: int32, 256 x 256, C order; two's complement index order for signed tables (as the
/// published files), 0..255 for unsigned. Errors: NotFound, Io.
Result<void> writeNpy(const ProductTable& table, const std::filesystem::path& file);

/// What a user means by a name: a catalogue name (see findCatalogEntry), a member of a family ("drum:k=4", see
/// FamilyMember::parse) or the path of a table file. Errors: those of FamilyMember::parse and importTable; NotFound
/// with the nearest catalogue names where it is none of them.
Result<std::shared_ptr<const ProductTable>> resolveMultiplier(const std::string& nameOrFile);

}  // namespace axscope::multipliers
