// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/results.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// "resnet20_hard:int8": how a command line names a run of the study.
[[nodiscard]] std::string runName(const StudyResult& study, const RunResult& run);

/// The run that `name` means: CHECKPOINT:MULTIPLIER as runName() has it, with float and int8 among the multipliers, any
/// name of the catalogue for one of its circuits, and no checkpoint where the study has a single one. Errors: NotFound,
/// listing the runs that there are.
[[nodiscard]] Result<const RunResult*> findRun(const StudyResult& study, std::string_view name);

/// What is compared, b against a: image by image, by class, by layer and by MoE layer; see README, "Comparing two runs".
/// Parts that the runs do not allow are null or empty. Differences are b minus a; shares are fractions of 1.
[[nodiscard]] std::string comparisonJson(const StudyResult& study, const RunResult& a, const RunResult& b);

}  // namespace axscope::analysis
