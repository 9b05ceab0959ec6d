// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/sha256.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "tests/support/temporary_folder.h"

namespace axscope {
namespace {

// Test vectors of FIPS 180-2, appendix B.
const std::string kOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const std::string kOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const std::string kOfMillionA = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

std::string hashOf(const std::string& text) {
    return sha256(std::as_bytes(std::span(text)));
}

TEST(Sha256, AgreesWithTheStandardsVectors) {
    EXPECT_EQ(hashOf(""), kOfNothing);
    EXPECT_EQ(hashOf("abc"), kOfAbc);
    EXPECT_EQ(hashOf(std::string(1000000, 'a')), kOfMillionA);
}

TEST(Sha256, OfAFileIsThatOfItsContents) {
    const tests::TemporaryFolder folder;
    EXPECT_EQ(sha256OfFile(folder.write("empty", "")).value(), kOfNothing);
    EXPECT_EQ(sha256OfFile(folder.write("abc", "abc")).value(), kOfAbc);
}

TEST(Sha256, OfAFileLargerThanOneBuffer) {
    const tests::TemporaryFolder folder;
    const std::string contents((std::size_t{2} << 20) + 13, 'x');
    EXPECT_EQ(sha256OfFile(folder.write("large", contents)).value(), hashOf(contents));
}

TEST(Sha256, NamesAMissingFile) {
    const tests::TemporaryFolder folder;
    const auto result = sha256OfFile(folder.path() / "absent");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    EXPECT_NE(result.error().where.find("absent"), std::string::npos);
}

TEST(Sha256, OfAFolderIsAnError) {
    const tests::TemporaryFolder folder;
    const auto result = sha256OfFile(folder.path());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Io);
}

}  // namespace
}  // namespace axscope
