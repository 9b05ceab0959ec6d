// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::models {

/// A product of two activations in the integers that the multiplier sees: both operands symmetric int8 per tensor.
struct QuantisedProduct {
    std::string name;
    float leftScale = 1;
    float rightScale = 1;
};

/// A product of activations with one multiplier: y[m][n] = s_l s_r sum_k L[l(m,k)][r(k,n)], the sum in int32; L is
/// the kernel's table. Immutable; run() may be called by many threads, each with its own scratch.
class EmulatedProduct {
public:
    EmulatedProduct(QuantisedProduct product, std::shared_ptr<const multipliers::LutKernel> kernel)
        : m_product(std::move(product)), m_kernel(std::move(kernel)) {}

    [[nodiscard]] const QuantisedProduct& product() const { return m_product; }
    [[nodiscard]] const multipliers::LutKernel& kernel() const { return *m_kernel; }
    /// The same product with other ranges.
    [[nodiscard]] EmulatedProduct withScales(float left, float right) const {
        return EmulatedProduct({m_product.name, left, right}, m_kernel);
    }

    /// `count` products: left float [count][m][k], right float [count][k][n], output float [count][m][n],
    /// overwritten. All sizes at least 1. Errors: Unsupported where sums of k products could overflow; `where` =
    /// the product's name.
    Result<void> run(const float* left, const float* right, int count, int m, int k, int n, float* output,
                     EmulationScratch& scratch) const;

private:
    QuantisedProduct m_product;
    std::shared_ptr<const multipliers::LutKernel> m_kernel;
};

}  // namespace axscope::models
