// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The kernels behind PackedWeights::multiply, one per file. They share no inline code: each file may be
/// compiled for another instruction set.
namespace axscope::multipliers::kernels {

/// The specification. `entries`: the table, row-major [256][256]; `weights`: [n][taps*channels] operand
/// indices.
void lutGemmScalar(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                   int channels, const std::uint8_t* weights, int n, std::int32_t* out);

/// Any table, unrolled over columns. `weights`: [taps*channels][n], so that one activation meets a run of
/// weights.
void lutGemmTableLoop(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                      int channels, const std::uint8_t* weights, int n, std::int32_t* out);

/// C[m][n] = start[n] + sum over t < taps, i < groups of the products of one group of 4 bytes: two signed
/// words of each operand, or four bytes, unsigned on the left and signed on the right. int32, modulo 2^32
/// (the final sums are known to fit). `packed`: per panel of columns [taps*groups][columns][4 bytes], absent
/// columns zero; panels are as wide as the kernel's function below says. `start`: an entry per column of
/// the panels, absent ones included.
using LowRankGemm = void (*)(const std::byte* const* rows, int m, int taps, int groups,
                             const std::byte* packed, const std::int32_t* start, int n, std::int32_t* out);
/// Width of the panel where `left` columns are still to come.
constexpr int narrowPanelColumns(int /*left*/) {
    return 16;
}
constexpr int widePanelColumns(int left) {
    return left > 32 ? 64 : left > 16 ? 32 : 16;
}
/// Words, narrow panels.
void lowRankGemmPortable(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                         const std::int32_t* start, int n, std::int32_t* out);
#if defined(__x86_64__)
/// Words, narrow panels.
void lowRankGemmAvx2(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                     const std::int32_t* start, int n, std::int32_t* out);
/// Wide panels.
void lowRankBytesAvx512(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                        const std::int32_t* start, int n, std::int32_t* out);
void lowRankWordsAvx512(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                        const std::int32_t* start, int n, std::int32_t* out);
#endif

/// Maps of operand indices, see operand_map.h. The first two return how many of `count` operands they have
/// mapped.
#if defined(__x86_64__)
std::size_t mapWordsAvx2(const std::uint8_t* nibbleBytes, const std::uint8_t* indices, std::size_t count,
                         std::int16_t* out);
std::size_t mapBytesAvx2(const std::uint8_t* nibbleBytes, const std::uint8_t* indices, std::size_t count,
                         std::uint8_t* out);
/// The left operand of addResidualAvx2 for `count` vectors of `channels` operands, a multiple of 16: words,
/// class bytes and class pairs, all from nibble tables.
void mapResidualAvx2(const std::uint8_t* wordNibbles, const std::uint8_t* classNibbles,
                     const std::uint8_t* indices, std::size_t count, std::size_t channels, std::byte* out,
                     std::size_t pitch);
/// `vectors` vectors of `width` operands, contiguous; results `pitch` entries apart.
void mapWordsAvx512(const std::uint8_t* planes, const std::uint8_t* indices, std::size_t vectors,
                    std::size_t width, std::int16_t* out, std::size_t pitch);
void mapBytesAvx512(const std::uint8_t* values, const std::uint8_t* indices, std::size_t vectors,
                    std::size_t width, std::uint8_t* out, std::size_t pitch);
#endif

/// Residuals by class of the left and of the right operand.
struct ResidualTable {
    static constexpr int kClasses = 16;
    static constexpr std::uint8_t kNone = 128;           ///< class of b whose residual is 0
    alignas(32) std::uint8_t rows[kClasses * kClasses];  ///< [class of a][class of b]
    /// [class of a at one k][at the next k][2][class of b]: the two rows side by side.
    alignas(32) std::uint8_t pairs[kClasses * kClasses * 2 * kClasses];
    int maxEntry = 0;  ///< at least 1
};
/// out[m][n] += sum over t < taps, c < channels of residual[classA(m,t,c)][classB(n,t,c)]. `channels` is
/// even. Each row pointer leads, `classOffset` bytes on, to the bytes 16 * classA of its channels, followed
/// by one byte 16 * classA(c) + classA(c + 1) for each even c. `packed`: per panel of 32 columns
/// [taps*channels][32] bytes classB, absent columns anything; the last 1..16 columns as a panel
/// [taps*channels][16]; 32-byte aligned.
#if defined(__x86_64__)
void addResidualAvx2(const std::byte* const* rows, std::ptrdiff_t classOffset, int m, int taps, int channels,
                     const ResidualTable& residual, const std::uint8_t* packed, int n, std::int32_t* out);
#endif

}  // namespace axscope::multipliers::kernels
