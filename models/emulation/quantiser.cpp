// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/quantiser.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace axscope::models {

float scaleOf(float absmax) {
    const float scale = absmax / static_cast<float>(kMaxCode);
    return scale >= std::numeric_limits<float>::min() ? scale : 1.0F;
}

void quantise(std::span<const float> values, float scale, std::uint8_t* indices) {
    // Adding 1.5 * 2^23 leaves no fraction bits: the addition itself rounds half to even, and the low byte of
    // the sum is the integer in two's complement. Clamping before rounding gives the same codes, as both
    // bounds are integers.
    constexpr float kRounder = 12582912.0F;
    constexpr auto kLimit = static_cast<float>(kMaxCode);
    const std::size_t count = values.size();
    const float* const in = values.data();
    for (std::size_t i = 0; i < count; ++i) {
        const float scaled = in[i] / scale;
        const float number = scaled == scaled ? scaled : 0.0F;
        const float clamped = std::min(std::max(number, -kLimit), kLimit);
        indices[i] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(clamped + kRounder) ^ kZeroIndex);
    }
}

QuantisedWeights quantiseWeights(std::span<const float> weights, std::size_t outputs) {
    QuantisedWeights result;
    result.indices.resize(weights.size());
    result.scales.resize(outputs);
    const std::size_t depth = outputs == 0 ? 0 : weights.size() / outputs;
    for (std::size_t output = 0; output < outputs; ++output) {
        const auto row = weights.subspan(output * depth, depth);
        float absmax = 0;
        for (const float weight : row)
            absmax = std::max(absmax, std::fabs(weight));
        result.scales[output] = scaleOf(absmax);
        quantise(row, result.scales[output], result.indices.data() + output * depth);
    }
    return result;
}

}  // namespace axscope::models
