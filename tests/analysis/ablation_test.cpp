// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ablation.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/image_records.h"
#include "analysis/report/ablation_report.h"
#include "analysis/study/byte_codec.h"
#include "analysis/study/study_store.h"
#include "analysis/study_runner.h"
#include "multipliers/export/table_export.h"
#include "multipliers/import/table_import.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

Experiment ablationExperiment(const std::string& checkpoint) {
    Experiment experiment;
    experiment.checkpoints = {std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints" /
                              (checkpoint + ".safetensors")};
    experiment.data = "random:5";
    experiment.images = 20;
    experiment.batchSize = 8;
    experiment.multipliers = {"mul8s_1KR3"};
    experiment.ranges.images = 8;
    experiment.threads = 2;
    return experiment;
}

AblationResult mustAblate(const Experiment& experiment, AblationUnit unit) {
    JobControl job;
    Result<AblationResult> result = ablate(experiment, unit, job);
    EXPECT_TRUE(result) << result.error().text();
    return result ? std::move(*result) : AblationResult{};
}

/// The run of an assignment that approximates these layers alone, with everything measured, and int8's.
PairedComparison byAssignment(Experiment experiment, const std::vector<std::string>& layers, double& top1) {
    models::Assignment assignment;
    assignment.name = "alone";
    for (const std::string& layer : layers)
        assignment.assign.push_back({layer, experiment.multipliers.front()});
    experiment.assignments = {assignment};
    experiment.multipliers.clear();
    JobControl job;
    const auto study = runStudy(experiment, job);
    EXPECT_TRUE(study);
    const RunResult& run = (*study)->runs.back();
    top1 = run.accuracy.top1;
    EXPECT_EQ(run.multiplier, 0U);
    return *compareRuns(*(*study)->runs[1].images, *run.images);
}

void expectEqual(const PairedComparison& a, const PairedComparison& b) {
    EXPECT_EQ(a.images, b.images);
    EXPECT_EQ(a.cells, b.cells);
    EXPECT_EQ(a.agreeing, b.agreeing);
    EXPECT_EQ(a.difference, b.difference);
    EXPECT_EQ(a.interval.low, b.interval.low);
    EXPECT_EQ(a.interval.high, b.interval.high);
    EXPECT_EQ(a.mcnemarP, b.mcnemarP);
}

TEST(Ablation, ofALayerIsTheRunThatApproximatesItAlone) {
    const Experiment experiment = ablationExperiment("resnet20_hard");
    const AblationResult ablation = mustAblate(experiment, AblationUnit::Layer);
    ASSERT_EQ(ablation.parts.front().name, "conv1");
    ASSERT_EQ(ablation.parts.back().name, "fc");
    EXPECT_TRUE(ablation.rankings.empty());
    bool someDisagree = false;
    for (const std::size_t i : {std::size_t{0}, std::size_t{7}, ablation.parts.size() - 1}) {
        const AblatedPart& part = ablation.parts[i];
        double top1 = 0;
        const PairedComparison alone = byAssignment(experiment, {part.name}, top1);
        expectEqual(part.againstInt8, alone);
        EXPECT_EQ(part.top1, top1);
        EXPECT_GT(part.activeMacs, 0);
        someDisagree = someDisagree || part.agreementInt8() < 1;
    }
    EXPECT_TRUE(someDisagree) << "the multiplier changes nothing: this test compares nothing";
}

