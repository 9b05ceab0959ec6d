// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <utility>
#include <vector>

#include "multipliers/gemm/kernels.h"
#include "multipliers/gemm/method.h"

/// The methods that look every product up in the table itself.
namespace axscope::multipliers::gemm {
namespace {

struct Sizes {
    int n, taps, channels;
};

class ScalarOperand final : public PackedOperand {
public:
    ScalarOperand(std::shared_ptr<const ProductTable> table, std::span<const std::uint8_t> weights,
                  Sizes sizes)
        : m_table(std::move(table)), m_weights(weights.begin(), weights.end()), m_sizes(sizes) {}

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        kernels::lutGemmScalar(m_table->entries().data(), reinterpret_cast<const std::uint8_t* const*>(rows),
                               m, m_sizes.taps, m_sizes.channels, m_weights.data(), m_sizes.n, out);
    }

private:
    std::shared_ptr<const ProductTable> m_table;
    std::vector<std::uint8_t> m_weights;
    Sizes m_sizes;
};

class ScalarMethod final : public Method {
public:
    explicit ScalarMethod(std::shared_ptr<const ProductTable> table) : m_table(std::move(table)) {}

    [[nodiscard]] LutKernel::Strategy strategy() const override { return LutKernel::Strategy::Specification; }
    [[nodiscard]] Simd simd() const override { return Simd::Scalar; }
    [[nodiscard]] std::string description() const override { return "one look-up per product"; }
    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<ScalarOperand>(m_table, weights, Sizes{n, taps, channels});
    }

private:
    std::shared_ptr<const ProductTable> m_table;
};

class TableLoopOperand final : public PackedOperand {
public:
    TableLoopOperand(std::shared_ptr<const ProductTable> table, std::span<const std::uint8_t> weights,
                     Sizes sizes)
        : m_table(std::move(table)), m_weights(weights.size()), m_sizes(sizes) {
        const auto columns = static_cast<std::size_t>(sizes.n);
        const std::size_t depth = weights.size() / columns;
        for (std::size_t column = 0; column < columns; ++column)
            for (std::size_t k = 0; k < depth; ++k)
                m_weights[k * columns + column] = weights[column * depth + k];
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        kernels::lutGemmTableLoop(m_table->entries().data(),
                                  reinterpret_cast<const std::uint8_t* const*>(rows), m, m_sizes.taps,
                                  m_sizes.channels, m_weights.data(), m_sizes.n, out);
    }

private:
    std::shared_ptr<const ProductTable> m_table;
    std::vector<std::uint8_t> m_weights;  ///< [k][n]
    Sizes m_sizes;
};

class TableLoopMethod final : public Method {
public:
    explicit TableLoopMethod(std::shared_ptr<const ProductTable> table) : m_table(std::move(table)) {}

    [[nodiscard]] LutKernel::Strategy strategy() const override { return LutKernel::Strategy::TableLoop; }
    [[nodiscard]] Simd simd() const override { return Simd::Portable; }
    [[nodiscard]] std::string description() const override { return "look-ups, unrolled"; }
    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<TableLoopOperand>(m_table, weights, Sizes{n, taps, channels});
    }

private:
    std::shared_ptr<const ProductTable> m_table;
};

}  // namespace

std::size_t Method::mappedBytes(int channels) const {
    return static_cast<std::size_t>((channels + 3) / 4 * 4);
}

namespace {

/// Copies `count` vectors of a width known to the compiler.
template <std::size_t kWidth>
void copyVectors(const std::uint8_t* indices, std::size_t count, std::byte* out, std::size_t pitch) {
    for (std::size_t i = 0; i < count; ++i)
        std::memcpy(out + i * pitch, indices + i * kWidth, kWidth);
}

}  // namespace

void Method::mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                         std::size_t pitch) const {
    const auto width = static_cast<std::size_t>(channels);
    if (pitch == width) {
        std::memcpy(out, indices, count * width);
    } else if (width == 16) {
        copyVectors<16>(indices, count, out, pitch);
    } else if (width == 32) {
        copyVectors<32>(indices, count, out, pitch);
    } else {
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(out + i * pitch, indices + i * width, width);
    }
}

std::unique_ptr<const Method> makeScalarMethod(std::shared_ptr<const ProductTable> table) {
    return std::make_unique<ScalarMethod>(std::move(table));
}

std::unique_ptr<const Method> makeTableLoopMethod(std::shared_ptr<const ProductTable> table) {
    return std::make_unique<TableLoopMethod>(std::move(table));
}

}  // namespace axscope::multipliers::gemm
