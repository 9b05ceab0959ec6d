// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/study_database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>
#include <fstream>
#include <new>
#include <system_error>
#include <utility>

#include "analysis/study/study_connection.h"

namespace axscope::analysis {
namespace {

/// The tables of the newest version. Figures of runs are kept per block of images, so that a run that was cut off goes on after
/// its last block; sums and images apart, since the former are merged and dropped, and results need only the latter.
constexpr const char* kTables = R"(
CREATE TABLE study(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL) STRICT;
CREATE TABLE state(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL) STRICT;
CREATE TABLE notes(
    subject TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    changed_utc TEXT NOT NULL) STRICT;
CREATE TABLE tables(
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    signed INTEGER NOT NULL,
    products BLOB NOT NULL) STRICT;
CREATE TABLE table_files(
    file TEXT PRIMARY KEY,
    hash TEXT NOT NULL) STRICT;
CREATE TABLE calibrations(
    key TEXT PRIMARY KEY,
    ranges BLOB NOT NULL) STRICT;
CREATE TABLE runs(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    checkpoint TEXT NOT NULL,
    candidate TEXT NOT NULL,
    requested INTEGER NOT NULL,
    started_utc TEXT NOT NULL,
    definition TEXT NOT NULL) STRICT;
CREATE TABLE prefixes(
    run INTEGER PRIMARY KEY REFERENCES runs(id) ON DELETE CASCADE,
    blocks INTEGER NOT NULL,
    sums BLOB NOT NULL) STRICT;
CREATE TABLE block_sums(
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    images INTEGER NOT NULL,
    sums BLOB NOT NULL,
    PRIMARY KEY(run, block)) STRICT;
CREATE TABLE block_images(
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    images INTEGER NOT NULL,
    records BLOB NOT NULL,
    PRIMARY KEY(run, block)) STRICT;
CREATE TABLE results(
    part TEXT PRIMARY KEY,
    refers TEXT NOT NULL,
    bytes BLOB NOT NULL) STRICT;
)";

/// Since version 2: what the parts of networks cost, see StudyStore::saveAblation.
constexpr const char* kAblationsTable = R"(
CREATE TABLE ablations(
    key TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    multiplier TEXT NOT NULL,
    bytes BLOB NOT NULL) STRICT;
)";

Error toError(const SQLite::Exception& error, const std::string& file) {
    const auto text = [&](const char* what) { return std::string(what) + " (" + error.what() + ")"; };
    switch (error.getErrorCode() & 0xff) {
        case SQLITE_NOTADB:
            return {ErrorCode::Format, "is not a study: no SQLite database", file};
        case SQLITE_CORRUPT:
            return {ErrorCode::Format, text("the study is damaged"), file};
        case SQLITE_ERROR:
            return {ErrorCode::Format, text("is not made as a study is"), file};
        case SQLITE_FULL:
            return {ErrorCode::Io, "the disk is full; what was saved before is kept", file};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Io, "another program is writing to the study", file};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {ErrorCode::Io, text("may not be written"), file};
        case SQLITE_CANTOPEN:
            return {ErrorCode::Io, text("cannot be opened"), file};
        case SQLITE_IOERR:
            return {ErrorCode::Io, text("cannot be read or written; what was saved before is kept"), file};
        case SQLITE_NOMEM:
            return {ErrorCode::OutOfMemory, "not enough memory", file};
        case SQLITE_TOOBIG:
            return {ErrorCode::Format, "holds a value of more than 256 MiB", file};
        default:
            return {ErrorCode::Io, error.what(), file};
    }
}

Result<void> guarded(const std::filesystem::path& file, const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const SQLite::Exception& error) {
        return toError(error, file.string());
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory", file.string()};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), file.string()};
    }
}

/// What must hold for every connection: nothing in a file may make SQLite do more than hold tables.
void configure(SQLite::Database& connection) {
    sqlite3* const handle = connection.getHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, StudyDatabase::kMaxValueBytes);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    connection.exec("PRAGMA cell_size_check = ON");
    connection.exec("PRAGMA foreign_keys = ON");
}

