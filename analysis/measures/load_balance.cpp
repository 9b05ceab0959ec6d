// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/load_balance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace axscope::analysis {

LoadBalance loadBalance(std::span<const double> shares) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    if (shares.empty() || std::any_of(shares.begin(), shares.end(), [](double s) { return std::isnan(s); }))
        return {kNan, kNan, kNan, kNan};
    const auto experts = static_cast<double>(shares.size());
    const double mean = std::accumulate(shares.begin(), shares.end(), 0.0) / experts;
    double squares = 0;
    double entropy = 0;
    for (const double share : shares) {
        squares += (share - mean) * (share - mean);
        if (share > 0)
            entropy -= share * std::log(share);
    }
    const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
    LoadBalance balance;
    balance.variation = std::sqrt(squares / experts) / mean;
    balance.normalisedEntropy = shares.size() == 1 ? kNan : entropy / std::log(experts);
    balance.klToUniform = std::max(0.0, std::log(experts) - entropy);  // rounding may fall below 0
    balance.maxOverMin = *least > 0 ? *most / *least : std::numeric_limits<double>::infinity();
    return balance;
}

}  // namespace axscope::analysis
