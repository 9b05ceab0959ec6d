// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers::kernels {

void lowRankGemmPortable(const std::int16_t* const* rows, int m, int taps, int run,
                         const std::int16_t* packed, int n, std::int32_t* out) {
    const long panelSize = static_cast<long>(taps) * run * kPanelColumns;
    for (int first = 0; first < n; first += kPanelColumns) {
        const int columns = n - first < kPanelColumns ? n - first : kPanelColumns;
        const std::int16_t* const panel = packed + first / kPanelColumns * panelSize;
        for (int row = 0; row < m; ++row) {
            // Unsigned: partial sums of factors may wrap, the final sum is known to fit.
            std::uint32_t sums[kPanelColumns] = {};
            const std::int16_t* w = panel;
            for (int tap = 0; tap < taps; ++tap) {
                const std::int16_t* const a = rows[static_cast<long>(row) * taps + tap];
                for (int i = 0; i < run; i += 2, w += 2 * kPanelColumns) {
                    const std::int32_t a0 = a[i];
                    const std::int32_t a1 = a[i + 1];
                    for (int column = 0; column < kPanelColumns; ++column)
                        sums[column] += static_cast<std::uint32_t>(a0 * w[2 * column]) +
                                        static_cast<std::uint32_t>(a1 * w[2 * column + 1]);
                }
            }
            for (int column = 0; column < columns; ++column)
                out[static_cast<long>(row) * n + first + column] = static_cast<std::int32_t>(sums[column]);
        }
    }
}

}  // namespace axscope::multipliers::kernels
