// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/study_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <system_error>
#include <utility>

#include "analysis/provenance.h"
#include "analysis/run_config.h"
#include "analysis/study/store_rows.h"

namespace axscope::analysis {
namespace {

constexpr const char* kExperiment = "experiment";
constexpr const char* kWindow = "window";

/// Leaves a transaction for an error that is not SQLite's.
struct UndoTransaction : std::exception {};

void replaceValue(SQLite::Database& connection, const char* table, const std::string& key, const std::string& value) {
    SQLite::Statement statement(connection,
                                std::string("INSERT OR REPLACE INTO ") + table + "(key, value) VALUES(?, ?)");
    statement.bind(1, key);
    statement.bind(2, value);
    statement.exec();
}

/// On the disk, not only in the system's cache.
bool flushToDisk(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return flushed;
}

}  // namespace

std::string utcText() {
    return currentProvenance().startedUtc;
}

std::string labelOf(SQLite::Database& connection, const std::string& key) {
    SQLite::Statement statement(connection, "SELECT candidate, checkpoint FROM runs WHERE key = ?");
    statement.bind(1, key);
    if (!statement.executeStep())
        return "run " + key.substr(0, 12);
    return "run " + statement.getColumn(0).getString() + " of " + statement.getColumn(1).getString();
}

Result<std::shared_ptr<const multipliers::ProductTable>> readTable(SQLite::Database& connection,
                                                                   const std::string& hash) {
    using multipliers::ProductTable;
    SQLite::Statement statement(connection, "SELECT name, signed, products FROM tables WHERE hash = ?");
    statement.bind(1, hash);
    if (!statement.executeStep())
        return std::shared_ptr<const ProductTable>();
    const std::string name = statement.getColumn(0).getString();
    const std::string_view bytes = bytesOf(statement.getColumn(2));
    std::vector<std::int32_t> entries(bytes.size() / sizeof(std::int32_t));
    if (!entries.empty())
        std::memcpy(entries.data(), bytes.data(), entries.size() * sizeof(std::int32_t));
    Result<std::shared_ptr<const ProductTable>> table =
        ProductTable::create(name, statement.getColumn(1).getInt() != 0, std::move(entries));
    if (!table || (*table)->hash() != hash || bytes.size() % sizeof(std::int32_t) != 0)
        return Error{ErrorCode::Format, "the product table '" + name + "' in the study is damaged", {}};
    return table;
}

void writeTable(SQLite::Database& connection, const multipliers::ProductTable& table) {
    SQLite::Statement statement(
        connection, "INSERT OR IGNORE INTO tables(hash, name, signed, products) VALUES(?, ?, ?, ?)");
    statement.bind(1, table.hash());
    statement.bind(2, table.name());
    statement.bind(3, table.isSigned() ? 1 : 0);
    bindBytes(statement, 4,
              {reinterpret_cast<const char*>(table.entries().data()), table.entries().size_bytes()});
    statement.exec();
}

StudyStore::StudyStore(StudyDatabase database, Access access) : m_database(std::move(database)), m_access(access) {}

Result<std::shared_ptr<StudyStore>> StudyStore::create(const std::filesystem::path& file) {
    Result<StudyDatabase> database = StudyDatabase::create(file);
    if (!database)
        return database.error();
    return std::shared_ptr<StudyStore>(new StudyStore(std::move(*database), Access::Write));
}

Result<std::shared_ptr<StudyStore>> StudyStore::open(const std::filesystem::path& file, Access access) {
    Result<StudyDatabase> database = StudyDatabase::open(file, access);
    if (!database)
        return database.error();
    return std::shared_ptr<StudyStore>(new StudyStore(std::move(*database), access));
}

Result<std::shared_ptr<StudyStore>> StudyStore::openOrCreate(const std::filesystem::path& file) {
    std::error_code fault;
    return std::filesystem::exists(file, fault) ? open(file, Access::Write) : create(file);
}

Result<void> StudyStore::read(const Work& work) const {
    const std::scoped_lock lock(m_mutex);
    Result<void> outcome;
    const Result<void> done = m_database.read([&](SQLite::Database& connection) {
        SQLite::Transaction transaction(connection);  // all statements see one state of the file
        outcome = work(connection);
        transaction.commit();
    });
    return done ? outcome : done;
}

Result<void> StudyStore::write(const Work& work) {
    const std::scoped_lock lock(m_mutex);
    if (!canWrite())
        return Error{ErrorCode::Io, "was opened for reading only", file().string()};
    Result<void> outcome;
    const Result<void> done = m_database.write([&](SQLite::Database& connection) {
        outcome = work(connection);
        if (!outcome)
            throw UndoTransaction{};
    });
    return outcome ? done : outcome;
}

Result<std::optional<std::string>> StudyStore::value(const char* query, const std::string& key) const {
    std::optional<std::string> found;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(connection, query);
        statement.bind(1, key);
        if (statement.executeStep())
            found = statement.getColumn(0).getString();
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

Result<std::int64_t> StudyStore::changesByOthers() const {
    const std::scoped_lock lock(m_mutex);
    std::int64_t version = 0;
    const Result<void> done = m_database.read([&](SQLite::Database& connection) {
        version = connection.execAndGet("PRAGMA data_version").getInt64();
    });
    if (!done)
        return done.error();
    return version;
}

Result<void> StudyStore::copyTo(const std::filesystem::path& target) const {
    std::error_code fault;
    if (std::filesystem::equivalent(target, file(), fault))
        return Error{ErrorCode::InvalidArgument, "is the study itself", target.string()};
    const std::filesystem::path targetFolder = target.has_parent_path() ? target.parent_path() : ".";
    if (!std::filesystem::is_directory(targetFolder, fault))
        return Error{ErrorCode::NotFound, "its folder does not exist", target.string()};
    std::filesystem::path temporary = target;
    temporary += ".new";
    std::filesystem::remove(temporary, fault);
    const std::scoped_lock lock(m_mutex);
    Result<void> copied = m_database.read([&](SQLite::Database& connection) {
        // Of a study that was opened for reading, too: only the copy is written.
        connection.exec("PRAGMA query_only = OFF");
        SQLite::Statement statement(connection, "VACUUM INTO ?");
        statement.bind(1, temporary.string());
        statement.exec();
    });
    if (!canWrite())
        if (Result<void> reading = m_database.read(
                [](SQLite::Database& connection) { connection.exec("PRAGMA query_only = ON"); });
            copied && !reading)
            copied = reading;
    if (copied && flushToDisk(temporary)) {
        // A log that belongs to what is replaced must not be taken for one of the copy.
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(target.string() + suffix, fault);
        std::filesystem::rename(temporary, target, fault);
        if (!fault)
            return {};
        copied = Error{ErrorCode::Io, fault.message(), target.string()};
    } else if (copied) {
        copied = Error{ErrorCode::Io, "writing failed (disk full?)", target.string()};
    } else {
        copied = Error{copied.error().code, copied.error().message, target.string()};
    }
    std::filesystem::remove(temporary, fault);
    return copied;
}

Result<std::string> StudyStore::experimentText() const {
    Result<std::optional<std::string>> text = value("SELECT value FROM study WHERE key = ?", kExperiment);
    if (!text)
        return text.error();
    return std::move(*text).value_or(std::string());
}

Result<Experiment> StudyStore::experiment() const {
    const Result<std::string> text = experimentText();
    if (!text)
        return text.error();
    if (text->empty())
        return Experiment{};
    Result<RunConfig> config = parseRunConfig(*text, folder(), file().string());
    if (!config)
        return config.error();
    return std::move(config->experiment);
}

Result<std::string> StudyStore::windowInputs() const {
    Result<std::optional<std::string>> text = value("SELECT value FROM study WHERE key = ?", kWindow);
    if (!text)
        return text.error();
    return std::move(*text).value_or(std::string());
}

Result<void> StudyStore::saveInputs(const Experiment& experiment, const std::optional<std::string>& windowInputs) {
    RunConfig config;
    config.experiment = experiment;
    const std::string text = toText(config, folder());
    return write([&](SQLite::Database& connection) -> Result<void> {
        replaceValue(connection, "study", kExperiment, text);
        if (windowInputs)
            replaceValue(connection, "study", kWindow, *windowInputs);
        return {};
    });
}

Result<std::map<std::string, std::string>> StudyStore::notes() const {
    std::map<std::string, std::string> notes;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(connection, "SELECT subject, text FROM notes");
        while (statement.executeStep())
            notes.emplace(statement.getColumn(0).getString(), statement.getColumn(1).getString());
        return {};
    });
    if (!done)
        return done.error();
    return notes;
}

