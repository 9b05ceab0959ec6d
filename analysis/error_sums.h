// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "analysis/results.h"

namespace axscope::analysis {

/// Running sums behind ErrorFigures. Sums are doubles added in a fixed pattern of lanes, so equal inputs give
/// equal bits on every machine; merge blocks in a fixed order to keep that.
struct ErrorSums {
    std::uint64_t count = 0;
    double reference = 0;          ///< sum y
    double referenceSquared = 0;   ///< sum y^2
    double candidateSquared = 0;   ///< sum y~^2
    double product = 0;            ///< sum y y~
    double difference = 0;         ///< sum (y~ - y)
    double squaredDifference = 0;  ///< sum (y~ - y)^2
    double maxAbs = 0;             ///< max |y~ - y|

    /// Takes one pair of outputs of equal length.
    void add(std::span<const float> referenceValues, std::span<const float> candidateValues);
    void merge(const ErrorSums& other);
    [[nodiscard]] ErrorFigures figures() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.count, self.reference, self.referenceSquared, self.candidateSquared, self.product,
              self.difference, self.squaredDifference, self.maxAbs);
    }
};

}  // namespace axscope::analysis
