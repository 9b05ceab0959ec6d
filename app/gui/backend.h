// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/ablation_result.h"
#include "analysis/inspect/image_inspection.h"
#include "analysis/study/study_store.h"
#include "analysis/study_runner.h"
#include "analysis/training/train_network.h"
#include "models/io/probe.h"

namespace axscope::app {

using StudyPtr = std::shared_ptr<const analysis::StudyResult>;

/// The long-running functions behind the window. They are handed in, so that the window can be tested without
/// LibTorch and so that the program can load the networks' code after the window is on screen. All of them
/// are called from worker threads.
struct Backend {
    /// Same contract as analysis::runStudy.
    std::function<Result<StudyPtr>(const analysis::Experiment&, JobControl&,
                                   const analysis::PartialResultSink&, analysis::StudyStore*)>
        runStudy;
    /// Same contract as analysis::ablate; may be empty.
    std::function<Result<analysis::AblationResult>(const analysis::Experiment&, analysis::AblationUnit, JobControl&,
                                                   analysis::StudyStore*)>
        ablate;
    /// Same contract as analysis::inspectImage; may be empty.
    std::function<Result<std::shared_ptr<const analysis::ImageInspection>>(
        const analysis::Experiment&, const analysis::InspectionTarget&, std::uint64_t, const std::stop_token&)>
        inspectImage;
    /// Same contract as analysis::readImages; may be empty.
    std::function<Result<std::vector<analysis::PixelImage>>(const analysis::Experiment&,
                                                            const std::vector<std::uint64_t>&, const std::stop_token&)>
        readImages;
    /// Same contract as analysis::trainNetwork; may be empty.
    std::function<Result<models::TrainingSummary>(const analysis::TrainingOptions&, JobControl&,
                                                  models::TrainingObserver&)>
        trainNetwork;
    /// Same contract as models::probe.
    std::function<Result<models::CheckpointSummary>(const std::filesystem::path&)> probe;
    /// Same contract as analysis::resolveMultipliers.
    std::function<Result<std::vector<analysis::MultiplierInfo>>(const std::vector<std::string>&)>
        resolveMultipliers;
    /// Gets ready what the first run would otherwise wait for; may be empty.
    std::function<void()> warmUp;
};

}  // namespace axscope::app
