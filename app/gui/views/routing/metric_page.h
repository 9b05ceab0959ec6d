// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/views/routing/routing_page.h"
#include "app/gui/views/routing/run_metric.h"

namespace axscope::app {

/// A page with figures over all runs and MoE layers: clicks and arrow keys select a run and a layer.
class MetricPage : public RoutingPage {
    Q_OBJECT

public:
    using RoutingPage::RoutingPage;

protected:
    /// For a plot that shows metricHeatMap().
    void selectInHeatMap(PlotView* plot);
    /// For a plot that shows metricLines().
    void selectInLines(PlotView* plot);
    /// Moves the selection by runs that are done and by layers.
    void step(int runs, int layers);
};

/// Shift rate of every run and layer.
class ShiftPage : public MetricPage {
    Q_OBJECT

public:
    explicit ShiftPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;

private:
    PlotView* m_map = nullptr;
    PlotView* m_lines = nullptr;
};

}  // namespace axscope::app
