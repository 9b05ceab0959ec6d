// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "analysis/measures/specialisation.h"
#include "analysis/results.h"

namespace axscope::analysis {

/// Class x expert table of a MoE layer of `run`; nothing where the run has no image records, or labels mean
/// nothing.
[[nodiscard]] std::optional<ContingencyTable> classesOf(const StudyResult& study, const RunResult& run,
                                                        std::size_t layer);

}  // namespace axscope::analysis
