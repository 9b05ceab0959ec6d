// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "analysis/report/table_report.h"

class QAbstractItemView;

namespace axscope::app {

enum class TableForm {
    Text,  ///< separated by tabs, for spreadsheets
    Csv,
    Latex,
    Markdown,
};

/// "csv", "tex", "md"; "txt" for text.
[[nodiscard]] QString suffixOf(TableForm form);

/// Name of the file, caption and provenance that exports of `view` carry. Without it they are taken from the view's
/// object name and accessible name, and from the plots that stand beside it.
void describeTable(QAbstractItemView& view, const QString& name, const QString& caption,
                   const QStringList& provenance);

/// What `view` shows, in its sorting and without hidden columns: the selected rows where more than one is selected, otherwise all; rows of a
/// tree below their parents and indented. Numbers with '.' as decimal point whatever the locale.
[[nodiscard]] analysis::ReportTable reportTableOf(const QAbstractItemView& view);
/// The table in one of the forms.
[[nodiscard]] QString tableText(const QAbstractItemView& view, TableForm form);

void copyTable(const QAbstractItemView& view, TableForm form);
/// Asks for a file, which must not block, and writes it in the form of its suffix; a failure is shown.
void saveTableAs(QAbstractItemView& view);
/// Writes to `file`. Errors: InvalidArgument (no form has this suffix), NotFound, Io.
Result<void> saveTable(const QAbstractItemView& view, const QString& file);

/// Gives the context menu of `view` "Copy as CSV", "Copy as LaTeX", "Copy as Markdown" and "Save table…".
void enableTableExport(QAbstractItemView& view);

}  // namespace axscope::app
