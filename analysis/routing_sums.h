// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/results.h"

namespace axscope::analysis {

/// The routing decisions of one MoE layer for one batch, on one side of a comparison.
struct RoutingView {
    std::span<const std::int64_t> expert;  ///< [decisions] chosen expert
    std::span<const float> score;        ///< [decisions][experts] router logits or negative squared distances
    std::span<const float> probability;  ///< [decisions][experts]
};

/// Running sums behind RoutingResult. Merge blocks in a fixed order: mean gate distances are sums of doubles.
class RoutingSums {
public:
    RoutingSums() = default;
    explicit RoutingSums(int experts);

    /// Takes the decisions of one batch. Both sides have the same number of decisions.
    void add(const RoutingView& reference, const RoutingView& candidate);
    void merge(const RoutingSums& other);
    /// `softGates`: false for cluster routing, whose probabilities are one-hot and carry no distances.
    [[nodiscard]] RoutingResult result(std::string layer, bool softGates) const;

private:
    int m_experts = 0;
    std::vector<std::uint64_t> m_transition;  ///< [experts][experts]
    std::vector<double> m_massReference;
    std::vector<double> m_mass;
    double m_kl = 0;
    double m_jensenShannon = 0;
    double m_l1 = 0;
    std::vector<float> m_keptMargins;
    std::vector<float> m_flippedMargins;
};

}  // namespace axscope::analysis
