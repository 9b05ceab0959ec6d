// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/multiplier_measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "analysis/multiplier_list.h"

namespace axscope::analysis {
namespace {

std::vector<MultiplierInfo> resolved(const std::vector<std::string>& names) {
    auto list = resolveMultipliers(names);
    EXPECT_TRUE(list) << (list ? "" : list.error().text());
    return list ? *list : std::vector<MultiplierInfo>();
}

double valueOf(const char* measure, const MultiplierInfo& info) {
    const MultiplierMeasure* found = findMultiplierMeasure(measure);
    EXPECT_NE(found, nullptr) << measure;
    return found == nullptr ? 0 : found->value(info);
}

TEST(MultiplierMeasures, HaveOneNameEach) {
    std::set<std::string_view> names;
    for (const MultiplierMeasure& measure : multiplierMeasures()) {
        EXPECT_TRUE(names.insert(measure.name).second) << measure.name;
        EXPECT_EQ(findMultiplierMeasure(measure.name), &measure);
    }
    EXPECT_EQ(findMultiplierMeasure("MRE"), findMultiplierMeasure("mre"));
    EXPECT_EQ(findMultiplierMeasure("beauty"), nullptr);
    EXPECT_EQ(findMultiplierMeasure(""), nullptr);
    EXPECT_NE(multiplierMeasureNames(false).find("mean"), std::string::npos);
    EXPECT_EQ(multiplierMeasureNames(true).find("mean"), std::string::npos);
}

TEST(MultiplierMeasures, AreThoseOfTheMultiplier) {
    const auto list = resolved({"exact", "1KVA", "drum:k=4"});
    ASSERT_EQ(list.size(), 3u);
    EXPECT_DOUBLE_EQ(valueOf("cost", list[0]), 1);
    EXPECT_DOUBLE_EQ(valueOf("cost", list[1]), *list[1].powerMw / *list[0].powerMw);
    EXPECT_DOUBLE_EQ(valueOf("mae", list[1]), 1.25);
    EXPECT_DOUBLE_EQ(valueOf("mean", list[1]), -1.25);
    EXPECT_DOUBLE_EQ(valueOf("bias", list[1]), 1.25);
    EXPECT_DOUBLE_EQ(valueOf("std", list[1]) * valueOf("std", list[1]), valueOf("variance", list[1]));
    EXPECT_FALSE(isPowerEstimated(list[1]));
    EXPECT_TRUE(isPowerEstimated(list[2]));
    EXPECT_TRUE(std::isnan(valueOf("area", list[2])));
}

TEST(MultiplierMeasures, SignalToNoiseIsThatOfAllPairs) {
    for (const auto& info : resolved({"1KVA", "1L2H", "drum:k=4", "drum:k=4,operands=sign-magnitude"})) {
        double signal = 0, noise = 0;
        for (int a = info.table->minOperand(); a <= info.table->maxOperand(); ++a)
            for (int b = info.table->minOperand(); b <= info.table->maxOperand(); ++b) {
                const double error = info.table->product(a, b) - a * b;
                signal += double(a) * a * b * b;
                noise += error * error;
            }
        EXPECT_NEAR(valueOf("snr", info), 10 * std::log10(signal / noise), 1e-9) << info.name;
    }
    EXPECT_TRUE(std::isinf(valueOf("snr", resolved({"exact"}).front())));
}

TEST(MultiplierMeasures, FrontIsThatOfTheDefinition) {
    const auto list = resolved({"all", "drum:k=3", "drum:k=4", "drum:k=6", "operand-truncation"});
    for (const MultiplierMeasure& x : multiplierMeasures())
        for (const MultiplierMeasure& y : multiplierMeasures()) {
            if (x.better == MultiplierMeasure::Better::Neither ||
                y.better == MultiplierMeasure::Better::Neither)
                continue;
            const auto better = [](const MultiplierMeasure& measure, double left, double right) {
                return measure.better == MultiplierMeasure::Better::Higher ? left > right : left < right;
            };
            const std::vector<bool> front = paretoFrontOf(list, x, y);
            for (std::size_t i = 0; i < list.size(); ++i) {
                bool beaten = std::isnan(x.value(list[i])) || std::isnan(y.value(list[i]));
                for (const auto& other : list) {
                    if (std::isnan(x.value(other)) || std::isnan(y.value(other)))
                        continue;
                    const bool noWorse = !better(x, x.value(list[i]), x.value(other)) &&
                                         !better(y, y.value(list[i]), y.value(other));
                    beaten = beaten || (noWorse && (better(x, x.value(other), x.value(list[i])) ||
                                                    better(y, y.value(other), y.value(list[i]))));
                }
                EXPECT_EQ(front[i], !beaten) << x.name << ", " << y.name << ": " << list[i].name;
            }
        }
}

}  // namespace
}  // namespace axscope::analysis
