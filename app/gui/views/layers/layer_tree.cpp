// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/layer_tree.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSet>
#include <algorithm>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/plots/plot_theme.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {

LayerTree::LayerTree(QWidget* parent) : QTreeView(parent), m_model(new LayerTreeModel(this)) {
    setObjectName(QStringLiteral("layerTree"));
    setAccessibleName(tr("Layers of the network with their errors"));
    setModel(m_model);
    setUniformRowHeights(true);
    setIndentation(14);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setMinimumSectionSize(40);
    header()->setSectionsMovable(false);
    for (int c = 1; c < LayerTreeModel::ColumnCount; ++c) {
        resizeColumnToContents(c);
    }
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    enableCopy(*this);
    connect(this, &QTreeView::expanded, this, &LayerTree::fitNames);
    connect(this, &QTreeView::collapsed, this, &LayerTree::fitNames);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != LayerTreeModel::Name) {
            fitNames();
        }
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (m_quiet) {
            return;
        }
        const QString layer = index.data(LayerTreeModel::kLayerRole).toString();
        const QString moeLayer = index.data(LayerTreeModel::kMoeLayerRole).toString();
        if (layer.isEmpty() && moeLayer.isEmpty()) {
            return;  // a stage, or the network
        }
        const int expert = index.data(LayerTreeModel::kExpertRole).toInt();
        m_shown = {layer, moeLayer, expert >= 0 ? std::optional(expert) : std::nullopt};
        Q_EMIT chosen(m_shown);
    });
}

const ErrorColors& LayerTree::colors() const {
    return m_model->colors();
}

template <class Visit>
void LayerTree::visitAll(const QModelIndex& parent, Visit visit) {
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        visit(index);
        visitAll(index, visit);
    }
}

void LayerTree::setRun(const QString& network, const std::vector<analysis::LayerResult>& layers,
                       bool isolated, ErrorMeasure measure) {
    const QScopedValueRollback quiet(m_quiet, true);
    m_model->setAppearance(appearanceOf(palette()));
    // A reset closes every branch: note which were open.
    QSet<QString> open;
    QString current;
    const bool hadRows = m_model->rowCount() > 0;
    bool wasReset = false;
    const auto onReset = connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [&] {
        wasReset = true;
        visitAll(QModelIndex(), [&](const QModelIndex& index) {
            if (isExpanded(index)) {
                open.insert(index.data(LayerTreeModel::kPathRole).toString());
            }
        });
        current = currentIndex().data(LayerTreeModel::kPathRole).toString();
    });
    m_model->setLayers(layers.empty() ? QString() : network, layers, isolated, measure);
    disconnect(onReset);
    setColumnHidden(LayerTreeModel::Bias, measure == ErrorMeasure::Bias);
    if (wasReset) {
        m_stale = true;
        if (hadRows) {
            visitAll(QModelIndex(), [&](const QModelIndex& index) {
                if (!index.parent().isValid() ||
                    open.contains(index.data(LayerTreeModel::kPathRole).toString())) {
                    expand(index);
                }
            });
        } else {
            expandToDepth(2);
        }
        const QModelIndex again = m_model->indexOfPath(current);
        if (again.isValid()) {
            setCurrentIndex(again);
        }
    }
    if (m_model->rowCount() > 0) {
        for (int c = 1; c < LayerTreeModel::ColumnCount && !m_columnsSized; ++c) {
            resizeColumnToContents(c);
        }
        if (m_columnsSized && measure != m_measure) {
            resizeColumnToContents(LayerTreeModel::Error);
        }
        m_columnsSized = true;
        m_measure = measure;
    }
}

void LayerTree::fitNames() {
    int others = 0;
    for (int c = 0; c < LayerTreeModel::ColumnCount; ++c) {
        others += c == LayerTreeModel::Name ? 0 : header()->sectionSize(c);
    }
    const int room = viewport()->width();
    setColumnWidth(LayerTreeModel::Name,
                   std::max(room - others, std::min(sizeHintForColumn(LayerTreeModel::Name), room)));
}

void LayerTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitNames();
}

void LayerTree::goTo(const QModelIndex& index) {
    const QScopedValueRollback quiet(m_quiet, true);
    if (index.isValid() && index != currentIndex()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void LayerTree::goToPlace(const Place& place, const QString& otherwise) {
    if (place == m_shown && !m_stale) {
        return;
    }
    m_shown = place;
    m_stale = m_model->rowCount() == 0;
    QModelIndex index = m_model->indexOfLayer(place.layer);
    if (!index.isValid()) {
        index = m_model->indexOfExpert(place.moeLayer, place.expert.value_or(-1));
    }
    if (!index.isValid() && !currentIndex().isValid()) {
        index = m_model->indexOfLayer(otherwise);
    }
    goTo(index);
}

void LayerTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_model->setAppearance(appearanceOf(palette()));
    }
}

}  // namespace axscope::app
