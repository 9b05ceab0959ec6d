// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/item_models/figure_table_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace axscope::app {

FigureTableModel::FigureTableModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void FigureTableModel::setRows(std::vector<Row> rows) {
    const auto sameKey = [](const Row& l, const Row& r) { return l.key == r.key; };
    const bool grows =
        rows.size() >= m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin(), sameKey);
    if (!grows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    const auto known = static_cast<int>(m_rows.size());
    for (int r = 0; r < known; ++r) {
        const auto i = static_cast<std::size_t>(r);
        if (m_rows[i] != rows[i]) {
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(r, 0), index(r, columnCount() - 1));
        }
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, known, static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin() + known),
                      std::make_move_iterator(rows.end()));
        endInsertRows();
    }
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const Cell& cell = m_rows[static_cast<std::size_t>(index.row())].cells[column];
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case kSortRole:
            return cell.sort;
        case Qt::TextAlignmentRole:
            return QVariant(Qt::Alignment(Qt::AlignVCenter |
                                          (m_columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft)));
        default:
            return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::ToolTipRole:
            return column.toolTip.isEmpty() ? QVariant() : QVariant(column.toolTip);
        case Qt::TextAlignmentRole:
            return QVariant(
                Qt::Alignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
        default:
            return {};
    }
}

FigureTableModel::Cell FigureTableModel::numberCell(const QString& text, double value) {
    return {text, std::isnan(value) ? std::numeric_limits<double>::infinity() : value};
}

}  // namespace axscope::app
