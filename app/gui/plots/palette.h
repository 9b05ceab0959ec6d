// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <Qt>
#include <array>
#include <optional>

/// Colours that colour-blind readers and black-and-white printers can tell apart: every series differs in
/// marker shape too, and lines repeat a colour only with another dash.
namespace axscope::app {

enum class Appearance { Light, Dark };

/// Sets of colours; all can be told apart with any kind of colour blindness.
enum class PaletteId {
    OkabeIto,  ///< Okabe and Ito, "Color Universal Design" (2008), adapted to the background
    Tol,       ///< P. Tol, "Colour Schemes" (SRON/EPS/TN/09-002, 2021), "bright", adapted to the background
    Grey,      ///< greys alone: lightness, dashes and markers tell series apart, also on a black-and-white printer
};
inline constexpr std::array kPalettes{PaletteId::OkabeIto, PaletteId::Tol, PaletteId::Grey};

/// Name on the command line and in the settings: "okabe-ito", "tol", "grey".
[[nodiscard]] QString nameOf(PaletteId palette);
/// Absent where no palette has this name.
[[nodiscard]] std::optional<PaletteId> paletteOf(const QString& name);

/// A palette on a background. Made of an appearance alone, it is the palette of the window.
struct ColorScheme {
    ColorScheme() = default;
    // Implicit both ways: light or dark is all that most figures need to know.
    ColorScheme(Appearance look) : appearance(look) {}
    ColorScheme(Appearance look, PaletteId colors) : appearance(look), palette(colors) {}
    operator Appearance() const { return appearance; }

    Appearance appearance = Appearance::Light;
    PaletteId palette = PaletteId::OkabeIto;

    friend bool operator==(const ColorScheme& l, const ColorScheme& r) {
        return l.appearance == r.appearance && l.palette == r.palette;
    }
    friend bool operator==(const ColorScheme& l, Appearance r) { return l.appearance == r; }
};

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

/// Style of series `index` (>= 0, repeats after kSeriesStyles).
[[nodiscard]] SeriesStyle seriesStyle(int index, ColorScheme scheme);

/// One of the colours of areas, and which tint of it: what was made from another thing has its colour in another tint.
struct AreaStyle {
    AreaStyle(int index = 0, int strength = 0) : color(index), tint(strength) {}  // implicit: most have no tint

    int color = 0;  ///< >= 0
    int tint = 0;   ///< 0: the colour itself; 1: further from the background; 2: closer to it; repeats after them

    bool operator==(const AreaStyle&) const = default;
};

/// Colours without markers for areas (bars of a group); neighbours differ in lightness as well.
[[nodiscard]] QColor areaColor(AreaStyle style, ColorScheme scheme);

/// areaColor() for marks and thin lines: as strong as they need it on the background.
[[nodiscard]] QColor markColor(int index, ColorScheme scheme);

/// Colour of expert `index` (>= 0) wherever one appears: seriesStyle()'s eight, then deeper ones of the same hues;
/// repeats after 16, so that figures write the number beside or into the colour.
[[nodiscard]] QColor expertColor(int index, ColorScheme scheme);

enum class ColorMap {
    Sequential,  ///< 0 is close to the background, 1 the strongest; perceptually uniform
    /// 0.5 is neutral, both ends equally strong. In greys, which have only one direction, from black (0) over a
    /// middle grey to white (1), so that the sign can be read.
    Diverging,
};

/// Colour at t in [0, 1] (clamped; NaN gives a transparent colour).
[[nodiscard]] QColor mapColor(ColorMap map, double t, ColorScheme scheme);

/// Black or white, whichever reads better on `background`.
[[nodiscard]] QColor textColorOn(const QColor& background);

/// WCAG 2 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor& first, const QColor& second);

}  // namespace axscope::app
