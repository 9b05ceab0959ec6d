// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>
#include <cstring>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kTileRows = 32;

__m256i loadHalves(const std::uint8_t* low, const std::uint8_t* high) {
    return _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(low))),
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(high)), 1);
}

/// Dwords of four rows in the lower half, of the four rows 16 further on in the upper.
__m256i gatherDwords(const std::uint8_t* const* rows, long offset) {
    std::int32_t d[8];
    for (int i = 0; i < 4; ++i) {
        std::memcpy(d + i, rows[i] + offset, sizeof d[0]);
        std::memcpy(d + 4 + i, rows[16 + i] + offset, sizeof d[0]);
    }
    return _mm256_set_epi32(d[7], d[6], d[5], d[4], d[3], d[2], d[1], d[0]);
}

/// Largest of 32 unsigned bytes.
std::uint8_t largest(__m256i bytes) {
    const __m128i halves = _mm_max_epu8(_mm256_castsi256_si128(bytes), _mm256_extracti128_si256(bytes, 1));
    // The machine finds the smallest of eight words: turn the order round and give each word its smaller
    // byte.
    const __m128i reversed = _mm_xor_si128(halves, _mm_set1_epi8(-1));
    const __m128i words = _mm_min_epu8(reversed, _mm_srli_epi16(reversed, 8));
    return static_cast<std::uint8_t>(~_mm_cvtsi128_si32(_mm_minpos_epu16(words)));
}

/// Stores the indices of kTileRows rows at one depth and keeps track of the top bit and the largest index.
template <PanelForm Form>
struct Writer {
    std::uint8_t* to;
    std::uint8_t* highest;  ///< Bytes: of each depth, over the tiles so far
    __m256i any = _mm256_setzero_si256();
    __m256i all = _mm256_set1_epi8(-1);

    void write(__m256i indices) {
        any = _mm256_or_si256(any, indices);
        all = _mm256_and_si256(all, indices);
        if constexpr (Form == PanelForm::Nibbles) {
            const __m256i mask = _mm256_set1_epi8(15);
            _mm256_store_si256(reinterpret_cast<__m256i*>(to), _mm256_and_si256(indices, mask));
            _mm256_store_si256(reinterpret_cast<__m256i*>(to + kSlabRows),
                               _mm256_and_si256(_mm256_srli_epi16(indices, 4), mask));
            to += 2 * kSlabRows;
        } else {
            _mm256_store_si256(reinterpret_cast<__m256i*>(to), indices);
            to += kSlabRows;
            *highest = std::max(*highest, largest(indices));
            ++highest;
        }
    }
};

/// 16 channels of 32 rows: four rounds of interleaving row r with row r + 8 leave, in each half of a
/// register, one channel of its 16 rows.
template <PanelForm Form>
void transpose16(const std::uint8_t* const* rows, long offset, Writer<Form>& writer) {
    __m256i a[16];
    __m256i b[16];
    for (int i = 0; i < 16; ++i)
        a[i] = loadHalves(rows[i] + offset, rows[16 + i] + offset);
    for (int i = 0; i < 8; ++i) {
        b[2 * i] = _mm256_unpacklo_epi8(a[i], a[8 + i]);
        b[2 * i + 1] = _mm256_unpackhi_epi8(a[i], a[8 + i]);
    }
    for (int i = 0; i < 8; ++i) {
        a[2 * i] = _mm256_unpacklo_epi8(b[i], b[8 + i]);
        a[2 * i + 1] = _mm256_unpackhi_epi8(b[i], b[8 + i]);
    }
    for (int i = 0; i < 8; ++i) {
        b[2 * i] = _mm256_unpacklo_epi8(a[i], a[8 + i]);
        b[2 * i + 1] = _mm256_unpackhi_epi8(a[i], a[8 + i]);
    }
    for (int i = 0; i < 8; ++i) {
        writer.write(_mm256_unpacklo_epi8(b[i], b[8 + i]));
        writer.write(_mm256_unpackhi_epi8(b[i], b[8 + i]));
    }
}

/// The first `count` of 4 channels of 32 rows.
template <PanelForm Form>
void transpose4(const std::uint8_t* const* rows, long offset, int count, Writer<Form>& writer) {
    const __m256i byChannel =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
    __m256i a[4];
    for (int i = 0; i < 4; ++i)
        a[i] = _mm256_shuffle_epi8(gatherDwords(rows + 4L * i, offset), byChannel);
    const __m256i low01 = _mm256_unpacklo_epi32(a[0], a[1]);  // channel 0 of rows 0..7, channel 1
    const __m256i high01 = _mm256_unpackhi_epi32(a[0], a[1]);
    const __m256i low23 = _mm256_unpacklo_epi32(a[2], a[3]);
    const __m256i high23 = _mm256_unpackhi_epi32(a[2], a[3]);
    writer.write(_mm256_unpacklo_epi64(low01, low23));
    if (count > 1)
        writer.write(_mm256_unpackhi_epi64(low01, low23));
    if (count > 2)
        writer.write(_mm256_unpacklo_epi64(high01, high23));
    if (count > 3)
        writer.write(_mm256_unpackhi_epi64(high01, high23));
}

