// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/elementwise.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "models/emulation/quantiser.h"

namespace axscope::models {

const Elementwise& elementwiseFor([[maybe_unused]] multipliers::Simd simd) {
    static constexpr Elementwise kPortable{elementwise::quantisePortable, elementwise::dequantisePortable,
                                           elementwise::dequantiseReluPortable, elementwise::dequantiseCodesPortable,
                                           elementwise::zeroBeyondPortable};
#if defined(__x86_64__)
    static constexpr Elementwise kAvx2{elementwise::quantiseAvx2, elementwise::dequantiseAvx2,
                                       elementwise::dequantiseReluAvx2, elementwise::dequantiseCodesAvx2,
                                       elementwise::zeroBeyondAvx2};
    if (simd == multipliers::Simd::Avx2 || simd == multipliers::Simd::Avx512)
        return kAvx2;
#endif
    return kPortable;
}

namespace elementwise {

void quantisePortable(const float* values, std::size_t count, float scale, std::uint8_t* indices) {
    // Adding 1.5 * 2^23 leaves no fraction bits: the addition itself rounds half to even, and the low byte of
    // the sum is the integer in two's complement. Clamping before rounding gives the same codes, as both
    // bounds are integers.
    constexpr float kRounder = 12582912.0F;
    constexpr auto kLimit = static_cast<float>(kMaxCode);
    for (std::size_t i = 0; i < count; ++i) {
        const float scaled = values[i] / scale;
        const float number = scaled == scaled ? scaled : 0.0F;
        const float clamped = std::min(std::max(number, -kLimit), kLimit);
        indices[i] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(clamped + kRounder) ^ kZeroIndex);
    }
}

void dequantisePortable(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch) {
    for (std::size_t row = 0; row < rows; ++row, sums += columns, out += pitch)
        for (std::size_t column = 0; column < columns; ++column)
            out[column] = static_cast<float>(sums[column]) * scales[column] + bias[column];
}

void dequantiseReluPortable(const std::int32_t* sums, std::size_t rows, std::size_t columns,
                            const float* scales, const float* bias, float* out, std::size_t pitch) {
    for (std::size_t row = 0; row < rows; ++row, sums += columns, out += pitch)
        for (std::size_t column = 0; column < columns; ++column)
            out[column] = std::max(0.0F, static_cast<float>(sums[column]) * scales[column] + bias[column]);
}

void dequantiseCodesPortable(const std::uint8_t* indices, std::size_t count, float scale, float* out) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<float>(static_cast<int>(indices[i]) - kZeroIndex) * scale;
}

void zeroBeyondPortable(const float* values, std::size_t count, float limit, float* gradient) {
    for (std::size_t i = 0; i < count; ++i)
        gradient[i] = std::fabs(values[i]) <= limit ? gradient[i] : 0.0F;
}

}  // namespace elementwise
}  // namespace axscope::models
