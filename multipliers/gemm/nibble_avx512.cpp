// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

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

__m512i loadTable(const std::uint8_t* table) {
    return _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i*>(table)));
}

template <bool Wide>
void addPair(ByteSums& sums, __m512i p, __m512i q) {
    if constexpr (Wide) {
        sums.add(p);
        sums.add(q);
    } else {
        sums.add(_mm512_add_epi8(p, q));
    }
}

/// `Slabs` slabs and one column: four accumulators per slab stay in registers beside the four tables.
template <bool Wide, int Slabs>
void slabsColumn(const std::uint8_t* panel, int depth, const WeightTables& tables,
                 const std::uint8_t* weights, std::int32_t* sums) {
    const __m512i zero = _mm512_setzero_si512();
    ByteSums low[Slabs];
    ByteSums high[Slabs];
#pragma GCC unroll 4
    for (int s = 0; s < Slabs; ++s)
        low[s] = high[s] = {zero, zero};
    for (int k = 0; k < depth; ++k, panel += 2 * kSlabRows) {
        const std::uint8_t* const record = tables.records + kNibbleRecordBytes * weights[k];
        const __m512i pLow = loadTable(record);
        const __m512i pHigh = loadTable(record + 16);
        const __m512i qLow = loadTable(record + 32);
        const __m512i qHigh = loadTable(record + 48);
#pragma GCC unroll 4
        for (int s = 0; s < Slabs; ++s) {
            const std::uint8_t* const indices = panel + s * slabPitch(PanelForm::Nibbles);
            const __m512i p = _mm512_load_si512(indices);
            const __m512i q = _mm512_load_si512(indices + kSlabRows);
            addPair<Wide>(low[s], _mm512_shuffle_epi8(pLow, p), _mm512_shuffle_epi8(qLow, q));
            addPair<Wide>(high[s], _mm512_shuffle_epi8(pHigh, p), _mm512_shuffle_epi8(qHigh, q));
        }
    }
#pragma GCC unroll 4
    for (int s = 0; s < Slabs; ++s)
        store64(sums + s * kSlabRows, low[s], high[s], tables.lowBits);
}

template <bool Wide, int Slabs>
void multiplySlabs(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                   long pitch, int columns, std::int32_t* sums) {
    for (int c = 0; c < columns; ++c)
        slabsColumn<Wide, Slabs>(panel.bytes, panel.depth, tables, weights + c * pitch,
                                 sums + c * kPanelRows);
}

template <bool Wide>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    static_assert(kMaxSlabs == 4);
    switch (panel.slabs) {
        case 1:
            return multiplySlabs<Wide, 1>(panel, tables, weights, pitch, columns, sums);
        case 2:
            return multiplySlabs<Wide, 2>(panel, tables, weights, pitch, columns, sums);
        case 3:
            return multiplySlabs<Wide, 3>(panel, tables, weights, pitch, columns, sums);
        default:
            return multiplySlabs<Wide, 4>(panel, tables, weights, pitch, columns, sums);
    }
}

}  // namespace

void nibbleNarrowAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    multiply<false>(panel, tables, weights, pitch, columns, sums);
}

void nibbleWideAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums) {
    multiply<true>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
