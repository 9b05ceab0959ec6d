// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/metrics.h"

#include <algorithm>
#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/count.hpp>
#include <boost/accumulators/statistics/max.hpp>
#include <boost/accumulators/statistics/min.hpp>
#include <boost/accumulators/statistics/moment.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <boost/accumulators/statistics/sum.hpp>
#include <cmath>
#include <limits>

namespace axscope::multipliers {
namespace {

namespace acc = boost::accumulators;

using ErrorSet =
    acc::accumulator_set<double,
                         acc::stats<acc::tag::sum, acc::tag::moment<2>, acc::tag::min, acc::tag::max>>;
using MagnitudeSet = acc::accumulator_set<double, acc::stats<acc::tag::count, acc::tag::sum, acc::tag::max>>;

/// What the rows merged so far add up to. Errors and their squares are integers whose sums stay below 2^53,
/// and a row has a power of two of them: every sum but that of the relative errors is exact.
struct Totals {
    double sum = 0, sumOfSquares = 0, sumOfMagnitudes = 0, sumOfRelative = 0;
    double min = std::numeric_limits<double>::infinity(), max = -min, maxRelative = 0;
    std::size_t wrong = 0, relativePairs = 0;

    void merge(const ErrorSet& errors, const MagnitudeSet& wrongOnes, const MagnitudeSet& relative) {
        sum += acc::sum(errors);
        sumOfSquares += acc::moment<2>(errors) * ProductTable::kOperands;
        min = std::min(min, acc::min(errors));
        max = std::max(max, acc::max(errors));
        wrong += acc::count(wrongOnes);
        sumOfMagnitudes += acc::sum(wrongOnes);
        relativePairs += acc::count(relative);
        sumOfRelative += acc::sum(relative);
        // The maximum of an empty set is not 0.
        if (acc::count(relative) > 0)
            maxRelative = std::max(maxRelative, acc::max(relative));
    }
};

Totals totalsOf(const ProductTable& table) {
    Totals totals;
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a) {
        ErrorSet errors;
        MagnitudeSet wrongOnes;
        MagnitudeSet relative;
        for (int b = table.minOperand(); b <= table.maxOperand(); ++b) {
            const int exact = a * b;
            const double error = table.product(a, b) - exact;
            errors(error);
            if (error != 0)
                wrongOnes(std::abs(error));
            if (exact != 0)
                relative(std::abs(error) / std::abs(exact));
        }
        totals.merge(errors, wrongOnes, relative);
    }
    return totals;
}

int floorDivide(int value, int divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

}  // namespace

ErrorMetrics computeErrorMetrics(const ProductTable& table) {
    constexpr double kPairs = ProductTable::kEntries;
    constexpr double kOutputRange = 65536;
    const double largestOperand = table.isSigned() ? -table.minOperand() : table.maxOperand();
    const Totals totals = totalsOf(table);

    ErrorMetrics metrics;
    metrics.mae = totals.sumOfMagnitudes / kPairs;
    metrics.maePercent = 100 * metrics.mae / kOutputRange;
    metrics.wce = std::max(std::abs(totals.min), std::abs(totals.max));
    metrics.wcePercent = 100 * metrics.wce / kOutputRange;
    metrics.epPercent = 100 * static_cast<double>(totals.wrong) / kPairs;
    metrics.mse = totals.sumOfSquares / kPairs;
    metrics.meanError = totals.sum / kPairs;
    metrics.variance = std::max(0.0, metrics.mse - metrics.meanError * metrics.meanError);
    metrics.mrePercent = 100 * totals.sumOfRelative / static_cast<double>(totals.relativePairs);
    metrics.wcrePercent = 100 * totals.maxRelative;
    metrics.nmed = metrics.mae / (largestOperand * largestOperand);
    metrics.minError = static_cast<std::int32_t>(totals.min);
    metrics.maxError = static_cast<std::int32_t>(totals.max);
    return metrics;
}

std::vector<double> ErrorHistogram::edges() const {
    std::vector<double> edges;
    for (std::size_t bin = 0; bin <= counts.size(); ++bin)
        edges.push_back(low + static_cast<double>(bin) * binWidth - 0.5);
    return edges;
}

ErrorHistogram histogramOf(std::span<const std::int32_t> errors, int maxBins) {
    const auto [smallest, largest] = std::minmax_element(errors.begin(), errors.end());

    const int allowed = std::max(maxBins, 2);
    ErrorHistogram histogram;
    int firstBin = 0;
    int bins = 0;
    // Edges stand at multiples of the width, so the span alone does not tell how many bins there will be.
    for (histogram.binWidth = (*largest - *smallest) / allowed + 1;; ++histogram.binWidth) {
        firstBin = floorDivide(*smallest, histogram.binWidth);
        bins = floorDivide(*largest, histogram.binWidth) - firstBin + 1;
        if (bins <= allowed)
            break;
    }
    histogram.low = firstBin * histogram.binWidth;
    histogram.counts.assign(static_cast<std::size_t>(bins), 0);
    for (const std::int32_t error : errors)
        ++histogram.counts[static_cast<std::size_t>(floorDivide(error, histogram.binWidth) - firstBin)];
    return histogram;
}

ErrorHistogram errorHistogram(const ProductTable& table, int maxBins) {
    std::vector<std::int32_t> errors;
    errors.reserve(ProductTable::kEntries);
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a)
        for (int b = table.minOperand(); b <= table.maxOperand(); ++b)
            errors.push_back(table.product(a, b) - a * b);
    return histogramOf(errors, maxBins);
}

}  // namespace axscope::multipliers
