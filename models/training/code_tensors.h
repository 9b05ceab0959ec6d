// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include "models/training/table_gradient.h"

/// Activations as operand indices and back, on LibTorch's threads. All keep the memory order of their argument, which lies
/// in one piece (channelsInnermost()).
namespace axscope::models {

/// uint8: operand index of each value / `scale`, see quantise(). `atLimit`: whether some code is +-127, so that values
/// may have been clipped.
[[nodiscard]] at::Tensor codesOf(const at::Tensor& values, float scale, bool& atLimit);
/// float32: the values that `indices` stand for.
[[nodiscard]] at::Tensor valuesOf(const at::Tensor& indices, float scale);
/// float32: map[index].
[[nodiscard]] at::Tensor mappedBy(const at::Tensor& indices, const TableGradient::Map& map);
/// Sets `gradient` to 0 where a value rounds to a code beyond +-127, or is NaN.
void zeroClipped(const at::Tensor& values, float scale, at::Tensor& gradient);

}  // namespace axscope::models
