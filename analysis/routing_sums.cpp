// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/routing_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace axscope::analysis {
namespace {

constexpr int kMarginBins = 24;
/// Gate probabilities below this count as this in logarithms: float32 softmax can underflow to 0.
constexpr double kSmallestProbability = 1e-12;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double relativeEntropy(std::span<const double> p, std::span<const double> q) {
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (p[i] > 0)
            sum +=
                p[i] * std::log(std::max(p[i], kSmallestProbability) / std::max(q[i], kSmallestProbability));
    return sum;
}

double median(std::vector<float> values) {
    if (values.empty())
        return kNaN;
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle), values.end());
    const double upper = values[middle];
    if (values.size() % 2 != 0)
        return upper;
    return (upper + *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle))) /
           2;
}

std::vector<double> shares(const std::vector<std::uint64_t>& counts, std::uint64_t choices) {
    std::vector<double> result;
    for (const std::uint64_t count : counts)
        result.push_back(choices == 0 ? kNaN : static_cast<double>(count) / static_cast<double>(choices));
    return result;
}

MarginFigures marginFigures(const std::vector<float>& kept, const std::vector<float>& flipped) {
    MarginFigures figures;
    float largest = 0;
    for (const auto* margins : {&kept, &flipped})
        for (const float margin : *margins)
            largest = std::max(largest, margin);
    const double width = largest > 0 ? static_cast<double>(largest) / kMarginBins : 1.0 / kMarginBins;
    for (int edge = 0; edge <= kMarginBins; ++edge)
        figures.binEdges.push_back(edge * width);
    const auto count = [width](const std::vector<float>& margins) {
        std::vector<std::uint64_t> bins(kMarginBins);
        for (const float margin : margins)
            ++bins[std::min(static_cast<std::size_t>(margin / width), bins.size() - 1)];
        return bins;
    };
    figures.kept = count(kept);
    figures.flipped = count(flipped);
    figures.medianKept = median(kept);
    figures.medianFlipped = median(flipped);
    const auto below = std::count_if(flipped.begin(), flipped.end(),
                                     [&](float margin) { return margin < figures.medianKept; });
    figures.flippedBelowMedianKept = flipped.empty() || kept.empty()
                                         ? kNaN
                                         : static_cast<double>(below) / static_cast<double>(flipped.size());
    return figures;
}

}  // namespace

float decisionMargin(std::span<const float> scores, std::size_t choices, std::vector<float>& best) {
    if (scores.size() <= choices)
        return 0;
    best.assign(choices + 1, -std::numeric_limits<float>::infinity());
    for (float score : scores)
        for (float& place : best)
            if (score > place)
                std::swap(score, place);
    return best[choices - 1] - best[choices];
}

RoutingSums::RoutingSums(int experts, int choices)
    : m_experts(experts),
      m_choices(choices),
      m_transition(static_cast<std::size_t>(experts) * static_cast<std::size_t>(experts)),
      m_loadReference(static_cast<std::size_t>(experts)),
      m_load(static_cast<std::size_t>(experts)),
      m_massReference(static_cast<std::size_t>(experts)),
      m_mass(static_cast<std::size_t>(experts)) {}

void RoutingSums::add(const RoutingView& reference, const RoutingView& candidate,
                      std::span<const double> outputErrors) {
    const auto experts = static_cast<std::size_t>(m_experts);
    std::vector<double> p(experts);
    std::vector<double> q(experts);
    std::vector<double> middle(experts);
    std::vector<float> best;
    const auto choices = static_cast<std::size_t>(m_choices);
    for (std::size_t row = 0; row < reference.experts.size() / choices; ++row) {
        const auto from = reference.experts.subspan(row * choices, choices);
        const auto to = candidate.experts.subspan(row * choices, choices);
        ++m_transition[static_cast<std::size_t>(from[0]) * experts + static_cast<std::size_t>(to[0])];
        std::uint64_t replaced = 0;
        for (std::size_t choice = 0; choice < choices; ++choice) {
            ++m_loadReference[static_cast<std::size_t>(from[choice])];
            ++m_load[static_cast<std::size_t>(to[choice])];
            if (std::find(to.begin(), to.end(), from[choice]) == to.end())
                ++replaced;
        }
        m_replaced += replaced;
        if (row < outputErrors.size() && std::isfinite(outputErrors[row])) {
            const std::size_t flipped = replaced == 0 ? 0 : 1;
            m_outputError[flipped] += outputErrors[row];
            ++m_outputs[flipped];
        }
        const float margin = decisionMargin(reference.score.subspan(row * experts, experts), choices, best);
        if (std::isfinite(margin))  // scores that overflowed have none
            (replaced == 0 ? m_keptMargins : m_flippedMargins).push_back(margin);
        for (std::size_t e = 0; e < experts; ++e) {
            p[e] = reference.probability[row * experts + e];
            q[e] = candidate.probability[row * experts + e];
            middle[e] = (p[e] + q[e]) / 2;
            m_massReference[e] += p[e];
            m_mass[e] += q[e];
            m_l1 += std::fabs(p[e] - q[e]);
        }
        m_kl += relativeEntropy(p, q);
        m_jensenShannon += (relativeEntropy(p, middle) + relativeEntropy(q, middle)) / 2;
    }
}

