// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/gemm_operands.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace axscope::analysis {
namespace {

constexpr int kZeroIndex = 128;
constexpr int kMaxValue = 127;

/// Sum of four uniform numbers, scaled to -127..127: bell-shaped, and the same with every standard library.
int bellValue(std::mt19937& random) {
    constexpr int kParts = 4;
    int sum = 0;
    for (int i = 0; i < kParts; ++i)
        sum += static_cast<int>(random() % (2 * kMaxValue + 1)) - kMaxValue;
    return std::clamp(sum / 2, -kMaxValue, kMaxValue);
}

std::vector<std::int8_t> valuesOf(const std::vector<std::uint8_t>& indices) {
    std::vector<std::int8_t> values;
    values.reserve(indices.size());
    for (const std::uint8_t index : indices)
        values.push_back(static_cast<std::int8_t>(index - kZeroIndex));
    return values;
}

}  // namespace

GemmOperands::GemmOperands(const GemmShape& theShape, bool nonNegative)
    : shape(theShape), taps(theShape.kernel * theShape.kernel) {
    std::mt19937 random(1);
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto outputs = static_cast<std::size_t>(shape.outputs);
    const auto depth = static_cast<std::size_t>(shape.depth());
    const int pixels = shape.rows();
    for (std::size_t i = 0; i < static_cast<std::size_t>(pixels) * channels; ++i) {
        const int value = bellValue(random);
        vectors.push_back(static_cast<std::uint8_t>((nonNegative ? std::abs(value) : value) + kZeroIndex));
    }
    vectors.insert(vectors.end(), channels, static_cast<std::uint8_t>(kZeroIndex));
    for (std::size_t i = 0; i < outputs * depth; ++i)
        weights.push_back(static_cast<std::uint8_t>(bellValue(random) + kZeroIndex));

    const int reach = shape.kernel / 2;
    for (int row = 0; row < pixels; ++row) {
        const int image = row / (shape.side * shape.side);
        const int top = row / shape.side % shape.side - reach;
        const int left = row % shape.side - reach;
        for (int tap = 0; tap < taps; ++tap) {
            const int y = top + tap / shape.kernel;
            const int x = left + tap % shape.kernel;
            const bool inside = y >= 0 && y < shape.side && x >= 0 && x < shape.side;
            const int vector = inside ? (image * shape.side + y) * shape.side + x : pixels;
            taken.push_back(static_cast<std::uint32_t>(vector));
        }
    }
    for (const std::uint32_t vector : taken) {
        const auto begin = vectors.begin() + static_cast<std::ptrdiff_t>(vector * channels);
        denseA.insert(denseA.end(), begin, begin + shape.channels);
    }
    denseW.resize(depth * outputs);
    for (std::size_t n = 0; n < outputs; ++n)
        for (std::size_t k = 0; k < depth; ++k)
            denseW[k * outputs + n] = weights[n * depth + k];
    valuesA = valuesOf(denseA);
    valuesW = valuesOf(denseW);
}

Result<PreparedProduct> PreparedProduct::create(std::shared_ptr<const multipliers::LutKernel> kernel,
                                                const GemmOperands& operands) {
    Result<multipliers::PackedWeights> packed = multipliers::PackedWeights::pack(
        std::move(kernel), operands.weights, operands.shape.outputs, operands.taps, operands.shape.channels);
    if (!packed)
        return packed.error();
    return PreparedProduct(std::move(*packed), operands);
}

PreparedProduct::PreparedProduct(multipliers::PackedWeights weights, const GemmOperands& operands)
    : m_operands(&operands), m_weights(std::move(weights)) {
    const std::size_t vectorBytes = m_weights.kernel().mappedBytes(operands.shape.channels);
    m_mapped.resize(operands.vectorCount() * vectorBytes / sizeof(std::int32_t) + 1);
    const auto* const mapped = reinterpret_cast<const std::byte*>(m_mapped.data());
    for (const std::uint32_t vector : operands.taken)
        m_rows.push_back(mapped + vector * vectorBytes);
    m_sums.resize(static_cast<std::size_t>(m_weights.kernel().preferredRows()) *
                  static_cast<std::size_t>(operands.shape.outputs));
    map();
}

void PreparedProduct::map() {
    m_weights.kernel().mapOperands(m_operands->vectors.data(), m_operands->vectorCount(),
                                   m_operands->shape.channels, reinterpret_cast<std::byte*>(m_mapped.data()));
}

template <class Body>
void PreparedProduct::forEachBlock(const Body& body) const {
    const int blockRows = m_weights.kernel().preferredRows();
    const int rows = m_operands->shape.rows();
    for (int first = 0; first < rows; first += blockRows)
        body(first, std::min(blockRows, rows - first),
             m_rows.data() + static_cast<std::size_t>(first) * static_cast<std::size_t>(m_operands->taps));
}

void PreparedProduct::multiply() {
    forEachBlock([this](int, int rows, const std::byte* const* pointers) {
        m_weights.multiply(pointers, rows, m_sums.data());
    });
}

std::vector<std::int32_t> PreparedProduct::allSums() const {
    const auto outputs = static_cast<std::size_t>(m_operands->shape.outputs);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(m_operands->shape.rows()) * outputs);
    forEachBlock([&](int first, int rows, const std::byte* const* pointers) {
        m_weights.multiply(pointers, rows, sums.data() + static_cast<std::size_t>(first) * outputs);
    });
    return sums;
}

std::vector<std::int32_t> PreparedProduct::sumsOf(std::span<const int> rows) const {
    std::vector<const std::byte*> pointers;
    for (const int row : rows) {
        const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(row) * m_operands->taps;
        pointers.insert(pointers.end(), begin, begin + m_operands->taps);
    }
    std::vector<std::int32_t> sums(rows.size() * static_cast<std::size_t>(m_operands->shape.outputs));
    m_weights.multiply(pointers.data(), static_cast<int>(rows.size()), sums.data());
    return sums;
}

}  // namespace axscope::analysis
