// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kPassPlanes = 2;  // planes of bytes per pass: their tables and sums fill the registers
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

/// 64 sums of a plane that starts at bit `shift`; planes after the first are added.
void store64(std::int32_t* sums, const ByteSums& bytes, int shift) {
    // Quarters of the interleaved sums hold rows 0..7, 16..23, ... and 8..15, 24..31, ...: put them in order.
    const __m512i a = _mm512_unpacklo_epi16(bytes.even(), bytes.odd);
    const __m512i b = _mm512_unpackhi_epi16(bytes.even(), bytes.odd);
    const __m512i first = _mm512_permutex2var_epi64(a, _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11), b);
    const __m512i second = _mm512_permutex2var_epi64(a, _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15), b);
    store16(sums, _mm512_castsi512_si256(first), shift, shift > 0);
    store16(sums + 16, _mm512_extracti64x4_epi64(first, 1), shift, shift > 0);
    store16(sums + 32, _mm512_castsi512_si256(second), shift, shift > 0);
    store16(sums + 48, _mm512_extracti64x4_epi64(second, 1), shift, shift > 0);
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

/// kSlabs slabs and as many columns as have two planes together: all sums stay in registers. kPairs: the
/// tables take half the registers and the lowest plane has 7 bits, so two k go together and its bytes are
/// added before they are widened.
template <int Planes, bool Low, bool High, bool kPairs, int kSlabs>
void panelPass(const ActivationPanel& panel, const WeightTables& tables, const PassColumns& columns) {
    constexpr int kRecordBytes = Planes * kShufflePlaneBytes;
    constexpr int kSteps = kPairs ? 2 : 1;
    static_assert(!kPairs || (Planes == 2 && Low != High));
    const __m512i zero = _mm512_setzero_si512();
    ByteSums totals[kSlabs][kPassPlanes];
#pragma GCC unroll 4
    for (int s = 0; s < kSlabs; ++s)
        totals[s][0] = totals[s][1] = {zero, zero};
    const std::uint8_t* operands = panel.bytes;
    const auto table = [&](int plane, int k) __attribute__((always_inline)) {
        return Plane<Low, High>(tables.records + kRecordBytes * columns.weights[plane / Planes][k] +
                                kShufflePlaneBytes * (plane % Planes));
    };
    const auto load = [&](int s, int step) __attribute__((always_inline)) {
        return _mm512_load_si512(operands + s * slabPitch(PanelForm::Bytes) + step * kSlabRows);
    };
    const auto lookUp = [&](const Plane<Low, High>& plane, __m512i x) __attribute__((always_inline)) {
        const __mmask64 bit6 = _mm512_movepi8_mask(_mm512_add_epi8(x, x));
        const __mmask64 bit7 = Low && High ? _mm512_movepi8_mask(x) : 0;
        return plane.lookUp(x, bit6, bit7, bit6 & bit7);
    };
    int k = 0;
    for (; k + kSteps <= panel.depth; k += kSteps, operands += kSteps * kSlabRows) {
        const Plane<Low, High> plane0 = table(0, k);
        const Plane<Low, High> plane1 = table(1, k);
        if constexpr (kPairs) {
            const Plane<Low, High> next0 = table(0, k + 1);
            const Plane<Low, High> next1 = table(1, k + 1);
#pragma GCC unroll 4
            for (int s = 0; s < kSlabs; ++s) {
                const __m512i x = load(s, 0);
                const __m512i next = load(s, 1);
                totals[s][0].add(_mm512_add_epi8(lookUp(plane0, x), lookUp(next0, next)));
                totals[s][1].add(lookUp(plane1, x));
                totals[s][1].add(lookUp(next1, next));
            }
        } else {
#pragma GCC unroll 4
            for (int s = 0; s < kSlabs; ++s) {
                const __m512i x = load(s, 0);
                totals[s][0].add(lookUp(plane0, x));
                totals[s][1].add(lookUp(plane1, x));
            }
        }
    }
    if (k < panel.depth) {  // the last of an odd number of k
        const Plane<Low, High> plane0 = table(0, k);
        const Plane<Low, High> plane1 = table(1, k);
#pragma GCC unroll 4
        for (int s = 0; s < kSlabs; ++s) {
            totals[s][0].add(lookUp(plane0, load(s, 0)));
            totals[s][1].add(lookUp(plane1, load(s, 0)));
        }
    }
#pragma GCC unroll 4
    for (int s = 0; s < kSlabs; ++s)
        for (int plane = 0; plane < kPassPlanes; ++plane)
            store64(columns.sums[plane / Planes] + s * kSlabRows, totals[s][plane],
                    tables.lowBits * (plane % Planes));
}

template <int Planes, bool Low, bool High, bool kPairs>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    constexpr int kPassColumns = kPassPlanes / Planes;
    for (int first = 0; first < columns; first += kPassColumns) {
        PassColumns pass{};
        for (int c = 0; c < kPassColumns; ++c) {  // past the end the last column again
            const int column = first + c < columns ? first + c : columns - 1;
            pass.weights[c] = weights + column * pitch;
            pass.sums[c] = sums + column * kPanelRows;
        }
        switch (panel.slabs) {
            case 1:
                panelPass<Planes, Low, High, kPairs, 1>(panel, tables, pass);
                break;
            case 2:
                panelPass<Planes, Low, High, kPairs, 2>(panel, tables, pass);
                break;
            case 3:
                panelPass<Planes, Low, High, kPairs, 3>(panel, tables, pass);
                break;
            default:
                panelPass<Planes, Low, High, kPairs, kMaxSlabs>(panel, tables, pass);
                break;
        }
    }
}

template <int Planes, bool kPairs>
void multiplyRange(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                   long pitch, int columns, std::int32_t* sums) {
    if (!panel.range.low)
        multiply<Planes, false, true, kPairs>(panel, tables, weights, pitch, columns, sums);
    else if (!panel.range.high)
        multiply<Planes, true, false, kPairs>(panel, tables, weights, pitch, columns, sums);
    else
        multiply<Planes, true, true, false>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace

void shuffleBytesAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    multiplyRange<1, false>(panel, tables, weights, pitch, columns, sums);
}

void shuffleWordsAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    if (tables.lowBits == kShufflePairBits)
        multiplyRange<2, true>(panel, tables, weights, pitch, columns, sums);
    else
        multiplyRange<2, false>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
