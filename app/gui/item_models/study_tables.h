// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/results.h"
#include "app/gui/item_models/figure_table_model.h"

/// Contents of the table of runs.
namespace axscope::app {

/// Accuracy and cost of runs.
[[nodiscard]] std::vector<FigureTableModel::Column> accuracyColumns();
[[nodiscard]] std::vector<FigureTableModel::Row> accuracyRows(const analysis::StudyResult& study);

}  // namespace axscope::app