TEST(Ablation, ofAStudyIsMeasuredOnce) {
    const tests::TemporaryFolder folder;
    const auto store = StudyStore::create(folder.path() / "a.axs").value();
    Experiment experiment = ablationExperiment("resnet20_hard");
    JobControl job;
    const Result<AblationResult> first = ablate(experiment, AblationUnit::Expert, job, store.get());
    ASSERT_TRUE(first) << first.error().text();
    EXPECT_EQ(toJson(*first).empty(), false);
    experiment.threads = 1;
    experiment.frozenRouting = false;  // not measured by an ablation
    const Result<AblationResult> again = ablate(experiment, AblationUnit::Expert, job, store.get());
    ASSERT_TRUE(again);
    EXPECT_EQ(toJson(*again), toJson(*first));  // its time and duration, too
    const AblationResult plain = mustAblate(experiment, AblationUnit::Expert);
    ASSERT_EQ(plain.parts.size(), again->parts.size());
    for (std::size_t i = 0; i < plain.parts.size(); ++i)
        expectEqual(plain.parts[i].againstInt8, again->parts[i].againstInt8);
    EXPECT_EQ(store->ablations()->size(), 1U);
    // Whatever the figures depend on makes another one.
    experiment.images = 16;
    ASSERT_TRUE(ablate(experiment, AblationUnit::Expert, job, store.get()));
    experiment.ranges.images = 4;
    ASSERT_TRUE(ablate(experiment, AblationUnit::Expert, job, store.get()));
    experiment.multipliers = {"mul8s_1L2H"};
    ASSERT_TRUE(ablate(experiment, AblationUnit::Expert, job, store.get()));
    EXPECT_EQ(store->ablations()->size(), 4U);
    EXPECT_TRUE(store->runs()->empty());  // nothing but ablations
    EXPECT_EQ(*store->results(), nullptr);
    EXPECT_TRUE(store->checkEverything());
}

TEST(Ablation, ofAStudyTakesItsTablesAndRanges) {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "a.axs";
    const std::filesystem::path table = folder.path() / "mine.npy";
    const auto known = multipliers::resolveMultiplier("mul8s_1KR3").value();
    ASSERT_TRUE(multipliers::exportTable(*known, table, {}));
    Experiment experiment = ablationExperiment("resnet20_hard");
    experiment.multipliers = {table.string()};
    JobControl job;
    {
        const auto store = StudyStore::create(file).value();
        ASSERT_TRUE(runStudy(experiment, job, {}, store.get()));
    }
    std::filesystem::remove(table);
    // Ranges that no calibration would give: where they come back, nothing was calibrated.
    models::ActivationRanges changed;
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        SQLite::Statement stored(database, "SELECT ranges FROM calibrations");
        ASSERT_TRUE(stored.executeStep());
        changed = fromBytes<models::ActivationRanges>(
                      {static_cast<const char*>(stored.getColumn(0).getBlob()), static_cast<std::size_t>(stored.getColumn(0).getBytes())})
                      .value();
        stored.reset();
        for (auto& [name, range] : changed)
            range *= 1.25F;
        const std::string bytes = toBytes(changed);
        SQLite::Statement update(database, "UPDATE calibrations SET ranges = ?");
        update.bind(1, bytes.data(), static_cast<int>(bytes.size()));
        ASSERT_EQ(update.exec(), 1);
    }
    for (const auto access : {StudyStore::Access::Read, StudyStore::Access::Write}) {
        const auto store = StudyStore::open(file, access).value();
        const std::size_t runs = store->runs()->size();
        const Result<AblationResult> ablation = ablate(experiment, AblationUnit::Expert, job, store.get());
        ASSERT_TRUE(ablation) << ablation.error().text();
        EXPECT_EQ(ablation->multiplier.table->hash(), known->hash());
        EXPECT_EQ(ablation->checkpoint.ranges, changed);
        EXPECT_EQ(store->runs()->size(), runs);
        EXPECT_EQ(store->ablations()->size(), access == StudyStore::Access::Write ? 1U : 0U);
    }
}

