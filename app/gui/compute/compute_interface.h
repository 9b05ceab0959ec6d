// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ablation.h"
#include "analysis/inspect/image_inspector.h"
#include "analysis/study_runner.h"
#include "analysis/training/train_network.h"

namespace axscope::app {

/// What the compute module (libaxs_compute.so) hands out. LibTorch takes about a second to load; behind this
/// one table it loads on a worker thread while the window is already in use. Both sides are built from the
/// same sources by the same compiler, and `build` proves it, so C++ types may cross. The module is never
/// unloaded: results keep pointers into its code.
struct ComputeInterface {
    const char* build;  ///< kComputeBuild of the module
    Result<std::shared_ptr<const analysis::StudyResult>> (*runStudy)(const analysis::Experiment&, JobControl&,
                                                                     const analysis::PartialResultSink&,
                                                                     analysis::StudyStore*);
    Result<analysis::AblationResult> (*ablate)(const analysis::Experiment&, analysis::AblationUnit, JobControl&,
                                               analysis::StudyStore*);
    Result<std::shared_ptr<const analysis::ImageInspection>> (*inspectImage)(const analysis::Experiment&,
                                                                             const analysis::InspectionTarget&,
                                                                             std::uint64_t, const std::stop_token&);
    Result<std::vector<analysis::PixelImage>> (*readImages)(const analysis::Experiment&,
                                                            const std::vector<std::uint64_t>&, const std::stop_token&);
    Result<models::TrainingSummary> (*trainNetwork)(const analysis::TrainingOptions&, JobControl&,
                                                    models::TrainingObserver&);
};

inline constexpr char kComputeEntryPoint[] = "axscopeComputeInterface";
/// extern "C" function of that name.
using ComputeEntryPoint = const ComputeInterface* (*)();

}  // namespace axscope::app
