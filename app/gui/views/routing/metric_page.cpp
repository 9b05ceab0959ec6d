// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/metric_page.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/plots/plot_view.h"

namespace axscope::app {

void MetricPage::selectInHeatMap(PlotView* plot) {
    connect(plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (context()) {
            chooseRunAndLayer(selection(), *context(), hit.row, hit.column);
        }
    });
    onArrowKeys(plot, [this](int columns, int rows) { step(rows, columns); });
}

void MetricPage::selectInLines(PlotView* plot) {
    connect(plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        bool isRun = false;
        const int run = hit.key.toInt(&isRun);
        if (context() && isRun) {
            chooseRunAndLayer(selection(), *context(), run, hit.series);
        }
    });
    onArrowKeys(plot, [this](int columns, int rows) { step(columns, rows); });
}

void MetricPage::step(int runs, int layers) {
    if (!context()) {
        return;
    }
    const auto compared = comparedRuns(*context());
    const auto count = static_cast<int>(compared.size());
    const auto now = std::ranges::find(compared, context()->choice, &ComparedRun::choice);
    int run = static_cast<int>(now - compared.begin());
    for (int next = run + runs; runs != 0 && next >= 0 && next < count; next += runs) {
        if (compared[static_cast<std::size_t>(next)].run) {
            run = next;
            break;
        }
    }
    const auto last = static_cast<int>(context()->run->routing.size()) - 1;
    chooseRunAndLayer(selection(), *context(), run,
                      std::clamp(static_cast<int>(context()->layer) + layers, 0, last));
}

ShiftPage::ShiftPage(QWidget* parent) : MetricPage(parent) {
    m_map = addPlot("shiftMap", "shift_rate_map");
    m_lines = addPlot("shiftRates", "shift_rate");
    const QString meaning =
        tr("Shift rate: share of decisions whose expert differs from the reference's; with k experts per "
           "decision 1 − mean |S ∩ S'| / k. int8 is compared with float, a multiplier with int8. Click, "
           "or use the arrow keys, to select a run and a layer.");
    for (PlotView* plot : {m_map, m_lines}) {
        plot->setToolTip(meaning);
    }
    selectInHeatMap(m_map);
    selectInLines(m_lines);
    auto* row = new PlotRow;
    row->add(m_map, tr("Heat map"));
    row->add(m_lines, tr("Lines"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row);
}

void ShiftPage::updateFigures(const RoutingContext& context) {
    RunMetric metric;
    metric.title = tr("Shift rate");
    metric.value = {tr("Shift rate"), QStringLiteral("%")};
    metric.of = [](const analysis::RoutingResult& routing) { return 100 * routing.shiftRate; };
    metric.high = 100;
    metric.decimals = 2;
    m_map->setFigure(metricHeatMap(context, metric));
    m_lines->setFigure(metricLines(context, metric));
}

}  // namespace axscope::app
