// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers::kernels {
namespace {

constexpr int kUnroll = 8;

}  // namespace

void lutGemmTableLoop(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                      int channels, const std::uint8_t* weights, int n, std::int32_t* out) {
    for (int row = 0; row < m; ++row) {
        std::int32_t* const sums = out + static_cast<long>(row) * n;
        int column = 0;
        // Eight columns at a time stay in registers while k runs: the table row of the activation is the only
        // scattered access.
        for (; column + kUnroll <= n; column += kUnroll) {
            std::int32_t sum[kUnroll] = {};
            const std::uint8_t* w = weights + column;
            for (int tap = 0; tap < taps; ++tap) {
                const std::uint8_t* const a = rows[static_cast<long>(row) * taps + tap];
                for (int channel = 0; channel < channels; ++channel, w += n) {
                    const std::int32_t* const products = entries + a[channel] * 256;
                    for (int i = 0; i < kUnroll; ++i)
                        sum[i] += products[w[i]];
                }
            }
            for (int i = 0; i < kUnroll; ++i)
                sums[column + i] = sum[i];
        }
        for (; column < n; ++column) {
            std::int32_t sum = 0;
            const std::uint8_t* w = weights + column;
            for (int tap = 0; tap < taps; ++tap) {
                const std::uint8_t* const a = rows[static_cast<long>(row) * taps + tap];
                for (int channel = 0; channel < channels; ++channel, w += n)
                    sum += entries[a[channel] * 256 + *w];
            }
            sums[column] = sum;
        }
    }
}

}  // namespace axscope::multipliers::kernels
