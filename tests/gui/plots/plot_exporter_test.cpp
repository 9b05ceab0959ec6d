// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_exporter.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/export_dialog.h"
#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "multipliers/catalog.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

namespace {

/// Page sizes go through whole points (PDF) and whole pixels (PNG).
constexpr double kSizeTolerance = 0.01;

bool near(double value, double wanted) {
    return std::abs(value - wanted) <= kSizeTolerance * wanted;
}

QByteArray readAll(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

std::shared_ptr<const PlotFigure> errorMap() {
    return std::make_shared<ErrorMapFigure>(ErrorMapSpec{
        multipliers::tableOf(*multipliers::findCatalogEntry("1KVA")), QStringLiteral("mul8s_1KVA"), 5});
}

std::shared_ptr<const PlotFigure> curve() {
    LineSpec spec;
    spec.title = QStringLiteral("SQNR <&> depth");
    spec.x = {QStringLiteral("Depth"), QStringLiteral("layers")};
    spec.y = {QStringLiteral("SQNR"), QStringLiteral("dB")};
    LineSpec::Series series{QStringLiteral("A"), 0, 0, {}, {}};
    for (int i = 0; i < 20; ++i) {
        series.line.push_back({double(i), 40.0 / 3 - i * 0.7, QStringLiteral("l%1").arg(i), {}});
    }
    spec.series.push_back(series);
    return std::make_shared<LineFigure>(spec);
}

PlotExporter::Source sourceOf(std::shared_ptr<const PlotFigure> figure) {
    return {
        std::move(figure), std::nullopt, {QStringLiteral("version: 0.1.0"), QStringLiteral("seed: 7 <x>")}};
}

}  // namespace

class PlotExporterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void pdfHasTheSizeTheTextAndNoJpeg() {
        PlotExportOptions options;
        options.sizeMm = QSizeF(90, 65);
        const QString file = path(QStringLiteral("map.pdf"));
        QVERIFY(PlotExporter::save(sourceOf(errorMap()), file, options));
        const QByteArray pdf = readAll(file);
        QVERIFY(pdf.startsWith("%PDF-1.6"));
        const auto box = QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"))
                             .match(QString::fromLatin1(pdf));
        QVERIFY(box.hasMatch());
        QVERIFY(near(box.captured(1).toDouble() / 72 * 25.4, 90));
        QVERIFY(near(box.captured(2).toDouble() / 72 * 25.4, 65));
        QVERIFY2(!pdf.contains("DCTDecode"), "the heat map was stored as JPEG");
        QVERIFY(pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("seed: 7 &lt;x&gt;"));  // XMP
        QVERIFY(pdf.contains("/Font"));              // text stays text
    }

