// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/table_report.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

ReportTable smallTable() {
    ReportTable table;
    table.name = "accuracy";
    table.caption = "Top-1 & cost, 100 % of images";
    table.columns = {{"Run_name", false}, {"Top-1 %"}, {"p"}};
    table.rows = {{{"mul8s_1KVA", {}}, {"61.25", 61.2512345}, {"3.2e-09", 3.2e-9}},
                  {{"a|b <c>, \"d\"", {}}, {"\u22127.5", -7.5}, {"", {}}},
                  {{"exact", {}}, {"100", 100.0}, {"\u2013", {}}}};
    table.provenance = {"program: axscope 0.1.0 (abc)", "two\nlines -- and % sign"};
    return table;
}

StudyResult study(bool withRouting) {
    StudyResult result;
    result.provenance.version = "0.1.0";
    result.provenance.dataset = "random";
    result.imagesRequested = 200;
    result.complete = true;
    CheckpointInfo checkpoint;
    checkpoint.name = "resnet20_hard";
    result.checkpoints = {checkpoint};
    MultiplierInfo multiplier;
    multiplier.name = "mul8s_1KVA";
    multiplier.powerMw = 0.301;
    multiplier.assignment = "layer1.* by mul8s_1KVA";  // no table
    result.multipliers = {multiplier};
    RunResult run;
    run.mode = Mode::Approx;
    run.multiplier = 0;
    run.reference = Mode::Int8;
    run.accuracy.images = 200;
    run.accuracy.top1 = 0.635;
    run.accuracy.top1Interval = {0.566, 0.699};
    for (const double sqnr : {30.0, 10.0, std::numeric_limits<double>::infinity(), 20.0}) {
        LayerResult layer;
        layer.name = "l" + std::to_string(run.layers.size());
        layer.cumulative.count = 5;
        layer.cumulative.sqnrDb = sqnr;
        run.layers.push_back(layer);
    }
    if (withRouting) {
        RoutingResult routing;
        routing.layer = "layer3.0";
        routing.experts = 4;
        routing.decisions = 200;
        routing.shiftRate = 0.125;
        routing.meanKl = std::numeric_limits<double>::quiet_NaN();
        run.routing = {routing};
    }
    result.runs = {run};
    return result;
}

const ReportTable& named(const std::vector<ReportTable>& tables, const std::string& name) {
    for (const ReportTable& table : tables)
        if (table.name == name)
            return table;
    throw std::runtime_error("no table " + name);
}

TEST(TableReport, LatexIsABooktabsTableThatEscapesEverything) {
    const std::string text = toLatex(smallTable());
    EXPECT_EQ(text,
              "% program: axscope 0.1.0 (abc)\n"
              "% two lines -- and % sign\n"
              "% needs \\usepackage{booktabs}\n"
              "\\begin{table}\n"
              "  \\centering\n"
              "  \\caption{Top-1 \\& cost, 100 \\% of images}\n"
              "  \\label{tab:accuracy}\n"
              "  \\begin{tabular}{@{}lrr@{}}\n"
              "    \\toprule\n"
              "    Run\\_name & Top-1 \\% & p \\\\\n"
              "    \\midrule\n"
              "    mul8s\\_1KVA & 61.25 & $3.2\\times10^{-9}$ \\\\\n"
              "    a\\textbar{}b \\textless{}c\\textgreater{}, ''d'' & $-7.5$\\phantom{0} & -- \\\\\n"
              "    exact & 100\\phantom{.00} & -- \\\\\n"
              "    \\bottomrule\n"
              "  \\end{tabular}\n"
              "\\end{table}\n");
}

TEST(TableReport, LatexEscapesEverySpecialCharacterOnce) {
    ReportTable table;
    table.columns = {{"c", false}};
    table.rows = {{{"\\ {} $ & # ^ _ ~ %", {}}}};
    EXPECT_NE(toLatex(table).find("\\textbackslash{} \\{\\} \\$ \\& \\# \\textasciicircum{} \\_ \\textasciitilde{} \\%"),
              std::string::npos);
    table.columns[0].isNumber = true;
    table.rows = {{{"1,234.5", 1234.5}}, {{"\u221e", {}}}, {{"12 \u2192 13", {}}}};
    const std::string text = toLatex(table);
    EXPECT_NE(text.find("$1{,}234.5$"), std::string::npos);
    EXPECT_NE(text.find("$\\infty$"), std::string::npos);
    EXPECT_NE(text.find("12 $\\to$ 13"), std::string::npos);
}

