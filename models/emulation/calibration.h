// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/datasets/dataset.h"
#include "models/emulation/calibration_method.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::models {

class Network;
struct EmulationPlan;

struct CalibrationOptions {
    CalibrationMethod method = CalibrationMethod::AbsMax;
    double percentile = 99.99;    ///< in percent of |x|, for Percentile
    double range = 1;             ///< for Fixed
    /// What is emulated, and which sites choose their range in a way of their own; borrowed. Null = the default.
    const EmulationPlan* plan = nullptr;
    std::uint64_t images = 1024;  ///< the first N images of the data set
    int threads = 1;
    int batchSize = 32;
};

/// Ranges of every layer's input in a float32 run; where the plan asks for them also of routers' inputs and of both
/// operands of attention products. A layer of an expert that no calibration image reached
/// takes the widest range of the same layer in the other experts of its MoE layer. The same for any number of
/// threads. Progress counts images, once per pass (percentile and mse need two, fixed none). Errors: Cancelled;
/// InvalidArgument; those of the first image that cannot be read.
Result<ActivationRanges> calibrate(const Network& network, const Dataset& dataset,
                                   const CalibrationOptions& options, JobControl& job);

/// Images that calibrate() computes: its share of a job's progress.
[[nodiscard]] std::uint64_t calibrationWork(const Network& network, const Dataset& dataset,
                                            const CalibrationOptions& options);

}  // namespace axscope::models
