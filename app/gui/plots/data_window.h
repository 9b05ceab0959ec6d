// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QTableView;

namespace axscope::app {

class PlotDataModel;
class PlotView;

/// The numbers of one plot as a table beside it: follows the plot, blocks nothing, closes with it.
class DataWindow : public QDialog {
    Q_OBJECT

public:
    explicit DataWindow(PlotView& view, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }

private:
    void fill();

    PlotView& m_view;
    PlotDataModel* m_model;
    QTableView* m_table;
    QLabel* m_summary;
};

}  // namespace axscope::app
