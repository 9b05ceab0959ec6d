// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/overview/run_rows.h"

#include <QFont>

namespace axscope::app {

RunRows::RunRows(int nameColumn, QObject* parent) : QSortFilterProxyModel(parent), m_nameColumn(nameColumn) {}

void RunRows::setMarked(int candidate, int compared) {
    if (candidate == m_candidate && compared == m_compared)
        return;
    m_candidate = candidate;
    m_compared = compared;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant RunRows::data(const QModelIndex& index, int role) const {
    const bool isName = role == Qt::DisplayRole && index.column() == m_nameColumn;
    if (role != Qt::FontRole && !isName)
        return QSortFilterProxyModel::data(index, role);
    const int row = mapToSource(index).row();
    const bool isCandidate = row == m_candidate;
    const bool isCompared = row == m_compared;
    if (isName) {
        const QString name = QSortFilterProxyModel::data(index, role).toString();
        return isCandidate && isCompared ? name + QStringLiteral(" (A, B)")
               : isCandidate             ? name + QStringLiteral(" (A)")
               : isCompared              ? name + QStringLiteral(" (B)")
                                         : name;
    }
    if (!isCandidate && !isCompared)
        return QSortFilterProxyModel::data(index, role);
    QFont font;
    font.setBold(true);
    return font;
}

}  // namespace axscope::app
