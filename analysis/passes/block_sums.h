// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/passes/paired_pass.h"
#include "analysis/run_sums.h"
#include "models/networks/network.h"

namespace axscope::analysis {

/// What a run's outcome on one block says: accuracy against `reference` and `int8`, routing against
/// `reference`, the sums of its layers (moved out of `candidate`) and its images. `margins`: those of
/// decisions too, which only a reference is asked for.
[[nodiscard]] RunSums sumsOf(const models::Network& network, BlockOutcome& candidate,
                             const BlockOutcome& reference, const BlockOutcome& int8,
                             const std::vector<int>& labels, bool margins);

/// Of a run with int8's routing forced on it.
[[nodiscard]] FrozenRoutingSums frozenSumsOf(const BlockOutcome& forced, const BlockOutcome& int8,
                                             const std::vector<int>& labels);

}  // namespace axscope::analysis
