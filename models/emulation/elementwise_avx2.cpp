// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/elementwise.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>
#include <limits>

#include "models/emulation/quantiser.h"

namespace axscope::models::elementwise {
namespace {

constexpr std::size_t kFloats = 8;

/// Codes -127..127 of eight values as int32. Converting rounds half to even; NaN becomes 0.
__m256i codes(const float* values, __m256 scale) {
    const __m256 scaled = _mm256_div_ps(_mm256_loadu_ps(values), scale);
    const __m256 number = _mm256_and_ps(scaled, _mm256_cmp_ps(scaled, scaled, _CMP_ORD_Q));
    const __m256 limit = _mm256_set1_ps(static_cast<float>(kMaxCode));
    const __m256 lower = _mm256_set1_ps(-static_cast<float>(kMaxCode));
    return _mm256_cvtps_epi32(_mm256_min_ps(_mm256_max_ps(number, lower), limit));
}

void quantise32(const float* values, __m256 scale, std::uint8_t* indices) {
    const __m256i first = _mm256_packs_epi32(codes(values, scale), codes(values + 8, scale));
    const __m256i second = _mm256_packs_epi32(codes(values + 16, scale), codes(values + 24, scale));
    // Packing works on each 128-bit half: the groups of four come out in the order 0 2 4 6 1 3 5 7.
    const __m256i packed = _mm256_permutevar8x32_epi32(_mm256_packs_epi16(first, second),
                                                       _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
    const __m256i zero = _mm256_set1_epi8(static_cast<char>(kZeroIndex));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(indices), _mm256_xor_si256(packed, zero));
}

/// float(sums) * scales + bias, then at least `least`.
void scale(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
           const float* bias, float least, float* out, std::size_t pitch) {
    const __m256 lower = _mm256_set1_ps(least);
    for (std::size_t row = 0; row < rows; ++row, sums += columns, out += pitch) {
        std::size_t c = 0;
        for (; c + kFloats <= columns; c += kFloats) {
            const __m256 sum =
                _mm256_cvtepi32_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums + c)));
            const __m256 product = _mm256_mul_ps(sum, _mm256_loadu_ps(scales + c));
            const __m256 value = _mm256_add_ps(product, _mm256_loadu_ps(bias + c));
            _mm256_storeu_ps(out + c, _mm256_max_ps(value, lower));
        }
        for (; c < columns; ++c) {
            const float value = static_cast<float>(sums[c]) * scales[c] + bias[c];
            out[c] = value > least ? value : least;
        }
    }
}

}  // namespace

void quantiseAvx2(const float* values, std::size_t count, float scale, std::uint8_t* indices) {
    constexpr std::size_t kStep = 4 * kFloats;
    const __m256 divisor = _mm256_set1_ps(scale);
    std::size_t i = 0;
    for (; i + kStep <= count; i += kStep)
        quantise32(values + i, divisor, indices + i);
    if (i < count) {
        float rest[kStep] = {};
        std::uint8_t restIndices[kStep];
        std::memcpy(rest, values + i, (count - i) * sizeof(float));
        quantise32(rest, divisor, restIndices);
        std::memcpy(indices + i, restIndices, count - i);
    }
}

void dequantiseAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                    const float* bias, float* out, std::size_t pitch) {
    scale(sums, rows, columns, scales, bias, -std::numeric_limits<float>::infinity(), out, pitch);
}

void dequantiseReluAvx2(const std::int32_t* sums, std::size_t rows, std::size_t columns, const float* scales,
                        const float* bias, float* out, std::size_t pitch) {
    scale(sums, rows, columns, scales, bias, 0, out, pitch);
}

void dequantiseCodesAvx2(const std::uint8_t* indices, std::size_t count, float scale, float* out) {
    const __m256 factor = _mm256_set1_ps(scale);
    const __m256i zero = _mm256_set1_epi32(kZeroIndex);
    std::size_t i = 0;
    for (; i + kFloats <= count; i += kFloats) {
        const __m256i wide = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(indices + i)));
        _mm256_storeu_ps(out + i, _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_sub_epi32(wide, zero)), factor));
    }
    for (; i < count; ++i)
        out[i] = static_cast<float>(static_cast<int>(indices[i]) - kZeroIndex) * scale;
}

void zeroBeyondAvx2(const float* values, std::size_t count, float limit, float* gradient) {
    const __m256 bound = _mm256_set1_ps(limit);
    const __m256 sign = _mm256_set1_ps(-0.0F);
    std::size_t i = 0;
    for (; i + kFloats <= count; i += kFloats) {
        const __m256 size = _mm256_andnot_ps(sign, _mm256_loadu_ps(values + i));
        const __m256 inside = _mm256_cmp_ps(size, bound, _CMP_LE_OQ);
        if (_mm256_movemask_ps(inside) != 0xff)
            _mm256_storeu_ps(gradient + i, _mm256_and_ps(inside, _mm256_loadu_ps(gradient + i)));
    }
    for (; i < count; ++i) {
        const bool inside = values[i] <= limit && -values[i] <= limit;
        gradient[i] = inside ? gradient[i] : 0.0F;
    }
}

}  // namespace axscope::models::elementwise

#endif
