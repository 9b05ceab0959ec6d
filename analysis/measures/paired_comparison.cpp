// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/paired_comparison.h"

#include "analysis/statistics.h"

namespace axscope::analysis {

std::optional<PairedComparison> compareRuns(const ImageRecords& a, const ImageRecords& b) {
    if (a.size() == 0 || a.label != b.label)
        return std::nullopt;
    PairedComparison comparison;
    comparison.images = a.size();
    for (std::size_t image = 0; image < a.size(); ++image) {
        ++comparison.cells[(a.isCorrect(image) ? 0U : 2U) + (b.isCorrect(image) ? 0U : 1U)];
        comparison.agreeing += a.predicted(image) == b.predicted(image) ? 1 : 0;
    }
    const auto& cells = comparison.cells;
    comparison.difference = (static_cast<double>(cells[2]) - static_cast<double>(cells[1])) /
                            static_cast<double>(comparison.images);
    comparison.interval = pairedDifferenceInterval(cells);
    comparison.mcnemarP = mcnemarExactP(cells[1], cells[2]);
    return comparison;
}

}  // namespace axscope::analysis
