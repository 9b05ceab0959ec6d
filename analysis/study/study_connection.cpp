// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/study_connection.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace axscope::analysis {
namespace {

bool mayWrite(const std::filesystem::path& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// `file` as an SQLite URI that says that nobody writes it.
std::string immutableUri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char c : file.string()) {
        switch (c) {
            case '%': uri += "%25"; break;
            case '?': uri += "%3f"; break;
            case '#': uri += "%23"; break;
            default: uri += c;
        }
    }
    return uri + "?immutable=1";
}

}  // namespace

std::filesystem::path folderOfStudy(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

StudySight sightOf(const std::filesystem::path& file, StudyDatabase::Access access) {
    // A reader makes the log and its index where they are not there, and must be able to remove them again.
    if (access == StudyDatabase::Access::Write || (mayWrite(file) && mayWrite(folderOfStudy(file))))
        return StudySight::Shared;
    std::error_code none;
    const std::string log = file.string() + "-wal";
    if (!std::filesystem::exists(log, none))
        return StudySight::Alone;
    // With the index somebody may be at work.
    if (std::filesystem::exists(file.string() + "-shm", none))
        return StudySight::Shared;
    return std::filesystem::file_size(log, none) == 0 ? StudySight::Alone : StudySight::Log;
}

std::string stampOf(const std::filesystem::path& file) {
    std::string stamp;
    for (const char* suffix : {"", "-wal"}) {
        std::error_code none;
        const std::string part = file.string() + suffix;
        const std::uintmax_t size = std::filesystem::file_size(part, none);
        if (none || size == 0)
            continue;
        const auto time = std::filesystem::last_write_time(part, none).time_since_epoch().count();
        stamp += suffix + std::to_string(size) + " " + std::to_string(time) + ";";
    }
    return stamp;
}

std::unique_ptr<SQLite::Database> connectStudy(const std::filesystem::path& file, StudySight sight) {
    switch (sight) {
        case StudySight::Alone:
            return std::make_unique<SQLite::Database>(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kStudyBusyMs);
        case StudySight::Log: {
            // Locks need a file that may be written; an exclusive connection keeps the index to itself.
            auto connection =
                std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, kStudyBusyMs, "unix-none");
            connection->exec("PRAGMA locking_mode = EXCLUSIVE");
            return connection;
        }
        case StudySight::Shared:
            break;
    }
    // Who only reads may write, too, where the system allows it: otherwise SQLite cannot remove the log that it
    // made for reading. query_only keeps every statement from changing anything.
    return std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, kStudyBusyMs);
}

Result<void> checkStudyWritable(const std::filesystem::path& file) {
    if (!mayWrite(file))
        return Error{ErrorCode::Io, "may be read but not written: its permissions or the disk forbid it", file.string()};
    if (!mayWrite(folderOfStudy(file)))
        return Error{ErrorCode::Io,
                     "may be read but not written: nothing may be written into its folder, where every change goes first",
                     file.string()};
    return {};
}

}  // namespace axscope::analysis
