// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_settings.h"

#include "analysis/report/report.h"

namespace axscope::analysis {

std::string inWords(const RangesUsed& ranges) {
    if (!ranges.file.empty())
        return "file " + ranges.file;
    std::string text = models::toString(ranges.method);
    if (ranges.method == models::CalibrationMethod::Percentile)
        text += " " + numberText(ranges.percentile);
    if (ranges.method == models::CalibrationMethod::Fixed)
        text += " at " + numberText(ranges.range);
    if (!ranges.layers.empty())
        text += " (except " + models::inWords(ranges.layers) + ")";
    text += " over the first " + std::to_string(ranges.images) + " images of " + ranges.data;
    if (ranges.seed)
        text += " in random order by seed " + std::to_string(*ranges.seed);
    if (ranges.evaluatedToo)
        text += ", which are evaluated too";
    std::string own;
    for (const std::string& name : ranges.ownOf)
        own += (own.empty() ? "" : ", ") + name;
    return own.empty() ? text : text + "; their own for " + own;
}

}  // namespace axscope::analysis
