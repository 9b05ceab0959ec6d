// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <optional>

#include "models/networks/network.h"
#include "models/networks/network_plan.h"

namespace axscope::models {

/// Parameters of a batch norm, float32 [channels] each.
struct NormTensors {
    at::Tensor weight;
    at::Tensor bias;
    at::Tensor mean;
    at::Tensor variance;
};

/// The convolution of `step`, whose sizes are measured, as inference sees it: batch norm folded in, weights
/// channels-last. `bias`: undefined where it has none. The layer has no index and no place in a network yet.
[[nodiscard]] MacLayer convLayer(const ConvStep& step, const at::Tensor& weight, const at::Tensor& bias,
                                 const std::optional<NormTensors>& norm);

/// The linear layer of `step`; without a bias it gets one of zeros.
[[nodiscard]] MacLayer linearLayer(const LinearStep& step, const at::Tensor& weight, const at::Tensor& bias);

}  // namespace axscope::models
