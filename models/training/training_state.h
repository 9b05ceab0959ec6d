// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/training/training_records.h"
#include "multipliers/base/result.h"

namespace axscope::models {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

/// Where a run stands between two steps.
struct TrainingProgress {
    int epoch = 1;               ///< that is under way
    std::uint64_t stepInEpoch = 0;  ///< steps of it that are done
    double lossSum = 0;          ///< over the images of these steps
    double balanceSum = 0;       ///< over these steps
    std::uint64_t correct = 0;
    std::uint64_t images = 0;
    double seconds = 0;          ///< of the run, all its parts together
    int bestEpoch = 0;
    double bestTop1 = -1;
    std::vector<EpochRecord> epochs;  ///< that are done
};

/// Writes a run's tensors and progress to `file`, a safetensors file of its own kind, atomically. `facts`: everything
/// that must be the same when the run is taken up. Errors: those of writeSafetensors().
Result<void> writeTrainingState(const std::filesystem::path& file, const NamedTensors& tensors,
                                const std::map<std::string, std::string>& facts, const TrainingProgress& progress);

/// Reads what writeTrainingState() wrote into `tensors`, in place. Errors: NotFound; Format (no file of this kind, damaged
/// by its checksum, or with other tensors); InvalidArgument where facts differ, naming them. The tensors are changed only
/// on success.
Result<TrainingProgress> readTrainingState(const std::filesystem::path& file, const NamedTensors& tensors,
                                           const std::map<std::string, std::string>& facts);

/// `tensors` as safetensors at `file`, in float32 or, with `half`, floats in F16. Errors: those of writeSafetensors() and
/// convertFloats().
Result<void> writeTensors(const std::filesystem::path& file, const NamedTensors& tensors,
                          const std::map<std::string, std::string>& metadata, bool half);

}  // namespace axscope::models
