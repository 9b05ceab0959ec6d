// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <memory>
#include <string>

#include "models/emulation/emulated_layer.h"
#include "models/training/table_gradient.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::models {

/// What a convolution or linear layer that learns under a multiplier keeps from step to step.
struct SteLayer {
    std::string name;
    LayerGeometry geometry;
    float activationScale = 1;  ///< s_a
    bool skipPadding = false;   ///< as QuantisedLayer::skipPadding
    bool perTensor = false;     ///< one scale for all weights, instead of one per output channel
    std::shared_ptr<const multipliers::LutKernel> kernel;
    std::shared_ptr<const TableGradient> gradient;  ///< of the kernel's table; null: of the exact product
};

/// A layer through quantiser and multiplier, differentiable by the straight-through estimator (Bengio et al., Estimating or
/// Propagating Gradients Through Stochastic Neurons, 2013).
///
/// Forward: bit for bit EmulatedLayer::run for `weight` quantised as it is now (per output channel by its largest |w|, or
/// per tensor). Backward, with the exact product: dX = dY * (s_w w), 0 where x rounds to a code beyond +-127; dW = dY * (s_a
/// a); db = sum of dY: rounding counts as the identity, and scales as constants. With SteLayer::gradient: dX = dY *
/// (s_w dL/da), dW = dY * (s_a dL/db), summed over the same products; padding that goes through the table takes part in dW.
///
/// `input`: float32 [rows, C, H, W] or [rows, features]; `weight`: float32 [out, in / groups, kh, kw] or [out, in]; `bias`:
/// float32 [out]. The output is channels-last. Uses LibTorch's number of threads; results do not depend on it, apart from
/// those of LibTorch's own sums. Throws std::runtime_error where sums could overflow, see checkDepth().
[[nodiscard]] at::Tensor steLayer(const std::shared_ptr<const SteLayer>& layer, const at::Tensor& input,
                                  const at::Tensor& weight, const at::Tensor& bias,
                                  Activation activation = Activation::None);

/// Errors: Unsupported where sums of `layer` could overflow 32 bits with its kernel; `where` names the layer.
Result<void> checkDepth(const SteLayer& layer);

}  // namespace axscope::models
