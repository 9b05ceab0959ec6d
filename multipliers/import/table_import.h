// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/import/published_figures.h"
#include "multipliers/import/table_encoding.h"
#include "multipliers/metrics.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// What a multiplier of narrower operands (widths n and m) does with 8-bit ones.
enum class NarrowUse {
    Saturate,  ///< L(a, b) = l(clamp(a), clamp(b)): exact for operands in range
    HighBits,  ///< L(a, b) = l(a >> (8 - n), b >> (8 - m)) << (16 - n - m): the highest bits of each operand
};

struct ImportOptions {
    std::optional<TableEncoding> encoding;  ///< absent = find it by correlation with the exact product
    /// true: the file's rows are weights, its columns activations. Absent: false, unless the contents are
    /// those of a circuit of the catalogue when transposed, and only then.
    std::optional<bool> transpose;
    bool repair =
        false;  ///< undo the mistake of AdaPT's converter where it is found, see converter_mistake.h
    NarrowUse narrowUse = NarrowUse::Saturate;
};

/// How well one encoding fits.
struct EncodingFit {
    TableEncoding encoding = TableEncoding::SignedNumeric;
    double correlation = 0;        ///< with the exact product, -1..1
    double meanAbsoluteError = 0;  ///< from the exact product
};

struct ImportedTable {
    /// Named after the file's stem. 8 x 8 bits: a narrower multiplier is extended as ImportOptions::narrowUse
    /// says.
    std::shared_ptr<const ProductTable> table;
    std::string ownName;  ///< of the array, function or module in the file, where it has one
    int firstBits = 8;    ///< of the activation's operand in the file
    int secondBits = 8;   ///< of the weight's
    TableEncoding encoding = TableEncoding::SignedNumeric;
    bool encodingDetected = false;
    bool transposed = false;            ///< rows and columns of the file were exchanged
    double correlation = 0;             ///< with the exact product under the chosen encoding, -1..1
    std::vector<EncodingFit> fits;      ///< every encoding that the numbers allow, the best first
    std::string storage;                ///< the container, for people: ".npy, int16", "C function mul8s_1KVA"
    std::vector<std::string> evidence;  ///< for people: why this encoding and this orientation
    std::vector<std::string> warnings;  ///< for people: what casts doubt on the table
    PublishedFigures published;         ///< figures that the file carries
    ErrorMetrics metrics;               ///< over the operands of the file: 2^(firstBits + secondBits) pairs
    bool converterMistake = false;      ///< found (and undone where `repaired`)
    bool repaired = false;
    /// All of it in one line.
    std::string note;

    [[nodiscard]] bool isNarrow() const { return firstBits < 8 || secondBits < 8; }
};

/// Reads the product table of a multiplier of 2- to 8-bit operands. The kind is told by the contents, not by
/// the name: .npy (any integer dtype, C or Fortran order, format version 1-3), raw .bin (16 or 32 bits,
/// little-endian), text matrices and product lists (number_text.h), C arrays (c_array.h), straight-line C
/// (c_circuit.h) and gate-level Verilog (verilog_circuit.h). Numbers of 16 bits are taken as signed or
/// unsigned as the encoding needs, whatever the file calls them. An unknown encoding is found by correlation;
/// that cannot tell a table from its transpose, see ImportOptions::transpose. Errors: NotFound, Io, Format
/// (named file, line where there are lines, cause), Unsupported.
Result<ImportedTable> importTable(const std::filesystem::path& file, const ImportOptions& options = {});

/// The same for a file's contents in memory. `name` becomes the table's name and names the contents in
/// errors.
Result<ImportedTable> importTableFromBytes(std::span<const std::byte> bytes, const std::string& name,
                                           const ImportOptions& options = {});

/// Writes `table` as .npy: int32, 256 x 256, C order; two's complement index order for signed tables (as the
/// published files), 0..255 for unsigned. Errors: NotFound, Io.
Result<void> writeNpy(const ProductTable& table, const std::filesystem::path& file);

/// What a user means by a name: a catalogue name (see findCatalogEntry), a member of a family ("drum:k=4", see
/// FamilyMember::parse) or the path of a table file. Networks are computed with 8-bit operands, so a file of a narrower
/// multiplier is refused with what to do about it. Errors: those of FamilyMember::parse and importTable; NotFound with
/// the nearest catalogue names where it is none of them; Unsupported.
Result<std::shared_ptr<const ProductTable>> resolveMultiplier(const std::string& nameOrFile);

}  // namespace axscope::multipliers
