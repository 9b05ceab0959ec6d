// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <mutex>
#include <random>

#include "analysis/study/result_fields.h"
#include "analysis/study/study_store.h"
#include "analysis/study_runner.h"
#include "multipliers/base/job_control.h"
#include "multipliers/import/table_import.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

/// Two networks, two multipliers, 20 blocks, so that there is something to fold, and a last one that is not full.
Experiment resumableExperiment() {
    Experiment experiment;
    for (const char* name : {"resnet20_hard", "resnet20_dense"})
        experiment.checkpoints.push_back(std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints" /
                                         (std::string(name) + ".safetensors"));
    experiment.data = "random:3";
    experiment.images = 39;
    experiment.batchSize = 2;
    experiment.multipliers = {"1KV8", "1KVB"};
    experiment.ranges.images = 16;
    experiment.threads = 2;
    return experiment;
}

/// Everything that was measured, to the bit.
std::string bitsOf(const StudyResult& study) {
    std::string bits;
    for (const CheckpointInfo& checkpoint : study.checkpoints)
        bits += toBytes(checkpoint);
    for (const RunResult& run : study.runs)
        bits += toBytes(run) + toBytes(*run.images);
    return bits;
}

class ResumedStudyTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "a.axs"; }

    std::shared_ptr<StudyStore> opened() {
        const auto store = StudyStore::openOrCreate(file());
        EXPECT_TRUE(store) << store.error().text();
        return store ? *store : nullptr;
    }

    /// Runs to the end; `units`: what was computed, images x runs and calibration.
    std::string finish(const Experiment& experiment, StudyStore* store, std::uint64_t* units = nullptr) {
        Progress last;
        std::uint64_t advanced = 0;  // before the end is told, which makes it the total
        JobControl job(
            {},
            [&](const Progress& progress) {
                advanced = last.done;
                last = progress;
            },
            std::chrono::milliseconds(0));
        const auto study = runStudy(experiment, job, {}, store);
        EXPECT_TRUE(study) << study.error().text();
        if (!study)
            return {};
        EXPECT_TRUE((*study)->complete);
        EXPECT_EQ(advanced, last.total);
        if (units != nullptr)
            *units = advanced;
        return bitsOf(**study);
    }

    /// Images of all runs that are in the file.
    static std::uint64_t imagesIn(const StudyStore& store) {
        std::uint64_t images = 0;
        const Result<std::vector<RunSummary>> runs = store.runs();
        EXPECT_TRUE(runs);
        for (const RunSummary& run : runs ? *runs : std::vector<RunSummary>())
            images += run.images;
        return images;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(ResumedStudyTest, AStoreChangesNothingAndComputesNothingTwice) {
    const Experiment experiment = resumableExperiment();
    const std::string plain = finish(experiment, nullptr);
    const auto store = opened();
    std::uint64_t units = 0;
    EXPECT_EQ(finish(experiment, store.get(), &units), plain);
    EXPECT_GT(units, 2 * 4 * 39U);
    const auto saved = opened()->results();
    ASSERT_TRUE(saved) << saved.error().text();
    EXPECT_TRUE((*saved)->complete);
    EXPECT_EQ(bitsOf(**saved), plain);
    EXPECT_EQ(store->experiment()->images, 39U);
    // Folded once; more than that many blocks where a later one of another thread was done before the last of them.
    const std::uint64_t folded = store->blocks(store->runs()->front().key)->prefixBlocks;
    EXPECT_GE(folded, StudyStore::kFoldedBlocks);
    EXPECT_LT(folded, 2 * StudyStore::kFoldedBlocks);

    EXPECT_EQ(finish(experiment, opened().get(), &units), plain);
    EXPECT_EQ(units, 0U);
    EXPECT_TRUE(store->checkEverything());
}

TEST_F(ResumedStudyTest, MoreImagesAndMultipliersComputeOnlyWhatIsNew) {
    Experiment experiment = resumableExperiment();
    const auto store = opened();
    finish(experiment, store.get());
    std::uint64_t units = 0;

    experiment.images = 46;  // block 19 has one image more; 20, 21 and 22 are new
    const std::string longer = finish(experiment, store.get(), &units);
    EXPECT_EQ(units, 2 * 4 * (2 + 6U));
    EXPECT_EQ(longer, finish(experiment, nullptr));

    experiment.multipliers = {"1KV8", "1KVA", "1KVB"};  // with float and int8 beside it as the reference
    const std::string more = finish(experiment, store.get(), &units);
    EXPECT_EQ(units, 2 * 3 * 46U);
    EXPECT_EQ(more, finish(experiment, nullptr));

    experiment.checkpoints = {experiment.checkpoints[1]};
    experiment.multipliers = {"1KVB"};
    finish(experiment, store.get(), &units);
    EXPECT_EQ(units, 0U);

    experiment.images = 20;  // fewer than are merged
    const std::string shorter = finish(experiment, store.get(), &units);
    EXPECT_EQ(shorter, finish(experiment, nullptr));
    EXPECT_EQ(units, 3 * 20U);
    EXPECT_EQ(finish(experiment, store.get(), &units), shorter);
    EXPECT_EQ(units, 0U);
}

TEST_F(ResumedStudyTest, SettingsThatChangeFiguresAreOtherRuns) {
    Experiment experiment = resumableExperiment();
    experiment.checkpoints.pop_back();
    experiment.images = 4;
    const auto store = opened();
    finish(experiment, store.get());
    std::uint64_t units = 0;
    const auto expectComputed = [&](const Experiment& changed, const char* what) {
        const std::string bits = finish(changed, store.get(), &units);
        EXPECT_GT(units, 0U) << what;
        EXPECT_EQ(bits, finish(changed, nullptr)) << what;
    };
    Experiment changed = experiment;
    changed.isolatedErrors = false;
    expectComputed(changed, "isolated errors");
    changed = experiment;
    changed.layerErrors = false;
    expectComputed(changed, "layer errors");
    changed = experiment;
    changed.data = "random:4";
    expectComputed(changed, "data");
    changed = experiment;
    changed.batchSize = 4;
    expectComputed(changed, "block size");
    changed = experiment;
    changed.emulation.head = false;
    expectComputed(changed, "layers");
    changed = experiment;
    changed.ranges.method = CalibrationMethod::Percentile;
    changed.ranges.percentile = 99;
    expectComputed(changed, "ranges");
    changed = experiment;
    changed.threads = 1;
    finish(changed, store.get(), &units);
    EXPECT_EQ(units, 0U);
}

TEST_F(ResumedStudyTest, StoppedAnywhereAndResumedItEqualsAnUndisturbedRun) {
    const Experiment experiment = resumableExperiment();
    std::uint64_t all = 0;
    const std::string plain = finish(experiment, nullptr, &all);
    std::mt19937 random(7);
    int stops = 0;
    std::string resumed;
    for (int attempt = 0; attempt < 200 && resumed.empty(); ++attempt) {
        const auto store = opened();
        const std::uint64_t before = imagesIn(*store);
        const std::uint64_t stopAfter = random() % (all / 4);
        std::stop_source stop;
        JobControl job(
            stop.get_token(),
            [&](const Progress& progress) {
                if (progress.done >= stopAfter)
                    stop.request_stop();
            },
            std::chrono::milliseconds(0));
        const auto study = runStudy(experiment, job, {}, store.get());
        EXPECT_GE(imagesIn(*store), before);
        if (study) {
            resumed = bitsOf(**study);
        } else {
            ASSERT_EQ(study.error().code, ErrorCode::Cancelled) << study.error().text();
            ++stops;
        }
    }
    EXPECT_GE(stops, 3);
    EXPECT_EQ(resumed, plain);
    EXPECT_EQ(imagesIn(*opened()), 2 * 4 * 39U);
    EXPECT_TRUE(opened()->checkEverything());
}

TEST_F(ResumedStudyTest, DamagedBlocksAreRefusedByName) {
    Experiment experiment = resumableExperiment();
    experiment.checkpoints.pop_back();
    finish(experiment, opened().get());
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        ASSERT_EQ(database.exec("UPDATE block_sums SET sums = zeroblob(length(sums)) WHERE block = 17 AND run = 3"), 1);
    }
    JobControl job;
    const auto study = runStudy(experiment, job, {}, opened().get());
    ASSERT_FALSE(study);
    EXPECT_EQ(study.error().code, ErrorCode::Format);
    EXPECT_NE(study.error().text().find("run mul8s_1KV8 of resnet20_hard, block 17"), std::string::npos)
        << study.error().text();
}

