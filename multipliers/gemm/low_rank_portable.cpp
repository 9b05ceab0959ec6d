// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>

#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers::kernels {
namespace {

constexpr int kColumns = narrowPanelColumns(0);

}  // namespace

void lowRankGemmPortable(const std::byte* const* rows, int m, int taps, int groups, const std::byte* packed,
                         const std::int32_t* start, int n, std::int32_t* out) {
    const long panelSize = static_cast<long>(taps) * groups * kColumns * 4;
    for (int first = 0; first < n; first += kColumns, packed += panelSize) {
        const int columns = n - first < kColumns ? n - first : kColumns;
        for (int row = 0; row < m; ++row) {
            // Unsigned: partial sums of factors may wrap, the final sum is known to fit.
            std::uint32_t sums[kColumns];
            for (int column = 0; column < kColumns; ++column)
                sums[column] = static_cast<std::uint32_t>(start[first + column]);
            const std::byte* w = packed;
            for (int tap = 0; tap < taps; ++tap) {
                const std::byte* const a = rows[static_cast<long>(row) * taps + tap];
                for (long i = 0; i < groups; ++i, w += sizeof(std::int16_t[kColumns][2])) {
                    std::int16_t operands[2];
                    std::memcpy(operands, a + 4 * i, sizeof operands);
                    std::int16_t weights[kColumns][2];
                    std::memcpy(weights, w, sizeof weights);
                    for (int column = 0; column < kColumns; ++column)
                        sums[column] += static_cast<std::uint32_t>(operands[0] * weights[column][0]) +
                                        static_cast<std::uint32_t>(operands[1] * weights[column][1]);
                }
            }
            for (int column = 0; column < columns; ++column)
                out[static_cast<long>(row) * n + first + column] = static_cast<std::int32_t>(sums[column]);
        }
    }
}

}  // namespace axscope::multipliers::kernels
