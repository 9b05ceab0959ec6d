// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/statistics.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace axscope::analysis {
namespace {

constexpr double kZ95 = 1.959963984540054;  // 97.5 % quantile of the normal distribution

/// Rank of each value from 1; equal values share the mean of their ranks.
std::vector<double> ranksOf(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = (static_cast<double>(begin) + static_cast<double>(end) + 1) / 2;
        begin = end;
    }
    return ranks;
}

}  // namespace

Interval wilsonInterval(std::uint64_t successes, std::uint64_t trials) {
    if (trials == 0)
        return {0, 1};
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double z2 = kZ95 * kZ95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    // At the ends the limits are 0 and 1 by the formula, which rounding misses by a hair.
    return {successes == 0 ? 0.0 : std::max(0.0, centre - half),
            successes == trials ? 1.0 : std::min(1.0, centre + half)};
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

double spearmanRho(std::span<const double> a, std::span<const double> b) {
    assert(a.size() == b.size());
    constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
    const auto isNaN = [](double value) { return std::isnan(value); };
    if (a.size() < 2 || std::any_of(a.begin(), a.end(), isNaN) || std::any_of(b.begin(), b.end(), isNaN))
        return kUndefined;
    const std::vector<double> ranksA = ranksOf(a);
    const std::vector<double> ranksB = ranksOf(b);
    const double mean = (static_cast<double>(a.size()) + 1) / 2;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (ranksA[i] - mean) * (ranksB[i] - mean);
        squaresA += (ranksA[i] - mean) * (ranksA[i] - mean);
        squaresB += (ranksB[i] - mean) * (ranksB[i] - mean);
    }
    return squaresA > 0 && squaresB > 0 ? product / std::sqrt(squaresA * squaresB) : kUndefined;
}

}  // namespace axscope::analysis
