// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "multipliers/gemm/panel_method.h"

namespace axscope::multipliers::gemm {

#if defined(__x86_64__)

namespace {

constexpr int kNibble = 16;
constexpr int kLargestSum = 65535;     // of a P and a Q, each at least 0
constexpr int kLargestNarrow = 32767;  // their bytes above and below bit 7 then add up to less than 256

/// L[.][b] as P over index mod 16 plus Q over index / 16, each with a minimum of 0.
struct Parts {
    std::array<int, kNibble> p{};
    std::array<int, kNibble> q{};
    int minimum = 0;  ///< what was taken off P and Q together
    int largest = 0;  ///< of a sum of both
};

/// Absent where the column is no such sum.
std::optional<Parts> partsOf(const ProductTable& table, std::size_t b) {
    const auto entry = [&](std::size_t a) { return table.entries()[a * ProductTable::kOperands + b]; };
    Parts parts;
    for (std::size_t i = 0; i < kNibble; ++i) {
        parts.p[i] = entry(i);
        parts.q[i] = entry(kNibble * i) - entry(0);
    }
    for (std::size_t a = 0; a < ProductTable::kOperands; ++a)
        if (parts.p[a % kNibble] + parts.q[a / kNibble] != entry(a))
            return std::nullopt;
    for (auto* part : {&parts.p, &parts.q}) {
        const auto [least, largest] = std::minmax_element(part->begin(), part->end());
        const int minimum = *least;
        parts.minimum += minimum;
        parts.largest += *largest - minimum;
        for (int& value : *part)
            value -= minimum;
    }
    return parts;
}

}  // namespace

std::unique_ptr<const Method> makeNibbleAdditiveMethod(std::shared_ptr<const ProductTable> table, Simd simd) {
    std::array<Parts, ProductTable::kOperands> columns;
    int largest = 0;
    for (std::size_t b = 0; b < columns.size(); ++b) {
        const std::optional<Parts> parts = partsOf(*table, b);
        if (!parts)
            return makeShuffleMethod(std::move(table), simd);
        columns[b] = *parts;
        largest = std::max(largest, parts->largest);
    }
    if (simd == Simd::Portable || largest > kLargestSum)
        return makeShuffleMethod(std::move(table), simd);

    const bool narrow = largest <= kLargestNarrow;
    auto tables = std::make_shared<PanelTables>(kernels::kNibbleRecordBytes);
    tables->lowBits = narrow ? 7 : 8;
    std::uint8_t* record = tables->bytes();
    for (std::size_t b = 0; b < columns.size(); ++b) {
        tables->minimum[b] = columns[b].minimum;
        for (const auto* part : {&columns[b].p, &columns[b].q}) {
            for (const int value : *part)
                *record++ = static_cast<std::uint8_t>(value % (1 << tables->lowBits));
            for (const int value : *part)
                *record++ = static_cast<std::uint8_t>(value >> tables->lowBits);
        }
    }
    const bool avx512 = simd == Simd::Avx512;
    const kernels::PanelKernel kernel =
        avx512 ? (narrow ? kernels::nibbleNarrowAvx512 : kernels::nibbleWideAvx512)
               : (narrow ? kernels::nibbleNarrowAvx2 : kernels::nibbleWideAvx2);
    return makePanelMethod({LutKernel::Strategy::NibbleAdditive, avx512 ? Simd::Avx512 : Simd::Avx2,
                            "sums of two nibbles' products by byte shuffles", kernels::PanelForm::Nibbles,
                            kernel, std::move(tables), nullptr});
}

#else

std::unique_ptr<const Method> makeNibbleAdditiveMethod(std::shared_ptr<const ProductTable> table, Simd) {
    return makeTableLoopMethod(std::move(table));
}

#endif

}  // namespace axscope::multipliers::gemm
