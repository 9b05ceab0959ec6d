// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/image_records.h"
#include "analysis/measures/load_balance.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/measures/specialisation.h"
#include "analysis/report/report.h"
#include "tests/support/sample_study.h"

namespace axscope::analysis {
namespace {

/// Rows of a CSV file as fields by column name; the sample's fields hold no commas.
using CsvRow = std::map<std::string, std::string>;
std::vector<CsvRow> readCsv(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<std::string> names;
    std::vector<CsvRow> rows;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with('#'))
            continue;
        std::vector<std::string> fields(1);
        for (const char c : line) {
            if (c == ',')
                fields.emplace_back();
            else
                fields.back() += c;
        }
        if (names.empty()) {
            names = fields;
            continue;
        }
        EXPECT_EQ(fields.size(), names.size()) << file << ": " << line;
        CsvRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < std::min(names.size(), fields.size()); ++i)
            row[names[i]] = fields[i];
    }
    return rows;
}

struct ReportDetailsTest : ::testing::Test {
    std::shared_ptr<const StudyResult> study = axscope::testing::sampleStudy();
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        ("axscope_report_details_" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
         ::testing::UnitTest::GetInstance()->current_test_info()->name());

    ~ReportDetailsTest() override { std::filesystem::remove_all(folder); }
    [[nodiscard]] bool isRun(const CsvRow& row, const RunResult& run) const {
        return row.at("checkpoint") == study->checkpoints[run.checkpoint].name &&
               row.at("mode") == toString(run.mode) &&
               row.at("multiplier") == (run.multiplier ? study->multipliers[*run.multiplier].name : "");
    }
};

TEST_F(ReportDetailsTest, jsonSplitsTheLossAndTellsOfRouting) {
    const auto json = nlohmann::json::parse(toJson(*study));
    ASSERT_EQ(json["runs"].size(), study->runs.size());
    for (std::size_t i = 0; i < study->runs.size(); ++i) {
        const RunResult& run = study->runs[i];
        const nlohmann::json& written = json["runs"][i];
        ASSERT_EQ(written.contains("loss"), run.mode == Mode::Approx);
        if (run.mode == Mode::Approx) {
            const auto loss = decomposeLoss(*study, run.checkpoint, *run.multiplier);
            EXPECT_EQ(written["loss"]["value"], loss->value);
            EXPECT_EQ(written["loss"]["total"], loss->total());
            EXPECT_EQ(written["loss"]["routing"].is_null(), run.checkpoint == 0);
            EXPECT_EQ(written["frozen_routing"].is_null(), run.checkpoint == 0);
            if (run.frozen) {
                EXPECT_EQ(written["frozen_routing"]["top1"], run.frozen->accuracy.top1);
            }
            EXPECT_EQ(written["layers"][3]["predicted"]["mse"], run.layers[3].predicted->mse);
            EXPECT_EQ(written["layers"][3]["reduction"], run.layers[3].reduction);
        }
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
            const nlohmann::json& routing = written["routing"][layer];
            EXPECT_EQ(routing["load_balance"]["variation"], loadBalance(run.routing[layer].load).variation);
            const ContingencyTable classes =
                classByExpert(*run.images, layer, 100, static_cast<std::size_t>(run.routing[layer].experts));
            EXPECT_EQ(routing["class_information_bits"], classes.mutualInformationBits());
            EXPECT_EQ(routing["class_purity"], classes.purity());
            EXPECT_EQ(routing["kept_output_error"], run.routing[layer].keptOutputError);
        }
    }
    const auto awkward = nlohmann::json::parse(toJson(*axscope::testing::awkwardStudy()));
    EXPECT_TRUE(awkward["runs"][13]["loss"].is_null());
    EXPECT_TRUE(awkward["runs"][13]["routing"][0]["class_purity"].is_null());
}

