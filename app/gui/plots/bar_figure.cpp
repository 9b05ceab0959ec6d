// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/bar_figure.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr double kGroupWidth = 0.78;  // of the distance between categories

}  // namespace

double BarFigure::barWidth() const {
    // A lone bar that fills its category looks like a histogram.
    return std::min(0.5, kGroupWidth / static_cast<double>(std::max<std::size_t>(1, m_spec.series.size())));
}

double BarFigure::centerOf(std::size_t category, std::size_t series) const {
    const double middle = (static_cast<double>(m_spec.series.size()) - 1) / 2;
    return static_cast<double>(category) + (static_cast<double>(series) - middle) * barWidth();
}

QString BarFigure::description() const {
    QStringList names;
    ValueSpan span;
    for (const auto& series : m_spec.series) {
        names += series.name;
        for (const double value : series.values) {
            span.add(value);
        }
    }
    return span.after(
        tr("%1 by %2, bars: %3").arg(m_spec.y.text(), m_spec.x.title, names.join(QStringLiteral(", "))));
}

void BarFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    double highest = m_spec.leastTop;
    double lowest = 0;
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        const auto& series = m_spec.series[s];
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        const QColor color = areaColor(series.color, theme.appearance);
        bars->setBrush(color);
        bars->setPen(Qt::NoPen);
        bars->setAntialiased(false);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(0.92 * barWidth());
        bars->setSelectable(QCP::stNone);
        auto* points = plot.addGraph(plot.xAxis, plot.yAxis);  // carries the intervals, draws nothing itself
        points->setLineStyle(QCPGraph::lsNone);
        points->setSelectable(QCP::stNone);
        auto* errors = new QCPErrorBars(plot.xAxis, plot.yAxis);
        errors->setDataPlottable(points);
        errors->setErrorType(QCPErrorBars::etValueError);
        errors->setPen(QPen(theme.text, 1));
        errors->setWhiskerWidth(6);
        errors->setSymbolGap(0);
        errors->setSelectable(QCP::stNone);
        for (std::size_t c = 0; c < series.values.size(); ++c) {
            const double value = series.values[c];
            if (!std::isfinite(value)) {
                continue;
            }
            bars->addData(centerOf(c, s), value);
            highest = std::max(highest, value);
            lowest = std::min(lowest, value);
            if (c < series.lows.size() && c < series.highs.size() && std::isfinite(series.lows[c]) &&
                std::isfinite(series.highs[c])) {
                points->addData(centerOf(c, s), value);
                errors->addData(std::max(0.0, value - series.lows[c]),
                                std::max(0.0, series.highs[c] - value));
                highest = std::max(highest, series.highs[c]);
            }
        }
        if (m_spec.series.size() > 1 || !m_spec.references.empty()) {
            addLegendBox(plot, theme, series.name, color);
        }
    }
    for (const auto& reference : m_spec.references) {
        if (!std::isfinite(reference.y)) {
            continue;
        }
        const QPen pen(areaColor(reference.color, theme.appearance), theme.lineWidth, reference.line);
        auto* line = new QCPItemStraightLine(&plot);
        line->setPen(pen);
        line->setSelectable(false);
        line->point1->setCoords(0, reference.y);
        line->point2->setCoords(1, reference.y);
        highest = std::max(highest, reference.y);
        addLegendEntry(plot, theme, reference.name, pen);
    }
    plot.xAxis->setLabel(m_spec.x.text());
    plot.xAxis->setRange(-0.6, static_cast<double>(std::max<qsizetype>(1, m_spec.categories.size())) - 0.4);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setSubTicks(false);
    plot.xAxis->setTickLength(0, 0);
    plot.yAxis->setLabel(m_spec.y.text());
    const double top = highest > 0 ? std::min(highest * 1.06, m_spec.highestY) : 1;
    plot.yAxis->setRange(lowest < 0 ? lowest * 1.06 : 0, std::max(top, highest));
}

void BarFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype c = 0; c < m_spec.categories.size(); ++c) {
        ticker->addTick(static_cast<double>(c), m_spec.categories[c]);
    }
    plot.xAxis->setTicker(ticker);
    const double perTick =
        (size.width() - 80.0) / static_cast<double>(std::max<qsizetype>(1, m_spec.categories.size()));
    rotateTickLabels(*plot.xAxis, theme, m_spec.categories, perTick);
}

std::optional<PlotHit> BarFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const double x = plot.xAxis->pixelToCoord(pixel.x());
    const double y = plot.yAxis->pixelToCoord(pixel.y());
    const auto category = static_cast<qsizetype>(std::lround(x));
    if (category < 0 || category >= m_spec.categories.size()) {
        return std::nullopt;
    }
    const auto c = static_cast<std::size_t>(category);
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        const auto& series = m_spec.series[s];
        if (std::abs(x - centerOf(c, s)) > barWidth() / 2 || c >= series.values.size() || !(y >= 0)) {
            continue;
        }
        QString text = tr("%1, %2: %3 %4 %5")
                           .arg(m_spec.categories[category], series.name, m_spec.y.title,
                                fixedText(series.values[c], m_spec.decimals), m_spec.y.unit);
        if (c < series.lows.size() && c < series.highs.size()) {
            text += tr(" (95 % interval %1 to %2)")
                        .arg(fixedText(series.lows[c], m_spec.decimals),
                             fixedText(series.highs[c], m_spec.decimals));
        }
        return PlotHit{text, m_spec.categories[category], static_cast<int>(s)};
    }
    return std::nullopt;
}

PlotData BarFigure::table() const {
    PlotData data;
    data.columns = {{m_spec.x.title, {}}, {tr("series"), {}}, {m_spec.y.title, m_spec.y.unit}};
    const bool intervals = std::ranges::any_of(m_spec.series, [](const auto& s) { return !s.lows.empty(); });
    if (intervals) {
        data.columns.push_back({tr("low"), m_spec.y.unit});
        data.columns.push_back({tr("high"), m_spec.y.unit});
    }
    const auto at = [](const std::vector<double>& values, std::size_t i) {
        return i < values.size() ? values[i] : std::numeric_limits<double>::quiet_NaN();
    };
    for (qsizetype c = 0; c < m_spec.categories.size(); ++c) {
        for (const auto& series : m_spec.series) {
            const auto i = static_cast<std::size_t>(c);
            std::vector<PlotData::Cell> row{m_spec.categories[c], series.name, at(series.values, i)};
            if (intervals) {
                row.emplace_back(at(series.lows, i));
                row.emplace_back(at(series.highs, i));
            }
            data.rows.push_back(std::move(row));
        }
    }
    for (const auto& reference : m_spec.references) {
        std::vector<PlotData::Cell> row{tr("reference"), reference.name, reference.y};
        row.resize(data.columns.size(), std::numeric_limits<double>::quiet_NaN());
        data.rows.push_back(std::move(row));
    }
    return data;
}

}  // namespace axscope::app
