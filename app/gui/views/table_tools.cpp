// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/table_tools.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QTreeView>

#include "app/gui/item_models/table_export.h"

namespace axscope::app {

QList<int> shownColumns(const QAbstractItemView& view) {
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        header = tree->header();
    QList<int> columns;
    for (int position = 0; view.model() && position < view.model()->columnCount(); ++position) {
        const int column = header ? header->logicalIndex(position) : position;
        if (!header || !header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

QString selectedText(const QAbstractItemView& view) {
    const QAbstractItemModel* model = view.model();
    if (!model) {
        return {};
    }
    const auto cleaned = [](const QVariant& value) {
        return value.toString()
            .replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    const QList<int> columns = shownColumns(view);
    QStringList head;
    for (const int c : columns) {
        head += cleaned(model->headerData(c, Qt::Horizontal));
    }
    QStringList lines{head.join(QLatin1Char('\t'))};
    const auto selected = view.selectionModel()->selectedRows();
    for (int r = 0; r < model->rowCount(); ++r) {
        if (!selected.isEmpty() && !view.selectionModel()->isRowSelected(r, view.rootIndex())) {
            continue;
        }
        QStringList cells;
        for (const int c : columns) {
            cells += cleaned(model->index(r, c).data());
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void enableCopy(QAbstractItemView& view) {
    auto* action = new QAction(QCoreApplication::translate("axscope::app::Views", "&Copy rows"), &view);
    action->setObjectName(QStringLiteral("copyAction"));
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, &view,
                     [&view] { QGuiApplication::clipboard()->setText(selectedText(view)); });
    view.addAction(action);
    enableTableExport(view);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void setUpTable(QTableView& table) {
    table.setSortingEnabled(true);
    table.sortByColumn(-1, Qt::AscendingOrder);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
    table.horizontalHeader()->setHighlightSections(false);
    enableCopy(table);
}

void fitColumns(QTableView& table) {
    constexpr int kAir = 6;
    table.resizeColumnsToContents();
    for (int c = 0; c + 1 < table.model()->columnCount(); ++c) {
        table.setColumnWidth(c, table.columnWidth(c) + kAir);
    }
}

}  // namespace axscope::app
