// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

struct TrainingBenchmarkOptions {
    std::vector<std::filesystem::path> checkpoints;
    std::vector<int> threads{1};  ///< each is measured by itself
    int batch = 128;              ///< images per step
    int rounds = 9;               ///< every contender makes one step per round
};

/// What a step costs one way.
struct TrainingFigure {
    std::string checkpoint;  ///< file name without extension
    int threads = 1;
    std::optional<std::string> multiplier;  ///< absent for training in float32
    std::string gradient;  ///< "exact" or "differences", see models::GradientRule; empty for float32
    std::string kernel;    ///< LutKernel::description(); empty for float32
    double stepMs = 0;     ///< median
    double stepMsBest = 0;
    double ratioFloat = 1;  ///< times as long as a float32 step of the same round
};

/// Times steps of training (forward, backward, optimiser) of every checkpoint on random images of its size:
/// in float32 by LibTorch, and of retraining under each of the eight Pareto-optimal multipliers, and under a
/// table without structure, with the gradient of the exact product; and under the eight with the tables'
/// differences, where these are not the same. All take turns, round after round, after one step to warm up.
/// Errors: those of loadNetwork(), calibrate() and SteNetwork::create(); Cancelled.
Result<std::vector<TrainingFigure>> runTrainingBenchmark(const TrainingBenchmarkOptions& options,
                                                         JobControl& job);

/// Work of runTrainingBenchmark in units of progress.
[[nodiscard]] std::uint64_t trainingBenchmarkWork(const TrainingBenchmarkOptions& options);

}  // namespace axscope::analysis
