// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/scatter_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/selection_marks.h"
#include "multipliers/base/pareto.h"

namespace axscope::app {
namespace {

constexpr double kPointReachPixels = 16;
constexpr std::size_t kCrowdedPoints = 24;  ///< of more points only those on the front have room for labels

/// Figures with some air around them, for the labels of the points.
QCPRange padded(double low, double high, double share, double alone, bool logarithmic) {
    if (logarithmic) {
        const double factor = high > low ? std::pow(high / low, share) : 2;
        return {low / factor, high * factor};
    }
    const double pad = high > low ? share * (high - low) : alone;
    return {low - pad, high + pad};
}

QColor mixedColor(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QColor fadedColor(const QColor& color, const PlotTheme& theme) {
    const int grey = qGray(theme.mutedText.rgb());
    return mixedColor(mixedColor(color, QColor(grey, grey, grey), 0.6), theme.background, 0.35);
}

}  // namespace

bool isDrawn(const ScatterSpec& spec, const ScatterSpec::Point& point) {
    return std::isfinite(point.x) && std::isfinite(point.y) && !(spec.logX && point.x <= 0) &&
           !(spec.logY && point.y <= 0);
}

std::vector<bool> unbeatenPoints(const ScatterSpec& spec) {
    constexpr double kTakesNoPart = std::numeric_limits<double>::quiet_NaN();
    const auto lowerIsBetter = [](double value, ScatterSpec::Better better) {
        return !std::isfinite(value) ? kTakesNoPart : better == ScatterSpec::Better::Lower ? value : -value;
    };
    std::vector<ParetoPoint> figures;
    for (const auto& point : spec.points) {
        figures.emplace_back(lowerIsBetter(point.x, spec.xBetter), lowerIsBetter(point.y, spec.yBetter));
    }
    return onParetoFront(figures);
}

QString ScatterFigure::description() const {
    ValueSpan span;
    for (const auto& point : m_spec.points) {
        span.add(point.y);
    }
    return span.after(
        tr("%1 against %2, points: %3").arg(m_spec.y.text(), m_spec.x.text()).arg(m_spec.points.size()));
}

void ScatterFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    double xLow = std::numeric_limits<double>::infinity();
    double xHigh = -xLow;
    double yLow = xLow;
    double yHigh = -xLow;
    std::vector<bool> beaten(m_spec.points.size(), false);
    if (m_spec.paretoFront) {
        beaten = unbeatenPoints(m_spec);
        beaten.flip();
        addFront(plot, theme, beaten);
    }
    const auto isMarked = [this](std::size_t point) {
        return std::ranges::any_of(m_spec.marks, [point](const auto& mark) { return mark.point == static_cast<int>(point); });
    };
    std::vector<PointLabels::Label> labels;
    for (std::size_t i = 0; i < m_spec.points.size(); ++i) {
        const ScatterSpec::Point& point = m_spec.points[i];
        if (!isDrawn(m_spec, point)) {
            continue;
        }
        // Beaten points keep a trace of their colour: whose they are remains to be seen.
        QColor fill = areaColor(point.group, theme.appearance);
        QColor color = markColor(point.group, theme.appearance);
        if (beaten[i]) {
            fill = fadedColor(fill, theme);
            color = fadedColor(color, theme);
        }
        auto marker = scatterShape(seriesStyle(point.marker, theme.appearance).marker);
        if (point.hollow && marker == QCPScatterStyle::ssDisc) {
            marker = QCPScatterStyle::ssCircle;  // QCustomPlot's disc ignores the brush
        }
        QCPGraph* graph = plot.addGraph(plot.xAxis, plot.yAxis);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(
            QCPScatterStyle(marker, QPen(color, theme.lineWidth), QBrush(point.hollow ? theme.background : fill),
                            theme.markerSize * 1.15));
        graph->setSelectable(QCP::stNone);
        graph->addData(point.x, point.y);
        xLow = std::min(xLow, point.x);
        xHigh = std::max(xHigh, point.x);
        yLow = std::min(yLow, point.y);
        yHigh = std::max(yHigh, point.y);
        if (std::isfinite(point.yLow) && std::isfinite(point.yHigh)) {
            auto* errors = new QCPErrorBars(plot.xAxis, plot.yAxis);
            errors->setDataPlottable(graph);
            QColor faint = color;
            faint.setAlphaF(0.6F);
            errors->setPen(QPen(faint, 1));
            errors->setWhiskerWidth(4);  // of 0 it would write empty paths into a PDF
            errors->setSymbolGap(0);
            errors->setSelectable(QCP::stNone);
            errors->addData(point.y - point.yLow, point.yHigh - point.y);
        }
        if (m_spec.points.size() > kCrowdedPoints && beaten[i] && !isMarked(i)) {
            continue;
        }
        labels.push_back({point.x, point.y, point.yLow, point.yHigh, point.label,
                          beaten[i] ? theme.mutedText : theme.text, !beaten[i]});
    }
    for (const auto& arrow : m_spec.arrows) {
        const auto& from = m_spec.points[static_cast<std::size_t>(arrow.from)];
        const auto& to = m_spec.points[static_cast<std::size_t>(arrow.to)];
        if (!isDrawn(m_spec, from) || !isDrawn(m_spec, to)) {
            continue;
        }
        addArrow(plot, theme, {from.x, from.y}, {to.x, to.y}, markColor(to.group, theme.appearance));
    }
    for (const auto& mark : m_spec.marks) {
        const auto& point = m_spec.points[static_cast<std::size_t>(mark.point)];
        if (isDrawn(m_spec, point)) {
            addPointMark(plot, theme, point.x, point.y, mark.role);
        }
    }
    new PointLabels(&plot, std::move(labels), theme);
    for (qsizetype g = 0; g < m_spec.groups.size(); ++g) {
        addLegendBox(plot, theme, m_spec.groups[g], areaColor(static_cast<int>(g), theme.appearance));
    }
    if (m_spec.paretoFront) {
        addLegendEntry(plot, theme, tr("Pareto front"),
                       QPen(theme.text, theme.lineWidth * 0.8, Qt::DashLine));
    }
    if (!m_spec.hollowName.isEmpty()) {
        addLegendText(plot, theme, QStringLiteral("○  ") + m_spec.hollowName);
    }
    if (!m_spec.filledName.isEmpty() && std::ranges::any_of(m_spec.points, [](const auto& point) { return !point.hollow; })) {
        addLegendText(plot, theme, QStringLiteral("●  ") + m_spec.filledName);
    }
    if (!m_spec.arrows.empty()) {
        addLegendText(plot, theme, QStringLiteral("→  ") + m_spec.arrowName);
    }
    plot.xAxis->setLabel(m_spec.x.text());
    plot.yAxis->setLabel(m_spec.y.text());
    if (m_spec.logX) {
        makeLogAxis(plot.xAxis);
    }
    if (m_spec.logY) {
        makeLogAxis(plot.yAxis);
    }
    if (xLow <= xHigh) {
        QCPRange y = padded(yLow, yHigh, 0.10, 5, m_spec.logY);
        if (m_spec.highestY) {
            y = {std::max(y.lower, std::min(0.0, yLow) - 4), std::min(y.upper, *m_spec.highestY + 4)};
        }
        plot.xAxis->setRange(padded(xLow, xHigh, 0.07, 0.1, m_spec.logX));
        plot.yAxis->setRange(y);
    }
}

void ScatterFigure::addFront(QCustomPlot& plot, const PlotTheme& theme, const std::vector<bool>& beaten) const {
    std::vector<std::pair<double, double>> front;
    for (std::size_t i = 0; i < m_spec.points.size(); ++i) {
        if (!beaten[i] && isDrawn(m_spec, m_spec.points[i])) {
            front.emplace_back(m_spec.points[i].x, m_spec.points[i].y);
        }
    }
    std::ranges::sort(front);
    front.erase(std::ranges::unique(front).begin(), front.end());
    if (front.size() < 2) {
        return;
    }
    QCPGraph* line = plot.addGraph(plot.xAxis, plot.yAxis);
    line->setPen(QPen(theme.mutedText, theme.lineWidth * 0.8, Qt::DashLine));
    // Between two points of the front one gets what the one on the good side has.
    line->setLineStyle(m_spec.xBetter == ScatterSpec::Better::Lower ? QCPGraph::lsStepLeft : QCPGraph::lsStepRight);
    line->setSelectable(QCP::stNone);
    for (const auto& [x, y] : front) {
        line->addData(x, y);
    }
}

std::optional<PlotHit> ScatterFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    double best = kPointReachPixels * kPointReachPixels;
    const ScatterSpec::Point* nearest = nullptr;
    for (const auto& point : m_spec.points) {
        if (!isDrawn(m_spec, point)) {
            continue;
        }
        const double dx = plot.xAxis->coordToPixel(point.x) - pixel.x();
        const double dy = plot.yAxis->coordToPixel(point.y) - pixel.y();
        if (dx * dx + dy * dy < best) {
            best = dx * dx + dy * dy;
            nearest = &point;
        }
    }
    if (!nearest) {
        return std::nullopt;
    }
    // Where y is a percentage, two decimals are what matters.
    const QString x = m_spec.highestY ? fixedText(nearest->x, 4) : figureText(nearest->x);
    const QString y = m_spec.highestY ? fixedText(nearest->y, 2) : figureText(nearest->y);
    return PlotHit{tr("%1: %2 %3 %4, %5 %6 %7")
                       .arg(nearest->name, m_spec.y.title, y, m_spec.y.unit, m_spec.x.title, x, m_spec.x.unit),
                   nearest->name, nearest->group, -1, static_cast<int>(nearest - m_spec.points.data())};
}

PlotData ScatterFigure::table() const {
    PlotData data;
    data.columns = {{tr("point"), {}},
                    {m_spec.x.title, m_spec.x.unit},
                    {m_spec.y.title, m_spec.y.unit},
                    {tr("low"), m_spec.y.unit},
                    {tr("high"), m_spec.y.unit}};
    for (const auto& point : m_spec.points) {
        data.rows.push_back({point.name, point.x, point.y, point.yLow, point.yHigh});
    }
    return data;
}

}  // namespace axscope::app
