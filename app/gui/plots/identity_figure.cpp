// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/identity_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr double kIdentityReachPixels = 14;
constexpr double kDenseReachPixels = 5;

}  // namespace

bool IdentityFigure::drawn(double x, double y) const {
    return std::isfinite(x) && std::isfinite(y) && (!m_spec.logarithmic || (x > 0 && y > 0));
}

QString IdentityFigure::description() const {
    std::size_t count = 0;
    for (const auto& group : m_spec.groups) {
        count += group.points.size();
    }
    return tr("%1 against %2, points: %3").arg(m_spec.y.text(), m_spec.x.text()).arg(count);
}

void IdentityFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::size_t left = 0;
    bool anyHollow = false;
    const auto add = [&](const IdentitySpec::Group& group, bool hollow) {
        const SeriesStyle style = seriesStyle(group.style, theme.appearance);
        QCPGraph* graph = plot.addGraph(plot.xAxis, plot.yAxis);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setSelectable(QCP::stNone);
        QColor color = style.color;
        if (m_spec.dense) {
            color.setAlphaF(0.35F);
            graph->setAdaptiveSampling(false);  // it would thin out what alpha shows as density
            graph->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color, 0.5), color, theme.markerSize * 0.5));
        } else {
            graph->setScatterStyle(
                QCPScatterStyle(scatterShape(style.marker), QPen(color, std::max(1.0, theme.lineWidth * 0.8)),
                                hollow ? QBrush(theme.background) : QBrush(color), theme.markerSize));
        }
        QVector<QCPGraphData> data;
        for (const auto& point : group.points) {
            if (point.hollow != hollow) {
                continue;
            }
            if (!drawn(point.x, point.y)) {
                ++left;
                continue;
            }
            data.append(QCPGraphData(point.x, point.y));
            low = std::min({low, point.x, point.y});
            high = std::max({high, point.x, point.y});
        }
        graph->data()->set(data);
        return !data.isEmpty();
    };
    for (const auto& group : m_spec.groups) {
        add(group, false);
        anyHollow = add(group, true) || anyHollow;
        if (!m_spec.dense || m_spec.groups.size() > 1) {
            const SeriesStyle style = seriesStyle(group.style, theme.appearance);
            addLegendEntry(plot, theme, group.name, QPen(style.color, theme.lineWidth, Qt::NoPen),
                           style.marker);
        }
    }
    if (anyHollow) {
        addLegendEntry(plot, theme, m_spec.hollowName, QPen(theme.text, theme.lineWidth, Qt::NoPen),
                       Marker::Circle);
    }
    const QPen identity(theme.mutedText, theme.lineWidth * 0.8, Qt::DashLine);
    addLegendEntry(plot, theme, m_spec.identityName, identity);
    if (left > 0 && !m_spec.dense) {
        addLegendEntry(plot, theme, tr("not drawn, zero or undefined: %1").arg(left), QPen(Qt::NoPen));
    }

    plot.xAxis->setLabel(m_spec.x.text());
    plot.yAxis->setLabel(m_spec.y.text());
    if (m_spec.logarithmic) {
        makeLogAxis(plot.xAxis);
        makeLogAxis(plot.yAxis);
    }
    if (low <= high) {
        if (m_spec.logarithmic) {
            low = std::pow(10, std::floor(std::log10(low)));
            high = std::max(std::pow(10, std::ceil(std::log10(high * 1.0001))), low * 100);
        } else {
            const double pad = high > low ? 0.05 * (high - low) : std::max(1e-6, 0.05 * std::abs(high));
            low -= pad;
            high += pad;
        }
        plot.xAxis->setRange(low, high);
        plot.yAxis->setRange(low, high);
        // Two points of a graph, so that the line is right on logarithmic axes as well; far beyond what is
        // visible.
        QCPGraph* line = plot.addGraph(plot.xAxis, plot.yAxis);
        line->setPen(identity);
        line->setSelectable(QCP::stNone);
        const double span = high - low;
        const double from = m_spec.logarithmic ? low * 1e-6 : low - 10 * span;
        const double to = m_spec.logarithmic ? high * 1e6 : high + 10 * span;
        line->addData(from, from);
        line->addData(to, to);
    }
    if (m_spec.mark && drawn(m_spec.mark->first, m_spec.mark->second)) {
        new PointMark(&plot, m_spec.mark->first, m_spec.mark->second, theme, false);
    }
}

std::optional<PlotHit> IdentityFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const double reach = m_spec.dense ? kDenseReachPixels : kIdentityReachPixels;
    double best = reach * reach;
    const IdentitySpec::Point* nearest = nullptr;
    const IdentitySpec::Group* owner = nullptr;
    for (const auto& group : m_spec.groups) {
        for (const auto& point : group.points) {
            if (!drawn(point.x, point.y)) {
                continue;
            }
            const double dx = plot.xAxis->coordToPixel(point.x) - pixel.x();
            const double dy = plot.yAxis->coordToPixel(point.y) - pixel.y();
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = &point;
                owner = &group;
            }
        }
    }
    if (!nearest) {
        return std::nullopt;
    }
    QString text = tr("%1 %2, %3 %4")
                       .arg(m_spec.x.title, quantityText(nearest->x, m_spec.x.unit), m_spec.y.title,
                            quantityText(nearest->y, m_spec.y.unit));
    if (!nearest->name.isEmpty()) {
        text = tr("%1, %2: %3").arg(owner->name, nearest->name, text);
    }
    return PlotHit{text, nearest->key, owner->id};
}

PlotData IdentityFigure::table() const {
    PlotData data;
    const bool named = !m_spec.dense;
    if (named) {
        data.columns = {{tr("series"), {}}, {tr("point"), {}}};
    }
    data.columns.push_back({m_spec.x.title, m_spec.x.unit});
    data.columns.push_back({m_spec.y.title, m_spec.y.unit});
    if (!m_spec.hollowName.isEmpty()) {
        data.columns.push_back({m_spec.hollowName, {}});
    }
    for (const auto& group : m_spec.groups) {
        for (const auto& point : group.points) {
            std::vector<PlotData::Cell> row;
            if (named) {
                row = {group.name, point.name};
            }
            row.emplace_back(point.x);
            row.emplace_back(point.y);
            if (!m_spec.hollowName.isEmpty()) {
                row.emplace_back(point.hollow ? 1.0 : 0.0);
            }
            data.rows.push_back(std::move(row));
        }
    }
    return data;
}

}  // namespace axscope::app
