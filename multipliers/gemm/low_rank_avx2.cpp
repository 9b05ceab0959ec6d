// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kTileRows =
    6;  // 6 rows x 16 columns: 12 accumulators, 2 weight vectors, 1 broadcast of 16 registers

__m256i broadcastPair(const std::int16_t* pair) {
    std::int32_t bits;
    std::memcpy(&bits, pair, sizeof bits);
    return _mm256_set1_epi32(bits);
}

/// One tile: kTileRows x kPanelColumns sums. `rows`: kTileRows rows of `taps` pointers, `rowStride` pointers
/// apart.
void tile(const std::int16_t* const* const (&rows)[kTileRows], int taps, int run, const std::int16_t* w,
          std::int32_t* sums) {
    __m256i low[kTileRows];
    __m256i high[kTileRows];
    for (int r = 0; r < kTileRows; ++r) {
        low[r] = _mm256_setzero_si256();
        high[r] = _mm256_setzero_si256();
    }
    for (int tap = 0; tap < taps; ++tap) {
        const std::int16_t* a0 = rows[0][tap];
        const std::int16_t* a1 = rows[1][tap];
        const std::int16_t* a2 = rows[2][tap];
        const std::int16_t* a3 = rows[3][tap];
        const std::int16_t* a4 = rows[4][tap];
        const std::int16_t* a5 = rows[5][tap];
        for (int i = 0; i < run; i += 2, w += 2 * kPanelColumns) {
            const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
            const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + kPanelColumns));
            __m256i a = broadcastPair(a0 + i);
            low[0] = _mm256_add_epi32(low[0], _mm256_madd_epi16(a, w0));
            high[0] = _mm256_add_epi32(high[0], _mm256_madd_epi16(a, w1));
            a = broadcastPair(a1 + i);
            low[1] = _mm256_add_epi32(low[1], _mm256_madd_epi16(a, w0));
            high[1] = _mm256_add_epi32(high[1], _mm256_madd_epi16(a, w1));
            a = broadcastPair(a2 + i);
            low[2] = _mm256_add_epi32(low[2], _mm256_madd_epi16(a, w0));
            high[2] = _mm256_add_epi32(high[2], _mm256_madd_epi16(a, w1));
            a = broadcastPair(a3 + i);
            low[3] = _mm256_add_epi32(low[3], _mm256_madd_epi16(a, w0));
            high[3] = _mm256_add_epi32(high[3], _mm256_madd_epi16(a, w1));
            a = broadcastPair(a4 + i);
            low[4] = _mm256_add_epi32(low[4], _mm256_madd_epi16(a, w0));
            high[4] = _mm256_add_epi32(high[4], _mm256_madd_epi16(a, w1));
            a = broadcastPair(a5 + i);
            low[5] = _mm256_add_epi32(low[5], _mm256_madd_epi16(a, w0));
            high[5] = _mm256_add_epi32(high[5], _mm256_madd_epi16(a, w1));
        }
    }
    for (int r = 0; r < kTileRows; ++r) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + r * kPanelColumns), low[r]);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + r * kPanelColumns + 8), high[r]);
    }
}

}  // namespace

void lowRankGemmAvx2(const std::int16_t* const* rows, int m, int taps, int run, const std::int16_t* packed,
                     int n, std::int32_t* out) {
    const long panelSize = static_cast<long>(taps) * run * kPanelColumns;
    for (int first = 0; first < n; first += kPanelColumns) {
        const int columns = n - first < kPanelColumns ? n - first : kPanelColumns;
        const std::int16_t* const panel = packed + first / kPanelColumns * panelSize;
        for (int row = 0; row < m; row += kTileRows) {
            const int valid = m - row < kTileRows ? m - row : kTileRows;
            const std::int16_t* const* tileRows[kTileRows];
            for (int r = 0; r < kTileRows; ++r)  // rows past the end repeat the last one and are not stored
                tileRows[r] = rows + static_cast<long>(row + (r < valid ? r : valid - 1)) * taps;
            std::int32_t sums[kTileRows * kPanelColumns];
            tile(tileRows, taps, run, panel, sums);
            for (int r = 0; r < valid; ++r)
                std::memcpy(out + static_cast<long>(row + r) * n + first, sums + r * kPanelColumns,
                            static_cast<unsigned long>(columns) * sizeof(std::int32_t));
        }
    }
}

}  // namespace axscope::multipliers::kernels

#endif
