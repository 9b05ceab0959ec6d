// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analysis/benchmark/gemm_benchmark.h"

namespace axscope::analysis {

/// The operands of a GemmShape: the same numbers as kernels, loops and other libraries take them. Values are
/// bell-shaped around zero, as those of trained networks are: look-up tables are kinder to them than to
/// uniform noise.
struct GemmOperands {
    GemmOperands(const GemmShape& shape, bool nonNegative);

    GemmShape shape;
    int taps;  ///< kernel * kernel
    std::vector<std::uint8_t>
        vectors;  ///< operand indices, one vector of channels per pixel, then one of padding
    std::vector<std::uint32_t> taken;   ///< [rows][taps]: which vector
    std::vector<std::uint8_t> weights;  ///< operand indices [outputs][taps][channels]
    std::vector<std::uint8_t> denseA;   ///< operand indices [rows][depth]
    std::vector<std::uint8_t> denseW;   ///< operand indices [depth][outputs]
    std::vector<std::int8_t> valuesA;   ///< denseA as operand values
    std::vector<std::int8_t> valuesW;   ///< denseW as operand values

    [[nodiscard]] std::size_t vectorCount() const {
        return vectors.size() / static_cast<std::size_t>(shape.channels);
    }
};

/// A kernel with its weights packed and the operands mapped: multiply() does what an emulated layer does.
class PreparedProduct {
public:
    /// Errors: those of PackedWeights::pack.
    static Result<PreparedProduct> create(std::shared_ptr<const multipliers::LutKernel> kernel,
                                          const GemmOperands& operands);

    /// Maps all operands; not part of multiply().
    void map();
    /// All rows, in blocks of the kernel's preferred size into the same few sums, as an emulated layer does.
    void multiply();
    /// The sums of all rows, [rows][outputs], computed in the blocks of multiply().
    [[nodiscard]] std::vector<std::int32_t> allSums() const;
    /// The sums of some rows, [rows.size()][outputs].
    [[nodiscard]] std::vector<std::int32_t> sumsOf(std::span<const int> rows) const;

private:
    PreparedProduct(multipliers::PackedWeights weights, const GemmOperands& operands);

    /// body(first row, rows, pointers), block after block.
    template <class Body>
    void forEachBlock(const Body& body) const;

    const GemmOperands* m_operands;
    multipliers::PackedWeights m_weights;
    std::vector<std::int32_t> m_mapped;  // int32 for its alignment; holds bytes
    std::vector<const std::byte*> m_rows;
    std::vector<std::int32_t> m_sums;
};

}  // namespace axscope::analysis
