// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/file_bytes.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

std::string textOf(const FileBytes& file) {
    return {reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size()};
}

TEST(ReadFileBytes, GivesTheWholeFile) {
    const tests::TemporaryFolder folder;
    const std::string contents("zero \0 and newline \n", 20);
    const Result<FileBytes> file = readFileBytes(folder.write("some", contents));
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(textOf(*file), contents);
}

TEST(ReadFileBytes, GivesAnEmptyFile) {
    const tests::TemporaryFolder folder;
    const Result<FileBytes> file = readFileBytes(folder.write("empty", ""));
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_TRUE(file->bytes.empty());
}

TEST(ReadFileBytes, CopyDoesNotChangeWithTheFile) {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("some", "before");
    const Result<FileBytes> file = readFileBytes(path);
    ASSERT_TRUE(file) << file.error().text();
    folder.write("some", "-");
    EXPECT_EQ(textOf(*file), "before");
}

TEST(ReadFileBytes, MissingFile) {
    const Result<FileBytes> file = readFileBytes("no/such/file");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
    EXPECT_EQ(file.error().text(), "no/such/file: cannot be opened: No such file or directory");
}

TEST(ReadFileBytes, FileUsedAsAFolder) {
    const tests::TemporaryFolder folder;
    const Result<FileBytes> file = readFileBytes(folder.write("some", "x") / "inside");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
}

TEST(ReadFileBytes, Folder) {
    const tests::TemporaryFolder folder;
    const Result<FileBytes> file = readFileBytes(folder.path());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(file.error().message, "is a folder, not a file");
}

TEST(ReadFileBytes, PipeDoesNotBlock) {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const Result<FileBytes> file = readFileBytes(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message, "is not a regular file");
}

TEST(ReadFileBytes, EndlessDevice) {
    const Result<FileBytes> file = readFileBytes("/dev/zero");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message, "is not a regular file");
}

}  // namespace
}  // namespace axscope::models
