// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "analysis/results.h"

namespace axscope::analysis {

/// 95 % Wilson score interval of `successes` out of `trials` (Wilson, JASA 1927); {0, 1} for no trials.
[[nodiscard]] Interval wilsonInterval(std::uint64_t successes, std::uint64_t trials);

/// Exact two-sided McNemar test (McNemar, Psychometrika 1947) for paired outcomes: `onlyFirst` images that
/// only the first run got right, `onlySecond` those that only the second did. p = min(1, 2 P(X <= min)), X ~
/// Bin(sum, 1/2); 1 where the two runs never differ.
[[nodiscard]] double mcnemarExactP(std::uint64_t onlyFirst, std::uint64_t onlySecond);

/// 95 % interval of the difference p2 - p1 of two proportions seen on the same n images, from the cells e (both right),
/// f (only the first), g (only the second), h (both wrong): Newcombe, Statistics in Medicine 17 (1998) 2635-2650,
/// method 10. With the Wilson intervals [l1, u1] of p1 = (e + f) / n and [l2, u2] of p2 = (e + g) / n,
///   low  = p2 - p1 - sqrt((p2 - l2)^2 - 2 phi (p2 - l2) (u1 - p1) + (u1 - p1)^2),
///   high = p2 - p1 + sqrt((u2 - p2)^2 - 2 phi (u2 - p2) (p1 - l1) + (p1 - l1)^2),
///   phi  = c / sqrt((e + f) (g + h) (e + g) (f + h)), 0 where the root is 0,
///   c    = max(e h - f g - n / 2, 0) where e h > f g, otherwise e h - f g.
/// {-1, 1} for no images.
[[nodiscard]] Interval pairedDifferenceInterval(const std::array<std::uint64_t, 4>& cells);

}  // namespace axscope::analysis
