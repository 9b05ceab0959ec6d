// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ablation_result.h"
#include "analysis/experiment.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// Measures what each part of a network costs when it alone is approximated: for every part the run that an
/// assignment of the multiplier to that part and exact int8 to the rest would be, on the same images. What
/// runs before the part is taken from the int8 run, not computed again.
///
/// `experiment`: exactly one checkpoint and one multiplier, no assignments; images, ranges and what is
/// approximated as in runStudy(). Blocks; the result does not depend on the number of threads. Progress
/// counts images x parts. Errors: those of runStudy(); InvalidArgument for another number of checkpoints or
/// multipliers, for assignments, or where the network has nothing to ablate.
Result<AblationResult> ablate(const Experiment& experiment, AblationUnit unit, JobControl& job);

}  // namespace axscope::analysis