TEST(Ablation, ofAnExpertTakesAllItsLayers) {
    const Experiment experiment = ablationExperiment("resnet20_hard");
    const AblationResult ablation = mustAblate(experiment, AblationUnit::Expert);
    const std::size_t experts = static_cast<std::size_t>(ablation.checkpoint.description.numExperts);
    ASSERT_EQ(ablation.parts.size(), experts * ablation.checkpoint.description.moeLayers.size());
    const AblatedPart& part = ablation.parts[2];
    EXPECT_EQ(part.expert, 2);
    EXPECT_EQ(part.name, ablation.checkpoint.description.moeLayers.front() + " expert 2");
    ASSERT_GE(part.sites.size(), 2U);
    double top1 = 0;
    expectEqual(part.againstInt8, byAssignment(experiment, part.sites, top1));

    ASSERT_EQ(ablation.rankings.size(), 6U);
    for (const ExpertRanking& ranking : ablation.rankings) {
        ASSERT_EQ(ranking.values.size(), ablation.parts.size());
        EXPECT_TRUE(std::isnan(ranking.rho) || std::abs(ranking.rho) <= 1) << ranking.measure;
        for (const double value : ranking.values)
            EXPECT_GE(value, 0) << ranking.measure;
    }
    EXPECT_EQ(ablation.rankings.back().measure, "load");
    EXPECT_EQ(ablation.rankings[3].measure, "micro_expert_energy");
    EXPECT_EQ(ablation.rankings[4].measure, "micro_expert_energy_max");
    for (std::size_t i = 0; i < ablation.parts.size(); ++i)  // the largest unit is one of the sum
        EXPECT_LE(ablation.rankings[4].values[i], ablation.rankings[3].values[i]);
    double load = 0;
    for (std::size_t e = 0; e < experts; ++e)
        load += ablation.rankings.back().values[e];
    EXPECT_NEAR(load, 1, 1e-12);
    const auto json = nlohmann::json::parse(toJson(ablation));
    EXPECT_EQ(json["unit"], "expert");
    EXPECT_EQ(json["parts"].size(), ablation.parts.size());
    EXPECT_EQ(json["parts"][2]["difference"], part.againstInt8.difference);
    EXPECT_EQ(json["rankings"][0]["values"][1], ablation.rankings[0].values[1]);
}

TEST(Ablation, doesNotDependOnThreads) {
    Experiment experiment = ablationExperiment("resnet20_dense");
    const auto measured = [&](int threads) {
        experiment.threads = threads;
        nlohmann::json json = nlohmann::json::parse(toJson(mustAblate(experiment, AblationUnit::Layer)));
        json.erase("provenance");
        return json.dump();
    };
    EXPECT_EQ(measured(1), measured(3));
}

TEST(Ablation, anExactMultiplierCostsNothing) {
    Experiment experiment = ablationExperiment("resnet20_dense");
    experiment.multipliers = {"exact"};
    for (const AblatedPart& part : mustAblate(experiment, AblationUnit::Layer).parts) {
        EXPECT_EQ(part.agreementInt8(), 1) << part.name;
        EXPECT_EQ(part.cost(), 0) << part.name;
    }
}

TEST(Ablation, saysWhatItCannotDo) {
    const auto code = [](const Experiment& experiment, AblationUnit unit) {
        JobControl job;
        const auto result = ablate(experiment, unit, job);
        return result ? ErrorCode::Internal : result.error().code;
    };
    const Experiment good = ablationExperiment("resnet20_dense");
    EXPECT_EQ(code(good, AblationUnit::Expert), ErrorCode::InvalidArgument);
    Experiment several = good;
    several.multipliers = {"eight"};
    EXPECT_EQ(code(several, AblationUnit::Layer), ErrorCode::InvalidArgument);
    Experiment two = good;
    two.checkpoints.push_back(two.checkpoints.front());
    EXPECT_EQ(code(two, AblationUnit::Layer), ErrorCode::InvalidArgument);
    Experiment missing = good;
    missing.checkpoints = {"no_such.safetensors"};
    EXPECT_NE(code(missing, AblationUnit::Layer), ErrorCode::Internal);

    std::stop_source stopped;
    stopped.request_stop();
    JobControl job(stopped.get_token());
    const auto cancelled = ablate(good, AblationUnit::Layer, job);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace axscope::analysis
