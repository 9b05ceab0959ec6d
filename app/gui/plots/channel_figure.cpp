// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/channel_figure.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr std::size_t kMostForCaps = 40;  // more whiskers than this stand too close for ends that are seen

}  // namespace

QString ChannelFigure::description() const {
    return tr("%1 by %2, channels: %3").arg(m_spec.y.text(), m_spec.x.title).arg(m_spec.bars.size());
}

void ChannelFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const QColor color = areaColor(0, theme.appearance);
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setBrush(color);
    bars->setPen(Qt::NoPen);
    bars->setAntialiased(false);
    bars->setWidthType(QCPBars::wtPlotCoords);
    bars->setWidth(0.8);
    bars->setSelectable(QCP::stNone);
    auto* points = plot.addGraph(plot.xAxis, plot.yAxis);  // carries the whiskers, draws nothing itself
    points->setLineStyle(QCPGraph::lsNone);
    points->setSelectable(QCP::stNone);
    auto* whiskers = new QCPErrorBars(plot.xAxis, plot.yAxis);
    whiskers->setDataPlottable(points);
    whiskers->setErrorType(QCPErrorBars::etValueError);
    QColor faint = theme.text;
    faint.setAlphaF(0.6F);
    whiskers->setPen(QPen(faint, 1));
    whiskers->setWhiskerWidth(m_spec.bars.size() <= kMostForCaps ? 6 : 1);
    whiskers->setSymbolGap(0);
    whiskers->setSelectable(QCP::stNone);
    double low = 0;
    double high = 0;
    bool anySpread = false;
    for (std::size_t i = 0; i < m_spec.bars.size(); ++i) {
        const auto& bar = m_spec.bars[i];
        if (!std::isfinite(bar.value)) {
            continue;
        }
        const auto x = static_cast<double>(i);
        bars->addData(x, bar.value);
        const double spread = std::isfinite(bar.spread) ? std::max(0.0, bar.spread) : 0;
        if (spread > 0) {
            points->addData(x, bar.value);
            whiskers->addData(spread, spread);
            anySpread = true;
        }
        low = std::min(low, bar.value - spread);
        high = std::max(high, bar.value + spread);
    }
    addLegendBox(plot, theme, m_spec.barName, color);
    if (anySpread) {
        addLegendEntry(plot, theme, m_spec.whiskerName, whiskers->pen());
    }
    plot.xAxis->setLabel(m_spec.x.text());
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setRange(-0.8, static_cast<double>(std::max<std::size_t>(1, m_spec.bars.size())) - 0.2);
    plot.yAxis->setLabel(m_spec.y.text());
    const double pad = high > low ? 0.06 * (high - low) : 1;
    plot.yAxis->setRange(low - pad, high + pad);
    plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1));
}

std::optional<PlotHit> ChannelFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const double x = std::round(plot.xAxis->pixelToCoord(pixel.x()));
    if (!(x >= 0) || x >= static_cast<double>(m_spec.bars.size())) {
        return std::nullopt;
    }
    const auto& bar = m_spec.bars[static_cast<std::size_t>(x)];
    return PlotHit{tr("Channel %1: %2 %3, %4 %5")
                       .arg(bar.channel)
                       .arg(m_spec.barName, quantityText(bar.value, m_spec.y.unit), m_spec.whiskerName,
                            quantityText(bar.spread, m_spec.y.unit)),
                   QString::number(bar.channel), -1};
}

PlotData ChannelFigure::table() const {
    PlotData data;
    data.columns = {
        {tr("channel"), {}}, {m_spec.barName, m_spec.y.unit}, {m_spec.whiskerName, m_spec.y.unit}};
    for (const auto& bar : m_spec.bars) {
        data.rows.push_back({static_cast<double>(bar.channel), bar.value, bar.spread});
    }
    return data;
}

}  // namespace axscope::app
