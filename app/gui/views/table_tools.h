// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemView;
class QTableView;

namespace axscope::app {

/// Columns of `view` that are not hidden, from left to right as they stand on the screen.
[[nodiscard]] QList<int> shownColumns(const QAbstractItemView& view);

/// Selected rows of `view` as tab-separated text with the head, or all rows where none is selected; columns
/// and rows as they are on screen, without those that are hidden.
[[nodiscard]] QString selectedText(const QAbstractItemView& view);

/// Gives `view` the command "Copy", by Ctrl+C and in its context menu, which has the other forms of a table too.
void enableCopy(QAbstractItemView& view);

/// The look that all tables of figures share: sortable, whole rows, compact, no grid.
void setUpTable(QTableView& table);
/// Columns as wide as their contents, with some air.
void fitColumns(QTableView& table);

}  // namespace axscope::app
