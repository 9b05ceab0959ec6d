// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "analysis/results.h"
#include "multipliers/metrics/operand_weights.h"

namespace axscope::app {

/// What a multiplier's errors add up to in one output of a layer, from the operands that the layer really has.
struct LayerBias {
    QString layer;
    double depth = 0;            ///< layers from the input
    int reduction = 0;           ///< K: products per output
    double meanError = 0;        ///< mu = E[e], product units
    multipliers::DotProductError sum;  ///< K mu and sqrt(K) sigma, product units
};

/// Operands of a layer of checkpoint `checkpoint`: those of the int8 run, or of the first other run that counted any.
/// Absent where none did.
[[nodiscard]] std::optional<multipliers::OperandWeights> layerOperands(const analysis::StudyResult& study,
                                                                       std::size_t checkpoint,
                                                                       const QString& layer);
/// Names of the layers whose operands are known, in network order.
[[nodiscard]] QStringList layersWithOperands(const analysis::StudyResult& study, std::size_t checkpoint);

/// Of every layer whose operands are known, in network order. `table` is signed. About 0.1 ms a layer.
[[nodiscard]] std::vector<LayerBias> layerBiases(const analysis::StudyResult& study, std::size_t checkpoint,
                                                 const multipliers::ProductTable& table);

}  // namespace axscope::app
