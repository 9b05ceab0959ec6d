// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "multipliers/gemm/lut_gemm.h"

/// The steps of an emulated layer that treat every value alike, one file per instruction set. All paths give
/// the same bits.
namespace axscope::models {

struct Elementwise {
    /// indices[i] = operand index of values[i] / scale, see quantise().
    void (*quantise)(const float* values, std::size_t count, float scale, std::uint8_t* indices);
    /// out[r * pitch + c] = float(sums[r * columns + c]) * scales[c] + bias[c]: a product and a sum, each
    /// rounded.
    void (*dequantise)(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                       const float* bias, float* out, std::size_t pitch);
    /// The same, values below zero made zero.
    void (*dequantiseRelu)(const std::int32_t* sums, std::size_t rows, std::size_t columns,
                           const float* scales, const float* bias, float* out, std::size_t pitch);
};

/// The functions for a kernel path.
[[nodiscard]] const Elementwise& elementwiseFor(multipliers::Simd simd);

namespace elementwise {
void quantisePortable(const float* values, std::size_t count, float scale, std::uint8_t* indices);
void dequantisePortable(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch);
void dequantiseReluPortable(const std::int32_t* sums, std::size_t rows, std::size_t columns,
                            const float* scales, const float* bias, float* out, std::size_t pitch);
#if defined(__x86_64__)
void quantiseAvx2(const float* values, std::size_t count, float scale, std::uint8_t* indices);
void dequantiseAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                    const float* bias, float* out, std::size_t pitch);
void dequantiseReluAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch);
#endif
}  // namespace elementwise

}  // namespace axscope::models
