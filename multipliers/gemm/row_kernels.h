// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "multipliers/gemm/panel_kernels.h"

/// Kernels that write, for one depth k, the products of all operands of one side with a few of the other side
/// next to each other: row a holds L[a][w] for the weights w of 16 or 32 columns at k. One load then looks up
/// as many products. Writing the rows costs about as much as a few hundred such loads, so it takes many
/// vectors of operands that steer by the same rows.
namespace axscope::multipliers::kernels {

/// Vectors of operands that steer: rows of activations or, where those are few, columns of weights.
inline constexpr int kMaxSteering = 1024;
inline constexpr int kMaxSteeringSlabs = kMaxSteering / kSlabRows;
/// Vectors of the other side that share a row of products: one lane each.
inline constexpr int kNarrowLanes = 16;
inline constexpr int kWideLanes = 32;
/// Depths whose rows are written together: they fit the first-level cache, or nearly.
inline constexpr int kRowDepths = 4;
inline constexpr int kRowsBytes = kRowDepths * 256 * kWideLanes * 2;

/// Operands of the steering side at one depth, both ends included.
struct OperandRange {
    std::uint8_t least;
    std::uint8_t largest;
};

struct SteeringPanel {
    const std::uint8_t* bytes;   ///< slabs of PanelForm::Bytes, 64-byte aligned
    int vectors;                 ///< 1..kMaxSteering
    int depth;                   ///< 1..kMaxPanelDepth
    const OperandRange* ranges;  ///< of each depth
};

/// sums[v][lane] += sum over k < panel.depth of table[lanes[lane][k]][panel(v, k)], with kNarrowLanes or
/// kWideLanes lanes. `table`: [256 operands of the lanes' side][256 of the steering side], 64-byte aligned.
/// `rows`: kRowsBytes of scratch; it and `sums` 64-byte aligned. int32, modulo 2^32.
using RowKernel = void (*)(const SteeringPanel& panel, const std::int16_t* table,
                           const std::uint8_t* const* lanes, std::byte* rows, std::int32_t* sums);

#if defined(__x86_64__)
/// The range at each depth of `slabs` whole slabs.
void findRangesAvx2(const std::uint8_t* panel, int slabs, int depth, OperandRange* ranges);
void sumNarrowRowsAvx2(const SteeringPanel& panel, const std::int16_t* table,
                       const std::uint8_t* const* lanes, std::byte* rows, std::int32_t* sums);
void sumWideRowsAvx512(const SteeringPanel& panel, const std::int16_t* table,
                       const std::uint8_t* const* lanes, std::byte* rows, std::int32_t* sums);
/// out[v * pitch + lane] += sums[v * lanePitch + lane], modulo 2^32, for v < vectors, lane < lanes.
void addRowSumsAvx2(const std::int32_t* sums, int lanePitch, int vectors, int lanes, std::int32_t* out,
                    long pitch);
/// The same with out[lane * pitch + v].
void addRowSumsTransposedAvx2(const std::int32_t* sums, int lanePitch, int vectors, int lanes,
                              std::int32_t* out, long pitch);
#endif

}  // namespace axscope::multipliers::kernels
