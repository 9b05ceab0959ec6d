// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <set>
#include <utility>

#include "analysis/study/result_fields.h"
#include "analysis/study/store_rows.h"
#include "analysis/study/study_store.h"
#include "multipliers/base/sha256.h"

namespace axscope::analysis {
namespace {

/// A part of the results as it stands in the file.
struct Part {
    std::string name;    ///< "study", "checkpoint 3", "multiplier 0", "run 12"
    std::string refers;  ///< the hash of a multiplier's table, the key of a run
    std::string bytes;
};

std::string numbered(const char* kind, std::size_t index) {
    return std::string(kind) + " " + std::to_string(index);
}

std::vector<Part> partsOf(const StudyResult& result, std::span<const std::string> keys) {
    std::vector<Part> parts{{"study", {}, toBytes(result)}};
    for (std::size_t i = 0; i < result.checkpoints.size(); ++i)
        parts.push_back({numbered("checkpoint", i), {}, toBytes(result.checkpoints[i])});
    for (std::size_t i = 0; i < result.multipliers.size(); ++i) {
        const MultiplierInfo& info = result.multipliers[i];
        parts.push_back({numbered("multiplier", i), info.table ? info.table->hash() : std::string(), toBytes(info)});
    }
    for (std::size_t i = 0; i < result.runs.size(); ++i)
        parts.push_back({numbered("run", i), i < keys.size() ? keys[i] : std::string(), toBytes(result.runs[i])});
    return parts;
}

/// The part's bytes as a value; absent where the part is not there. `refers` takes what it refers to.
template <class Record>
Result<std::optional<Record>> readPart(SQLite::Statement& statement, const std::string& name, const std::string& file,
                                       std::string* refers = nullptr) {
    statement.reset();
    statement.bind(1, name);
    if (!statement.executeStep())
        return std::optional<Record>();
    if (refers != nullptr)
        *refers = statement.getColumn(0).getString();
    Result<Record> record = fromBytes<Record>(bytesOf(statement.getColumn(1)));
    if (!record)
        return inPart("results, " + name, record.error(), file);
    return std::optional<Record>(std::move(*record));
}

std::string labelOf(const RunResult& run, const StudyResult& study) {
    const std::string checkpoint =
        run.checkpoint < study.checkpoints.size() ? study.checkpoints[run.checkpoint].name : "?";
    const bool isKnown = run.multiplier && *run.multiplier < study.multipliers.size();
    return "run " + (isKnown ? study.multipliers[*run.multiplier].name : std::string(toString(run.mode))) + " of " +
           checkpoint;
}

}  // namespace

Result<void> StudyStore::saveResults(const StudyResult& result, std::span<const std::string> keys) {
    const std::vector<Part> parts = partsOf(result, keys);
    std::vector<std::string> hashes;
    for (const Part& part : parts)
        hashes.push_back(sha256(std::as_bytes(std::span(part.bytes))) + part.refers);
    const Result<std::int64_t> changes = changesByOthers();
    if (!changes)
        return changes.error();
    std::map<std::string, std::string> saved;
    Result<void> done = write([&](SQLite::Database& connection) -> Result<void> {
        if (*changes != m_savedAt)  // another program may have put its results there
            m_savedResults.clear();
        SQLite::Statement replace(connection, "INSERT OR REPLACE INTO results(part, refers, bytes) VALUES(?, ?, ?)");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            saved.emplace(parts[i].name, hashes[i]);
            const auto before = m_savedResults.find(parts[i].name);
            if (before != m_savedResults.end() && before->second == hashes[i])
                continue;
            replace.reset();
            replace.bind(1, parts[i].name);
            replace.bind(2, parts[i].refers);
            bindBytes(replace, 3, parts[i].bytes);
            replace.exec();
        }
        std::vector<std::string> surplus;
        SQLite::Statement names(connection, "SELECT part FROM results");
        while (names.executeStep())
            if (std::string name = names.getColumn(0).getString(); !saved.contains(name))
                surplus.push_back(std::move(name));
        SQLite::Statement remove(connection, "DELETE FROM results WHERE part = ?");
        for (const std::string& name : surplus) {
            remove.reset();
            remove.bind(1, name);
            remove.exec();
        }
        for (const MultiplierInfo& info : result.multipliers)
            if (info.table)
                writeTable(connection, *info.table);
        m_savedResults.clear();  // unless all of it arrives
        return {};
    });
    if (done) {
        const std::scoped_lock lock(m_mutex);
        m_savedResults = std::move(saved);
        m_savedAt = *changes;
    }
    return done;
}

