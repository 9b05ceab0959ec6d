// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <new>

#include "analysis/inspect/image_inspector.h"
#include "analysis/study_preparation.h"
#include "models/emulation/calibration.h"
#include "models/networks/network.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

Result<InspectionTarget> unguardedTarget(const Experiment& experiment, JobControl& job) {
    const int threads = experiment.threads > 0 ? experiment.threads : hardwareThreads();
    job.begin(0, "Opening files");
    Result<PreparedStudy> prepared = prepareStudy(experiment, threads, multipliers::resolveMultiplier, job);
    if (!prepared)
        return prepared.error();
    const PreparedStudy& study = *prepared;
    InspectionTarget target;
    if (!study.runs.empty())
        target.run = 0;
    target.sha256 = study.result.checkpoints.front().sha256;
    if (study.ranges.front()) {
        target.ranges = *study.ranges.front();
        return target;
    }
    models::CalibrationOptions options = calibrationOptions(experiment, study.plans.front(), threads);
    options.normalisation = study.networkImages.front().normalisation;
    const models::Dataset& images = *study.networkImages.front().calibration;
    job.begin(models::calibrationWork(*study.networks.front(), images, options),
              "Calibrating " + study.result.checkpoints.front().name);
    Result<models::ActivationRanges> ranges = models::calibrate(*study.networks.front(), images, options, job);
    if (!ranges)
        return ranges.error();
    if (job.stopRequested())
        return JobControl::cancelled();
    job.finish();
    target.ranges = std::move(*ranges);
    return target;
}

}  // namespace

Result<InspectionTarget> calibratedTarget(const Experiment& experiment, JobControl& job) {
    try {
        return unguardedTarget(experiment, job);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory", "inspection"};
    }
}

}  // namespace axscope::analysis
