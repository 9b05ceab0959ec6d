// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/row_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr int kOperands = 256;
constexpr int kRowBytes = kWideLanes * 2;
constexpr int kBuiltTogether = 8;  // rows that one round writes

constexpr int smaller(int a, int b) {
    return a < b ? a : b;
}

/// Where lane `lane` stands in a row: even words are added to lanes 0..15, odd words to the others.
constexpr int positionOf(int lane) {
    return lane % 16 * 2 + lane / 16;
}

__m128i load8(const std::int16_t* words) {
    return _mm_load_si128(reinterpret_cast<const __m128i*>(words));
}

/// Rows first..end-1, and up to a multiple of 8, of the products in `columns` (by position).
void writeRows(const std::int16_t* const* columns, int first, int end, std::byte* rows) {
    for (int row = first; row < end; row += kBuiltTogether) {
        __m512i a[8];
        __m512i b[8];
        for (int i = 0; i < 8; ++i) {
            // Broadcasts under a mask need no shuffle unit.
            a[i] = _mm512_castsi128_si512(load8(columns[i] + row));
            a[i] = _mm512_mask_broadcast_i32x4(a[i], 0x00f0, load8(columns[8 + i] + row));
            a[i] = _mm512_mask_broadcast_i32x4(a[i], 0x0f00, load8(columns[16 + i] + row));
            a[i] = _mm512_mask_broadcast_i32x4(a[i], 0xf000, load8(columns[24 + i] + row));
        }
        // Three rounds of interleaving column i with column i + 4 leave one row in each register.
        for (int i = 0; i < 4; ++i) {
            b[2 * i] = _mm512_unpacklo_epi16(a[i], a[4 + i]);
            b[2 * i + 1] = _mm512_unpackhi_epi16(a[i], a[4 + i]);
        }
        for (int i = 0; i < 4; ++i) {
            a[2 * i] = _mm512_unpacklo_epi16(b[i], b[4 + i]);
            a[2 * i + 1] = _mm512_unpackhi_epi16(b[i], b[4 + i]);
        }
        for (int i = 0; i < 4; ++i) {
            _mm512_store_si512(rows + (row + 2 * i) * kRowBytes, _mm512_unpacklo_epi16(a[i], a[4 + i]));
            _mm512_store_si512(rows + (row + 2 * i + 1) * kRowBytes, _mm512_unpackhi_epi16(a[i], a[4 + i]));
        }
    }
}

/// One slab, or its first `vectors`, at kDepths depths whose rows stand kOperands apart.
template <int kDepths>
void sumSlab(const std::uint8_t* operands, int vectors, const std::byte* rows, std::int32_t* sums) {
    const __m512i even = _mm512_set1_epi32(1);
    const __m512i odd = _mm512_set1_epi32(1 << 16);
    for (int v = 0; v < vectors; ++v) {
        std::int32_t* const to = sums + v * kWideLanes;
        __m512i low = _mm512_load_si512(to);
        __m512i high = _mm512_load_si512(to + 16);
#pragma GCC unroll 4
        for (int k = 0; k < kDepths; ++k) {
            const std::size_t operand = operands[k * kSlabRows + v];
            const __m512i row = _mm512_load_si512(rows + operand * kRowBytes + k * kOperands * kRowBytes);
            low = _mm512_dpwssd_epi32(low, row, even);
            high = _mm512_dpwssd_epi32(high, row, odd);
        }
        _mm512_store_si512(to, low);
        _mm512_store_si512(to + 16, high);
    }
}

template <int kDepths>
void sumRows(const SteeringPanel& panel, int k, const std::byte* rows, std::int32_t* sums) {
    const std::uint8_t* operands = panel.bytes + k * kSlabRows;
    for (int v = 0; v < panel.vectors; v += kSlabRows) {
        sumSlab<kDepths>(operands, smaller(kSlabRows, panel.vectors - v), rows, sums + v * kWideLanes);
        operands += slabPitch(PanelForm::Bytes);
    }
}

}  // namespace

void sumWideRowsAvx512(const SteeringPanel& panel, const std::int16_t* table,
                       const std::uint8_t* const* lanes, std::byte* rows, std::int32_t* sums) {
    for (int k = 0; k < panel.depth; k += kRowDepths) {
        const int depths = smaller(kRowDepths, panel.depth - k);
        for (int i = 0; i < depths; ++i) {
            const std::int16_t* columns[kWideLanes];
            for (int lane = 0; lane < kWideLanes; ++lane)
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

}  // namespace axscope::multipliers::kernels

#endif
