// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analysis/results.h"

namespace axscope::analysis {

/// Counts of values in kBins bins of equal width over [-limit, limit). The limit is a power of two and doubles, which
/// joins bins two by two, whenever a value lies outside: what is counted does not depend on the order.
class DoublingHistogram {
public:
    static constexpr std::size_t kBins = 128;  ///< even halves: doubling joins whole bins
    /// Values beyond 2^kLargest are counted in the outermost bins; below 2^kSmallest bins do not get finer.
    static constexpr int kSmallest = -24;
    static constexpr int kLargest = 60;

    /// Non-finite values are left out.
    void add(std::span<const float> values);
    void merge(const DoublingHistogram& other);
    /// Doubles the limit until it is 2^exponent; does nothing where it is that large already.
    void widen(int exponent);
    [[nodiscard]] bool isEmpty() const { return m_counts.empty(); }
    [[nodiscard]] int exponent() const { return m_exponent; }
    [[nodiscard]] double limit() const;
    [[nodiscard]] const std::vector<std::uint64_t>& counts() const { return m_counts; }
    [[nodiscard]] bool isConsistent() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.m_exponent, self.m_counts);
    }

private:
    int m_exponent = kSmallest;           ///< limit = 2^exponent
    std::vector<std::uint64_t> m_counts;  ///< kBins, or empty
};

/// Running sums behind LayerDetail. Merge blocks in a fixed order: channel sums are doubles, samples are appended.
struct LayerDetailSums {
    /// Of this many images one is counted in histograms: they need no more, and cost more than the sums.
    static constexpr std::size_t kImagesPerHistogram = 8;
    /// Pairs of outputs that one block adds to the samples.
    static constexpr std::size_t kSamplesPerBlock = 8;

    std::uint64_t perChannel = 0;             ///< outputs compared in each channel
    std::vector<double> channelDifference;    ///< [channels] sum (y~ - y)
    std::vector<double> channelSquared;       ///< [channels] sum (y~ - y)^2
    DoublingHistogram reference;
    DoublingHistogram candidate;
    std::vector<float> sampleReference;
    std::vector<float> sampleCandidate;
    std::vector<std::uint64_t> inputOperands;  ///< [256] or empty

    /// Takes outputs of the same images (tokens), channels innermost: every one for the channels.
    void addChannels(std::span<const float> referenceValues, std::span<const float> candidateValues,
                     std::size_t channels);
    /// Takes outputs into the histograms, and kSamplesPerBlock of them, chosen by `seed`, as samples where `sample`.
    void addValues(std::span<const float> referenceValues, std::span<const float> candidateValues);
    void addSamples(std::span<const float> referenceValues, std::span<const float> candidateValues, std::uint64_t seed);
    /// Counts operand indices (code + 128) of the layer's input.
    void addInput(std::span<const std::uint8_t> indices);
    void merge(const LayerDetailSums& other);
    /// `weightOperands`: as LayerDetail. Null where nothing was seen.
    [[nodiscard]] std::shared_ptr<const LayerDetail> detail(const std::vector<std::uint64_t>& weightOperands) const;
    /// Whether the columns fit each other: what a reader of foreign bytes must ask.
    [[nodiscard]] bool isConsistent() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.perChannel, self.channelDifference, self.channelSquared, self.reference, self.candidate,
              self.sampleReference, self.sampleCandidate, self.inputOperands);
    }
};

/// Occurrences of each operand index.
[[nodiscard]] std::vector<std::uint64_t> countOperands(std::span<const std::uint8_t> indices);

}  // namespace axscope::analysis
