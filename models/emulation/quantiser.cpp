// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/quantiser.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/emulation/elementwise.h"

namespace axscope::models {

float scaleOf(float absmax) {
    const float scale = absmax / static_cast<float>(kMaxCode);
    return scale >= std::numeric_limits<float>::min() ? scale : 1.0F;
}

void quantise(std::span<const float> values, float scale, std::uint8_t* indices) {
    // All paths give the same bits, so an unusable AXSCOPE_SIMD, which the kernels report, does no harm here.
    static const Result<multipliers::Simd> simd = multipliers::selectedSimd();
    elementwiseFor(simd ? *simd : multipliers::Simd::Portable)
        .quantise(values.data(), values.size(), scale, indices);
}

QuantisedWeights quantiseWeights(std::span<const float> weights, std::size_t outputs, bool perTensor) {
    const auto absmaxOf = [](std::span<const float> values) {
        float absmax = 0;
        for (const float weight : values)
            absmax = std::max(absmax, std::fabs(weight));
        return absmax;
    };
    const float common = perTensor ? absmaxOf(weights) : 0;
    QuantisedWeights result;
    result.indices.resize(weights.size());
    result.scales.resize(outputs);
    const std::size_t depth = outputs == 0 ? 0 : weights.size() / outputs;
    for (std::size_t output = 0; output < outputs; ++output) {
        const auto row = weights.subspan(output * depth, depth);
        result.scales[output] = scaleOf(perTensor ? common : absmaxOf(row));
        quantise(row, result.scales[output], result.indices.data() + output * depth);
    }
    return result;
}

}  // namespace axscope::models
