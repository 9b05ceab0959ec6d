// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_page.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace axscope::app {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr int kFontUnits = 11;  ///< height of the font in units of a page
constexpr int kPanelGap = 12;   ///< units between panels
/// Panels are aligned where that costs less than this share of their width or height.
constexpr double kMostForAlignment = 0.3;

/// 8 points at 120 x 80 mm; larger figures are looked at from further away, smaller ones leave less room.
double fontPointsFor(QSizeF sizeMm) {
    return std::clamp(8 * std::sqrt(std::min(sizeMm.width() / 120, sizeMm.height() / 80)), 6.0, 18.0);
}

/// Computes margins and rectangles without drawing anything.
void layOut(QCustomPlot& plot) {
    plot.setViewport(QRect(QPoint(), plot.size()));
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        plot.plotLayout()->update(phase);
    }
}

/// Distances of the data area from the sides of its panel: left, top, right, bottom.
std::array<int, 4> insets(const QCustomPlot& plot) {
    const QRect axes = plot.xAxis->axisRect()->rect();
    return {axes.left(), axes.top(), plot.width() - axes.right() - 1, plot.height() - axes.bottom() - 1};
}

/// Null where the figure has none.
QCPColorScale* colorScaleOf(const QCustomPlot& plot) {
    for (int i = 0; i < plot.plotLayout()->elementCount(); ++i) {
        if (auto* scale = qobject_cast<QCPColorScale*>(plot.plotLayout()->elementAt(i))) {
            return scale;
        }
    }
    return nullptr;
}

void widen(QCPLayoutElement& element, const std::array<int, 4>& by) {
    const QMargins now = element.margins();
    element.setMinimumMargins(
        QMargins(now.left() + by[0], now.top() + by[1], now.right() + by[2], now.bottom() + by[3]));
}

}  // namespace

PlotPage::PlotPage(const PanelFigure& figure, const PlotExportOptions& options) {
    const int columns = std::max(1, figure.columns);
    const int rows = std::max(1, figure.rows());
    const QSizeF panelMm(options.sizeMm.width() / columns, options.sizeMm.height() / rows);
    const double points = options.fontPoints > 0 ? options.fontPoints : fontPointsFor(panelMm);
    const double unitsPerPoint = kFontUnits / points;
    const double unitsPerMm = kPointsPerMm * unitsPerPoint;
    m_size = QSize(std::max(1, qRound(options.sizeMm.width() * unitsPerMm)),
                   std::max(1, qRound(options.sizeMm.height() * unitsPerMm)));
    m_theme = PlotTheme::forExport(kFontUnits, {options.appearance, options.palette}, options.fontFamily);
    if (options.linePoints > 0) {
        m_theme.lineWidth = options.linePoints * unitsPerPoint;
        // Axes are never heavier than the data.
        m_theme.axisWidth = std::clamp(0.75 * m_theme.lineWidth, 0.2, 1.0);
    }
    const auto edge = [](int whole, int count, int index) {  // start of a cell, gaps in between
        return static_cast<int>(std::lround(static_cast<double>(whole + kPanelGap) * index / count));
    };
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const FigureSource& source = figure.panels[i];
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        Part part;
        part.corner = {edge(m_size.width(), columns, column), edge(m_size.height(), rows, row)};
        part.size = {std::max(1, edge(m_size.width(), columns, column + 1) - kPanelGap - part.corner.x()),
                     std::max(1, edge(m_size.height(), rows, row + 1) - kPanelGap - part.corner.y())};
        part.plot = std::make_unique<QCustomPlot>();
        part.plot->resize(part.size);
        QString heading = figure.letterOf(i);
        if (options.withTitle) {
            heading += (heading.isEmpty() ? QString() : QStringLiteral("  ")) + source.figure->title();
        }
        buildFigure(*source.figure, *part.plot, m_theme, part.size, heading, options.withLegend);
        if (source.ranges) {
            part.plot->xAxis->setRange(source.ranges->xLow, source.ranges->xHigh);
            part.plot->yAxis->setRange(source.ranges->yLow, source.ranges->yHigh);
        }
        layOut(*part.plot);
        m_parts.push_back(std::move(part));
    }
    if (m_parts.size() > 1) {
        alignAxes(columns);
    }
}

void PlotPage::alignAxes(int columns) {
    std::vector<std::array<int, 4>> wanted;
    for (const Part& part : m_parts) {
        wanted.push_back(insets(*part.plot));
    }
    const std::vector<std::array<int, 4>> have = wanted;
    std::vector<QCPColorScale*> scales;
    for (const Part& part : m_parts) {
        scales.push_back(colorScaleOf(*part.plot));
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        for (std::size_t other = 0; other < m_parts.size(); ++other) {
            const bool sameColumn = i % static_cast<std::size_t>(columns) == other % static_cast<std::size_t>(columns);
            const bool sameRow = i / static_cast<std::size_t>(columns) == other / static_cast<std::size_t>(columns);
            for (const std::size_t side : {0U, 1U, 2U, 3U}) {
                const bool horizontal = side % 2 == 0;
                const int room = horizontal ? m_parts[i].size.width() : m_parts[i].size.height();
                const int more = have[other][side] - have[i][side];
                // A colour scale takes its room from its own panel alone.
                const bool comparable = side != 2 || (scales[i] == nullptr) == (scales[other] == nullptr);
                if (comparable && (horizontal ? sameColumn : sameRow) && more > 0 && more < kMostForAlignment * room) {
                    wanted[i][side] = std::max(wanted[i][side], have[other][side]);
                }
            }
        }
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        QCustomPlot& plot = *m_parts[i].plot;
        std::array<int, 4> by{};
        for (std::size_t side = 0; side < by.size(); ++side) {
            by[side] = wanted[i][side] - have[i][side];
        }
        // A colour scale stands between the axes and the right side, and is as high as they are.
        QCPColorScale* scale = scales[i];
        widen(*plot.xAxis->axisRect(), {by[0], by[1], scale ? 0 : by[2], by[3]});
        if (scale) {
            widen(*scale, {0, by[1], by[2], by[3]});
        }
        layOut(plot);
    }
}

QRect PlotPage::axesRect(std::size_t panel) const {
    const Part& part = m_parts[panel];
    return part.plot->xAxis->axisRect()->rect().translated(part.corner);
}

void PlotPage::draw(QCPPainter& painter, std::size_t panel) {
    Part& part = m_parts[panel];
    painter.save();
    painter.translate(part.corner);
    part.plot->toPainter(&painter, part.size.width(), part.size.height());
    painter.restore();
}

std::unique_ptr<QCPPainter> PlotPage::painterOn(QPaintDevice& device, QSizeF deviceSize,
                                                QCPPainter::PainterModes modes) const {
    auto painter = std::make_unique<QCPPainter>(&device);
    painter->setModes(modes | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter->setRenderHint(QPainter::LosslessImageRendering);
    painter->setRenderHint(QPainter::TextAntialiasing);
    painter->setFont(m_theme.font);  // or an SVG names the desktop's font for everything without text
    painter->scale(deviceSize.width() / m_size.width(), deviceSize.height() / m_size.height());
    return painter;
}

void PlotPage::draw(QPaintDevice& device, QSizeF deviceSize, QCPPainter::PainterModes modes) {
    const auto painter = painterOn(device, deviceSize, modes);
    painter->fillRect(QRect(QPoint(), m_size), m_theme.background);  // between the panels
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        draw(*painter, i);
    }
}

}  // namespace axscope::app
