// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/row_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kOperands = 256;
constexpr int kRowBytes = kNarrowLanes * 2;
constexpr int kBuiltTogether = 8;  // rows that one round writes

/// Where lane `lane` stands in a row: rows of two depths are interleaved word by word within each half of a
/// register, and the lower words of the halves are to give lanes 0..7.
constexpr int positionOf(int lane) {
    return lane % 4 + lane / 4 % 2 * 8 + lane / 8 * 4;
}

__m256i loadHalves(const std::int16_t* low, const std::int16_t* high) {
    return _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(low))),
        _mm_load_si128(reinterpret_cast<const __m128i*>(high)), 1);
}

/// Rows first..end-1, and up to a multiple of 8, of the products in `columns` (by position).
void writeRows(const std::int16_t* const* columns, int first, int end, std::byte* rows) {
    for (int row = first; row < end; row += kBuiltTogether) {
        __m256i a[8];
        __m256i b[8];
        for (int i = 0; i < 8; ++i)
            a[i] = loadHalves(columns[i] + row, columns[8 + i] + row);
        // Three rounds of interleaving column i with column i + 4 leave one row in each register.
        for (int i = 0; i < 4; ++i) {
            b[2 * i] = _mm256_unpacklo_epi16(a[i], a[4 + i]);
            b[2 * i + 1] = _mm256_unpackhi_epi16(a[i], a[4 + i]);
        }
        for (int i = 0; i < 4; ++i) {
            a[2 * i] = _mm256_unpacklo_epi16(b[i], b[4 + i]);
            a[2 * i + 1] = _mm256_unpackhi_epi16(b[i], b[4 + i]);
        }
        auto* const to = reinterpret_cast<__m256i*>(rows + row * kRowBytes);
        for (int i = 0; i < 4; ++i) {
            _mm256_store_si256(to + 2 * i, _mm256_unpacklo_epi16(a[i], a[4 + i]));
            _mm256_store_si256(to + 2 * i + 1, _mm256_unpackhi_epi16(a[i], a[4 + i]));
        }
    }
}

/// One slab, or its first `vectors`, at kDepths depths whose rows stand kOperands apart.
template <int kDepths>
void sumSlab(const std::uint8_t* operands, int vectors, const std::byte* rows, std::int32_t* sums) {
    const __m256i ones = _mm256_set1_epi16(1);
    for (int v = 0; v < vectors; ++v) {
        auto* const to = reinterpret_cast<__m256i*>(sums + v * kNarrowLanes);
        __m256i low = _mm256_load_si256(to);
        __m256i high = _mm256_load_si256(to + 1);
        const auto row = [&](int k) __attribute__((always_inline)) {
            const std::size_t operand = operands[k * kSlabRows + v];
            return _mm256_load_si256(
                reinterpret_cast<const __m256i*>(rows + operand * kRowBytes + k * kOperands * kRowBytes));
        };
            // Products of two depths are neighbours before they are widened: one operation widens and adds.
#pragma GCC unroll 4
        for (int k = 0; k < kDepths; k += 2) {
            const __m256i a = row(k);
            const __m256i b = k + 1 < kDepths ? row(k + 1) : _mm256_setzero_si256();
            low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_unpacklo_epi16(a, b), ones));
            high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_unpackhi_epi16(a, b), ones));
        }
        _mm256_store_si256(to, low);
        _mm256_store_si256(to + 1, high);
    }
}

template <int kDepths>
void sumRows(const SteeringPanel& panel, int k, const std::byte* rows, std::int32_t* sums) {
    const std::uint8_t* operands = panel.bytes + k * kSlabRows;
    for (int v = 0; v < panel.vectors; v += kSlabRows) {
        sumSlab<kDepths>(operands, std::min(kSlabRows, panel.vectors - v), rows, sums + v * kNarrowLanes);
        operands += slabPitch(PanelForm::Bytes);
    }
}

/// Least and largest of 32 unsigned bytes.
OperandRange rangeOf(__m256i least, __m256i largest) {
    const auto smallest = [](__m256i bytes) {
        const __m128i halves =
            _mm_min_epu8(_mm256_castsi256_si128(bytes), _mm256_extracti128_si256(bytes, 1));
        // The machine finds the smallest of eight words.
        const __m128i words = _mm_min_epu8(halves, _mm_srli_epi16(halves, 8));
        return static_cast<std::uint8_t>(
            _mm_cvtsi128_si32(_mm_minpos_epu16(_mm_and_si128(words, _mm_set1_epi16(255)))));
    };
    return {smallest(least),
            static_cast<std::uint8_t>(~smallest(_mm256_xor_si256(largest, _mm256_set1_epi8(-1))))};
}

