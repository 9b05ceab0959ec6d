// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "analysis/inspect/image_inspection.h"

namespace axscope::analysis {

/// What an inspection is about, for reports.
struct InspectionTitle {
    std::string checkpoint;
    std::array<std::string, kInspectedRuns> runs;  ///< "float", "int8", a multiplier's name
    std::vector<std::string> classNames;           ///< may be empty
    bool labelsMeaningful = true;

    /// "bear", "class 3" where it has no name, "-" for no class.
    [[nodiscard]] std::string className(int label) const;
};

/// The whole inspection but the values of layers (see writeMaps) as JSON, schema 1; see README, "Looking into one
/// image". Errors are those of the candidate against the reference; NaN and infinity become null, with a word beside
/// where layers agree to the bit.
[[nodiscard]] std::string inspectionJson(const ImageInspection& inspection, const InspectionTitle& title);

}  // namespace axscope::analysis
