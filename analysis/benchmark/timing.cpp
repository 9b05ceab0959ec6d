// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/timing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace axscope::analysis {
namespace {

constexpr int kMaxRepetitions = 10'000;

double medianOf(std::vector<double> values) {
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

double TimeSeries::median() const {
    return medianOf(seconds);
}

double TimeSeries::best() const {
    return seconds.empty() ? std::numeric_limits<double>::quiet_NaN()
                           : *std::min_element(seconds.begin(), seconds.end());
}

double medianSpeedup(const TimeSeries& candidate, const TimeSeries& reference) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < std::min(candidate.seconds.size(), reference.seconds.size()); ++i)
        ratios.push_back(reference.seconds[i] / candidate.seconds[i]);
    return medianOf(std::move(ratios));
}

double geometricMean(const std::vector<double>& values) {
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const double value : values)
        sum += std::log(value);
    return std::exp(sum / static_cast<double>(values.size()));
}

void Contender::warmUp(double seconds) {
    const double first = secondsOf(once);
    if (first >= seconds)
        return;
    const double second = std::max(secondsOf(once), seconds / kMaxRepetitions);
    repetitions = static_cast<int>(std::clamp(std::ceil(seconds / second), 1.0, double{kMaxRepetitions}));
}

void Contender::measure() {
    times.seconds.push_back(secondsOf([this] {
                                for (int i = 0; i < repetitions; ++i)
                                    once();
                            }) /
                            repetitions);
}

}  // namespace axscope::analysis
