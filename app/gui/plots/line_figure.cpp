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

template <class Include>
void LineFigure::addWhiskers(QCustomPlot& plot, const LineSpec::Series& series, QColor color, Include include) const {
    color.setAlphaF(0.6F);
    std::vector<LineSpec::Point> points;
    for (const auto* list : {&series.line, &series.loose}) {
        std::ranges::copy_if(*list, std::back_inserter(points), [this](const LineSpec::Point& point) {
            return point.interval && shown(point.y) && shown(point.interval->first) && shown(point.interval->second);
        });
    }
    if (points.empty()) {
        return;
    }
    // A graph sorts its points by x, and the whiskers belong to them by number.
    std::ranges::stable_sort(points, {}, &LineSpec::Point::x);
    QCPGraph* carrier = plot.addGraph(plot.xAxis, plot.yAxis);  // draws nothing itself
    carrier->setLineStyle(QCPGraph::lsNone);
    carrier->setSelectable(QCP::stNone);
    auto* whiskers = new QCPErrorBars(plot.xAxis, plot.yAxis);
    whiskers->setDataPlottable(carrier);
    whiskers->setErrorType(QCPErrorBars::etValueError);
    whiskers->setPen(QPen(color, 1));
    whiskers->setWhiskerWidth(4);  // of 0 it would write empty paths into a PDF
    whiskers->setSymbolGap(0);
    whiskers->setSelectable(QCP::stNone);
    for (LineSpec::Point& point : points) {
        const auto [low, high] = *point.interval;
        carrier->addData(point.x, point.y);
        whiskers->addData(std::max(0.0, point.y - low), std::max(0.0, high - point.y));
        for (const double end : {low, high}) {
            point.y = end;
            include(point);
        }
    }
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
        addWhiskers(plot, series, style.color, include);
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
        const QPen pen(style.color, theme.lineWidth * series.weight, series.dash.value_or(style.line));
        graph->setPen(pen);
        graph->setSelectable(QCP::stNone);
        // Markers apart from the line: for a gap QCustomPlot would draw one in the corner of the picture.
        QCPGraph* markers = plot.addGraph(plot.xAxis, plot.yAxis);
        markers->setLineStyle(QCPGraph::lsNone);
        markers->setScatterStyle(QCPScatterStyle(scatterShape(style.marker),
                                                 QPen(style.color, std::max(1.0, theme.lineWidth * 0.8)),
                                                 series.hollow ? QBrush(theme.background) : QBrush(style.color),
                                                 theme.markerSize * 0.85 * std::max(1.0, std::sqrt(series.weight))));
        markers->setSelectable(QCP::stNone);
        for (const auto& point : series.line) {
            include(point);
            graph->addData(point.x, shown(point.y) ? point.y : std::numeric_limits<double>::quiet_NaN());
            if (shown(point.y) && series.markers) {
                markers->addData(point.x, point.y);
            }
        }
        if (series.listed) {
            // A hollow marker would hide in its line there; the line's dash says it as well.
            addLegendEntry(plot, theme, series.legend.isEmpty() ? series.name : series.legend, pen,
                           series.hollow || !series.markers ? Marker::None : style.marker);
        }
    }

    for (const auto& [name, dash] : {std::pair(m_spec.solidName, Qt::SolidLine), std::pair(m_spec.hollowName, Qt::DotLine)}) {
        if (!name.isEmpty()) {
            addLegendEntry(plot, theme, name, QPen(theme.text, theme.lineWidth, dash));
        }
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
    if (m_spec.mark && theme.marksSelection) {
        auto* mark = new PointMark(
            &plot, m_spec.mark->first,
            shown(m_spec.mark->second) ? m_spec.mark->second : std::numeric_limits<double>::quiet_NaN(),
            theme);
        Q_UNUSED(mark)
    }
    for (const auto& [x, y] : m_spec.rings) {
        if (shown(y)) {
            new PointMark(&plot, x, y, theme, false);
        }
    }
}

void LineFigure::numberTicks(QCustomPlot& plot) const {
    if (m_spec.xIsOperand) {
        makeOperandAxis(plot.xAxis);
    } else {
        makeSteppedAxis(plot.xAxis, 1);
    }
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
                .arg(owner->name, nearest->label, m_spec.y.title, quantityText(nearest->y, m_spec.y.unit)) +
            (nearest->interval ? tr(" (95 % interval %1 to %2)")
                                     .arg(figureText(nearest->interval->first), figureText(nearest->interval->second))
                               : QString()),
        nearest->key, owner->id};
}

PlotData LineFigure::table() const {
    PlotData data;
    data.columns = {{tr("series"), {}},
                    {m_spec.x.title, m_spec.x.unit},
                    {tr("point"), {}},
                    {m_spec.y.title, m_spec.y.unit}};
    bool intervals = false;
    for (const auto& series : m_spec.series) {
        for (const auto* points : {&series.line, &series.loose}) {
            for (const auto& point : *points) {
                intervals = intervals || point.interval;
            }
        }
    }
    if (intervals) {
        data.columns.push_back({tr("low, 95 %"), m_spec.y.unit});
        data.columns.push_back({tr("high, 95 %"), m_spec.y.unit});
    }
    for (const auto& series : m_spec.series) {
        for (const auto* points : {&series.line, &series.loose}) {
            for (const auto& point : *points) {
                std::vector<PlotData::Cell> row{series.name, point.x, point.label, point.y};
                if (intervals) {
                    row.emplace_back(point.interval ? point.interval->first : kNoFigure);
                    row.emplace_back(point.interval ? point.interval->second : kNoFigure);
                }
                data.rows.push_back(std::move(row));
            }
        }
    }
    return data;
}

}  // namespace axscope::app
