// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "analysis/results.h"

namespace axscope::analysis {

/// One part of a contrast: `coefficient` times the top-1 accuracy of `run`.
struct AccuracyTerm {
    double coefficient = 0;
    const RunResult* run = nullptr;
};

/// A weighted sum of top-1 accuracies, a fraction: a difference of two runs, a difference of two losses, their mean over
/// multipliers.
struct AccuracyContrast {
    double value = 0;
    Interval interval;         ///< 95 %
    bool paired = false;       ///< the runs saw the same images, and the interval makes use of it
    std::uint64_t images = 0;  ///< of the run with fewest

    [[nodiscard]] bool isAboveZero() const { return interval.low > 0; }
    [[nodiscard]] bool isBelowZero() const { return interval.high < 0; }
};

/// Where all runs keep what happened to each image, and saw the same labels in the same order, the contrast is a mean of
/// one figure s_i = sum of the coefficients of the runs that got image i right, and its interval is
/// mean +- 1.96 sd(s) / sqrt(n); a plain difference of two runs has Newcombe's interval, see
/// pairedDifferenceInterval(). Otherwise the runs count as independent: +- 1.96 sqrt(sum c^2 p (1 - p) / n).
/// Nothing without terms, where a run is missing (nullptr), or where one saw no image.
[[nodiscard]] std::optional<AccuracyContrast> accuracyContrast(std::span<const AccuracyTerm> terms);

}  // namespace axscope::analysis