TEST_F(ResumedStudyTest, TablesComeFromTheStudyWhereTheirFileHasGone) {
    Experiment experiment = resumableExperiment();
    experiment.checkpoints.pop_back();
    experiment.images = 4;
    const std::filesystem::path table = m_folder.path() / "mine.npy";
    const auto catalogue = multipliers::resolveMultiplier("1KVB");
    ASSERT_TRUE(catalogue);
    ASSERT_TRUE(multipliers::writeNpy(**catalogue, table));
    experiment.multipliers = {table.string()};
    const std::string before = finish(experiment, opened().get());
    std::filesystem::remove(table);
    std::uint64_t units = 1;
    EXPECT_EQ(finish(experiment, opened().get(), &units), before);
    EXPECT_EQ(units, 0U);
    JobControl job;
    EXPECT_EQ(runStudy(experiment, job).error().code, ErrorCode::NotFound);
}

TEST_F(ResumedStudyTest, ReadersSeeGrowingResultsWhileItRuns) {
    Experiment experiment = resumableExperiment();
    const auto store = opened();
    std::mutex mutex;
    std::size_t partials = 0;
    JobControl job;
    const auto study = runStudy(
        experiment, job,
        [&](const std::shared_ptr<const StudyResult>& partial) {
            const std::scoped_lock lock(mutex);
            const auto reader = StudyStore::open(file(), StudyStore::Access::Read);
            ASSERT_TRUE(reader) << reader.error().text();
            const auto runs = (*reader)->runs();
            ASSERT_TRUE(runs);
            // What is shown is on the disk.
            for (const RunResult& run : partial->runs)
                EXPECT_GE(imagesIn(**reader), run.accuracy.images);
            ++partials;
        },
        store.get());
    ASSERT_TRUE(study) << study.error().text();
    EXPECT_GE(partials, 2U);
}

