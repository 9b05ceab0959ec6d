// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "multipliers/base/result.h"

namespace SQLite {
class Database;
}

namespace axscope::analysis {

/// A study file (.axs): an SQLite 3 database with the application id of Axscope. One process writes, any number
/// read meanwhile (write-ahead log); what was committed survives a crash of the program or the machine. A file that
/// is no study, that a newer version made, or that is damaged is refused and not changed by so much as a byte.
class StudyDatabase {
public:
    /// "AXS1" as SQLite's application_id, which `file` and others show.
    static constexpr int kApplicationId = 0x41585331;
    /// SQLite's user_version: raised with every change of the tables or of the bytes in them (kByteCodecVersion), so
    /// that older programs refuse what they cannot read; older files are migrated when they are opened for writing, and
    /// read as they are.
    static constexpr int kSchemaVersion = 3;
    static constexpr int kAblationsVersion = 2;  ///< from which on there is a table of ablations
    /// No value in a file may be larger: a hostile one cannot ask for all memory.
    static constexpr int kMaxValueBytes = 256 << 20;

    enum class Access { Read, Write };

    /// A new, empty study. The file appears whole or not at all. Errors: InvalidArgument (the file exists),
    /// NotFound (no such folder), Io.
    static Result<StudyDatabase> create(const std::filesystem::path& file);

    /// Errors: NotFound; Io (permissions; locked by another program for longer than five seconds); Format
    /// (empty, not SQLite, another program's database, damaged: names the first fault); Unsupported (made by a
    /// newer version). Whoever leaves a study last, a reader too, takes the log into it and removes what SQLite has
    /// put beside it, where the system lets them write. Where file or folder may not be written, a reader puts nothing
    /// beside it; should another program write it meanwhile, reading becomes an Io error.
    static Result<StudyDatabase> open(const std::filesystem::path& file, Access access);

    StudyDatabase(StudyDatabase&&) noexcept;
    StudyDatabase& operator=(StudyDatabase&&) noexcept;
    ~StudyDatabase();

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

    /// Runs `work` on the connection; what it throws becomes an Error that names the file: Io (disk full, locked),
    /// Format (damage found on the way), OutOfMemory, Internal. Not for several threads at once.
    Result<void> read(const std::function<void(SQLite::Database&)>& work) const;

    /// The same within one transaction, which is rolled back where `work` throws.
    Result<void> write(const std::function<void(SQLite::Database&)>& work);

    /// Looks at every page: what open() leaves out for speed. Errors: Format naming the fault.
    Result<void> checkEverything() const;

private:
    StudyDatabase(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection, std::string stamp);

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_connection;
    std::string m_stamp;  ///< of file and log when they were opened apart from others; otherwise empty
};

}  // namespace axscope::analysis
