// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/comparison_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/item_models/multiplier_table.h"
#include "app/gui/item_models/table_export.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"
#include "app/gui/views/multipliers/comparison_model.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

constexpr int kWidestText = 320;  // pixels of a column of texts
const QString kHiddenColumns = QStringLiteral("multiplierComparison/hiddenColumns");

/// What a column is called in the settings, whatever the language.
QString settingOf(const MultiplierColumn& column) {
    return column.key.isEmpty() ? QStringLiteral("equals") : column.key;
}

QStringList hiddenAtFirst() {
    QStringList hidden;
    for (const MultiplierColumn& column : multiplierColumns())
        if (!column.shownAtFirst)
            hidden += settingOf(column);
    return hidden;
}

}  // namespace

ComparisonTable::ComparisonTable(QMenu* addMenu, QWidget* parent)
    : QWidget(parent),
      m_model(new ComparisonModel(this)),
      m_proxy(new ComparisonProxy(this)),
      m_view(new QTableView) {
    m_proxy->setSourceModel(m_model);
    setObjectName(QStringLiteral("comparisonTableBox"));
    m_view->setObjectName(QStringLiteral("comparisonTable"));
    m_view->setModel(m_proxy);
    setUpTable(*m_view);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->installEventFilter(this);
    describeTable(*m_view, QStringLiteral("multipliers"), tr("Error metrics and cost of the multipliers"),
                  {});
    buildColumnMenu();
    addRowActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(buildTop(addMenu));
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
    connect(m_model, &ComparisonModel::tickRequested, this, &ComparisonTable::tickRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(currentName()); });
    updateCount();
}

QWidget* ComparisonTable::buildTop(QMenu* addMenu) {
    auto* top = new QWidget;
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Filter:"));
    m_line = new QLineEdit;
    m_line->setObjectName(QStringLiteral("comparisonFilter"));
    m_line->setClearButtonEnabled(true);
    for (auto* clear : m_line->findChildren<QAbstractButton*>())
        clear->setAccessibleName(tr("Clear the filter"));
    m_line->setMaxLength(static_cast<int>(analysis::MultiplierFilter::kMaxLength));
    m_line->setPlaceholderText(tr("Part of a name, or a condition: mre < 5 and cost < 0.6"));
    m_line->setToolTip(
        tr("A word is part of a name. Conditions compare figures by <, <=, >, >=, = and !=, and texts "
           "(name, operands, structure, kernel) by ~ (contains), = and !=. Join them by and, or, not and "
           "brackets. Figures: %1.")
            .arg(fromUtf8(analysis::multiplierMeasureNames(false))));
    label->setBuddy(m_line);
    m_error = new AccentLabel(Accent::Error);
    m_error->setObjectName(QStringLiteral("comparisonFilterError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("comparisonCount"));
    auto* add = new QToolButton;
    add->setObjectName(QStringLiteral("comparisonAdd"));
    add->setText(tr("&Add"));
    add->setToolTip(tr("Adds multipliers to this table, not to the study"));
    add->setMenu(addMenu);
    auto* columns = new QToolButton;
    columns->setObjectName(QStringLiteral("comparisonColumns"));
    columns->setText(tr("Colu&mns"));
    columns->setToolTip(tr("Which columns the table has"));
    columns->setMenu(m_columns);
    for (QToolButton* button : {add, columns}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    layout->addWidget(label);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    layout->addWidget(add);
    layout->addWidget(columns);
    connect(m_line, &QLineEdit::textChanged, this, &ComparisonTable::filterEdited);
    return top;
}

void ComparisonTable::buildColumnMenu() {
    m_columns = new QMenu(this);
    m_columns->setObjectName(QStringLiteral("comparisonColumnMenu"));
    const QStringList hidden = QSettings().value(kHiddenColumns, hiddenAtFirst()).toStringList();
    const auto columns = multiplierColumns();
    for (std::size_t i = 1; i < columns.size(); ++i) {
        QAction* action = m_columns->addAction(columns[i].title.text());
        action->setObjectName(QStringLiteral("column_") + settingOf(columns[i]));
        action->setCheckable(true);
        action->setChecked(!hidden.contains(settingOf(columns[i])));
        action->setToolTip(columns[i].toolTip);
        const int column = static_cast<int>(i);
        m_view->setColumnHidden(column, !action->isChecked());
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_columns->popup(m_view->horizontalHeader()->mapToGlobal(at)); });
}

void ComparisonTable::showColumn(int column, bool shown) {
    m_view->setColumnHidden(column, !shown);
    if (shown) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), kWidestText));
    }
    QStringList hidden;
    const auto columns = multiplierColumns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (m_view->isColumnHidden(static_cast<int>(i)))
            hidden += settingOf(columns[i]);
    QSettings().setValue(kHiddenColumns, hidden);
}

