// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/line_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr double kMostForNames = 0.3;    // of the height; the data need the rest
constexpr double kLineReachPixels = 14;  // how near the cursor must come to a point

}  // namespace

bool LineFigure::shown(double y) const {
    return std::isfinite(y) && (!m_spec.logY || y > 0);
}

QString LineFigure::description() const {
    ValueSpan span;
    for (const auto& series : m_spec.series) {
        for (const auto& point : series.line) {
            span.add(point.y);
        }
    }
    return span.after(tr("%1 over %2, lines: %3").arg(m_spec.y.text(), m_spec.x.title).arg(m_spec.series.size()));
}

void LineFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    double xLow = std::numeric_limits<double>::infinity();
    double xHigh = -xLow;
    double yLow = xLow;
    double yHigh = -xLow;
    const auto include = [&](const LineSpec::Point& point) {
        xLow = std::min(xLow, point.x);
        xHigh = std::max(xHigh, point.x);
        if (shown(point.y)) {
            yLow = std::min(yLow, point.y);
            yHigh = std::max(yHigh, point.y);
        }
    };
    for (const auto& series : m_spec.series) {
        const SeriesStyle style = seriesStyle(series.style, theme.appearance);
        if (!series.loose.empty()) {
            QColor faint = style.color;
            faint.setAlphaF(0.5F);
            QCPGraph* loose = plot.addGraph(plot.xAxis, plot.yAxis);
            loose->setLineStyle(QCPGraph::lsNone);
            loose->setScatterStyle(QCPScatterStyle(scatterShape(style.marker), QPen(faint, 1), Qt::NoBrush,
                                                   theme.markerSize * 0.65));
            loose->setSelectable(QCP::stNone);
            for (const auto& point : series.loose) {
                include(point);
                if (shown(point.y)) {
                    loose->addData(point.x, point.y);
                }
            }
        }
        QCPGraph* graph = plot.addGraph(plot.xAxis, plot.yAxis);
        const QPen pen(style.color, theme.lineWidth, style.line);
        graph->setPen(pen);
        graph->setSelectable(QCP::stNone);
        // Markers apart from the line: for a gap QCustomPlot would draw one in the corner of the picture.
        QCPGraph* markers = plot.addGraph(plot.xAxis, plot.yAxis);
        markers->setLineStyle(QCPGraph::lsNone);
        markers->setScatterStyle(QCPScatterStyle(scatterShape(style.marker),
                                                 QPen(style.color, std::max(1.0, theme.lineWidth * 0.8)),
                                                 QBrush(style.color), theme.markerSize * 0.85));
        markers->setSelectable(QCP::stNone);
        for (const auto& point : series.line) {
            include(point);
            graph->addData(point.x, shown(point.y) ? point.y : std::numeric_limits<double>::quiet_NaN());
            if (shown(point.y)) {
                markers->addData(point.x, point.y);
            }
        }
        addLegendEntry(plot, theme, series.name, pen, style.marker);
    }

    plot.yAxis->setLabel(m_spec.y.text());
    if (xLow <= xHigh) {
        plot.xAxis->setRange(xLow - 0.7, xHigh + 0.7);
    }
    if (m_spec.logY) {
        makeLogAxis(plot.yAxis);
        if (yLow <= yHigh) {
            // Whole decades: fewer than two of them would leave the axis without labels.
            double low = std::pow(10, std::floor(std::log10(yLow)));
            double high = std::pow(10, std::ceil(std::log10(yHigh * 1.0001)));
            plot.yAxis->setRange(low, std::max(high, low * 100));
        }
    } else if (yLow <= yHigh) {
        if (m_spec.zeroLine) {
            yLow = std::min(yLow, 0.0);
            yHigh = std::max(yHigh, 0.0);
        }
        const double pad = yHigh > yLow ? 0.06 * (yHigh - yLow) : std::max(1e-6, 0.05 * std::abs(yHigh));
        const double top = yHigh + pad;
        plot.yAxis->setRange(yLow - pad, m_spec.highestY && yHigh <= *m_spec.highestY
                                             ? std::min(top, *m_spec.highestY + pad * 0.4)
                                             : top);
    }
    if (m_spec.zeroLine) {
        plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1));
    }
    if (m_spec.mark) {
        auto* mark = new PointMark(
            &plot, m_spec.mark->first,
            shown(m_spec.mark->second) ? m_spec.mark->second : std::numeric_limits<double>::quiet_NaN(),
            theme);
        Q_UNUSED(mark)
    }
}

void LineFigure::numberTicks(QCustomPlot& plot) const {
    auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    plot.xAxis->setTicker(ticker);
    plot.xAxis->setSubTicks(false);
    plot.xAxis->setTickLabelRotation(0);
    plot.xAxis->setLabel(m_spec.x.text());
}

void LineFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    const QFontMetricsF metrics(theme.font);
    // The y axis takes some 90 pixels; a tick more or less does not matter here.
    const double perTick =
        (size.width() - 90.0) / static_cast<double>(std::max<std::size_t>(1, m_spec.ticks.size()));
    double widest = 0;
    for (const auto& tick : m_spec.ticks) {
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
    const bool flat = widest + 6 <= perTick;
    const double depth = flat ? 0 : perTick >= 1.5 * metrics.height() ? 0.71 * widest : widest;
    if (m_spec.ticks.empty() || depth > kMostForNames * size.height() || perTick < metrics.height()) {
        numberTicks(plot);
        return;
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    QStringList labels;
    for (const auto& tick : m_spec.ticks) {
        ticker->addTick(tick.x, tick.label);
        labels += tick.label;
    }
    plot.xAxis->setTicker(ticker);
    plot.xAxis->setSubTicks(false);
    plot.xAxis->setLabel(m_spec.xByTick.text());
    rotateTickLabels(*plot.xAxis, theme, labels, perTick);
}

std::optional<PlotHit> LineFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    double best = kLineReachPixels * kLineReachPixels;
    const LineSpec::Point* nearest = nullptr;
    const LineSpec::Series* owner = nullptr;
    for (const auto& series : m_spec.series) {
        for (const auto* points : {&series.line, &series.loose}) {
            for (const auto& point : *points) {
                if (!shown(point.y)) {
                    continue;
                }
                const double dx = plot.xAxis->coordToPixel(point.x) - pixel.x();
                const double dy = plot.yAxis->coordToPixel(point.y) - pixel.y();
                if (dx * dx + dy * dy < best) {
                    best = dx * dx + dy * dy;
                    nearest = &point;
                    owner = &series;
                }
            }
        }
    }
    if (!nearest) {
        return std::nullopt;
    }
    return PlotHit{
        tr("%1, %2: %3 %4")
            .arg(owner->name, nearest->label, m_spec.y.title, quantityText(nearest->y, m_spec.y.unit)),
        nearest->key, owner->id};
}

PlotData LineFigure::table() const {
    PlotData data;
    data.columns = {{tr("series"), {}},
                    {m_spec.x.title, m_spec.x.unit},
                    {tr("point"), {}},
                    {m_spec.y.title, m_spec.y.unit}};
    for (const auto& series : m_spec.series) {
        for (const auto* points : {&series.line, &series.loose}) {
            for (const auto& point : *points) {
                data.rows.push_back({series.name, point.x, point.label, point.y});
            }
        }
    }
    return data;
}

}  // namespace axscope::app
