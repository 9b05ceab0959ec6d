// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "analysis/results.h"

namespace axscope::analysis {

/// 95 % Wilson score interval of `successes` out of `trials` (Wilson, JASA 1927); {0, 1} for no trials.
[[nodiscard]] Interval wilsonInterval(std::uint64_t successes, std::uint64_t trials);

/// Exact two-sided McNemar test (McNemar, Psychometrika 1947) for paired outcomes: `onlyFirst` images that
/// only the first run got right, `onlySecond` those that only the second did. p = min(1, 2 P(X <= min)), X ~
/// Bin(sum, 1/2); 1 where the two runs never differ.
[[nodiscard]] double mcnemarExactP(std::uint64_t onlyFirst, std::uint64_t onlySecond);

}  // namespace axscope::analysis
