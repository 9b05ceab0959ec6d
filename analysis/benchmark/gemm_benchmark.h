// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {

/// A layer's matrix product as a convolution over square images; a linear layer is a 1x1 one.
struct GemmShape {
    std::string name;  ///< "ResNet-20 stage 1"
    int channels = 0;
    int outputs = 0;
    int kernel = 1;
    int side = 1;      ///< of the input and the output, in pixels
    int images = 1;    ///< for linear layers: rows
    int together = 1;  ///< as many such products are computed as one, as emulated layers do with small ones

    [[nodiscard]] int rows() const { return together * images * side * side; }  ///< M of what is computed
    [[nodiscard]] int depth() const { return kernel * kernel * channels; }      ///< K
    [[nodiscard]] std::string text() const;  ///< "1024x144x16": M of one, K, N
    [[nodiscard]] double macs() const { return 1.0 * rows() * depth() * outputs; }
};

/// Six layers of ResNet-20, VGG and a vision transformer.
[[nodiscard]] std::vector<GemmShape> benchmarkShapes();

/// A table, and the kernel that is to compute with it.
struct GemmStructure {
    std::string name;  ///< "mul8s_1KVA, rank 3"
    std::shared_ptr<const multipliers::ProductTable> table;
    std::shared_ptr<const multipliers::LutKernel> kernel;
    bool nonNegative = false;  ///< activations 0..127, as after ReLU; otherwise -127..127
};

/// One of every kind: the 13 circuits of the catalogue, a nibble-additive table of high rank, and tables without
/// any structure, near a product and random, with both ranges of activations. Errors: those of LutKernel::create.
Result<std::vector<GemmStructure>> benchmarkStructures();

/// A table without structure: a b plus 0..63 at random, always the same.
[[nodiscard]] std::shared_ptr<const multipliers::ProductTable> arbitraryTable();

/// 65,536 random 16-bit products, always the same: no multiplier, but the hardest table there is.
[[nodiscard]] std::shared_ptr<const multipliers::ProductTable> randomTable();

/// Speed of one kernel on one shape, one thread.
struct GemmFigure {
    std::string shape;       ///< "1024x144x16"
    std::string structure;   ///< GemmStructure::name
    std::string kernel;      ///< LutKernel::description()
    std::string isa;         ///< path that runs
    double gmacsMedian = 0;  ///< 10^9 multiply-accumulates per second, of PackedWeights::multiply
    double gmacsBest = 0;
    double ratioLoop = 0;   ///< times as fast as ReferenceLoop with the same operands
    double ratioSgemm = 0;  ///< ... as float32 matrix products, the faster of LibTorch and oneDNN
    double ratioInt8 = 0;   ///< ... as int8 matrix products of oneDNN
    double mapShare = 0;  ///< time of LutKernel::mapOperands, not in the figures above, over that of multiply
};

/// Speed of what the kernels are compared with.
struct GemmBaseline {
    std::string shape;
    std::string name;  ///< "look-up loop", "look-up loop, activations 0..127", "oneDNN sgemm", ...
    double gmacsMedian = 0;
    double gmacsBest = 0;
};

struct GemmBenchmark {
    std::vector<GemmFigure> figures;      ///< by shape, then structure
    std::vector<GemmBaseline> baselines;  ///< by shape
};

struct GemmOptions {
    int rounds = 15;            ///< every contender is measured once per round
    double minSeconds = 0.001;  ///< per measurement
    double shapeSeconds = 8;    ///< per shape: fewer rounds, at least 3, where they would take longer
};

/// Times all structures on all shapes, interleaved, on one thread. Before a kernel is timed its sums on a
/// sample of rows must equal the scalar specification. Errors: Internal naming shape, structure and sum where
/// they do not; Cancelled.
Result<GemmBenchmark> runGemmBenchmark(std::span<const GemmShape> shapes,
                                       std::span<const GemmStructure> structures, const GemmOptions& options,
                                       JobControl& job);

/// Work of runGemmBenchmark in units of progress.
[[nodiscard]] std::uint64_t gemmBenchmarkWork(std::span<const GemmShape> shapes);

}  // namespace axscope::analysis
