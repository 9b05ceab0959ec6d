// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/category_axis.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/plots/selection_marks.h"
#include "app/gui/plots/stacked_bar_figure.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope::app;

namespace {

StackedBarSpec twoStacks() {
    StackedBarSpec spec;
    spec.title = QStringLiteral("Loss");
    spec.x = {QStringLiteral("Multiplier"), {}};
    spec.y = {QStringLiteral("Loss"), QStringLiteral("pp")};
    spec.stackTitle = QStringLiteral("Checkpoint");
    spec.totalName = QStringLiteral("sum");
    spec.categories = {QStringLiteral("m0"), QStringLiteral("m1")};
    spec.stacks = {QStringLiteral("dense"), QStringLiteral("hard")};
    spec.parts = {{QStringLiteral("value"), 0}, {QStringLiteral("routing"), 1}};
    // By stack, not by category: the intervals must find their bars all the same.
    spec.bars = {{0, 0, {2, 0}, 2, 1, 3},
                 {1, 0, {4, 0}, 4, 3.5, 4.5},
                 {0, 1, {5, -1}, 4, kNoFigure, kNoFigure},
                 {1, 1, {-3, 1}, -2, -4, 0}};
    return spec;
}

template <class Item>
qsizetype itemsOf(const QCustomPlot& plot, const QString& layer) {
    qsizetype count = 0;
    for (int i = 0; i < plot.itemCount(); ++i) {
        if (dynamic_cast<Item*>(plot.item(i)) && plot.item(i)->layer()->name() == layer)
            ++count;
    }
    return count;
}

PlotTheme screenTheme() {
    return PlotTheme::fromPalette(QPalette(), QFont());
}

}  // namespace

class StackedBarsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void negativePartsHangBelowZero() {
        QCustomPlot plot;
        const StackedBarFigure figure(twoStacks());
        buildFigure(figure, plot, screenTheme(), {600, 400}, true);
        QVERIFY(plot.yAxis->range().lower < -4);  // the interval of the last bar
        QVERIFY(plot.yAxis->range().upper > 5);
        auto* value = qobject_cast<QCPBars*>(plot.plottable(0));
        auto* routing = qobject_cast<QCPBars*>(plot.plottable(1));
        QVERIFY(value && routing);
        QCOMPARE(routing->barBelow(), value);
    }

    void intervalsStandAtTheirBars() {
        QCustomPlot plot;
        const StackedBarFigure figure(twoStacks());
        buildFigure(figure, plot, screenTheme(), {600, 400}, true);
        QCPErrorBars* errors = nullptr;
        for (int i = 0; i < plot.plottableCount(); ++i) {
            if (auto* found = qobject_cast<QCPErrorBars*>(plot.plottable(i)))
                errors = found;
        }
        QVERIFY(errors);
        const auto* totals = qobject_cast<QCPGraph*>(errors->dataPlottable());
        QVERIFY(totals);
        const std::vector<double> expected{2, 4, 4, -2};  // m0 dense, m0 hard, m1 dense, m1 hard
        const std::vector<double> below{1, 0, 0.5, 2};
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(totals->data()->at(i)->value, expected[static_cast<std::size_t>(i)]);
            QCOMPARE(errors->data()->at(i).errorMinus, below[static_cast<std::size_t>(i)]);
        }
    }

    void hitsNameBarAndParts() {
        PlotView view;
        view.resize(600, 400);
        view.setFigure(std::make_shared<StackedBarFigure>(twoStacks()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(20);
        const auto* x = view.plot()->xAxis;
        const auto hit = view.figure()->hitAt(*view.plot(), {x->coordToPixel(1.2), 100});
        QVERIFY(hit);
        QCOMPARE(hit->column, 1);
        QCOMPARE(hit->series, 1);
        QVERIFY(hit->text.contains(QStringLiteral("hard")));
        QVERIFY(hit->text.contains(QStringLiteral("-2.00")));
        QVERIFY(!view.figure()->hitAt(*view.plot(), {x->coordToPixel(0.5), 100}));
        const PlotData table = view.table();
        QCOMPARE(table.columns.size(), std::size_t(7));
        QCOMPARE(table.rows.size(), std::size_t(4));
        QCOMPARE(std::get<double>(table.rows[3][4]), -2.0);
    }

    void selectionIsNotOnPaper() {
        StackedBarSpec stacks = twoStacks();
        stacks.marks = {{0, 1, SelectionRole::Candidate}, {1, 0, SelectionRole::Compared}, {7, 7, SelectionRole::Compared}};
        BarSpec bars;
        bars.categories = {QStringLiteral("a")};
        bars.series.push_back({QStringLiteral("s"), 0, {3}, {}, {}});
        bars.marks = {{0, 0, SelectionRole::Candidate}, {4, 0, SelectionRole::Compared}};
        ScatterSpec points;
        points.points.push_back({1, 2, 1, 3, {}, {}, 0, 0});
        points.marks = {{0, SelectionRole::Candidate}};
        const StackedBarFigure stackedFigure(stacks);
        const BarFigure barFigure(bars);
        const ScatterFigure scatterFigure(points);
        const std::vector<std::pair<const PlotFigure*, int>> figures{{&stackedFigure, 2}, {&barFigure, 1}, {&scatterFigure, 1}};
        for (const auto& [figure, marks] : figures) {
            QCustomPlot plot;
            buildFigure(*figure, plot, screenTheme(), {600, 400}, true);
            QCOMPARE(itemsOf<QCPAbstractItem>(plot, QStringLiteral("overlay")), marks);
            buildFigure(*figure, plot, PlotTheme::forExport(11), {600, 400}, true);
            QCOMPARE(itemsOf<QCPAbstractItem>(plot, QStringLiteral("overlay")), 0);
        }
    }

    void namesThinOutAndComeBack() {
        QCustomPlot plot;
        plot.resize(400, 300);
        resetPlot(plot, screenTheme());
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names += QStringLiteral("class %1").arg(i);
        plot.xAxis->setRange(-0.6, 99.4);
        arrangeCategories(plot, screenTheme(), names, plot.size());
        plot.toPixmap(400, 300);  // lays out, and asks for the ticks
        const auto shownTicks = [&] {
            QVector<double> ticks;
            QVector<QString> labels;
            plot.xAxis->ticker()->generate(plot.xAxis->range(), QLocale(), 'g', 6, ticks, nullptr, &labels);
            return ticks;
        };
        const auto few = shownTicks();
        QVERIFY(few.size() > 5 && few.size() < 40);
        QCOMPARE(few.front(), 0.0);
        const double step = few[1] - few[0];
        for (qsizetype i = 1; i < few.size(); ++i)
            QCOMPARE(few[i] - few[i - 1], step);
        plot.xAxis->setRange(20.5, 26.5);
        QVERIFY(shownTicks().size() >= 6);
    }
};

AXS_PLOT_TEST(StackedBarsTest, "stacked_bars")
#include "stacked_bars_test.moc"
