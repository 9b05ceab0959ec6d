// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

#include "analysis/study/result_fields.h"
#include "analysis/study/store_rows.h"
#include "analysis/study/study_store.h"
#include "multipliers/base/sha256.h"

namespace axscope::analysis {
namespace {

using AblationPtr = std::shared_ptr<const AblationResult>;

/// A study of version 1 that was opened for reading has no such table.
bool hasAblations(SQLite::Database& connection) {
    return connection.tableExists("ablations");
}

/// Of a row (multiplier, bytes).
Result<AblationPtr> ablationIn(SQLite::Database& connection, SQLite::Statement& row, const std::string& file) {
    Result<AblationResult> read = fromBytes<AblationResult>(bytesOf(row.getColumn(1)));
    if (!read)
        return inPart("ablation", read.error(), file);
    const std::string label = "ablation of " + read->checkpoint.name + " with " + read->multiplier.name;
    if (const std::string fault = faultOf(*read); !fault.empty())
        return Error{ErrorCode::Format, label + " in the study is damaged: " + fault, file};
    auto table = readTable(connection, row.getColumn(0).getString());
    if (!table)
        return Error{table.error().code, table.error().message, file};
    if (*table == nullptr)
        return Error{ErrorCode::Format, label + ": its product table is missing in the study", file};
    read->multiplier.table = std::move(*table);
    return AblationPtr(std::make_shared<const AblationResult>(std::move(*read)));
}

}  // namespace

Result<AblationPtr> StudyStore::ablation(const std::string& key) const {
    AblationPtr found;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        if (!hasAblations(connection))
            return {};
        SQLite::Statement statement(connection, "SELECT multiplier, bytes FROM ablations WHERE key = ?");
        statement.bind(1, key);
        if (!statement.executeStep())
            return {};
        Result<AblationPtr> ablation = ablationIn(connection, statement, file().string());
        if (!ablation)
            return ablation.error();
        found = std::move(*ablation);
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

Result<std::vector<AblationPtr>> StudyStore::ablations() const {
    std::vector<AblationPtr> all;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        if (!hasAblations(connection))
            return {};
        SQLite::Statement statement(connection, "SELECT multiplier, bytes FROM ablations ORDER BY rowid");
        while (statement.executeStep()) {
            Result<AblationPtr> ablation = ablationIn(connection, statement, file().string());
            if (!ablation)
                return ablation.error();
            all.push_back(std::move(*ablation));
        }
        return {};
    });
    if (!done)
        return done.error();
    return all;
}

Result<void> StudyStore::saveAblation(const std::string& key, const std::string& definition,
                                      const AblationResult& ablation) {
    if (ablation.multiplier.table == nullptr)
        return Error{ErrorCode::InvalidArgument, "an ablation has a product table", file().string()};
    const std::string bytes = toBytes(ablation);
    return write([&](SQLite::Database& connection) -> Result<void> {
        writeTable(connection, *ablation.multiplier.table);
        // A row that is replaced gets a new rowid: the last of them is the newest.
        SQLite::Statement statement(
            connection, "INSERT OR REPLACE INTO ablations(key, definition, multiplier, bytes) VALUES(?, ?, ?, ?)");
        statement.bind(1, key);
        statement.bind(2, definition);
        statement.bind(3, ablation.multiplier.table->hash());
        bindBytes(statement, 4, bytes);
        statement.exec();
        return {};
    });
}

Result<void> StudyStore::checkAblations(SQLite::Database& connection) const {
    if (!hasAblations(connection))
        return {};
    SQLite::Statement statement(connection, "SELECT multiplier, bytes, key, definition FROM ablations");
    while (statement.executeStep()) {
        const std::string definition = statement.getColumn(3).getString();
        if (sha256(std::as_bytes(std::span(definition))) != statement.getColumn(2).getString())
            return Error{ErrorCode::Format, "ablation: its key is not that of what it is", file().string()};
        if (Result<AblationPtr> ablation = ablationIn(connection, statement, file().string()); !ablation)
            return ablation.error();
    }
    return {};
}

}  // namespace axscope::analysis
