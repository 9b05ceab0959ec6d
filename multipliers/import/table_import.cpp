// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/table_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <utility>

#include "multipliers/base/atomic_file.h"
#include "multipliers/catalog.h"
#include "multipliers/import/c_array.h"
#include "multipliers/import/c_circuit.h"
#include "multipliers/import/circuit.h"
#include "multipliers/import/converter_mistake.h"
#include "multipliers/import/detect_encoding.h"
#include "multipliers/import/file_kind.h"
#include "multipliers/import/npy.h"
#include "multipliers/import/number_text.h"
#include "multipliers/import/raw_bin.h"
#include "multipliers/import/verilog_circuit.h"

namespace axscope::multipliers {
namespace {

/// The largest file that can hold a table: 65,536 numbers as "%.18e", and some.
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{4} << 20;

std::string rounded(double correlation) {
    std::array<char, 16> text{};
    const auto [end, problem] =
        std::to_chars(text.data(), text.data() + text.size(), correlation, std::chars_format::fixed, 4);
    return {text.data(), end};
}

std::string widthsText(const TableReading& reading) {
    return std::to_string(reading.firstBits) + " x " + std::to_string(reading.secondBits);
}

/// What the file's own name and the circuit's name in it say against the reading.
void compareWithNames(const RawTable& raw, const TableReading& reading, ImportedTable& imported) {
    const NamedWidths named = widthsInName(raw.ownName);
    if (named.sign != ' ' && (named.sign == 's') != reading.isSigned())
        imported.warnings.push_back("the name " + raw.ownName.substr(0, 60) + " says " +
                                    (named.sign == 's' ? "signed" : "unsigned") + ", the products say " +
                                    (named.sign == 's' ? "unsigned" : "signed"));
}

/// Fills fits, evidence and warnings about the encoding.
void explainEncoding(const RawTable& raw, const std::vector<TableReading>& readings,
                     const TableReading& chosen, ImportedTable& imported) {
    std::string fits;
    for (const TableReading& reading : readings) {
        imported.fits.push_back({reading.encoding, reading.correlation, reading.meanAbsoluteError});
        fits += (fits.empty() ? "" : "; ") + std::string(inWords(reading.encoding)) + " " +
                rounded(reading.correlation);
    }
    imported.evidence.push_back("correlation with the exact product: " + fits);
    if (!raw.whyPossible.empty())
        imported.evidence.push_back(raw.whyPossible);
    if (const std::string zeros = raw.possible.empty() ? zeroEvidence(raw) : std::string(); !zeros.empty())
        imported.evidence.push_back(zeros);
    if (!raw.shapeKnown)
        imported.evidence.push_back("operands of " + widthsText(chosen) +
                                    " bits correlate best for this many numbers");
    if (chosen.correlation < kLowCorrelation)
        imported.warnings.push_back(
            "this correlation is low: the encoding may be wrong, or the file no product table");
    for (const TableReading& other : readings) {
        const double lead = chosen.correlation - other.correlation;
        // An affine twin that the mean error tells apart is no doubt.
        const bool isTwin =
            std::abs(lead) <= kSameCorrelation && other.meanAbsoluteError > chosen.meanAbsoluteError;
        if (&other == &chosen || isTwin || lead > kNearTie)
            continue;
        imported.warnings.push_back(std::string(inWords(other.encoding)) + " fits " +
                                    (lead < -kNearTie ? "better" : "as well or nearly so") + " (" +
                                    rounded(other.correlation) + ")");
    }
    for (const std::string& warning : chosen.warnings)
        imported.warnings.push_back(warning);
}

/// 8 x 8 bit products of a reading of any width.
Result<std::shared_ptr<const ProductTable>> extended(const TableReading& reading, NarrowUse use,
                                                     const std::string& name, const std::string& where) {
    std::vector<std::int32_t> entries;
    if (reading.firstBits == 8 && reading.secondBits == 8) {
        entries = reading.entries;
    } else {
        const int lowest = reading.minOperand(8);
        const auto indexOf = [&](int operand, int bits) {
            const int smallest = reading.minOperand(bits);
            if (use == NarrowUse::HighBits)
                return (operand >> (8 - bits)) - smallest;
            return std::clamp(operand, smallest, smallest + (1 << bits) - 1) - smallest;
        };
        const std::int32_t scale =
            use == NarrowUse::HighBits ? 1 << (16 - reading.firstBits - reading.secondBits) : 1;
        for (int a = lowest; a < lowest + ProductTable::kOperands; ++a)
            for (int b = lowest; b < lowest + ProductTable::kOperands; ++b)
                entries.push_back(scale * reading.entries[static_cast<std::size_t>(
                                              (indexOf(a, reading.firstBits) << reading.secondBits) +
                                              indexOf(b, reading.secondBits))]);
    }
    auto table = ProductTable::create(name, reading.isSigned(), std::move(entries));
    if (!table)
        return Error{ErrorCode::Format, table.error().message, where};
    return table;
}

/// Which index is the first operand: by order, by what the catalogue knows, or undecidable.
void orient(const RawTable& raw, const ImportOptions& options, TableReading& reading, ImportedTable& imported) {
    const bool isWide = reading.firstBits == 8 && reading.secondBits == 8;
    const bool symmetric = reading.isSymmetric();
    if (options.transpose.has_value()) {
        imported.transposed = *options.transpose;
        imported.evidence.push_back(*options.transpose ? "transposed as told" : "not transposed, as told");
    } else if (symmetric) {
        imported.evidence.push_back(
            "commutes: whether it is transposed cannot be told, and makes no difference");
    } else if (isWide) {
        const auto catalogueName = [&](const TableReading& candidate) -> const CatalogEntry* {
            const auto table = ProductTable::create({}, candidate.isSigned(), candidate.entries);
            return table ? findCatalogEntryByHash((*table)->hash()) : nullptr;
        };
        if (catalogueName(reading) != nullptr) {
            imported.evidence.push_back(
                "not transposed: so its contents are those of a circuit of the catalogue");
        } else if (const CatalogEntry* const entry = catalogueName(reading.transposed())) {
            imported.transposed = true;
            imported.evidence.push_back("transposed: so its contents are those of " +
                                        std::string(entry->name));
        }
    }
    if (imported.evidence.back().find("transpose") == std::string::npos)
        imported.evidence.push_back(
            "whether it is transposed cannot be told from the numbers; rows are taken as the first operand "
            "(activation)");
    if (!symmetric && !raw.orderRemark.empty())
        imported.evidence.push_back(raw.orderRemark);
    if (imported.transposed)
        reading = reading.transposed();
}

/// The library gave one name to different circuits on its two branches, so a name proves nothing: neither the
/// file's nor the one in the file.
void compareWithCatalog(const ProductTable& table, ImportedTable& imported) {
    const CatalogEntry* const same = findCatalogEntryByHash(table.hash());
    if (same != nullptr)
        imported.evidence.push_back("contents of " + std::string(same->name));
    const CatalogEntry* const byFile = findCatalogEntry(table.name());
    const CatalogEntry* const byCircuit = findCatalogEntry(imported.ownName);
    for (const CatalogEntry* const namesake : {byFile, byCircuit == byFile ? nullptr : byCircuit})
        if (namesake != nullptr && namesake != same)
            imported.warnings.push_back("NOT the contents of the catalogue's " + std::string(namesake->name));
}

void repairConverterMistake(const ImportOptions& options, TableReading& reading, ImportedTable& imported) {
    if (!reading.isSigned() || reading.firstBits != 8 || reading.secondBits != 8 ||
        !hasConverterMistake(reading.entries))
        return;
    imported.converterMistake = true;
    const std::string what =
        "products of two negative operands are those of their magnitudes, as the converter of AdaPT and "
        "TransAxx "
        "writes them; no signed circuit computes so";
    std::optional<std::vector<std::int32_t>> repaired = withoutConverterMistake(reading.entries);
    if (!repaired) {
        imported.warnings.push_back(what +
                                    "; they cannot be restored from the other products: make the table anew "
                                    "from the circuit");
    } else if (!options.repair) {
        imported.warnings.push_back(what + "; repairing restores them");
    } else {
        reading.entries = std::move(*repaired);
        imported.repaired = true;
        imported.evidence.push_back("repaired: " + what +
                                    "; restored from the partial products that the other quadrants show");
    }
}

std::string noteOf(const ImportedTable& imported) {
    std::string note = imported.storage + ", " + inWords(imported.encoding) +
                       (imported.encodingDetected ? " (found by" : " (as told;") + " correlation " +
                       rounded(imported.correlation) + " with the exact product)";
    if (imported.isNarrow())
        note += "; operands of " + std::to_string(imported.firstBits) + " x " +
                std::to_string(imported.secondBits) + " bits";
    if (imported.transposed)
        note += "; transposed";
    if (imported.repaired)
        note += "; repaired";
    if (const CatalogEntry* const same = findCatalogEntryByHash(imported.table->hash()))
        note += "; contents of " + std::string(same->name);
    for (const std::string& warning : imported.warnings)
        note += "; " + warning;
    return note;
}

/// Of the readings that fit about as well as the first, which is the best by correlation, the one that the
/// file's own figures contradict least; and where that leaves a tie, the one of the signedness that its name
/// speaks of. That one may fit far worse where nothing but the name tells signed from unsigned, see
/// RawTable::nameTellsSign. A table of zeros correlates with nothing.
const TableReading& mostCredible(const RawTable& raw, const std::vector<TableReading>& readings,
                                 std::vector<std::string>& evidence) {
    const char sign = widthsInName(raw.ownName).sign;
    const auto isOtherSign = [&](const TableReading& reading) {
        return sign != ' ' && (sign == 's') != reading.isSigned();
    };
    const auto contradicted = [&](const TableReading& reading) {
        return contradictions(raw.published, reading.metrics()).size();
    };
    const TableReading* chosen = &readings.front();
    for (const TableReading& reading : readings) {
        const double lead = readings.front().correlation - reading.correlation;
        const bool byNameAlone = raw.nameTellsSign && !isOtherSign(reading);
        if (lead > kNearTie && !byNameAlone)
            continue;
        const std::size_t doubts = contradicted(reading);
        const std::size_t doubtsBefore = contradicted(*chosen);
        if (doubts < doubtsBefore) {
            chosen = &reading;
            evidence.push_back(std::string(inWords(reading.encoding)) + ": so the file's own figures hold");
        } else if (doubts == doubtsBefore && !isOtherSign(reading) && isOtherSign(*chosen) &&
                   (lead <= kSameCorrelation || byNameAlone)) {
            chosen = &reading;
            evidence.push_back(std::string(inWords(reading.encoding)) + ": as the name " +
                               raw.ownName.substr(0, 60) + " says" +
                               (raw.published.empty() || lead <= kSameCorrelation
                                    ? ""
                                    : ", and the file's own figures say nothing else"));
        }
    }
    return *chosen;
}

Result<ImportedTable> interpret(const RawTable& raw, const std::string& name, const std::string& where,
                                const ImportOptions& options) {
    const Result<std::vector<TableReading>> readings = readingsOf(raw, options.encoding, where);
    if (!readings)
        return readings.error();
    std::vector<std::string> decisive;
    const TableReading* const chosen =
        options.encoding
            ? &*std::find_if(readings->begin(), readings->end(),
                             [&](const TableReading& reading) { return reading.encoding == *options.encoding; })
            : &mostCredible(raw, *readings, decisive);
    if (raw.unlessCorrelated && chosen->correlation < kLowCorrelation)
        return *raw.unlessCorrelated;

    ImportedTable imported;
    imported.encoding = chosen->encoding;
    imported.encodingDetected = !options.encoding;
    imported.correlation = chosen->correlation;
    imported.storage = raw.storage;
    imported.ownName = raw.ownName;
    imported.published = raw.published;
    imported.warnings = raw.warnings;
    explainEncoding(raw, *readings, *chosen, imported);
    imported.evidence.insert(imported.evidence.end(), decisive.begin(), decisive.end());
    compareWithNames(raw, *chosen, imported);
    TableReading reading = *chosen;
    repairConverterMistake(options, reading, imported);
    orient(raw, options, reading, imported);
    imported.firstBits = reading.firstBits;
    imported.secondBits = reading.secondBits;
    imported.metrics = reading.metrics();
    for (const std::string& contradiction : contradictions(raw.published, imported.metrics))
        imported.warnings.push_back(contradiction);
    if (imported.isNarrow())
        imported.warnings.push_back(
            "operands of " + widthsText(reading) + " bits; as a table of 8 x 8 bits " +
            (options.narrowUse == NarrowUse::Saturate ? "larger operands saturate"
                                                      : "it multiplies the highest bits of each operand"));
    auto table = extended(reading, options.narrowUse, name, where);
    if (!table)
        return table.error();
    imported.table = *table;
    compareWithCatalog(*imported.table, imported);
    imported.note = noteOf(imported);
    return imported;
}

Result<RawTable> readCircuit(Result<Circuit> circuit, std::string_view source, const std::string& where) {
    if (!circuit)
        return circuit.error();
    Result<RawTable> table = tableOfCircuit(*circuit, where);
    if (table) {
        table->published = findPublishedFigures(source);
        // EvoApproxLib's C functions of unsigned circuits are f(B, A); its modules of the same circuits have A first.
        const auto isNamed = [&](std::size_t operand, char letter) {
            const std::string& name = circuit->operands[operand].name;
            return name.size() == 1 && (name[0] | 0x20) == letter;
        };
        if (isNamed(0, 'b') && isNamed(1, 'a'))
            table->orderRemark = "the first operand is named " + circuit->operands[0].name + " and the second " +
                                 circuit->operands[1].name +
                                 ": a module of the same circuit that begins with the other has the transposed table";
    }
    return table;
}

Result<RawTable> readRaw(std::span<const std::byte> bytes, const std::string& name,
                         const std::string& where) {
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("\xEF\xBB\xBF"))  // a byte order mark
        text.remove_prefix(3);
    switch (kindOfTableFile(std::as_bytes(std::span(text)))) {
        case TableFileKind::Npy:
            return parseNpy(bytes, where);
        case TableFileKind::RawBin:
            return parseRawBin(bytes, where);
        case TableFileKind::CArray:
            return parseCArray(text, where);
        case TableFileKind::CCircuit:
            return readCircuit(parseCCircuit(text, where), text, where);
        case TableFileKind::Verilog:
            return readCircuit(parseVerilogCircuit(text, name, where), text, where);
        case TableFileKind::NumberText:
            return parseNumberText(text, where);
    }
    return Error{ErrorCode::Internal, "a file of no known kind", where};
}

Result<ImportedTable> importBytes(std::span<const std::byte> bytes, const std::string& name,
                                  const std::string& where, const ImportOptions& options) {
    const auto raw = readRaw(bytes, name, where);
    if (!raw)
        return raw.error();
    return interpret(*raw, name, where, options);
}

/// The contents of a file that could be a table. Errors: NotFound, Io, and those of refuseRawBin for what is
/// too large.
Result<std::vector<std::byte>> readSmallFile(const std::filesystem::path& file) {
    const std::string where = file.string();
    std::error_code problem;
    const auto status = std::filesystem::status(file, problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "no such file", where};
    if (problem)
        return Error{ErrorCode::Io, problem.message(), where};
    // Devices and pipes have no size to check, and may never end.
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::Io, "not a regular file", where};
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    if (problem)
        return Error{ErrorCode::Io, problem.message(), where};
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error{ErrorCode::Io, "cannot be opened", where};