    void svgHasTheSizeTheTextAndAClip() {
        PlotExportOptions options;
        options.format = PlotFormat::Svg;
        options.sizeMm = QSizeF(120, 80);
        const QString file = path(QStringLiteral("line.svg"));
        QVERIFY(PlotExporter::save(sourceOf(curve()), file, options));
        const QString svg = QString::fromUtf8(readAll(file));
        const auto size =
            QRegularExpression(QStringLiteral("width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\"")).match(svg);
        QVERIFY(size.hasMatch());
        QVERIFY(near(size.captured(1).toDouble(), 120));
        QVERIFY(near(size.captured(2).toDouble(), 80));
        QVERIFY(svg.contains(QStringLiteral("<title>SQNR &lt;&amp;&gt; depth</title>")));
        QVERIFY(svg.contains(QStringLiteral("seed: 7 &lt;x&gt;")));
        QVERIFY(svg.contains(QStringLiteral("clip-path=\"url(#axes)\"")));
        QVERIFY(svg.contains(QStringLiteral("<text")));
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 468, 312));  // 8 points are 11 units
        // The passes together draw what a PNG shows: no layer is lost and none is twice there.
        QImage picture(468, 312, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        int ink = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                ink += picture.pixelColor(x, y).lightness() < 250 ? 1 : 0;
            }
        }
        QVERIFY2(ink > 2000 && ink < 40000, qPrintable(QString::number(ink)));
    }

    void svgKeepsEveryCellOfAHeatMap() {
        PlotExportOptions options;
        options.format = PlotFormat::Svg;
        const auto bytes = PlotExporter::encode(sourceOf(errorMap()), options);
        QVERIFY(bytes);
        QVERIFY(!bytes->contains("image/jpeg"));
        // The largest picture is the map; every colour in it must be one of the few errors of this
        // multiplier.
        const auto matches = QRegularExpression(QStringLiteral("base64,([A-Za-z0-9+/=\\s]+)\""))
                                 .globalMatch(QString::fromLatin1(*bytes));
        QImage map;
        for (auto it = matches; it.hasNext();) {
            const QImage image = QImage::fromData(QByteArray::fromBase64(it.next().captured(1).toLatin1()));
            if (image.width() * image.height() > map.width() * map.height()) {
                map = image;
            }
        }
        QCOMPARE(map.size(), QSize(256, 256));
        const auto table = multipliers::tableOf(*multipliers::findCatalogEntry("1KVA"));
        QCPColorGradient gradient = gradientOf(ColorMap::Diverging, Appearance::Light);
        for (int a = -128; a < 128; ++a) {
            for (int b = -128; b < 128; ++b) {
                const QRgb wanted = gradient.color(table->product(a, b) - a * b, QCPRange(-5, 5));
                // b to the right, a upwards.
                QCOMPARE(map.pixel(b + 128, 127 - a), wanted);
            }
        }
    }

    void pngHasTheSizeTheResolutionAndTheText() {
        PlotExportOptions options;
        options.format = PlotFormat::Png;
        options.sizeMm = QSizeF(50, 40);
        options.dpi = 200;
        const QString file = path(QStringLiteral("map.png"));
        QVERIFY(PlotExporter::save(sourceOf(errorMap()), file, options));
        const QImage image(file);
        QCOMPARE(image.size(), QSize(qRound(50 / 25.4 * 200), qRound(40 / 25.4 * 200)));
        QVERIFY(near(image.dotsPerMeterX(), 200 / 0.0254));
        QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Error of mul8s_1KVA"));
        QCOMPARE(image.text(QStringLiteral("Description")), QStringLiteral("version: 0.1.0\nseed: 7 <x>"));
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    }

    void csvHoldsTheFiguresNumbers() {
        PlotExportOptions options;
        options.format = PlotFormat::Csv;
        options.sizeMm = QSizeF();  // of no interest to a CSV file
        const QString file = path(QStringLiteral("line.csv"));
        QVERIFY(PlotExporter::save(sourceOf(curve()), file, options));
        const auto lines = QString::fromUtf8(readAll(file)).split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral("# SQNR <&> depth"));
        QCOMPARE(lines[1], QStringLiteral("# version: 0.1.0"));
        QCOMPARE(lines[3], QStringLiteral("series,Depth [layers],point,SQNR [dB]"));
        for (int i = 0; i < 20; ++i) {
            const auto cells = lines[4 + i].split(QLatin1Char(','));
            QCOMPARE(QLocale::c().toDouble(cells[1]), double(i));
            QCOMPARE(QLocale::c().toDouble(cells[3]), 40.0 / 3 - i * 0.7);
        }
        QCOMPARE(lines.size(), 25);
    }

    void exportLeavesTheScreenAlone() {
        PlotView view;
        view.resize(500, 350);
        view.setFigure(curve());
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        view.setPalette(dark);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setRanges({2, 9, 5, 12});
        QTest::qWait(50);
        const QImage before = view.grab().toImage();
        const QRect viewport = view.plot()->viewport();
        int replots = 0;
        connect(view.plot(), &QCustomPlot::afterReplot, this, [&] { ++replots; });
        for (const PlotFormat format : {PlotFormat::Pdf, PlotFormat::Svg, PlotFormat::Png, PlotFormat::Csv}) {
            PlotExportOptions options;
            options.format = format;
            QVERIFY(PlotExporter::save(view, path(QStringLiteral("screen.") + suffixOf(format)), options));
        }
        QTest::qWait(50);
        QCOMPARE(replots, 0);
        QCOMPARE(view.plot()->viewport(), viewport);
        QCOMPARE(*view.ranges(), (PlotRanges{2, 9, 5, 12}));
        QCOMPARE(view.grab().toImage(), before);
        // The file is light all the same, ...
        const QImage picture(path(QStringLiteral("screen.png")));
        QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
    }

    void exportShowsWhatIsZoomedTo() {
        PlotExporter::Source all = sourceOf(curve());
        PlotExporter::Source part = all;
        part.ranges = PlotRanges{2, 4, 8, 12};
        PlotExportOptions options;
        options.dpi = 96;
        QVERIFY(PlotExporter::render(all, options) != PlotExporter::render(part, options));
    }

    void failuresNameTheFile() {
        const QString file = path(QStringLiteral("no/such/folder/plot.pdf"));
        const auto saved = PlotExporter::save(sourceOf(curve()), file, {});
        QVERIFY(!saved);
        QVERIFY(QString::fromStdString(saved.error().text()).contains(file));
        const auto nothing = PlotExporter::save(PlotExporter::Source{}, path(QStringLiteral("x.pdf")), {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!QFile::exists(path(QStringLiteral("x.pdf"))));
        PlotExportOptions huge;
        huge.sizeMm = QSizeF(5000, 80);
        const auto tooLarge = PlotExporter::save(sourceOf(curve()), path(QStringLiteral("y.pdf")), huge);
        QVERIFY(!tooLarge);
        QVERIFY(QString::fromStdString(tooLarge.error().text()).contains(QStringLiteral("5000")));
        PlotExportOptions fine;
        fine.format = PlotFormat::Png;
        fine.dpi = 100000;
        QVERIFY(!PlotExporter::save(sourceOf(curve()), path(QStringLiteral("z.png")), fine));
    }

    void formatsAreFoundBySuffix() {
        QCOMPARE(plotFormatOf(QStringLiteral("a/b.PDF")), PlotFormat::Pdf);
        QCOMPARE(plotFormatOf(QStringLiteral("b.svg")), PlotFormat::Svg);
        QVERIFY(!plotFormatOf(QStringLiteral("b.jpeg")));
    }

    void dialogSavesAndRemembers() {
        PlotView view;
        view.setFigure(curve());
        view.setExportName(QStringLiteral("sqnr"));
        {
            ExportDialog dialog(view);
            dialog.findChild<QComboBox*>(QStringLiteral("format"))->setCurrentIndex(1);
            dialog.findChild<QDoubleSpinBox*>(QStringLiteral("width"))->setValue(84);
            QVERIFY(dialog.file().endsWith(QStringLiteral("/sqnr.svg")));
            dialog.findChild<QLineEdit*>(QStringLiteral("file"))->setText(path(QStringLiteral("chosen.svg")));
            QSignalSpy exported(&dialog, &ExportDialog::exported);
            dialog.open();
            dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
            QCOMPARE(exported.count(), 1);
            QVERIFY(!dialog.isVisible());
            QVERIFY(QFile::exists(path(QStringLiteral("chosen.svg"))));
        }
        ExportDialog again(view);
        QCOMPARE(again.options().format, PlotFormat::Svg);
        QCOMPARE(again.options().sizeMm.width(), 84.0);
        QCOMPARE(again.file(), path(QStringLiteral("sqnr.svg")));
    }

    void dialogShowsAFailureAndStaysOpen() {
        PlotView view;
        view.setFigure(curve());
        ExportDialog dialog(view);
        const QString file = path(QStringLiteral("missing/folder/x.pdf"));
        dialog.findChild<QLineEdit*>(QStringLiteral("file"))->setText(file);
        QSignalSpy failed(&dialog, &ExportDialog::failed);
        dialog.open();
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
        QCOMPARE(failed.count(), 1);
        QVERIFY(dialog.isVisible());
        const auto* message = dialog.findChild<QLabel*>(QStringLiteral("message"));
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(file));
    }

    void dialogShowsAPreview() {
        PlotView view;
        view.setFigure(curve());
        ExportDialog dialog(view);
        dialog.findChild<QDoubleSpinBox*>(QStringLiteral("width"))->setValue(120);
        dialog.findChild<QDoubleSpinBox*>(QStringLiteral("height"))->setValue(80);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto* preview = dialog.findChild<QLabel*>(QStringLiteral("preview"));
        QTRY_VERIFY(!preview->pixmap().isNull());
        const QSizeF size = preview->pixmap().deviceIndependentSize();
        QVERIFY(std::abs(size.width() / size.height() - 1.5) < 0.05);
        dialog.findChild<QComboBox*>(QStringLiteral("format"))->setCurrentIndex(3);
        QVERIFY(preview->text().contains(QStringLiteral("20")));
        QVERIFY(!dialog.findChild<QDoubleSpinBox*>(QStringLiteral("width"))->isEnabled());
    }
};

AXS_PLOT_TEST(PlotExporterTest, "plot_exporter")
#include "plot_exporter_test.moc"
