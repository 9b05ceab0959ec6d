// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "multipliers/families/equivalent.h"
#include "multipliers/metrics.h"
#include "multipliers/metrics/error_profile.h"
#include "multipliers/metrics/operand_weights.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::app {

/// Everything that is said and drawn of one multiplier.
struct MultiplierPortrait {
    QString name;
    std::shared_ptr<const multipliers::ProductTable> table;  ///< never null
    multipliers::ErrorMetrics plain;                         ///< over all operand pairs alike
    std::optional<multipliers::ErrorMetrics> weighted;       ///< by the operands of a layer
    QString operands;                     ///< whose: "resnet20, layer1.0.conv1"; empty without weights
    multipliers::ErrorProfile profile;    ///< over all operand pairs alike
    multipliers::ErrorProfile shown;      ///< weighted where there are weights, otherwise `profile`
    // Known later than the rest, see completePortrait().
    std::shared_ptr<const multipliers::TableStructure> structure;  ///< null: not known
    QString kernel;                                                ///< how products are computed; may be empty
    std::optional<multipliers::Equivalent> equivalent;
    std::optional<multipliers::CostEstimate> estimate;  ///< of the family that it is a member of
    std::optional<double> powerMw;                      ///< published
};

/// Metrics and profiles; a few milliseconds. `weights`: absent for all operands alike, otherwise of `operands`; the
/// table must then be signed.
[[nodiscard]] MultiplierPortrait portraitOf(std::shared_ptr<const multipliers::ProductTable> table,
                                            const QString& name,
                                            const std::optional<multipliers::OperandWeights>& weights = {},
                                            const QString& operands = {});

/// Finds structure, kernel and equivalent where they are not known; some ten milliseconds, for worker threads.
void completePortrait(MultiplierPortrait& portrait);

}  // namespace axscope::app
