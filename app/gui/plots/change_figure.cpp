// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/change_figure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/plots/category_axis.h"
#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/selection_marks.h"

namespace axscope::app {
namespace {

constexpr double kSlots = 0.8;       // of the distance between categories
constexpr double kWidestSlot = 0.3;  // of the same: two series stay a pair
constexpr double kStep = 0.22;       // from the middle of a series' slot to either of its marks
constexpr double kMarkReachPixels = 14;
/// Those that can be told apart hollow as well as filled, in the order of seriesStyle().
constexpr std::array kChangeMarkers{Marker::Disc, Marker::Square, Marker::Triangle, Marker::Diamond,
                                    Marker::TriangleInverted};

Marker markerOf(int color) {
    return kChangeMarkers[static_cast<std::size_t>(std::max(0, color)) % kChangeMarkers.size()];
}

bool sameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool hasInterval(const ChangeSpec::Value& value) {
    return std::isfinite(value.low) && std::isfinite(value.high);
}

const std::vector<ChangeSpec::Value>& valuesOf(const ChangeSpec::Series& series, bool after) {
    return after ? series.after : series.before;
}

}  // namespace

bool ChangeSpec::Value::operator==(const Value& other) const {
    return sameNumber(value, other.value) && sameNumber(low, other.low) && sameNumber(high, other.high);
}

bool ChangeFigure::hasAfter() const {
    return std::ranges::any_of(m_spec.series, [](const ChangeSpec::Series& series) {
        return std::ranges::any_of(series.after,
                                   [](const ChangeSpec::Value& v) { return std::isfinite(v.value); });
    });
}

double ChangeFigure::positionOf(std::size_t category, std::size_t series, bool after) const {
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_spec.series.size()));
    const double slot = std::min(kWidestSlot, kSlots / count);
    const double step = hasAfter() ? (after ? kStep : -kStep) : 0;
    return static_cast<double>(category) + (static_cast<double>(series) - (count - 1) / 2 + step) * slot;
}

QString ChangeFigure::description() const {
    QStringList names;
    ValueSpan span;
    for (const auto& series : m_spec.series) {
        names += series.name;
        for (const bool after : {false, true}) {
            for (const auto& value : valuesOf(series, after))
                span.add(value.value);
        }
    }
    return span.after(tr("%1 by %2, %3 and %4, of: %5")
                          .arg(m_spec.y.text(), m_spec.x.title, m_spec.beforeName, m_spec.afterName,
                               names.join(QStringLiteral(", "))));
}

void ChangeFigure::addMarks(QCustomPlot& plot, const PlotTheme& theme, std::size_t index, bool after) const {
    const auto& series = m_spec.series[index];
    const auto& values = valuesOf(series, after);
    const QColor color = markColor(series.color, theme.appearance);
    auto* points = plot.addGraph(plot.xAxis, plot.yAxis);
    auto* errors = new QCPErrorBars(plot.xAxis, plot.yAxis);
    errors->setDataPlottable(points);
    errors->setErrorType(QCPErrorBars::etValueError);
    errors->setPen(QPen(color, 1));
    errors->setWhiskerWidth(4);
    errors->setSymbolGap(0);
    errors->setSelectable(QCP::stNone);
    // QCustomPlot's disc ignores the brush; its circle does not.
    const Marker marker = markerOf(series.color);
    const auto shape = marker == Marker::Disc ? QCPScatterStyle::ssCircle : scatterShape(marker);
    points->setLineStyle(QCPGraph::lsNone);
    points->setScatterStyle(QCPScatterStyle(shape, QPen(color, theme.lineWidth),
                                            QBrush(after ? color : theme.background), theme.markerSize));
    points->setSelectable(QCP::stNone);
    // Marks above all intervals.
    errors->setLayer(QStringLiteral("grid"));
    for (std::size_t c = 0; c < values.size(); ++c) {
        const ChangeSpec::Value& value = values[c];
        if (!std::isfinite(value.value))
            continue;
        points->addData(positionOf(c, index, after), value.value);
        if (hasInterval(value))
            errors->addData(std::max(0.0, value.value - value.low), std::max(0.0, value.high - value.value));
        else
            errors->addData(kNoFigure);
    }
}

void ChangeFigure::addArrows(QCustomPlot& plot, const PlotTheme& theme, std::size_t index) const {
    const auto& series = m_spec.series[index];
    const std::size_t count = std::min(series.before.size(), series.after.size());
    for (std::size_t c = 0; c < count; ++c) {
        if (!std::isfinite(series.before[c].value) || !std::isfinite(series.after[c].value))
            continue;
        addArrow(plot, theme, {positionOf(c, index, false), series.before[c].value},
                 {positionOf(c, index, true), series.after[c].value},
                 markColor(series.color, theme.appearance));
    }
}

void ChangeFigure::addLegend(QCustomPlot& plot, const PlotTheme& theme) const {
    for (const auto& series : m_spec.series)
        addLegendEntry(plot, theme, series.name,
                       QPen(markColor(series.color, theme.appearance), theme.lineWidth, Qt::NoPen),
                       markerOf(series.color));
    addLegendText(plot, theme, QStringLiteral("○  ") + m_spec.beforeName);
    if (hasAfter())
        addLegendText(plot, theme, QStringLiteral("●  ") + m_spec.afterName);
    if (std::ranges::any_of(m_spec.series, [](const auto& series) { return series.reference.has_value(); }))
        addLegendEntry(plot, theme, m_spec.referenceName,
                       QPen(theme.mutedText, theme.lineWidth, Qt::DashLine));
}

void ChangeFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    for (const auto& series : m_spec.series) {
        if (!series.reference || !std::isfinite(*series.reference))
            continue;
        auto* line = new QCPItemStraightLine(&plot);
        line->setLayer(QStringLiteral("grid"));
        line->setPen(QPen(markColor(series.color, theme.appearance), theme.lineWidth * 0.75, Qt::DashLine));
        line->setSelectable(false);
        line->point1->setCoords(0, *series.reference);
        line->point2->setCoords(1, *series.reference);
    }
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        addArrows(plot, theme, s);
        addMarks(plot, theme, s, false);
        addMarks(plot, theme, s, true);
    }
    if (m_spec.dividerBefore > 0)
        addDivider(plot, theme, m_spec.dividerBefore - 0.5);
    for (const auto& mark : m_spec.marks) {
        const auto c = static_cast<std::size_t>(mark.category);
        const auto s = static_cast<std::size_t>(mark.series);
        if (s >= m_spec.series.size() || c >= valuesOf(m_spec.series[s], mark.after).size())
            continue;
        const ChangeSpec::Value& value = valuesOf(m_spec.series[s], mark.after)[c];
        if (std::isfinite(value.value))
            addPointMark(plot, theme, positionOf(c, s, mark.after), value.value, mark.role);
    }
    addLegend(plot, theme);
    setAxes(plot, theme);
}

void ChangeFigure::setAxes(QCustomPlot& plot, const PlotTheme& theme) const {
    ValueSpan span;
    for (const auto& series : m_spec.series) {
        span.add(series.reference.value_or(kNoFigure));
        for (const bool after : {false, true}) {
            for (const auto& value : valuesOf(series, after)) {
                for (const double end : {value.value, value.low, value.high})
                    span.add(end);
            }
        }
    }
    if (m_spec.zeroLine) {
        span.add(0);
        plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1.5));
    }
    makeCategoryAxis(plot.xAxis, m_spec.x.text(), m_spec.categories.size());
    plot.yAxis->setLabel(m_spec.y.text());
    if (span.low > span.high)
        return;
    const double pad = span.high > span.low ? 0.05 * (span.high - span.low) : 1;
    // A mark at the very end of what there can be is not cut off.
    plot.yAxis->setRange(std::max(span.low - pad, m_spec.lowestY - 2),
                         std::min(span.high + pad, m_spec.highestY + 2));
}

void ChangeFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    arrangeCategories(plot, theme, m_spec.categories, size);
}

std::optional<PlotHit> ChangeFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    double best = kMarkReachPixels * kMarkReachPixels;
    std::optional<PlotHit> hit;
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        const auto& series = m_spec.series[s];
        for (const bool after : {false, true}) {
            const auto& values = valuesOf(series, after);
            for (std::size_t c = 0; c < values.size(); ++c) {
                const ChangeSpec::Value& value = values[c];
                const double dx = plot.xAxis->coordToPixel(positionOf(c, s, after)) - pixel.x();
                const double dy = plot.yAxis->coordToPixel(value.value) - pixel.y();
                if (!std::isfinite(value.value) || dx * dx + dy * dy >= best)
                    continue;
                best = dx * dx + dy * dy;
                const QString category = m_spec.categories.value(static_cast<qsizetype>(c));
                QString text =
                    tr("%1, %2, %3: %4 %5 %6")
                        .arg(category, series.name, after ? m_spec.afterName : m_spec.beforeName,
                             m_spec.y.title, fixedText(value.value, m_spec.decimals), m_spec.y.unit);
                if (hasInterval(value))
                    text += tr(" (95 % interval %1 to %2)")
                                .arg(fixedText(value.low, m_spec.decimals),
                                     fixedText(value.high, m_spec.decimals));
                hit = PlotHit{text, category, static_cast<int>(s), after ? 1 : 0, static_cast<int>(c)};
            }
        }
    }
    return hit;
}

PlotData ChangeFigure::table() const {
    PlotData data;
    data.columns = {{m_spec.x.title, {}}, {tr("series"), {}}};
    for (const QString& name : {m_spec.beforeName, m_spec.afterName}) {
        data.columns.push_back({tr("%1, %2").arg(m_spec.y.title, name), m_spec.y.unit});
        data.columns.push_back({tr("%1, low").arg(name), m_spec.y.unit});
        data.columns.push_back({tr("%1, high").arg(name), m_spec.y.unit});
    }
    const bool references =
        std::ranges::any_of(m_spec.series, [](const auto& series) { return series.reference.has_value(); });
    if (references)
        data.columns.push_back({m_spec.referenceName, m_spec.y.unit});
    for (qsizetype c = 0; c < m_spec.categories.size(); ++c) {
        const auto i = static_cast<std::size_t>(c);
        for (const auto& series : m_spec.series) {
            std::vector<PlotData::Cell> row{m_spec.categories[c], series.name};
            for (const bool after : {false, true}) {
                const auto& values = valuesOf(series, after);
                const ChangeSpec::Value value = i < values.size() ? values[i] : ChangeSpec::Value{};
                for (const double figure : {value.value, value.low, value.high})
                    row.emplace_back(figure);
            }
            if (references)
                row.emplace_back(series.reference.value_or(kNoFigure));
            data.rows.push_back(std::move(row));
        }
    }
    return data;
}

}  // namespace axscope::app
