// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <utility>

#include "analysis/study/store_rows.h"
#include "analysis/study/study_store.h"

namespace axscope::analysis {
namespace {

std::string blockText(std::uint64_t block) {
    return ", block " + std::to_string(block);
}

/// 0 where the run is not there: ids begin at 1.
std::int64_t idOf(SQLite::Database& connection, const std::string& key) {
    SQLite::Statement statement(connection, "SELECT id FROM runs WHERE key = ?");
    statement.bind(1, key);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

Result<RunSums> sumsFrom(std::string_view bytes) {
    Result<RunSums> sums = fromBytes<RunSums>(bytes);
    if (sums && !sums->isConsistent())
        return Error{ErrorCode::Format, "figures in the study are damaged: they do not fit each other", {}};
    return sums;
}

Result<ImageRecords> recordsFrom(std::string_view bytes, std::uint64_t images) {
    Result<ImageRecords> records = fromBytes<ImageRecords>(bytes);
    if (records && (!records->isConsistent() || records->size() != images))
        return Error{ErrorCode::Format, "images in the study are damaged: their columns differ in length", {}};
    return records;
}

void cutTo(ImageRecords& records, std::size_t images) {
    records.label.resize(images);
    records.rank.resize(images);
    records.top.resize(images * ImageRecords::kTop);
    records.probability.resize(images * ImageRecords::kTop);
    for (ImageRecords::Routing& routing : records.routing) {
        routing.experts.resize(images * routing.decisionsPerImage * routing.choices);
        if (!routing.margin.empty())
            routing.margin.resize(images * routing.decisionsPerImage);
    }
}

}  // namespace

Result<std::optional<models::ActivationRanges>> StudyStore::ranges(const std::string& key) const {
    std::optional<models::ActivationRanges> ranges;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(connection, "SELECT ranges FROM calibrations WHERE key = ?");
        statement.bind(1, key);
        if (!statement.executeStep())
            return {};
        Result<models::ActivationRanges> read =
            fromBytes<models::ActivationRanges>(bytesOf(statement.getColumn(0)));
        if (!read)
            return inPart("calibrated ranges", read.error(), file().string());
        ranges = std::move(*read);
        return {};
    });
    if (!done)
        return done.error();
    return ranges;
}

Result<void> StudyStore::saveRanges(const std::string& key, const models::ActivationRanges& ranges) {
    const std::string bytes = toBytes(ranges);
    return write([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(connection, "INSERT OR REPLACE INTO calibrations(key, ranges) VALUES(?, ?)");
        statement.bind(1, key);
        bindBytes(statement, 2, bytes);
        statement.exec();
        return {};
    });
}

Result<StoredRun> StudyStore::readRun(SQLite::Database& connection, const std::string& key) const {
    StoredRun run;
    const std::int64_t id = idOf(connection, key);
    if (id == 0)
        return run;
    const RunSums* first = nullptr;
    SQLite::Statement prefix(connection, "SELECT blocks, sums FROM prefixes WHERE run = ?");
    prefix.bind(1, id);
    if (prefix.executeStep()) {
        Result<RunSums> sums = sumsFrom(bytesOf(prefix.getColumn(1)));
        if (!sums)
            return inPart(labelOf(connection, key) + ", merged blocks", sums.error(), file().string());
        run.prefixBlocks = countOf(prefix.getColumn(0));
        run.prefix = std::move(*sums);
        if (Result<void> read = readImages(connection, key, run.prefix.accuracy.images, run.prefix.images); !read)
            return Error{ErrorCode::Format, read.error().message, file().string()};
        first = &run.prefix;
    }
    SQLite::Statement blocks(connection, "SELECT block, block_sums.images, sums, block_images.images, records FROM block_sums"
                             " LEFT JOIN block_images USING (run, block) WHERE run = ? ORDER BY block");
    blocks.bind(1, id);
    while (blocks.executeStep()) {
        const std::uint64_t block = countOf(blocks.getColumn(0));
        if (block < run.prefixBlocks)
            continue;
        Result<RunSums> sums = sumsFrom(bytesOf(blocks.getColumn(2)));
        const std::uint64_t images = countOf(blocks.getColumn(1));
        if (sums) {
            if (Result<ImageRecords> records = recordsFrom(bytesOf(blocks.getColumn(4)), countOf(blocks.getColumn(3))))
                sums->images = std::move(*records);
            else
                sums = records.error();
        }
        if (sums && ((first != nullptr && !first->fits(*sums)) || sums->accuracy.images != images ||
                     sums->images.size() != images))
            sums = Error{ErrorCode::Format, "figures in the study are damaged: they do not fit those of other blocks", {}};
        if (!sums)
            return inPart(labelOf(connection, key) + blockText(block), sums.error(), file().string());
        StoredRun::Block& stored = run.blocks[block];
        stored = {images, std::move(*sums)};
        if (first == nullptr)
            first = &stored.sums;
    }
    return run;
}

