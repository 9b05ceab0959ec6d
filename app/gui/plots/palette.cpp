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
// the background.
constexpr std::array<QRgb, kColors> kLightColors{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffb8568c,
                                                 0xff404040, 0xffb97a00, 0xff2b93d1, 0xff857500};
constexpr std::array<QRgb, kColors> kDarkColors{0xff4aa8e0, 0xffff7f3f, 0xff1fc797, 0xffe893c3,
                                                0xffdcdcdc, 0xfff0ae2e, 0xff9ad6fb, 0xfff0e442};

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

SeriesStyle seriesStyle(int index, Appearance appearance) {
    const int i = index % kSeriesStyles;
    const auto& colors = appearance == Appearance::Dark ? kDarkColors : kLightColors;
    return {QColor::fromRgb(colors[static_cast<std::size_t>(i % kColors)]),
            kMarkers[static_cast<std::size_t>(i)], i < kColors ? Qt::SolidLine : Qt::DashLine};
}

QColor areaColor(int index, Appearance appearance) {
    // Neighbours differ in lightness, too, so that a grey print keeps them apart.
    static constexpr std::array<QRgb, 6> kLight{0xff0072b2, 0xffdb7233, 0xff00664a,
                                                0xffe9a9cb, 0xff404040, 0xff8fcdf2};
    static constexpr std::array<QRgb, 6> kDark{0xff2f86c9, 0xffff9a5c, 0xff14976f,
                                               0xfff3bfdd, 0xffa9a9a9, 0xff0a75b5};
    const auto& colors = appearance == Appearance::Dark ? kDark : kLight;
    return QColor::fromRgb(colors[static_cast<std::size_t>(index) % colors.size()]);
}

QColor expertColor(int index, Appearance appearance) {
    const QColor color = seriesStyle(index % kColors, appearance).color;
    if ((index / kColors) % 2 == 0) {
        return color;
    }
    // Away from the background: on white darker, on black half way to white.
    return appearance == Appearance::Light
               ? color.darker(170)
               : QColor((color.red() + 255) / 2, (color.green() + 255) / 2, (color.blue() + 255) / 2);
}

QColor mapColor(ColorMap map, double t, Appearance appearance) {
    if (std::isnan(t)) {
        return Qt::transparent;
    }
    t = std::clamp(t, 0.0, 1.0);
    const bool dark = appearance == Appearance::Dark;
    if (map == ColorMap::Sequential) {
        // Equal steps of t are equal steps of OKLab lightness; the hue turns from green to blue on the way.
        const double lightness = dark ? 0.27 + 0.63 * t : 0.97 - 0.60 * t;
        return colorOf(lightness, 0.02 + 0.24 * t * (1 - 0.45 * t), 190 + 72 * t);
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
