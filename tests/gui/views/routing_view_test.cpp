// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <cmath>

#include "analysis/measures/load_balance.h"
#include "analysis/measures/specialisation.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/token_map_figure.h"
#include "app/gui/plots/token_panels.h"
#include "app/gui/views/routing/dependence_page.h"
#include "app/gui/views/routing/run_metric.h"
#include "app/gui/views/routing_view.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

using analysis::StudyResult;
using StudyCopy = std::shared_ptr<StudyResult>;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kUpdateMs = 500;  // of an instrumented build
#else
constexpr qint64 kUpdateMs = 50;  // the window's limit for anything on its own thread
#endif

constexpr int kHard = 1;    // checkpoints of the sample study
constexpr int kTokens = 2;  // that decides per token

std::size_t multiplierNamed(const StudyResult& study, const char* name) {
    for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
        if (study.multipliers[m].name == name) {
            return m;
        }
    }
    qFatal("no multiplier %s", name);
}

const analysis::RunResult& runOf(const StudyResult& study, int checkpoint, int choice) {
    const auto* run = findChoice(study, static_cast<std::size_t>(checkpoint), choice);
    if (!run) {
        qFatal("no such run");
    }
    return *run;
}

/// The sample study with another topology in its checkpoint with experts.
StudyCopy withTopology(models::Topology topology) {
    auto study = std::make_shared<StudyResult>(*testing::sampleStudy());
    study->checkpoints[kHard].description.topology = topology;
    return study;
}

/// A view with a selection of its own, as the window has it, on the given run.
struct Shown {
    LinkedSelection selection;
    RoutingView view;
    std::shared_ptr<const StudyResult> study;
    int choice = 0;

    explicit Shown(std::shared_ptr<const StudyResult> shown = testing::sampleStudy(), int checkpoint = kHard,
                   const char* multiplier = "mul8s_1L2D")
        : study(std::move(shown)) {
        choice = static_cast<int>(multiplierNamed(*study, multiplier));
        selection.chooseCandidate({checkpoint, choice});
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view is not shown");
        }
        view.setStudy(study);
    }

    template <class Widget>
    Widget* find(const char* name) const {
        auto* found = view.findChild<Widget*>(QLatin1String(name));
        if (!found) {
            qFatal("no widget named %s", name);
        }
        return found;
    }
    PlotView* plot(const char* name) const { return find<PlotView>(name); }
    template <class Figure>
    const Figure& figure(const char* name) const {
        const auto* figure = dynamic_cast<const Figure*>(plot(name)->figure().get());
        if (!figure) {
            qFatal("%s shows no such figure", name);
        }
        return *figure;
    }
    const analysis::RunResult& run() const {
        return runOf(*study, selection.current().candidate.checkpoint, selection.current().candidate.run);
    }
    /// A click on these coordinates of the plot's axes.
    void click(const char* name, double x, double y) const {
        PlotView* plotView = plot(name);
        QTRY_VERIFY(plotView->isVisible());
        QCustomPlot* plot = plotView->plot();
        plot->replot(QCustomPlot::rpImmediateRefresh);
        const QPointF pixel(plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(y));
        QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, pixel.toPoint());
    }
};

}  // namespace

class RoutingViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainsWhatIsMissing() {
        RoutingView view;
        view.show();
        auto* message = view.findChild<QLabel*>(QStringLiteral("routingMessage"));
        QVERIFY(message->isVisible());
        view.setStudy(testing::sampleStudy());
        QVERIFY(!message->isVisible());  // without others that choose, a network with experts is shown
        view.findChild<QComboBox*>(QStringLiteral("routingCheckpoint"))->setCurrentIndex(0);
        QVERIFY(message->isVisible());
        QCOMPARE(message->text(),
                 QStringLiteral("resnet20_dense has no experts, so there is no routing to compare."));
        for (const PlotView* plot : view.plots()) {
            QVERIFY(plot->isEmpty());
            QCOMPARE(plot->emptyText(), message->text());
        }
        auto* other = view.findChild<QPushButton*>(QStringLiteral("routingOther"));
        QVERIFY(other->isVisible());
        QCOMPARE(other->text(), QStringLiteral("Show resnet20_hard"));
        other->click();
        QVERIFY(!message->isVisible());
        view.setStudy(testing::partialStudy(11));  // dense and float are done
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("resnet20_hard")));
        QVERIFY(!other->isVisible());
    }

    void waitsForTheChosenRun() {
        Shown shown(testing::partialStudy(13));
        const auto* message = shown.find<QLabel>("routingMessage");
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QStringLiteral("mul8s_1L2D")), qPrintable(message->text()));
        shown.view.setStudy(testing::sampleStudy());
        QVERIFY(!message->isVisible());
        QCOMPARE(shown.find<QComboBox>("routingMultiplier")->currentText(), QStringLiteral("mul8s_1L2D"));
    }

    void selectorsFollowAndSetTheSelection() {
        Shown shown;
        auto* layer = shown.find<QComboBox>("routingLayer");
        QCOMPARE(layer->currentText(), QStringLiteral("layer3.0"));
        QVERIFY(shown.selection.current().moeLayer.isEmpty());  // looking is no choice
        layer->setCurrentText(QStringLiteral("layer3.2"));
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.2"));
        shown.find<QComboBox>("routingMultiplier")->setCurrentText(QStringLiteral("mul8s_1KVA"));
        QCOMPARE(shown.selection.current().candidate,
                 (RunChoice{kHard, static_cast<int>(multiplierNamed(*shown.study, "mul8s_1KVA"))}));
        shown.selection.chooseCandidate({kTokens, kInt8Choice});
        QCOMPARE(shown.find<QComboBox>("routingCheckpoint")->currentIndex(), kTokens);
        QCOMPARE(shown.find<QComboBox>("routingMultiplier")->currentData().toInt(), kInt8Choice);
        // The layer of the other network is not in this one: its first one is shown.
        QCOMPARE(layer->currentText(), QString::fromStdString(shown.run().routing[0].layer));
        QVERIFY(shown.find<QLabel>("routingSummary")->text().contains(QStringLiteral("int8 against float")));
        shown.selection.chooseCandidate({99, 99});
        QVERIFY(shown.find<QLabel>("routingMessage")->isVisible());
    }

    void aHiddenViewWaits() {
        Shown shown;
        shown.view.hide();
        shown.selection.chooseMoeLayer(QStringLiteral("layer3.1"));
        QCOMPARE(shown.find<QComboBox>("routingLayer")->currentText(), QStringLiteral("layer3.0"));
        shown.view.show();
        QCOMPARE(shown.find<QComboBox>("routingLayer")->currentText(), QStringLiteral("layer3.1"));
    }

    void loadsEqualTheResults() {
        Shown shown;
        const auto& routing = shown.run().routing[0];
        const auto& loads = shown.figure<BarFigure>("expertLoad").spec();
        const auto& masses = shown.figure<BarFigure>("expertGateMass").spec();
        QCOMPARE(loads.categories.size(), routing.experts);
        QVERIFY(loads.series[0].pale && !loads.series[1].pale);
        for (std::size_t e = 0; e < static_cast<std::size_t>(routing.experts); ++e) {
            QCOMPARE(loads.series[0].values[e], 100 * routing.loadReference[e]);
            QCOMPARE(loads.series[1].values[e], 100 * routing.load[e]);
            QCOMPARE(masses.series[0].values[e], 100 * routing.gateMassReference[e]);
            QCOMPARE(masses.series[1].values[e], 100 * routing.gateMass[e]);
            QCOMPARE(loads.categoryColors[e], static_cast<int>(e));
        }
        const auto* table = shown.find<QTableView>("loadBalance")->model();
        QCOMPARE(table->rowCount(), 4);
        const std::vector<double>* shares[] = {&routing.loadReference, &routing.load,
                                               &routing.gateMassReference, &routing.gateMass};
        for (int row = 0; row < 4; ++row) {
            const auto balance = analysis::loadBalance(*shares[row]);
            const auto cell = [&](int column) { return table->index(row, column).data().toString(); };
            QCOMPARE(cell(1), fixedText(balance.variation, 4));
            QCOMPARE(cell(2), fixedText(balance.normalisedEntropy, 4));
            QCOMPARE(cell(3), fixedText(balance.klToUniform, 4));
            QCOMPARE(cell(4), fixedText(balance.maxOverMin, 2));
            QVERIFY(!table->headerData(row + 1, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void expertsAreSelectedBothWays() {
        Shown shown;
        shown.click("expertLoad", 2.1, 1);  // the candidate's bar of expert 2
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.0"));
        QCOMPARE(shown.selection.current().toExpert, std::optional(2));
        QVERIFY(!shown.selection.current().fromExpert);
        QCOMPARE(shown.figure<BarFigure>("expertGateMass").spec().selectedCategory, 2);
        QTest::keyClick(shown.plot("expertGateMass"), Qt::Key_Right);
        QCOMPARE(shown.selection.current().toExpert, std::optional(3));
        QTest::keyClick(shown.plot("expertGateMass"), Qt::Key_Right);  // around the end
        QCOMPARE(shown.selection.current().toExpert, std::optional(0));
        shown.selection.chooseExpert(QStringLiteral("layer3.1"), 1);  // another layer: the view turns to it
        QCOMPARE(shown.find<QComboBox>("routingLayer")->currentText(), QStringLiteral("layer3.1"));
        QCOMPARE(shown.figure<BarFigure>("expertLoad").spec().selectedCategory, 1);
        shown.selection.chooseExpert(QStringLiteral("layer3.1"), 99);
        QCOMPARE(shown.figure<BarFigure>("expertLoad").spec().selectedCategory, -1);
    }

    void transitionsAreCountsOrShares() {
        Shown shown;
        shown.view.setPage(RoutingView::Transitions);
        const auto& routing = shown.run().routing[0];
        const auto n = static_cast<std::size_t>(routing.experts);
        const auto shares = shown.figure<HeatMapFigure>("transitions").spec();
        QVERIFY(shares.diagonal);
        for (std::size_t row = 0; row < n; ++row) {
            double total = 0;
            for (std::size_t column = 0; column < n; ++column) {
                total += static_cast<double>(routing.transition[row * n + column]);
            }
            for (std::size_t column = 0; column < n; ++column) {
                const std::size_t i = row * n + column;
                QCOMPARE(shares.extras[0].values[i], static_cast<double>(routing.transition[i]));
                QCOMPARE(shares.values[i], 100 * static_cast<double>(routing.transition[i]) / total);
            }
        }
        shown.find<QComboBox>("transitionUnit")->setCurrentIndex(1);
        const auto& counts = shown.figure<HeatMapFigure>("transitions").spec();
        QCOMPARE(counts.values, shares.extras[0].values);
        QCOMPARE(counts.extras[0].values, shares.values);
        // What left all experts came to others.
        const auto& flow = shown.figure<BarFigure>("flippedFlow").spec();
        double left = 0;
        double came = 0;
        for (std::size_t e = 0; e < n; ++e) {
            left += flow.series[0].values[e];
            came += flow.series[1].values[e];
        }
        QCOMPARE(left, came);
        QCOMPARE(left, std::round(routing.shiftRate * static_cast<double>(routing.decisions)));
    }

    void transitionsAreSelectedBothWays() {
        Shown shown;
        shown.view.setPage(RoutingView::Transitions);
        shown.click("transitions", 0, 2);  // row 2 = from, column 0 = to
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.0"));
        QCOMPARE(shown.selection.current().fromExpert, std::optional(2));
        QCOMPARE(shown.selection.current().toExpert, std::optional(0));
        QCOMPARE(shown.figure<HeatMapFigure>("transitions").spec().selectedRow, 2);
        QCOMPARE(shown.figure<HeatMapFigure>("transitions").spec().selectedColumn, 0);
        auto* matrix = shown.plot("transitions");
        QTest::keyClick(matrix, Qt::Key_Right);
        QTest::keyClick(matrix, Qt::Key_Up);
        QCOMPARE(shown.selection.current().fromExpert, std::optional(1));
        QCOMPARE(shown.selection.current().toExpert, std::optional(1));
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(matrix, Qt::Key_Down);
        }
        QCOMPARE(shown.selection.current().fromExpert, std::optional(3));  // no further than the last row
        QVERIFY(!matrix->isZoomed());
        QTest::keyClick(matrix, Qt::Key_Down, Qt::ShiftModifier);  // the plot's own keys
        QVERIFY(matrix->isZoomed());
        QVERIFY(matrix->accessibleDescription().contains(QStringLiteral("Selected")));
        QVERIFY(shown.find<QLabel>("transitionText")->text().startsWith(QStringLiteral("Selected: 3 → 1")));
        shown.selection.chooseTransition(QStringLiteral("layer3.0"), 1, 3);
        QCOMPARE(shown.figure<HeatMapFigure>("transitions").spec().selectedColumn, 3);
    }

    void shiftRatesCoverAllRunsAndLayers() {
        Shown shown;
        shown.view.setPage(RoutingView::ShiftRate);
        const auto& map = shown.figure<HeatMapFigure>("shiftMap").spec();
        const auto& lines = shown.figure<LineFigure>("shiftRates").spec();
        const auto& study = *shown.study;
        QCOMPARE(map.rows.size(), static_cast<qsizetype>(study.multipliers.size()) + 1);
        QCOMPARE(map.rows.front(), QStringLiteral("int8"));
        QCOMPARE(lines.series.size(), std::size_t(3));
        double before = -1;
        for (qsizetype row = 1; row < map.rows.size(); ++row) {
            const auto m = multiplierNamed(study, qPrintable(QStringLiteral("mul8s_") + map.rows[row]));
            QVERIFY(study.multipliers[m].metrics.mae >= before);  // by rising error
            before = study.multipliers[m].metrics.mae;
            const auto& run = runOf(study, kHard, static_cast<int>(m));
            for (std::size_t layer = 0; layer < 3; ++layer) {
                const double rate = 100 * run.routing[layer].shiftRate;
                QCOMPARE(map.values[static_cast<std::size_t>(row) * 3 + layer], rate);
                QCOMPARE(lines.series[layer].line[static_cast<std::size_t>(row)].y, rate);
            }
        }
        QCOMPARE(map.rows[map.selectedRow], QStringLiteral("1L2D"));
        QCOMPARE(map.selectedColumn, 0);
        shown.click("shiftMap", 2, 3);
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.2"));
        const auto chosen = static_cast<std::size_t>(shown.selection.current().candidate.run);
        QCOMPARE(QString::fromStdString(study.multipliers[chosen].name),
                 QStringLiteral("mul8s_") + shown.figure<HeatMapFigure>("shiftMap").spec().rows[3]);
        QCOMPARE(shown.figure<HeatMapFigure>("shiftMap").spec().selectedRow, 3);
        QTest::keyClick(shown.plot("shiftMap"), Qt::Key_Left);
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.1"));
        QTest::keyClick(shown.plot("shiftRates"), Qt::Key_Right);  // the lines' x axis is the runs
        QCOMPARE(shown.figure<HeatMapFigure>("shiftMap").spec().selectedRow, 4);
        const auto& point = shown.figure<LineFigure>("shiftRates").spec().series[0].line[5];
        shown.click("shiftRates", point.x, point.y);
        QCOMPARE(shown.figure<HeatMapFigure>("shiftMap").spec().selectedRow, 5);
    }

    void unfinishedRunsAreGaps() {
        Shown shown(testing::partialStudy(15), kHard, "mul8s_1L2D");
        shown.selection.chooseCandidate({kHard, kInt8Choice});
        shown.view.setPage(RoutingView::ShiftRate);
        const auto& map = shown.figure<HeatMapFigure>("shiftMap").spec();
        int gaps = 0;
        for (const double value : map.values) {
            gaps += std::isnan(value) ? 1 : 0;
        }
        QCOMPARE(gaps, 5 * 3);  // float, int8 and three multipliers of this network are done
        QTest::keyClick(shown.plot("shiftMap"), Qt::Key_Down);
        QVERIFY(shown.selection.current().candidate.run >= 0);  // steps over gaps
        QVERIFY(!shown.find<QLabel>("routingMessage")->isVisible());
    }

    void marginsEqualTheResults() {
        Shown shown;
        shown.view.setPage(RoutingView::Margins);
        const auto& margin = shown.run().routing[0].margin;
        const auto& spec = shown.figure<HistogramFigure>("margins").spec();
        QCOMPARE(spec.edges, margin.binEdges);
        QCOMPARE(spec.series[0].counts, std::vector<double>(margin.kept.begin(), margin.kept.end()));
        QCOMPARE(spec.series[1].counts, std::vector<double>(margin.flipped.begin(), margin.flipped.end()));
        QCOMPARE(spec.marks[0].x, margin.medianKept);
        QCOMPARE(spec.marks[1].x, margin.medianFlipped);
        const QString text = shown.find<QLabel>("marginText")->text();
        QVERIFY(text.contains(figureText(margin.medianKept, 4)));
        QVERIFY(text.contains(percentText(margin.flippedBelowMedianKept, 1)));
        bool found = false;
        for (const auto& point : shown.figure<LineFigure>("flipsExplained").spec().series[0].line) {
            found |= point.y == 100 * margin.flippedBelowMedianKept;
        }
        QVERIFY(found);
    }

    void gateDistancesEqualTheResults() {
        Shown shown;
        shown.view.setPage(RoutingView::Gates);
        const auto& routing = shown.run().routing[1];
        auto* distance = shown.find<QComboBox>("gateDistance");
        QCOMPARE(distance->count(), 3);
        for (int i = 0; i < 3; ++i) {
            distance->setCurrentIndex(i);
            QVERIFY(!distance->itemData(i, Qt::ToolTipRole).toString().isEmpty());
            const auto& map = shown.figure<HeatMapFigure>("gateDivergenceMap").spec();
            const double value = map.values[static_cast<std::size_t>(map.selectedRow) * 3 + 1];
            QCOMPARE(value, i == 0 ? routing.meanKl : i == 1 ? routing.meanJensenShannon : routing.meanL1);
        }
        const auto& shift = shown.figure<BarFigure>("gateMassShift").spec();
        const auto& first = shown.run().routing[0];
        double sum = 0;
        for (std::size_t e = 0; e < first.gateMass.size(); ++e) {
            QCOMPARE(shift.series[0].values[e], 100 * (first.gateMass[e] - first.gateMassReference[e]));
            sum += shift.series[0].values[e];
        }
        QVERIFY(std::abs(sum) < 1e-6);  // mass is only moved; rounding of sums of 10,000 terms
    }

    void randomLabelsHaveNoClasses() {
        Shown shown;
        shown.view.setPage(RoutingView::Classes);
        QVERIFY(!shown.plot("specialisationBefore")->isEmpty());
        auto random = std::make_shared<analysis::StudyResult>(*shown.study);
        random->provenance.labelsMeaningful = false;
        shown.view.setStudy(random);
        for (const char* name : {"specialisationBefore", "specialisationAfter", "specialisationDifference"}) {
            QVERIFY(shown.plot(name)->isEmpty());
            QVERIFY(shown.plot(name)->emptyText().contains(QStringLiteral("Random labels")));
        }
        QVERIFY(shown.find<QLabel>("specialisationText")->text().isEmpty());
        shown.view.setStudy(shown.study);
        QVERIFY(!shown.plot("specialisationAfter")->isEmpty());
    }

    void specialisationEqualsTheMeasure() {
        Shown shown;
        shown.view.setPage(RoutingView::Classes);
        const auto& info = shown.study->checkpoints[kHard];
        const auto classes = static_cast<std::size_t>(info.description.numClasses);
        const auto experts = static_cast<std::size_t>(shown.run().routing[0].experts);
        const auto& reference = runOf(*shown.study, kHard, kInt8Choice);
        const auto before = analysis::classByExpert(*reference.images, 0, classes, experts);
        const auto after = analysis::classByExpert(*shown.run().images, 0, classes, experts);
        std::vector<int> dominant;
        const auto order = orderByDominant(before, dominant);
        QVERIFY(std::is_sorted(dominant.begin(), dominant.end()));
        const auto& first = shown.figure<HeatMapFigure>("specialisationBefore").spec();
        const auto& second = shown.figure<HeatMapFigure>("specialisationAfter").spec();
        const auto& difference = shown.figure<HeatMapFigure>("specialisationDifference").spec();
        QCOMPARE(static_cast<std::size_t>(first.rows.size()), order.size());
        QCOMPARE(first.high, second.high);
        for (std::size_t row = 0; row < order.size(); ++row) {
            QCOMPARE(first.rows[static_cast<qsizetype>(row)], className(*shown.study, order[row]));
            for (std::size_t e = 0; e < experts; ++e) {
                QCOMPARE(first.extras[0].values[row * experts + e],
                         double(before.counts[order[row] * experts + e]));
                QCOMPARE(second.extras[0].values[row * experts + e],
                         double(after.counts[order[row] * experts + e]));
                QCOMPARE(difference.values[row * experts + e],
                         second.values[row * experts + e] - first.values[row * experts + e]);
            }
        }
        QVERIFY(first.title.contains(fixedText(before.mutualInformationBits(), 3)));
        QVERIFY(second.title.contains(fixedText(after.purity(), 3)));
        const QString text = shown.find<QLabel>("specialisationText")->text();
        QVERIFY(text.contains(fixedText(after.mutualInformationBits(), 4)));

        shown.click("specialisationAfter", 1, 7);
        QCOMPARE(shown.selection.current().label, std::optional(static_cast<int>(order[7])));
        QCOMPARE(shown.selection.current().toExpert, std::optional(1));
        QCOMPARE(shown.figure<HeatMapFigure>("specialisationBefore").spec().selectedRow, 7);
        QTest::keyClick(shown.plot("specialisationBefore"), Qt::Key_Down);
        QCOMPARE(shown.selection.current().label, std::optional(static_cast<int>(order[8])));
        shown.selection.chooseLabel(static_cast<int>(order[20]));
        QCOMPARE(shown.figure<HeatMapFigure>("specialisationDifference").spec().selectedRow, 20);
        // Zooming one of the three zooms all.
        shown.plot("specialisationBefore")->setRanges({-0.5, 1.5, 3, 9});
        QCOMPARE(shown.plot("specialisationAfter")->ranges()->yHigh, 9.0);
    }

    void rowsGoByTheirLargestColumn() {
        const analysis::ContingencyTable table{5, 2, {1, 9, 6, 4, 0, 0, 8, 2, 0, 3}};
        std::vector<int> dominant;
        QCOMPARE(orderByDominant(table, dominant),
                 (std::vector<std::size_t>{3, 1, 4, 0}));  // the empty row is left out
        QCOMPARE(dominant, (std::vector<int>{0, 0, 1, 1}));
    }

    void coActivationEqualsTheMeasure() {
        Shown shown;
        shown.view.setPage(RoutingView::CoActivation);
        auto* other = shown.find<QComboBox>("otherMoeLayer");
        QCOMPARE(other->count(), 2);
        other->setCurrentText(QStringLiteral("layer3.2"));
        const auto table = analysis::coActivation(*shown.run().images, 0, 4, 2, 4);
        const auto& spec = shown.figure<HeatMapFigure>("coActivationAfter").spec();
        QCOMPARE(spec.extras[0].values, std::vector<double>(table.counts.begin(), table.counts.end()));
        QVERIFY(spec.title.contains(fixedText(table.mutualInformationBits(), 3)));
        QVERIFY(shown.find<QLabel>("coActivationText")
                    ->text()
                    .contains(fixedText(table.mutualInformationBits(), 4)));
        shown.click("coActivationBefore", 3, 1);
        QCOMPARE(shown.selection.current().toExpert, std::optional(1));
        // A layer is not compared with itself.
        shown.selection.chooseMoeLayer(QStringLiteral("layer3.2"));
        QCOMPARE(other->findText(QStringLiteral("layer3.2")), -1);
    }

    void outputErrorsEqualTheResults() {
        Shown shown;
        shown.view.setPage(RoutingView::OutputError);
        const auto& spec = shown.figure<BarFigure>("outputError").spec();
        for (std::size_t layer = 0; layer < 3; ++layer) {
            QCOMPARE(spec.series[0].values[layer], 100 * shown.run().routing[layer].keptOutputError);
            QCOMPARE(spec.series[1].values[layer], 100 * shown.run().routing[layer].flippedOutputError);
        }
        shown.click("outputError", 2.1, 0.05);
        QCOMPARE(shown.selection.current().moeLayer, QStringLiteral("layer3.2"));
        const auto& runs = shown.figure<BarFigure>("outputErrorRuns").spec();
        QCOMPARE(runs.categories[runs.selectedCategory], QStringLiteral("1L2D"));
        QCOMPARE(runs.series[1].values[static_cast<std::size_t>(runs.selectedCategory)],
                 100 * shown.run().routing[2].flippedOutputError);
        QTest::keyClick(shown.plot("outputErrorRuns"), Qt::Key_Left);
        QVERIFY(shown.figure<BarFigure>("outputErrorRuns").spec().selectedCategory < runs.categories.size());
        QVERIFY(shown.selection.current().candidate.run != shown.choice);
    }

    void softMixturesStartWithTheirGates() {
        Shown shown(withTopology(models::Topology::Soft));
        QCOMPARE(shown.view.page(), RoutingView::Gates);
        QVERIFY(!shown.plot("gateMassShift")->isEmpty());
        QVERIFY(shown.find<QLabel>("routingSummary")->text().contains(QStringLiteral("largest gate moved")));
        // A page that was chosen stays, whatever the next network is.
        shown.view.setPage(RoutingView::Transitions);
        shown.view.setStudy(testing::sampleStudy());
        shown.view.setStudy(withTopology(models::Topology::Soft));
        QCOMPARE(shown.view.page(), RoutingView::Transitions);
    }

    void clustersHaveDistancesAndNoGates() {
        auto study = withTopology(models::Topology::Cluster);
        for (auto& run : study->runs) {
            for (auto& routing : run.routing) {
                routing.meanKl = routing.meanJensenShannon = routing.meanL1 = kNoFigure;
            }
        }
        Shown shown(study);
        QCOMPARE(shown.view.page(), RoutingView::Load);
        QVERIFY(shown.plot("expertGateMass")->isEmpty());
        QVERIFY(shown.plot("expertGateMass")->emptyText().contains(QStringLiteral("centroid")));
        QCOMPARE(shown.find<QTableView>("loadBalance")->model()->rowCount(), 2);
        shown.view.setPage(RoutingView::Gates);
        QVERIFY(shown.plot("gateDivergence")->isEmpty());
        QVERIFY(shown.plot("gateMassShift")->isEmpty());
        shown.view.setPage(RoutingView::Margins);
        QVERIFY(shown.figure<HistogramFigure>("margins").spec().x.title.contains(
            QStringLiteral("squared distance")));
    }

    void severalChoicesAreSaid() {
        auto study = std::make_shared<StudyResult>(*testing::sampleStudy());
        for (auto& run : study->runs) {
            for (auto& routing : run.routing) {
                routing.topK = 2;
            }
        }
        Shown shown(study);
        QVERIFY(shown.find<QLabel>("routingSummary")->text().contains(QStringLiteral("(2 each)")));
        QCOMPARE(shown.figure<BarFigure>("expertLoad").spec().y.title, QStringLiteral("Share of choices"));
        shown.view.setPage(RoutingView::Transitions);
        QVERIFY(shown.find<QLabel>("transitionText")->text().contains(QStringLiteral("first of 2 choices")));
    }

    void tokensLieOverTheirImage() {
        Shown shown(testing::sampleStudy(), kTokens);
        QSignalSpy wanted(&shown.view, &RoutingView::imageWanted);
        shown.view.setPage(RoutingView::Tokens);
        QCOMPARE(wanted.count(), 1);
        const auto& after = *shown.run().images;
        const auto& before = *runOf(*shown.study, kTokens, kInt8Choice).images;
        const auto check = [&](std::size_t image) {
            const auto& figure = shown.figure<TokenMapFigure>("tokenMap");
            const auto first = before.routing[0].of(image);
            const auto second = after.routing[0].of(image);
            QCOMPARE(figure.spec().referenceExperts, std::vector<std::uint16_t>(first.begin(), first.end()));
            QCOMPARE(figure.spec().candidateExperts,
                     std::vector<std::uint16_t>(second.begin(), second.end()));
        };
        check(0);
        const auto& spec = shown.figure<TokenMapFigure>("tokenMap").spec();
        QCOMPARE(spec.columns, 8);
        QVERIFY(spec.classToken);
        shown.find<QPushButton>("nextImage")->click();
        QCOMPARE(shown.selection.current().image, std::optional(1));
        check(1);
        shown.selection.chooseImage(17);
        check(17);
        QCOMPARE(shown.find<QSpinBox>("tokenImage")->value(), 17);
        QCOMPARE(wanted.count(), 3);
        QCOMPARE(wanted.last(), (QVariantList{kTokens, 17}));
        QVERIFY(shown.figure<TokenMapFigure>("tokenMap").spec().image.isNull());
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        shown.view.setImage(image);
        QCOMPARE(shown.figure<TokenMapFigure>("tokenMap").spec().image, image);
        QTest::keyClick(shown.plot("tokenMap"), Qt::Key_Left);
        check(16);
        QVERIFY(shown.figure<TokenMapFigure>("tokenMap")
                    .spec()
                    .image.isNull());  // the pixels were another image's
        // A token is a decision.
        const std::size_t choices = before.routing[0].choices;
        PlotView* map = shown.plot("tokenMap");
        QCustomPlot* plot = map->plot();
        plot->replot(QCustomPlot::rpImmediateRefresh);
        const auto& figure = shown.figure<TokenMapFigure>("tokenMap");
        const QPointF at = TokenLayout::toPixels(*plot).map(
            TokenLayout(figure.spec(), figure.tokens()).token(1, 9).center());
        QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QCOMPARE(shown.selection.current().fromExpert,
                 std::optional<int>(before.routing[0].of(16)[9 * choices]));
        QCOMPARE(shown.selection.current().toExpert,
                 std::optional<int>(after.routing[0].of(16)[9 * choices]));
        QCOMPARE(shown.selection.current().image, std::optional(16));
        // The next image with a change.
        shown.find<QAbstractButton>("changedImagesOnly")->click();
        shown.find<QPushButton>("nextImage")->click();
        QVERIFY(shown.figure<TokenMapFigure>("tokenMap").changedTokens() > 0);
        // A network that decides per image says so.
        shown.selection.chooseCandidate({kHard, shown.choice});
        QVERIFY(shown.plot("tokenMap")->isEmpty());
        QVERIFY(shown.plot("tokenMap")->emptyText().contains(QStringLiteral("once per image")));
        QVERIFY(!shown.find<QPushButton>("nextImage")->isEnabled());
    }

    void everyFigureSurvivesEveryStudy_data() {
        QTest::addColumn<int>("page");
        for (int page = 0; page < RoutingView::PageCount; ++page) {
            QTest::addRow("page %d", page) << page;
        }
    }

    void everyFigureSurvivesEveryStudy() {
        QFETCH(int, page);
        Shown shown;
        shown.view.setPage(static_cast<RoutingView::Page>(page));
        for (const auto& study : {std::shared_ptr<const StudyResult>(), testing::emptyStudy(),
                                  testing::partialStudy(13), testing::sampleStudy(), testing::awkwardStudy(),
                                  testing::partialStudy(25), testing::emptyStudy()}) {
            shown.view.setStudy(study);
            for (const RunChoice run :
                 {RunChoice{kHard, shown.choice}, RunChoice{kHard, kInt8Choice}, RunChoice{kHard, 1},
                  RunChoice{kTokens, shown.choice}, RunChoice{0, 0}}) {
                shown.selection.chooseCandidate(run);
                QVERIFY(!shown.view.grab().isNull());
                for (PlotView* plot : shown.view.plots()) {
                    QVERIFY(!plot->exportName().isEmpty());
                    QVERIFY(!plot->toolTip().isEmpty());
                    QVERIFY(!plot->accessibleName().isEmpty());
                    if (plot->isEmpty()) {
                        QVERIFY(!plot->emptyText().isEmpty());
                        continue;
                    }
                    QVERIFY(!plot->table().isEmpty());
                    QVERIFY(!plot->provenance().isEmpty());
                    plot->ensureBuilt();
                    for (const double end : {plot->ranges()->xLow, plot->ranges()->xHigh,
                                             plot->ranges()->yLow, plot->ranges()->yHigh}) {
                        QVERIFY2(std::isfinite(end), qPrintable(plot->title()));
                    }
                    for (const auto& row : plot->table().rows) {
                        QCOMPARE(row.size(), plot->table().columns.size());
                    }
                }
                for (const auto* label : shown.view.findChildren<QLabel*>()) {
                    QVERIFY2(!label->text().contains(QStringLiteral("nan")), qPrintable(label->text()));
                }
            }
        }
    }

    void exportNamesDiffer() {
        Shown shown;
        QStringList names;
        for (const PlotView* plot : shown.view.plots()) {
            names += plot->exportName();
        }
        QCOMPARE(names.size(), 20);
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void updatesAreFast() {
        Shown shown;
        for (int page = 0; page < RoutingView::PageCount; ++page) {
            shown.view.setPage(static_cast<RoutingView::Page>(page));
            for (const int checkpoint : {kHard, kTokens}) {
                qint64 study = kUpdateMs;
                qint64 choice = kUpdateMs;
                for (int attempt = 0; attempt < 3;
                     ++attempt) {  // the machine may be busy with something else
                    shown.selection.chooseCandidate({checkpoint, kInt8Choice});
                    QElapsedTimer timer;
                    timer.start();
                    shown.view.setStudy(testing::sampleStudy());
                    study = std::min(study, timer.restart());
                    shown.selection.chooseCandidate({checkpoint, shown.choice});
                    choice = std::min(choice, timer.elapsed());
                }
                QVERIFY2(study < kUpdateMs && choice < kUpdateMs,
                         qPrintable(QStringLiteral("page %1: study %2 ms, choice %3 ms")
                                        .arg(page)
                                        .arg(study)
                                        .arg(choice)));
            }
        }
    }

    void narrowViewsShowOneFigureAtATime() {
        Shown shown;
        shown.view.setPage(RoutingView::Classes);
        const auto visible = [&] {
            int count = 0;
            for (const char* name :
                 {"specialisationBefore", "specialisationAfter", "specialisationDifference"}) {
                count += shown.plot(name)->isVisible() ? 1 : 0;
            }
            return count;
        };
        QTRY_COMPARE(visible(), 3);
        shown.view.resize(640, 480);
        QTRY_COMPARE(visible(), 1);
        QVERIFY(shown.plot("specialisationBefore")->isVisible());
        QVERIFY(shown.plot("specialisationBefore")->height() >= 180);
        auto* tabs = shown.plot("specialisationBefore")->parentWidget()->findChild<QTabBar*>();
        QVERIFY(tabs && tabs->isVisible());
        tabs->setCurrentIndex(2);
        QTRY_VERIFY(shown.plot("specialisationDifference")->isVisible());
        QCOMPARE(visible(), 1);
        shown.view.resize(640, 1000);  // room for one above the other
        QTRY_COMPARE(visible(), 3);
    }

    void labelsHaveBuddies() {
        Shown shown;
        for (const auto* label : shown.view.findChildren<QLabel*>()) {
            if (label->text().startsWith(QLatin1Char('&'))) {
                QVERIFY2(label->buddy(), qPrintable(label->text()));
            }
        }
    }
};

AXS_PLOT_TEST(RoutingViewTest, "routing_view")
#include "routing_view_test.moc"
