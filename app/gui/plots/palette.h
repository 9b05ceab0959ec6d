// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <Qt>

/// Colours that colour-blind readers and black-and-white printers can tell apart: every series differs in
/// marker shape too, and lines repeat a colour only with another dash.
namespace axscope::app {

enum class Appearance { Light, Dark };

/// The marks of data points; figure_items.h turns them into QCustomPlot's.
enum class Marker {
    None,
    Disc,
    Square,
    Triangle,
    Diamond,
    Cross,
    Circle,
    Plus,
    TriangleInverted,
    Star,
    CrossSquare,
    PlusCircle,
    PlusSquare,
    CrossCircle,
    Peace,
};

/// How one series is drawn wherever it appears.
struct SeriesStyle {
    QColor color;
    Marker marker = Marker::Disc;
    Qt::PenStyle line = Qt::SolidLine;

    bool operator==(const SeriesStyle&) const = default;
};

/// Number of styles before seriesStyle() repeats itself.
inline constexpr int kSeriesStyles = 16;

/// Style of series `index` (>= 0, repeats after kSeriesStyles): Okabe and Ito's colours, adapted to the
/// background.
[[nodiscard]] SeriesStyle seriesStyle(int index, Appearance appearance);

/// Colours without markers for areas (bars of a group); neighbours differ in lightness as well.
[[nodiscard]] QColor areaColor(int index, Appearance appearance);

/// Colour of expert `index` (>= 0) wherever one appears: seriesStyle()'s eight, then deeper ones of the same hues;
/// repeats after 16, so that figures write the number beside or into the colour.
[[nodiscard]] QColor expertColor(int index, Appearance appearance);

enum class ColorMap {
    Sequential,  ///< 0 is close to the background, 1 the strongest; perceptually uniform
    Diverging,   ///< 0.5 is neutral, both ends equally strong
};

/// Colour at t in [0, 1] (clamped; NaN gives a transparent colour).
[[nodiscard]] QColor mapColor(ColorMap map, double t, Appearance appearance);

/// Black or white, whichever reads better on `background`.
[[nodiscard]] QColor textColorOn(const QColor& background);

/// WCAG 2 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor& first, const QColor& second);

}  // namespace axscope::app
