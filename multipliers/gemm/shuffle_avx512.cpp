// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kPassPlanes = 4;  // planes of bytes per pass: they share the masks made from the indices
constexpr int kChunk = 64;      // entries that one byte permutation looks up in

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

void store16(std::int32_t* sums, __m256i words, int shift, bool add) {
    const __m512i values = _mm512_sll_epi32(_mm512_cvtepu16_epi32(words), _mm_cvtsi32_si128(shift));
    _mm512_store_si512(sums, add ? _mm512_add_epi32(_mm512_load_si512(sums), values) : values);
}

/// Plane `plane` of 64 values; those after the first are added.
void store64(std::int32_t* sums, const ByteSums& bytes, int plane) {
    // Quarters of the interleaved sums hold rows 0..7, 16..23, ... and 8..15, 24..31, ...: put them in order.
    const __m512i a = _mm512_unpacklo_epi16(bytes.even(), bytes.odd);
    const __m512i b = _mm512_unpackhi_epi16(bytes.even(), bytes.odd);
    const __m512i first = _mm512_permutex2var_epi64(a, _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11), b);
    const __m512i second = _mm512_permutex2var_epi64(a, _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15), b);
    store16(sums, _mm512_castsi512_si256(first), 8 * plane, plane > 0);
    store16(sums + 16, _mm512_extracti64x4_epi64(first, 1), 8 * plane, plane > 0);
    store16(sums + 32, _mm512_castsi512_si256(second), 8 * plane, plane > 0);
    store16(sums + 48, _mm512_extracti64x4_epi64(second, 1), 8 * plane, plane > 0);
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

/// Where a pass reads its weights and leaves its sums.
struct PassColumns {
    const std::uint8_t* weights[kPassPlanes];
    std::int32_t* sums[kPassPlanes];
};

/// All slabs and as many columns as have four planes together. The tables fill the registers, so the
/// accumulators live in memory: a load and a store each, on ports that the look-ups leave free.
template <int Planes, bool Low, bool High>
void panelPass(const ActivationPanel& panel, const std::uint8_t* records, const PassColumns& columns) {
    constexpr int kRecordBytes = Planes * kShufflePlaneBytes;
    const __m512i zero = _mm512_setzero_si512();
    ByteSums totals[kMaxSlabs][kPassPlanes];
    for (int s = 0; s < panel.slabs; ++s)
        for (ByteSums& total : totals[s])
            total = {zero, zero};
    for (int k = 0; k < panel.depth; ++k) {
        const auto table = [&](int plane) {
            return records + kRecordBytes * columns.weights[plane / Planes][k] +
                   kShufflePlaneBytes * (plane % Planes);
        };
        const Plane<Low, High> plane0(table(0));
        const Plane<Low, High> plane1(table(1));
        const Plane<Low, High> plane2(table(2));
        const Plane<Low, High> plane3(table(3));
        for (int s = 0; s < panel.slabs; ++s) {
            const __m512i x =
                _mm512_load_si512(panel.bytes + s * slabPitch(PanelForm::Bytes) + k * kSlabRows);
            const __mmask64 bit6 = _mm512_movepi8_mask(_mm512_add_epi8(x, x));
            const __mmask64 bit7 = Low && High ? _mm512_movepi8_mask(x) : 0;
            const __mmask64 both = bit6 & bit7;
            totals[s][0].add(plane0.lookUp(x, bit6, bit7, both));
            totals[s][1].add(plane1.lookUp(x, bit6, bit7, both));
            totals[s][2].add(plane2.lookUp(x, bit6, bit7, both));
            totals[s][3].add(plane3.lookUp(x, bit6, bit7, both));
        }
    }
    for (int s = 0; s < panel.slabs; ++s)
        for (int plane = 0; plane < kPassPlanes; ++plane)
            store64(columns.sums[plane / Planes] + s * kSlabRows, totals[s][plane], plane % Planes);
}

template <int Planes, bool Low, bool High>
void multiply(const ActivationPanel& panel, const std::uint8_t* records, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    constexpr int kPassColumns = kPassPlanes / Planes;
    for (int first = 0; first < columns; first += kPassColumns) {
        PassColumns pass{};
        for (int c = 0; c < kPassColumns; ++c) {  // past the end the last column again
            const int column = first + c < columns ? first + c : columns - 1;
            pass.weights[c] = weights + column * pitch;
            pass.sums[c] = sums + column * kPanelRows;
        }
        panelPass<Planes, Low, High>(panel, records, pass);
    }
}

template <int Planes>
void multiplyRange(const ActivationPanel& panel, const std::uint8_t* records, const std::uint8_t* weights,
                   long pitch, int columns, std::int32_t* sums) {
    if (!panel.range.low)
        multiply<Planes, false, true>(panel, records, weights, pitch, columns, sums);
    else if (!panel.range.high)
        multiply<Planes, true, false>(panel, records, weights, pitch, columns, sums);
    else
        multiply<Planes, true, true>(panel, records, weights, pitch, columns, sums);
}

}  // namespace

void shuffleBytesAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    multiplyRange<1>(panel, tables.records, weights, pitch, columns, sums);
}

void shuffleWordsAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    multiplyRange<2>(panel, tables.records, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
