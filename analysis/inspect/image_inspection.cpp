// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/image_inspection.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "analysis/error_sums.h"
#include "analysis/routing_sums.h"

namespace axscope::analysis {

ErrorFigures errorOf(const InspectedLayer& layer, std::size_t reference, std::size_t candidate) {
    const LayerOutput& expected = layer.runs[reference];
    const LayerOutput& found = layer.runs[candidate];
    const std::size_t perRow = static_cast<std::size_t>(layer.channels) * static_cast<std::size_t>(layer.height) *
                               static_cast<std::size_t>(layer.width);
    ErrorSums sums;
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < expected.rows.size() && c < found.rows.size()) {
        if (expected.rows[r] < found.rows[c]) {
            ++r;
        } else if (expected.rows[r] > found.rows[c]) {
            ++c;
        } else {
            sums.add(std::span(expected.values).subspan(r++ * perRow, perRow),
                     std::span(found.values).subspan(c++ * perRow, perRow));
        }
    }
    return sums.figures();
}

std::vector<double> classProbabilities(const std::vector<float>& scores) {
    std::vector<double> probability(scores.begin(), scores.end());
    if (probability.empty())
        return probability;
    const double highest = *std::ranges::max_element(probability);
    double sum = 0;
    for (double& value : probability)
        sum += value = std::exp(value - highest);
    for (double& value : probability)
        value /= sum;
    return probability;
}

std::vector<int> movedIn(const InspectedRouter& router, std::size_t reference, std::size_t candidate) {
    std::vector<int> moved;
    const auto choices = static_cast<std::size_t>(router.choices);
    for (int d = 0; d < router.decisions; ++d) {
        const std::size_t at = static_cast<std::size_t>(d) * choices;
        if (router.runs[reference].experts[at] != router.runs[candidate].experts[at])
            moved.push_back(d);
    }
    return moved;
}

std::vector<float> marginsOf(const InspectedRouter& router, std::size_t run) {
    std::vector<float> margins;
    std::vector<float> best;
    const auto experts = static_cast<std::size_t>(router.experts);
    for (int d = 0; d < router.decisions; ++d)
        margins.push_back(decisionMargin(std::span(router.runs[run].score).subspan(static_cast<std::size_t>(d) * experts, experts),
                                         static_cast<std::size_t>(router.choices), best));
    return margins;
}

}  // namespace axscope::analysis
