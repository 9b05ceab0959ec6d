// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

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
