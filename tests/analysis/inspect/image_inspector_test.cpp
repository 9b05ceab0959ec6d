// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/image_inspector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "analysis/study_runner.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zoo.h"

namespace axscope::analysis {
namespace {

constexpr std::uint64_t kCompared = 50;
constexpr double kStepMs = 200;  // between two images that somebody steps through

std::shared_ptr<const StudyResult> inspectedStudy(const Experiment& experiment) {
    JobControl job;
    Result<std::shared_ptr<const StudyResult>> study = runStudy(experiment, job);
    EXPECT_TRUE(study) << study.error().text();
    return study ? *study : std::make_shared<const StudyResult>();
}

InspectionTarget targetOf(const StudyResult& study, std::size_t checkpoint, std::optional<std::size_t> run) {
    return {checkpoint, run, study.checkpoints[checkpoint].ranges, study.checkpoints[checkpoint].sha256};
}

std::shared_ptr<const ImageInspection> mustInspect(const Experiment& experiment, const InspectionTarget& target,
                                                   std::uint64_t image) {
    auto inspection = inspectImage(experiment, target, image, {});
    EXPECT_TRUE(inspection) << inspection.error().text();
    return inspection ? *inspection : std::make_shared<const ImageInspection>();
}

Experiment shippedExperiment(const std::string& data) {
    Experiment experiment;
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints";
    experiment.checkpoints = {folder / "resnet20_dense.safetensors", folder / "resnet20_hard.safetensors"};
    experiment.data = data;
    experiment.images = kCompared;
    experiment.multipliers = {"1KVB", "1L2D"};
    experiment.ranges.images = 16;
    experiment.isolatedErrors = false;
    experiment.threads = 2;
    return experiment;
}

/// A vision transformer with hard experts that decide for each of 17 tokens.
Experiment tokenExperiment(const tests::TemporaryFolder& folder) {
    tests::ZooExperts experts{.experts = 4};
    experts.layers = {"blocks.1.mlp"};
    Experiment experiment;
    experiment.checkpoints = {folder.write(
        "vit.safetensors", tests::safetensorsBytes(tests::Zoo::vit(16, 8, 2, 32, true, 100, experts).list()))};
    experiment.data = "random:5";
    experiment.images = kCompared;
    experiment.multipliers = {"1L2D"};
    experiment.ranges.images = 8;
    experiment.isolatedErrors = false;
    experiment.threads = 2;
    return experiment;
}

void expectRecord(const ImageRecords& record, const ImageInspection& inspection, std::size_t run) {
    const ImageRecords& answer = inspection.answer[run];
    const std::size_t image = inspection.image;
    ASSERT_EQ(answer.size(), 1U);
    EXPECT_EQ(answer.label[0], record.label[image]);
    EXPECT_EQ(answer.rank[0], record.rank[image]) << "image " << image;
    for (std::size_t k = 0; k < ImageRecords::kTop; ++k) {
        EXPECT_EQ(answer.top[k], record.top[image * ImageRecords::kTop + k]) << "image " << image;
        EXPECT_NEAR(answer.probability[k], record.probability[image * ImageRecords::kTop + k], 1e-4);
    }
    std::size_t router = 0;
    for (const InspectedStep& step : inspection.steps)
        if (const auto* decided = std::get_if<InspectedRouter>(&step)) {
            const auto& experts = decided->runs[run].experts;
            const auto recorded = record.routing[router++].of(image);
            EXPECT_TRUE(std::ranges::equal(experts, recorded)) << "image " << image << ", " << decided->layer;
        }
    EXPECT_EQ(router, record.routing.size());
}

/// Every image of every run of `experiment` as the study recorded it.
void expectStudyInspected(const Experiment& experiment) {
    const auto study = inspectedStudy(experiment);
    ASSERT_FALSE(study->runs.empty());
    for (const RunResult& run : study->runs) {
        ASSERT_NE(run.images, nullptr);
        for (std::uint64_t image = 0; image < experiment.images; ++image) {
            // Float and int8 are in every inspection: one of each run is enough.
            const auto inspection =
                mustInspect(experiment, targetOf(*study, run.checkpoint, run.multiplier), image);
            ASSERT_EQ(inspection->image, image);
            expectRecord(*run.images, *inspection, static_cast<std::size_t>(run.mode));
            if (testing::Test::HasFailure())
                return;
        }
    }
}

TEST(ImageInspector, tellsWhatTheStudyRecordedOfRandomImages) {
    expectStudyInspected(shippedExperiment("random:3"));
}

TEST(ImageInspector, tellsWhatTheStudyRecordedOfPhotographs) {
    const std::filesystem::path folder = tests::sharedFolder() / "data/cifar-100-binary";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no CIFAR-100 in " << folder;
    Experiment experiment = shippedExperiment("cifar100:" + folder.string());
    experiment.subset.seed = 7;
    expectStudyInspected(experiment);
}

TEST(ImageInspector, tellsWhatTheStudyRecordedOfTokens) {
    const tests::TemporaryFolder folder;
    expectStudyInspected(tokenExperiment(folder));
}

TEST(ImageInspector, errorsOfOneImageAreThoseOfAStudyOfIt) {
    const tests::TemporaryFolder folder;
    for (Experiment experiment : {shippedExperiment("random:3"), tokenExperiment(folder)}) {
        experiment.images = 1;
        experiment.batchSize = 1;
        const auto study = inspectedStudy(experiment);
        for (const RunResult& run : study->runs) {
            if (run.mode == Mode::Float)
                continue;
            const auto inspection = mustInspect(experiment, targetOf(*study, run.checkpoint, run.multiplier), 0);
            std::size_t reached = 0;
            for (const LayerResult& layer : run.layers) {
                const auto step = std::ranges::find_if(inspection->steps, [&](const InspectedStep& candidate) {
                    const auto* computed = std::get_if<InspectedLayer>(&candidate);
                    return computed != nullptr && computed->name == layer.name;
                });
                if (layer.cumulative.count == 0)
                    continue;
                ASSERT_NE(step, inspection->steps.end()) << layer.name;
                const auto& computed = std::get<InspectedLayer>(*step);
                const ErrorFigures error = errorOf(computed, inspection->reference(), inspection->candidate());
                EXPECT_EQ(error.count, layer.cumulative.count) << layer.name;
                // The sums run over channels in another order.
                EXPECT_NEAR(error.mse, layer.cumulative.mse, 1e-6 * layer.cumulative.mse) << layer.name;
                EXPECT_NEAR(error.bias, layer.cumulative.bias, 1e-6 * layer.cumulative.maxAbs) << layer.name;
                EXPECT_EQ(error.maxAbs, layer.cumulative.maxAbs) << layer.name;
                EXPECT_EQ(computed.computed, layer.computed);
                EXPECT_EQ(computed.multiplier, layer.multiplier);
                ++reached;
            }
            EXPECT_GT(reached, 5U);
        }
    }
}

TEST(ImageInspector, stepsComeInTheOrderOfComputation) {
    const Experiment experiment = shippedExperiment("random:3");
    const auto study = inspectedStudy(experiment);
    const auto inspection = mustInspect(experiment, targetOf(*study, 1, 1), 4);
    EXPECT_EQ(inspection->pixels.width, 32);
    EXPECT_EQ(inspection->pixels.rgb.size(), 32U * 32 * 3);
    EXPECT_EQ(std::get<InspectedLayer>(inspection->steps.front()).name, "conv1");
    EXPECT_EQ(std::get<InspectedLayer>(inspection->steps.front()).channels, 16);
    EXPECT_EQ(std::get<InspectedLayer>(inspection->steps.front()).runs[0].values.size(), 16U * 32 * 32);
    std::string openMoeLayer;
    for (const InspectedStep& step : inspection->steps) {
        if (const auto* router = std::get_if<InspectedRouter>(&step)) {
            openMoeLayer = router->layer;
            continue;
        }
        const auto& layer = std::get<InspectedLayer>(step);
        bool ran = false;
        for (const LayerOutput& output : layer.runs) {
            ran = ran || output.ran();
            EXPECT_TRUE(output.values.empty() || output.values.size() == output.rows.size() *
                                                                              static_cast<std::size_t>(layer.channels *
                                                                                                       layer.height *
                                                                                                       layer.width));
        }
        EXPECT_TRUE(ran) << layer.name;
        if (layer.expert >= 0) {
            EXPECT_EQ(layer.moeLayer, openMoeLayer) << "a decision stands before its experts";
        }
    }
}

TEST(ImageInspector, tokensHavePlaces) {
    const tests::TemporaryFolder folder;
    const Experiment experiment = tokenExperiment(folder);
    const auto study = inspectedStudy(experiment);
    const auto inspection = mustInspect(experiment, targetOf(*study, 0, 0), 0);
    bool sawRouter = false;
    for (const InspectedStep& step : inspection->steps)
        if (const auto* router = std::get_if<InspectedRouter>(&step)) {
            sawRouter = true;
            EXPECT_EQ(router->decisions, 17);
            EXPECT_EQ(router->gridHeight, 4);
            EXPECT_EQ(router->gridWidth, 4);
            EXPECT_EQ(router->leadingRows, 1);
        }
    EXPECT_TRUE(sawRouter);
}

TEST(ImageInspector, stepsThroughImagesQuickly) {
#ifdef NDEBUG
    const Experiment experiment = shippedExperiment("random:3");
    const auto study = inspectedStudy(experiment);
    const InspectionTarget target = targetOf(*study, 1, 0);
    mustInspect(experiment, target, 0);
    double least = 1e9;
    for (std::uint64_t image = 1; image < 6; ++image) {
        const auto begun = std::chrono::steady_clock::now();
        mustInspect(experiment, target, image);
        least = std::min(least, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    }
    EXPECT_LT(least, kStepMs);
    RecordProperty("stepMs", std::to_string(least));
#else
    GTEST_SKIP() << "speed is that of optimised builds";
#endif
}

TEST(ImageInspector, refusesWhatTheStudyDoesNotHave) {
    const Experiment experiment = shippedExperiment("random:3");
    const auto study = inspectedStudy(experiment);
    InspectionTarget target = targetOf(*study, 0, 0);
    EXPECT_EQ(inspectImage(experiment, target, kCompared, {}).error().code, ErrorCode::InvalidArgument);
    target.sha256 = "another";
    const auto changed = inspectImage(experiment, target, 0, {});
    ASSERT_FALSE(changed);
    EXPECT_NE(changed.error().message.find("changed"), std::string::npos);
    EXPECT_EQ(inspectImage(experiment, targetOf(*study, 0, 2), 0, {}).error().code, ErrorCode::InvalidArgument);
    target = targetOf(*study, 0, 0);
    target.checkpoint = 2;
    EXPECT_EQ(inspectImage(experiment, target, 0, {}).error().code, ErrorCode::InvalidArgument);
    target = targetOf(*study, 0, 0);
    target.ranges.clear();
    EXPECT_EQ(inspectImage(experiment, target, 0, {}).error().code, ErrorCode::NotFound);
}

TEST(ImageInspector, stopsOnRequest) {
    const Experiment experiment = shippedExperiment("random:3");
    const auto study = inspectedStudy(experiment);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(inspectImage(experiment, targetOf(*study, 0, 0), 0, stop.get_token()).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(readImages(experiment, {0}, stop.get_token()).error().code, ErrorCode::Cancelled);
}

TEST(StudyImageReader, givesImagesInTheOrderOfEvaluation) {
    const tests::TemporaryFolder folder;
    std::string bytes;
    for (int image = 0; image < 3; ++image) {
        bytes += '\0';
        bytes += static_cast<char>(image);  // the fine label
        for (int channel = 0; channel < 3; ++channel)
            bytes += std::string(1024, static_cast<char>(10 * image + channel));
    }
    folder.write("test.bin", bytes);
    Experiment experiment = shippedExperiment("cifar100:" + folder.path().string());
    experiment.images = 3;
    const auto read = readImages(experiment, {2, 0}, {});
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[0].label, 2);
    EXPECT_EQ((*read)[0].width, 32);
    EXPECT_EQ((*read)[0].rgb[0], 20);
    EXPECT_EQ((*read)[0].rgb[1], 21);
    EXPECT_EQ((*read)[0].rgb[2], 22);
    EXPECT_EQ((*read)[1].label, 0);
    EXPECT_EQ(readImages(experiment, {3}, {}).error().code, ErrorCode::InvalidArgument);
    experiment.data = "cifar100:" + (folder.path() / "none").string();
    EXPECT_FALSE(readImages(experiment, {0}, {}));
}

}  // namespace
}  // namespace axscope::analysis