/// `highest`: per depth the largest index.
void sortByReach(const std::uint8_t* highest, int depth, ReachOrder& order) {
    const auto chunksOf = [](std::uint8_t index) { return index < 128 ? 1 : (index - 128) / 16 + 1; };
    int count[ReachOrder::kChunks + 1] = {};
    for (int k = 0; k < depth; ++k)
        ++count[chunksOf(highest[k])];
    int next[ReachOrder::kChunks + 1] = {};
    order.end[0] = 0;
    for (int chunks = 1; chunks <= ReachOrder::kChunks; ++chunks) {
        next[chunks] = order.end[chunks - 1];
        order.end[chunks] = order.end[chunks - 1] + count[chunks];
    }
    for (int k = 0; k < depth; ++k)
        order.depths[next[chunksOf(highest[k])]++] = static_cast<std::uint8_t>(k);
}

template <PanelForm Form>
IndexRange fill(const std::uint8_t* const* rows, int rowCount, int taps, int tap, int tapCount, int first,
                int channels, std::uint8_t* panel, ReachOrder* order) {
    IndexRange range{false, false};
    std::uint8_t highest[kMaxSlabs + 1][kMaxPanelDepth] = {};
    const int tiles = (rowCount + kSlabRows - 1) / kSlabRows * (kSlabRows / kTileRows);
    for (int tile = 0; tile < tiles; ++tile) {
        const int slab = tile * kTileRows / kSlabRows;
        Writer<Form> writer{panel + slab * slabPitch(Form) + tile * kTileRows % kSlabRows, highest[slab]};
        for (int t = tap; t < tap + tapCount; ++t) {
            const std::uint8_t* pointers[kTileRows];
            for (int i = 0; i < kTileRows; ++i) {
                const int row = tile * kTileRows + i;
                pointers[i] = rows[static_cast<long>(row < rowCount ? row : rowCount - 1) * taps + t];
            }
            int c = 0;
            for (; c + 16 <= channels; c += 16)
                transpose16(pointers, first + c, writer);
            for (; c < channels; c += 4)
                transpose4(pointers, first + c, channels - c, writer);
        }
        range.high |= _mm256_movemask_epi8(writer.any) != 0;
        range.low |= _mm256_movemask_epi8(writer.all) != -1;
    }
    if constexpr (Form == PanelForm::Bytes) {
        const int depth = tapCount * channels;
        const int slabs = (rowCount + kSlabRows - 1) / kSlabRows;
        for (int slab = 0; slab < slabs; ++slab) {
            sortByReach(highest[slab], depth, order[slab]);
            for (int k = 0; k < depth; ++k)
                highest[kMaxSlabs][k] = std::max(highest[kMaxSlabs][k], highest[slab][k]);
        }
        sortByReach(highest[kMaxSlabs], depth, order[kMaxSlabs]);
    }
    return range;
}

}  // namespace

IndexRange fillPanelAvx2(const std::uint8_t* const* rows, int rowCount, int taps, int tap, int tapCount,
                         int first, int channels, PanelForm form, std::uint8_t* panel, ReachOrder* order) {
    return form == PanelForm::Nibbles
               ? fill<PanelForm::Nibbles>(rows, rowCount, taps, tap, tapCount, first, channels, panel, order)
               : fill<PanelForm::Bytes>(rows, rowCount, taps, tap, tapCount, first, channels, panel, order);
}

void addPanelSumsAvx2(const std::int32_t* sums, int rowCount, int columns, std::int32_t* out, long n) {
    if (columns < kGroupColumns) {
        for (int c = 0; c < columns; ++c)
            for (int row = 0; row < rowCount; ++row)
                out[row * n + c] =
                    static_cast<std::int32_t>(static_cast<std::uint32_t>(out[row * n + c]) +
                                              static_cast<std::uint32_t>(sums[c * kPanelRows + row]));
        return;
    }
    for (int row = 0; row < rowCount; row += 8) {
        __m256i a[8];
        __m256i b[8];
        for (int c = 0; c < 8; ++c)
            a[c] = _mm256_load_si256(reinterpret_cast<const __m256i*>(sums + c * kPanelRows + row));
        for (int i = 0; i < 4; ++i) {
            b[i] = _mm256_unpacklo_epi32(a[2 * i], a[2 * i + 1]);  // rows 0 and 1 (4, 5) of two columns
            b[4 + i] = _mm256_unpackhi_epi32(a[2 * i], a[2 * i + 1]);
        }
        for (int i = 0; i < 2; ++i) {
            // a[4 * i + j]: four columns, 4 * i on, of row j in the lower half and row j + 4 in the upper
            a[4 * i] = _mm256_unpacklo_epi64(b[2 * i], b[2 * i + 1]);
            a[4 * i + 1] = _mm256_unpackhi_epi64(b[2 * i], b[2 * i + 1]);
            a[4 * i + 2] = _mm256_unpacklo_epi64(b[4 + 2 * i], b[4 + 2 * i + 1]);
            a[4 * i + 3] = _mm256_unpackhi_epi64(b[4 + 2 * i], b[4 + 2 * i + 1]);
        }
        for (int j = 0; j < 4; ++j) {
            b[j] = _mm256_permute2x128_si256(a[j], a[4 + j], 0x20);
            b[4 + j] = _mm256_permute2x128_si256(a[j], a[4 + j], 0x31);
        }
        const int valid = rowCount - row < 8 ? rowCount - row : 8;
        for (int j = 0; j < valid; ++j) {
            auto* const to = reinterpret_cast<__m256i*>(out + (row + j) * n);
            _mm256_storeu_si256(to, _mm256_add_epi32(_mm256_loadu_si256(to), b[j]));
        }
    }
}

}  // namespace axscope::multipliers::kernels

#endif
