// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/run_matrix_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>

#include "app/gui/runs/run_matrix_delegate.h"
#include "app/gui/runs/run_matrix_model.h"
#include "app/gui/runs/upright_header.h"

namespace axscope::app {

namespace {

constexpr int kWidestColumn = 160;

}  // namespace

RunMatrixView::RunMatrixView(RunMatrixModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
    setObjectName(QStringLiteral("runMatrix"));
    setAccessibleName(tr("Runs: checkpoints by arithmetic"));
    auto* heads = new UprightHeader;
    heads->setAccessibleName(accessibleName());
    setHorizontalHeader(heads);
    setModel(&model);
    setItemDelegate(new RunMatrixDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    const int height = fontMetrics().height() + 14;
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
    }
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        showMarks();
    });
}

void RunMatrixView::follow(LinkedSelection* selection) {
    Q_ASSERT(!m_selection);
    m_selection = selection;
    connect(selection, &LinkedSelection::changed, this, &RunMatrixView::showMarks);
    showMarks();
}

void RunMatrixView::showMarks() {
    if (!m_selection)
        return;
    m_model.setMarks(m_selection->current().candidate, m_selection->current().compared);
    // The keyboard starts from what is shown, but is left alone while it is on its way.
    if (!hasFocus() || !currentIndex().isValid()) {
        if (const QModelIndex shown = m_model.indexOf(m_selection->current().candidate); shown.isValid())
            setCurrentIndex(shown);
    }
}

void RunMatrixView::chooseCandidate(const QModelIndex& index) {
    if (!index.isValid() || !m_selection)
        return;
    if (const std::optional<RunChoice> run = m_model.choice(index))
        m_selection->chooseCandidate(*run);
    else
        emit nothingToShow(index);
}

void RunMatrixView::toggleCompared(const QModelIndex& index) {
    if (!index.isValid() || !m_selection)
        return;
    const std::optional<RunChoice> run = m_model.choice(index);
    if (!run)
        emit nothingToShow(index);
    else
        m_selection->chooseCompared(m_selection->current().compared == run ? std::nullopt : run);
}

void RunMatrixView::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->modifiers() & Qt::ControlModifier)
        toggleCompared(index);
    else
        chooseCandidate(index);
}

void RunMatrixView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (event->modifiers() & Qt::ControlModifier)
                toggleCompared(currentIndex());
            else
                chooseCandidate(currentIndex());
            return;
        case Qt::Key_Menu:
            showMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
            return;
        default:
            QTableView::keyPressEvent(event);
    }
}

void RunMatrixView::contextMenuEvent(QContextMenuEvent* event) {
    showMenu(indexAt(viewport()->mapFromGlobal(event->globalPos())), event->globalPos());
}

void RunMatrixView::showMenu(const QModelIndex& index, const QPoint& globalPosition) {
    if (!index.isValid() || !m_selection)
        return;
    const bool known = m_model.choice(index).has_value();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex cell(index);
    QAction* show = menu->addAction(tr("&Show this run (A)"), this, [this, cell] { chooseCandidate(cell); });
    show->setObjectName(QStringLiteral("runShow"));
    show->setEnabled(known);
    const bool isB = index.data(RunMatrixModel::ComparedRole).toBool();
    QAction* compare = menu->addAction(isB ? tr("Do not &compare with this") : tr("&Compare with this (B)"), this,
                                       [this, cell] { toggleCompared(cell); });
    compare->setObjectName(QStringLiteral("runCompare"));
    compare->setEnabled(known);
    menu->addSeparator();
    QAction* retrain = menu->addAction(tr("&Retrain under approximation …"), this,
                                       [this, cell] { emit retrainRequested(cell); });
    retrain->setObjectName(QStringLiteral("runRetrain"));
    retrain->setEnabled(!m_model.multiplierOf(index).isEmpty());
    menu->popup(globalPosition);
}

void RunMatrixView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void RunMatrixView::fitColumns() {
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int needed = itemDelegate()->sizeHint(option, {}).width();
    const int width = std::clamp(viewport()->width() / columns, needed, std::max(needed, kWidestColumn));
    horizontalHeader()->setDefaultSectionSize(width);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, width);
    updateGeometries();  // names that no longer fit beside each other stand upright
}

}  // namespace axscope::app
