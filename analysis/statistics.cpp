// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

namespace axscope::analysis {
namespace {

constexpr double kZ95 = 1.959963984540054;  // 97.5 % quantile of the normal distribution

}  // namespace

Interval wilsonInterval(std::uint64_t successes, std::uint64_t trials) {
    if (trials == 0)
        return {0, 1};
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double z2 = kZ95 * kZ95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

double mcnemarExactP(std::uint64_t onlyFirst, std::uint64_t onlySecond) {
    const std::uint64_t differing = onlyFirst + onlySecond;
    if (differing == 0)
        return 1;
    const boost::math::binomial_distribution<double> coin(static_cast<double>(differing), 0.5);
    return std::min(1.0, 2 * boost::math::cdf(coin, static_cast<double>(std::min(onlyFirst, onlySecond))));
}

}  // namespace axscope::analysis
