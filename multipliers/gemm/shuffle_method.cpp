// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "multipliers/gemm/panel_method.h"

namespace axscope::multipliers::gemm {

#if defined(__x86_64__)

namespace {

constexpr std::size_t kOperands = ProductTable::kOperands;

/// A column less its minimum.
struct Column {
    std::array<int, kOperands> values{};
    int minimum = 0;
    int largest = 0;
};

Column columnOf(const ProductTable& table, std::size_t b) {
    Column column;
    for (std::size_t a = 0; a < kOperands; ++a)
        column.values[a] = table.entries()[a * kOperands + b];
    const auto [least, largest] = std::minmax_element(column.values.begin(), column.values.end());
    column.minimum = *least;
    column.largest = *largest - column.minimum;
    for (int& value : column.values)
        value -= column.minimum;
    return column;
}

/// The record of kernels::shuffleAvx2.
void writeChunks(const Column& column, std::uint8_t* record) {
    constexpr std::size_t kChunk = 16;
    for (std::size_t first = 0; first < kOperands; first += kChunk) {
        const bool startsHalf = first % (kOperands / 2) == 0;
        for (const int shift : {0, 8})
            for (std::size_t a = first; a < first + kChunk; ++a) {
                const int before = startsHalf ? 0 : column.values[a - kChunk];
                *record++ = static_cast<std::uint8_t>((column.values[a] ^ before) >> shift);
            }
    }
}

/// The record of kernels::shuffleAvx512.
void writePlanes(const Column& column, std::uint8_t* record) {
    for (const int shift : {0, 8})
        for (const int value : column.values)
            *record++ = static_cast<std::uint8_t>(value >> shift);
}

}  // namespace

std::unique_ptr<const Method> makeShuffleMethod(std::shared_ptr<const ProductTable> table, Simd simd) {
    if (simd == Simd::Portable)
        return makeTableLoopMethod(std::move(table));
    const bool avx512 = simd == Simd::Avx512;
    auto tables = std::make_shared<PanelTables>(kernels::kShuffleRecordBytes);
    for (std::size_t b = 0; b < kOperands; ++b) {
        const Column column = columnOf(*table, b);
        if (column.largest > 65535)
            return makeTableLoopMethod(std::move(table));
        tables->minimum[b] = column.minimum;
        std::uint8_t* const record = tables->bytes() + b * kernels::kShuffleRecordBytes;
        if (avx512)
            writePlanes(column, record);
        else
            writeChunks(column, record);
    }
    return makePanelMethod({LutKernel::Strategy::Shuffle, avx512 ? Simd::Avx512 : Simd::Avx2,
                            "look-ups by byte shuffles", kernels::PanelForm::Bytes,
                            avx512 ? kernels::shuffleAvx512 : kernels::shuffleAvx2, std::move(tables)});
}

#else

std::unique_ptr<const Method> makeShuffleMethod(std::shared_ptr<const ProductTable> table, Simd) {
    return makeTableLoopMethod(std::move(table));
}

#endif

}  // namespace axscope::multipliers::gemm
