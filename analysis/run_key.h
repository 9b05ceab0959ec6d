// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/experiment.h"
#include "analysis/study/study_store.h"
#include "analysis/study_preparation.h"
#include "models/datasets/dataset.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// Part of every key. Raised whenever what a run measures, or how, changes: figures of an older version are then not
/// taken for those of this one.
inline constexpr int kStatisticsVersion = 1;

/// SHA-256 over what a data set holds, whatever its files' names and form: the number of images and classes, all labels,
/// and the pixels of 64 images that are spread evenly over it. Errors: those of Dataset::read.
Result<std::string> fingerprintOf(const models::Dataset& dataset);

/// What each run of a checkpoint is: float, int8, then study.runs. The definition is canonical JSON of all that the
/// figures depend on: the checkpoint's contents and what the user said of it, the data set (`data`: fingerprintOf) with
/// its order and preparation, the block size, activation ranges as numbers, how each site is computed, for approximate
/// runs the table and operand order of each site, and kStatisticsVersion. Neither threads nor the number of images are
/// part of it. Float figures may still differ in their last bits between processors, as those of any float network do.
[[nodiscard]] std::vector<RunIdentity> identitiesOf(const Experiment& experiment, const PreparedStudy& study,
                                                    std::size_t checkpoint, const std::string& data,
                                                    const models::ActivationRanges& ranges);

/// The same run where the file holds more images of it, merged, than are asked for: a run of its own.
[[nodiscard]] RunIdentity shortened(const RunIdentity& run, std::uint64_t images);

/// The key under which the ranges of a checkpoint are kept. `data`: fingerprint of the calibration images.
[[nodiscard]] std::string calibrationKey(const Experiment& experiment, const PreparedStudy& study,
                                         std::size_t checkpoint, const std::string& data);

}  // namespace axscope::analysis
