// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/axmoe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/measures/lineage.h"
#include "analysis/report/axmoe_report.h"
#include "analysis/report/axmoe_words.h"
#include "analysis/statistics.h"
#include "tests/support/axmoe_study.h"
#include "tests/support/sample_study.h"

namespace axscope::analysis {
namespace {

using testing::axmoeMultiplier;
using testing::axmoeRun;
using testing::axmoeStudy;

const Finding& finding(const std::vector<Finding>& findings, const std::string& id) {
    for (const Finding& one : findings)
        if (idOf(one.statement) == id)
            return one;
    throw std::runtime_error(id);
}

using models::Topology;

TEST(AccuracyContrast, pairedRunsUseTheImages) {
    const RunResult a = axmoeRun(0, Mode::Int8, std::nullopt, 800);
    const RunResult b = axmoeRun(0, Mode::Approx, 0, 700);
    const auto difference = accuracyContrast(std::array{AccuracyTerm{1, &a}, AccuracyTerm{-1, &b}});
    ASSERT_TRUE(difference);
    EXPECT_TRUE(difference->paired);
    EXPECT_NEAR(difference->value, 0.1, 1e-12);
    const Interval newcombe = pairedDifferenceInterval({700, 0, 100, 200});
    EXPECT_DOUBLE_EQ(difference->interval.low, newcombe.low);
    EXPECT_DOUBLE_EQ(difference->interval.high, newcombe.high);

    // s is 0.5 on 100 of 1,000 images: sd = sqrt((100 0.45^2 + 900 0.05^2) / 999).
    const auto half = accuracyContrast(std::array{AccuracyTerm{0.5, &a}, AccuracyTerm{-0.5, &b}});
    const double sd = std::sqrt((100 * 0.45 * 0.45 + 900 * 0.05 * 0.05) / 999);
    EXPECT_NEAR(half->value, 0.05, 1e-12);
    EXPECT_NEAR(half->interval.high - half->value, 1.959963984540054 * sd / std::sqrt(1000.0), 1e-12);
}

TEST(AccuracyContrast, withoutImagesRunsAreIndependent) {
    const RunResult a = axmoeRun(0, Mode::Int8, std::nullopt, 800, false);
    const RunResult b = axmoeRun(0, Mode::Approx, 0, 700, false);
    const auto difference = accuracyContrast(std::array{AccuracyTerm{1, &a}, AccuracyTerm{-1, &b}});
    ASSERT_TRUE(difference);
    EXPECT_FALSE(difference->paired);
    EXPECT_NEAR(difference->interval.high - 0.1,
                1.959963984540054 * std::sqrt((0.8 * 0.2 + 0.7 * 0.3) / 1000), 1e-12);
    EXPECT_FALSE(accuracyContrast(std::array{AccuracyTerm{1, &a}, AccuracyTerm{-1, nullptr}}));
    EXPECT_FALSE(accuracyContrast({}));
}

TEST(Axmoe, theEightFallIntoTheirSeverities) {
    const std::vector<std::pair<const char*, Severity>> expected{
        {"1KV8", Severity::Exact},      {"1KVA", Severity::Moderate},  {"1KVB", Severity::Moderate},
        {"1KR6", Severity::Moderate},   {"1L2H", Severity::Moderate},  {"1L2D", Severity::Aggressive},
        {"1L1G", Severity::Aggressive}, {"1KR3", Severity::Aggressive}};
    for (const auto& [name, severity] : expected)
        EXPECT_EQ(severityOf(axmoeMultiplier(name)), severity) << name;
}

TEST(Axmoe, rowsHoldLossAndRecovery) {
    const StudyResult result = axmoeStudy({{"resnet20", Topology::Dense, 900, {880, 500}},
                                           {"resnet20", Topology::Hard, 900, {870, 300}},
                                           {"resnet20", Topology::Dense, 890, {880, 895}, 0, "mul8s_1KR3"},
                                           {"resnet20", Topology::Hard, 890, {880, 600}, 1, "mul8s_1KR3"}},
                                          {"1KVA", "1KR3"});
    const std::vector<AxmoeRow> rows = axmoeRows(result);
    ASSERT_EQ(rows.size(), 4U);  // retrained ones have no rows of their own
    EXPECT_FALSE(rows[0].retrained);
    ASSERT_TRUE(rows[1].retrained);
    EXPECT_NEAR(rows[1].loss.value, 0.4, 1e-12);
    EXPECT_NEAR(rows[1].retrained->gained.value, 0.395, 1e-12);
    EXPECT_NEAR(*rows[1].retrained->share, 0.395 / 0.4, 1e-12);
    ASSERT_TRUE(rows[3].retrained);
    EXPECT_EQ(rows[3].retrained->recovery, Recovery::Partial);
    EXPECT_NEAR(*rows[3].retrained->share, 0.5, 1e-12);
    EXPECT_EQ(retrainedFrom(result, 0, 1), 2U);
    EXPECT_EQ(retrainedFrom(result, 0, 0), std::nullopt);
    EXPECT_EQ(originals(result), (std::vector<std::size_t>{0, 1}));
}

TEST(Axmoe, denseLosesLeast) {
    const auto verdict = [](std::size_t hardCorrect, const char* architecture = "resnet20",
                            bool records = true) {
        const StudyResult result = axmoeStudy(
            {{architecture, Topology::Dense, 900, {700}}, {architecture, Topology::Hard, 900, {hardCorrect}}},
            {"1KR3"}, records);
        const auto findings = axmoeFindings(result);
        return findings.front().verdict;
    };
    EXPECT_EQ(verdict(600), Verdict::Holds);
    EXPECT_EQ(verdict(800), Verdict::Fails);
    EXPECT_EQ(verdict(700), Verdict::WithinNoise);
    EXPECT_EQ(verdict(690, "resnet20", false), Verdict::WithinNoise);  // independent runs need more
    EXPECT_EQ(verdict(690, "vit_small"), Verdict::Holds);              // alike
    EXPECT_EQ(verdict(500, "vit_small"), Verdict::Fails);
}

TEST(Axmoe, networksThatGuessSayNothing) {
    StudyResult result = axmoeStudy(
        {{"resnet20", Topology::Dense, 900, {800, 100}}, {"resnet20", Topology::Hard, 600, {500, 100}}},
        {"1L2H", "1KR3"});
    EXPECT_EQ(finding(axmoeFindings(result), "dense-most-resilient").verdict,
              Verdict::Fails);  // loses 500, not 700
    for (CheckpointInfo& info : result.checkpoints)
        info.description.numClasses = 10;
    const auto findings = axmoeFindings(result);
    const Finding& resilience = finding(findings, "dense-most-resilient");
    EXPECT_EQ(resilience.verdict, Verdict::WithinNoise);  // both lose 100
    ASSERT_EQ(resilience.evidence.size(), 1U);
    EXPECT_NEAR(resilience.evidence[0].contrast.value, 0, 1e-12);
}

TEST(Axmoe, recoveryIsHeldAgainstTheAbstract) {
    const auto verdict = [](const char* architecture, const char* multiplierName, std::size_t after) {
        const StudyResult result =
            axmoeStudy({{architecture, Topology::Dense, 900, {400}},
                        {architecture, Topology::Dense, 900, {after}, 0, multiplierName}},
                       {multiplierName});
        return finding(axmoeFindings(result), "recovery").verdict;
    };
    EXPECT_EQ(verdict("resnet20", "mul8s_1KR3", 900), Verdict::Holds);
    EXPECT_EQ(verdict("resnet20", "mul8s_1KR3", 600), Verdict::Fails);
    EXPECT_EQ(verdict("vgg19_bn", "mul8s_1KR3", 400), Verdict::Holds);
    EXPECT_EQ(verdict("vgg19_bn", "mul8s_1KR3", 900), Verdict::Fails);
    EXPECT_EQ(verdict("vgg19_bn", "mul8s_1L2H", 600), Verdict::Holds);
    EXPECT_EQ(verdict("vgg19_bn", "mul8s_1L2H", 400), Verdict::Fails);
}

TEST(Axmoe, hardAgainstDenseAtEqualCost) {
    StudyResult result = axmoeStudy(
        {{"vit_small", Topology::Dense, 900, {500, 400}}, {"vit_small", Topology::Hard, 900, {600, 500}}},
        {"1L1G", "1KR3"});
    EXPECT_EQ(finding(axmoeFindings(result), "hard-beats-dense").verdict, Verdict::Holds);
    EXPECT_EQ(finding(axmoeFindings(result), "hard-beats-dense").evidence.size(), 3U);
    for (RunResult& one : result.runs)
        if (one.checkpoint == 1)
            one.cost = 0.6;
    EXPECT_EQ(finding(axmoeFindings(result), "hard-beats-dense").verdict, Verdict::NotMeasured);
    for (RunResult& one : result.runs)
        one.cost.reset();
    EXPECT_EQ(finding(axmoeFindings(result), "hard-beats-dense").verdict, Verdict::NotMeasured);
}

TEST(Axmoe, whatIsMissingIsSaid) {
    EXPECT_TRUE(axmoeFindings(StudyResult{}).empty());
    const StudyResult alone = axmoeStudy({{"resnet20", Topology::Dense, 900, {700}}}, {"1KR3"});
    for (const Finding& one : axmoeFindings(alone)) {
        EXPECT_EQ(one.verdict, Verdict::NotMeasured) << idOf(one.statement);
        EXPECT_FALSE(reasonWords(one).empty()) << idOf(one.statement);
    }
}

TEST(Axmoe, tablesAndJsonAgree) {
    const auto sample = testing::sampleStudy();
    const auto tables = axmoeTables(*sample);
    ASSERT_EQ(tables.size(), 3U);
    const auto json = nlohmann::json::parse(axmoeJson(*sample));
    ASSERT_EQ(json["rows"].size(), tables[0].rows.size());
    ASSERT_EQ(json["findings"].size(), tables[1].rows.size());
    EXPECT_GT(tables[0].rows.size(), 0U);
    for (const auto& table : tables)
        for (const auto& row : table.rows)
            ASSERT_EQ(row.size(), table.columns.size()) << table.name;
    for (std::size_t r = 0; r < tables[0].rows.size(); ++r) {
        EXPECT_EQ(json["rows"][r]["multiplier"], tables[0].rows[r][2].text);
        EXPECT_NEAR(100 * json["rows"][r]["before"]["top1"].get<double>(), *tables[0].rows[r][5].value, 1e-9);
    }
    EXPECT_NO_THROW((void)axmoeJson(*testing::awkwardStudy()));
    EXPECT_NO_THROW((void)axmoeTables(*testing::partialStudy(3)));
}

}  // namespace
}  // namespace axscope::analysis
