// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "multipliers/gemm/panel_method.h"

namespace axscope::multipliers::gemm {

#if defined(__x86_64__)

namespace {

constexpr std::size_t kOperands = ProductTable::kOperands;
constexpr int kByteValues = 256;

/// Least and largest of L[a][b] - slope * (a - 128) for one weight b, a being the operand's index.
struct Span {
    int least;
    int largest;
    [[nodiscard]] int width() const { return largest - least; }
};

constexpr int centred(std::size_t a) {
    return static_cast<int>(a) - 128;
}

int residualOf(const ProductTable& table, std::size_t a, std::size_t b, int slope) {
    return table.entries()[a * kOperands + b] - slope * centred(a);
}

Span spanOf(const ProductTable& table, std::size_t b, int slope) {
    Span span{residualOf(table, 0, b, slope), residualOf(table, 0, b, slope)};
    for (std::size_t a = 1; a < kOperands; ++a) {
        const int value = residualOf(table, a, b, slope);
        span.least = std::min(span.least, value);
        span.largest = std::max(span.largest, value);
    }
    return span;
}

/// The slope that leaves the narrowest span, by bisection: its width is a convex function of the slope.
int bestSlope(const ProductTable& table, std::size_t b) {
    // Signed tables near a product have slopes near b. Kept to 8 bits they allow products of bytes.
    int low = table.isSigned() ? -128 : -512;
    int high = table.isSigned() ? 127 : 511;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (spanOf(table, b, middle).width() <= spanOf(table, b, middle + 1).width())
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

using Slopes = std::array<std::int16_t, kOperands>;

/// Slopes that leave a byte of every column; absent where some column needs more.
std::optional<Slopes> slopesForBytes(const ProductTable& table) {
    Slopes slopes{};
    for (std::size_t b = 0; b < kOperands; ++b) {
        const int slope = bestSlope(table, b);
        if (spanOf(table, b, slope).width() >= kByteValues)
            return std::nullopt;
        slopes[b] = static_cast<std::int16_t>(slope);
    }
    return slopes;
}

/// One plane of a column: `bits` bits of its values from `shift` on, in the order of the path's kernels.
void writePlane(const std::array<int, kOperands>& values, int shift, int bits, Simd simd,
                std::uint8_t* plane) {
    constexpr std::size_t kChunk = 16;
    for (std::size_t a = 0; a < kOperands; ++a) {
        const bool differs = simd == Simd::Avx2 && a % (kOperands / 2) >= kChunk;
        plane[a] = static_cast<std::uint8_t>((values[a] ^ (differs ? values[a - kChunk] : 0)) >> shift &
                                             ((1 << bits) - 1));
    }
}

/// Absent where some column less its slope does not fit `planes` bytes.
std::shared_ptr<const PanelTables> tablesOf(const ProductTable& table, const Slopes& slopes, int planes,
                                            Simd simd) {
    auto tables =
        std::make_shared<PanelTables>(static_cast<std::size_t>(planes) * kernels::kShufflePlaneBytes);
    int widest = 0;
    for (std::size_t b = 0; b < kOperands; ++b)
        widest = std::max(widest, spanOf(table, b, slopes[b]).width());
    if (widest >= 1 << (8 * planes))
        return nullptr;
    if (simd == Simd::Avx512 && planes == 2 && widest < 1 << (8 + kernels::kShufflePairBits))
        tables->lowBits = kernels::kShufflePairBits;
    if (planes == 1)
        tables->addableBytes = 255 / std::max(widest, 1);
    std::uint8_t* plane = tables->bytes();
    for (std::size_t b = 0; b < kOperands; ++b) {
        const Span span = spanOf(table, b, slopes[b]);
        tables->minimum[b] = span.least;
        std::array<int, kOperands> values{};
        for (std::size_t a = 0; a < kOperands; ++a)
            values[a] = residualOf(table, a, b, slopes[b]) - span.least;
        for (int i = 0; i < planes; ++i, plane += kernels::kShufflePlaneBytes)
            writePlane(values, tables->lowBits * i, i + 1 < planes ? tables->lowBits : 8, simd, plane);
    }
    return tables;
}

/// slope of b times (a - 128)
LowRankFactors productOf(const Slopes& slopes) {
    std::array<std::int16_t, kOperands> operands{};
    for (std::size_t a = 0; a < kOperands; ++a)
        operands[a] = static_cast<std::int16_t>(centred(a));
    LowRankFactors factors;
    factors.rank = 1;
    factors.f.push_back(operands);
    factors.g.push_back(slopes);
    return factors;
}

}  // namespace

std::unique_ptr<const Method> makeShuffleMethod(std::shared_ptr<const ProductTable> table, Simd simd) {
    if (simd == Simd::Portable)
        return makeTableLoopMethod(std::move(table));
    const bool avx512 = simd == Simd::Avx512;
    if (const std::optional<Slopes> slopes = slopesForBytes(*table))
        return makePanelMethod(
            {LutKernel::Strategy::Shuffle, simd, "a product and byte shuffles for what is left",
             kernels::PanelForm::Bytes, avx512 ? kernels::shuffleBytesAvx512 : kernels::shuffleBytesAvx2,
             tablesOf(*table, *slopes, 1, simd), makeLowRankMethod(productOf(*slopes), simd)});
    if (auto tables = tablesOf(*table, Slopes{}, 2, simd))
        return makePanelMethod(
            {LutKernel::Strategy::Shuffle, simd, "look-ups by byte shuffles", kernels::PanelForm::Bytes,
             avx512 ? kernels::shuffleWordsAvx512 : kernels::shuffleWordsAvx2, std::move(tables), nullptr});
    return makeTableLoopMethod(std::move(table));
}

#else

std::unique_ptr<const Method> makeShuffleMethod(std::shared_ptr<const ProductTable> table, Simd) {
    return makeTableLoopMethod(std::move(table));
}

#endif

}  // namespace axscope::multipliers::gemm
