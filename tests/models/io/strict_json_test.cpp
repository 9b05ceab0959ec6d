// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/strict_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "models/io/nearest_word.h"

namespace axscope::models {
namespace {

std::string errorOf(const std::string& text) {
    const auto json = parseStrictJson(text, "file.json");
    return json ? std::string() : json.error().text();
}

TEST(StrictJson, takesCommentsAndNamesThePlaceOfAMistake) {
    EXPECT_EQ(errorOf("{\"a\": 1 // one\n /* two */}"), "");
    EXPECT_NE(errorOf("{\n \"a\": ,\n}").find("file.json: is not JSON: mistake at line 2"), std::string::npos)
        << errorOf("{\n \"a\": ,\n}");
    EXPECT_NE(errorOf(""), "");
    EXPECT_NE(errorOf("{} {}"), "");
}

TEST(StrictJson, refusesKeysThatStandTwiceAndDepth) {
    EXPECT_NE(errorOf(R"({"a": {"b": 1, "c": 2, "b": 3}})").find("'b' twice"), std::string::npos);
    EXPECT_EQ(errorOf(R"({"a": {"b": 1}, "c": {"b": 1}})"), "");
    EXPECT_NE(errorOf(std::string(100'000, '[')).find("levels"), std::string::npos);
    EXPECT_EQ(errorOf("\"" + std::string(1000, '[') + "\""), "");
}

class StrictObjectTest : public testing::Test {
protected:
    StrictObject object(const std::string& text) {
        m_json = *parseStrictJson(text, "file.json");
        return {m_json, {}, "file.json"};
    }
    nlohmann::ordered_json m_json;
};

TEST_F(StrictObjectTest, readsWhatIsThereAndKeepsThePresetOtherwise) {
    StrictObject read = object(R"({"flag": true, "text": "t", "list": ["a"], "number": 2, "count": 3, "word": "b",
                                  "inner": {"x": 1}, "many": [{"y": 1}, {"y": 2}]})");
    bool flag = false;
    std::string text;
    std::vector<std::string> list;
    double number = 0;
    std::uint64_t count = 0;
    int absent = 7;
    read.read("flag", flag);
    read.read("text", text);
    read.read("list", list);
    read.read("number", 0, 5, number);
    read.readCount("count", 0, 5, count);
    read.readCount("absent", 1, 9, absent);
    EXPECT_EQ(read.readWord("word", {"a", "b"}, 0), 1U);
    StrictObject inner = read.object("inner");
    int x = 0;
    inner.readCount("x", 0, 9, x);
    read.adopt(inner.error());
    int sum = 0;
    for (StrictObject& item : read.objects("many")) {
        int y = 0;
        item.readCount("y", 0, 9, y);
        sum += y;
        EXPECT_FALSE(item.error());
    }
    EXPECT_FALSE(read.error()) << read.error()->text();
    EXPECT_TRUE(flag);
    EXPECT_EQ(text, "t");
    EXPECT_EQ(list, std::vector<std::string>{"a"});
    EXPECT_EQ(number, 2);
    EXPECT_EQ(count, 3U);
    EXPECT_EQ(absent, 7);
    EXPECT_EQ(x, 1);
    EXPECT_EQ(sum, 3);
}

TEST_F(StrictObjectTest, anUnknownKeyIsRefusedWithTheNearestKnownOne) {
    StrictObject read = object(R"({"thread": 2})");
    int threads = 0;
    std::string other;
    read.readCount("threads", 0, 9, threads);
    read.read("data", other);
    ASSERT_TRUE(read.error());
    EXPECT_EQ(read.error()->text(), "file.json: unknown key 'thread'; nearest known key: 'threads'");
}

TEST_F(StrictObjectTest, wrongTypesAndRangesNameThePathOfTheKey) {
    const auto failing = [&](const std::string& text, auto read) {
        StrictObject root = object(text);
        StrictObject inner = root.object("inner");
        read(inner);
        return inner.error() ? inner.error()->message : std::string();
    };
    bool flag = false;
    double number = 0;
    std::uint64_t count = 0;
    std::vector<std::string> list;
    EXPECT_EQ(failing(R"({"inner": {"a": 1}})", [&](StrictObject& o) { o.read("a", flag); }),
              "inner.a: true or false was expected");
    EXPECT_NE(failing(R"({"inner": {"a": 9}})", [&](StrictObject& o) { o.read("a", 0, 5, number); }), "");
    EXPECT_NE(failing(R"({"inner": {"a": -1}})", [&](StrictObject& o) { o.readCount("a", 0, 5, count); }), "");
    EXPECT_NE(failing(R"({"inner": {"a": 1.5}})", [&](StrictObject& o) { o.readCount("a", 0, 5, count); }), "");
    EXPECT_NE(failing(R"({"inner": {"a": ["x", 1]}})", [&](StrictObject& o) { o.read("a", list); }), "");
    EXPECT_NE(failing(R"({"inner": {"a": "tabel"}})",
                      [&](StrictObject& o) { (void)o.readWord("a", {"table", "skip"}, 0); })
                  .find("nearest: 'table'"),
              std::string::npos);
    EXPECT_NE(failing(R"({"inner": 3})", [](StrictObject&) {}), "");
    EXPECT_NE(failing(R"({"inner": null})", [](StrictObject&) {}) + object("{\"inner\": null}").object("inner").path(),
              "");
}

TEST(NearestWord, countsEditsAndSparesWildcards) {
    const std::vector<std::string> layers{"conv1", "layer1.0.conv1", "layer3.2.experts.1.conv2", "fc"};
    EXPECT_EQ(nearestWord("Conv", layers), "conv1");
    EXPECT_EQ(nearestWord("layer1.0.conv3", layers), "layer1.0.conv1");
    EXPECT_EQ(nearestWord("anything", {}), "");
    EXPECT_EQ(nearestToPattern("layer9.*", layers), "layer1.0.conv1");
    EXPECT_EQ(nearestToPattern("*.expert.?.conv2", layers), "layer3.2.experts.1.conv2");
    EXPECT_EQ(nearestWord(std::string(5000, 'x'), layers), nearestWord(std::string(300, 'x'), layers));
}

}  // namespace
}  // namespace axscope::models
