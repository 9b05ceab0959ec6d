// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/expert_path_figure.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {

namespace {

constexpr double kPathSpread = 0.22;  // of a cell, between the outermost of several paths

/// Paths beside each other instead of on top: two runs that chose the same are two lines.
double pathOffset(std::size_t path, std::size_t paths) {
    return paths < 2 ? 0 : kPathSpread * (static_cast<double>(path) / static_cast<double>(paths - 1) - 0.5);
}

}  // namespace

QString ExpertPathFigure::description() const {
    return tr("Experts chosen in %1 MoE layers by %2 runs").arg(m_spec.layers.size()).arg(m_spec.paths.size());
}

void ExpertPathFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto layers = static_cast<int>(m_spec.layers.size());
    auto* map = new CellMap(plot.xAxis, plot.yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(layers, m_spec.experts);
    map->data()->setRange(QCPRange(0, std::max(1, layers - 1)), QCPRange(0, std::max(1, m_spec.experts - 1)));
    for (int layer = 0; layer < layers; ++layer)
        for (int expert = 0; expert < m_spec.experts; ++expert)
            map->data()->setCell(
                layer, expert,
                100 * m_spec.gates[static_cast<std::size_t>(layer * m_spec.experts + expert)]);
    // Half of the scale only: the paths are drawn on top and must be seen on every cell.
    QCPColorGradient gradient = gradientOf(ColorMap::Sequential, theme.appearance);
    gradient.clearColorStops();
    for (int i = 0; i <= 16; ++i)
        gradient.setColorStopAt(i / 16.0, mapColor(ColorMap::Sequential, 0.45 * i / 16.0, theme.appearance));
    const QCPRange range(0, 100);
    QCPColorScale* scale = addColorScale(plot, theme, AxisText{tr("Gate"), QStringLiteral("%")}.text(), gradient, range);
    map->setColorScale(scale);
    map->setGradient(gradient);
    map->setDataRange(range);

    for (std::size_t p = 0; p < m_spec.paths.size(); ++p) {
        const ExpertPathSpec::Path& path = m_spec.paths[p];
        const SeriesStyle style = seriesStyle(path.style, theme.appearance);
        const QPen pen(style.color, theme.lineWidth * 1.3, style.line);
        QCPGraph* line = plot.addGraph(plot.xAxis, plot.yAxis);
        QCPGraph* marks = plot.addGraph(plot.xAxis, plot.yAxis);
        line->setPen(pen);
        marks->setLineStyle(QCPGraph::lsNone);
        marks->setScatterStyle(QCPScatterStyle(scatterShape(style.marker), QPen(style.color, theme.lineWidth),
                                               QBrush(style.color), theme.markerSize));
        for (QCPGraph* graph : {line, marks})
            graph->setSelectable(QCP::stNone);
        const double offset = pathOffset(p, m_spec.paths.size());
        for (std::size_t layer = 0; layer < path.experts.size(); ++layer)
            for (std::size_t k = 0; k < path.experts[layer].size(); ++k) {
                const double x = static_cast<double>(layer) + offset;
                const double y = path.experts[layer][k] + offset;
                if (k == 0)
                    line->addData(x, y);
                marks->addData(x, y);
            }
        addLegendEntry(plot, theme, path.name, pen, style.marker);
    }

    auto experts = QSharedPointer<QCPAxisTickerText>::create();
    for (int expert = 0; expert < m_spec.experts; ++expert)
        experts->addTick(expert, QString::number(expert));
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (int layer = 0; layer < layers; ++layer)
        names->addTick(layer, m_spec.layers[layer]);
    plot.xAxis->setTicker(names);
    plot.yAxis->setTicker(experts);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->grid()->setVisible(false);
    }
    plot.xAxis->setLabel(tr("MoE layer"));
    plot.yAxis->setLabel(tr("Expert (index)"));
    plot.xAxis->setRange(-0.5, layers - 0.5);
    plot.yAxis->setRange(-0.5, m_spec.experts - 0.5);
    plot.yAxis->setRangeReversed(true);
}

void ExpertPathFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    rotateTickLabels(*plot.xAxis, theme, m_spec.layers,
                     (size.width() - 110.0) / std::max<double>(1, static_cast<double>(m_spec.layers.size())));
}

std::optional<PlotHit> ExpertPathFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const auto layer = static_cast<qsizetype>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const auto expert = static_cast<int>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (layer < 0 || layer >= m_spec.layers.size() || expert < 0 || expert >= m_spec.experts)
        return std::nullopt;
    QStringList by;
    for (const ExpertPathSpec::Path& path : m_spec.paths) {
        const auto& chosen = path.experts[static_cast<std::size_t>(layer)];
        if (std::ranges::find(chosen, expert) != chosen.end())
            by += path.name;
    }
    const double gate = m_spec.gates[static_cast<std::size_t>(layer * m_spec.experts + expert)];
    QString text = tr("%1, expert %2: gate of %3 %4")
                       .arg(m_spec.layers[layer])
                       .arg(expert)
                       .arg(m_spec.gatesOf, percentText(gate, 1));
    if (!by.isEmpty())
        text += tr("; chosen by %1").arg(by.join(QStringLiteral(", ")));
    return PlotHit{text, m_spec.layers[layer], -1};
}

PlotData ExpertPathFigure::table() const {
    PlotData data;
    data.columns = {{tr("layer"), {}}, {tr("expert"), {}}, {tr("gate of %1").arg(m_spec.gatesOf), {}}};
    for (const ExpertPathSpec::Path& path : m_spec.paths)
        data.columns.push_back({tr("chosen by %1").arg(path.name), {}});
    for (qsizetype layer = 0; layer < m_spec.layers.size(); ++layer)
        for (int expert = 0; expert < m_spec.experts; ++expert) {
            std::vector<PlotData::Cell> row{
                m_spec.layers[layer], double(expert),
                m_spec.gates[static_cast<std::size_t>(layer * m_spec.experts + expert)]};
            for (const ExpertPathSpec::Path& path : m_spec.paths) {
                const auto& chosen = path.experts[static_cast<std::size_t>(layer)];
                row.emplace_back(std::ranges::find(chosen, expert) != chosen.end() ? 1.0 : 0.0);
            }
            data.rows.push_back(std::move(row));
        }
    return data;
}

}  // namespace axscope::app
