// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/layer_detail_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace axscope::analysis {
namespace {

constexpr std::size_t kOperands = 256;

/// Smallest exponent with |value| < 2^exponent, within what histograms allow.
int exponentFor(float largest) {
    if (!(largest > 0))
        return DoublingHistogram::kSmallest;
    int exponent = 0;
    std::frexp(largest, &exponent);
    return std::clamp(exponent, DoublingHistogram::kSmallest, DoublingHistogram::kLargest);
}

void addTo(std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& more) {
    sums.resize(std::max(sums.size(), more.size()));
    for (std::size_t i = 0; i < more.size(); ++i)
        sums[i] += more[i];
}

void addTo(std::vector<double>& sums, const std::vector<double>& more) {
    sums.resize(std::max(sums.size(), more.size()));
    for (std::size_t i = 0; i < more.size(); ++i)
        sums[i] += more[i];
}

/// SplitMix64's output function: spreads neighbouring seeds.
std::uint64_t spread(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

}  // namespace

double DoublingHistogram::limit() const {
    return m_counts.empty() ? 0 : std::ldexp(1.0, m_exponent);
}

void DoublingHistogram::widen(int exponent) {
    constexpr std::size_t kHalf = kBins / 2;
    for (; m_exponent < exponent; ++m_exponent) {
        if (m_counts.empty())
            continue;
        std::vector<std::uint64_t> joined(kBins);
        for (std::size_t bin = 0; bin < kBins; ++bin)
            joined[kHalf / 2 + bin / 2] += m_counts[bin];
        m_counts = std::move(joined);
    }
}

void DoublingHistogram::add(std::span<const float> values) {
    float largest = 0;
    for (const float value : values)
        if (std::isfinite(value))
            largest = std::max(largest, std::fabs(value));
    if (values.empty())
        return;
    widen(exponentFor(largest));
    m_counts.resize(kBins);
    const double scale = std::ldexp(static_cast<double>(kBins / 2), -m_exponent);
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        const double bin = std::floor(static_cast<double>(value) * scale) + static_cast<double>(kBins / 2);
        ++m_counts[static_cast<std::size_t>(std::clamp(bin, 0.0, static_cast<double>(kBins - 1)))];
    }
}

void DoublingHistogram::merge(const DoublingHistogram& other) {
    if (other.m_counts.empty())
        return;
    DoublingHistogram wide = other;
    wide.widen(m_exponent);
    widen(wide.m_exponent);
    addTo(m_counts, wide.m_counts);
}

bool DoublingHistogram::isConsistent() const {
    return (m_counts.empty() || m_counts.size() == kBins) && m_exponent >= kSmallest && m_exponent <= kLargest;
}

void LayerDetailSums::addChannels(std::span<const float> referenceValues, std::span<const float> candidateValues,
                                  std::size_t channels) {
    channelDifference.resize(channels);
    channelSquared.resize(channels);
    const std::size_t rows = referenceValues.size() / channels;
    double* const differences = channelDifference.data();
    double* const squares = channelSquared.data();
    for (std::size_t row = 0; row < rows; ++row) {
        const float* const y = referenceValues.data() + row * channels;
        const float* const c = candidateValues.data() + row * channels;
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const double delta = static_cast<double>(c[channel]) - static_cast<double>(y[channel]);
            differences[channel] += delta;
            squares[channel] += delta * delta;
        }
    }
    perChannel += rows;
}

void LayerDetailSums::addValues(std::span<const float> referenceValues, std::span<const float> candidateValues) {
    reference.add(referenceValues);
    candidate.add(candidateValues);
}

void LayerDetailSums::addSamples(std::span<const float> referenceValues, std::span<const float> candidateValues,
                                 std::uint64_t seed) {
    const std::size_t count = std::min(referenceValues.size(), kSamplesPerBlock);
    for (std::size_t i = 0; i < count; ++i) {
        // One out of each of `count` equal parts.
        const std::size_t first = i * referenceValues.size() / count;
        const std::size_t size = (i + 1) * referenceValues.size() / count - first;
        const std::size_t at = first + spread(seed * kSamplesPerBlock + i) % size;
        sampleReference.push_back(referenceValues[at]);
        sampleCandidate.push_back(candidateValues[at]);
    }
}

std::vector<std::uint64_t> countOperands(std::span<const std::uint8_t> indices) {
    // Neighbours are often equal (zeros): four tables keep one increment from waiting for the one before.
    std::array<std::array<std::uint32_t, kOperands>, 4> tables{};
    std::vector<std::uint64_t> counts(kOperands);
    constexpr std::size_t kFlush = std::size_t{1} << 30;  // before 32 bits could overflow
    for (std::size_t first = 0; first < indices.size(); first += kFlush) {
        const std::span<const std::uint8_t> part = indices.subspan(first, std::min(kFlush, indices.size() - first));
        tables = {};
        for (std::size_t i = 0; i < part.size(); ++i)
            ++tables[i % tables.size()][part[i]];
        for (const auto& table : tables)
            for (std::size_t operand = 0; operand < kOperands; ++operand)
                counts[operand] += table[operand];
    }
    return counts;
}

void LayerDetailSums::addInput(std::span<const std::uint8_t> indices) {
    addTo(inputOperands, countOperands(indices));
}

void LayerDetailSums::merge(const LayerDetailSums& other) {
    perChannel += other.perChannel;
    addTo(channelDifference, other.channelDifference);
    addTo(channelSquared, other.channelSquared);
    reference.merge(other.reference);
    candidate.merge(other.candidate);
    sampleReference.insert(sampleReference.end(), other.sampleReference.begin(), other.sampleReference.end());
    sampleCandidate.insert(sampleCandidate.end(), other.sampleCandidate.begin(), other.sampleCandidate.end());
    addTo(inputOperands, other.inputOperands);
}

std::shared_ptr<const LayerDetail> LayerDetailSums::detail(const std::vector<std::uint64_t>& weightOperands) const {
    if (perChannel == 0 && inputOperands.empty())
        return nullptr;
    auto detail = std::make_shared<LayerDetail>();
    const auto n = static_cast<double>(perChannel);
    for (std::size_t channel = 0; channel < channelDifference.size() && perChannel > 0; ++channel) {
        detail->channelBias.push_back(channelDifference[channel] / n);
        detail->channelMse.push_back(channelSquared[channel] / n);
    }
    DoublingHistogram onReference = reference;
    DoublingHistogram onCandidate = candidate;
    onReference.widen(onCandidate.exponent());
    onCandidate.widen(onReference.exponent());
    detail->values.limit = std::max(onReference.limit(), onCandidate.limit());
    detail->values.reference = onReference.counts();
    detail->values.candidate = onCandidate.counts();
    detail->sampleReference = sampleReference;
    detail->sampleCandidate = sampleCandidate;
    detail->inputOperands = inputOperands;
    detail->weightOperands = weightOperands;
    return detail;
}

bool LayerDetailSums::isConsistent() const {
    return channelDifference.size() == channelSquared.size() && reference.isConsistent() &&
           candidate.isConsistent() && sampleReference.size() == sampleCandidate.size() &&
           (inputOperands.empty() || inputOperands.size() == kOperands);
}

}  // namespace axscope::analysis
