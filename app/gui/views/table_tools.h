// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QTableView;

namespace axscope::app {

/// Selected rows of `view` as tab-separated text with the head, or all rows where none is selected; columns
/// in the order and rows in the sorting that is on screen.
[[nodiscard]] QString selectedText(const QAbstractItemView& view);

/// Gives `view` the command "Copy", by Ctrl+C and in its context menu, which has the other forms of a table too.
void enableCopy(QAbstractItemView& view);

/// The look that all tables of figures share: sortable, whole rows, compact, no grid.
void setUpTable(QTableView& table);
/// Columns as wide as their contents, with some air.
void fitColumns(QTableView& table);

}  // namespace axscope::app
