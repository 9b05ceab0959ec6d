// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/bar_figure.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/category_axis.h"
#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/selection_marks.h"

namespace axscope::app {
namespace {

constexpr qsizetype kCrowdedBars = 60;
constexpr double kGroupWidth = 0.78;  // of the distance between categories
constexpr float kPaleness = 0.35F;    // opacity of a pale series

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

QColor BarFigure::seriesColor(const BarSpec::Series& series, const PlotTheme& theme) const {
    return m_spec.seriesAreExperts ? expertColor(series.color.color, theme.appearance)
                                   : areaColor(series.color, theme.appearance);
}

void BarFigure::addBars(QCustomPlot& plot, const PlotTheme& theme, std::size_t index) const {
    const auto& series = m_spec.series[index];
    const auto add = [&](const QColor& color, std::size_t first, std::size_t last) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        QColor fill = color;
        fill.setAlphaF(series.pale ? kPaleness : 1.0F);
        bars->setBrush(fill);
        bars->setPen(series.pale ? QPen(color, 1) : QPen(Qt::NoPen));
        bars->setAntialiased(false);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(0.92 * barWidth());
        bars->setSelectable(QCP::stNone);
        for (std::size_t c = first; c < last; ++c) {
            if (std::isfinite(series.values[c])) {
                bars->addData(centerOf(c, index), series.values[c]);
            }
        }
    };
    if (m_spec.categoryColors.empty()) {
        add(seriesColor(series, theme), 0, series.values.size());
        return;
    }
    for (std::size_t c = 0; c < std::min(series.values.size(), m_spec.categoryColors.size()); ++c) {
        add(expertColor(m_spec.categoryColors[c], theme.appearance), c, c + 1);
    }
}

void BarFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    double highest = m_spec.leastTop;
    double lowest = 0;
    if (theme.marksSelection && m_spec.selectedCategory >= 0 && m_spec.selectedCategory < m_spec.categories.size()) {
        auto* ground = new QCPItemRect(&plot);
        ground->setLayer(QStringLiteral("grid"));
        QColor tint = theme.highlight;
        tint.setAlphaF(0.14F);
        ground->setBrush(tint);
        ground->setPen(Qt::NoPen);
        ground->setSelectable(false);
        for (QCPItemPosition* corner : {ground->topLeft, ground->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        ground->topLeft->setCoords(m_spec.selectedCategory - 0.5, 0);
        ground->bottomRight->setCoords(m_spec.selectedCategory + 0.5, 1);
    }
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        const auto& series = m_spec.series[s];
        addBars(plot, theme, s);
        auto* points = plot.addGraph(plot.xAxis, plot.yAxis);  // carries the intervals, draws nothing itself
        points->setLineStyle(QCPGraph::lsNone);
        points->setSelectable(QCP::stNone);
        auto* errors = new QCPErrorBars(plot.xAxis, plot.yAxis);
        errors->setDataPlottable(points);
        errors->setErrorType(QCPErrorBars::etValueError);
        // Of many bars the intervals must not hide the values.
        const bool crowded = m_spec.categories.size() * static_cast<qsizetype>(m_spec.series.size()) > kCrowdedBars;
        QColor errorColor = theme.text;
        errorColor.setAlphaF(crowded ? 0.35F : 1.0F);
        errors->setPen(QPen(errorColor, 1));
        errors->setWhiskerWidth(crowded ? 1 : 6);
        errors->setSymbolGap(0);
        errors->setSelectable(QCP::stNone);
        for (std::size_t c = 0; c < series.values.size(); ++c) {
            const double value = series.values[c];
            if (!std::isfinite(value)) {
                continue;
            }
            highest = std::max(highest, value);
            lowest = std::min(lowest, value);
            if (c < series.lows.size() && c < series.highs.size() && std::isfinite(series.lows[c]) &&
                std::isfinite(series.highs[c])) {
                points->addData(centerOf(c, s), value);
                errors->addData(std::max(0.0, value - series.lows[c]),
                                std::max(0.0, series.highs[c] - value));
                highest = std::max(highest, series.highs[c]);
                lowest = std::min(lowest, series.lows[c]);
            }
        }
        if (m_spec.series.size() > 1 || !m_spec.references.empty()) {
            QColor color = m_spec.categoryColors.empty() ? seriesColor(series, theme) : theme.mutedText;
            color.setAlphaF(series.pale ? kPaleness : 1.0F);
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
    if (m_spec.dividerBefore > 0) {
        addDivider(plot, theme, m_spec.dividerBefore - 0.5);
    }
    for (const auto& mark : m_spec.marks) {
        const auto c = static_cast<std::size_t>(mark.category);
        const auto s = static_cast<std::size_t>(mark.series);
        if (s < m_spec.series.size() && c < m_spec.series[s].values.size()) {
            const double half = 0.5 * barWidth();
            const double value = m_spec.series[s].values[c];
            const bool interval = c < m_spec.series[s].highs.size() && m_spec.series[s].highs[c] > value;
            addBarMark(plot, theme,
                       {centerOf(c, s) - half, centerOf(c, s) + half, interval ? m_spec.series[s].highs[c] : value,
                        std::min(0.0, value)},
                       mark.role);
        }
    }
    if (lowest < 0) {
        plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1));
    }
    makeCategoryAxis(plot.xAxis, m_spec.x.text(), m_spec.categories.size());
    plot.yAxis->setLabel(m_spec.y.text());
    const double top = highest > 0   ? std::min(highest * 1.06, m_spec.highestY)
                       : lowest < 0 ? -0.06 * lowest
                                    : 1;
    plot.yAxis->setRange(lowest < 0 ? lowest * 1.06 : 0, std::max(top, highest));
    if (lowest < 0) {
        plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1));
    }
}

void BarFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    arrangeCategories(plot, theme, m_spec.categories, size);
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
        if (std::abs(x - centerOf(c, s)) > barWidth() / 2 || c >= series.values.size() ||
            !(y >= 0 || series.values[c] < 0)) {
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
        return PlotHit{text, m_spec.categories[category], static_cast<int>(s), -1, static_cast<int>(category)};
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
