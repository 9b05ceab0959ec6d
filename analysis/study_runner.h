// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "analysis/experiment.h"
#include "analysis/multiplier_list.h"
#include "analysis/results.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// Receives partial results, at most about twice a second, from a worker thread of the run.
using PartialResultSink = std::function<void(std::shared_ptr<const StudyResult>)>;

class StudyStore;

/// Runs the whole experiment: for each checkpoint, float, int8 and every multiplier in lock-step over the
/// same batches. Blocks; uses experiment.threads threads. The result does not depend on the number of
/// threads. Progress counts images x runs.
///
/// With a `store` (open for writing, borrowed) the experiment becomes its inputs once it was checked, every finished
/// block is saved, only what it lacks is computed, the
/// checkpoint with the least left to do first, and results are saved every few seconds and at the end. They equal those
/// of an undisturbed run without a store to the bit. Where saving fails the run stops with that Error; what was saved
/// before is kept.
/// On stop returns Cancelled within about 100 ms; what was measured
/// until then was given to `partial` (complete == false) just before. Errors name the file and the cause; all
/// inputs are checked before the first image is computed.
Result<std::shared_ptr<const StudyResult>> runStudy(const Experiment& experiment, JobControl& job,
                                                    const PartialResultSink& partial = {},
                                                    StudyStore* store = nullptr);

/// runStudy() that takes tables whose files have gone and activation ranges that were calibrated before out of `known`
/// (borrowed), and puts there those that it resolves and calibrates itself where it can be written. Inputs, runs and
/// results in it are neither read nor changed. Errors also: those of StudyStore::ranges and saveRanges.
Result<std::shared_ptr<const StudyResult>> runStudyBeside(const Experiment& experiment, JobControl& job,
                                                          StudyStore& known);

}  // namespace axscope::analysis
