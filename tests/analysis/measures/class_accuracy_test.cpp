// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/class_accuracy.h"

#include <gtest/gtest.h>

#include "analysis/statistics.h"
#include "tests/support/sample_study.h"

namespace axscope::analysis {
namespace {

ImageRecords recordsOf(const std::vector<std::uint16_t>& labels, const std::vector<std::uint8_t>& ranks) {
    ImageRecords records;
    records.label = labels;
    records.rank = ranks;
    return records;
}

TEST(ClassAccuracy, CountsByClassAndTop) {
    const std::vector<std::uint16_t> labels{7, 2, 7, 7, 2};
    const ImageRecords a = recordsOf(labels, {0, 0, 0, 3, 9});
    const ImageRecords b = recordsOf(labels, {0, 1, 4, 0, 9});
    const std::vector<ClassComparison> top1 = compareClasses(a, b);
    ASSERT_EQ(top1.size(), 2U);
    EXPECT_EQ(top1[0].label, 2);
    EXPECT_EQ(top1[0].cells, (std::array<std::uint64_t, 4>{0, 1, 0, 1}));
    EXPECT_EQ(top1[1].label, 7);
    EXPECT_EQ(top1[1].images, 3U);
    EXPECT_EQ(top1[1].cells, (std::array<std::uint64_t, 4>{1, 1, 1, 0}));
    EXPECT_EQ(top1[1].difference(), 0);
    EXPECT_EQ(top1[0].difference(), -0.5);
    EXPECT_EQ(top1[0].accuracyOfA(), 0.5);
    EXPECT_EQ(top1[0].accuracyOfB(), 0);
    EXPECT_EQ(top1[1].interval.low, pairedDifferenceInterval({1, 1, 1, 0}).low);
    const std::vector<ClassComparison> top5 = compareClasses(a, b, 5);
    EXPECT_EQ(top5[1].cells, (std::array<std::uint64_t, 4>{3, 0, 0, 0}));
}

TEST(ClassAccuracy, OtherImagesCannotBeCompared) {
    EXPECT_TRUE(compareClasses(recordsOf({1}, {0}), recordsOf({2}, {0})).empty());
    EXPECT_TRUE(compareClasses({}, {}).empty());
}

TEST(ClassAccuracy, ClassesAddUpToTheRun) {
    const auto study = testing::sampleStudy();
    const RunResult& a = study->runs[1];
    const RunResult& b = study->runs[5];
    ASSERT_TRUE(a.images && b.images);
    std::array<std::uint64_t, 4> sum{};
    for (const ClassComparison& entry : compareClasses(*a.images, *b.images))
        for (std::size_t cell = 0; cell < sum.size(); ++cell)
            sum[cell] += entry.cells[cell];
    EXPECT_EQ(sum, b.accuracy.cells);
}

}  // namespace
}  // namespace axscope::analysis
