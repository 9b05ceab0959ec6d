// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/multiplier_filter.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>

#include "analysis/multiplier_list.h"

namespace axscope::analysis {
namespace {

const std::vector<MultiplierInfo>& someMultipliers() {
    static const std::vector<MultiplierInfo> list = [] {
        auto resolved = resolveMultipliers({"exact", "1KVA", "1KR3", "drum:k=4", "drum:k=6"});
        return resolved ? *resolved : std::vector<MultiplierInfo>();
    }();
    return list;
}

/// Names of those that pass, short; the error's text where there is one.
std::string passing(std::string_view text) {
    const auto filter = MultiplierFilter::parse(text);
    if (!filter)
        return "error: " + filter.error().message;
    std::string names;
    for (const MultiplierInfo& info : someMultipliers())
        if (filter->matches(info))
            names += (names.empty() ? "" : " ") +
                     (info.name.starts_with("mul8s_") ? info.name.substr(6) : info.name);
    return names;
}

TEST(MultiplierFilter, EmptyTextLetsEverythingPass) {
    EXPECT_EQ(passing(""), "1KV8 1KVA 1KR3 drum:k=4 drum:k=6");
    EXPECT_EQ(passing(" \t\n"), passing(""));
    EXPECT_TRUE(MultiplierFilter::parse("  ")->isEmpty());
    EXPECT_FALSE(MultiplierFilter::parse("x")->isEmpty());
}

TEST(MultiplierFilter, PlainTextIsPartOfTheName) {
    EXPECT_EQ(passing("drum"), "drum:k=4 drum:k=6");
    EXPECT_EQ(passing("DRUM:K=4"), "drum:k=4");
    EXPECT_EQ(passing("1kv"), "1KV8 1KVA");
    EXPECT_EQ(passing("mul8s 1KV"), "1KV8 1KVA");
    EXPECT_EQ(passing("\"k=6\""), "drum:k=6");
    EXPECT_EQ(passing("'8s_1KR'"), "1KR3");
    EXPECT_EQ(passing("\"and\""), "");
    EXPECT_EQ(passing("nothing"), "");
}

TEST(MultiplierFilter, ComparesMeasures) {
    EXPECT_EQ(passing("mae = 0"), "1KV8");
    EXPECT_EQ(passing("mae<=1.25"), "1KV8 1KVA");
    EXPECT_EQ(passing("MAE < 1,25"), "1KV8");
    EXPECT_EQ(passing("1.25 >= mae"), "1KV8 1KVA");
    EXPECT_EQ(passing("0 < mae <= 1.25"), "1KVA");
    EXPECT_EQ(passing("mean > 10 and cost < 0.6 and not drum"), "1KR3");
    EXPECT_EQ(passing("ep > 50%"), "1KR3 drum:k=4 drum:k=6");
    EXPECT_EQ(passing("mae != 0"), "1KVA 1KR3 drum:k=4 drum:k=6");
    EXPECT_EQ(passing("mae == mae%"), "1KV8");
    EXPECT_EQ(passing("mae == bias"), "1KV8 1KVA");
    EXPECT_EQ(passing("bits = 8"), passing(""));
    EXPECT_EQ(passing("snr > 1e3"), "1KV8");
}

TEST(MultiplierFilter, JoinsConditions) {
    EXPECT_EQ(passing("mae = 0 or drum"), "1KV8 drum:k=4 drum:k=6");
    EXPECT_EQ(passing("mae = 0 or drum and not \"k=6\""), "1KV8 drum:k=4");
    EXPECT_EQ(passing("(mae = 0 or drum) and not \"k=6\""), "1KV8 drum:k=4");
    EXPECT_EQ(passing("not (mae = 0 or drum)"), "1KVA 1KR3");
    EXPECT_EQ(passing("not not drum"), "drum:k=4 drum:k=6");
    EXPECT_EQ(passing("NOT drum AND mae > 0 OR 1KV8"), "1KV8 1KVA 1KR3");
}

TEST(MultiplierFilter, ComparesTexts) {
    EXPECT_EQ(passing("operands = unsigned"), "drum:k=4 drum:k=6");
    EXPECT_EQ(passing("operands != unsigned"), "1KV8 1KVA 1KR3");
    EXPECT_EQ(passing("name = mul8s_1kva"), "1KVA");
    EXPECT_EQ(passing("name ~ kv"), "1KV8 1KVA");
    EXPECT_EQ(passing("structure ~ \"rank 1\" and mae = 0"), "1KV8");
    EXPECT_EQ(passing("kernel ~ \"\""), passing(""));
}

TEST(MultiplierFilter, UnknownFiguresFulfilNoComparison) {
    // No area is published for members of families.
    EXPECT_EQ(passing("area > 0 and drum"), "");
    EXPECT_EQ(passing("area != 5 and drum"), "");
    EXPECT_EQ(passing("not area > 0 and drum"), "drum:k=4 drum:k=6");
}

TEST(MultiplierFilter, SaysWhatIsWrong) {
    EXPECT_EQ(passing("mre <"), "error: a measure or number is missing (character 6)");
    EXPECT_EQ(passing("< 5"), "error: a measure or number is missing before '<' (character 1)");
    EXPECT_EQ(passing("(mre < 5"), "error: a ')' is missing (character 9)");
    EXPECT_EQ(passing("mre < 5)"), "error: there is no '(' for this ')' (character 8)");
    EXPECT_EQ(passing("mre < 5 and"), "error: a condition is missing at the end (character 12)");
    EXPECT_EQ(passing("and mre < 5"), "error: a condition is missing before 'and' (character 1)");
    EXPECT_EQ(passing("mre < 5 or or drum"), "error: a condition is missing before 'or' (character 12)");
    EXPECT_EQ(passing("()"), "error: a condition is missing before ')' (character 2)");
    EXPECT_EQ(passing("mre <> 5"),
              "error: numbers are compared by <, <=, >, >=, = and !=, not by '<>' (character 5)");
    EXPECT_EQ(passing("mre ~ 5"),
              "error: numbers are compared by <, <=, >, >=, = and !=, not by '~' (character 5)");
    EXPECT_EQ(passing("kernel < 5"),
              "error: kernel is compared by ~ (contains), = and !=, not by '<' (character 8)");
    EXPECT_EQ(passing("kernel ~"), "error: a text is missing behind '~' (character 9)");
    EXPECT_EQ(passing("5 < kernel"),
              "error: 'kernel' is a text and stands to the left of ~, = or != (character 5)");
    EXPECT_EQ(passing("\"drum"), "error: a quotation mark is missing at the end");
    EXPECT_TRUE(
        passing("beauty < 5").starts_with("error: 'beauty' is neither a number nor one of power, cost, "));
    EXPECT_TRUE(passing("mre < inf").starts_with("error: 'inf' is neither"));
    EXPECT_TRUE(passing("mre < nan").starts_with("error: 'nan' is neither"));
    EXPECT_TRUE(passing("mre < 1e999").starts_with("error: '1e999' is neither"));
    EXPECT_TRUE(passing("mre < 0x10").starts_with("error: '0x10' is neither"));
}

TEST(MultiplierFilter, DepthAndLengthAreCapped) {
    const std::string open(MultiplierFilter::kMaxDepth + 2, '(');
    const std::string close(open.size(), ')');
    EXPECT_TRUE(passing(open + "drum" + close).starts_with("error: this is nested too deeply"));
    EXPECT_EQ(passing("((((drum))))"), "drum:k=4 drum:k=6");
    std::string nots;
    for (int i = 0; i < 500; ++i)
        nots += "not ";
    EXPECT_TRUE(passing(nots + "drum").starts_with("error: this is nested too deeply"));
    EXPECT_TRUE(passing(std::string(MultiplierFilter::kMaxLength + 1, 'x'))
                    .starts_with("error: the filter has 4097"));
    EXPECT_EQ(passing(std::string(MultiplierFilter::kMaxLength, 'x')), "");
    std::string chain = "0";
    while (chain.size() + 7 < MultiplierFilter::kMaxLength)
        chain += " <= mae";
    EXPECT_EQ(passing(chain), passing(""));
}

TEST(MultiplierFilter, AnyTextGivesAFilterOrAnError) {
    const std::string_view parts[] = {
        "mre",  "<",  "5",    "and", "or",  "not", "(",  ")",      "\"",  "'",
        "name", "~",  "drum", "!=",  "=",   ">=",  "1e", "\xff",   "%",   "\xc3\xa4",
        ",",    "-1", "+",    "<>=", "k:=", " ",   "\t", "kernel", "and", "\\"};
    std::mt19937 random(7);
    int filters = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (unsigned i = random() % 12; i > 0; --i)
            text += std::string(parts[random() % std::size(parts)]) + (random() % 2 == 0 ? " " : "");
        const auto filter = MultiplierFilter::parse(text);
        if (!filter) {
            EXPECT_FALSE(filter.error().message.empty()) << text;
            continue;
        }
        ++filters;
        for (const MultiplierInfo& info : someMultipliers())
            static_cast<void>(filter->matches(info));
        EXPECT_TRUE(MultiplierFilter::parse("(" + text + ")") || filter->isEmpty()) << text;
    }
    EXPECT_GT(filters, 1000);
    EXPECT_TRUE(MultiplierFilter::parse("drum")->matches(someMultipliers().back()));
    EXPECT_FALSE(MultiplierFilter::parse("drum")->matches(MultiplierInfo{}));
}

}  // namespace
}  // namespace axscope::analysis
