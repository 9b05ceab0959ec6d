// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/results.h"
#include "multipliers/metrics.h"
#include "multipliers/metrics/operand_weights.h"
#include "multipliers/product_table.h"

namespace axscope::analysis {

/// What a multiplier's errors add up to in one output of a layer, from the operands that the layer really has.
struct LayerBias {
    std::string layer;
    double depth = 0;            ///< layers from the input
    int reduction = 0;           ///< K: products per output
    double meanError = 0;        ///< mu = E[e], product units
    multipliers::DotProductError sum;  ///< K mu and sqrt(K) sigma, product units
};

/// Operands of a layer of checkpoint `checkpoint`: those of the int8 run, or of the first other run that counted any.
/// Absent where none did.
[[nodiscard]] std::optional<multipliers::OperandWeights> layerOperands(const StudyResult& study, std::size_t checkpoint,
                                                                       const std::string& layer);
/// Names of the layers whose operands are known, in network order.
[[nodiscard]] std::vector<std::string> layersWithOperands(const StudyResult& study, std::size_t checkpoint);

/// Of every layer whose operands are known, in network order. `table` is signed. About 0.1 ms a layer.
[[nodiscard]] std::vector<LayerBias> layerBiases(const StudyResult& study, std::size_t checkpoint,
                                                 const multipliers::ProductTable& table);

/// The same over the layers at one depth.
struct DepthBias {
    double depth = 0;
    std::size_t layers = 0;
    double meanAbsBias = 0;  ///< mean |K mu|
    double meanSpread = 0;   ///< mean sqrt(K) sigma
};

/// Rising by depth.
[[nodiscard]] std::vector<DepthBias> depthMeans(const std::vector<LayerBias>& biases);

}  // namespace axscope::analysis
