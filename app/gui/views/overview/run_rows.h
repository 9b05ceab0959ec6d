// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace axscope::app {

/// The table of runs, see accuracyRows(), with the selected ones bold and marked by their letter.
class RunRows : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Rows of the source model; -1: none.
    void setMarked(int candidate, int compared);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    int m_candidate = -1;
    int m_compared = -1;
};

}  // namespace axscope::app
