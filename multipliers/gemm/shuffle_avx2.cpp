// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kPassPlanes = 4;  // planes of bytes per pass: they share the work on the indices
constexpr int kVectors = kSlabRows / 32;
constexpr int kChunkBytes = 16;
constexpr int kHalfBytes = kShufflePlaneBytes / 2;

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

/// What was looked up in one plane at one depth.
struct Found {
    __m256i v0 = _mm256_setzero_si256();
    __m256i v1 = _mm256_setzero_si256();
};

void store8(std::int32_t* sums, __m128i words, int shift, bool add) {
    auto* const to = reinterpret_cast<__m256i*>(sums);
    const __m256i values = _mm256_sll_epi32(_mm256_cvtepu16_epi32(words), _mm_cvtsi32_si128(shift));
    _mm256_store_si256(to, add ? _mm256_add_epi32(_mm256_load_si256(to), values) : values);
}

/// Plane `plane` of 32 values; those after the first are added.
void store32(std::int32_t* sums, const ByteSums& bytes, int plane) {
    const __m256i a = _mm256_unpacklo_epi16(bytes.even(), bytes.odd);  // rows 0..7, 16..23
    const __m256i b = _mm256_unpackhi_epi16(bytes.even(), bytes.odd);  // rows 8..15, 24..31
    store8(sums, _mm256_castsi256_si128(a), 8 * plane, plane > 0);
    store8(sums + 8, _mm256_castsi256_si128(b), 8 * plane, plane > 0);
    store8(sums + 16, _mm256_extracti128_si256(a, 1), 8 * plane, plane > 0);
    store8(sums + 24, _mm256_extracti128_si256(b, 1), 8 * plane, plane > 0);
}

__m256i loadTable(const std::uint8_t* table) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table)));
}

__m256i loadIndices(const std::uint8_t* indices) {
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(indices));
}

[[gnu::always_inline]] inline void lookUpChunk(const std::uint8_t* chunk, __m256i x0, __m256i x1,
                                               Found& found) {
    const __m256i table = loadTable(chunk);
    found.v0 = _mm256_xor_si256(found.v0, _mm256_shuffle_epi8(table, x0));
    found.v1 = _mm256_xor_si256(found.v1, _mm256_shuffle_epi8(table, x1));
}

/// The four planes of one pass at one depth: where their tables are and what was found there.
struct Pass {
    const std::uint8_t *tableA, *tableB, *tableC, *tableD;
    Found a, b, c, d;

    /// x: indices less 128 * half, so that those of the other half are negative: a byte shuffle gives 0 for
    /// them. Counting down by 16 per chunk, each index meets the chunks up to its own. Chunks are stored
    /// XORed with the one before, so what it met adds up to its own chunk's entry. `chunks`: how many of the
    /// half the indices reach.
    [[gnu::always_inline]] void lookUpHalf(int half, int chunks, __m256i x0, __m256i x1) {
        const __m256i chunkEntries = _mm256_set1_epi8(16);
        const int end = half * kHalfBytes + chunks * kChunkBytes;
        // Not unrolled: the compiler would reorder the XORs and run out of registers.
#pragma GCC unroll 1
        for (int offset = half * kHalfBytes; offset < end; offset += kChunkBytes) {
            lookUpChunk(tableA + offset, x0, x1, a);
            lookUpChunk(tableB + offset, x0, x1, b);
            lookUpChunk(tableC + offset, x0, x1, c);
            lookUpChunk(tableD + offset, x0, x1, d);
            x0 = _mm256_subs_epi8(x0, chunkEntries);  // saturates: negative indices stay negative
            x1 = _mm256_subs_epi8(x1, chunkEntries);
        }
    }
};

[[gnu::always_inline]] inline void add(ByteSums (&sums)[kVectors], const Found& found) {
    sums[0].add(found.v0);
    sums[1].add(found.v1);
}

/// Where a pass reads its weights and leaves its sums.
struct PassColumns {
    const std::uint8_t* weights[kPassPlanes];
    std::int32_t* sums[kPassPlanes];
};

/// Sums of a pass: bytes of a few depths are added as bytes before they are widened, where the table allows
/// it.
struct PassSums {
    ByteSums totals[kPassPlanes][kVectors];
    __m256i bytes[kPassPlanes][kVectors];

