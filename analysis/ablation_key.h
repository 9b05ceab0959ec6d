// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/ablation_result.h"
#include "analysis/experiment.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

class StudyStore;

/// What an ablation is. The key is the SHA-256 of `definition`, a canonical JSON text of all that its figures depend on:
/// the approximate run's definition (see identitiesOf in run_key.h), the number of images, how the parts are cut, and
/// where ranges are calibrated, from what (see calibrationKey there), and for experts what their energies are of. Equal keys mean equal figures, whatever the files'
/// names, threads, or version of the program that measured (kStatisticsVersion is part of it).
struct AblationIdentity {
    std::string key;  ///< 64 hexadecimal digits
    std::string definition;
};

/// `experiment`: as ablate() takes it. Opens every file and computes no image. Tables whose files have gone are taken from
/// `store`. Errors: those of runStudy().
Result<AblationIdentity> ablationIdentity(const Experiment& experiment, AblationUnit unit, StudyStore& store,
                                          const JobControl& job);

}  // namespace axscope::analysis
