// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include "analysis/measures/class_accuracy.h"
#include "analysis/measures/paired_comparison.h"
#include "analysis/measures/run_difference.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/shared_axes.h"
#include "app/gui/text.h"
#include "app/gui/views/compare/mirrored_controls.h"
#include "app/gui/views/compare_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/study_text.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

template <class Widget>
Widget* childOf(const QWidget& view, const char* name) {
    auto* found = view.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

template <class Figure>
const auto& figureSpec(const QWidget& view, const char* plot) {
    const auto* figure = dynamic_cast<const Figure*>(childOf<PlotView>(view, plot)->figure().get());
    if (!figure)
        qFatal("%s shows no such figure", plot);
    return figure->spec();
}

void expose(QWidget& view) {
    view.resize(1280, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void chooseIn(QComboBox* box, const QString& text) {
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    emit box->activated(index);  // as when the user does it
}

Selection selectionOf(RunChoice candidate, RunChoice compared) {
    Selection selection;
    selection.candidate = candidate;
    selection.compared = compared;
    return selection;
}

/// The two instances of a view, A's first.
template <class View>
QList<View*> sidesOf(const CompareView& view) {
    QList<View*> views;
    for (const char* side : {"compareSideA", "compareSideB"}) {
        auto* found = childOf<QWidget>(view, side)->findChild<View*>();
        if (!found)
            qFatal("no view in %s", side);
        views += found;
    }
    return views;
}

std::shared_ptr<const PlotFigure> bars(const QString& unit, std::vector<double> values) {
    BarSpec spec;
    spec.title = QStringLiteral("t");
    spec.x = {QStringLiteral("x"), {}};
    spec.y = {QStringLiteral("y"), unit};
    for (std::size_t i = 0; i < values.size(); ++i)
        spec.categories += QString::number(i);
    spec.series.push_back({QStringLiteral("s"), 0, std::move(values), {}, {}});
    return std::make_shared<BarFigure>(std::move(spec));
}

}  // namespace

class CompareViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowToChooseB() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        expose(view);
        auto* message = childOf<QLabel>(view, "compareMessage");
        QVERIFY(message->isVisible());
        view.setStudy(testing::sampleStudy());
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("Ctrl")));
        QVERIFY(!childOf<QWidget>(view, "pairedPanel")->isVisible());
        QVERIFY(!childOf<QToolButton>(view, "swapRuns")->isEnabled());
        for (const PlotView* plot : view.plots())
            QVERIFY(plot->isEmpty());
        selection.chooseCompared(RunChoice{1, 2});
        QVERIFY(!message->isVisible());
        selection.chooseCompared(std::nullopt);
        QVERIFY(message->isVisible());
        selection.chooseCompared(RunChoice{1, 2});
        view.setStudy(testing::partialStudy(3));
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("resnet20_hard")));
    }

    void pairedFiguresAreThoseOfTheMeasure() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        const auto study = testing::sampleStudy();
        view.setStudy(study);
        expose(view);
        selection.set(selectionOf(RunChoice{0, 6}, RunChoice{1, 6}));
        const auto* a = findChoice(*study, 0, 6);
        const auto* b = findChoice(*study, 1, 6);
        const auto pair = analysis::compareRuns(*a->images, *b->images);
        QVERIFY(pair);
        QCOMPARE(childOf<QLabel>(view, "bothRight")->text(), countText(pair->cells[0]));
        QCOMPARE(childOf<QLabel>(view, "onlyA")->text(), countText(pair->cells[1]));
        QCOMPARE(childOf<QLabel>(view, "onlyB")->text(), countText(pair->cells[2]));
        QCOMPARE(childOf<QLabel>(view, "bothWrong")->text(), countText(pair->cells[3]));
        QVERIFY(childOf<QLabel>(view, "pairedDifference")->text().contains(fixedText(100 * pair->difference, 2)));
        QVERIFY(childOf<QLabel>(view, "pairedDifference")->text().contains(fixedText(100 * pair->interval.low, 2)));
        QVERIFY(childOf<QLabel>(view, "mcnemarTest")->text().contains(figureText(pair->mcnemarP, 3)));
        childOf<QToolButton>(view, "copyPaired")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(countText(pair->cells[1])));
        // Other images, and no images at all, are told apart.
        selection.chooseCompared(RunChoice{2, 6});
        QVERIFY(childOf<QLabel>(view, "pairedMessage")->text().contains(QStringLiteral("10,000")));
        view.setStudy(testing::awkwardStudy());
        selection.chooseCompared(RunChoice{1, 1});
        QVERIFY(childOf<QLabel>(view, "pairedMessage")->text().contains(QStringLiteral("single images")));
    }

    void pickersAndSwapChangeTheSelection() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(testing::sampleStudy());
        chooseIn(childOf<QComboBox>(view, "compareBCheckpoint"), QStringLiteral("resnet20_hard"));
        QVERIFY(selection.current().compared);
        QCOMPARE(selection.current().compared->checkpoint, 1);
        chooseIn(childOf<QComboBox>(view, "compareBRun"), QStringLiteral("mul8s_1L2D"));
        chooseIn(childOf<QComboBox>(view, "compareARun"), QStringLiteral("mul8s_1KR3"));
        const Selection before = selection.current();
        QCOMPARE(before.candidate.checkpoint, 0);
        childOf<QToolButton>(view, "swapRuns")->click();
        QCOMPARE(selection.current().candidate, *before.compared);
        QCOMPARE(*selection.current().compared, before.candidate);
        QCOMPARE(childOf<QComboBox>(view, "compareARun")->currentText(), QStringLiteral("mul8s_1L2D"));
        QCOMPARE(childOf<QComboBox>(view, "compareBRun")->currentText(), QStringLiteral("mul8s_1KR3"));
        chooseIn(childOf<QComboBox>(view, "compareBCheckpoint"), QStringLiteral("none"));
        QVERIFY(!selection.current().compared);
    }

    void bothSidesShareSelectionAxesAndSettings() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(testing::sampleStudy());
        expose(view);
        selection.set(selectionOf(RunChoice{1, 5}, RunChoice{0, 7}));
        chooseIn(childOf<QComboBox>(view, "compareKind"), QStringLiteral("Overview"));
        const auto sides = sidesOf<OverviewView>(view);
        QTest::qWait(50);
        // Each side shows its own run ...
        const QString ofA = figureSpec<BarFigure>(*sides[0], "classDrops").title;
        const QString ofB = figureSpec<BarFigure>(*sides[1], "classDrops").title;
        QVERIFY(ofA.contains(QStringLiteral("resnet20_hard")));
        QVERIFY(ofB.contains(QStringLiteral("resnet20_dense")));
        // ... on the axes of both ...
        auto* left = childOf<PlotView>(*sides[0], "classDrops");
        auto* right = childOf<PlotView>(*sides[1], "classDrops");
        QVERIFY(left->ownRanges() != right->ownRanges());
        QCOMPARE(*left->ranges(), *right->ranges());
        QVERIFY(left->ranges()->yHigh >= std::max(left->ownRanges()->yHigh, right->ownRanges()->yHigh));
        QVERIFY(!left->isZoomed() && !right->isZoomed());
        // ... zooms together ...
        left->setRanges({2, 30, -5, 40});
        QCOMPARE(*right->ranges(), (PlotRanges{2, 30, -5, 40}));
        right->resetZoom();
        QVERIFY(!left->isZoomed());
        QCOMPARE(*left->ranges(), *right->ranges());
        // ... with the same settings ...
        childOf<QComboBox>(*sides[1], "accuracyKind")->setCurrentIndex(1);
        QCOMPARE(childOf<QComboBox>(*sides[0], "accuracyKind")->currentIndex(), 1);
        childOf<QTabBar>(*sides[0], "overviewPages")->setCurrentIndex(4);
        QCOMPARE(childOf<QTabBar>(*sides[1], "overviewPages")->currentIndex(), 4);
        // ... and what is chosen on one side is chosen on both, but the run of that side alone.
        QTest::qWait(20);
        const QPoint firstBar(qRound(right->plot()->xAxis->coordToPixel(0)), qRound(right->plot()->yAxis->coordToPixel(1)));
        QTest::mouseClick(right->plot(), Qt::LeftButton, Qt::NoModifier, firstBar);
        QVERIFY(selection.current().label);
        QCOMPARE(figureSpec<BarFigure>(*sides[0], "classDrops").marks.size(), std::size_t(1));
        QCOMPARE(selection.current().candidate, (RunChoice{1, 5}));
        childOf<QTabBar>(*sides[1], "overviewPages")->setCurrentIndex(1);
        QTest::qWait(20);
        auto* barsOfB = childOf<PlotView>(*sides[1], "accuracyBars");
        QTest::mouseClick(barsOfB->plot(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(qRound(barsOfB->plot()->xAxis->coordToPixel(1)), qRound(barsOfB->plot()->yAxis->coordToPixel(1))));
        QCOMPARE(selection.current().candidate, (RunChoice{1, 5}));
        QCOMPARE(*selection.current().compared, (RunChoice{1, kInt8Choice}));
        for (const PlotView* plot : sides[1]->plots())
            QVERIFY(plot->exportName().startsWith(QStringLiteral("b_")));
    }

    void sidesCanStandAboveEachOther() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(testing::sampleStudy());
        expose(view);
        selection.set(selectionOf(RunChoice{1, 5}, RunChoice{0, 7}));
        QVERIFY(selection.current().layer.isEmpty());  // what the sides start with is no one's choice
        auto* a = childOf<QWidget>(view, "compareSideA");
        auto* b = childOf<QWidget>(view, "compareSideB");
        QCOMPARE(a->y(), b->y());
        childOf<QToolButton>(view, "compareStacked")->click();
        QTest::qWait(20);
        QCOMPARE(a->x(), b->x());
        QVERIFY(b->y() >= a->y() + a->height());
    }

    void otherQuantitiesKeepTheirOwnAxes() {
        PlotView one;
        PlotView other;
        const SharedAxes shared(&one, &other);
        one.setFigure(bars(QStringLiteral("%"), {1, 2}));
        other.setFigure(bars(QStringLiteral("dB"), {50, 60, 70}));
        one.ensureBuilt();
        other.ensureBuilt();
        QVERIFY(!shared.isCompatible());
        QCOMPARE(one.ranges(), one.ownRanges());
        other.setFigure(bars(QStringLiteral("%"), {50, 60, 70}));
        other.ensureBuilt();
        QVERIFY(shared.isCompatible());
        QCOMPARE(*one.ranges(), *other.ranges());
        other.setFigure(nullptr);
        QCOMPARE(one.ranges(), one.ownRanges());
    }

    void heatMapsShareTheirColours() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(testing::sampleStudy());
        expose(view);
        selection.set(selectionOf(RunChoice{1, 4}, RunChoice{1, 6}));
        chooseIn(childOf<QComboBox>(view, "compareKind"), QStringLiteral("Routing"));
        const auto sides = sidesOf<RoutingView>(view);
        sides[0]->setPage(RoutingView::Transitions);
        childOf<QComboBox>(*sides[0], "transitionUnit")->setCurrentIndex(1);
        QTest::qWait(50);
        const HeatMapSpec& a = figureSpec<HeatMapFigure>(*sides[0], "transitions");
        const HeatMapSpec& b = figureSpec<HeatMapFigure>(*sides[1], "transitions");
        QVERIFY(a.values != b.values);
        const double mostOfA = std::ranges::max(a.values);
        const double mostOfB = std::ranges::max(b.values);
        QVERIFY(!qFuzzyCompare(mostOfA, mostOfB));
        for (const HeatMapSpec* spec : {&a, &b}) {
            QCOMPARE(spec->low, 0.0);
            QCOMPARE(spec->high, std::max(mostOfA, mostOfB));
        }
        // What is drawn has that scale, too.
        for (const RoutingView* side : sides) {
            auto* plot = childOf<PlotView>(*side, "transitions")->plot();
            QCOMPARE(qobject_cast<QCPColorMap*>(plot->plottable(0))->dataRange().upper, std::max(mostOfA, mostOfB));
        }
        // B takes the place of A: the scale is no wider than the two.
        selection.chooseCandidate(RunChoice{1, 6});
        QTest::qWait(50);
        QCOMPARE((figureSpec<HeatMapFigure>(*sides[0], "transitions").high), mostOfB);
        QCOMPARE((figureSpec<HeatMapFigure>(*sides[1], "transitions").high), mostOfB);
    }

    void coloursOfOtherMeaningStayApart() {
        PlotView one;
        PlotView other;
        const SharedAxes shared(&one, &other);
        const auto map = [](const QString& value, double low, double high) {
            HeatMapSpec spec;
            spec.value = {value, {}};
            spec.rows = spec.columns = {QStringLiteral("a")};
            spec.values = {high};
            spec.low = low;
            spec.high = high;
            return std::make_shared<HeatMapFigure>(spec);
        };
        const auto spanOf = [](const PlotView& view) { return view.figure()->colorSpan().value(); };
        one.setFigure(map(QStringLiteral("share"), 0, 10));
        other.setFigure(map(QStringLiteral("count"), 0, 300));
        QCOMPARE(spanOf(one).high, 10.0);
        QCOMPARE(spanOf(other).high, 300.0);
        other.setFigure(map(QStringLiteral("share"), -5, 3));
        for (const PlotView* view : {&one, &other}) {
            QCOMPARE(spanOf(*view).low, -5.0);
            QCOMPARE(spanOf(*view).high, 10.0);
        }
        QCOMPARE(other.ownColors()->high, 3.0);
        one.setFigure(nullptr);
        QCOMPARE(spanOf(other).low, -5.0);
        QCOMPARE(spanOf(other).high, 3.0);
        QVERIFY(!one.ownColors());
    }

    void differencesAreThoseOfTheMeasures() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        const auto study = testing::sampleStudy();
        view.setStudy(study);
        selection.set(selectionOf(RunChoice{1, 4}, RunChoice{1, 6}));
        childOf<QTabBar>(view, "compareMode")->setCurrentIndex(1);
        const auto* a = findChoice(*study, 1, 4);
        const auto* b = findChoice(*study, 1, 6);
        const auto valueAt = [](const LineSpec& spec, const std::string& key) {
            for (const auto* points : {&spec.series[0].line, &spec.series[0].loose}) {
                for (const auto& point : *points) {
                    if (point.key == fromUtf8(key))
                        return point.y;
                }
            }
            return std::nan("");
        };
        for (const auto kind : {analysis::ErrorKind::Cumulative, analysis::ErrorKind::Isolated}) {
            auto* box = childOf<QComboBox>(view, "differenceErrors");
            box->setCurrentIndex(box->findData(static_cast<int>(kind)));
            for (const auto& layer : analysis::layerDifferences(*a, *b, kind)) {
                QCOMPARE(valueAt(figureSpec<LineFigure>(view, "sqnrDifference"), layer.name), layer.sqnrDb);
                QCOMPARE(valueAt(figureSpec<LineFigure>(view, "relativeErrorDifference"), layer.name), layer.relativeRmse);
            }
        }
        const auto routing = analysis::routingDifferences(*a, *b);
        const BarSpec& shift = figureSpec<BarFigure>(view, "shiftDifference");
        const BarSpec& load = figureSpec<BarFigure>(view, "loadDifference");
        QCOMPARE(routing.size(), std::size_t(3));
        for (std::size_t layer = 0; layer < routing.size(); ++layer) {
            QCOMPARE(shift.series[0].values[layer], 100 * (b->routing[layer].shiftRate - a->routing[layer].shiftRate));
            for (std::size_t expert = 0; expert < 4; ++expert)
                QCOMPARE(load.series[expert].values[layer], 100 * routing[layer].load[expert]);
        }
        const BarSpec& classes = figureSpec<BarFigure>(view, "classDifference");
        const auto byClass = analysis::compareClasses(*a->images, *b->images);
        QCOMPARE(classes.series[0].values.front(),
                 100 * std::ranges::min_element(byClass, {}, &analysis::ClassComparison::difference)->difference());
        // A network without experts has no routing to compare.
        selection.chooseCompared(RunChoice{0, 6});
        QVERIFY(childOf<PlotView>(view, "shiftDifference")->isEmpty());
        QVERIFY(!childOf<PlotView>(view, "sqnrDifference")->isEmpty());
    }

    void isFast() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        expose(view);
        selection.set(selectionOf(RunChoice{1, 5}, RunChoice{0, 7}));
        view.setStudy(testing::sampleStudy());
        qint64 least = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {  // the machine may be busy with something else
            QElapsedTimer timer;
            timer.start();
            view.setStudy(testing::partialStudy(29 - static_cast<std::size_t>(i)));
            least = std::min(least, timer.elapsed());
        }
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr qint64 kMost = 500;
#else
        constexpr qint64 kMost = 50;  // the window calls it on its own thread, up to twice a second