/// Whether the last connection to leave takes the log into the file and removes it, with its index. Each program that
/// reads in write-ahead mode makes both; those that nobody needs any more should not lie beside the study.
void tidyOnClose(SQLite::Database& connection, bool tidies) {
    sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, tidies ? 0 : 1, nullptr);
}

/// The log beside the file and full flushes: a committed block survives a power cut.
void configureWriter(SQLite::Database& connection) {
    connection.exec("PRAGMA journal_mode = WAL");
    connection.exec("PRAGMA synchronous = FULL");
}

int pragma(SQLite::Database& connection, const char* name) {
    return connection.execAndGet(std::string("PRAGMA ") + name).getInt();
}

/// Tells what is not SQLite before SQLite sees it: that would take an empty file for an empty database.
Result<void> checkSignature(const std::filesystem::path& file) {
    static constexpr std::array<char, 16> kMagic{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f',
                                                 'o', 'r', 'm', 'a', 't', ' ', '3', '\0'};
    std::error_code fault;
    const std::filesystem::file_status status = std::filesystem::status(file, fault);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "does not exist", file.string()};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::Format, "is no file", file.string()};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::Io, "cannot be read", file.string()};
    std::array<char, 16> start{};
    stream.read(start.data(), start.size());
    if (stream.gcount() == 0)
        return Error{ErrorCode::Format, "is empty, and so no study", file.string()};
    if (start != kMagic)
        return Error{ErrorCode::Format, "is not a study: no SQLite database", file.string()};
    return {};
}

/// Migrations, version by version: the step at index v - 1 makes version v + 1 of version v. Each runs in the
/// transaction that raises user_version.
constexpr std::array<void (*)(SQLite::Database&), StudyDatabase::kSchemaVersion - 1> kMigrations{
    [](SQLite::Database& connection) { connection.exec(kAblationsTable); },
    // Bytes of version 1 of the encoding stay as they are and are read as such; what is written from now on is version 2.
    [](SQLite::Database&) {},
};

Result<void> checkAndMigrate(SQLite::Database& connection, StudyDatabase::Access access,
                             const std::string& file) {
    if (pragma(connection, "application_id") != StudyDatabase::kApplicationId)
        return Error{ErrorCode::Format, "is an SQLite database, but not one of Axscope", file};
    const int version = pragma(connection, "user_version");
    if (version > StudyDatabase::kSchemaVersion)
        return Error{ErrorCode::Unsupported,
                     "was made by a newer version of Axscope (format " + std::to_string(version) +
                         ", this one knows up to " + std::to_string(StudyDatabase::kSchemaVersion) + ")",
                     file};
    if (version < 1)
        return Error{ErrorCode::Format, "has format " + std::to_string(version) + ", which never was", file};
    // Every table and column by name: a foreign or half-made file is told here and not in the middle of a run, and
    // before anything in it changes.
    connection.exec("SELECT key, value FROM study LIMIT 0; SELECT key, value FROM state LIMIT 0;"
                    "SELECT subject, text, changed_utc FROM notes LIMIT 0;"
                    "SELECT hash, name, signed, products FROM tables LIMIT 0; SELECT file, hash FROM table_files LIMIT 0;"
                    "SELECT key, ranges FROM calibrations LIMIT 0;"
                    "SELECT id, key, checkpoint, candidate, requested, started_utc, definition FROM runs LIMIT 0;"
                    "SELECT run, blocks, sums FROM prefixes LIMIT 0;"
                    "SELECT run, block, images, sums FROM block_sums LIMIT 0;"
                    "SELECT run, block, images, records FROM block_images LIMIT 0;"
                    "SELECT part, refers, bytes FROM results LIMIT 0");
    // Who reads an older file takes it as it is: it only lacks tables.
    const bool migrates = access == StudyDatabase::Access::Write;
    while (migrates && pragma(connection, "user_version") < StudyDatabase::kSchemaVersion) {
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        // Another program may have done this step since we looked.
        if (const int step = pragma(connection, "user_version"); step < StudyDatabase::kSchemaVersion) {
            kMigrations.at(static_cast<std::size_t>(step - 1))(connection);
            connection.exec("PRAGMA user_version = " + std::to_string(step + 1));
        }
        transaction.commit();
    }
    if (migrates || version >= StudyDatabase::kAblationsVersion)
        connection.exec("SELECT key, definition, multiplier, bytes FROM ablations LIMIT 0");
    return {};
}

}  // namespace

