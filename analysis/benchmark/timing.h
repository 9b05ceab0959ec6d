// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace axscope::analysis {

/// Seconds that `work` takes.
template <class Work>
double secondsOf(const Work& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// Times of the same work, measured again and again. Figures of an empty series are NaN.
struct TimeSeries {
    std::vector<double> seconds;

    [[nodiscard]] double median() const;  ///< mean of the middle two for an even count
    [[nodiscard]] double best() const;    ///< the shortest
};

/// Median of reference / candidate over the rounds of both: how many times faster the candidate is. Times of
/// one round are taken one after the other, so that a machine that slows down slows both. NaN for no rounds.
[[nodiscard]] double medianSpeedup(const TimeSeries& candidate, const TimeSeries& reference);

/// Geometric mean; NaN of nothing.
[[nodiscard]] double geometricMean(const std::vector<double>& values);

/// A piece of work to be timed, run as often in a row as the clock needs.
struct Contender {
    std::function<void()> once;
    int repetitions = 1;  ///< per measurement
    TimeSeries times;     ///< of one run of `once`

    /// Runs `once` to warm up, and sets `repetitions` so that a measurement takes at least `seconds`.
    void warmUp(double seconds);
    void measure();
};

}  // namespace axscope::analysis
