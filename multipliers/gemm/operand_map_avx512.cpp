// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr std::size_t kStep = 64;
constexpr std::size_t kLane = 16;

void store16(std::uint8_t* to, __m128i bytes) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
}

void store32(std::uint8_t* to, __m256i bytes) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bytes);
}

/// 256 bytes in four registers.
struct Plane {
    __m512i quarter[4];

    explicit Plane(const std::uint8_t* bytes) {
        for (int i = 0; i < 4; ++i)
            quarter[i] = _mm512_loadu_si512(bytes + 64 * i);
    }
    /// `upper`: lanes whose index is 128 or more.
    [[nodiscard]] __m512i lookUp(__m512i index, __mmask64 upper) const {
        const __m512i low = _mm512_permutex2var_epi8(quarter[0], index, quarter[1]);
        return _mm512_mask_blend_epi8(upper, low, _mm512_permutex2var_epi8(quarter[2], index, quarter[3]));
    }
};

/// Lanes that a step of `left` operands has.
__mmask64 laneMask(std::size_t left) {
    return left >= kStep ? ~__mmask64{0} : (__mmask64{1} << left) - 1;
}

}  // namespace

void mapWordsAvx512(const std::uint8_t* planes, const std::uint8_t* indices, std::size_t vectors,
                    std::size_t width, std::int16_t* out, std::size_t pitch) {
    const Plane lowBytes(planes);
    const Plane highBytes(planes + 256);
    // Interleaving bytes within 128-bit lanes takes eight-byte groups 0, 2, 4, 6 for the first register of
    // words and 1, 3, 5, 7 for the second: the indices are put in such an order that the words come out in
    // theirs.
    const __m512i order = _mm512_setr_epi64(0, 4, 1, 5, 2, 6, 3, 7);
    for (std::size_t vector = 0; vector < vectors; ++vector, indices += width, out += pitch) {
        for (std::size_t i = 0; i < width; i += kStep) {
            const __mmask64 lanes = laneMask(width - i);
            const __m512i index =
                _mm512_permutexvar_epi64(order, _mm512_maskz_loadu_epi8(lanes, indices + i));
            const __mmask64 upper = _mm512_movepi8_mask(index);
            const __m512i low = lowBytes.lookUp(index, upper);
            const __m512i high = highBytes.lookUp(index, upper);
            _mm512_mask_storeu_epi16(out + i, static_cast<__mmask32>(lanes), _mm512_unpacklo_epi8(low, high));
            const auto second = static_cast<__mmask32>(lanes >> 32);
            if (second != 0)
                _mm512_mask_storeu_epi16(out + i + 32, second, _mm512_unpackhi_epi8(low, high));
        }
    }
}

void mapBytesAvx512(const std::uint8_t* values, const std::uint8_t* indices, std::size_t vectors,
                    std::size_t width, std::uint8_t* out, std::size_t pitch) {
    const Plane bytes(values);
    std::size_t vector = 0;
    if (width == kLane) {  // narrow layers: four vectors fill a register
        for (; vector + 4 <= vectors; vector += 4, indices += kStep, out += 4 * pitch) {
            const __m512i index = _mm512_loadu_si512(indices);
            const __m512i mapped = bytes.lookUp(index, _mm512_movepi8_mask(index));
            store16(out, _mm512_castsi512_si128(mapped));
            store16(out + pitch, _mm512_extracti32x4_epi32(mapped, 1));
            store16(out + 2 * pitch, _mm512_extracti32x4_epi32(mapped, 2));
            store16(out + 3 * pitch, _mm512_extracti32x4_epi32(mapped, 3));
        }
    } else if (width == 2 * kLane) {
        for (; vector + 2 <= vectors; vector += 2, indices += kStep, out += 2 * pitch) {
            const __m512i index = _mm512_loadu_si512(indices);
            const __m512i mapped = bytes.lookUp(index, _mm512_movepi8_mask(index));
            store32(out, _mm512_castsi512_si256(mapped));
            store32(out + pitch, _mm512_extracti64x4_epi64(mapped, 1));
        }
    }
    for (; vector < vectors; ++vector, indices += width, out += pitch) {
        for (std::size_t i = 0; i < width; i += kStep) {
            const __mmask64 lanes = laneMask(width - i);
            const __m512i index = _mm512_maskz_loadu_epi8(lanes, indices + i);
            _mm512_mask_storeu_epi8(out + i, lanes, bytes.lookUp(index, _mm512_movepi8_mask(index)));
        }
    }
}

}  // namespace axscope::multipliers::kernels

#endif
