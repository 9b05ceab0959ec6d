// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include "models/networks/network_plan.h"
#include "models/training/counter_random.h"

namespace axscope::models {

/// What a fresh network's tensor holds, float32: convolutions normal with variance 2 / (fan out of one group) (He et
/// al., ICCV 2015); linear layers uniform within 1 / sqrt(inputs), of vision transformers (`transformer`) normal with
/// standard deviation 0.02 within two of them, as class token, positions and routers are everywhere; slots normal with
/// variance 1 / dim; norms 1; biases and centroids 0. Depends on `random` and the tensor's name and shape alone.
[[nodiscard]] at::Tensor initialValue(const NamedShape& tensor, bool transformer, const CounterRandom& random);

}  // namespace axscope::models
