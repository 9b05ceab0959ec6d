// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/views/routing/routing_page.h"

class QTableView;

namespace axscope::app {

class FigureTableModel;

/// Load and gate mass of every expert, reference beside candidate, and how even they are.
class LoadPage : public RoutingPage {
    Q_OBJECT

public:
    explicit LoadPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    PlotView* m_load = nullptr;
    PlotView* m_mass = nullptr;
    FigureTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

}  // namespace axscope::app
