// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "analysis/image_records.h"
#include "analysis/results.h"

namespace axscope::analysis {

/// Two runs on the same images.
struct PairedComparison {
    std::uint64_t images = 0;
    std::array<std::uint64_t, 4> cells{};  ///< both right, only a right, only b right, both wrong
    double difference = 0;                 ///< top-1 of b minus that of a, a fraction
    Interval interval;                     ///< 95 % interval of the difference, paired, see pairedDifferenceInterval()
    double mcnemarP = 1;                   ///< exact, two-sided
    std::uint64_t agreeing = 0;            ///< images with the same predicted class
};

/// Nothing where the runs did not see the same labels in the same order, or none at all.
[[nodiscard]] std::optional<PairedComparison> compareRuns(const ImageRecords& a, const ImageRecords& b);

}  // namespace axscope::analysis