    PassSums() {
        for (int plane = 0; plane < kPassPlanes; ++plane)
            for (int v = 0; v < kVectors; ++v) {
                totals[plane][v] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
                bytes[plane][v] = _mm256_setzero_si256();
            }
    }
    [[gnu::always_inline]] void addBytes(int plane, const Found& found) {
        bytes[plane][0] = _mm256_add_epi8(bytes[plane][0], found.v0);
        bytes[plane][1] = _mm256_add_epi8(bytes[plane][1], found.v1);
    }
    void flush() {
        for (int plane = 0; plane < kPassPlanes; ++plane)
            for (int v = 0; v < kVectors; ++v) {
                totals[plane][v].add(bytes[plane][v]);
                bytes[plane][v] = _mm256_setzero_si256();
            }
    }
};

/// One slab and as many columns as have four planes together. kAddBytes: tables.addableBytes is 2 or more.
template <int Planes, bool Low, bool High, bool kAddBytes>
void slabPass(const std::uint8_t* slab, const ReachOrder& order, const WeightTables& tables,
              const PassColumns& columns) {
    constexpr int kRecordBytes = Planes * kShufflePlaneBytes;
    const __m256i topBit = _mm256_set1_epi8(-128);
    PassSums sums;
    int addable = tables.addableBytes;
    for (int chunks = 1; chunks <= ReachOrder::kChunks; ++chunks) {
        for (int i = order.end[chunks - 1]; i < order.end[chunks]; ++i) {
            const int k = order.depths[i];
            const auto table = [&](int plane) {
                return tables.records + kRecordBytes * columns.weights[plane / Planes][k] +
                       kShufflePlaneBytes * (plane % Planes);
            };
            Pass pass{table(0), table(1), table(2), table(3), {}, {}, {}, {}};
            const __m256i x0 = loadIndices(slab + k * kSlabRows);
            const __m256i x1 = loadIndices(slab + k * kSlabRows + 32);
            if constexpr (Low)
                pass.lookUpHalf(0, ReachOrder::kChunks, x0, x1);
            if constexpr (High)
                pass.lookUpHalf(1, chunks, _mm256_xor_si256(x0, topBit), _mm256_xor_si256(x1, topBit));
            if constexpr (kAddBytes) {
                sums.addBytes(0, pass.a);
                sums.addBytes(1, pass.b);
                sums.addBytes(2, pass.c);
                sums.addBytes(3, pass.d);
                if (--addable == 0) {
                    sums.flush();
                    addable = tables.addableBytes;
                }
            } else {
                add(sums.totals[0], pass.a);
                add(sums.totals[1], pass.b);
                add(sums.totals[2], pass.c);
                add(sums.totals[3], pass.d);
            }
        }
    }
    if constexpr (kAddBytes)
        sums.flush();
    for (int plane = 0; plane < kPassPlanes; ++plane)
        for (int v = 0; v < kVectors; ++v)
            store32(columns.sums[plane / Planes] + 32 * v, sums.totals[plane][v], plane % Planes);
}

template <int Planes, bool Low, bool High, bool kAddBytes>
void multiply(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
              long pitch, int columns, std::int32_t* sums) {
    constexpr int kPassColumns = kPassPlanes / Planes;
    for (int slab = 0; slab < panel.slabs; ++slab) {
        for (int first = 0; first < columns; first += kPassColumns) {
            PassColumns pass{};
            for (int c = 0; c < kPassColumns; ++c) {  // past the end the last column again
                const int column = first + c < columns ? first + c : columns - 1;
                pass.weights[c] = weights + column * pitch;
                pass.sums[c] = sums + column * kPanelRows + slab * kSlabRows;
            }
            slabPass<Planes, Low, High, kAddBytes>(panel.bytes + slab * slabPitch(PanelForm::Bytes),
                                                   panel.order[slab], tables, pass);
        }
    }
}

template <int Planes, bool kAddBytes>
void multiplyRange(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                   long pitch, int columns, std::int32_t* sums) {
    if (!panel.range.low)
        multiply<Planes, false, true, kAddBytes>(panel, tables, weights, pitch, columns, sums);
    else if (!panel.range.high)
        multiply<Planes, true, false, kAddBytes>(panel, tables, weights, pitch, columns, sums);
    else
        multiply<Planes, true, true, kAddBytes>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace

void shuffleBytesAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums) {
    if (tables.addableBytes > 1)
        multiplyRange<1, true>(panel, tables, weights, pitch, columns, sums);
    else
        multiplyRange<1, false>(panel, tables, weights, pitch, columns, sums);
}

void shuffleWordsAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums) {
    multiplyRange<2, false>(panel, tables, weights, pitch, columns, sums);
}

}  // namespace axscope::multipliers::kernels

#endif