Result<std::shared_ptr<const StudyResult>> StudyStore::readResults(SQLite::Database& connection) const {
    const std::string where = file().string();
    SQLite::Statement statement(connection, "SELECT refers, bytes FROM results WHERE part = ?");
    Result<std::optional<StudyResult>> study = readPart<StudyResult>(statement, "study", where);
    if (!study)
        return study.error();
    if (!*study)
        return std::shared_ptr<const StudyResult>();
    auto result = std::make_shared<StudyResult>(std::move(**study));
    while (true) {
        auto info = readPart<CheckpointInfo>(statement, numbered("checkpoint", result->checkpoints.size()), where);
        if (!info)
            return info.error();
        if (!*info)
            break;
        result->checkpoints.push_back(std::move(**info));
    }
    while (true) {
        std::string hash;
        auto info =
            readPart<MultiplierInfo>(statement, numbered("multiplier", result->multipliers.size()), where, &hash);
        if (!info)
            return info.error();
        if (!*info)
            break;
        auto table = readTable(connection, hash);
        if (!table)
            return Error{table.error().code, table.error().message, where};
        if (*table == nullptr && !hash.empty())
            return Error{ErrorCode::Format, "the product table of '" + (*info)->name + "' is missing in the study", where};
        (*info)->table = std::move(*table);
        result->multipliers.push_back(std::move(**info));
    }
    while (true) {
        std::string key;
        auto run = readPart<RunResult>(statement, numbered("run", result->runs.size()), where, &key);
        if (!run)
            return run.error();
        if (!*run)
            break;
        if (!key.empty()) {
            auto images = std::make_shared<ImageRecords>();
            if (Result<void> read = readImages(connection, key, (*run)->accuracy.images, *images); !read)
                return Error{ErrorCode::Format, read.error().message, where};
            (*run)->images = std::move(images);
        }
        if (const std::string fault = faultOf(**run, *result); !fault.empty())
            return Error{ErrorCode::Format, labelOf(**run, *result) + " in the study is damaged: " + fault, where};
        result->runs.push_back(std::move(**run));
    }
    return std::shared_ptr<const StudyResult>(std::move(result));
}

Result<std::shared_ptr<const StudyResult>> StudyStore::results() const {
    std::shared_ptr<const StudyResult> results;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        Result<std::shared_ptr<const StudyResult>> read = readResults(connection);
        if (!read)
            return read.error();
        results = std::move(*read);
        return {};
    });
    if (!done)
        return done.error();
    return results;
}

Result<void> StudyStore::checkValues(SQLite::Database& connection) const {
    SQLite::Statement tables(connection, "SELECT hash FROM tables");
    while (tables.executeStep())
        if (auto table = readTable(connection, tables.getColumn(0).getString()); !table)
            return Error{table.error().code, table.error().message, file().string()};
    SQLite::Statement calibrations(connection, "SELECT ranges FROM calibrations");
    while (calibrations.executeStep())
        if (auto ranges = fromBytes<models::ActivationRanges>(bytesOf(calibrations.getColumn(0))); !ranges)
            return inPart("calibrated ranges", ranges.error(), file().string());
    SQLite::Statement runs(
        connection,
        "SELECT key, definition, (SELECT COALESCE(SUM(images), 0) FROM block_images WHERE run = runs.id), id FROM runs");
    while (runs.executeStep()) {
        const std::string key = runs.getColumn(0).getString();
        const std::string definition = runs.getColumn(1).getString();
        if (sha256(std::as_bytes(std::span(definition))) != key)
            return Error{ErrorCode::Format, analysis::labelOf(connection, key) + ": its key is not that of what it is",
                         file().string()};
        if (Result<StoredRun> run = readRun(connection, key); !run)
            return run.error();
        // Every block by itself: there may be gaps.
        SQLite::Statement blocks(connection, "SELECT block, images, records FROM block_images WHERE run = ?");
        blocks.bind(1, runs.getColumn(3).getInt64());
        while (blocks.executeStep()) {
            const Result<ImageRecords> records = fromBytes<ImageRecords>(bytesOf(blocks.getColumn(2)));
            const std::string part = analysis::labelOf(connection, key) + ", block " + blocks.getColumn(0).getString();
            if (!records)
                return inPart(part, records.error(), file().string());
            if (!records->isConsistent() || records->size() != countOf(blocks.getColumn(1)))
                return Error{ErrorCode::Format, part + ": images in the study are damaged", file().string()};
        }
    }
    if (auto results = readResults(connection); !results)
        return results.error();
    return checkAblations(connection);
}

Result<void> StudyStore::checkEverything() const {
    {
        const std::scoped_lock lock(m_mutex);
        if (Result<void> sound = m_database.checkEverything(); !sound)
            return sound;
    }
    if (Result<Experiment> inputs = experiment(); !inputs)
        return inputs.error();
    return read([&](SQLite::Database& connection) { return checkValues(connection); });
}

}  // namespace axscope::analysis
