// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/atomic_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace axscope {
namespace {

namespace fs = std::filesystem;

std::string contentsOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::ptrdiff_t filesIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), {});
}

TEST(AtomicFile, WritesANewFileAndLeavesNothingElse) {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "result.csv";
    const std::string contents("a\0b\n", 4);
    ASSERT_TRUE(writeFileAtomically(file, contents));
    EXPECT_EQ(contentsOf(file), contents);
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(AtomicFile, ReplacesAnOldFile) {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.write("result.csv", "a longer old text");
    ASSERT_TRUE(writeFileAtomically(file, "new"));
    EXPECT_EQ(contentsOf(file), "new");
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(AtomicFile, WritesAnEmptyFile) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "empty", ""));
    EXPECT_EQ(fs::file_size(folder.path() / "empty"), 0U);
}

TEST(AtomicFile, GivesThePermissionsOfAnyNewFile) {
    const tests::TemporaryFolder folder;
    const mode_t mask = ::umask(0027);
    const auto result = writeFileAtomically(folder.path() / "shared", "x");
    ::umask(mask);
    ASSERT_TRUE(result);
    EXPECT_EQ(fs::status(folder.path() / "shared").permissions(), fs::perms(0640));
}

TEST(AtomicFile, NamesAMissingFolder) {
    const tests::TemporaryFolder folder;
    const auto result = writeFileAtomically(folder.path() / "absent" / "file", "x");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    EXPECT_NE(result.error().where.find("absent"), std::string::npos);
}

TEST(AtomicFile, FailsOnAFolderAndLeavesNothingBehind) {
    const tests::TemporaryFolder folder;
    fs::create_directory(folder.path() / "taken");
    const auto result = writeFileAtomically(folder.path() / "taken", "x");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(AtomicFile, ALinkToAFileThatIsNotThereYetStaysALink) {
    const tests::TemporaryFolder folder;
    fs::create_directory(folder.path() / "elsewhere");
    fs::create_symlink("elsewhere/second", folder.path() / "first");
    fs::create_symlink("file", folder.path() / "elsewhere" / "second");
    ASSERT_TRUE(writeFileAtomically(folder.path() / "first", "x"));
    EXPECT_TRUE(fs::is_symlink(folder.path() / "first"));
    EXPECT_TRUE(fs::is_symlink(folder.path() / "elsewhere" / "second"));
    EXPECT_EQ(contentsOf(folder.path() / "elsewhere" / "file"), "x");
    fs::create_symlink("ring", folder.path() / "ring");
    EXPECT_FALSE(writeFileAtomically(folder.path() / "ring" / "file", "x"));
}

TEST(AtomicFile, WhetherAFileCouldBeWrittenIsKnownBefore) {
    const tests::TemporaryFolder folder;
    const fs::path old = folder.write("old", "as it was");
    EXPECT_TRUE(checkWritable(old));
    EXPECT_TRUE(checkWritable(folder.path() / "new"));
    EXPECT_EQ(contentsOf(old), "as it was");
    EXPECT_EQ(filesIn(folder.path()), 1);
    EXPECT_TRUE(checkWritable("/dev/null"));
    EXPECT_EQ(checkWritable(folder.path() / "absent" / "new").error().code, ErrorCode::NotFound);
    EXPECT_EQ(checkWritable(folder.path()).error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(checkWritable("/proc/new"));  // also for the superuser
    const std::string longName(300, 'n');
    EXPECT_EQ(checkWritable(folder.path() / longName).error().code, ErrorCode::Io);
}

TEST(AtomicFile, AbandonedTemporariesAreRemovedAndOthersStay) {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.write("net.training", "whole");
    folder.write("net.training.123-4.tmp", "half of a st");
    const fs::path alive = folder.write("net.training.123-5.tmp", "being written");
    for (const char* other : {"net.training.tmp", "net.training.x-1.tmp", "net.training.1-.tmp", "net.training.1-2.tmp2",
                              "other.training.1-2.tmp"})
        folder.write(other, "of somebody else");
    const int writer = ::open(alive.c_str(), O_WRONLY);
    ASSERT_EQ(::flock(writer, LOCK_EX), 0);
    removeAbandonedTemporaries(file);
    EXPECT_FALSE(fs::exists(folder.path() / "net.training.123-4.tmp"));
    EXPECT_TRUE(fs::exists(alive));
    EXPECT_EQ(filesIn(folder.path()), 7);
    ::close(writer);
    removeAbandonedTemporaries(file);
    EXPECT_FALSE(fs::exists(alive));
    EXPECT_EQ(contentsOf(file), "whole");
    removeAbandonedTemporaries(folder.path() / "absent" / "file");  // nothing to do, and no failure
}

TEST(AtomicFile, WrittenByManyThreadsIsAlwaysOneOfTheirs) {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "contested";
    constexpr std::size_t kLength = 10000;
    {
        std::vector<std::jthread> writers;
        for (char letter = 'a'; letter < 'e'; ++letter)
            writers.emplace_back([&, letter] {
                for (int i = 0; i < 5; ++i)
                    EXPECT_TRUE(writeFileAtomically(file, std::string(kLength, letter)));
            });
    }
    const std::string contents = contentsOf(file);
    ASSERT_EQ(contents.size(), kLength);
    EXPECT_EQ(std::count(contents.begin(), contents.end(), contents.front()),
              static_cast<std::ptrdiff_t>(kLength));
    EXPECT_EQ(filesIn(folder.path()), 1);
}

}  // namespace
}  // namespace axscope
