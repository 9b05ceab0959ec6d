// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "analysis/study/byte_codec.h"
#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

/// Shared by the parts of StudyStore.
namespace axscope::analysis {

/// Borrows `bytes` until the statement is reset.
inline void bindBytes(SQLite::Statement& statement, int index, std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw SQLite::Exception("too large", 18);  // SQLITE_TOOBIG
    statement.bindNoCopy(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

/// Valid until the statement steps on.
inline std::string_view bytesOf(const SQLite::Column& column) {
    const void* const bytes = column.getBlob();
    return {static_cast<const char*>(bytes), bytes == nullptr ? 0 : static_cast<std::size_t>(column.getBytes())};
}

/// A count in a file; negative ones, which only damage leaves, become 0.
inline std::uint64_t countOf(const SQLite::Column& column) {
    const std::int64_t value = column.getInt64();
    return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

/// "run 1KVA of resnet20: <error>", for the file.
inline Error inPart(const std::string& part, const Error& error, const std::string& file) {
    return {error.code, part + ": " + error.message, file};
}

/// The table with this hash; null where there is none. Errors: Format, without the file.
Result<std::shared_ptr<const multipliers::ProductTable>> readTable(SQLite::Database& connection,
                                                                   const std::string& hash);
void writeTable(SQLite::Database& connection, const multipliers::ProductTable& table);

/// What a run is called in messages: "run 1KVA of resnet20".
std::string labelOf(SQLite::Database& connection, const std::string& key);

/// Now, ISO 8601.
std::string utcText();

}  // namespace axscope::analysis
