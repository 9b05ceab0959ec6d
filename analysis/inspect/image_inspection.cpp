// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/image_inspection.h"

#include <span>

#include "analysis/error_sums.h"

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

}  // namespace axscope::analysis
