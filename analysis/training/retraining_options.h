// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/experiment.h"
#include "models/training/table_gradient.h"

namespace axscope::analysis {

/// Approximation-aware retraining: what a network learns to live with. The forward pass goes through quantiser and product
/// table, the backward pass is the straight-through estimator; batch norms keep their statistics.
struct RetrainingOptions {
    /// The multiplier, and what is approximated by it: `emulation`, one of `multipliers` or one assignment instead of it,
    /// and `ranges`. The rest is not looked at. Ranges are chosen on the first `ranges.images` training images, as a study
    /// does where it knows them.
    Experiment experiment;
    models::GradientOptions gradient;
    bool frozenRouter = false;  ///< routers keep their weights and centroids
    bool recalibrate = true;    ///< ranges that are not given are chosen anew after each epoch
};

}  // namespace axscope::analysis