TEST_F(ResumedStudyTest, PredictedErrorsFollowTheMeasuredOnes) {
    Experiment experiment = resumableExperiment();
    experiment.multipliers = {"1L2H"};
    JobControl job;
    const auto study = runStudy(experiment, job);
    ASSERT_TRUE(study) << study.error().text();
    std::size_t compared = 0;
    for (const RunResult& run : (*study)->runs) {
        for (const LayerResult& layer : run.layers) {
            EXPECT_EQ(layer.predicted.has_value(),
                      run.mode == Mode::Approx && layer.computed == "approx" && layer.isolated.count > 0)
                << layer.name;
            if (!layer.predicted || std::abs(layer.isolated.bias) < 0.3 * std::sqrt(layer.isolated.mse))
                continue;  // where the bias is small beside the spread, so is what can be told of it
            ++compared;
            const double ratio = layer.predicted->bias / layer.isolated.bias;
            EXPECT_GT(ratio, 0.5) << layer.name;
            EXPECT_LT(ratio, 2.0) << layer.name;
            EXPECT_GT(layer.predicted->mse / layer.isolated.mse, 0.25) << layer.name;
            EXPECT_LT(layer.predicted->mse / layer.isolated.mse, 4.0) << layer.name;
        }
    }
    EXPECT_GE(compared, 20U);
}

}  // namespace
}  // namespace axscope::analysis
