// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/experiment.h"
#include "analysis/multiplier_list.h"
#include "analysis/paired_run.h"
#include "models/emulation/emulation_plan.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// What one approximate run of an experiment computes the sites of one network with.
struct CandidateKernels {
    SiteKernels kernels;             ///< as EmulationPlan::sites; null where the site is not approximated
    std::vector<std::string> names;  ///< of the multipliers, as results call them; empty there
};

/// `run`: position among the experiment's runs, single multipliers first, then assignments, as
/// StudyResult::multipliers. Errors: InvalidArgument where there are not so many; those of resolving multipliers.
Result<CandidateKernels> candidateKernels(const Experiment& experiment, const models::EmulationPlan& plan,
                                          std::size_t run, const TableSource& tables = multipliers::resolveMultiplier);

}  // namespace axscope::analysis
