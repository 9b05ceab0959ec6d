// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kColumns = 2;  // per pass: they share the work on the indices
constexpr int kVectors = kSlabRows / 32;
constexpr int kChunks = 8;  // of 16 entries, per half of a column
constexpr int kChunkBytes = 32;

/// Sums of bytes in 16-bit lanes: `words` adds whole words and wraps, `odd` adds their upper bytes, so that
/// the lower bytes' sum is words - 256 * odd.
struct ByteSums {
    __m256i words;
    __m256i odd;

    void add(__m256i bytes) {
        words = _mm256_add_epi16(words, bytes);
        odd = _mm256_add_epi16(odd, _mm256_srli_epi16(bytes, 8));
    }
    [[nodiscard]] __m256i even() const { return _mm256_sub_epi16(words, _mm256_slli_epi16(odd, 8)); }
};

struct ColumnSums {
    ByteSums low[kVectors];
    ByteSums high[kVectors];
};

/// What was looked up for one column and depth.
struct Products {
    __m256i low0, low1, high0, high1;
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

[[gnu::always_inline]] inline void lookUpChunk(const std::uint8_t* chunk, __m256i x0, __m256i x1,
                                               Products& products) {
    const __m256i low = loadTable(chunk);
    products.low0 = _mm256_xor_si256(products.low0, _mm256_shuffle_epi8(low, x0));
    products.low1 = _mm256_xor_si256(products.low1, _mm256_shuffle_epi8(low, x1));
    const __m256i high = loadTable(chunk + 16);
    products.high0 = _mm256_xor_si256(products.high0, _mm256_shuffle_epi8(high, x0));
    products.high1 = _mm256_xor_si256(products.high1, _mm256_shuffle_epi8(high, x1));
}

/// x: indices less 128 * half, so that those of the other half are negative: a byte shuffle gives 0 for them.
/// Counting down by 16 per chunk, each index meets the chunks up to its own. Chunks are stored XORed with the
/// one before, so what it met adds up to its own chunk's entry.
[[gnu::always_inline]] inline void lookUpHalf(const std::uint8_t* a, const std::uint8_t* b, __m256i x0,
                                              __m256i x1, Products& productsA, Products& productsB) {
    const __m256i chunkSize = _mm256_set1_epi8(16);
#pragma GCC unroll 1
    for (int chunk = 0; chunk < kChunks; ++chunk) {
        lookUpChunk(a + chunk * kChunkBytes, x0, x1, productsA);
        lookUpChunk(b + chunk * kChunkBytes, x0, x1, productsB);
        x0 = _mm256_subs_epi8(x0, chunkSize);  // saturates: negative indices stay negative
        x1 = _mm256_subs_epi8(x1, chunkSize);
    }
}

[[gnu::always_inline]] inline void add(ColumnSums& sums, const Products& products) {
    sums.low[0].add(products.low0);
    sums.low[1].add(products.low1);
    sums.high[0].add(products.high0);
    sums.high[1].add(products.high1);
}

/// One slab and two columns, which may be the same.
template <bool Low, bool High>
void slabColumns(const std::uint8_t* slab, int depth, const WeightTables& tables,
                 const std::uint8_t* weightsA, const std::uint8_t* weightsB, std::int32_t* sumsA,
                 std::int32_t* sumsB) {
    const __m256i zero = _mm256_setzero_si256();
    const __m256i topBit = _mm256_set1_epi8(-128);
    ColumnSums totals[kColumns];
    for (ColumnSums& total : totals)
        for (int v = 0; v < kVectors; ++v)
            total.low[v] = total.high[v] = {zero, zero};
    for (int k = 0; k < depth; ++k, slab += kSlabRows) {
        const std::uint8_t* const a = tables.records + kShuffleRecordBytes * weightsA[k];
        const std::uint8_t* const b = tables.records + kShuffleRecordBytes * weightsB[k];
        const __m256i x0 = loadIndices(slab);
        const __m256i x1 = loadIndices(slab + 32);
        Products productsA{zero, zero, zero, zero};
        Products productsB{zero, zero, zero, zero};
        if constexpr (Low)
            lookUpHalf(a, b, x0, x1, productsA, productsB);
        if constexpr (High)
            lookUpHalf(a + kChunks * kChunkBytes, b + kChunks * kChunkBytes, _mm256_xor_si256(x0, topBit),
                       _mm256_xor_si256(x1, topBit), productsA, productsB);
        add(totals[0], productsA);
        add(totals[1], productsB);
    }
    for (int v = 0; v < kVectors; ++v) {
        store32(sumsA + 32 * v, totals[0].low[v], totals[0].high[v], tables.lowBits);
        store32(sumsB + 32 * v, totals[1].low[v], totals[1].high[v], tables.lowBits);
    }
}

template <bool Low, bool High>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    for (int slab = 0; slab < panel.slabs; ++slab) {
        const std::uint8_t* const bytes = panel.bytes + slab * slabPitch(PanelForm::Bytes);
        std::int32_t* const slabSums = sums + slab * kSlabRows;
        for (int c = 0; c < columns; c += kColumns) {
            const int second = c + 1 < columns ? c + 1 : c;
            slabColumns<Low, High>(bytes, panel.depth, tables, weights + c * pitch, weights + second * pitch,
                                   slabSums + c * kPanelRows, slabSums + second * kPanelRows);
        }
    }
}

}  // namespace

void shuffleAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
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
