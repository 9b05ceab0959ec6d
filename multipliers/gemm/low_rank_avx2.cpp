// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kColumns = narrowPanelColumns(0);
/// 6 rows x 16 columns: 12 accumulators, 2 weight vectors, 1 broadcast and 1 product of 16 registers.
constexpr int kTileRows = 6;

/// Two successive words of an operand vector, in every lane.
__m256i broadcastPair(const std::byte* pair) {
    std::int32_t bits;
    std::memcpy(&bits, pair, sizeof bits);
    return _mm256_set1_epi32(bits);
}

/// One tile of sums. `rows`: kTileRows rows of `taps` pointers.
void tile(const std::byte* const* const (&rows)[kTileRows], int taps, int groups, const std::byte* w,
          const std::int32_t* start, std::int32_t* sums) {
    __m256i low[kTileRows];
    __m256i high[kTileRows];
    for (int r = 0; r < kTileRows; ++r) {
        low[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start));
        high[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start + 8));
    }
    for (int tap = 0; tap < taps; ++tap) {
        const std::byte* a[kTileRows];
        for (int r = 0; r < kTileRows; ++r)
            a[r] = rows[r][tap];
        for (long i = 0; i < 4L * groups; i += 4, w += 64) {
            const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
            const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 32));
#pragma GCC unroll 6
            for (int r = 0; r < kTileRows; ++r) {
                const __m256i operand = broadcastPair(a[r] + i);
                low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(operand, w0));
                high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(operand, w1));
            }
        }
    }
    for (int r = 0; r < kTileRows; ++r) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + r * kColumns), low[r]);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + r * kColumns + 8), high[r]);
    }
}

}  // namespace

void lowRankGemmAvx2(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                     const std::int32_t* start, int n, std::int32_t* out) {
    const long panelSize = static_cast<long>(taps) * groups * kColumns * 4;
    for (int first = 0; first < n; first += kColumns, packed += panelSize) {
        const int columns = n - first < kColumns ? n - first : kColumns;
        for (int row = 0; row < m; row += kTileRows) {
            const int valid = m - row < kTileRows ? m - row : kTileRows;
            const std::byte* const* tileRows[kTileRows];
            for (int r = 0; r < kTileRows; ++r)  // rows past the end repeat the last one and are not stored
                tileRows[r] = rows + static_cast<long>(row + (r < valid ? r : valid - 1)) * taps;
            std::int32_t sums[kTileRows * kColumns];
            tile(tileRows, taps, groups, packed, start + first, sums);
            for (int r = 0; r < valid; ++r)
                std::memcpy(out + static_cast<long>(row + r) * n + first, sums + r * kColumns,
                            static_cast<unsigned long>(columns) * sizeof(std::int32_t));
        }
    }
}

}  // namespace axscope::multipliers::kernels

#endif
