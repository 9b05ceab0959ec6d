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

Interval pairedDifferenceInterval(const std::array<std::uint64_t, 4>& cells) {
    const std::uint64_t images = cells[0] + cells[1] + cells[2] + cells[3];
    if (images == 0)
        return {-1, 1};
    const auto n = static_cast<double>(images);
    const auto e = static_cast<double>(cells[0]);
    const auto f = static_cast<double>(cells[1]);
    const auto g = static_cast<double>(cells[2]);
    const auto h = static_cast<double>(cells[3]);
    const double p1 = (e + f) / n;
    const double p2 = (e + g) / n;
    const Interval first = wilsonInterval(cells[0] + cells[1], images);
    const Interval second = wilsonInterval(cells[0] + cells[2], images);
    const double root = std::sqrt((e + f) * (g + h)) * std::sqrt((e + g) * (f + h));
    const double dependence = e * h - f * g;
    const double corrected = dependence > 0 ? std::max(dependence - n / 2, 0.0) : dependence;
    const double phi = root > 0 ? corrected / root : 0;
    const auto distance = [phi](double a, double b) {
        return std::sqrt(std::max(0.0, a * a - 2 * phi * a * b + b * b));
    };
    return {p2 - p1 - distance(p2 - second.low, first.high - p1),
            p2 - p1 + distance(second.high - p2, p1 - first.low)};
}

}  // namespace axscope::analysis
