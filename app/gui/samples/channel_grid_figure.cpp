// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/channel_grid_figure.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr int kMostCells = 1 << 16;
constexpr int kMostMaps = 64;
constexpr int kMostNumbers = 4096;  // of channels that are one number each

/// Names every few channels, so that their numbers do not touch.
void nameChannels(QCPAxis& axis, int count, int pitch, int size, int step, int first) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int every = std::max(1, (count + 7) / 8);
    for (int i = 0; i < count; i += every)
        ticker->addTick(i * pitch + (size - 1) / 2.0, QString::number(first + i * step));
    axis.setTicker(ticker);
    axis.setSubTicks(false);
    axis.setTickLength(0, 0);
    axis.grid()->setVisible(false);
}

/// Moves a scale below the maps: beside them it would take of the width that they need.
void putBelow(QCPColorScale& scale, QCustomPlot& plot, const PlotTheme& theme, const QString& title) {
    QCPLayoutGrid* layout = plot.plotLayout();
    layout->take(&scale);
    layout->simplify();
    layout->addElement(layout->rowCount(), 0, &scale);
    layout->setRowStretchFactor(layout->rowCount() - 1, 0.001);
    scale.setType(QCPAxis::atBottom);
    QCPAxis* axis = scale.axis();  // another one than before
    axis->setLabel(title);
    axis->setLabelFont(theme.font);
    axis->setLabelColor(theme.text);
    axis->setTickLabelFont(theme.font);
    axis->setTickLabelColor(theme.text);
    makeNumberAxis(axis);
    axis->setBasePen(QPen(theme.axis, 1));
    axis->setTickPen(QPen(theme.axis, 1));
    axis->setSubTicks(false);
    scale.setMarginGroup(QCP::msTop | QCP::msBottom, nullptr);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, nullptr);
    auto* group = new QCPMarginGroup(&plot);
    group->setParent(plot.axisRect());  // and not the plot, which outlives many figures
    plot.axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    scale.setMarginGroup(QCP::msLeft | QCP::msRight, group);
}

}  // namespace

ChannelGridFigure::ChannelGridFigure(ChannelGridSpec spec) : SpecFigure(std::move(spec)) {
    const ChannelMaps& maps = *m_spec.maps;
    m_spec.count = std::clamp(m_spec.count, 1, std::max(1, maps.channels - m_spec.first));
    m_gap = maps.height * maps.width > 1 ? 1 : 0;
    // As near to a square as channels allow.
    const double side =
        std::sqrt(static_cast<double>(m_spec.count) * (maps.height + m_gap) / (maps.width + m_gap));
    m_columns = std::clamp(static_cast<int>(std::lround(side)), 1, m_spec.count);
}

int ChannelGridFigure::channelsPerPage(const ChannelMaps& maps) {
    const int cells = maps.height * maps.width;
    if (cells <= 1)
        return kMostNumbers;
    return std::clamp(kMostCells / cells, 1, kMostMaps);
}

double ChannelGridFigure::valueAt(std::size_t index) const {
    switch (m_spec.part) {
        case ChannelGridSpec::Part::Reference:
            return m_spec.maps->reference[index];
        case ChannelGridSpec::Part::Candidate:
            return m_spec.maps->candidate[index];
        case ChannelGridSpec::Part::Difference:
            break;
    }
    return m_spec.maps->difference(index);
}

QString ChannelGridFigure::description() const {
    return tr("Maps of channels %1 to %2 of %3 as colours up to %4")
        .arg(m_spec.first)
        .arg(m_spec.first + m_spec.count - 1)
        .arg(fromUtf8(m_spec.maps->name), figureText(m_spec.limit, 3));
}

void ChannelGridFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const ChannelMaps& maps = *m_spec.maps;
    auto* map = new CellMap(plot.xAxis, plot.yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(cellsWide(), cellsHigh());
    map->data()->setRange(QCPRange(0, cellsWide() - 1), QCPRange(0, cellsHigh() - 1));
    map->data()->fill(kNoFigure);
    for (int i = 0; i < m_spec.count; ++i) {
        const int left = i % m_columns * (maps.width + m_gap);
        const int top = i / m_columns * (maps.height + m_gap);
        for (int row = 0; row < maps.height; ++row)
            for (int column = 0; column < maps.width; ++column)
                map->data()->setCell(left + column, top + row,
                                     valueAt(maps.at(m_spec.first + i, row, column)));
    }
    const ColorSpan colors = *colorSpan();
    const QCPRange range(colors.low, colors.high);
    const auto gradient = gradientOf(colors.map, theme.appearance);
    QCPColorScale* scale = addColorScale(plot, theme, colors.value, gradient, range);
    putBelow(*scale, plot, theme, colors.value);
    map->setColorScale(scale);
    map->setGradient(gradient);
    map->setDataRange(range);

    nameChannels(*plot.xAxis, m_columns, maps.width + m_gap, maps.width, 1, 0);
    nameChannels(*plot.yAxis, rows(), maps.height + m_gap, maps.height, m_columns, m_spec.first);
    plot.xAxis->setLabel(maps.gates ? tr("+ expert") : tr("+ channel"));
    plot.yAxis->setLabel(maps.gates ? tr("Expert") : tr("Channel"));
    plot.yAxis->setRangeReversed(true);
    plot.xAxis->setRange(-0.5, cellsWide() - 0.5);
    plot.yAxis->setRange(-0.5, cellsHigh() - 0.5);
}

void ChannelGridFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    // Cells are to be square: what the axes and the scale leave, as large as the maps can use it.
    const QFontMetricsF metrics(theme.font);
    const double roomWide =
        size.width() - 24 - metrics.height() - 4 * metrics.horizontalAdvance(QLatin1Char('0'));
    const double roomHigh = size.height() - 56 - 5.6 * metrics.height();
    const double cell = std::min(roomWide / cellsWide(), roomHigh / cellsHigh());
    if (cell <= 0)
        return;
    for (int i = 0; i < plot.plotLayout()->elementCount(); ++i)
        if (auto* scale = qobject_cast<QCPColorScale*>(plot.plotLayout()->elementAt(i)))
            scale->axis()->ticker()->setTickCount(std::clamp(
                static_cast<int>(cell * cellsWide() / (8 * metrics.horizontalAdvance(QLatin1Char('0')))), 2,
                7));
    plot.axisRect()->setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
    plot.axisRect()->setMaximumSize(std::max(10, static_cast<int>(cell * cellsWide())),
                                    std::max(10, static_cast<int>(cell * cellsHigh())));
}

std::optional<PlotHit> ChannelGridFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const ChannelMaps& maps = *m_spec.maps;
    const int x = static_cast<int>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const int y = static_cast<int>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (x < 0 || y < 0 || x >= cellsWide() || y >= cellsHigh())
        return std::nullopt;
    const int column = x % (maps.width + m_gap);
    const int row = y % (maps.height + m_gap);
    const int index = y / (maps.height + m_gap) * m_columns + x / (maps.width + m_gap);
    if (column >= maps.width || row >= maps.height || index >= m_spec.count)
        return std::nullopt;
    const std::size_t cell = maps.at(m_spec.first + index, row, column);
    QString where = (maps.gates ? tr("expert %1") : tr("channel %1")).arg(m_spec.first + index);
    const QString place = placeText(maps, row, column);
    if (!place.isEmpty())
        where += QStringLiteral(", ") + place;
    else if (maps.height * maps.width > 1)
        return std::nullopt;
    return PlotHit{tr("%1: %2 %3, %4 %5, difference %6")
                       .arg(where, m_spec.reference, figureText(maps.reference[cell], 4), m_spec.candidate,
                            figureText(maps.candidate[cell], 4), figureText(maps.difference(cell), 3)),
                   QString(), -1};
}

PlotData ChannelGridFigure::table() const {
    const ChannelMaps& maps = *m_spec.maps;
    PlotData data;
    data.columns = {{maps.gates ? tr("expert") : tr("channel"), {}},
                    {tr("row"), {}},
                    {tr("column"), {}},
                    {m_spec.reference, {}},
                    {m_spec.candidate, {}},
                    {tr("difference"), {}}};
    for (int i = 0; i < m_spec.count; ++i)
        for (int row = 0; row < maps.height; ++row)
            for (int column = 0; column < maps.width; ++column) {
                const std::size_t cell = maps.at(m_spec.first + i, row, column);
                data.rows.push_back({double(m_spec.first + i), double(row), double(column),
                                     double(maps.reference[cell]), double(maps.candidate[cell]),
                                     maps.difference(cell)});
            }
    return data;
}

std::optional<ColorSpan> ChannelGridFigure::colorSpan() const {
    const bool difference = m_spec.part == ChannelGridSpec::Part::Difference;
    const bool gates = m_spec.maps->gates;
    ColorSpan span;
    span.value = difference ? (gates ? tr("Difference of gate probability") : tr("Difference of output"))
                            : (gates ? tr("Gate probability") : tr("Output before activation"));
    const bool oneSided = gates && !difference;
    span.map = oneSided ? ColorMap::Sequential : ColorMap::Diverging;
    span.low = oneSided ? 0 : -m_spec.limit;
    span.high = m_spec.limit;
    return span;
}

std::shared_ptr<const PlotFigure> ChannelGridFigure::withColors(double low, double high) const {
    ChannelGridSpec spec = m_spec;
    spec.limit = std::max(-low, high);
    return std::make_shared<ChannelGridFigure>(std::move(spec));
}

}  // namespace axscope::app
