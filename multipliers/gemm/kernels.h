// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The kernels behind PackedWeights::multiply, one per file. They share no inline code: each file may be
/// compiled for another instruction set.
namespace axscope::multipliers::kernels {

/// The specification. `entries`: the table, row-major [256][256]; `weights`: [n][taps*channels] operand
/// indices.
void lutGemmScalar(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                   int channels, const std::uint8_t* weights, int n, std::int32_t* out);

/// Any table, unrolled over columns. `weights`: [taps*channels][n], so that one activation meets a run of
/// weights.
void lutGemmTableLoop(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                      int channels, const std::uint8_t* weights, int n, std::int32_t* out);

/// Columns per panel of the packed right operand of lowRank*.
inline constexpr int kPanelColumns = 16;

/// C[m][n] = sum over t < taps, i < run of a(m,t)[i] * w[n][t][i] in int32, modulo 2^32 (the final sums are
/// known to fit). `run` is even. `packed`: per panel of kPanelColumns columns, [taps*run/2][kPanelColumns][2]
/// int16, absent columns zero.
using LowRankGemm = void (*)(const std::int16_t* const* rows, int m, int taps, int run,
                             const std::int16_t* packed, int n, std::int32_t* out);
void lowRankGemmPortable(const std::int16_t* const* rows, int m, int taps, int run,
                         const std::int16_t* packed, int n, std::int32_t* out);
#if defined(__x86_64__)
void lowRankGemmAvx2(const std::int16_t* const* rows, int m, int taps, int run, const std::int16_t* packed,
                     int n, std::int32_t* out);
#endif

}  // namespace axscope::multipliers::kernels
