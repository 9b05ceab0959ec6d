// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <limits>
#include <memory>

#include "analysis/report/report.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/plot_data.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/plots/token_map_figure.h"
#include "app/gui/plots/token_panels.h"
#include "multipliers/catalog.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

PlotTheme lightTheme() {
    return PlotTheme::forExport(12);
}

std::shared_ptr<const multipliers::ProductTable> tableNamed(const char* name) {
    return multipliers::tableOf(*multipliers::findCatalogEntry(name));
}

LineSpec lineSpec(std::vector<double> values) {
    LineSpec spec;
    spec.title = QStringLiteral("title");
    spec.x = {QStringLiteral("Depth"), QStringLiteral("layers")};
    spec.y = {QStringLiteral("SQNR"), QStringLiteral("dB")};
    LineSpec::Series series{QStringLiteral("A"), 0, 3, {}, {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QString name = QStringLiteral("layer%1").arg(i);
        series.line.push_back({static_cast<double>(i), values[i], name, name});
    }
    spec.series.push_back(series);
    return spec;
}

}  // namespace

class FiguresTest : public QObject {
    Q_OBJECT

private:
    /// A plot with a layout, as after the first paint.
    static std::unique_ptr<QCustomPlot> built(const PlotFigure& figure, QSize size = {600, 400}) {
        auto plot = std::make_unique<QCustomPlot>();
        plot->setViewport(QRect(QPoint(0, 0), size));
        buildFigure(figure, *plot, lightTheme(), size, true);
        plot->replot(QCustomPlot::rpImmediateRefresh);
        return plot;
    }

private Q_SLOTS:
    void csvIsQuotedAndExact() {
        PlotData data;
        data.columns = {{QStringLiteral("name"), {}}, {QStringLiteral("value"), QStringLiteral("dB")}};
        data.rows = {{QStringLiteral("a,\"b\""), 0.1},
                     {QStringLiteral("#x"), kNan},
                     {QStringLiteral("y"), -kInfinity}};
        QCOMPARE(
            QString::fromUtf8(toCsv(data, {QStringLiteral("seed: 1\nfake")})),
            QStringLiteral("# seed: 1 fake\nname,value [dB]\n\"a,\"\"b\"\"\",0.1\n\"#x\",nan\ny,-inf\n"));
        QCOMPARE(toTabText(data), QStringLiteral("name\tvalue [dB]\na,\"b\"\t0.1\n#x\tnan\ny\t-inf\n"));
    }

