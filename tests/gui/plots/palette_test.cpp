// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/palette.h"

#include <QFontDatabase>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>
#include <vector>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope::app;

namespace {

constexpr std::array kAppearances{Appearance::Light, Appearance::Dark};
/// WCAG 2.1, 1.4.11: graphical objects need 3 to 1.
constexpr double kGraphicsContrast = 3.0;
/// WCAG 2.1, 1.4.3: text needs 4.5 to 1.
constexpr double kTextContrast = 4.5;

QColor groundOf(Appearance appearance) {
    return appearance == Appearance::Light ? QColor(Qt::white) : QColor(0x23, 0x26, 0x29);
}

/// Lightness L* of CIELAB.
double lightness(const QColor& color) {
    const double y = (contrastRatio(color, Qt::black) * 0.05) - 0.05;
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

std::vector<ColorScheme> allSchemes() {
    std::vector<ColorScheme> schemes;
    for (const Appearance appearance : kAppearances) {
        for (const PaletteId palette : kPalettes) {
            schemes.emplace_back(appearance, palette);
        }
    }
    return schemes;
}

/// Two colours further apart than this in CIELAB are seen as different side by side.
constexpr double kSeenApart = 8;

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// What eyes without one kind of cones make of linear sRGB (Machado, Oliveira, Fernandes 2009, severity 1).
constexpr std::array<Matrix, 4> kEyes{
    Matrix{Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}},
    Matrix{Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
           Triple{-0.003882, -0.048116, 1.051998}},
    Matrix{Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
           Triple{-0.011820, 0.042940, 0.968881}},
    Matrix{Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
           Triple{0.004733, 0.691367, 0.303900}}};

Triple product(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t r = 0; r < 3; ++r) {
        for (std::size_t c = 0; c < 3; ++c) {
            result[r] += matrix[r][c] * vector[c];
        }
    }
    return result;
}

