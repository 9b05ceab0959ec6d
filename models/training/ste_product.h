// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <memory>

#include "models/emulation/emulated_product.h"
#include "models/training/table_gradient.h"

namespace axscope::models {

/// A product of two activations that learns under a multiplier.
struct SteProduct {
    EmulatedProduct product;
    std::shared_ptr<const TableGradient> gradient;  ///< of the kernel's table; null: of the exact product
};

/// a b through quantiser and multiplier: forward bit for bit EmulatedProduct::run, backward by the straight-through
/// estimator as steLayer(): dA = dY (s_r b)^T, dB = (s_l a)^T dY, or the table's differences in place of the operands;
/// 0 where an operand was clipped. `a`: float32 [..., M, K], `b`: [..., K, N]. Throws std::runtime_error where sums could
/// overflow.
[[nodiscard]] at::Tensor steProduct(const std::shared_ptr<const SteProduct>& product, const at::Tensor& a,
                                    const at::Tensor& b);

}  // namespace axscope::models
