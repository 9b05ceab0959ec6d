// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kPassPlanes = 2;  // planes of bytes per pass: their tables and sums fill the registers
constexpr int kChunk = 64;      // entries that one byte permutation looks up in
constexpr int kNearChunks = 4;  // of 16 entries (ReachOrder) that one permutation covers

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

/// The part of the table that the indices reach.
enum class Reach {
    All,
    LowerHalf,
    UpperHalf,
    UpperStart,  ///< the first 64 entries of the upper half: small activations after ReLU
};

/// One plane of a column of the table, as far as it is reached.
template <Reach kReach>
struct Plane {
    __m512i chunk0, chunk1, chunk2, chunk3;

    explicit Plane(const std::uint8_t* entries) {
        if constexpr (kReach == Reach::All || kReach == Reach::LowerHalf) {
            chunk0 = _mm512_load_si512(entries);
            chunk1 = _mm512_load_si512(entries + kChunk);
        }
        if constexpr (kReach != Reach::LowerHalf)
            chunk2 = _mm512_load_si512(entries + 2 * kChunk);
        if constexpr (kReach == Reach::All || kReach == Reach::UpperHalf)
            chunk3 = _mm512_load_si512(entries + 3 * kChunk);
    }

    /// A permutation reads the low 6 bits of each index.
    [[nodiscard]] __m512i lookUp(__m512i x) const {
        if constexpr (kReach == Reach::UpperStart) {
            return _mm512_permutexvar_epi8(x, chunk2);
        } else {
            const __mmask64 bit6 = _mm512_movepi8_mask(_mm512_add_epi8(x, x));
            if constexpr (kReach == Reach::LowerHalf)
                return _mm512_mask_permutexvar_epi8(_mm512_permutexvar_epi8(x, chunk0), bit6, x, chunk1);
            if constexpr (kReach == Reach::UpperHalf)
                return _mm512_mask_permutexvar_epi8(_mm512_permutexvar_epi8(x, chunk2), bit6, x, chunk3);
            const __mmask64 bit7 = _mm512_movepi8_mask(x);
            __m512i found = _mm512_permutexvar_epi8(x, chunk0);
            found = _mm512_mask_permutexvar_epi8(found, bit6, x, chunk1);
            found = _mm512_mask_permutexvar_epi8(found, bit7, x, chunk2);
            return _mm512_mask_permutexvar_epi8(found, bit6 & bit7, x, chunk3);
        }
    }
};

/// Where a pass reads its weights and leaves its sums.
struct PassColumns {
    const std::uint8_t* weights[kPassPlanes];
    std::int32_t* sums[kPassPlanes];
};

/// kSlabs slabs and as many columns as have two planes together: all sums stay in registers.
template <int Planes, int kSlabs>
struct Totals {
    ByteSums sums[kSlabs][kPassPlanes];

    Totals() {
        for (auto& slab : sums)
            slab[0] = slab[1] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
    }

    /// Adds what is found at `count` depths. kPairs: the tables take half the registers and the lowest plane
    /// has 7 bits, so two depths go together and its bytes are added before they are widened.
    template <Reach kReach, bool kPairs>
    [[gnu::always_inline]] void add(const std::uint8_t* panel, const WeightTables& tables,
                                    const PassColumns& columns, const std::uint8_t* depths, int count) {
        const auto table = [&](int plane, int k) __attribute__((always_inline)) {
            return Plane<kReach>(tables.records +
                                 Planes * kShufflePlaneBytes * columns.weights[plane / Planes][k] +
                                 kShufflePlaneBytes * (plane % Planes));
        };
        const auto load = [&](int slab, int k) __attribute__((always_inline)) {
            return _mm512_load_si512(panel + slab * slabPitch(PanelForm::Bytes) + k * kSlabRows);
        };
        int i = 0;
        if constexpr (kPairs) {
            for (; i + 2 <= count; i += 2) {
                const int k = depths[i];
                const int next = depths[i + 1];
                const Plane<kReach> plane0 = table(0, k);
                const Plane<kReach> plane1 = table(1, k);
                const Plane<kReach> next0 = table(0, next);
                const Plane<kReach> next1 = table(1, next);
#pragma GCC unroll 4
                for (int s = 0; s < kSlabs; ++s) {
                    const __m512i x = load(s, k);
                    const __m512i y = load(s, next);
                    sums[s][0].add(_mm512_add_epi8(plane0.lookUp(x), next0.lookUp(y)));
                    sums[s][1].add(plane1.lookUp(x));
                    sums[s][1].add(next1.lookUp(y));
                }
            }
        }
        for (; i < count; ++i) {
            const int k = depths[i];
            const Plane<kReach> plane0 = table(0, k);
            const Plane<kReach> plane1 = table(1, k);
#pragma GCC unroll 4
            for (int s = 0; s < kSlabs; ++s) {
                const __m512i x = load(s, k);
                sums[s][0].add(plane0.lookUp(x));
                sums[s][1].add(plane1.lookUp(x));
            }
        }
    }
};

template <int Planes, bool kPairs, int kSlabs>
void panelPass(const ActivationPanel& panel, const WeightTables& tables, const PassColumns& columns) {
    static_assert(!kPairs || Planes == 2);
    Totals<Planes, kSlabs> totals;
    const ReachOrder& order = panel.order[kMaxSlabs];
    if (!panel.range.low) {
        const int near = order.end[kNearChunks];
        totals.template add<Reach::UpperStart, kPairs>(panel.bytes, tables, columns, order.depths, near);
        totals.template add<Reach::UpperHalf, kPairs>(panel.bytes, tables, columns, order.depths + near,
                                                      panel.depth - near);
    } else if (!panel.range.high) {
        totals.template add<Reach::LowerHalf, kPairs>(panel.bytes, tables, columns, order.depths,
                                                      panel.depth);
    } else {
        totals.template add<Reach::All, false>(panel.bytes, tables, columns, order.depths, panel.depth);
    }
#pragma GCC unroll 4
    for (int s = 0; s < kSlabs; ++s)
        for (int plane = 0; plane < kPassPlanes; ++plane)
            store64(columns.sums[plane / Planes] + s * kSlabRows, totals.sums[s][plane],
                    tables.lowBits * (plane % Planes));
}

template <int Planes, bool kPairs>
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
                panelPass<Planes, kPairs, 1>(panel, tables, pass);
                break;
            case 2:
                panelPass<Planes, kPairs, 2>(panel, tables, pass);
                break;
            case 3:
                panelPass<Planes, kPairs, 3>(panel, tables, pass);
                break;
            default:
                panelPass<Planes, kPairs, kMaxSlabs>(panel, tables, pass);
                break;
        }
    }
}

}  // namespace

void shuffleBytesAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    multiply<1, false>(panel, tables, weights, pitch, columns, sums);
}

void shuffleWordsAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums) {
    if (tables.lowBits == kShufflePairBits)
        multiply<2, true>(panel, tables, weights, pitch, columns, sums);
    else
        multiply<2, false>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
