// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_data_model.h"

#include "analysis/report/report.h"

namespace axscope::app {
namespace {

constexpr int kShownDigits = 12;  ///< without what the last bits of a sum add: 3.3 and not 3.3000000000000003

}  // namespace

void PlotDataModel::setPlotData(PlotData data) {
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
}

int PlotDataModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
}

int PlotDataModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_data.columns.size());
}

QVariant PlotDataModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const PlotData::Cell& cell =
        m_data.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const auto* number = std::get_if<double>(&cell);
    switch (role) {
        case Qt::DisplayRole:
            return number ? QString::number(*number, 'g', kShownDigits) : std::get<QString>(cell);
        case Qt::ToolTipRole:  // as it is copied and saved
            return number ? QString::fromStdString(analysis::numberText(*number)) : QString();
        case kValueRole:
            return number ? QVariant(*number) : QVariant(std::get<QString>(cell));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
        default:
            return {};
    }
}

QVariant PlotDataModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && rowCount() > 0) {
        return data(index(0, section), role);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const PlotData::Column& column = m_data.columns[static_cast<std::size_t>(section)];
    return column.unit.isEmpty() ? column.name : QStringLiteral("%1 (%2)").arg(column.name, column.unit);
}

}  // namespace axscope::app
