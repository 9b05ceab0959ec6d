// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include "app/gui/plots/palette.h"

class QCustomPlot;

namespace axscope::app {

/// Colours, font and line weights of a figure; a figure is built from a theme, so the same figure can be on
/// screen in dark colours and in a PDF in light ones.
struct PlotTheme {
    ColorScheme appearance;  ///< light or dark, and the palette
    QColor background;
    QColor text;
    QColor mutedText;
    QColor axis;
    QColor grid;
    QColor highlight;  ///< outline of the selected point
    QFont font;        ///< tick labels and legend; axis titles share it, the title is bold
    double lineWidth = 1.6;
    double axisWidth = 1;  ///< of axes, ticks and grid
    double markerSize = 7;
    bool marksSelection = true;  ///< false on paper: what is selected in the window means nothing there

    /// Follows the desktop's palette: light or dark by the lightness of its base colour.
    [[nodiscard]] static PlotTheme fromPalette(const QPalette& palette, const QFont& font);
    /// For export: black on white, or the dark theme's colours; the font in pixels so that no device resolution
    /// changes it. Lines and markers grow with the font; `family` empty: the one that comes with the program.
    [[nodiscard]] static PlotTheme forExport(double fontPixels, ColorScheme scheme = {},
                                             const QString& family = {});

    bool operator==(const PlotTheme&) const = default;
};

/// Appearance that fits a palette.
[[nodiscard]] Appearance appearanceOf(const QPalette& palette);

/// Empties `plot` down to one axis rectangle with four axes in the theme's colours, and no legend.
void resetPlot(QCustomPlot& plot, const PlotTheme& theme);

}  // namespace axscope::app