#endif
        QVERIFY2(least < kMost, qPrintable(QStringLiteral("%1 ms").arg(least)));
    }

    void survivesEveryStudyKindAndMode() {
        CompareView view;
        LinkedSelection selection;
        view.follow(&selection);
        expose(view);
        auto* kind = childOf<QComboBox>(view, "compareKind");
        auto* mode = childOf<QTabBar>(view, "compareMode");
        for (const auto& study : {std::shared_ptr<const analysis::StudyResult>(), testing::emptyStudy(), testing::partialStudy(13),
                                  testing::sampleStudy(), testing::awkwardStudy(), testing::partialStudy(4)}) {
            view.setStudy(study);
            for (const Selection& each :
                 {selectionOf(RunChoice{0, 2}, RunChoice{1, 1}),
                  selectionOf(RunChoice{1, kInt8Choice}, RunChoice{2, 3}),
                  selectionOf(RunChoice{-1, 70}, RunChoice{9, 3}), Selection{}}) {
                selection.set(each);
                for (int k = 0; k < kind->count(); ++k) {
                    kind->setCurrentIndex(k);
                    for (int m = 0; m < mode->count(); ++m) {
                        mode->setCurrentIndex(m);
                        QTest::qWait(1);
                        QVERIFY(!view.grab().isNull());
                    }
                }
                QCOMPARE(selection.current().candidate, each.candidate);
                QCOMPARE(selection.current().compared, each.compared);
            }
            for (const PlotView* plot : view.plots()) {
                QVERIFY(!plot->isEmpty() || !plot->emptyText().isEmpty());
                QVERIFY(plot->isEmpty() || !plot->table().isEmpty());
            }
        }
    }
};

AXS_PLOT_TEST(CompareViewTest, "compare_view")
#include "compare_view_test.moc"