Result<void> StudyStore::saveNotes(const std::map<std::string, std::string>& notes) {
    return write([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement remove(connection, "DELETE FROM notes WHERE subject = ?");
        SQLite::Statement replace(connection,
                                  "INSERT INTO notes(subject, text, changed_utc) VALUES(?, ?, ?)"
                                  " ON CONFLICT(subject) DO UPDATE SET text = excluded.text,"
                                  " changed_utc = excluded.changed_utc WHERE text <> excluded.text");
        const std::string now = utcText();
        for (const auto& [subject, text] : notes) {
            SQLite::Statement& statement = text.empty() ? remove : replace;
            statement.reset();
            statement.bind(1, subject);
            if (!text.empty()) {
                statement.bind(2, text);
                statement.bind(3, now);
            }
            statement.exec();
        }
        return {};
    });
}

Result<void> StudyStore::saveNote(const std::string& subject, const std::string& text) {
    return saveNotes({{subject, text}});
}

Result<std::optional<std::string>> StudyStore::state(const std::string& key) const {
    return value("SELECT value FROM state WHERE key = ?", key);
}

Result<void> StudyStore::saveState(const std::string& key, const std::string& value) {
    return write([&](SQLite::Database& connection) -> Result<void> {
        replaceValue(connection, "state", key, value);
        return {};
    });
}

