// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>
#include <cstring>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kTileRows = 4;  // 4 byte and 8 word accumulators of 16 registers
constexpr int kWide = 32;     // columns of a wide panel: one k per step
constexpr int kNarrow = 16;   // columns of a narrow panel: two k per step
constexpr int kStepBytes = 32;
constexpr int kMaxByteSum = 255;
constexpr int kMaxWordSum = 65535;

/// Wide: the residuals of one class of a in both halves; `index` is 16 * class.
__m256i broadcastRow(const std::uint8_t* rows, std::size_t index) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(rows + index)));
}

/// Narrow: the residuals of one k in the low half, of the next in the high half; `index` is 16 * the class at
/// the first k + the class at the second.
__m256i pairRow(const std::uint8_t* pairs, std::size_t index) {
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(pairs + 32 * index));
}

/// Sums of up to kTileRows rows: bytes, flushed into words before they can overflow.
struct Sums {
    __m256i bytes[kTileRows];
    __m256i low[kTileRows];   // words of bytes 0-7 and 16-23
    __m256i high[kTileRows];  // words of bytes 8-15 and 24-31

    Sums() {
        for (int r = 0; r < kTileRows; ++r)
            bytes[r] = low[r] = high[r] = _mm256_setzero_si256();
    }
    void flush() {
        const __m256i zero = _mm256_setzero_si256();
        for (int r = 0; r < kTileRows; ++r) {
            low[r] = _mm256_add_epi16(low[r], _mm256_unpacklo_epi8(bytes[r], zero));
            high[r] = _mm256_add_epi16(high[r], _mm256_unpackhi_epi8(bytes[r], zero));
            bytes[r] = zero;
        }
    }
};

/// A place in the reduction: tap, and step within it.
struct Position {
    int tap = 0;
    int step = 0;
};

/// Adds the residuals of `count` successive steps, all within one tap, to the byte sums.
template <__m256i (*kRow)(const std::uint8_t*, std::size_t)>
void lookUp(const std::uint8_t* const (&a)[kTileRows], const std::uint8_t* w, int count,
            const std::uint8_t* table, Sums& sums) {
    __m256i b0 = sums.bytes[0];
    __m256i b1 = sums.bytes[1];
    __m256i b2 = sums.bytes[2];
    __m256i b3 = sums.bytes[3];
    for (int i = 0; i < count; ++i, w += kStepBytes) {
        const __m256i classes = _mm256_load_si256(reinterpret_cast<const __m256i*>(w));
        b0 = _mm256_add_epi8(b0, _mm256_shuffle_epi8(kRow(table, a[0][i]), classes));
        b1 = _mm256_add_epi8(b1, _mm256_shuffle_epi8(kRow(table, a[1][i]), classes));
        b2 = _mm256_add_epi8(b2, _mm256_shuffle_epi8(kRow(table, a[2][i]), classes));
        b3 = _mm256_add_epi8(b3, _mm256_shuffle_epi8(kRow(table, a[3][i]), classes));
    }
    sums.bytes[0] = b0;
    sums.bytes[1] = b1;
    sums.bytes[2] = b2;
    sums.bytes[3] = b3;
}

/// Adds words of one row to `columns` int32 sums.
void addWords(const std::uint16_t* words, int columns, std::int32_t* out) {
    for (int i = 0; i < columns; ++i)
        out[i] += words[i];
}

}  // namespace

void addResidualAvx2(const std::byte* const* rows, std::ptrdiff_t classOffset, int m, int taps, int channels,
                     const ResidualTable& residual, const std::uint8_t* packed, int n, std::int32_t* out) {
    const int byteSteps = kMaxByteSum / residual.maxEntry;
    const int wordSteps = kMaxWordSum / residual.maxEntry;
    for (int first = 0; first < n;) {
        const bool wide = n - first > kNarrow;
        const int width = wide ? kWide : kNarrow;
        const int columns = std::min(width, n - first);
        const int stepsPerTap = wide ? channels : channels / 2;
        const int steps = taps * stepsPerTap;
        const std::ptrdiff_t indexOffset = wide ? classOffset : classOffset + channels;
        for (int row = 0; row < m; row += kTileRows) {
            const int valid = std::min(kTileRows, m - row);
            const std::byte* const* tileRows[kTileRows];
            for (int r = 0; r < kTileRows; ++r)  // rows past the end repeat the last one and are not stored
                tileRows[r] = rows + static_cast<long>(row + std::min(r, valid - 1)) * taps;
            const std::uint8_t* w = packed;
            Position at;
            for (int done = 0; done < steps;) {
                const int chunk = std::min(wordSteps, steps - done);
                Sums sums;
                int sinceFlush = 0;
                for (int left = chunk; left > 0;) {
                    const int count = std::min({left, stepsPerTap - at.step, byteSteps - sinceFlush});
                    const std::uint8_t* a[kTileRows];
                    for (int r = 0; r < kTileRows; ++r)
                        a[r] = reinterpret_cast<const std::uint8_t*>(tileRows[r][at.tap]) + indexOffset +
                               at.step;
                    if (wide)
                        lookUp<broadcastRow>(a, w, count, residual.rows, sums);
                    else
                        lookUp<pairRow>(a, w, count, residual.pairs, sums);
                    w += static_cast<long>(count) * kStepBytes;
                    left -= count;
                    at.step += count;
                    sinceFlush += count;
                    if (at.step == stepsPerTap)
                        at = {at.tap + 1, 0};
                    if (sinceFlush == byteSteps || left == 0) {
                        sums.flush();
                        sinceFlush = 0;
                    }
                }
                for (int r = 0; r < valid; ++r) {
                    alignas(32) std::uint16_t low[16];
                    alignas(32) std::uint16_t high[16];
                    _mm256_store_si256(reinterpret_cast<__m256i*>(low), sums.low[r]);
                    _mm256_store_si256(reinterpret_cast<__m256i*>(high), sums.high[r]);
                    std::int32_t* const target = out + static_cast<long>(row + r) * n + first;
                    // Register halves are columns 16 apart (wide) or successive k of the same columns
                    // (narrow).
                    for (int half = 0; half < 2; ++half) {
                        const int start = wide ? kNarrow * half : 0;
                        addWords(low + 8 * half, std::clamp(columns - start, 0, 8), target + start);
                        addWords(high + 8 * half, std::clamp(columns - start - 8, 0, 8), target + start + 8);
                    }
                }
                done += chunk;
            }
        }
        packed += static_cast<long>(steps) * kStepBytes;
        first += width;
    }
}

}  // namespace axscope::multipliers::kernels

#endif
