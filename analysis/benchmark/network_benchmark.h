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

struct NetworkBenchmarkOptions {
    std::vector<std::filesystem::path> checkpoints;
    std::string data;             ///< see models::openDataset
    std::uint64_t images = 0;     ///< per measurement; 0 = one batch
    std::vector<int> threads{1};  ///< each is measured by itself
    int batch = 100;              ///< images that LibTorch gets at once
    int rounds = 15;              ///< every contender is measured once per round
    double maxSeconds = 1;        ///< per measurement: slower contenders get fewer images
    double totalSeconds = 200;  ///< fewer rounds, but at least 3 (or `rounds`), where they would take longer
};

/// Shares of a run's thread time; they add up to 1.
struct TimeSplit {
    double quantise = 0;    ///< rounding activations, and arranging them for the kernel
    double product = 0;     ///< matrix products
    double dequantise = 0;  ///< integer sums back to float activations
    double floatRest = 0;   ///< ReLU, pooling, residual sums, routing, moving data
};

/// Speed of one network computed one way.
struct NetworkFigure {
    std::string checkpoint;  ///< file name without extension
    int threads = 1;
    std::string mode;                       ///< "float", "int8", "approx" or "naive"
    std::optional<std::string> multiplier;  ///< absent for float and int8
    std::string kernel;                     ///< LutKernel::description(); empty for float
    std::uint64_t images = 0;               ///< per measurement
    double imagesPerSecond = 0;             ///< median
    double imagesPerSecondBest = 0;
    double ratioFloat = 1;  ///< times as fast as float in the same rounds
    std::optional<TimeSplit> split;
};

/// Times every checkpoint in float32 by LibTorch, in int8, with each of the eight Pareto-optimal multipliers,
/// with a table without structure, and with that table in a plain look-up loop ("naive"), interleaved, for
/// each number of threads. LibTorch gets whole batches on `threads` threads; emulated layers get blocks of a
/// batch, one thread each, as a study does. Before anything is timed, int8 must equal the exact multiplier's
/// table and the naive loop the fast kernel, to the bit. Errors: Internal where they do not; those of
/// loadNetwork, openDataset and calibrate; Cancelled.
Result<std::vector<NetworkFigure>> runNetworkBenchmark(const NetworkBenchmarkOptions& options,
                                                       JobControl& job);

/// Work of runNetworkBenchmark in units of progress.
[[nodiscard]] std::uint64_t networkBenchmarkWork(const NetworkBenchmarkOptions& options);

}  // namespace axscope::analysis
