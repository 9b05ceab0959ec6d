// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>
#include <cstring>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kVectorColumns = 16;  // int32 sums of one register

/// Four successive bytes or two successive words of an operand vector, in every lane.
__m512i broadcastGroup(const std::byte* operands) {
    std::int32_t bits;
    std::memcpy(&bits, operands, sizeof bits);
    return _mm512_set1_epi32(bits);
}

/// sum += four products of unsigned and signed bytes, without saturation.
struct ByteProducts {
    static __m512i add(__m512i sum, __m512i a, __m512i w) { return _mm512_dpbusd_epi32(sum, a, w); }
};

/// sum += two products of signed words, without saturation.
struct WordProducts {
    static __m512i add(__m512i sum, __m512i a, __m512i w) { return _mm512_dpwssd_epi32(sum, a, w); }
};

/// kRows x (kVectors * 16) sums, kSteps groups of 4 bytes at a time. Eight row pointers are as many as stay
/// in general registers; kSteps > 1 gives a narrow tile enough independent sums to hide the latency of a
/// multiply-add.
template <class Products, int kRows, int kVectors, int kSteps>
void tile(const std::byte* const* const (&rows)[kRows], int taps, int groups, const std::byte* w,
          const std::int32_t* start, const __mmask16 (&columns)[kVectors], int valid, std::int32_t* out,
          long pitch) {
    __m512i sums[kSteps][kRows][kVectors];
    for (int v = 0; v < kVectors; ++v) {
        const __m512i first = _mm512_loadu_si512(start + v * kVectorColumns);
        for (int step = 0; step < kSteps; ++step)
            for (int r = 0; r < kRows; ++r)
                sums[step][r][v] = step == 0 ? first : _mm512_setzero_si512();
    }
    for (int tap = 0; tap < taps; ++tap) {
        const std::byte* a[kRows];
        for (int r = 0; r < kRows; ++r)
            a[r] = rows[r][tap];
        const auto add = [&](int step, long at) __attribute__((always_inline)) {
            __m512i weights[kVectors];
#pragma GCC unroll 4
            for (int v = 0; v < kVectors; ++v)
                weights[v] = _mm512_loadu_si512(w + (step * kVectors + v) * 64);
#pragma GCC unroll 8
            for (int r = 0; r < kRows; ++r) {
                const __m512i operand = broadcastGroup(a[r] + at + 4 * step);
#pragma GCC unroll 4
                for (int v = 0; v < kVectors; ++v)
                    sums[step][r][v] = Products::add(sums[step][r][v], operand, weights[v]);
            }
        };
        long i = 0;
        for (; i + kSteps <= groups; i += kSteps, w += kSteps * kVectors * 64) {
#pragma GCC unroll 2
            for (int step = 0; step < kSteps; ++step)
                add(step, 4 * i);
        }
        for (; i < groups; ++i, w += kVectors * 64)
            add(0, 4 * i);
    }
    // Unrolled with a test in each step: a variable row count would send all sums through memory.
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
        if (r < valid) {
#pragma GCC unroll 4
            for (int v = 0; v < kVectors; ++v) {
                __m512i sum = sums[0][r][v];
#pragma GCC unroll 2
                for (int step = 1; step < kSteps; ++step)
                    sum = _mm512_add_epi32(sum, sums[step][r][v]);
                _mm512_mask_storeu_epi32(out + r * pitch + v * kVectorColumns, columns[v], sum);
            }
        }
    }
}

template <class Products, int kRows, int kVectors, int kSteps>
void panel(const std::byte* const* rows, int m, int taps, int groups, const std::byte* w,
           const std::int32_t* start, int columnsLeft, std::int32_t* out, long pitch) {
    __mmask16 columns[kVectors];
    for (int v = 0; v < kVectors; ++v) {
        const int left = std::clamp(columnsLeft - v * kVectorColumns, 0, kVectorColumns);
        columns[v] = static_cast<__mmask16>((1U << left) - 1U);
    }
    for (int row = 0; row < m; row += kRows) {
        const int valid = std::min(kRows, m - row);
        const std::byte* const* tileRows[kRows];
        for (int r = 0; r < kRows; ++r)  // rows past the end repeat the last one and are not stored
            tileRows[r] = rows + static_cast<long>(row + std::min(r, valid - 1)) * taps;
        tile<Products, kRows, kVectors, kSteps>(tileRows, taps, groups, w, start, columns, valid,
                                                out + row * pitch, pitch);
    }
}

template <class Products>
void multiply(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
              const std::int32_t* start, int n, std::int32_t* out) {
    const long depth = static_cast<long>(taps) * groups;
    for (int first = 0; first < n;) {
        const int left = n - first;
        const int width = widePanelColumns(left);
        if (width == 64)
            panel<Products, 6, 4, 1>(rows, m, taps, groups, packed, start + first, left, out + first, n);
        else if (width == 32)
            panel<Products, 8, 2, 1>(rows, m, taps, groups, packed, start + first, left, out + first, n);
        else
            panel<Products, 8, 1, 2>(rows, m, taps, groups, packed, start + first, left, out + first, n);
        packed += depth * width * 4;
        first += width;
    }
}

}  // namespace

void lowRankBytesAvx512(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                        const std::int32_t* start, int n, std::int32_t* out) {
    multiply<ByteProducts>(rows, m, taps, groups, packed, start, n, out);
}

void lowRankWordsAvx512(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                        const std::int32_t* start, int n, std::int32_t* out) {
    multiply<WordProducts>(rows, m, taps, groups, packed, start, n, out);
}

}  // namespace axscope::multipliers::kernels

#endif