void RoutingSums::merge(const RoutingSums& other) {
    if (other.m_experts == 0)
        return;
    if (m_experts == 0)
        *this = RoutingSums(other.m_experts, other.m_choices);
    for (std::size_t i = 0; i < m_transition.size(); ++i)
        m_transition[i] += other.m_transition[i];
    m_replaced += other.m_replaced;
    for (std::size_t e = 0; e < m_mass.size(); ++e) {
        m_loadReference[e] += other.m_loadReference[e];
        m_load[e] += other.m_load[e];
        m_massReference[e] += other.m_massReference[e];
        m_mass[e] += other.m_mass[e];
    }
    m_kl += other.m_kl;
    m_jensenShannon += other.m_jensenShannon;
    m_l1 += other.m_l1;
    for (std::size_t flipped = 0; flipped < m_outputs.size(); ++flipped) {
        m_outputError[flipped] += other.m_outputError[flipped];
        m_outputs[flipped] += other.m_outputs[flipped];
    }
    m_keptMargins.insert(m_keptMargins.end(), other.m_keptMargins.begin(), other.m_keptMargins.end());
    m_flippedMargins.insert(m_flippedMargins.end(), other.m_flippedMargins.begin(),
                            other.m_flippedMargins.end());
}

bool RoutingSums::isConsistent() const {
    constexpr int kMostExperts = 4096;  // as in a checkpoint's description
    if (m_experts < 0 || m_experts > kMostExperts || m_choices < 1)
        return false;
    const auto experts = static_cast<std::size_t>(m_experts);
    return m_transition.size() == experts * experts && m_loadReference.size() == experts && m_load.size() == experts &&
           m_massReference.size() == experts && m_mass.size() == experts;
}

RoutingResult RoutingSums::result(std::string layer, bool softGates) const {
    RoutingResult result;
    result.layer = std::move(layer);
    result.experts = m_experts;
    result.topK = m_choices;
    result.decisions = std::accumulate(m_transition.begin(), m_transition.end(), std::uint64_t{0});
    const auto n = static_cast<double>(result.decisions);
    const std::uint64_t choices = result.decisions * static_cast<std::uint64_t>(m_choices);
    result.shiftRate = choices == 0 ? kNaN : static_cast<double>(m_replaced) / static_cast<double>(choices);
    result.transition = m_transition;
    result.loadReference = shares(m_loadReference, choices);
    result.load = shares(m_load, choices);
    for (std::size_t e = 0; e < m_mass.size(); ++e) {
        result.gateMassReference.push_back(m_massReference[e] / n);
        result.gateMass.push_back(m_mass[e] / n);
    }
    result.meanKl = softGates ? m_kl / n : kNaN;
    result.meanJensenShannon = softGates ? m_jensenShannon / n : kNaN;
    result.meanL1 = softGates ? m_l1 / n : kNaN;
    result.margin = marginFigures(m_keptMargins, m_flippedMargins);
    const auto meanError = [this](std::size_t flipped) {
        return m_outputs[flipped] == 0 ? kNaN : m_outputError[flipped] / static_cast<double>(m_outputs[flipped]);
    };
    result.keptOutputError = meanError(0);
    result.flippedOutputError = meanError(1);
    return result;
}

}  // namespace axscope::analysis
