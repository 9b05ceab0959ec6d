// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/study_database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "tests/support/unprivileged.h"

namespace axscope::analysis {
namespace {

using Access = StudyDatabase::Access;

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeText(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

Result<void> put(StudyDatabase& study, const std::string& key, const std::string& value) {
    return study.write([&](SQLite::Database& connection) {
        SQLite::Statement statement(connection, "INSERT OR REPLACE INTO study(key, value) VALUES(?, ?)");
        statement.bind(1, key);
        statement.bind(2, value);
        statement.exec();
    });
}

std::string get(const StudyDatabase& study, const std::string& key) {
    std::string value = "(none)";
    const Result<void> done = study.read([&](SQLite::Database& connection) {
        SQLite::Statement statement(connection, "SELECT value FROM study WHERE key = ?");
        statement.bind(1, key);
        if (statement.executeStep())
            value = statement.getColumn(0).getString();
    });
    return done ? value : done.error().text();
}

class StudyDatabaseTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.path() / name; }

    /// Opening must fail with `words` in the message, name the file, and leave it as it is.
    void expectRefused(const std::filesystem::path& file, ErrorCode code, const std::string& words) {
        const std::string before = contents(file);
        for (const Access access : {Access::Read, Access::Write}) {
            const Result<StudyDatabase> opened = StudyDatabase::open(file, access);
            ASSERT_FALSE(opened) << words;
            EXPECT_EQ(opened.error().code, code) << opened.error().text();
            EXPECT_NE(opened.error().text().find(words), std::string::npos) << opened.error().text();
            EXPECT_NE(opened.error().text().find(file.filename().string()), std::string::npos);
            EXPECT_EQ(opened.error().text().find('\n'), std::string::npos);
        }
        EXPECT_EQ(contents(file), before);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(StudyDatabaseTest, KeepsWhatWasWritten) {
    {
        Result<StudyDatabase> study = StudyDatabase::create(path("a.axs"));
        ASSERT_TRUE(study) << study.error().text();
        ASSERT_TRUE(put(*study, "inputs", "{}"));
    }
    const Result<StudyDatabase> again = StudyDatabase::open(path("a.axs"), Access::Read);
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(get(*again, "inputs"), "{}");
    EXPECT_TRUE(again->checkEverything());
    EXPECT_FALSE(std::filesystem::exists(path("a.axs.new")));
}

TEST_F(StudyDatabaseTest, CreatingNeverOverwrites) {
    writeText(path("a.axs"), "mine");
    const Result<StudyDatabase> study = StudyDatabase::create(path("a.axs"));
    ASSERT_FALSE(study);
    EXPECT_EQ(study.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(contents(path("a.axs")), "mine");
    EXPECT_EQ(StudyDatabase::create(path("none/a.axs")).error().code, ErrorCode::NotFound);
}

TEST_F(StudyDatabaseTest, AFailedWriteLeavesNothing) {
    Result<StudyDatabase> study = StudyDatabase::create(path("a.axs"));
    ASSERT_TRUE(study);
    const Result<void> failed = study->write([&](SQLite::Database& connection) {
        connection.exec("INSERT INTO study(key, value) VALUES('half', 'done')");
        connection.exec("INSERT INTO nowhere VALUES(1)");
    });
    ASSERT_FALSE(failed);
    EXPECT_NE(failed.error().text().find("a.axs"), std::string::npos);
    EXPECT_EQ(get(*study, "half"), "(none)");
    ASSERT_TRUE(put(*study, "half", "whole"));
}

TEST_F(StudyDatabaseTest, ForeignAndDamagedFilesAreRefusedAndKept) {
    writeText(path("empty.axs"), "");
    expectRefused(path("empty.axs"), ErrorCode::Format, "empty");
    writeText(path("text.axs"), "{\"format\": \"something\"}");
    expectRefused(path("text.axs"), ErrorCode::Format, "no SQLite database");
    {
        SQLite::Database other(path("other.axs").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE songs(title TEXT)");
    }
    expectRefused(path("other.axs"), ErrorCode::Format, "not one of Axscope");
    {
        SQLite::Database newer(path("newer.axs").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        newer.exec("PRAGMA application_id = " + std::to_string(StudyDatabase::kApplicationId));
        newer.exec("PRAGMA user_version = 99");
    }
    expectRefused(path("newer.axs"), ErrorCode::Unsupported, "newer version");
    {
        SQLite::Database bare(path("bare.axs").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        bare.exec("PRAGMA application_id = " + std::to_string(StudyDatabase::kApplicationId));
        bare.exec("PRAGMA user_version = 1");
    }
    expectRefused(path("bare.axs"), ErrorCode::Format, "no such table");
    EXPECT_EQ(StudyDatabase::open(path("none.axs"), Access::Read).error().code, ErrorCode::NotFound);
    EXPECT_EQ(StudyDatabase::open(m_folder.path(), Access::Read).error().code, ErrorCode::Format);
}

TEST_F(StudyDatabaseTest, EveryDamagedByteIsToldOrHarmless) {
    const std::string file = path("a.axs").string();
    {
        Result<StudyDatabase> study = StudyDatabase::create(file);
        ASSERT_TRUE(study);
        for (int i = 0; i < 50; ++i)
            ASSERT_TRUE(put(*study, "key" + std::to_string(i), std::string(400, 'x')));
    }
    const std::string sound = contents(file);
    for (std::size_t offset = 0; offset < sound.size(); offset += 389) {
        std::string damaged = sound;
        damaged[offset] = static_cast<char>(damaged[offset] ^ 0x5a);
        const std::filesystem::path copy = path("damaged.axs");
        writeText(copy, damaged);
        if (const Result<StudyDatabase> opened = StudyDatabase::open(copy, Access::Read)) {
            (void)opened->checkEverything();
            (void)get(*opened, "key7");
        }
        EXPECT_EQ(contents(copy), damaged) << offset;
    }
    // Within the last page a cut may only blank what stands in a value, which SQLite cannot tell: values that
    // matter carry checksums.
    constexpr std::size_t kPage = 4096;
    for (std::size_t length = 0; length + kPage <= sound.size(); length += 1021) {
        writeText(path("cut.axs"), sound.substr(0, length));
        const Result<StudyDatabase> opened = StudyDatabase::open(path("cut.axs"), Access::Read);
        EXPECT_FALSE(opened && opened->checkEverything()) << length;
    }
}

TEST_F(StudyDatabaseTest, OthersReadWhileOneWrites) {
    Result<StudyDatabase> writer = StudyDatabase::create(path("a.axs"));
    ASSERT_TRUE(writer);
    ASSERT_TRUE(put(*writer, "n", "1"));
    const Result<StudyDatabase> first = StudyDatabase::open(path("a.axs"), Access::Read);
    const Result<StudyDatabase> second = StudyDatabase::open(path("a.axs"), Access::Read);
    ASSERT_TRUE(first && second);
    const Result<void> written = writer->write([&](SQLite::Database& connection) {
        connection.exec("UPDATE study SET value = '2' WHERE key = 'n'");
        EXPECT_EQ(get(*first, "n"), "1");
        EXPECT_EQ(get(*second, "n"), "1");
    });
    ASSERT_TRUE(written) << written.error().text();
    EXPECT_EQ(get(*first, "n"), "2");
    EXPECT_EQ(get(*second, "n"), "2");
}

/// Turns a new study into one of version 1.
void makeVersion1(const std::filesystem::path& file) {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
    connection.exec("DROP TABLE ablations");
    connection.exec("PRAGMA user_version = 1");
}

int versionOf(const std::filesystem::path& file) {
    SQLite::Database connection(file.string(), SQLite::OPEN_READONLY);
    return connection.execAndGet("PRAGMA user_version").getInt();
}

TEST_F(StudyDatabaseTest, OlderFilesAreReadAsTheyAreAndMigratedForWriting) {
    {
        Result<StudyDatabase> study = StudyDatabase::create(path("old.axs"));
        ASSERT_TRUE(study && put(*study, "n", "1"));
    }
    makeVersion1(path("old.axs"));
    {
        const Result<StudyDatabase> read = StudyDatabase::open(path("old.axs"), Access::Read);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(get(*read, "n"), "1");
    }
    EXPECT_EQ(versionOf(path("old.axs")), 1);
    for (int round = 0; round < 2; ++round) {
        const Result<StudyDatabase> written = StudyDatabase::open(path("old.axs"), Access::Write);
        ASSERT_TRUE(written) << written.error().text();
        EXPECT_EQ(get(*written, "n"), "1");
        EXPECT_TRUE(written->checkEverything());
    }
    EXPECT_EQ(versionOf(path("old.axs")), StudyDatabase::kSchemaVersion);
    {
        // A newer version without its tables is no study.
        SQLite::Database connection(path("old.axs").string(), SQLite::OPEN_READWRITE);
        connection.exec("DROP TABLE ablations");
    }
    expectRefused(path("old.axs"), ErrorCode::Format, "no such table");
}

TEST_F(StudyDatabaseTest, ReadersChangeNothingAndLeaveNothingBeside) {
    const auto isAlone = [this] {
        return !std::filesystem::exists(path("a.axs-wal")) && !std::filesystem::exists(path("a.axs-shm"));
    };
    {
        Result<StudyDatabase> study = StudyDatabase::create(path("a.axs"));
        ASSERT_TRUE(study && put(*study, "n", "1"));
    }
    ASSERT_TRUE(isAlone());
    const std::string before = contents(path("a.axs"));
    {
        Result<StudyDatabase> first = StudyDatabase::open(path("a.axs"), Access::Read);
        ASSERT_TRUE(first);
        {
            const Result<StudyDatabase> second = StudyDatabase::open(path("a.axs"), Access::Read);
            ASSERT_TRUE(second);
            EXPECT_EQ(get(*second, "n"), "1");
        }
        EXPECT_EQ(get(*first, "n"), "1");
        const Result<void> written = put(*first, "n", "2");
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::Io);
    }
    EXPECT_TRUE(isAlone());
    EXPECT_EQ(contents(path("a.axs")), before);
    {
        // While somebody writes, a reader that leaves takes nothing away.
        Result<StudyDatabase> writer = StudyDatabase::open(path("a.axs"), Access::Write);
        ASSERT_TRUE(writer && put(*writer, "n", "3"));
        { ASSERT_TRUE(StudyDatabase::open(path("a.axs"), Access::Read)); }
        EXPECT_TRUE(std::filesystem::exists(path("a.axs-wal")));
        ASSERT_TRUE(put(*writer, "n", "4"));
        EXPECT_EQ(get(*writer, "n"), "4");
    }
    EXPECT_TRUE(isAlone());
}

/// A study in which "n" is "1".
void makeStudy(const std::filesystem::path& file) {
    Result<StudyDatabase> study = StudyDatabase::create(file);
    ASSERT_TRUE(study && put(*study, "n", "1"));
}

/// A study in which a program that was killed has left "n" = "2" in the log; in the file itself it is 1.
void makeLeftBehind(const std::filesystem::path& file) {
    makeStudy(file);
    const pid_t child = ::fork();
    if (child == 0) {
        Result<StudyDatabase> study = StudyDatabase::open(file, Access::Write);
        ::_exit(study && put(*study, "n", "2") ? 0 : 1);  // without closing: the log stays
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    ASSERT_EQ(status, 0);
    ASSERT_TRUE(std::filesystem::exists(file.string() + "-wal"));
    ASSERT_TRUE(std::filesystem::exists(file.string() + "-shm"));
}

/// Names in the folder, sorted.
std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

TEST_F(StudyDatabaseTest, WhatADeadProgramLeftIsTakenInByAReader) {
    makeLeftBehind(path("a.axs"));
    {
        const Result<StudyDatabase> study = StudyDatabase::open(path("a.axs"), Access::Read);
        ASSERT_TRUE(study) << study.error().text();
        EXPECT_EQ(get(*study, "n"), "2");
    }
    EXPECT_EQ(namesIn(m_folder.path()), std::vector<std::string>{"a.axs"});
    // Empty ones, too, as a reader that was killed leaves them.
    writeText(path("a.axs-wal"), "");
    writeText(path("a.axs-shm"), "");
    { EXPECT_EQ(get(*StudyDatabase::open(path("a.axs"), Access::Read), "n"), "2"); }
    EXPECT_EQ(namesIn(m_folder.path()), std::vector<std::string>{"a.axs"});
}

TEST_F(StudyDatabaseTest, ReadsInAFolderThatMayNotBeWritten) {
    makeStudy(path("a b?#%.axs"));
    const tests::Permissions closed(m_folder.path(), 0555);
    const tests::Unprivileged user;
    if (!tests::Unprivileged::isBound())
        GTEST_SKIP() << "needs a user whom permissions bind";
    {
        const Result<StudyDatabase> study = StudyDatabase::open(path("a b?#%.axs"), Access::Read);
        ASSERT_TRUE(study) << study.error().text();
        EXPECT_EQ(get(*study, "n"), "1");
        EXPECT_TRUE(study->checkEverything());
        EXPECT_EQ(namesIn(m_folder.path()), std::vector<std::string>{"a b?#%.axs"});
    }
    const Result<StudyDatabase> written = StudyDatabase::open(path("a b?#%.axs"), Access::Write);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
    EXPECT_NE(written.error().text().find("may be read but not written"), std::string::npos) << written.error().text();
}

TEST_F(StudyDatabaseTest, ReadersOfAFileThatMayNotBeWrittenLeaveNothingBeside) {
    makeStudy(path("a.axs"));
    const tests::Permissions closed(path("a.axs"), 0444);
    const tests::Permissions open(m_folder.path(), 0777);
    const tests::Unprivileged user;
    if (!tests::Unprivileged::isBound())
        GTEST_SKIP() << "needs a user whom permissions bind";
    {
        const Result<StudyDatabase> study = StudyDatabase::open(path("a.axs"), Access::Read);
        ASSERT_TRUE(study) << study.error().text();
        EXPECT_EQ(get(*study, "n"), "1");
    }
    EXPECT_EQ(namesIn(m_folder.path()), std::vector<std::string>{"a.axs"});
    EXPECT_EQ(StudyDatabase::open(path("a.axs"), Access::Write).error().code, ErrorCode::Io);
}

TEST_F(StudyDatabaseTest, ALogInAFolderThatMayNotBeWrittenIsRead) {
    makeLeftBehind(path("a.axs"));
    for (const bool hasIndex : {true, false}) {
        if (!hasIndex)
            std::filesystem::remove(path("a.axs-shm"));
        const std::vector<std::string> names = namesIn(m_folder.path());
        const std::string log = contents(path("a.axs-wal"));
        for (const char* part : {"a.axs", "a.axs-wal", "a.axs-shm"})
            if (std::filesystem::exists(path(part)))
                std::filesystem::permissions(path(part), static_cast<std::filesystem::perms>(0444));
        const tests::Permissions closed(m_folder.path(), 0555);
        const tests::Unprivileged user;
        if (!tests::Unprivileged::isBound())
            GTEST_SKIP() << "needs a user whom permissions bind";
        {
            const Result<StudyDatabase> study = StudyDatabase::open(path("a.axs"), Access::Read);
            ASSERT_TRUE(study) << study.error().text();
            EXPECT_EQ(get(*study, "n"), "2") << hasIndex;
            EXPECT_TRUE(study->checkEverything());
        }
        EXPECT_EQ(namesIn(m_folder.path()), names);
        EXPECT_EQ(contents(path("a.axs-wal")), log);
    }
}

TEST_F(StudyDatabaseTest, WhoReadsApartIsToldOfOthersWriting) {
    makeStudy(path("a.axs"));
    Result<StudyDatabase> reader = Error{};
    {
        const tests::Permissions closed(m_folder.path(), 0555);
        const tests::Unprivileged user;
        if (!tests::Unprivileged::isBound())
            GTEST_SKIP() << "needs a user whom permissions bind";
        reader = StudyDatabase::open(path("a.axs"), Access::Read);
        ASSERT_TRUE(reader) << reader.error().text();
        EXPECT_EQ(get(*reader, "n"), "1");
    }
    {
        Result<StudyDatabase> writer = StudyDatabase::open(path("a.axs"), Access::Write);
        ASSERT_TRUE(writer && put(*writer, "n", "2"));
    }
    EXPECT_NE(get(*reader, "n").find("changed by another program"), std::string::npos);
}

TEST_F(StudyDatabaseTest, RefusedFilesKeepTheirLog) {
    const std::filesystem::path file = path("foreign.axs");
    const pid_t child = ::fork();
    if (child == 0) {
        SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("PRAGMA journal_mode = WAL");
        other.exec("CREATE TABLE songs(title TEXT)");
        ::_exit(0);  // without closing: the log stays
    }
    ::waitpid(child, nullptr, 0);
    const std::string log = contents(file.string() + "-wal");
    ASSERT_FALSE(log.empty());
    expectRefused(file, ErrorCode::Format, "not one of Axscope");
    EXPECT_EQ(contents(file.string() + "-wal"), log);
}

TEST_F(StudyDatabaseTest, KilledWritersLoseAtMostWhatWasInFlight) {
    const std::filesystem::path file = path("a.axs");
    { ASSERT_TRUE(StudyDatabase::create(file)); }
    for (int round = 0; round < 8; ++round) {
        int report[2];
        ASSERT_EQ(::pipe(report), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Result<StudyDatabase> study = StudyDatabase::open(file, Access::Write);
            if (!study)
                ::_exit(1);
            for (unsigned char n = 1;; ++n) {
                if (!put(*study, "n", std::to_string(n)) || ::write(report[1], &n, 1) != 1)
                    ::_exit(1);
            }
        }
        ::close(report[1]);
        unsigned char last = 0;
        for (int i = 0; i < 3 + 5 * round; ++i)
            ASSERT_EQ(::read(report[0], &last, 1), 1);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(report[0], &last, 1) == 1) {
        }
        ::close(report[0]);
        const Result<StudyDatabase> study = StudyDatabase::open(file, Access::Write);
        ASSERT_TRUE(study) << study.error().text();
        EXPECT_TRUE(study->checkEverything());
        // What was told is there; the write after it may be there too.
        const int kept = std::stoi(get(*study, "n"));
        EXPECT_TRUE(kept == last || kept == static_cast<unsigned char>(last + 1)) << kept << " after " << int{last};
    }
}

}  // namespace
}  // namespace axscope::analysis