TEST(TableReport, MarkdownIsPaddedAndKeepsItsCells) {
    EXPECT_EQ(toMarkdown(smallTable()),
              "Top-1 & cost, 100 % of images\n"
              "\n"
              "| Run\\_name       | Top-1 % |       p |\n"
              "| --------------- | ------: | ------: |\n"
              "| mul8s\\_1KVA     |   61.25 | 3.2e-09 |\n"
              "| a\\|b \\<c\\>, \"d\" |    \u22127.5 |       \u2013 |\n"
              "| exact           |     100 |       \u2013 |\n"
              "\n"
              "<!--\n"
              "program: axscope 0.1.0 (abc)\n"
              "two lines - - and % sign\n"
              "-->\n");
}

TEST(TableReport, CsvHasAllDigits) {
    EXPECT_EQ(toCsv(smallTable()),
              "# program: axscope 0.1.0 (abc)\n"
              "# two lines -- and % sign\n"
              "Run_name,Top-1 %,p\n"
              "mul8s_1KVA,61.2512345,3.2e-09\n"
              "\"a|b <c>, \"\"d\"\"\",-7.5,\n"
              "exact,100,\u2013\n");
}

TEST(TableReport, EmptyTablesAreWhole) {
    ReportTable table;
    table.columns = {{"a"}};
    EXPECT_NE(toLatex(table).find("\\bottomrule"), std::string::npos);
    EXPECT_EQ(toMarkdown(table), "|   a |\n| --: |\n");
    EXPECT_EQ(toCsv(table), "a\n");
}

TEST(StudyTables, HoldTheStudysFigures) {
    const std::vector<ReportTable> tables = studyTables(study(true));
    ASSERT_EQ(tables.size(), 4U);
    const auto& accuracy = named(tables, "accuracy").rows.at(0);
    EXPECT_EQ(accuracy[1].text, "mul8s_1KVA");
    EXPECT_EQ(accuracy[3].text, "63.50");
    EXPECT_DOUBLE_EQ(accuracy[3].value.value(), 63.5);
    EXPECT_EQ(accuracy[9].text, "\u2013");  // no cost
    const auto& layers = named(tables, "layers").rows.at(0);
    EXPECT_EQ(layers[3].text, "20.00");  // of 30, 10 and 20: a layer without error has no SQNR
    EXPECT_EQ(layers[4].text, "10.00");
    EXPECT_EQ(layers[5].text, "l1");
    EXPECT_EQ(layers[6].text, "20.00");
    EXPECT_EQ(layers[7].text, "\u2013");  // nothing compared in isolation
    const auto& routing = named(tables, "routing").rows.at(0);
    EXPECT_EQ(routing[5].text, "12.50");
    EXPECT_EQ(routing[6].text, "\u2013");
    const auto& multipliers = named(tables, "multipliers").rows.at(0);
    EXPECT_EQ(multipliers[1].text, "\u2013");
    EXPECT_EQ(multipliers[8].text, "0.301");
    for (const ReportTable& table : tables)
        for (const auto& row : table.rows)
            EXPECT_EQ(row.size(), table.columns.size()) << table.name;
    EXPECT_EQ(studyTables(study(false)).size(), 3U);
}

TEST(StudyTables, AreWrittenInEveryForm) {
    const tests::TemporaryFolder folder;
    const auto files = writeTables(study(true), folder.path() / "below" / "tables");
    ASSERT_TRUE(files) << files.error().text();
    EXPECT_EQ(files->size(), 12U);
    for (const auto& file : *files) {
        std::stringstream text;
        text << std::ifstream(file).rdbuf();
        EXPECT_NE(text.str().find("mul8s"), std::string::npos) << file;
        EXPECT_NE(text.str().find("dataset: random"), std::string::npos) << file;
    }
    std::ofstream(folder.path() / "file") << "x";
    EXPECT_EQ(writeTables(study(true), folder.path() / "file" / "tables").error().code, ErrorCode::Io);
}

}  // namespace
}  // namespace axscope::analysis
