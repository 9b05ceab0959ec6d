// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kColumns = 2;  // per pass: they share the masks made from the indices
constexpr int kChunk = 64;   // entries that one byte permutation looks up in
constexpr int kPlane = 256;

/// Sums of bytes in 16-bit lanes: `words` adds whole words and wraps, `odd` adds their upper bytes, so that
/// the lower bytes' sum is words - 256 * odd. Three operations for 64 bytes, no shuffle.
struct ByteSums {
    __m512i words;
    __m512i odd;

    void add(__m512i bytes) {
        words = _mm512_add_epi16(words, bytes);
        odd = _mm512_add_epi16(odd, _mm512_srli_epi16(bytes, 8));
    }
    [[nodiscard]] __m512i even() const { return _mm512_sub_epi16(words, _mm512_slli_epi16(odd, 8)); }
};

struct ColumnSums {
    ByteSums low;
    ByteSums high;
};

/// 16 sums from 16-bit sums of the two planes.
void store16(std::int32_t* sums, __m256i low, __m256i high, __m128i lowBits) {
    _mm512_store_si512(sums, _mm512_add_epi32(_mm512_cvtepu16_epi32(low),
                                              _mm512_sll_epi32(_mm512_cvtepu16_epi32(high), lowBits)));
}

void store64(std::int32_t* sums, const ByteSums& low, const ByteSums& high, int lowBits) {
    // Quarters of the interleaved sums hold rows 0..7, 16..23, ... and 8..15, 24..31, ...: put them in order.
    const __m512i first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
    const __m512i second = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
    const __m512i lowA = _mm512_unpacklo_epi16(low.even(), low.odd);
    const __m512i lowB = _mm512_unpackhi_epi16(low.even(), low.odd);
    const __m512i highA = _mm512_unpacklo_epi16(high.even(), high.odd);
    const __m512i highB = _mm512_unpackhi_epi16(high.even(), high.odd);
    const __m512i low0 = _mm512_permutex2var_epi64(lowA, first, lowB);  // rows 0..31
    const __m512i low1 = _mm512_permutex2var_epi64(lowA, second, lowB);
    const __m512i high0 = _mm512_permutex2var_epi64(highA, first, highB);
    const __m512i high1 = _mm512_permutex2var_epi64(highA, second, highB);
    const __m128i shift = _mm_cvtsi32_si128(lowBits);
    store16(sums, _mm512_castsi512_si256(low0), _mm512_castsi512_si256(high0), shift);
    store16(sums + 16, _mm512_extracti64x4_epi64(low0, 1), _mm512_extracti64x4_epi64(high0, 1), shift);
    store16(sums + 32, _mm512_castsi512_si256(low1), _mm512_castsi512_si256(high1), shift);
    store16(sums + 48, _mm512_extracti64x4_epi64(low1, 1), _mm512_extracti64x4_epi64(high1, 1), shift);
}

/// One plane of a column of the table, or the half of it that the panel's indices reach.
template <bool Low, bool High>
struct Plane {
    __m512i chunk0, chunk1, chunk2, chunk3;

    explicit Plane(const std::uint8_t* entries) {
        if constexpr (Low) {
            chunk0 = _mm512_load_si512(entries);
            chunk1 = _mm512_load_si512(entries + kChunk);
        }
        if constexpr (High) {
            chunk2 = _mm512_load_si512(entries + 2 * kChunk);
            chunk3 = _mm512_load_si512(entries + 3 * kChunk);
        }
    }

    /// A permutation reads the low 6 bits of each index; bits 6 and 7 are the masks `bit6` and `bit7`.
    [[nodiscard]] __m512i lookUp(__m512i x, __mmask64 bit6, __mmask64 bit7, __mmask64 both) const {
        if constexpr (Low && High) {
            __m512i found = _mm512_permutexvar_epi8(x, chunk0);
            found = _mm512_mask_permutexvar_epi8(found, bit6, x, chunk1);
            found = _mm512_mask_permutexvar_epi8(found, bit7, x, chunk2);
            return _mm512_mask_permutexvar_epi8(found, both, x, chunk3);
        } else if constexpr (Low) {
            return _mm512_mask_permutexvar_epi8(_mm512_permutexvar_epi8(x, chunk0), bit6, x, chunk1);
        } else {
            return _mm512_mask_permutexvar_epi8(_mm512_permutexvar_epi8(x, chunk2), bit6, x, chunk3);
        }
    }
};

/// All slabs and two columns, which may be the same. The tables fill the registers, so the accumulators live
/// in memory: a load and a store each, on ports that the look-ups leave free.
template <bool Low, bool High>
void panelColumns(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weightsA,
                  const std::uint8_t* weightsB, std::int32_t* sumsA, std::int32_t* sumsB) {
    const __m512i zero = _mm512_setzero_si512();
    ColumnSums totals[kMaxSlabs][kColumns];
    for (int s = 0; s < panel.slabs; ++s)
        for (ColumnSums& total : totals[s])
            total.low = total.high = {zero, zero};
    for (int k = 0; k < panel.depth; ++k) {
        const std::uint8_t* const a = tables.records + kShuffleRecordBytes * weightsA[k];
        const std::uint8_t* const b = tables.records + kShuffleRecordBytes * weightsB[k];
        const Plane<Low, High> lowA(a);
        const Plane<Low, High> highA(a + kPlane);
        const Plane<Low, High> lowB(b);
        const Plane<Low, High> highB(b + kPlane);
        for (int s = 0; s < panel.slabs; ++s) {
            const __m512i x =
                _mm512_load_si512(panel.bytes + s * slabPitch(PanelForm::Bytes) + k * kSlabRows);
            const __mmask64 bit6 = _mm512_movepi8_mask(_mm512_add_epi8(x, x));
            const __mmask64 bit7 = Low && High ? _mm512_movepi8_mask(x) : 0;
            const __mmask64 both = bit6 & bit7;
            totals[s][0].low.add(lowA.lookUp(x, bit6, bit7, both));
            totals[s][0].high.add(highA.lookUp(x, bit6, bit7, both));
            totals[s][1].low.add(lowB.lookUp(x, bit6, bit7, both));
            totals[s][1].high.add(highB.lookUp(x, bit6, bit7, both));
        }
    }
    for (int s = 0; s < panel.slabs; ++s) {
        store64(sumsA + s * kSlabRows, totals[s][0].low, totals[s][0].high, tables.lowBits);
        store64(sumsB + s * kSlabRows, totals[s][1].low, totals[s][1].high, tables.lowBits);
    }
}

template <bool Low, bool High>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    for (int c = 0; c < columns; c += kColumns) {
        const int second = c + 1 < columns ? c + 1 : c;
        panelColumns<Low, High>(panel, tables, weights + c * pitch, weights + second * pitch,
                                sums + c * kPanelRows, sums + second * kPanelRows);
    }
}

}  // namespace

void shuffleAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                   long pitch, int columns, std::int32_t* sums) {
    if (!panel.range.low)
        multiply<false, true>(panel, tables, weights, pitch, columns, sums);
    else if (!panel.range.high)
        multiply<true, false>(panel, tables, weights, pitch, columns, sums);
    else
        multiply<true, true>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
