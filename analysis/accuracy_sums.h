// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "analysis/results.h"

namespace axscope::analysis {

/// The class with the largest score; the lowest index among equals; NaN stands below all.
[[nodiscard]] int predictedClass(std::span<const float> scores);

/// Classes that stand before `label` when scores are sorted falling, equal ones by index: 0 = top-1, < 5 =
/// top-5.
[[nodiscard]] int rankOf(std::span<const float> scores, int label);

/// Running sums behind AccuracyResult.
struct AccuracySums {
    std::uint64_t images = 0;
    std::uint64_t top1 = 0;
    std::uint64_t top5 = 0;
    std::uint64_t agreeing = 0;      ///< with the reference's top-1 class
    std::uint64_t agreeingInt8 = 0;  ///< with the int8 run's top-1 class
    std::array<std::uint64_t, 4> cells{};
    std::uint64_t logits = 0;
    double squaredLogitDifference = 0;

    /// Takes one image: the candidate's class scores, those of its reference and of the int8 run.
    void add(std::span<const float> scores, std::span<const float> referenceScores,
             std::span<const float> int8Scores, int label);
    void merge(const AccuracySums& other);
    [[nodiscard]] AccuracyResult result() const;
    [[nodiscard]] double agreementInt8() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.images, self.top1, self.top5, self.agreeing, self.agreeingInt8, self.cells, self.logits,
              self.squaredLogitDifference);
    }
};

}  // namespace axscope::analysis
