// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/table_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <utility>
#include <vector>

#include "multipliers/base/atomic_file.h"
#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"
#include "multipliers/import/npy.h"
#include "multipliers/import/raw_bin.h"

namespace axscope::multipliers {
namespace {

/// Measured on the catalogue and real unsigned tables: 0.88 and more read rightly, at most 0.38 read wrongly.
constexpr double kLowCorrelation = 0.8;
/// Two encodings whose correlations are this close cannot be told apart with confidence.
constexpr double kNearTie = 0.02;
/// Correlation does not change when a constant is added, so numeric order and offset can tie but for
/// rounding.
constexpr double kSameCorrelation = 1e-9;
/// The largest .npy that can hold a table: 64-bit numbers behind the largest header accepted, rounded up.
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 20;

struct EncodingName {
    TableEncoding encoding;
    const char* token;
    const char* words;
};

constexpr std::array<EncodingName, 4> kEncodings = {{
    {TableEncoding::SignedTwosComplement, "twos-complement", "two's complement order"},
    {TableEncoding::SignedNumeric, "numeric", "numeric order -128..127"},
    {TableEncoding::SignedOffset, "offset", "numeric order, stored as value + 32768"},
    {TableEncoding::Unsigned, "unsigned", "unsigned 0..255"},
}};

const EncodingName& nameOf(TableEncoding encoding) {
    return *std::find_if(kEncodings.begin(), kEncodings.end(),
                         [&](const EncodingName& name) { return name.encoding == encoding; });
}

/// A table under one hypothesis about its encoding.
struct Reading {
    TableEncoding encoding = TableEncoding::SignedNumeric;
    std::vector<std::int32_t> entries;  ///< row-major by operand index
    double correlation = 0;
    double meanAbsoluteError = 0;
};

bool isSigned(TableEncoding encoding) {
    return encoding != TableEncoding::Unsigned;
}

/// Pearson's correlation with the exact product, 0 for a constant table, and the mean absolute error.
void compareWithExact(Reading& reading) {
    const auto exact = ProductTable::exact(isSigned(reading.encoding))->entries();
    std::int64_t sum = 0, exactSum = 0, squares = 0, exactSquares = 0, products = 0, errors = 0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const std::int64_t value = reading.entries[i];
        const std::int64_t truth = exact[i];
        sum += value;
        exactSum += truth;
        squares += value * value;
        exactSquares += truth * truth;
        products += value * truth;
        errors += std::abs(value - truth);
    }
    const auto mean = [](std::int64_t total) { return static_cast<double>(total) / ProductTable::kEntries; };
    const double variance = mean(squares) - mean(sum) * mean(sum);
    const double exactVariance = mean(exactSquares) - mean(exactSum) * mean(exactSum);
    const double covariance = mean(products) - mean(sum) * mean(exactSum);
    reading.correlation = variance > 0 ? covariance / std::sqrt(variance * exactVariance) : 0;
    reading.meanAbsoluteError = mean(errors);
}

/// The numbers as `encoding` means them. Errors: Format where one cannot be meant so.
Result<Reading> readAs(const RawTable& raw, TableEncoding encoding, const std::string& where) {
    constexpr int kOperands = ProductTable::kOperands;
    const bool storedUnsigned =
        encoding == TableEncoding::Unsigned || encoding == TableEncoding::SignedOffset;
    const int flip = encoding == TableEncoding::SignedTwosComplement ? 128 : 0;
    Reading reading;
    reading.encoding = encoding;
    reading.entries.resize(ProductTable::kEntries);
    for (int first = 0; first < kOperands; ++first) {
        for (int second = 0; second < kOperands; ++second) {
            std::int32_t value = raw.entries[static_cast<std::size_t>(first * kOperands + second)];
            if (raw.sixteenBit)
                value = storedUnsigned ? static_cast<std::uint16_t>(value) : static_cast<std::int16_t>(value);
            if (storedUnsigned && value < 0)
                return Error{ErrorCode::Format,
                             "entry [" + std::to_string(first) + "][" + std::to_string(second) + "] is " +
                                 std::to_string(value) + ", which a table of encoding '" +
                                 nameOf(encoding).token + "' cannot hold",
                             where};
            if (encoding == TableEncoding::SignedOffset)
                value -= 32768;
            reading.entries[static_cast<std::size_t>((first ^ flip) * kOperands + (second ^ flip))] = value;
        }
    }
    compareWithExact(reading);
    return reading;
}

bool fitsBetter(const Reading& left, const Reading& right) {
    if (std::abs(left.correlation - right.correlation) > kSameCorrelation)
        return left.correlation > right.correlation;
    return left.meanAbsoluteError < right.meanAbsoluteError;
}

std::string rounded(double correlation) {
    std::array<char, 16> text{};
    const auto [end, problem] =
        std::to_chars(text.data(), text.data() + text.size(), correlation, std::chars_format::fixed, 4);
    return {text.data(), end};
}

std::string describe(const RawTable& raw, const std::vector<Reading>& readings, const Reading& chosen,
                     bool detected) {
    std::string note = raw.storage + ", " + nameOf(chosen.encoding).words +
                       (detected ? " (found by" : " (as told;") + " correlation " +
                       rounded(chosen.correlation) + " with the exact product)";
    if (chosen.correlation < kLowCorrelation)
        note += "; this correlation is low: the encoding may be wrong, or the file no product table";
    for (const Reading& other : readings) {
        const double lead = chosen.correlation - other.correlation;
        // An affine twin that the mean error tells apart is no doubt.
        const bool isTwin =
            std::abs(lead) <= kSameCorrelation && other.meanAbsoluteError > chosen.meanAbsoluteError;
        if (&other == &chosen || isTwin || lead > kNearTie)
            continue;
        note += std::string("; ") + nameOf(other.encoding).words + " fits " +
                (lead < -kNearTie ? "better" : "as well or nearly so") + " (" + rounded(other.correlation) +
                ")";
    }
    return note;
}

/// The library gave one name to different circuits on its two branches, so a name proves nothing.
std::string compareWithCatalog(const ProductTable& table) {
    const CatalogEntry* const same = findCatalogEntryByHash(table.hash());
    const CatalogEntry* const namesake = findCatalogEntry(table.name());
    std::string note;
    if (same != nullptr)
        note += "; contents of " + std::string(same->name);
    if (namesake != nullptr && namesake != same)
        note += "; NOT the contents of the catalogue's " + std::string(namesake->name);
    return note;
}

Result<ImportedTable> interpret(const RawTable& raw, const std::string& name, const std::string& where,
                                const ImportOptions& options) {
    std::vector<Reading> readings;
    for (const EncodingName& candidate : kEncodings) {
        auto reading = readAs(raw, candidate.encoding, where);
        if (reading)
            readings.push_back(std::move(*reading));
        else if (options.encoding == candidate.encoding)
            return reading.error();
    }
    // Signed readings are always possible, so there is one.
    const auto chosen =
        options.encoding
            ? std::find_if(readings.begin(), readings.end(),
                           [&](const Reading& reading) { return reading.encoding == *options.encoding; })
            : std::min_element(readings.begin(), readings.end(), fitsBetter);

    ImportedTable imported;
    imported.encoding = chosen->encoding;
    imported.encodingDetected = !options.encoding;
    imported.correlation = chosen->correlation;
    imported.note = describe(raw, readings, *chosen, imported.encodingDetected);
    auto table = ProductTable::create(name, isSigned(chosen->encoding), std::move(chosen->entries));
    if (!table)
        return Error{ErrorCode::Format, table.error().message, where};
    imported.table = options.transpose ? (*table)->transposed()->renamed(name) : *table;
    if (options.transpose)
        imported.note += "; transposed";
    imported.note += compareWithCatalog(*imported.table);
    return imported;
}

Result<ImportedTable> importBytes(std::span<const std::byte> bytes, const std::string& name,
                                  const std::string& where, const ImportOptions& options) {
    const auto raw = isNpy(bytes) ? parseNpy(bytes, where) : parseRawBin(bytes, where);
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
    if (!isNpy(bytes))
        return refuseRawBin(size, where);
    return Error{ErrorCode::Format,
                 "an .npy file of " + std::to_string(size) + " bytes; a 256 x 256 table has at most " +
                     std::to_string(kMaxFileBytes),
                 where};
}

/// Levenshtein's distance, letter case ignored.
std::size_t editDistance(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (lower(left[i]) == lower(right[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

std::string nearestCatalogNames(std::string_view wanted) {
    constexpr std::size_t kMaxCompared = 64;
    constexpr std::size_t kShown = 3;
    constexpr std::size_t kPrefixLength = std::string_view("mul8s_").size();
    wanted = wanted.substr(0, kMaxCompared);
    std::vector<std::pair<std::size_t, std::string>> names;
    const auto offer = [&](std::string_view circuit, const std::string& name) {
        names.emplace_back(std::min(editDistance(wanted, circuit), editDistance(wanted, name)), name);
    };
    for (const CatalogEntry& entry : catalog()) {
        offer(entry.name.substr(kPrefixLength), std::string(entry.name));
        offer(entry.nameV2022.substr(kPrefixLength),
              "v2022:" + std::string(entry.nameV2022.substr(kPrefixLength)));
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::string list;
    for (std::size_t i = 0; i < kShown; ++i)
        list += (i > 0 ? ", " : "") + names[i].second;
    return list;
}

}  // namespace

const char* toString(TableEncoding encoding) {
    return nameOf(encoding).token;
}

std::optional<TableEncoding> tableEncodingFromString(std::string_view text) {
    const auto found = std::find_if(kEncodings.begin(), kEncodings.end(),
                                    [&](const EncodingName& name) { return text == name.token; });
    return found == kEncodings.end() ? std::nullopt : std::optional(found->encoding);
}

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

Result<std::shared_ptr<const ProductTable>> resolveMultiplier(const std::string& nameOrFile) {
    if (const CatalogEntry* const entry = findCatalogEntry(nameOrFile))
        return tableOf(*entry);
    if (namesFamily(nameOrFile)) {
        const auto member = FamilyMember::parse(nameOrFile);
        if (!member)
            return member.error();
        return member->table();
    }
    std::error_code problem;
    if (!std::filesystem::exists(nameOrFile, problem))
        return Error{ErrorCode::NotFound,
                     "neither a multiplier of the catalogue, a member of a family nor a file; nearest names: " +
                         nearestCatalogNames(nameOrFile),
                     nameOrFile};
    auto imported = importTable(nameOrFile);
    if (!imported)
        return imported.error();
    return imported->table;
}

}  // namespace axscope::multipliers
