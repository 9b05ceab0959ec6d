// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/quoted.h"

#include <gtest/gtest.h>

namespace axscope::models {
namespace {

TEST(InQuotes, LeavesOrdinaryTextAlone) {
    EXPECT_EQ(inQuotes("layer3.0.conv1"), "'layer3.0.conv1'");
    EXPECT_EQ(inQuotes(""), "''");
    EXPECT_EQ(inQuotes("naïve – 数"), "'naïve – 数'");
}

TEST(InQuotes, EscapesControlCharacters) {
    EXPECT_EQ(inQuotes("a\nb\x1b[2J\x7f"), R"('a\x0ab\x1b[2J\x7f')");
    EXPECT_EQ(inQuotes(std::string_view("\0", 1)), R"('\x00')");
    EXPECT_EQ(inQuotes("\xC2\x9B"), R"('\xc2\x9b')");
    EXPECT_EQ(inQuotes("\xC2\xA9"), "'\xC2\xA9'");
}

TEST(Printable, CutsLongTextAtACharacter) {
    EXPECT_EQ(printable(std::string(kMaxPrintableBytes, 'a')), std::string(kMaxPrintableBytes, 'a'));
    EXPECT_EQ(printable(std::string(kMaxPrintableBytes + 1, 'a')),
              std::string(kMaxPrintableBytes, 'a') + "...");
    // The three bytes of the euro sign stand across the limit.
    const std::string before(kMaxPrintableBytes - 1, 'a');
    EXPECT_EQ(printable(before + "€ and more"), before + "...");
}

TEST(Printable, CutsBytesThatAreNoUtf8) {
    EXPECT_EQ(printable(std::string(kMaxPrintableBytes + 1, '\x80')), "...");
    EXPECT_EQ(printable("\xC2"), "\xC2");
}

}  // namespace
}  // namespace axscope::models
