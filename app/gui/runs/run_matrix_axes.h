// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/gui/backend.h"
#include "app/gui/study/study_inputs.h"

namespace axscope::app {

/// A checkpoint, or an arithmetic, of the run matrix.
struct RunAxisEntry {
    QString name;              ///< full: "mul8s_1KVA"
    QString shortName;         ///< where space is short: "1KVA"
    QString detail;            ///< the file, or what an assignment assigns; may be empty
    std::optional<int> index;  ///< in the results, or kInt8Choice; absent where the results do not know it
    bool wanted = true;        ///< the study asks for it now
    bool operator==(const RunAxisEntry&) const = default;
};

/// The two axes: what the results have, in their order, then what the study asks for and the results lack.
struct RunMatrixAxes {
    std::vector<RunAxisEntry> checkpoints;
    std::vector<RunAxisEntry> runs;  ///< int8 first, then multipliers and assignments
    bool operator==(const RunMatrixAxes&) const = default;
};

/// `results` may be null. `ranInputs`: what `results` were made from, where that is known; files and multipliers are
/// matched by their position in it, otherwise by path and name.
[[nodiscard]] RunMatrixAxes runMatrixAxes(const StudyInputs& inputs, const StudyPtr& results,
                                          const std::optional<StudyInputs>& ranInputs);

}  // namespace axscope::app
