// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ablation_result.h"
#include "analysis/experiment.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

class StudyStore;

/// Measures what each part of a network costs when it alone is approximated: for every part the run that an
/// assignment of the multiplier to that part and exact int8 to the rest would be, on the same images. What
/// runs before the part is taken from the int8 run, not computed again.
///
/// `experiment`: exactly one checkpoint and one multiplier, no assignments; images, ranges and what is
/// approximated as in runStudy(). Blocks; the result does not depend on the number of threads. Progress
/// counts images x parts. Errors: those of runStudy(); InvalidArgument for another number of checkpoints or
/// multipliers, for assignments, or where the network has nothing to ablate.
///
/// With a `store` (borrowed) a result that was measured for the same files and settings is taken from it, and a new one
/// saved to it where it can be written; tables whose files have gone and ranges that were calibrated before come from it,
/// too. The store's inputs, runs and results stay as they are. Errors also: those of runStudyBeside() and
/// StudyStore::saveAblation.
Result<AblationResult> ablate(const Experiment& experiment, AblationUnit unit, JobControl& job,
                              StudyStore* store = nullptr);

}  // namespace axscope::analysis