Result<void> StudyStore::saveTable(const multipliers::ProductTable& table, const std::filesystem::path& from) {
    return write([&](SQLite::Database& connection) -> Result<void> {
        writeTable(connection, table);
        if (from.empty())
            return {};
        SQLite::Statement statement(connection, "INSERT OR REPLACE INTO table_files(file, hash) VALUES(?, ?)");
        statement.bind(1, shortenedPath(from.string(), folder()));
        statement.bind(2, table.hash());
        statement.exec();
        return {};
    });
}

Result<std::shared_ptr<const multipliers::ProductTable>> StudyStore::tableOfFile(
    const std::filesystem::path& from) const {
    std::shared_ptr<const multipliers::ProductTable> table;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement statement(connection, "SELECT hash FROM table_files WHERE file = ?");
        statement.bind(1, shortenedPath(from.string(), folder()));
        if (!statement.executeStep())
            return {};
        auto found = readTable(connection, statement.getColumn(0).getString());
        if (!found)
            return Error{found.error().code, found.error().message, file().string()};
        table = std::move(*found);
        return {};
    });
    if (!done)
        return done.error();
    return table;
}

Result<std::vector<StoredTable>> StudyStore::tables() const {
    std::vector<StoredTable> tables;
    const Result<void> done = read([&](SQLite::Database& connection) -> Result<void> {
        SQLite::Statement hashes(connection, "SELECT hash FROM tables ORDER BY rowid");
        SQLite::Statement files(connection, "SELECT file FROM table_files WHERE hash = ? ORDER BY file");
        while (hashes.executeStep()) {
            const std::string hash = hashes.getColumn(0).getString();
            auto table = readTable(connection, hash);
            if (!table)
                return Error{table.error().code, table.error().message, file().string()};
            StoredTable& stored = tables.emplace_back();
            stored.table = std::move(*table);
            files.reset();
            files.bind(1, hash);
            while (files.executeStep())
                stored.files.push_back((folder() / files.getColumn(0).getString()).lexically_normal());
        }
        return {};
    });
    if (!done)
        return done.error();
    return tables;
}

}  // namespace axscope::analysis
