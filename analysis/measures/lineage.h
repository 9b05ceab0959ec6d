// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/results.h"

/// Which checkpoints of a study were retrained from which others, as their files say, and which run is whose.
namespace axscope::analysis {

/// The checkpoint that `checkpoint` was retrained from, known by the SHA-256 of its file. Nothing for an original, and
/// where the parent is not in the study.
[[nodiscard]] std::optional<std::size_t> parentOf(const StudyResult& study, std::size_t checkpoint);

/// The checkpoints without a parent in the study, in its order.
[[nodiscard]] std::vector<std::size_t> originals(const StudyResult& study);

/// The checkpoint that was retrained from `parent` for `multiplier`; the last of several. A checkpoint knows its multiplier
/// by the hash of the table (ProductTable::hash()), and by its name only where it stores no hash: of an assignment, and in
/// files of other programs.
[[nodiscard]] std::optional<std::size_t> retrainedFrom(const StudyResult& study, std::size_t parent,
                                                       std::size_t multiplier);

/// The run of a checkpoint with a multiplier, or in int8 or float where there is none; nullptr where it is not done.
[[nodiscard]] const RunResult* findRun(const StudyResult& study, std::size_t checkpoint, Mode mode,
                                       std::optional<std::size_t> multiplier = std::nullopt);

}  // namespace axscope::analysis
