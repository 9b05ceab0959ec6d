// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/selection_role.h"

/// How figures show what is selected (in the window only, see PlotTheme::marksSelection) and what belongs together.
namespace axscope::app {

/// Extent of a bar in plot coordinates.
struct BarBox {
    double left, right;
    double top;         ///< end of the bar, or of its interval where the letter shall stand clear of it
    double bottom = 0;  ///< below 0 where parts of the bar hang down
};

/// A frame around a bar with the letter A or B above it: solid for the candidate, dashed for the other.
void addBarMark(QCustomPlot& plot, const PlotTheme& theme, const BarBox& box, SelectionRole role);

/// A ring around a point with the letter A or B beside it.
void addPointMark(QCustomPlot& plot, const PlotTheme& theme, double x, double y, SelectionRole role);

/// An arrow from one point to another that leaves both of their markers free.
void addArrow(QCustomPlot& plot, const PlotTheme& theme, QPointF from, QPointF to, const QColor& color);

}  // namespace axscope::app
