// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/results.h"
#include "analysis/run_sums.h"
#include "analysis/study_preparation.h"

namespace axscope::models {
struct QuantisedNetwork;
}

namespace axscope::analysis {

/// float and int8 stand before the approximate runs of a checkpoint.
inline constexpr std::size_t kFixedRuns = 2;

/// The result of one run of a checkpoint from its sums. `candidate`: 0 = float, 1 = int8, then study.runs.
[[nodiscard]] RunResult runResult(const PreparedStudy& study, std::size_t checkpoint, std::size_t candidate,
                                  const RunSums& sums);

/// Fills in LayerResult::predicted of an approximate run, from its tables, the weights and the inputs that `int8`, the
/// int8 run of the same checkpoint, gave each layer.
void predictErrors(const PreparedStudy& study, const models::QuantisedNetwork& quantised, const RunResult& int8,
                   RunResult& run);

/// Multiply-accumulates per image that a network spends on average, from the layers of its int8 run.
[[nodiscard]] double activeMacs(const std::vector<LayerResult>& layers, const models::EmulationPlan& plan);

}  // namespace axscope::analysis
