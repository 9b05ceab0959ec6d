// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace axscope::models {

/// Symmetric int8 quantisation as the study's reference arithmetic has it: code = clamp(round_half_even(x /
/// s), -127, 127), s = absmax / 127. Codes are stored as operand indices: code + 128, 1..255 (0 and -128
/// never occur).
inline constexpr int kMaxCode = 127;
/// Operand index of code 0, the value of zero padding.
inline constexpr std::uint8_t kZeroIndex = 128;

/// s for a range of |x| <= absmax. A range of 0 (a tensor that is all zero), or one too small for a normal
/// float32 scale, gives 1, so that all codes are 0.
[[nodiscard]] float scaleOf(float absmax);

/// Writes the operand indices of `values` / `scale` to `indices` (same length). NaN becomes code 0.
void quantise(std::span<const float> values, float scale, std::uint8_t* indices);

/// Weights of one layer, quantised.
struct QuantisedWeights {
    std::vector<std::uint8_t> indices;  ///< [outputs][depth] operand indices
    std::vector<float> scales;          ///< [outputs]
};

/// `weights`: [outputs][depth], row-major. Each output has a scale of its own, or, `perTensor`, all have that of the
/// largest |weight|.
[[nodiscard]] QuantisedWeights quantiseWeights(std::span<const float> weights, std::size_t outputs,
                                               bool perTensor = false);

}  // namespace axscope::models