/// CIELAB under D65 of a colour as `eyes` see it.
Triple labOf(const QColor& color, const Matrix& eyes) {
    Triple linear{};
    const std::array<double, 3> encoded{color.redF(), color.greenF(), color.blueF()};
    for (std::size_t i = 0; i < 3; ++i) {
        linear[i] = encoded[i] <= 0.04045 ? encoded[i] / 12.92 : std::pow((encoded[i] + 0.055) / 1.055, 2.4);
    }
    Triple seen = product(eyes, linear);
    for (double& v : seen) {
        v = std::clamp(v, 0.0, 1.0);
    }
    Triple xyz = product({Triple{0.4124, 0.3576, 0.1805}, Triple{0.2126, 0.7152, 0.0722}, Triple{0.0193, 0.1192, 0.9505}},
                         seen);
    xyz[0] /= 0.9505;
    xyz[2] /= 1.089;
    for (double& v : xyz) {
        v = v > 0.008856 ? std::cbrt(v) : 7.787 * v + 16.0 / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

}  // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fontsExist() {
        QVERIFY2(!QFontDatabase::families().isEmpty(), "no font: every text would be a row of boxes");
    }

    void stylesAreDistinct() {
        for (const ColorScheme& appearance : allSchemes()) {
            std::set<std::tuple<QRgb, Marker, Qt::PenStyle>> seen;
            std::set<std::pair<QRgb, int>> lines;
            for (int i = 0; i < kSeriesStyles; ++i) {
                const SeriesStyle style = seriesStyle(i, appearance);
                seen.insert({style.color.rgb(), style.marker, style.line});
                lines.insert({style.color.rgb(), style.line});
            }
            QCOMPARE(seen.size(), std::size_t(kSeriesStyles));
            QCOMPARE(lines.size(), std::size_t(kSeriesStyles));
            std::set<Marker> markers;
            for (int i = 0; i < 10; ++i) {
                markers.insert(seriesStyle(i, appearance).marker);
            }
            QCOMPARE(markers.size(), std::size_t(10));
            QCOMPARE(seriesStyle(kSeriesStyles, appearance), seriesStyle(0, appearance));
        }
    }

    void linesStandOutFromTheGround() {
        for (const ColorScheme& appearance : allSchemes()) {
            for (int i = 0; i < kSeriesStyles; ++i) {
                const double ratio = contrastRatio(seriesStyle(i, appearance).color, groundOf(appearance));
                QVERIFY2(ratio >= kGraphicsContrast,
                         qPrintable(QStringLiteral("style %1: %2").arg(i).arg(ratio)));
            }
            for (int i = 0; i < 6; ++i) {
                const double ratio = contrastRatio(markColor(i, appearance), groundOf(appearance));
                QVERIFY2(ratio >= kGraphicsContrast, qPrintable(QStringLiteral("mark %1: %2").arg(i).arg(ratio)));
            }
        }
    }

    void colourBlindEyesTellColoursApart() {
        for (const ColorScheme& scheme : allSchemes()) {
            const int colors = scheme.palette == PaletteId::Grey ? 4 : 8;
            for (const Matrix& eyes : kEyes) {
                for (int i = 0; i < colors; ++i) {
                    for (int j = 0; j < i; ++j) {
                        const Triple one = labOf(seriesStyle(i, scheme).color, eyes);
                        const Triple other = labOf(seriesStyle(j, scheme).color, eyes);
                        const double apart = std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
                        QVERIFY2(apart > kSeenApart, qPrintable(QStringLiteral("%1, %2 and %3: %4")
                                                                    .arg(nameOf(scheme.palette))
                                                                    .arg(i)
                                                                    .arg(j)
                                                                    .arg(apart)));
                    }
                }
            }
        }
    }

    void greysAreGrey() {
        const ColorScheme greys(Appearance::Light, PaletteId::Grey);
        for (int i = 0; i <= 40; ++i) {
            for (const QColor& color : {seriesStyle(i, greys).color, areaColor(i, greys),
                                        mapColor(ColorMap::Sequential, i / 40.0, greys),
                                        mapColor(ColorMap::Diverging, i / 40.0, greys)}) {
                QVERIFY2(color.red() == color.green() && color.green() == color.blue(), qPrintable(color.name()));
            }
        }
        // The sign of a diverging value is its lightness.
        QVERIFY(lightness(mapColor(ColorMap::Diverging, 0.3, greys)) + 10 <
                lightness(mapColor(ColorMap::Diverging, 0.5, greys)));
        QVERIFY(lightness(mapColor(ColorMap::Diverging, 0.5, greys)) + 10 <
                lightness(mapColor(ColorMap::Diverging, 0.7, greys)));
    }

    void palettesHaveNames() {
        for (const PaletteId palette : kPalettes) {
            QVERIFY(paletteOf(nameOf(palette)) == palette);
        }
        QVERIFY(!paletteOf(QStringLiteral("jet")));
    }

    void neighbouringAreasDifferInLightness() {
        for (const ColorScheme& appearance : allSchemes()) {
            for (int i = 0; i < 5; ++i) {
                const double step =
                    std::abs(lightness(areaColor(i, appearance)) - lightness(areaColor(i + 1, appearance)));
                QVERIFY2(step > 12,
                         qPrintable(QStringLiteral("areas %1 and %2: %3").arg(i).arg(i + 1).arg(step)));
            }
        }
    }

    void sequentialMapIsMonotonousInLightness() {
        for (const Appearance appearance : kAppearances) {
            const double sign = appearance == Appearance::Light ? -1 : 1;
            double before = lightness(mapColor(ColorMap::Sequential, 0, appearance));
            for (int i = 1; i <= 20; ++i) {
                const double now = lightness(mapColor(ColorMap::Sequential, i / 20.0, appearance));
                // Perceptually uniform: no step is missing and none is twice as large as the others.
                QVERIFY2(sign * (now - before) > 1.0 && sign * (now - before) < 7.0,
                         qPrintable(QStringLiteral("step %1: %2").arg(i).arg(now - before)));
                before = now;
            }
        }
    }

    void divergingMapIsSymmetricAroundANeutralZero() {
        for (const Appearance appearance : kAppearances) {
            const QColor zero = mapColor(ColorMap::Diverging, 0.5, appearance);
            QVERIFY2(zero.hslSaturationF() < 0.12, qPrintable(zero.name()));
            for (const double side : {0.1, 0.25, 0.5}) {
                const double low = lightness(mapColor(ColorMap::Diverging, 0.5 - side, appearance));
                const double high = lightness(mapColor(ColorMap::Diverging, 0.5 + side, appearance));
                QVERIFY2(std::abs(low - high) < 6,
                         qPrintable(QStringLiteral("%1: %2, %3").arg(side).arg(low).arg(high)));
            }
            const QColor low = mapColor(ColorMap::Diverging, 0, appearance);
            const QColor high = mapColor(ColorMap::Diverging, 1, appearance);
            QVERIFY(low.blue() > low.red());
            QVERIFY(high.red() > high.blue());
        }
    }

    void gradientHasTheNeutralColorAtZero() {
        for (const Appearance appearance : kAppearances) {
            QCPColorGradient gradient = gradientOf(ColorMap::Diverging, appearance);
            const QColor zero = QColor::fromRgba(gradient.color(0, QCPRange(-5, 5)));
            const QColor wanted = mapColor(ColorMap::Diverging, 0.5, appearance);
            QCOMPARE(zero.rgb(), wanted.rgb());
        }
    }

    void mapClampsAndHidesNan() {
        QCOMPARE(mapColor(ColorMap::Sequential, -3, Appearance::Light),
                 mapColor(ColorMap::Sequential, 0, Appearance::Light));
        QCOMPARE(mapColor(ColorMap::Sequential, 7, Appearance::Light),
                 mapColor(ColorMap::Sequential, 1, Appearance::Light));
        QCOMPARE(mapColor(ColorMap::Diverging, std::numeric_limits<double>::quiet_NaN(), Appearance::Light)
                     .alpha(),
                 0);
    }

    void textOnCellsIsReadable() {
        for (const Appearance appearance : kAppearances) {
            for (int i = 0; i <= 50; ++i) {
                const QColor cell = mapColor(ColorMap::Sequential, i / 50.0, appearance);
                QVERIFY(contrastRatio(cell, textColorOn(cell)) >= kTextContrast);
            }
        }
    }

    void numbersAreWrittenForPeople() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(percentText(0.634), QStringLiteral("63.4 %"));
        QCOMPARE(percentText(nan), QStringLiteral("–"));
        QCOMPARE(percentNumber(1, 2), QStringLiteral("100.00"));
        QCOMPARE(fixedText(-0.0001, 2), QStringLiteral("0.00"));
        QCOMPARE(fixedText(infinity, 1), QStringLiteral("∞"));
        QCOMPARE(figureText(191238, 4), QStringLiteral("191,238"));
        QCOMPARE(figureText(-1.25), QStringLiteral("-1.25"));
        QCOMPARE(figureText(0.00371234, 3), QStringLiteral("0.00371"));
        QCOMPARE(figureText(1200), QStringLiteral("1,200"));
        QCOMPARE(figureText(0), QStringLiteral("0"));
        QCOMPARE(figureText(-infinity), QStringLiteral("−∞"));
        QCOMPARE(shortCountText(41'214'720), QStringLiteral("41.2 M"));
        QCOMPARE(shortCountText(999'950), QStringLiteral("1.00 M"));
        QCOMPARE(shortCountText(640), QStringLiteral("640"));
        QCOMPARE(tickText(1e-5), QStringLiteral("10⁻⁵"));
        QCOMPARE(tickText(-2.5e-6), QStringLiteral("−2.5×10⁻⁶"));
        QCOMPARE(tickText(3e12), QStringLiteral("3×10¹²"));
        QCOMPARE(powerTickText(0.001), QStringLiteral("10⁻³"));
        QCOMPARE(powerTickText(1), QStringLiteral("10⁰"));
        QCOMPARE(powerTickText(20), QStringLiteral("20"));
        QCOMPARE(tickText(65536), QStringLiteral("65,536"));
        QCOMPARE(tickText(0.30000000000000004), QStringLiteral("0.3"));
        QCOMPARE(tickTexts({-2.5, 0, 2.5, 5}), (QVector<QString>{QStringLiteral("−2.5"), QStringLiteral("0.0"),
                                                                 QStringLiteral("2.5"), QStringLiteral("5.0")}));
        QCOMPARE(tickTexts({0, 7500, 10000}), (QVector<QString>{QStringLiteral("0"), QStringLiteral("7,500"),
                                                                QStringLiteral("10,000")}));
        QCOMPARE(tickTexts({0, 2.5e-5}), (QVector<QString>{QStringLiteral("0"), QStringLiteral("2.5×10⁻⁵")}));
        QCOMPARE(tickText(0.0001), QStringLiteral("0.0001"));
        QCOMPARE(quantityText(12.345, QStringLiteral("dB"), 3), QStringLiteral("12.3 dB"));
    }
};

AXS_PLOT_TEST(PaletteTest, "palette")
#include "palette_test.moc"
