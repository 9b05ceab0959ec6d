// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/benchmark/gemm_benchmark.h"
#include "analysis/benchmark/network_benchmark.h"
#include "analysis/benchmark/training_benchmark.h"
#include "analysis/results.h"

namespace axscope::analysis {

/// All that one run of the benchmark found.
struct BenchmarkReport {
    Provenance provenance;  ///< program, processor, kernel path, start; the rest is for studies
    int cores = 0;          ///< hardware threads of the machine
    std::string libtorch;
    std::string onednn;
    std::string dataset;  ///< specification, empty without networks
    int batch = 0;
    bool quick = false;  ///< too few rounds for figures to publish
    GemmBenchmark gemm;
    std::vector<NetworkFigure> networks;
    int trainingBatch = 0;  ///< images per step
    std::vector<TrainingFigure> training;
};

/// A report of this program on this machine, without figures yet.
[[nodiscard]] BenchmarkReport emptyBenchmarkReport();

/// The report as JSON, schema 1 (see README, "Performance"). NaN and infinity become null.
[[nodiscard]] std::string toJson(const BenchmarkReport& report);

}  // namespace axscope::analysis
