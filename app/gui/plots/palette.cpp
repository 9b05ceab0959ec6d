// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace axscope::app {
namespace {

constexpr int kColors = 8;

// Okabe and Ito's eight hues (Color Universal Design, 2008). Their yellow, orange and sky blue vanish on
// white and their black and blue on black, so lightness is moved until each keeps a contrast of 3 to 1 with
// the background, and all stay apart for colour-blind eyes: orange and yellow become browns on white.
constexpr std::array<QRgb, kColors> kLightColors{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffb8568c,
                                                 0xff404040, 0xffa34e00, 0xff2b93d1, 0xff5c430a};
constexpr std::array<QRgb, kColors> kDarkColors{0xff4aa8e0, 0xffff7f3f, 0xff1fc797, 0xffe893c3,
                                                0xffdcdcdc, 0xfff0ae2e, 0xff9ad6fb, 0xfff0e442};

// Tol's "bright" in an order that keeps neighbours apart; yellow, cyan and grey are moved in the same way.
constexpr std::array<QRgb, kColors> kLightTol{0xff4477aa, 0xffe0506a, 0xff228833, 0xffaa3377,
                                              0xff222222, 0xff9a8612, 0xff2a9cc4, 0xff8a8a8a};
constexpr std::array<QRgb, kColors> kDarkTol{0xff6f9fd0, 0xfff58a98, 0xff4fbf62, 0xffd06aa8,
                                             0xffeeeeee, 0xffd8ca5c, 0xff7fdcf6, 0xff808080};
// Four greys that a printer keeps apart; the dash is another for every turn.
constexpr int kGreys = 4;
constexpr std::array<QRgb, kGreys> kLightGreys{0xff000000, 0xff6e6e6e, 0xff3a3a3a, 0xff929292};
constexpr std::array<QRgb, kGreys> kDarkGreys{0xffffffff, 0xff969696, 0xffc9c9c9, 0xff7c7c7c};
constexpr std::array<Qt::PenStyle, 4> kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

constexpr std::array<Marker, kSeriesStyles> kMarkers{
    Marker::Disc,        Marker::Square,      Marker::Triangle,   Marker::Diamond,
    Marker::Cross,       Marker::Circle,      Marker::Plus,       Marker::TriangleInverted,
    Marker::Star,        Marker::CrossSquare, Marker::PlusCircle, Marker::PlusSquare,
    Marker::CrossCircle, Marker::Peace,       Marker::Triangle,   Marker::Diamond};

struct OkLab {
    double lightness, a, b;
};

/// Linear sRGB of an OKLab colour (B. Ottosson, "A perceptual color space for image processing", 2020).
std::array<double, 3> linearOf(const OkLab& color) {
    const double l = std::pow(color.lightness + 0.3963377774 * color.a + 0.2158037573 * color.b, 3);
    const double m = std::pow(color.lightness - 0.1055613458 * color.a - 0.0638541728 * color.b, 3);
    const double s = std::pow(color.lightness - 0.0894841775 * color.a - 1.2914855480 * color.b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

double encoded(double linear) {
    const double v = std::clamp(linear, 0.0, 1.0);
    return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

double decoded(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Lightness and hue are kept; chroma gives way where sRGB ends.
QColor colorOf(double lightness, double chroma, double hueDegrees) {
    const double hue = hueDegrees * std::numbers::pi / 180;
    std::array<double, 3> rgb{};
    for (double c = chroma; c >= 0; c -= 0.005) {
        rgb = linearOf({lightness, c * std::cos(hue), c * std::sin(hue)});
        if (std::ranges::all_of(rgb, [](double v) { return v >= -1e-4 && v <= 1 + 1e-4; })) {
            break;
        }
    }
    return QColor::fromRgbF(static_cast<float>(encoded(rgb[0])), static_cast<float>(encoded(rgb[1])),
                            static_cast<float>(encoded(rgb[2])));
}

double luminance(const QColor& color) {
    return 0.2126 * decoded(color.redF()) + 0.7152 * decoded(color.greenF()) +
           0.0722 * decoded(color.blueF());
}

}  // namespace

QString nameOf(PaletteId palette) {
    switch (palette) {
        case PaletteId::OkabeIto:
            break;
        case PaletteId::Tol:
            return QStringLiteral("tol");
        case PaletteId::Grey:
            return QStringLiteral("grey");
    }
    return QStringLiteral("okabe-ito");
}

std::optional<PaletteId> paletteOf(const QString& name) {
    for (const PaletteId palette : kPalettes) {
        if (name == nameOf(palette)) {
            return palette;
        }
    }
    return std::nullopt;
}

SeriesStyle seriesStyle(int index, ColorScheme scheme) {
    const auto i = static_cast<std::size_t>(index % kSeriesStyles);
    const bool dark = scheme.appearance == Appearance::Dark;
    if (scheme.palette == PaletteId::Grey) {
        const auto& greys = dark ? kDarkGreys : kLightGreys;
        // Neighbours differ in both; the dash of a grey changes with every turn through the greys.
        return {QColor::fromRgb(greys[i % kGreys]), kMarkers[i], kDashes[(i + i / kGreys) % kDashes.size()]};
    }
    const auto& colors = scheme.palette == PaletteId::Tol ? (dark ? kDarkTol : kLightTol)
                                                          : (dark ? kDarkColors : kLightColors);
    return {QColor::fromRgb(colors[i % kColors]), kMarkers[i], i < kColors ? Qt::SolidLine : Qt::DashLine};
}

QColor areaColor(AreaStyle style, ColorScheme scheme) {
    // Neighbours differ in lightness, too, so that a grey print keeps them apart. The fifth is neutral: figures
    // take it for what others are compared with.
    using Areas = std::array<QRgb, 6>;
    static constexpr std::array<Areas, kPalettes.size()> kLight{
        {{0xff0072b2, 0xffdb7233, 0xff00664a, 0xffe9a9cb, 0xff404040, 0xff8fcdf2},
         {0xff4477aa, 0xffee8f9d, 0xff1d6f2a, 0xffccbb44, 0xff404040, 0xff66ccee},
         {0xff262626, 0xffb4b4b4, 0xff5c5c5c, 0xffd6d6d6, 0xff404040, 0xff8c8c8c}}};
    static constexpr std::array<Areas, kPalettes.size()> kDark{
        {{0xff2f86c9, 0xffff9a5c, 0xff14976f, 0xfff3bfdd, 0xffa9a9a9, 0xff0a75b5},
         {0xff4477aa, 0xffee8f9d, 0xff228833, 0xffddcf6a, 0xff9a9a9a, 0xff7fd6f2},
         {0xfff2f2f2, 0xff8c8c8c, 0xffc8c8c8, 0xff5f5f5f, 0xffe0e0e0, 0xffa6a6a6}}};
    const auto& sets = scheme.appearance == Appearance::Dark ? kDark : kLight;
    const Areas& colors = sets[static_cast<std::size_t>(scheme.palette)];
    const QColor color = QColor::fromRgb(colors[static_cast<std::size_t>(style.color) % colors.size()]);
    if (style.tint <= 0) {
        return color;
    }
    const bool away = (style.tint - 1) % 2 == 0;
    const float end = away == (scheme == Appearance::Dark) ? 1 : 0;
    const float share = away ? 0.4F : 0.5F;
    const auto mix = [share, end](float value) { return value + (end - value) * share; };
    return QColor::fromRgbF(mix(color.redF()), mix(color.greenF()), mix(color.blueF()));
}

QColor markColor(int index, ColorScheme scheme) {
    constexpr double kLeastContrast = 3;  // WCAG 2.1, 1.4.11, of graphical objects
    constexpr int kStep = 104;            // percent
    const bool dark = scheme.appearance == Appearance::Dark;
    const QColor background = dark ? QColor(0x23, 0x26, 0x29) : QColor(Qt::white);  // the lightest dark one
    QColor color = areaColor(index, scheme);
    while (contrastRatio(color, background) < kLeastContrast) {
        color = dark ? color.lighter(kStep) : color.darker(kStep);
    }
    return color;
}

QColor expertColor(int index, ColorScheme scheme) {
    const QColor color = seriesStyle(index % kColors, scheme).color;
    if ((index / kColors) % 2 == 0) {
        return color;
    }
    // Away from the background: on white darker, on black half way to white.
    return scheme == Appearance::Light
               ? color.darker(170)
               : QColor((color.red() + 255) / 2, (color.green() + 255) / 2, (color.blue() + 255) / 2);
}

QColor mapColor(ColorMap map, double t, ColorScheme scheme) {
    if (std::isnan(t)) {
        return Qt::transparent;
    }
    t = std::clamp(t, 0.0, 1.0);
    const bool dark = scheme.appearance == Appearance::Dark;
    if (map == ColorMap::Sequential) {
        // Equal steps of t are equal steps of OKLab lightness; the hue turns from green to blue on the way.
        const double lightness = dark ? 0.27 + 0.63 * t : 0.97 - 0.60 * t;
        const double chroma = scheme.palette == PaletteId::Grey ? 0 : 0.02 + 0.24 * t * (1 - 0.45 * t);
        return colorOf(lightness, chroma, 190 + 72 * t);
    }
    if (scheme.palette == PaletteId::Grey) {
        return colorOf(0.20 + 0.80 * t, 0, 0);
    }
    const double side = 2 * t - 1;  // -1 .. 1
    const double strength = std::abs(side);
    const double lightness = dark ? 0.25 + 0.55 * strength : 0.97 - 0.50 * strength;
    return colorOf(lightness, 0.17 * strength, side < 0 ? 252 : 42);
}

QColor textColorOn(const QColor& background) {
    return contrastRatio(background, Qt::black) >= contrastRatio(background, Qt::white) ? Qt::black
                                                                                        : Qt::white;
}

double contrastRatio(const QColor& first, const QColor& second) {
    const double one = luminance(first);
    const double other = luminance(second);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace axscope::app
