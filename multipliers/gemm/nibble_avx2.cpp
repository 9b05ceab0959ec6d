// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

/// Sums of bytes in 16-bit lanes: `words` adds whole words and wraps, `odd` adds their upper bytes, so that
/// the lower bytes' sum is words - 256 * odd. Three operations for 32 bytes, no shuffle.
struct ByteSums {
    __m256i words = _mm256_setzero_si256();
    __m256i odd = _mm256_setzero_si256();

    void add(__m256i bytes) {
        words = _mm256_add_epi16(words, bytes);
        odd = _mm256_add_epi16(odd, _mm256_srli_epi16(bytes, 8));
    }
    [[nodiscard]] __m256i even() const { return _mm256_sub_epi16(words, _mm256_slli_epi16(odd, 8)); }
};

void store8(std::int32_t* sums, __m128i low, __m128i high, __m128i lowBits) {
    _mm256_store_si256(
        reinterpret_cast<__m256i*>(sums),
        _mm256_add_epi32(_mm256_cvtepu16_epi32(low), _mm256_sll_epi32(_mm256_cvtepu16_epi32(high), lowBits)));
}

void store32(std::int32_t* sums, const ByteSums& low, const ByteSums& high, int lowBits) {
    const __m128i shift = _mm_cvtsi32_si128(lowBits);
    const __m256i lowA = _mm256_unpacklo_epi16(low.even(), low.odd);  // rows 0..7, 16..23
    const __m256i lowB = _mm256_unpackhi_epi16(low.even(), low.odd);  // rows 8..15, 24..31
    const __m256i highA = _mm256_unpacklo_epi16(high.even(), high.odd);
    const __m256i highB = _mm256_unpackhi_epi16(high.even(), high.odd);
    store8(sums, _mm256_castsi256_si128(lowA), _mm256_castsi256_si128(highA), shift);
    store8(sums + 8, _mm256_castsi256_si128(lowB), _mm256_castsi256_si128(highB), shift);
    store8(sums + 16, _mm256_extracti128_si256(lowA, 1), _mm256_extracti128_si256(highA, 1), shift);
    store8(sums + 24, _mm256_extracti128_si256(lowB, 1), _mm256_extracti128_si256(highB, 1), shift);
}

__m256i loadTable(const std::uint8_t* table) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table)));
}

__m256i loadIndices(const std::uint8_t* indices) {
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(indices));
}

template <bool Wide>
void addPair(ByteSums& sums, __m256i p, __m256i q) {
    if constexpr (Wide) {
        sums.add(p);
        sums.add(q);
    } else {
        sums.add(_mm256_add_epi8(p, q));
    }
}

/// One slab and one column.
template <bool Wide>
void slabColumn(const std::uint8_t* slab, int depth, const WeightTables& tables, const std::uint8_t* weights,
                std::int32_t* sums) {
    ByteSums low0, low1, high0, high1;
    for (int k = 0; k < depth; ++k, slab += 2 * kSlabRows) {
        const std::uint8_t* const record = tables.records + kNibbleRecordBytes * weights[k];
        const __m256i pLow = loadTable(record);
        const __m256i pHigh = loadTable(record + 16);
        const __m256i qLow = loadTable(record + 32);
        const __m256i qHigh = loadTable(record + 48);
        const __m256i p0 = loadIndices(slab);
        const __m256i q0 = loadIndices(slab + kSlabRows);
        addPair<Wide>(low0, _mm256_shuffle_epi8(pLow, p0), _mm256_shuffle_epi8(qLow, q0));
        addPair<Wide>(high0, _mm256_shuffle_epi8(pHigh, p0), _mm256_shuffle_epi8(qHigh, q0));
        const __m256i p1 = loadIndices(slab + 32);
        const __m256i q1 = loadIndices(slab + kSlabRows + 32);
        addPair<Wide>(low1, _mm256_shuffle_epi8(pLow, p1), _mm256_shuffle_epi8(qLow, q1));
        addPair<Wide>(high1, _mm256_shuffle_epi8(pHigh, p1), _mm256_shuffle_epi8(qHigh, q1));
    }
    store32(sums, low0, high0, tables.lowBits);
    store32(sums + 32, low1, high1, tables.lowBits);
}

template <bool Wide>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    for (int slab = 0; slab < panel.slabs; ++slab)
        for (int c = 0; c < columns; ++c)
            slabColumn<Wide>(panel.bytes + slab * slabPitch(PanelForm::Nibbles), panel.depth, tables,
                             weights + c * pitch, sums + c * kPanelRows + slab * kSlabRows);
}

}  // namespace

void nibbleNarrowAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums) {
    multiply<false>(panel, tables, weights, pitch, columns, sums);
}

void nibbleWideAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                    long pitch, int columns, std::int32_t* sums) {
    multiply<true>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
