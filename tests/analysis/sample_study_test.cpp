// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_study.h"

#include <gtest/gtest.h>

#include <numeric>

#include "analysis/image_records.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/measures/paired_comparison.h"
#include "analysis/measures/specialisation.h"

/// Views are tested with the sample study: its parts must agree as those of real runs do.
namespace axscope::analysis {
namespace {

constexpr double kSummation = 1e-9;  // of sums in another order, relative

const RunResult* referenceOf(const StudyResult& study, const RunResult& run) {
    for (const RunResult& other : study.runs)
        if (other.checkpoint == run.checkpoint && run.reference == other.mode)
            return &other;
    return &run;  // float
}

TEST(SampleStudy, accuracyIsThatOfTheImages) {
    const auto study = testing::sampleStudy();
    ASSERT_EQ(study->runs.size(), 30U);
    EXPECT_EQ(study->runs[0].accuracy.top1, 0.6834);
    for (const RunResult& run : study->runs) {
        ASSERT_TRUE(run.images);
        ASSERT_TRUE(run.images->isConsistent());
        ASSERT_EQ(run.images->size(), run.accuracy.images);
        const auto comparison = compareRuns(*referenceOf(*study, run)->images, *run.images);
        ASSERT_TRUE(comparison);
        EXPECT_EQ(comparison->cells, run.accuracy.cells);
        EXPECT_EQ(comparison->mcnemarP, run.accuracy.mcnemarP);
        EXPECT_EQ(static_cast<double>(comparison->agreeing) / static_cast<double>(comparison->images),
                  run.accuracy.agreement);
        for (const std::uint16_t label : run.images->label)
            ASSERT_LT(label, study->classNames.size());
    }
}

TEST(SampleStudy, routingIsThatOfTheImages) {
    const auto study = testing::sampleStudy();
    for (const RunResult& run : study->runs) {
        const ImageRecords& before = *referenceOf(*study, run)->images;
        ASSERT_EQ(run.images->routing.size(), run.routing.size());
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
            const auto experts = static_cast<std::size_t>(run.routing[layer].experts);
            const ImageRecords::Routing& from = before.routing[layer];
            const ImageRecords::Routing& to = run.images->routing[layer];
            std::vector<std::uint64_t> transition(experts * experts);
            std::vector<std::uint64_t> load(experts);
            for (std::size_t i = 0; i < to.experts.size(); ++i) {
                ++load[to.experts[i]];
                if (i % to.choices == 0)
                    ++transition[from.experts[i] * experts + to.experts[i]];
            }
            EXPECT_EQ(transition, run.routing[layer].transition);
            for (std::size_t e = 0; e < experts; ++e)
                EXPECT_EQ(run.routing[layer].load[e],
                          static_cast<double>(load[e]) / static_cast<double>(to.experts.size()));
        }
    }
}

TEST(SampleStudy, layersAgreeWithTheirDetails) {
    const auto study = testing::sampleStudy();
    for (const RunResult& run : study->runs)
        for (const LayerResult& layer : run.layers) {
            ASSERT_TRUE(layer.detail) << layer.name;
            const LayerDetail& detail = *layer.detail;
            const auto mean = [](const std::vector<double>& values) {
                return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
            };
            EXPECT_NEAR(mean(detail.channelBias), layer.cumulative.bias, kSummation);
            EXPECT_NEAR(mean(detail.channelMse), layer.cumulative.mse,
                        kSummation * (1 + layer.cumulative.mse));
            for (const auto* counts : {&detail.values.reference, &detail.values.candidate})
                EXPECT_EQ(std::accumulate(counts->begin(), counts->end(), std::uint64_t{0}),
                          layer.cumulative.count);
            EXPECT_EQ(layer.predicted.has_value(), run.mode == Mode::Approx);
        }
}

TEST(SampleStudy, tellsAStory) {
    const auto study = testing::sampleStudy();
    for (std::size_t checkpoint = 0; checkpoint < study->checkpoints.size(); ++checkpoint)
        for (std::size_t m = 0; m < study->multipliers.size(); ++m) {
            const auto loss = decomposeLoss(*study, checkpoint, m);
            ASSERT_TRUE(loss);
            EXPECT_EQ(loss->hasRouting, checkpoint > 0);
            if (study->multipliers[m].table->isExact()) {
                EXPECT_EQ(loss->value + loss->routing, 0);
            }
        }
    // Experts are specialised, and tokens decide one by one.
    const RunResult& tokens = study->runs[20];
    const double bits = classByExpert(*tokens.images, 0, 100, 6).mutualInformationBits();
    EXPECT_GT(bits, 0.02);
    EXPECT_EQ(tokens.images->routing[0].decisionsPerImage, 65U);
    EXPECT_EQ(tokens.images->routing[0].choices, 2U);
}

}  // namespace
}  // namespace axscope::analysis
