// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers::kernels {

// This is the definition that every other kernel is compared with: short, obvious, never tuned.
void lutGemmScalar(const std::int32_t* entries, const std::uint8_t* const* rows, int m, int taps,
                   int channels, const std::uint8_t* weights, int n, std::int32_t* out) {
    for (int row = 0; row < m; ++row) {
        for (int column = 0; column < n; ++column) {
            std::int32_t sum = 0;
            for (int tap = 0; tap < taps; ++tap) {
                for (int channel = 0; channel < channels; ++channel) {
                    const int a = rows[static_cast<long>(row) * taps + tap][channel];
                    const int w = weights[(static_cast<long>(column) * taps + tap) * channels + channel];
                    sum += entries[a * 256 + w];
                }
            }
            out[static_cast<long>(row) * n + column] = sum;
        }
    }
}

}  // namespace axscope::multipliers::kernels
