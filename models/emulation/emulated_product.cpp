// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulated_product.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "models/emulation/elementwise.h"

namespace axscope::models {

Result<void> EmulatedProduct::run(const float* left, const float* right, int count, int m, int k, int n,
                                  float* output, EmulationScratch& scratch) const {
    const Elementwise& elementwise = elementwiseFor(m_kernel->simd());
    const auto rows = static_cast<std::size_t>(m);
    const auto depth = static_cast<std::size_t>(k);
    const auto columns = static_cast<std::size_t>(n);
    const std::size_t vectorBytes = m_kernel->mappedBytes(k);
    std::vector<std::uint8_t> indices(std::max(rows, columns) * depth);
    std::vector<std::uint8_t> weights(columns * depth);
    std::vector<std::int32_t> mapped(rows * vectorBytes / sizeof(std::int32_t));
    std::vector<const std::byte*> pointers(rows);
    for (std::size_t row = 0; row < rows; ++row)
        pointers[row] = reinterpret_cast<const std::byte*>(mapped.data()) + row * vectorBytes;
    std::vector<std::int32_t> sums(rows * columns);
    const std::vector<float> scales(columns, m_product.leftScale * m_product.rightScale);
    const std::vector<float> noBias(columns, 0.0F);

    using Clock = std::chrono::steady_clock;
    auto last = Clock::now();
    const auto mark = [&](std::int64_t LayerTimes::*phase) {
        const auto now = Clock::now();
        if (scratch.times != nullptr)
            scratch.times->*phase += std::chrono::duration_cast<std::chrono::nanoseconds>(now - last).count();
        last = now;
    };
    for (int i = 0; i < count; ++i, left += rows * depth, right += depth * columns, output += rows * columns) {
        elementwise.quantise(right, depth * columns, m_product.rightScale, indices.data());
        for (std::size_t c = 0; c < depth; ++c)
            for (std::size_t column = 0; column < columns; ++column)
                weights[column * depth + c] = indices[c * columns + column];
        elementwise.quantise(left, rows * depth, m_product.leftScale, indices.data());
        mark(&LayerTimes::quantiseNs);
        Result<multipliers::PackedWeights> packed =
            multipliers::PackedWeights::pack(m_kernel, weights, n, 1, k);
        if (!packed)
            return Error{packed.error().code, packed.error().message, "attention product " + m_product.name};
        m_kernel->mapOperands(indices.data(), rows, k, reinterpret_cast<std::byte*>(mapped.data()));
        mark(&LayerTimes::mapNs);
        packed->multiply(pointers.data(), m, sums.data());
        mark(&LayerTimes::productNs);
        elementwise.dequantise(sums.data(), rows, columns, scales.data(), noBias.data(), output, columns);
        mark(&LayerTimes::dequantiseNs);
    }
    return {};
}

}  // namespace axscope::models
