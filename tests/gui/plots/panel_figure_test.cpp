// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QRegularExpression>
#include <QSettings>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/look_form.h"
#include "app/gui/plots/plot_page.h"
#include "multipliers/catalog.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

namespace {

/// A curve whose values are `scale` large: longer tick labels need a wider margin.
FigureSource curveOf(double scale, int series = 1) {
    LineSpec spec;
    spec.title = QStringLiteral("Curve of %1").arg(scale);
    spec.x = {QStringLiteral("Depth"), QStringLiteral("layers")};
    spec.y = {QStringLiteral("Error"), {}};
    for (int s = 0; s < series; ++s) {
        LineSpec::Series line{QStringLiteral("series %1").arg(s), s, 0, {}, {}};
        for (int i = 0; i < 8; ++i) {
            line.line.push_back({double(i), scale * (i + s), QStringLiteral("l%1").arg(i), {}});
        }
        spec.series.push_back(line);
    }
    return {std::make_shared<LineFigure>(spec), std::nullopt, {QStringLiteral("seed: 1")}};
}

FigureSource mapSource() {
    return {std::make_shared<ErrorMapFigure>(ErrorMapSpec{
                multipliers::tableOf(*multipliers::findCatalogEntry("1KVA")), QStringLiteral("mul8s_1KVA"), 5}),
            std::nullopt,
            {QStringLiteral("seed: 1"), QStringLiteral("map: yes")}};
}

PanelFigure panels(std::vector<FigureSource> sources, int columns) {
    return {std::move(sources), columns, PanelLetters::Parenthesised, QStringLiteral("All")};
}

/// How much colour a picture has: largest difference between the channels of a pixel.
int colourfulness(const QImage& image) {
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            most = std::max({most, std::abs(c.red() - c.green()), std::abs(c.green() - c.blue()),
                             std::abs(c.red() - c.blue())});
        }
    }
    return most;
}

}  // namespace

class PanelFigureTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void lettersCount() {
        PanelFigure figure = panels(std::vector<FigureSource>(5), 2);
        QCOMPARE(figure.rows(), 3);
        QCOMPARE(figure.letterOf(0), QStringLiteral("(a)"));
        QCOMPARE(figure.letterOf(25), QStringLiteral("(z)"));
        QCOMPARE(figure.letterOf(26), QStringLiteral("(aa)"));
        figure.letters = PanelLetters::Capital;
        QCOMPARE(figure.letterOf(1), QStringLiteral("B"));
        figure.letters = PanelLetters::None;
        QVERIFY(figure.letterOf(1).isEmpty());
        QCOMPARE(panels({curveOf(1), mapSource()}, 2).provenance(),
                 QStringList({QStringLiteral("seed: 1"), QStringLiteral("map: yes")}));
    }

    void axesOfARowAndAColumnAreInLine() {
        PlotExportOptions options;
        options.sizeMm = {178, 120};
        options.withTitle = false;
        PlotPage page(panels({curveOf(1), curveOf(3e5), curveOf(1e4, 3), mapSource()}, 2), options);
        QCOMPARE(page.count(), std::size_t(4));
        for (const auto& [one, other] : {std::pair{0, 2}, std::pair{1, 3}}) {
            QCOMPARE(page.axesRect(std::size_t(one)).left(), page.axesRect(std::size_t(other)).left());
        }
        for (const auto& [one, other] : {std::pair{0, 1}, std::pair{2, 3}}) {
            QCOMPARE(page.axesRect(std::size_t(one)).top(), page.axesRect(std::size_t(other)).top());
            QCOMPARE(page.axesRect(std::size_t(one)).bottom(), page.axesRect(std::size_t(other)).bottom());
        }
        // A colour scale does not make the panel above it narrow.
        QVERIFY(page.axesRect(1).right() > page.axesRect(3).right());
        // No panel reaches into another or beyond the page.
        for (std::size_t i = 0; i < page.count(); ++i) {
            QVERIFY(QRect(QPoint(), page.size()).contains(page.axesRect(i)));
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!page.axesRect(i).intersects(page.axesRect(j)));
            }
        }
    }

    void everyFormatHoldsEveryPanel() {
        const PanelFigure figure = panels({curveOf(1), mapSource(), curveOf(100)}, 2);
        PlotExportOptions options;
        options.sizeMm = {178, 120};
        auto pdf = PlotExporter::encode(figure, options);
        QVERIFY(pdf);
        QVERIFY(!pdf->contains("DCTDecode"));
        QVERIFY(pdf->contains("map: yes"));

        options.format = PlotFormat::Svg;
        auto svg = PlotExporter::encode(figure, options);
        QVERIFY(svg);
        QCOMPARE(svg->count("<clipPath id=\"axes"), 3);
        QCOMPARE(svg->count("clip-path=\"url(#axes"), 3);
        for (const char* letter : {">(a)", ">(b)", ">(c)"}) {
            QVERIFY2(svg->contains(letter), letter);
        }
        QSvgRenderer renderer(*svg);
        QVERIFY(renderer.isValid());

        options.format = PlotFormat::Csv;
        const auto csv = PlotExporter::encode(figure, options);
        QVERIFY(csv->contains("# (a) Curve of 1\n"));
        QVERIFY(csv->contains("# (c) Curve of 100\n"));

        // The SVG shows the panels where the PNG has them.
        options.format = PlotFormat::Png;
        options.dpi = 60;
        const QImage png = PlotExporter::render(figure, options);
        QImage drawn(png.size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        const auto inkOf = [](const QImage& image, const QRect& part) {
            int ink = 0;
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x) {
                    ink += image.pixelColor(x, y).lightness() < 240 ? 1 : 0;
                }
            }
            return ink;
        };
        const int w = png.width() / 2;
        const int h = png.height() / 2;
        for (const QRect& part : {QRect(0, 0, w, h), QRect(w, 0, w, h), QRect(0, h, w, h)}) {
            QVERIFY(inkOf(png, part) > 200);
            if (part.topLeft() != QPoint(w, 0)) {  // a heat map this small is averaged in one and not in the other
                QVERIFY(std::abs(inkOf(png, part) - inkOf(drawn, part)) < inkOf(png, part) / 3);
            }
        }
        QCOMPARE(inkOf(png, QRect(w + 4, h + 4, w - 6, h - 6)), 0);  // three panels, four cells
    }

    void nothingToDrawIsRefused() {
        QVERIFY(!PlotExporter::encode(PanelFigure{}, {}));
        QVERIFY(!PlotExporter::encode(panels({curveOf(1), FigureSource{}}, 2), {}));
        QVERIFY(PlotExporter::render(PanelFigure{}, {}).isNull());
    }

    void lookIsObeyed() {
        PlotExportOptions options;
        options.dpi = 96;
        const FigureSource source = curveOf(1, 3);
        QVERIFY(colourfulness(PlotExporter::render(source, options)) > 100);
        options.palette = PaletteId::Grey;
        // Anti-aliased text may be a shade off; colours are far more.
        QVERIFY(colourfulness(PlotExporter::render(source, options)) < 8);
        QVERIFY(colourfulness(PlotExporter::render(mapSource(), options)) < 8);

        options.palette = PaletteId::Tol;
        options.appearance = Appearance::Dark;
        QVERIFY(PlotExporter::render(source, options).pixelColor(1, 1).lightness() < 60);

        PlotExportOptions without;
        without.withLegend = false;
        without.format = PlotFormat::Svg;
        QVERIFY(!PlotExporter::encode(source, without)->contains("series 1"));
        without.withLegend = true;
        QVERIFY(PlotExporter::encode(source, without)->contains("series 1"));
    }

    void fontAndLinesHaveTheSizeAskedFor() {
        PlotExportOptions options;
        options.format = PlotFormat::Svg;
        options.sizeMm = {85, 60};
        options.fontPoints = 7;
        options.linePoints = 0.5;
        const QString svg = QString::fromUtf8(*PlotExporter::encode(curveOf(1), options));
        const auto box = QRegularExpression(QStringLiteral("viewBox=\"0 0 (\\d+) (\\d+)\"")).match(svg);
        QVERIFY(box.hasMatch());
        const double pointsPerUnit = 85 / 25.4 * 72 / box.captured(1).toDouble();
        const auto font = QRegularExpression(QStringLiteral("font-size=\"(\\d+)\"")).match(svg);
        QVERIFY(font.hasMatch());
        QVERIFY(std::abs(font.captured(1).toDouble() * pointsPerUnit - 7) < 0.05);
        // The curve's pen is the widest of those with its colour.
        const auto line =
            QRegularExpression(QStringLiteral("stroke=\"#0072b2\"[^>]*stroke-width=\"([0-9.]+)\"")).match(svg);
        QVERIFY(line.hasMatch());
        QVERIFY2(std::abs(line.captured(1).toDouble() * pointsPerUnit - 0.5) < 0.05,
                 qPrintable(line.captured(1)));
    }

    void optionsOutOfRangeAreRefused() {
        PlotExportOptions options;
        options.fontPoints = 2;
        QVERIFY(!checkOptions(options));
        options.fontPoints = 8;
        options.linePoints = 50;
        const auto refused = checkOptions(options);
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().text()).contains(QStringLiteral("line width 50 pt")));
    }

    void presetsAreAppliedAndNamed() {
        LookForm form;
        auto* preset = form.findChild<QComboBox*>(QStringLiteral("preset"));
        form.setOptions({});
        QCOMPARE(preset->currentIndex(), 0);
        for (int i = 1; i < preset->count(); ++i) {
            preset->setCurrentIndex(i);
            const PlotExportOptions wanted = lookPresets().at(i - 1).options;
            QCOMPARE(form.options().sizeMm, wanted.sizeMm);
            QCOMPARE(form.options().fontPoints, wanted.fontPoints);
            QCOMPARE(form.options().linePoints, wanted.linePoints);
            QVERIFY(checkOptions(form.options()));
            QCOMPARE(preset->currentIndex(), i);
        }
        form.findChild<QDoubleSpinBox*>(QStringLiteral("width"))->setValue(99);
        QCOMPARE(preset->currentIndex(), 0);
    }

    void lookIsRemembered() {
        PlotExportOptions look;
        look.sizeMm = {85, 55};
        look.fontPoints = 7.5;
        look.linePoints = 0.75;
        look.palette = PaletteId::Grey;
        look.appearance = Appearance::Dark;
        look.withLegend = false;
        look.withTitle = false;
        look.dpi = 450;
        look.format = PlotFormat::Svg;
        writeLook(QStringLiteral("test/"), look);
        QVERIFY(readLook(QStringLiteral("test/")) == look);
        LookForm form;
        form.setOptions(look);
        QVERIFY(form.options() == look);
        QSettings().setValue(QStringLiteral("test/widthMm"), -4);
        QSettings().setValue(QStringLiteral("test/palette"), QStringLiteral("no such"));
        QCOMPARE(readLook(QStringLiteral("test/")).sizeMm.width(), PlotExportOptions().sizeMm.width());
        QVERIFY(readLook(QStringLiteral("test/")).palette == PaletteId::OkabeIto);
    }
};

AXS_PLOT_TEST(PanelFigureTest, "panel_figure")
#include "panel_figure_test.moc"
