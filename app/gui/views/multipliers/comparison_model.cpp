// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/comparison_model.h"

#include <QFont>
#include <utility>

#include "app/gui/item_models/multiplier_table.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {

ComparisonModel::ComparisonModel(QObject* parent) : FigureTableModel(multiplierHeads(), parent) {}

QString ComparisonModel::nameAt(const QModelIndex& index) const {
    return rows()[static_cast<std::size_t>(index.row())].key;
}

void ComparisonModel::nameColumnChanged() {
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole, Qt::FontRole});
}

void ComparisonModel::setTicked(const QStringList& names) {
    if (std::exchange(m_ticked, names) != names)
        nameColumnChanged();
}

void ComparisonModel::setAdded(const QStringList& names) {
    if (std::exchange(m_added, names) != names)
        nameColumnChanged();
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = FigureTableModel::flags(index);
    return index.isValid() && index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (index.isValid() && index.column() == 0) {
        if (role == Qt::CheckStateRole)
            return m_ticked.contains(nameAt(index)) ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::FontRole && m_added.contains(nameAt(index))) {
            QFont slanted;
            slanted.setItalic(true);
            return slanted;
        }
    }
    if (index.isValid() && role == Qt::ToolTipRole) {
        // Texts may be longer than their column.
        const bool isNumber = data(index, kSortRole).typeId() == QMetaType::Double;
        return isNumber ? QVariant() : data(index, Qt::DisplayRole);
    }
    return FigureTableModel::data(index, role);
}

bool ComparisonModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != 0 || role != Qt::CheckStateRole)
        return false;
    Q_EMIT tickRequested(nameAt(index), value.toInt() == Qt::Checked);
    return true;
}

ComparisonProxy::ComparisonProxy(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(FigureTableModel::kSortRole);
    setSortLocaleAware(true);
}

void ComparisonProxy::setPasses(std::vector<bool> passes) {
    if (std::exchange(m_passes, passes) != passes)
        invalidateFilter();
}

bool ComparisonProxy::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const {
    return static_cast<std::size_t>(row) >= m_passes.size() || m_passes[static_cast<std::size_t>(row)];
}

bool ComparisonProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto isMissing = [none = figureText(kNoFigure)](const QModelIndex& index) {
        const QString text = index.data().toString();
        return text == none || text.isEmpty();
    };
    if (const bool missing = isMissing(left); missing != isMissing(right))
        return missing == (sortOrder() == Qt::DescendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace axscope::app
