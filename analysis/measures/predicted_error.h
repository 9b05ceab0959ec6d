// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "analysis/results.h"
#include "multipliers/product_table.h"

namespace axscope::analysis {

/// The error of a layer's output that `table` makes on the reference's inputs (the isolated error), foretold
/// without running the layer: inputs x are taken as independent draws from the layer's operand histogram,
/// weights are as they are. With e(x, w) = L(x, w) - x w and S_o the units of output per unit of the product
/// sum,
///   bias_o     = S_o   sum_k E_x[e(x, w_ok)],
///   variance_o = S_o^2 sum_k Var_x[e(x, w_ok)];
/// bias is the mean of bias_o over output channels, mse that of bias_o^2 + variance_o (Bienayme's formula for
/// independent terms). Correlated inputs and zero padding, which the histogram does not hold, are what it
/// leaves out.
///
/// `table`: signed, activations the first operand, as the layer's kernel has it. `inputOperands`: 256 counts
/// by operand index (code + 128). `weights`: operand indices [channels][depth]. `outputScales`: [channels]
/// S_o = s_a s_w[o], times the gain of a batch norm kept separate. Nothing where no operand was counted or
/// there are no weights.
[[nodiscard]] std::optional<PredictedError> predictError(const multipliers::ProductTable& table,
                                                         std::span<const std::uint64_t> inputOperands,
                                                         std::span<const std::uint8_t> weights,
                                                         std::span<const float> outputScales);

}  // namespace axscope::analysis
