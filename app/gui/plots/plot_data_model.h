// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "app/gui/plots/plot_data.h"

namespace axscope::app {

/// The numbers behind a figure as rows and columns, each with all its digits.
class PlotDataModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The double or the text of a cell, to sort by.
    static constexpr int kValueRole = Qt::UserRole;

    void setPlotData(PlotData data);
    [[nodiscard]] const PlotData& plotData() const { return m_data; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    PlotData m_data;
};

}  // namespace axscope::app
