// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace axscope::models {

/// Distribution of |x| of one layer's input over calibration images: the largest value, then (second pass)
/// counts in equal bins up to it. Merging is exact, so the outcome does not depend on how images were divided
/// among threads.
class RangeObserver {
public:
    static constexpr std::size_t kBins = 4096;

    /// First pass: takes the largest finite |x|.
    void observeMaximum(std::span<const float> values);
    /// Second pass, after the maxima of all threads were merged: counts |x| in kBins bins over [0, absmax].
    void observeHistogram(std::span<const float> values);
    void mergeMaximum(const RangeObserver& other);
    void mergeHistogram(const RangeObserver& other);

    [[nodiscard]] float absmax() const { return m_absmax; }
    /// Smallest range, in steps of a bin, that covers `percent` of the observed |x|. Precondition: second
    /// pass done.
    [[nodiscard]] float percentile(double percent) const;
    /// The range, among 128 equal steps up to absmax, with the least mean squared error of int8 quantisation
    /// (rounding and clipping) of the observed values, each taken at its bin's centre.
    [[nodiscard]] float minimumMse() const;

private:
    float m_absmax = 0;
    std::vector<std::uint64_t> m_counts;
};

}  // namespace axscope::models
