// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/experiment.h"
#include "analysis/multiplier_list.h"
#include "analysis/inspect/image_inspection.h"
#include "analysis/study_images.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// The images of a study for people, kept open.
class StudyImageReader {
public:
    /// Errors: those of openStudyImages.
    static Result<std::shared_ptr<const StudyImageReader>> open(const Experiment& experiment);

    /// Images by their positions in the order of evaluation, in their own sizes. Errors: InvalidArgument for one that
    /// is not evaluated; those of Dataset::read; Cancelled.
    [[nodiscard]] Result<std::vector<PixelImage>> read(std::span<const std::uint64_t> indices,
                                                       const std::stop_token& stop) const;
    [[nodiscard]] const StudyImages& images() const { return m_images; }

private:
    explicit StudyImageReader(StudyImages images) : m_images(std::move(images)) {}

    StudyImages m_images;
};

/// One checkpoint of a study in float, int8 and one approximate run, loaded once to look at many images. Immutable:
/// inspect() may be called by several threads.
class ImageInspector {
public:
    /// `images`: those of `experiment`. Errors: those of loading; InvalidArgument for a checkpoint or run that the
    /// experiment does not have, and for a checkpoint whose contents are no longer those of target.sha256; NotFound
    /// for a layer without a range; Cancelled.
    static Result<std::shared_ptr<const ImageInspector>> prepare(
        const Experiment& experiment, const InspectionTarget& target, std::shared_ptr<const StudyImageReader> images,
        const std::stop_token& stop, const TableSource& tables = multipliers::resolveMultiplier);
    ~ImageInspector();

    /// Computes image `image` (order of evaluation) in all runs on the calling thread. Operands, tables and ranges are
    /// those of the study's run; so integer layers give the same numbers, and what is computed in float32 the same up
    /// to the rounding of sums, whose order LibTorch chooses by the size of the batch. Errors: InvalidArgument for an
    /// image that is not evaluated; those of Dataset::read; Cancelled, polled before every layer.
    [[nodiscard]] Result<ImageInspection> inspect(std::uint64_t image, const std::stop_token& stop) const;

private:
    struct State;
    explicit ImageInspector(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// What to inspect of the first checkpoint of `experiment` with its first run, without a study: ranges are chosen as
/// runStudy() would, and calibrated where need be. Blocks; progress counts calibration images. Errors: those of
/// runStudy().
Result<InspectionTarget> calibratedTarget(const Experiment& experiment, JobControl& job);

/// ImageInspector::inspect() with the inspector of the last call where it still fits. Thread-safe. The first image of
/// a checkpoint or run takes as long as loading it.
Result<std::shared_ptr<const ImageInspection>> inspectImage(const Experiment& experiment, const InspectionTarget& target,
                                                            std::uint64_t image, const std::stop_token& stop);

/// StudyImageReader::read() with the data set of the last call where it still fits. Thread-safe.
Result<std::vector<PixelImage>> readImages(const Experiment& experiment, const std::vector<std::uint64_t>& indices,
                                           const std::stop_token& stop);

}  // namespace axscope::analysis
