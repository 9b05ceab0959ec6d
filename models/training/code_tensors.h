// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <span>

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
using Maps = std::span<const TableGradient::Map* const>;
/// float32 with maps.size() times the channels (dimension 1) of `indices`, map after map: maps[m][index of channel c] at
/// channel m C + c. `indices`: channels innermost, as the result.
[[nodiscard]] at::Tensor mappedByAll(const at::Tensor& indices, Maps maps);
/// float32 in the shape of `indices`: the sum over m of maps[m][index] times channel m C + c of `values`, which is shaped as
/// mappedByAll() has it, channels innermost.
[[nodiscard]] at::Tensor mappedSum(const at::Tensor& indices, Maps maps, const at::Tensor& values);
/// Sets `gradient` to 0 where a value rounds to a code beyond +-127, or is NaN.
void zeroClipped(const at::Tensor& values, float scale, at::Tensor& gradient);

}  // namespace axscope::models
