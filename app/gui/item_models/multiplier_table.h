// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "analysis/measures/multiplier_measures.h"
#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/plots/plot_figure.h"

/// Contents of the table of multipliers.
namespace axscope::app {

/// TableStructure::inWords() in the language of the window.
[[nodiscard]] QString structureText(const multipliers::TableStructure& structure);

/// One column: a measure, or a text.
struct MultiplierColumn {
    enum class Text { None, Name, Operands, Structure, Kernel, Equals };

    const analysis::MultiplierMeasure* measure = nullptr;
    Text text = Text::None;
    QString key;     ///< what a filter calls it; never shown otherwise
    AxisText title;  ///< and unit
    QString toolTip;
    int digits = 4;  ///< significant ones
    bool shownAtFirst = true;
};

/// All there is to tell of a multiplier: the name first, then figures, then texts. Every measure has one
/// column.
[[nodiscard]] std::vector<MultiplierColumn> multiplierColumns();
/// The column of `measure`.
[[nodiscard]] MultiplierColumn columnOf(const analysis::MultiplierMeasure& measure);

/// For FigureTableModel: heads and cells in the order of multiplierColumns(). `equivalents`: in words, by the
/// table's hash; those that are missing are not known yet.
[[nodiscard]] std::vector<FigureTableModel::Column> multiplierHeads();
[[nodiscard]] std::vector<FigureTableModel::Row> multiplierRows(
    const std::vector<analysis::MultiplierInfo>& multipliers,
    const QHash<QString, QString>& equivalents = {});

}  // namespace axscope::app
