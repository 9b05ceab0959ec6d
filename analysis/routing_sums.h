// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/results.h"

namespace axscope::analysis {

/// The routing decisions of one MoE layer for one batch, on one side of a comparison.
struct RoutingView {
    std::span<const std::int64_t> experts;  ///< [decisions][k] chosen experts, the best first
    std::span<const float> score;        ///< [decisions][experts] router logits or negative squared distances
    std::span<const float> probability;  ///< [decisions][experts]
};

/// Running sums behind RoutingResult. Merge blocks in a fixed order: mean gate distances are sums of doubles.
class RoutingSums {
public:
    RoutingSums() = default;
    /// `choices`: experts that each decision chooses (top-k).
    explicit RoutingSums(int experts, int choices = 1);

    /// Takes the decisions of one batch. Both sides have the same number of decisions. `outputErrors`: for each
    /// decision |z~ - z| / |z| of the MoE layer's output, NaN = unknown; empty where nothing is known.
    void add(const RoutingView& reference, const RoutingView& candidate, std::span<const double> outputErrors = {});
    void merge(const RoutingSums& other);
    /// `softGates`: false for cluster routing, whose probabilities are one-hot and carry no distances.
    [[nodiscard]] RoutingResult result(std::string layer, bool softGates) const;
    /// Whether both are of the same number of experts and choices.
    [[nodiscard]] bool fits(const RoutingSums& other) const {
        return m_experts == other.m_experts && m_choices == other.m_choices;
    }
    /// Whether the vectors are as long as the number of experts says: what a reader of foreign bytes must ask.
    [[nodiscard]] bool isConsistent() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.m_experts, self.m_choices, self.m_transition, self.m_loadReference, self.m_load, self.m_replaced,
              self.m_massReference, self.m_mass, self.m_kl, self.m_jensenShannon, self.m_l1, self.m_keptMargins,
              self.m_flippedMargins, self.m_outputError, self.m_outputs);
    }

private:
    int m_experts = 0;
    int m_choices = 1;
    std::vector<std::uint64_t> m_transition;  ///< [experts][experts], by first choice
    std::vector<std::uint64_t> m_loadReference;
    std::vector<std::uint64_t> m_load;
    std::uint64_t m_replaced = 0;  ///< choices of the reference that the candidate did not make
    std::vector<double> m_massReference;
    std::vector<double> m_mass;
    double m_kl = 0;
    double m_jensenShannon = 0;
    double m_l1 = 0;
    std::vector<float> m_keptMargins;
    std::vector<float> m_flippedMargins;
    /// Sums of the errors of outputs, and how many there are: kept, flipped.
    std::array<double, 2> m_outputError{};
    std::array<std::uint64_t, 2> m_outputs{};
};

/// The last score that is among the `choices` best minus the best that is not: how far a decision was from another one.
/// 0 where there is no other. `best`: working memory.
[[nodiscard]] float decisionMargin(std::span<const float> scores, std::size_t choices, std::vector<float>& best);


}  // namespace axscope::analysis
