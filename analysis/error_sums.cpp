// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/error_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace axscope::analysis {
namespace {

constexpr std::size_t kLanes = 8;
using Lanes = std::array<double, kLanes>;

double total(const Lanes& lanes) {
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

}  // namespace

void ErrorSums::add(std::span<const float> referenceValues, std::span<const float> candidateValues) {
    Lanes y{};
    Lanes yy{};
    Lanes cc{};
    Lanes yc{};
    Lanes d{};
    Lanes dd{};
    Lanes largest{};
    const auto take = [&](std::size_t lane, std::size_t i) {
        const double r = referenceValues[i];
        const double c = candidateValues[i];
        const double delta = c - r;
        y[lane] += r;
        yy[lane] += r * r;
        cc[lane] += c * c;
        yc[lane] += r * c;
        d[lane] += delta;
        dd[lane] += delta * delta;
        largest[lane] = std::max(largest[lane], std::fabs(delta));
    };
    const std::size_t size = referenceValues.size();
    std::size_t i = 0;
    for (; i + kLanes <= size; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            take(lane, i + lane);
    for (std::size_t lane = 0; i < size; ++i, ++lane)
        take(lane, i);

    ErrorSums sums;
    sums.count = size;
    sums.reference = total(y);
    sums.referenceSquared = total(yy);
    sums.candidateSquared = total(cc);
    sums.product = total(yc);
    sums.difference = total(d);
    sums.squaredDifference = total(dd);
    sums.maxAbs = *std::max_element(largest.begin(), largest.end());
    merge(sums);
}

void ErrorSums::merge(const ErrorSums& other) {
    count += other.count;
    reference += other.reference;
    referenceSquared += other.referenceSquared;
    candidateSquared += other.candidateSquared;
    product += other.product;
    difference += other.difference;
    squaredDifference += other.squaredDifference;
    maxAbs = std::max(maxAbs, other.maxAbs);
}

ErrorFigures ErrorSums::figures() const {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    ErrorFigures figures;
    figures.count = count;
    if (count == 0) {
        figures.mse = figures.sqnrDb = figures.cosine = figures.bias = figures.relativeRmse = figures.maxAbs =
            kNaN;
        return figures;
    }
    const auto n = static_cast<double>(count);
    figures.mse = squaredDifference / n;
    figures.bias = difference / n;
    figures.maxAbs = maxAbs;
    if (squaredDifference == 0)
        figures.sqnrDb = std::numeric_limits<double>::infinity();
    else
        figures.sqnrDb = 10 * std::log10(referenceSquared / squaredDifference);
    const double norms = std::sqrt(referenceSquared) * std::sqrt(candidateSquared);
    figures.cosine = norms > 0 ? std::clamp(product / norms, -1.0, 1.0) : kNaN;
    // The difference of two sums cannot tell a variance below their rounding from none.
    constexpr double kSmallestRelativeVariance = 1e-12;
    const double meanSquare = referenceSquared / n;
    const double spread = meanSquare - (reference / n) * (reference / n);
    const double variance = spread > kSmallestRelativeVariance * meanSquare ? spread : 0;
    const double rmse = std::sqrt(figures.mse);
    figures.relativeRmse = variance > 0 ? rmse / std::sqrt(variance) : (rmse == 0 ? 0 : kNaN);
    return figures;
}

}  // namespace axscope::analysis