    std::vector<std::byte> bytes(static_cast<std::size_t>(std::min(size, kMaxFileBytes)));
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (in.gcount() != static_cast<std::streamsize>(bytes.size()))
        return Error{ErrorCode::Io,
                     "only " + std::to_string(in.gcount()) + " of " + std::to_string(bytes.size()) +
                         " bytes could be read",
                     where};
    if (size <= kMaxFileBytes)
        return bytes;
    const TableFileKind kind = kindOfTableFile(bytes);
    if (kind == TableFileKind::RawBin)
        return refuseRawBin(size, where);
    return Error{ErrorCode::Format,
                 std::string(kind == TableFileKind::Npy ? "an .npy file" : "a text file") + " of " +
                     std::to_string(size) + " bytes; a table has at most " + std::to_string(kMaxFileBytes),
                 where};
}

}  // namespace

Result<ImportedTable> importTable(const std::filesystem::path& file, const ImportOptions& options) {
    const auto bytes = readSmallFile(file);
    if (!bytes)
        return bytes.error();
    return importBytes(*bytes, file.stem().string(), file.string(), options);
}

Result<ImportedTable> importTableFromBytes(std::span<const std::byte> bytes, const std::string& name,
                                           const ImportOptions& options) {
    return importBytes(bytes, name, name, options);
}

Result<void> writeNpy(const ProductTable& table, const std::filesystem::path& file) {
    return writeFileAtomically(file, formatNpy(table));
}

}  // namespace axscope::multipliers
