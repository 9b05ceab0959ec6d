// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/histogram_figure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

double totalOf(const HistogramSpec::Series& series) {
    return std::accumulate(series.counts.begin(), series.counts.end(), 0.0);
}

}  // namespace

QString HistogramFigure::description() const {
    return tr("Histogram of %1 over %2").arg(m_spec.counted, m_spec.x.title);
}

template <class ValueOf>
double HistogramFigure::addOutline(QCustomPlot& plot, const PlotTheme& theme, const HistogramSpec::Series& series,
                                   ValueOf valueOf) const {
    const double base = m_spec.scale == HistogramSpec::Scale::LogCounts ? 0.5 : 0.0;
    QCPGraph* steps = plot.addGraph(plot.xAxis, plot.yAxis);
    const QPen pen(areaColor(series.color, theme.appearance), theme.lineWidth);
    steps->setPen(pen);
    steps->setLineStyle(QCPGraph::lsStepLeft);
    steps->setSelectable(QCP::stNone);
    double highest = 0;
    for (std::size_t i = 0; i < series.counts.size() && i + 1 < m_spec.edges.size(); ++i) {
        steps->addData(m_spec.edges[i], std::max(base, valueOf(i)));
        highest = std::max(highest, valueOf(i));
    }
    if (!m_spec.edges.empty()) {
        steps->addData(m_spec.edges.back(), base);
    }
    addLegendEntry(plot, theme, series.name, pen);
    return highest;
}

void HistogramFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const bool logCounts = m_spec.scale == HistogramSpec::Scale::LogCounts;
    double highest = 0;
    for (const auto& series : m_spec.series) {
        const double total = totalOf(series);
        const auto valueOf = [&](std::size_t bin) {
            return logCounts ? series.counts[bin] : total > 0 ? 100 * series.counts[bin] / total : 0.0;
        };
        if (series.outline) {
            highest = std::max(highest, addOutline(plot, theme, series, valueOf));
            continue;
        }
        QColor fill = areaColor(series.color, theme.appearance);
        const QColor outline = fill;
        fill.setAlphaF(m_spec.series.size() > 1 ? 0.45F : 1.0F);
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setPen(m_spec.series.size() > 1 ? QPen(outline, 1) : Qt::NoPen);
        bars->setBrush(fill);
        bars->setSelectable(QCP::stNone);
        bars->setBaseValue(logCounts ? 0.5 : 0.0);
        bars->setWidthType(QCPBars::wtPlotCoords);
        if (m_spec.edges.size() > 1) {
            bars->setWidth(m_spec.edges[1] - m_spec.edges[0]);
        }
        bars->setAntialiased(m_spec.series.size() > 1);
        for (std::size_t i = 0; i < series.counts.size() && i + 1 < m_spec.edges.size(); ++i) {
            const double value = valueOf(i);
            if (value > 0) {
                bars->addData((m_spec.edges[i] + m_spec.edges[i + 1]) / 2, value);
                highest = std::max(highest, value);
            }
        }
        if (m_spec.series.size() > 1) {
            addLegendBox(plot, theme, series.name, fill);
        }
    }
    if (m_spec.edges.size() > 1) {
        const bool given = m_spec.xLow < m_spec.xHigh;
        plot.xAxis->setRange(given ? m_spec.xLow : m_spec.edges.front(),
                             given ? m_spec.xHigh : m_spec.edges.back());
    }
    plot.xAxis->setLabel(m_spec.x.text());
    if (logCounts) {
        // Short, so that it fits beside low plots.
        plot.yAxis->setLabel(m_spec.counted.left(1).toUpper() + m_spec.counted.mid(1));
        makeLogCountAxis(plot.yAxis, m_spec.highestCount > 0 ? m_spec.highestCount : highest);
    } else {
        plot.yAxis->setLabel(AxisText{tr("Share of each group"), QStringLiteral("%")}.text());
        plot.yAxis->setRange(0, highest > 0 ? highest * 1.08 : 1);
    }
    for (const auto& mark : m_spec.marks) {
        if (!std::isfinite(mark.x)) {
            continue;
        }
        const QPen pen(areaColor(mark.color, theme.appearance), theme.lineWidth, Qt::DashLine);
        auto* line = new QCPItemStraightLine(&plot);
        line->setPen(pen);
        line->setSelectable(false);
        line->point1->setCoords(mark.x, 1);
        line->point2->setCoords(mark.x, 2);
        addLegendEntry(plot, theme, mark.name, pen);
    }
}

std::optional<PlotHit> HistogramFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const double x = plot.xAxis->pixelToCoord(pixel.x());
    if (m_spec.edges.size() < 2 || x < m_spec.edges.front() || x >= m_spec.edges.back()) {
        return std::nullopt;
    }
    const auto above = std::upper_bound(m_spec.edges.begin(), m_spec.edges.end(), x);
    const auto bin = static_cast<std::size_t>(above - m_spec.edges.begin()) - 1;
    QStringList parts;
    for (const auto& series : m_spec.series) {
        if (bin >= series.counts.size()) {
            continue;
        }
        const double count = series.counts[bin];
        const double total = totalOf(series);
        const QString share = total > 0 ? percentText(count / total, 2) : figureText(std::nan(""));
        const QString figures =
            tr("%1 %2 (%3)").arg(countText(static_cast<std::uint64_t>(count)), m_spec.counted, share);
        parts += m_spec.series.size() > 1 ? QStringLiteral("%1 %2").arg(series.name, figures) : figures;
    }
    return PlotHit{tr("%1 from %2 to %3: %4")
                       .arg(m_spec.x.title, figureText(m_spec.edges[bin]), figureText(m_spec.edges[bin + 1]),
                            parts.join(QStringLiteral("; "))),
                   QString(), -1};
}

PlotData HistogramFigure::table() const {
    PlotData data;
    data.columns = {{tr("from", "the lower end of a bin"), m_spec.x.unit},
                    {tr("to", "the upper end of a bin"), m_spec.x.unit}};
    for (const auto& series : m_spec.series) {
        data.columns.push_back({series.name, m_spec.counted});
    }
    for (std::size_t i = 0; i + 1 < m_spec.edges.size(); ++i) {
        std::vector<PlotData::Cell> row{m_spec.edges[i], m_spec.edges[i + 1]};
        for (const auto& series : m_spec.series) {
            row.emplace_back(i < series.counts.size() ? series.counts[i] : 0.0);
        }
        data.rows.push_back(std::move(row));
    }
    return data;
}

}  // namespace axscope::app