void ComparisonTable::addRowActions() {
    auto* map = new QAction(tr("&Show map"), m_view);
    map->setObjectName(QStringLiteral("toggleMapAction"));
    connect(map, &QAction::triggered, this, &ComparisonTable::toggleCurrent);
    auto* save = new QAction(tr("Add to the s&tudy"), m_view);
    save->setObjectName(QStringLiteral("saveRowAction"));
    connect(save, &QAction::triggered, this, [this] {
        for (const QString& name : selectedNames())
            if (m_added.contains(name))
                Q_EMIT saveRequested(name);
    });
    auto* remove = new QAction(tr("&Remove from the table"), m_view);
    remove->setObjectName(QStringLiteral("removeRowAction"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] {
        QStringList names = selectedNames();
        names.removeIf([this](const QString& name) { return !m_added.contains(name); });
        if (!names.isEmpty())
            Q_EMIT removeRequested(names);
    });
    const auto before = m_view->actions().value(0);
    m_view->insertActions(before, {map, save, remove});
    const auto update = [this, map, save, remove] {
        const QStringList names = selectedNames();
        const bool anyAdded =
            std::ranges::any_of(names, [this](const QString& n) { return m_added.contains(n); });
        map->setEnabled(!currentName().isEmpty());
        map->setText(m_model->ticked().contains(currentName()) ? tr("&Hide map") : tr("&Show map"));
        save->setEnabled(anyAdded);
        remove->setEnabled(anyAdded);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, update);
    connect(m_model, &QAbstractItemModel::modelReset, this, update);
    update();
}

void ComparisonTable::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                     const QStringList& added, const QHash<QString, QString>& equivalents) {
    const bool other = m_multipliers.size() != multipliers.size();
    m_multipliers = multipliers;
    m_added = added;
    const QString current = currentName();
    // What passes is known before the rows come, so that none flickers by.
    applyFilter();
    m_model->setRows(multiplierRows(multipliers, equivalents));
    m_model->setAdded(added);
    if (currentName() != current)
        selectRow(current);
    if (!m_fitted || other) {
        m_fitted = !multipliers.empty();
        fitColumns(*m_view);
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (m_view->columnWidth(column) > kWidestText)
                m_view->setColumnWidth(column, kWidestText);
    }
    updateCount();
}

void ComparisonTable::setEquivalents(const QHash<QString, QString>& equivalents) {
    m_model->setRows(multiplierRows(m_multipliers, equivalents));
}

void ComparisonTable::setTicked(const QStringList& names) {
    m_model->setTicked(names);
}

void ComparisonTable::setProvenance(const QStringList& lines) {
    describeTable(*m_view, QStringLiteral("multipliers"), tr("Error metrics and cost of the multipliers"),
                  lines);
}

QStringList ComparisonTable::shown() const {
    QStringList names;
    for (const auto& info : m_multipliers)
        if (m_filter.matches(info))
            names += fromUtf8(info.name);
    return names;
}

bool ComparisonTable::selectRow(const QString& name) {
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data().toString() == name) {
            // Whatever keys are held: the row alone.
            m_view->selectionModel()->setCurrentIndex(
                index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            m_view->scrollTo(index);
            return true;
        }
    }
    return false;
}

QString ComparisonTable::currentName() const {
    return m_view->currentIndex().siblingAtColumn(0).data().toString();
}

QStringList ComparisonTable::selectedNames() const {
    QStringList names;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        names += index.data().toString();
    return names;
}

void ComparisonTable::filterEdited() {
    auto filter = analysis::MultiplierFilter::parse(toUtf8(m_line->text()));
    m_error->setVisible(!filter);
    // While somebody writes, the rows stay as the last whole condition left them.
    if (!filter) {
        m_error->setText(tr("The filter is not understood: %1").arg(errorText(filter.error())));
        return;
    }
    m_filter = std::move(*filter);
    applyFilter();
    updateCount();
    Q_EMIT filterChanged();
}

void ComparisonTable::applyFilter() {
    std::vector<bool> passes;
    for (const auto& info : m_multipliers)
        passes.push_back(m_filter.matches(info));
    m_proxy->setPasses(std::move(passes));
}

void ComparisonTable::updateCount() {
    const int all = static_cast<int>(m_multipliers.size());
    m_count->setText(m_filter.isEmpty()
                         ? tr("%n multiplier(s)", nullptr, all)
                         : tr("%1 of %n multiplier(s)", nullptr, all).arg(m_proxy->rowCount()));
}

void ComparisonTable::toggleCurrent() {
    if (const QString name = currentName(); !name.isEmpty())
        Q_EMIT tickRequested(name, !m_model->ticked().contains(name));
}

bool ComparisonTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Whichever cell of the row is the current one.
        if ((key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers() == Qt::NoModifier) {
            toggleCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace axscope::app
