// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/range_observer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "models/emulation/quantiser.h"

namespace axscope::models {
namespace {

constexpr int kMseCandidates = 128;

}  // namespace

void RangeObserver::observeMaximum(std::span<const float> values) {
    for (const float value : values) {
        const float magnitude = std::fabs(value);
        if (magnitude > m_absmax && std::isfinite(magnitude))
            m_absmax = magnitude;
    }
}

void RangeObserver::observeHistogram(std::span<const float> values) {
    m_counts.resize(kBins);
    if (!(m_absmax > 0)) {
        m_counts[0] += values.size();
        return;
    }
    const float binsPerUnit = static_cast<float>(kBins) / m_absmax;
    for (const float value : values) {
        const float position = std::fabs(value) * binsPerUnit;
        ++m_counts[position < static_cast<float>(kBins) ? static_cast<std::size_t>(position) : kBins - 1];
    }
}

void RangeObserver::mergeMaximum(const RangeObserver& other) {
    m_absmax = std::max(m_absmax, other.m_absmax);
}

void RangeObserver::mergeHistogram(const RangeObserver& other) {
    if (other.m_counts.empty())
        return;
    m_counts.resize(kBins);
    for (std::size_t bin = 0; bin < kBins; ++bin)
        m_counts[bin] += other.m_counts[bin];
}

float RangeObserver::percentile(double percent) const {
    const auto total = std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
    const double wanted = percent / 100 * static_cast<double>(total);
    std::uint64_t covered = 0;
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
        covered += m_counts[bin];
        if (static_cast<double>(covered) >= wanted)
            return m_absmax * static_cast<float>(bin + 1) / static_cast<float>(kBins);
    }
    return m_absmax;
}

float RangeObserver::minimumMse() const {
    double bestError = std::numeric_limits<double>::infinity();
    float best = m_absmax;
    for (int candidate = 1; candidate <= kMseCandidates; ++candidate) {
        const double range = static_cast<double>(m_absmax) * candidate / kMseCandidates;
        const double scale = range / kMaxCode;
        double error = 0;
        for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
            if (m_counts[bin] == 0)
                continue;
            const double value = static_cast<double>(m_absmax) * (static_cast<double>(bin) + 0.5) / kBins;
            const double code = std::min(std::nearbyint(value / scale), static_cast<double>(kMaxCode));
            const double difference = value - code * scale;
            error += static_cast<double>(m_counts[bin]) * difference * difference;
        }
        if (error <= bestError) {  // the wider of two equal ranges
            bestError = error;
            best = static_cast<float>(range);
        }
    }
    return best;
}

}  // namespace axscope::models
