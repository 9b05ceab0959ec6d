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
    /// out[i] = (indices[i] - 128) * scale: the value that a code stands for.
    void (*dequantiseCodes)(const std::uint8_t* indices, std::size_t count, float scale, float* out);
    /// gradient[i] = 0 where |values[i]| > limit, or is NaN.
    void (*zeroBeyond)(const float* values, std::size_t count, float limit, float* gradient);
};

/// The functions for a kernel path.
[[nodiscard]] const Elementwise& elementwiseFor(multipliers::Simd simd);

namespace elementwise {
void quantisePortable(const float* values, std::size_t count, float scale, std::uint8_t* indices);
void dequantisePortable(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch);
void dequantiseReluPortable(const std::int32_t* sums, std::size_t rows, std::size_t columns,
                            const float* scales, const float* bias, float* out, std::size_t pitch);
void dequantiseCodesPortable(const std::uint8_t* indices, std::size_t count, float scale, float* out);
void zeroBeyondPortable(const float* values, std::size_t count, float limit, float* gradient);
#if defined(__x86_64__)
void quantiseAvx2(const float* values, std::size_t count, float scale, std::uint8_t* indices);
void dequantiseAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                    const float* bias, float* out, std::size_t pitch);
void dequantiseReluAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch);
void dequantiseCodesAvx2(const std::uint8_t* indices, std::size_t count, float scale, float* out);
void zeroBeyondAvx2(const float* values, std::size_t count, float limit, float* gradient);
#endif
}  // namespace elementwise

}  // namespace axscope::models