TEST_F(ReportDetailsTest, csvHasTheSameFigures) {
    const auto files = writeCsvFiles(*study, folder);
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), 13U);
    const std::vector<CsvRow> accuracy = readCsv(folder / "accuracy.csv");
    ASSERT_EQ(accuracy.size(), study->runs.size());
    for (std::size_t i = 0; i < accuracy.size(); ++i) {
        const RunResult& run = study->runs[i];
        ASSERT_TRUE(isRun(accuracy[i], run));
        EXPECT_EQ(accuracy[i].at("frozen_top1"), run.frozen ? numberText(run.frozen->accuracy.top1) : "");
        const auto loss =
            run.multiplier ? decomposeLoss(*study, run.checkpoint, *run.multiplier) : std::nullopt;
        EXPECT_EQ(accuracy[i].at("loss_value"), loss ? std::to_string(loss->value) : "");
    }
    EXPECT_FALSE(readCsv(folder / "routing.csv").front().at("class_information_bits").empty());
    EXPECT_FALSE(readCsv(folder / "layers.csv").back().at("predicted_bias").empty());
}

TEST_F(ReportDetailsTest, classesAddUpToTheAccuracy) {
    ASSERT_TRUE(writeCsvFiles(*study, folder));
    const std::vector<CsvRow> rows = readCsv(folder / "classes.csv");
    EXPECT_EQ(rows.size(), 30U * 100);
    EXPECT_EQ(rows[1].at("class_name"), "aquarium_fish");
    const RunResult& run = study->runs[17];
    std::uint64_t images = 0;
    std::uint64_t correct = 0;
    for (const CsvRow& row : rows)
        if (isRun(row, run)) {
            images += std::stoull(row.at("images"));
            correct += std::stoull(row.at("correct"));
        }
    EXPECT_EQ(images, run.accuracy.images);
    EXPECT_EQ(correct, run.accuracy.cells[0] + run.accuracy.cells[2]);
}

TEST_F(ReportDetailsTest, channelsAverageToTheLayer) {
    ASSERT_TRUE(writeCsvFiles(*study, folder));
    const RunResult& run = study->runs[14];
    const LayerResult& layer = run.layers[5];
    double sum = 0;
    int channels = 0;
    for (const CsvRow& row : readCsv(folder / "layers_channels.csv"))
        if (isRun(row, run) && row.at("layer") == layer.name) {
            sum += std::stod(row.at("bias"));
            ++channels;
        }
    ASSERT_EQ(channels, 16);
    constexpr double kSummationError = 1e-12;
    EXPECT_NEAR(sum / channels, layer.cumulative.bias, kSummationError);
}

TEST_F(ReportDetailsTest, everyImageOfEveryRun) {
    StudyResult two = *study;
    two.runs = {study->runs[11], study->runs[21]};
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeImagesCsv(two, folder / "images.csv"));
    StudyResult approx = *study;
    approx.runs = {study->runs[15]};
    ASSERT_TRUE(writeImagesCsv(approx, folder / "approx.csv"));
    const std::vector<CsvRow> rows = readCsv(folder / "images.csv");
    ASSERT_EQ(rows.size(), 10'000U + 500);
    const ImageRecords& images = *two.runs[0].images;
    EXPECT_EQ(rows[77].at("image"), "77");
    EXPECT_EQ(rows[77].at("label"), std::to_string(images.label[77]));
    EXPECT_EQ(rows[77].at("predicted"), std::to_string(images.predicted(77)));
    std::string experts;
    for (const auto& layer : images.routing)
        experts += (experts.empty() ? "" : "|") + std::to_string(layer.experts[77]);
    EXPECT_EQ(rows[77].at("experts"), experts);
    float least = std::numeric_limits<float>::infinity();
    for (const auto& layer : images.routing)
        least = std::min(least, layer.margin[77]);
    EXPECT_EQ(rows[77].at("least_margin"), numberText(least));
    EXPECT_EQ(readCsv(folder / "approx.csv")[5].at("least_margin"), "");  // approximate runs keep none
    // Two layers of 65 tokens with two experts each.
    const std::string& tokens = rows[10'000].at("experts");
    EXPECT_EQ(std::count(tokens.begin(), tokens.end(), '|'), 1);
    EXPECT_EQ(std::count(tokens.begin(), tokens.end(), ';'), 2 * 64);
    EXPECT_EQ(std::count(tokens.begin(), tokens.end(), '+'), 2 * 65);
    EXPECT_FALSE(writeImagesCsv(two, folder / "missing" / "images.csv"));
}

}  // namespace
}  // namespace axscope::analysis
