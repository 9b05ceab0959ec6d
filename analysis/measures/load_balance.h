// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace axscope::analysis {

/// How evenly a distribution over experts is spread.
struct LoadBalance {
    double variation = 0;          ///< population standard deviation / mean
    double normalisedEntropy = 0;  ///< entropy / log(experts): 1 = even, 0 = one expert; NaN for a single expert
    double klToUniform = 0;        ///< nats
    double maxOverMin = 0;         ///< +inf where an expert is never chosen
};

/// `shares`: sum to 1. All NaN where `shares` is empty or holds NaN.
[[nodiscard]] LoadBalance loadBalance(std::span<const double> shares);

}  // namespace axscope::analysis
