// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace axscope::app {

/// A table of runs with the selected ones bold and marked by their letter.
class RunRows : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// `nameColumn`: the one that gets the letters.
    explicit RunRows(int nameColumn, QObject* parent = nullptr);

    /// Rows of the source model; -1: none.
    void setMarked(int candidate, int compared);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    int m_nameColumn;
    int m_candidate = -1;
    int m_compared = -1;
};

}  // namespace axscope::app
