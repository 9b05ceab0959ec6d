// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/class_accuracy.h"

#include <map>

#include "analysis/statistics.h"

namespace axscope::analysis {

std::vector<ClassComparison> compareClasses(const ImageRecords& a, const ImageRecords& b, std::size_t top) {
    std::vector<ClassComparison> classes;
    if (a.label != b.label)
        return classes;
    std::map<std::uint16_t, ClassComparison> byLabel;
    for (std::size_t image = 0; image < a.size(); ++image) {
        ClassComparison& entry = byLabel[a.label[image]];
        entry.label = a.label[image];
        ++entry.images;
        ++entry.cells[(a.rank[image] < top ? 0U : 2U) + (b.rank[image] < top ? 0U : 1U)];
    }
    for (auto& [label, entry] : byLabel) {
        entry.interval = pairedDifferenceInterval(entry.cells);
        classes.push_back(entry);
    }
    return classes;
}

}  // namespace axscope::analysis
