// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/ranges.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/temporary_folder.h"

namespace axscope::models {
namespace {

class RangesFile : public ::testing::Test {
protected:
    Result<ActivationRanges> read(const std::string& text) {
        m_folder.write("ranges.json", text);
        return readRanges(m_file, "net");
    }
    void expectError(const std::string& text, const std::string& cause) {
        const Result<ActivationRanges> ranges = read(text);
        ASSERT_FALSE(ranges) << text;
        EXPECT_EQ(ranges.error().where, m_file.string());
        EXPECT_NE(ranges.error().message.find(cause), std::string::npos) << ranges.error().text();
    }

    tests::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder.path() / "ranges.json";
};

TEST_F(RangesFile, readsAllThreeForms) {
    for (const char* text :
         {R"({"conv1": 2.5, "fc": 0})", R"({"activation_absmax": {"conv1": 2.5, "fc": 0}})",
          R"({"other": {}, "net": {"activation_absmax": {"conv1": 2.5, "fc": 0}, "images": 3}})",
          R"({"net": {"conv1": 2.5, "fc": 0}})"}) {
        const Result<ActivationRanges> ranges = read(text);
        ASSERT_TRUE(ranges) << ranges.error().text();
        EXPECT_EQ(*ranges, (ActivationRanges{{"conv1", 2.5F}, {"fc", 0.0F}}));
    }
}

TEST_F(RangesFile, writtenTextReadsBackTheSame) {
    const ActivationRanges ranges{{"conv1", 0.1F}, {"layer1.0.conv1", 14.330073356628418F}};
    const Result<ActivationRanges> back = read(rangesToJson(ranges));
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, ranges);
}

TEST_F(RangesFile, damagedFilesNameTheCause) {
    expectError("", "not JSON");
    expectError("{\"conv1\": 2.5", "not JSON");
    expectError("[1, 2]", "no object");
    expectError("{}", "no object");
    expectError(R"({"conv1": "wide"})", "'conv1' is not a number");
    expectError(R"({"conv1": -1})", "conv1");
    expectError(R"({"conv1": 1e300})", "finite");
    expectError(R"({"other": {"conv1": 1}})", "checkpoint 'net'");
}

TEST_F(RangesFile, missingFileIsNotFound) {
    const Result<ActivationRanges> ranges = readRanges(m_folder.path() / "absent.json", "net");
    ASSERT_FALSE(ranges);
    EXPECT_EQ(ranges.error().code, ErrorCode::NotFound);
}

TEST_F(RangesFile, deeplyNestedTextIsRefused) {
    EXPECT_FALSE(read(std::string(200000, '[')));
}

}  // namespace
}  // namespace axscope::models