    void csvReadsBackToTheSameNumbers() {
        const std::vector<double> values{1.0 / 3, 6.02214076e23, 5e-324, -0.1, 123456789.123456789, 1e-7};
        PlotData data;
        data.columns = {{QStringLiteral("v"), {}}};
        for (const double value : values) {
            data.rows.push_back({value});
        }
        const auto lines = QString::fromUtf8(toCsv(data, {})).split(QLatin1Char('\n'));
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(QLocale::c().toDouble(lines[static_cast<qsizetype>(i) + 1]), values[i]);
        }
    }

    void errorMapReadsTheTable() {
        // 1KR6 does not commute: a swap of the axes shows.
        const auto table = tableNamed("1KR6");
        const ErrorMapFigure figure({table, QStringLiteral("m"), 137});
        const auto plot = built(figure);
        const auto* map = qobject_cast<QCPColorMap*>(plot->plottable(0));
        QVERIFY(map);
        bool asymmetric = false;
        for (const auto& [a, b] : {std::pair{-128, 127}, {5, -77}, {-77, 5}, {127, 127}, {0, -1}, {3, 1}}) {
            // b runs to the right, a upwards.
            QCOMPARE(map->data()->data(b, a), double(table->product(a, b) - a * b));
            const QPointF pixel(plot->xAxis->coordToPixel(b), plot->yAxis->coordToPixel(a));
            const auto hit = figure.hitAt(*plot, pixel);
            QVERIFY(hit);
            QCOMPARE(hit->text, QStringLiteral("m: a = %1, b = %2, exact %3, product %4, error %5%6")
                                    .arg(a)
                                    .arg(b)
                                    .arg(a * b)
                                    .arg(table->product(a, b))
                                    .arg(table->product(a, b) - a * b)
                             .arg(a * b == 0 ? QString()
                                             : QStringLiteral(", relative error %1 %")
                                                   .arg(100.0 * (table->product(a, b) - a * b) / std::abs(a * b), 0, 'f', 2)));
        }
        for (int a = -128; a < 128; ++a) {
            asymmetric = asymmetric || table->product(a, 3) != table->product(3, a);
        }
        QVERIFY2(asymmetric, "the table commutes: this test would not see swapped axes");
        QCOMPARE(map->dataRange().lower, -137.0);
        QCOMPARE(map->dataRange().upper, 137.0);
        QCOMPARE(figure.table().rows.size(), std::size_t(65536));
        QVERIFY(!figure.hitAt(*plot, QPointF(plot->xAxis->coordToPixel(200), plot->yAxis->coordToPixel(0))));
    }

    void axesAlwaysHaveTitlesAndTheFigureATitle() {
        BarSpec bars;
        bars.x = {QStringLiteral("Expert"), QStringLiteral("index")};
        bars.y = {QStringLiteral("Share"), QStringLiteral("%")};
        const auto plot = built(BarFigure(bars));
        QCOMPARE(plot->xAxis->label(), QStringLiteral("Expert (index)"));
        QCOMPARE(plot->yAxis->label(), QStringLiteral("Share (%)"));
    }

    void linesLeaveGapsForWhatDoesNotExist() {
        const LineFigure figure(lineSpec({40, kInfinity, 30, kNan, 20}));
        const auto plot = built(figure);
        const QCPGraph* graph = plot->graph(0);
        QCOMPARE(graph->dataCount(), 5);
        QVERIFY(std::isnan(graph->data()->at(1)->value));
        QVERIFY(std::isnan(graph->data()->at(3)->value));
        QCOMPARE(plot->graph(1)->dataCount(), 3);  // a marker for each point that exists
        QVERIFY(plot->yAxis->range().lower < 20 && plot->yAxis->range().upper > 40);
        QVERIFY(std::isfinite(plot->yAxis->range().upper));
        // The numbers behind it are not cleaned up.
        QCOMPARE(std::get<double>(figure.table().rows[1][3]), kInfinity);
    }

    void linesWithoutAnyFigureStillBuild() {
        const auto plot = built(LineFigure(lineSpec({kNan, kInfinity})));
        QVERIFY(std::isfinite(plot->yAxis->range().lower));
        LineSpec logSpec = lineSpec({0, kNan, -1});
        logSpec.logY = true;
        QVERIFY(built(LineFigure(logSpec))->yAxis->range().lower > 0);
        QVERIFY(built(LineFigure(LineSpec{})));
    }

    void nearestPointIsHit() {
        const LineFigure figure(lineSpec({40, 35, 30}));
        const auto plot = built(figure);
        const QPointF at(plot->xAxis->coordToPixel(1), plot->yAxis->coordToPixel(35));
        const auto hit = figure.hitAt(*plot, at + QPointF(4, -3));
        QVERIFY(hit);
        QCOMPARE(hit->key, QStringLiteral("layer1"));
        QCOMPARE(hit->series, 3);
        QCOMPARE(hit->text, QStringLiteral("A, layer1: SQNR 35 dB"));
        QVERIFY(!figure.hitAt(*plot, at + QPointF(0, 60)));
    }

    void legendNeverCoversTheAxes() {
        LineSpec spec = lineSpec({40, 35, 30});
        for (int i = 1; i < 12; ++i) {
            auto series = spec.series.front();
            series.name = QStringLiteral("mul8s_1KV%1 (exact: no error)").arg(i);
            series.style = i;
            spec.series.push_back(series);
        }
        for (const QSize size :
             {QSize(900, 600), QSize(454, 302), QSize(900, 240), QSize(320, 500), QSize(200, 150)}) {
            const auto plot = built(LineFigure(spec), size);
            QCOMPARE(plot->legend->itemCount(), 12);
            const QRect axes = plot->axisRect()->rect();
            QVERIFY2(!axes.intersects(plot->legend->outerRect()),
                     qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
            for (int i = 0; i < 12; ++i) {
                QVERIFY(!axes.intersects(plot->legend->item(i)->outerRect()));
            }
        }
        // At the usual sizes it is inside the plot, too.
        for (const QSize size : {QSize(900, 600), QSize(454, 302)}) {
            const auto plot = built(LineFigure(spec), size);
            const QRect box = plot->legend->outerRect();
            QVERIFY2(QRect(QPoint(0, 0), size).contains(box),
                     qPrintable(QStringLiteral("%1, %2, %3 x %4 in %5 x %6")
                                    .arg(box.x())
                                    .arg(box.y())
                                    .arg(box.width())
                                    .arg(box.height())
                                    .arg(size.width())
                                    .arg(size.height())));
            QVERIFY(plot->axisRect()->rect().width() > size.width() / 3);
        }
    }

    /// Names short enough for one column beside the axes, but too many for it.
    void legendBesideLeavesRoomForTheAxes() {
        LineSpec spec = lineSpec({40, 35, 30});
        for (int i = 1; i < 14; ++i) {
            auto series = spec.series.front();
            series.name = QStringLiteral("resnet20_hard_%1").arg(i);
            spec.series.push_back(series);
        }
        for (const QSize size : {QSize(465, 253), QSize(600, 200), QSize(900, 300)}) {
            const auto plot = built(LineFigure(spec), size);
            QVERIFY2(plot->axisRect()->rect().width() > size.width() / 3,
                     qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
        }
    }

    void barsKeepIntervalsAndSkipNan() {
        BarSpec spec;
        spec.x = {QStringLiteral("Multiplier"), {}};
        spec.y = {QStringLiteral("Top-1"), QStringLiteral("%")};
        spec.highestY = 100;
        spec.categories = QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        spec.series = {{QStringLiteral("net"), 0, {60, kNan, 99.5}, {58, kNan, 99}, {62, kNan, 99.9}}};
        spec.references = {{QStringLiteral("float"), 68, 0, Qt::DotLine},
                           {QStringLiteral("none"), kNan, 0, Qt::DotLine}};
        const BarFigure figure(spec);
        const auto plot = built(figure);
        const auto* bars = qobject_cast<QCPBars*>(plot->plottable(0));
        QVERIFY(bars);
        QCOMPARE(bars->dataCount(), 2);
        QCOMPARE(plot->yAxis->range().lower, 0.0);
        QCOMPARE(plot->yAxis->range().upper, 100.0);
        const auto hit = figure.hitAt(*plot, {plot->xAxis->coordToPixel(0), plot->yAxis->coordToPixel(30)});
        QVERIFY(hit);
        QCOMPARE(hit->text, QStringLiteral("A, net: Top-1 60.0 % (95 % interval 58.0 to 62.0)"));
        QCOMPARE(figure.table().rows.size(), std::size_t(5));
    }

    void legendsAreArrangedAgain() {
        LineSpec spec = lineSpec({1, 2});
        spec.series.resize(1);
        for (int i = 1; i < 3; ++i) {
            spec.series.push_back(spec.series.front());
        }
        for (auto& series : spec.series) {
            series.name = QStringLiteral("a name of some length");
        }
        const LineFigure figure(spec);
        QCustomPlot plot;
        // Widths for three, two and one column: three entries leave a cell of two columns empty.
        for (const int width : {700, 400, 380, 250, 420, 700}) {
            plot.resize(width, 500);
            if (width == 700) {
                buildFigure(figure, plot, lightTheme(), plot.size(), true);
            } else {
                arrangeFigure(figure, plot, lightTheme(), plot.size());
            }
            plot.replot(QCustomPlot::rpImmediateRefresh);
            int entries = 0;
            for (int i = 0; i < plot.legend->elementCount(); ++i) {
                entries += plot.legend->elementAt(i) ? 1 : 0;
            }
            QCOMPARE(entries, 3);
        }
    }

    void heatMapsReadOutTheirCells() {
        HeatMapSpec spec;
        spec.rows = spec.columns = QStringList{QStringLiteral("0"), QStringLiteral("1")};
        spec.x = {QStringLiteral("to"), {}};
        spec.y = {QStringLiteral("from"), {}};
        spec.value = {QStringLiteral("share"), QStringLiteral("%")};
        spec.values = {75, 25, kNan, kNan};
        spec.extras = {{{QStringLiteral("count"), {}}, {300, 100, 0, 0}, 0}};
        const HeatMapFigure figure(spec);
        const auto plot = built(figure);
        const auto* map = qobject_cast<QCPColorMap*>(plot->plottable(0));
        QVERIFY(map);
        QCOMPARE(map->data()->cell(1, 0), 25.0);  // column 1 of row 0
        QVERIFY(std::isnan(map->data()->cell(0, 1)));
        QVERIFY(plot->yAxis->rangeReversed());
        const auto hit = figure.hitAt(*plot, {plot->xAxis->coordToPixel(1), plot->yAxis->coordToPixel(0)});
        QVERIFY(hit);
        QCOMPARE(hit->text, QStringLiteral("from = 0, to = 1: share 25.0 %; count 100"));
        QCOMPARE(hit->row, 0);
        QCOMPARE(hit->column, 1);
        QVERIFY(!figure.hitAt(*plot, {plot->xAxis->coordToPixel(1.6), plot->yAxis->coordToPixel(0)}));
        QCOMPARE(figure.table().columns.size(), std::size_t(4));
        QCOMPARE(std::get<double>(figure.table().rows[1][3]), 100.0);
        // A matrix that is too short must not be read past its end, and an empty scale has no colours.
        spec.values = {1};
        spec.high = spec.low;
        QCOMPARE(HeatMapFigure(spec).table().rows.size(), std::size_t(4));
        QVERIFY(built(HeatMapFigure(spec)));
        QVERIFY(built(HeatMapFigure(HeatMapSpec{})));
    }

    void heatMapsNameAsManyRowsAsFit() {
        HeatMapSpec spec;
        for (int r = 0; r < 100; ++r) {
            spec.rows += QStringLiteral("row %1").arg(r);
            spec.values.push_back(r);
        }
        spec.columns += QStringLiteral("only");
        spec.rowBreaks = {50};
        spec.rowExperts.assign(100, 3);
        const auto plot = built(HeatMapFigure(spec));
        const auto named = [&] { return plot->yAxis->tickVectorLabels().size(); };
        plot->replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY2(named() >= 5 && named() <= 40, qPrintable(QString::number(named())));
        plot->yAxis->setRange(20.5, 25.5);
        plot->replot(QCustomPlot::rpImmediateRefresh);
        QCOMPARE(plot->yAxis->tickVectorLabels().first(), QStringLiteral("row 21"));
        QCOMPARE(named(), 5);
    }

    void differencesCarryTheirSign() {
        HeatMapSpec spec;
        spec.rows = QStringList{QStringLiteral("r")};
        spec.columns = QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        spec.values = {1.25, -0.04, -2};
        spec.map = ColorMap::Diverging;
        spec.low = -2;
        spec.high = 2;
        spec.value = {QStringLiteral("change"), {}};
        const HeatMapFigure figure(spec);
        const auto plot = built(figure);
        const auto textAt = [&](double x) {
            return figure.hitAt(*plot, {plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(0)})->text;
        };
        QVERIFY(textAt(0).endsWith(QStringLiteral("+1.2")) || textAt(0).endsWith(QStringLiteral("+1.3")));
        QVERIFY(textAt(1).endsWith(QStringLiteral("change 0.0")));
        QVERIFY(textAt(2).endsWith(QStringLiteral("-2.0")));
    }

    void selectionStaysOffPaper() {
        HeatMapSpec map;
        map.rows = map.columns = QStringList{QStringLiteral("0")};
        map.values = {1};
        map.selectedRow = 0;
        BarSpec bars;
        bars.categories = QStringList{QStringLiteral("a")};
        bars.series = {{QStringLiteral("s"), 0, {1}, {}, {}}};
        bars.selectedCategory = 0;
        LineSpec line = lineSpec({1, 2});
        line.mark = {0, 1};
        const HeatMapFigure mapFigure(map);
        const BarFigure barFigure(bars);
        const LineFigure lineFigure(line);
        for (const PlotFigure* figure : {static_cast<const PlotFigure*>(&mapFigure),
                                         static_cast<const PlotFigure*>(&barFigure),
                                         static_cast<const PlotFigure*>(&lineFigure)}) {
            QCustomPlot plot;
            plot.resize(400, 300);
            buildFigure(*figure, plot, PlotTheme::fromPalette(QPalette(), QFont()), plot.size(), true);
            const int marked = plot.itemCount();
            buildFigure(*figure, plot, PlotTheme::forExport(12), plot.size(), true);
            QCOMPARE(plot.itemCount(), marked - 1);
        }
    }

    void tokenMapsFrameChangedSets() {
        TokenMapSpec spec;
        spec.experts = 3;
        spec.columns = 2;
        spec.classToken = true;
        spec.choices = 2;
        spec.reference = QStringLiteral("int8");
        spec.candidate = QStringLiteral("m");
        // Class token, then two rows of two patches; the second token only swaps its choices.
        spec.referenceExperts = {0, 1, 1, 2, 2, 0, 0, 1, 1, 0};
        spec.candidateExperts = {0, 2, 2, 1, 2, 0, 0, 1, 2, 1};
        spec.margin = {1, 2, 3, 4, 5};
        const TokenMapFigure figure(spec);
        QCOMPARE(figure.tokens(), std::size_t(5));
        QCOMPARE(figure.changedTokens(), std::size_t(2));
        QVERIFY(figure.isChanged(0) && !figure.isChanged(1) && figure.isChanged(4));
        const auto plot = built(figure);
        const TokenLayout layout(spec, 5);
        const QTransform toPixels = TokenLayout::toPixels(*plot);
        QCOMPARE(toPixels.m11(), toPixels.m22());  // square cells
        for (int panel = 0; panel < 2; ++panel) {
            for (int token = 0; token < 5; ++token) {
                const QRectF cell = layout.token(panel, static_cast<std::size_t>(token));
                QVERIFY(QRectF(0, 0, layout.width(), layout.height()).contains(cell));
                const auto hit = figure.hitAt(*plot, toPixels.map(cell.center()));
                QVERIFY(hit);
                QCOMPARE(hit->series, token);
            }
        }
        const auto hit = figure.hitAt(*plot, toPixels.map(layout.token(1, 4).center()));
        QCOMPARE(hit->row, 1);
        QCOMPARE(hit->column, 2);
        QCOMPARE(hit->text,
                 QStringLiteral("Patch in row 1, column 1: expert 1 + 0 with int8, expert 2 + 1 with m; margin 5"));
        QVERIFY(figure.hitAt(*plot, toPixels.map(layout.token(0, 0).center()))->text.startsWith(QStringLiteral("Class token")));
        QVERIFY(!figure.hitAt(*plot, toPixels.map(QPointF(layout.grid(0).right() + 0.01, layout.height() - 0.1))));
        QCOMPARE(figure.table().rows.size(), std::size_t(5));
        // Over an image every panel moves one to the right.
        spec.image = QImage(8, 8, QImage::Format_RGB32);
        QVERIFY(TokenLayout(spec, 5).grid(0).left() > layout.grid(0).left());
        QVERIFY(built(TokenMapFigure(spec)));
        QVERIFY(built(TokenMapFigure(TokenMapSpec{})));
    }

    void histogramFindsTheBin() {
        HistogramSpec spec;
        spec.x = {QStringLiteral("Error e"), QStringLiteral("product units")};
        spec.counted = QStringLiteral("pairs");
        spec.edges = {-1.5, -0.5, 0.5, 1.5};
        spec.series = {{QStringLiteral("m"), 0, {25, 75, 0}}};
        const HistogramFigure figure(spec);
        const auto plot = built(figure);
        QCOMPARE(plot->yAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(plot->yAxis->range().lower > 0);
        const auto hit = figure.hitAt(*plot, {plot->xAxis->coordToPixel(0.2), plot->yAxis->coordToPixel(5)});
        QVERIFY(hit);
        QCOMPARE(hit->text, QStringLiteral("Error e from -0.5 to 0.5: 75 pairs (75.00 %)"));
        QVERIFY(!figure.hitAt(*plot, {plot->xAxis->coordToPixel(1.5), 100}));
        QVERIFY(built(HistogramFigure(HistogramSpec{})));
    }

    void paretoFrontKeepsTheUnbeaten() {
        ScatterSpec spec;
        spec.points.resize(7);
        const double xs[] = {1.0, 0.5, 0.5, 0.2, 0.8, kNan, 0.5};
        const double ys[] = {70, 60, 65, 10, 64, 99, 65};
        for (std::size_t i = 0; i < spec.points.size(); ++i) {
            spec.points[i].x = xs[i];
            spec.points[i].y = ys[i];
        }
        QCOMPARE(unbeatenPoints(spec), (std::vector<bool>{true, false, true, true, false, false, true}));
        spec.yBetter = ScatterSpec::Better::Lower;
        QCOMPARE(unbeatenPoints(spec), (std::vector<bool>{false, false, false, true, false, false, false}));
        spec.xBetter = ScatterSpec::Better::Higher;
        QCOMPARE(unbeatenPoints(spec), (std::vector<bool>{true, true, false, true, true, false, false}));
        QVERIFY(unbeatenPoints(ScatterSpec{}).empty());
    }

    void logarithmicAxesLeaveOutWhatHasNoPlace() {
        ScatterSpec spec;
        spec.yBetter = ScatterSpec::Better::Lower;
        spec.highestY.reset();
        spec.logX = spec.logY = true;
        spec.points.resize(4);
        const double xs[] = {1, 10, 100, 0.1};
        const double ys[] = {1e4, 1e2, 1e3, 0};
        for (std::size_t i = 0; i < spec.points.size(); ++i) {
            spec.points[i].x = xs[i];
            spec.points[i].y = ys[i];
        }
        const ScatterFigure figure(spec);
        const auto plot = built(figure);
        QCOMPARE(plot->xAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(plot->xAxis->range().lower > 0.5 && plot->xAxis->range().lower < 1);
        QVERIFY(plot->yAxis->range().lower > 10 && plot->yAxis->range().upper > 1e4);
        QVERIFY(!isDrawn(spec, spec.points[3]));
        // Not drawn, it beats the others all the same.
        QCOMPARE(unbeatenPoints(spec), (std::vector<bool>{false, false, false, true}));
    }

    void mapsOfDifferencesSubtractATable() {
        const auto three = multipliers::ProductTable::fromFunction("three", true, [](int a, int b) { return a * b + 3; });
        const auto shifted = multipliers::ProductTable::fromFunction("a", true, [](int a, int b) { return a * b + a; });
        const ErrorMapSpec spec{shifted, QStringLiteral("A"), 131, three, QStringLiteral("T")};
        const ErrorMapFigure figure(spec);
        QCOMPARE(figure.title(), QStringLiteral("A minus T"));
        const auto plot = built(figure);
        const auto hit = figure.hitAt(*plot, {plot->xAxis->coordToPixel(-2), plot->yAxis->coordToPixel(40)});
        QVERIFY(hit);
        QCOMPARE(hit->text, QStringLiteral("a = 40, b = -2: A gives -40, T gives -77, difference 37"));
        const PlotData data = figure.table();
        QCOMPARE(data.rows.size(), std::size_t(65536));
        QCOMPARE(std::get<double>(data.rows[0][2]), 16384.0 + 3);
        QCOMPARE(std::get<double>(data.rows[0][4]), -131.0);
        QVERIFY(!(spec == ErrorMapSpec{shifted, QStringLiteral("A"), 131}));
    }

    void equalFiguresAreRecognised() {
        const LineFigure first(lineSpec({1, 2}));
        QVERIFY(first.equals(LineFigure(lineSpec({1, 2}))));
        QVERIFY(!first.equals(LineFigure(lineSpec({1, 3}))));
        QVERIFY(!first.equals(BarFigure(BarSpec{})));
        const ErrorMapFigure map({tableNamed("1KVA"), QStringLiteral("m"), 5});
        QVERIFY(!map.equals(ErrorMapFigure({tableNamed("1KVB"), QStringLiteral("m"), 5})));
        QVERIFY(map.equals(ErrorMapFigure({tableNamed("1KVA"), QStringLiteral("m"), 5})));
    }

    void rebuildingLeavesNothingBehind() {
        QCustomPlot plot;
        plot.resize(500, 300);
        HeatMapSpec spec;
        spec.rows = spec.columns = QStringList{QStringLiteral("0"), QStringLiteral("1")};
        spec.values = {1, 2, 3, 4};
        const HeatMapFigure matrix(spec);
        const LineFigure line(lineSpec({1, 2}));
        buildFigure(line, plot, lightTheme(), plot.size(), true);
        const auto children = plot.findChildren<QObject*>().size();
        for (int i = 0; i < 5; ++i) {
            buildFigure(matrix, plot, lightTheme(), plot.size(), true);
            plot.replot(QCustomPlot::rpImmediateRefresh);
            buildFigure(line, plot, lightTheme(), plot.size(), true);
            plot.replot(QCustomPlot::rpImmediateRefresh);
        }
        QCOMPARE(plot.axisRectCount(), 1);
        QCOMPARE(plot.plottableCount(), 2);
        QCOMPARE(plot.itemCount(), 0);
        QCOMPARE(plot.findChildren<QObject*>().size(), children);
    }
};

AXS_PLOT_TEST(FiguresTest, "figures")
#include "figures_test.moc"
