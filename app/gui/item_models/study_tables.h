// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/results.h"
#include "app/gui/item_models/figure_table_model.h"

/// Contents of the two tables of figures.
namespace axscope::app {

/// TableStructure::inWords() in the language of the window.
[[nodiscard]] QString structureText(const multipliers::TableStructure& structure);

/// Error metrics and power of multipliers.
[[nodiscard]] std::vector<FigureTableModel::Column> multiplierColumns();
[[nodiscard]] std::vector<FigureTableModel::Row> multiplierRows(
    const std::vector<analysis::MultiplierInfo>& multipliers);

/// Accuracy and cost of runs.
[[nodiscard]] std::vector<FigureTableModel::Column> accuracyColumns();
[[nodiscard]] std::vector<FigureTableModel::Row> accuracyRows(const analysis::StudyResult& study);

}  // namespace axscope::app
