// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QSize>
#include <memory>
#include <vector>

#include "app/gui/plots/plot_exporter.h"
#include "app/gui/plots/qcustomplot_header.h"

namespace axscope::app {

/// The figures of one export, built and laid out on a page but not on any device. Lengths are in units of which
/// the font always takes the same number, so that all proportions follow from the font and none is rounded to
/// pixels of a screen.
class PlotPage {
public:
    /// Precondition: checkOptions() and at least one panel, each with a figure.
    PlotPage(const PanelFigure& figure, const PlotExportOptions& options);

    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] const QColor& background() const { return m_theme.background; }
    [[nodiscard]] std::size_t count() const { return m_parts.size(); }
    [[nodiscard]] QCustomPlot& plot(std::size_t panel) { return *m_parts[panel].plot; }
    /// Data area of a panel, on the page.
    [[nodiscard]] QRect axesRect(std::size_t panel) const;

    /// Draws one panel; `painter` is scaled to units of the page.
    void draw(QCPPainter& painter, std::size_t panel);
    /// Draws all of the page onto `device`, which is as large as the page.
    void draw(QPaintDevice& device, QSizeF deviceSize, QCPPainter::PainterModes modes);
    /// A painter on `device` in units of the page, set up for export.
    [[nodiscard]] std::unique_ptr<QCPPainter> painterOn(QPaintDevice& device, QSizeF deviceSize,
                                                        QCPPainter::PainterModes modes) const;

private:
    struct Part {
        std::unique_ptr<QCustomPlot> plot;
        QPoint corner;
        QSize size;
    };
    void alignAxes(int columns);

    QSize m_size;
    PlotTheme m_theme;
    std::vector<Part> m_parts;
};

}  // namespace axscope::app