/// Eight by eight: b[row] of a[column].
void transpose8(const __m256i (&a)[8], __m256i (&b)[8]) {
    __m256i c[8];
    for (int i = 0; i < 4; ++i) {
        b[2 * i] = _mm256_unpacklo_epi32(a[2 * i], a[2 * i + 1]);
        b[2 * i + 1] = _mm256_unpackhi_epi32(a[2 * i], a[2 * i + 1]);
    }
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j) {
            c[4 * i + 2 * j] = _mm256_unpacklo_epi64(b[4 * i + j], b[4 * i + 2 + j]);
            c[4 * i + 2 * j + 1] = _mm256_unpackhi_epi64(b[4 * i + j], b[4 * i + 2 + j]);
        }
    for (int j = 0; j < 4; ++j) {
        b[j] = _mm256_permute2x128_si256(c[j], c[4 + j], 0x20);
        b[4 + j] = _mm256_permute2x128_si256(c[j], c[4 + j], 0x31);
    }
}

void addTo(std::int32_t* out, __m256i values) {
    auto* const to = reinterpret_cast<__m256i*>(out);
    _mm256_storeu_si256(to, _mm256_add_epi32(_mm256_loadu_si256(to), values));
}

void addTo(std::int32_t* out, std::int32_t value) {
    *out = static_cast<std::int32_t>(static_cast<std::uint32_t>(*out) + static_cast<std::uint32_t>(value));
}

}  // namespace

void findRangesAvx2(const std::uint8_t* panel, int slabs, int depth, OperandRange* ranges) {
    for (int k = 0; k < depth; ++k) {
        __m256i least = _mm256_set1_epi8(-1);
        __m256i largest = _mm256_setzero_si256();
        for (int slab = 0; slab < slabs; ++slab)
            for (int half = 0; half < kSlabRows; half += 32) {
                const __m256i operands = _mm256_load_si256(reinterpret_cast<const __m256i*>(
                    panel + slab * slabPitch(PanelForm::Bytes) + k * kSlabRows + half));
                least = _mm256_min_epu8(least, operands);
                largest = _mm256_max_epu8(largest, operands);
            }
        ranges[k] = rangeOf(least, largest);
    }
}

void sumNarrowRowsAvx2(const SteeringPanel& panel, const std::int16_t* table,
                       const std::uint8_t* const* lanes, std::byte* rows, std::int32_t* sums) {
    for (int k = 0; k < panel.depth; k += kRowDepths) {
        const int depths = std::min(kRowDepths, panel.depth - k);
        for (int i = 0; i < depths; ++i) {
            const std::int16_t* columns[kNarrowLanes];
            for (int lane = 0; lane < kNarrowLanes; ++lane)
                columns[positionOf(lane)] = table + lanes[lane][k + i] * kOperands;
            writeRows(columns, panel.ranges[k + i].least / kBuiltTogether * kBuiltTogether,
                      panel.ranges[k + i].largest + 1, rows + i * kOperands * kRowBytes);
        }
        switch (depths) {
            case 1:
                sumRows<1>(panel, k, rows, sums);
                break;
            case 2:
                sumRows<2>(panel, k, rows, sums);
                break;
            case 3:
                sumRows<3>(panel, k, rows, sums);
                break;
            default:
                sumRows<kRowDepths>(panel, k, rows, sums);
                break;
        }
    }
}

void addRowSumsAvx2(const std::int32_t* sums, int lanePitch, int vectors, int lanes, std::int32_t* out,
                    long pitch) {
    for (int v = 0; v < vectors; ++v, sums += lanePitch, out += pitch) {
        int lane = 0;
        for (; lane + 8 <= lanes; lane += 8)
            addTo(out + lane, _mm256_load_si256(reinterpret_cast<const __m256i*>(sums + lane)));
        for (; lane < lanes; ++lane)
            addTo(out + lane, sums[lane]);
    }
}

void addRowSumsTransposedAvx2(const std::int32_t* sums, int lanePitch, int vectors, int lanes,
                              std::int32_t* out, long pitch) {
    int v = 0;
    for (; v + 8 <= vectors; v += 8)
        for (int lane = 0; lane < lanes; lane += 8) {
            __m256i a[8];
            __m256i b[8];
            for (int i = 0; i < 8; ++i)
                a[i] = _mm256_load_si256(reinterpret_cast<const __m256i*>(sums + (v + i) * lanePitch + lane));
            transpose8(a, b);
            for (int i = 0; i < std::min(8, lanes - lane); ++i)
                addTo(out + (lane + i) * pitch + v, b[i]);
        }
    for (; v < vectors; ++v)
        for (int lane = 0; lane < lanes; ++lane)
            addTo(out + lane * pitch + v, sums[v * lanePitch + lane]);
}

}  // namespace axscope::multipliers::kernels

#endif