Result<StoredBlocks> StudyStore::blocks(const std::string& key) const {
    StoredBlocks found;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        const std::int64_t id = idOf(connection, key);
        SQLite::Statement prefix(connection, "SELECT blocks FROM prefixes WHERE run = ?");
        prefix.bind(1, id);
        if (prefix.executeStep())
            found.prefixBlocks = countOf(prefix.getColumn(0));
        SQLite::Statement blocks(connection, "SELECT block, images FROM block_sums WHERE run = ?");
        blocks.bind(1, id);
        while (blocks.executeStep())
            found.images[countOf(blocks.getColumn(0))] = countOf(blocks.getColumn(1));
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

Result<StoredRun> StudyStore::run(const std::string& key) const {
    StoredRun run;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        Result<StoredRun> read = readRun(connection, key);
        if (!read)
            return read.error();
        run = std::move(*read);
        return {};
    });
    if (!done)
        return done.error();
    return run;
}

Result<void> StudyStore::addRuns(std::span<const RunIdentity> runs, std::uint64_t requestedImages) {
    return write([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(
            connection,
            "INSERT INTO runs(key, checkpoint, candidate, requested, started_utc, definition) VALUES(?, ?, ?, ?, ?, ?)"
            " ON CONFLICT(key) DO UPDATE SET requested = excluded.requested, checkpoint = excluded.checkpoint,"
            " candidate = excluded.candidate");
        const std::string now = utcText();
        for (const RunIdentity& run : runs) {
            statement.reset();
            statement.bind(1, run.key);
            statement.bind(2, run.checkpoint);
            statement.bind(3, run.candidate);
            statement.bind(4, static_cast<std::int64_t>(requestedImages));
            statement.bind(5, now);
            statement.bind(6, run.definition);
            statement.exec();
        }
        return {};
    });
}

Result<void> StudyStore::saveBlock(std::uint64_t block, std::span<const FinishedBlock> finished) {
    // Encoded before the file is locked.
    std::vector<std::pair<std::string, std::string>> bytes;
    for (const FinishedBlock& run : finished)
        bytes.emplace_back(toBytes(*run.sums), toBytes(run.sums->images));
    return write([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement sums(
            connection,
            "INSERT INTO block_sums(run, block, images, sums) SELECT ?1, ?2, ?3, ?4"
            " WHERE NOT EXISTS(SELECT 1 FROM prefixes WHERE run = ?1 AND blocks > ?2)"
            " ON CONFLICT(run, block) DO UPDATE SET images = excluded.images, sums = excluded.sums"
            " WHERE excluded.images > images");
        SQLite::Statement records(
            connection,
            "INSERT INTO block_images(run, block, images, records) VALUES(?1, ?2, ?3, ?4)"
            " ON CONFLICT(run, block) DO UPDATE SET images = excluded.images, records = excluded.records"
            " WHERE excluded.images > images");
        for (std::size_t i = 0; i < finished.size(); ++i) {
            const std::int64_t id = idOf(connection, finished[i].key);
            if (id == 0)
                return Error{ErrorCode::NotFound, "has no run " + finished[i].key.substr(0, 12), file().string()};
            for (SQLite::Statement* const statement : {&sums, &records}) {
                statement->reset();
                statement->bind(1, id);
                statement->bind(2, static_cast<std::int64_t>(block));
                statement->bind(3, static_cast<std::int64_t>(finished[i].sums->accuracy.images));
                bindBytes(*statement, 4, statement == &sums ? bytes[i].first : bytes[i].second);
                statement->exec();
            }
        }
        return {};
    });
}

