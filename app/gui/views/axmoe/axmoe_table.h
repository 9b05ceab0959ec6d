// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/measures/axmoe.h"
#include "app/gui/item_models/figure_table_model.h"

/// The table of the AxMoE study: one row per architecture, topology and multiplier.
namespace axscope::app {

/// Columns that a click tells apart.
inline constexpr int kAxmoeMultiplierColumn = 2;
/// Whether a column is about the retrained network.
[[nodiscard]] bool isAfterRetraining(int column);

[[nodiscard]] std::vector<FigureTableModel::Column> axmoeColumns();
/// As many rows as `rows`, in their order.
[[nodiscard]] std::vector<FigureTableModel::Row> axmoeTableRows(const analysis::StudyResult& study,
                                                                const std::vector<analysis::AxmoeRow>& rows);

}  // namespace axscope::app