StudyDatabase::StudyDatabase(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection, std::string stamp)
    : m_file(std::move(file)), m_connection(std::move(connection)), m_stamp(std::move(stamp)) {}
StudyDatabase::StudyDatabase(StudyDatabase&&) noexcept = default;
StudyDatabase& StudyDatabase::operator=(StudyDatabase&&) noexcept = default;
StudyDatabase::~StudyDatabase() = default;

Result<StudyDatabase> StudyDatabase::create(const std::filesystem::path& file) {
    std::error_code fault;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, fault)))
        return Error{ErrorCode::InvalidArgument, "exists already", file.string()};
    if (!std::filesystem::is_directory(folderOfStudy(file), fault))
        return Error{ErrorCode::NotFound, "its folder does not exist", file.string()};
    // Under another name until its tables are there: whoever looks meanwhile finds no half-made study.
    std::filesystem::path temporary = file;
    temporary += ".new";
    const auto removeTemporary = [&] {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(temporary.string() + suffix, fault);
    };
    removeTemporary();
    Result<void> made = guarded(file, [&] {
        SQLite::Database connection(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kStudyBusyMs);
        SQLite::Transaction transaction(connection);
        connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        connection.exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
        connection.exec(kTables);
        connection.exec(kAblationsTable);
        transaction.commit();
    });
    if (made) {
        // The log of a study that was deleted without it must not be taken for one of the new study.
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(file.string() + suffix, fault);
        std::filesystem::rename(temporary, file, fault);
    }
    if (!made || fault) {
        const Error error = made ? Error{ErrorCode::Io, fault.message(), file.string()} : made.error();
        removeTemporary();
        return error;
    }
    return open(file, Access::Write);
}

Result<StudyDatabase> StudyDatabase::open(const std::filesystem::path& file, Access access) {
    if (Result<void> plausible = checkSignature(file); !plausible)
        return plausible.error();
    if (access == Access::Write)
        if (Result<void> writable = checkStudyWritable(file); !writable)
            return writable.error();
    std::unique_ptr<SQLite::Database> connection;
    Result<void> checked;
    std::error_code ignored;
    const bool hasLog = std::filesystem::exists(file.string() + "-wal", ignored);
    const StudySight sight = sightOf(file, access);
    std::string stamp = sight == StudySight::Shared ? std::string() : stampOf(file);
    Result<void> opened = guarded(file, [&] {
        connection = connectStudy(file, sight);
        configure(*connection);
        // What may turn out to be no study keeps its log: it is not ours to be written back.
        tidyOnClose(*connection, !hasLog);
        if (access == Access::Read)
            connection->exec("PRAGMA query_only = ON");
        checked = checkAndMigrate(*connection, access, file.string());
        if (checked && access == Access::Write)
            configureWriter(*connection);
        if (checked)
            tidyOnClose(*connection, true);
    });
    if (!opened)
        return opened.error();
    if (!checked)
        return checked.error();
    return StudyDatabase(file, std::move(connection), std::move(stamp));
}

Result<void> StudyDatabase::read(const std::function<void(SQLite::Database&)>& work) const {
    Result<void> done = guarded(m_file, [&] { work(*m_connection); });
    if (!m_stamp.empty() && m_stamp != stampOf(m_file))
        return Error{ErrorCode::Io, "was changed by another program after it was opened; open it again", m_file.string()};
    return done;
}

Result<void> StudyDatabase::write(const std::function<void(SQLite::Database&)>& work) {
    return guarded(m_file, [&] {
        SQLite::Transaction transaction(*m_connection, SQLite::TransactionBehavior::IMMEDIATE);
        work(*m_connection);
        transaction.commit();
    });
}

Result<void> StudyDatabase::checkEverything() const {
    std::string verdict;
    if (Result<void> asked = read([&](SQLite::Database& connection) {
            verdict = connection.execAndGet("PRAGMA integrity_check(1)").getString();
        });
        !asked)
        return asked;
    if (verdict != "ok")
        return Error{ErrorCode::Format, "the study is damaged: " + verdict, m_file.string()};
    return {};
}

}  // namespace axscope::analysis