Result<void> StudyStore::savePrefixes(std::span<const LongerPrefix> prefixes) {
    std::vector<std::string> bytes;
    for (const LongerPrefix& prefix : prefixes)
        bytes.push_back(toBytes(prefix.sums));
    return write([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement merged(connection,
                                 "INSERT INTO prefixes(run, blocks, sums) VALUES(?1, ?2, ?3)"
                                 " ON CONFLICT(run) DO UPDATE SET blocks = excluded.blocks, sums = excluded.sums"
                                 " WHERE excluded.blocks > blocks");
        SQLite::Statement covered(connection, "DELETE FROM block_sums WHERE run = ?1 AND block < ?2");
        for (std::size_t i = 0; i < prefixes.size(); ++i) {
            const std::int64_t id = idOf(connection, prefixes[i].key);
            if (id == 0)
                return Error{ErrorCode::NotFound, "has no run " + prefixes[i].key.substr(0, 12), file().string()};
            merged.reset();
            covered.reset();
            for (SQLite::Statement* const statement : {&merged, &covered}) {
                statement->bind(1, id);
                statement->bind(2, static_cast<std::int64_t>(prefixes[i].blocks));
            }
            bindBytes(merged, 3, bytes[i]);
            merged.exec();
            covered.exec();
        }
        return {};
    });
}

Result<void> StudyStore::readImages(SQLite::Database& connection, const std::string& key, std::uint64_t images,
                                    ImageRecords& records) const {
    SQLite::Statement statement(
        connection, "SELECT block, images, records FROM block_images WHERE run = ? ORDER BY block");
    statement.bind(1, idOf(connection, key));
    for (std::uint64_t next = 0; records.size() < images && statement.executeStep(); ++next) {
        const std::uint64_t block = countOf(statement.getColumn(0));
        if (block != next)
            break;
        Result<ImageRecords> more = recordsFrom(bytesOf(statement.getColumn(2)), countOf(statement.getColumn(1)));
        if (more && records.size() > 0 && !records.fits(*more))
            more = Error{ErrorCode::Format, "images in the study are damaged: they do not fit those of other blocks", {}};
        if (!more)
            return inPart(labelOf(connection, key) + blockText(block), more.error(), file().string());
        if (next == 0)
            records = std::move(*more);
        else
            records.append(*more);
    }
    if (records.size() < images)
        return Error{ErrorCode::NotFound,
                     labelOf(connection, key) + ": " + std::to_string(records.size()) + " of " +
                         std::to_string(images) + " images are in the study",
                     file().string()};
    cutTo(records, images);
    return {};
}

Result<ImageRecords> StudyStore::images(const std::string& key, std::uint64_t images) const {
    ImageRecords records;
    const Result<void> done =
        read([&](SQLite::Database& connection) { return readImages(connection, key, images, records); });
    if (!done)
        return done.error();
    return records;
}

Result<std::vector<RunSummary>> StudyStore::runs() const {
    std::vector<RunSummary> runs;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(
            connection,
            "SELECT key, checkpoint, candidate, definition, started_utc, requested,"
            " (SELECT COALESCE(SUM(images), 0) FROM block_images WHERE run = runs.id) FROM runs ORDER BY id");
        while (statement.executeStep())
            runs.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getString(),
                            statement.getColumn(2).getString(), statement.getColumn(3).getString(),
                            statement.getColumn(4).getString(), countOf(statement.getColumn(6)),
                            countOf(statement.getColumn(5))});
        return {};
    });
    if (!done)
        return done.error();
    return runs;
}

Result<std::uint64_t> StudyStore::removeRunsExcept(std::span<const std::string> keys) {
    std::uint64_t removed = 0;
    const Result<void> done = write([&](SQLite::Database& connection) -> Result<void> {
        std::vector<std::int64_t> unused;
        SQLite::Statement statement(
            connection, "SELECT id, key FROM runs WHERE key NOT IN (SELECT refers FROM results)");
        while (statement.executeStep())
            if (std::find(keys.begin(), keys.end(), statement.getColumn(1).getString()) == keys.end())
                unused.push_back(statement.getColumn(0).getInt64());
        SQLite::Statement remove(connection, "DELETE FROM runs WHERE id = ?");
        for (const std::int64_t id : unused) {
            remove.reset();
            remove.bind(1, id);
            remove.exec();
        }
        removed = unused.size();
        return {};
    });
    if (!done)
        return done.error();
    return removed;
}

}  // namespace axscope::analysis
