// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "analysis/measures/class_accuracy.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/measures/paired_comparison.h"
#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/plots/stacked_bar_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/overview/checkpoint_looks.h"
#include "app/gui/views/overview/overview_figures.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/settings_text.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/pseudo_translator.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

template <class Widget>
Widget* partOf(const QWidget& view, const char* name) {
    auto* found = view.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

template <class Figure>
const auto& specOf(const QWidget& view, const char* plot) {
    const auto* figure = dynamic_cast<const Figure*>(partOf<PlotView>(view, plot)->figure().get());
    if (!figure)
        qFatal("%s shows no such figure", plot);
    return figure->spec();
}

void showView(QWidget& view) {
    view.resize(1280, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// A click where a bar, or the point, of the figure stands.
void clickAt(PlotView* view, double x, double y, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const QPoint pixel(qRound(view->plot()->xAxis->coordToPixel(x)), qRound(view->plot()->yAxis->coordToPixel(y)));
    QTest::mouseClick(view->plot(), Qt::LeftButton, modifiers, pixel);
}

/// Index of a multiplier of the sample study by the end of its name.
int multiplier(const char* name) {
    const auto multipliers = testing::sampleMultipliers();
    for (std::size_t m = 0; m < multipliers.size(); ++m) {
        if (multipliers[m].name.ends_with(name))
            return static_cast<int>(m);
    }
    qFatal("no multiplier %s", name);
}

/// The sample study with the third checkpoint retrained from the second.
std::shared_ptr<const analysis::StudyResult> retrainedStudy() {
    auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
    analysis::CheckpointInfo child = study->checkpoints[0];
    child.name = "resnet20_retrained";
    child.sha256 = std::string(64, 'c');
    child.description.parentSha256 = study->checkpoints[0].sha256;
    child.description.retrainedFor = "mul8s_1KVA";
    study->checkpoints.push_back(child);
    std::vector<analysis::RunResult> runs;
    for (analysis::RunResult run : study->runs) {
        if (run.checkpoint != 0)
            continue;
        run.checkpoint = study->checkpoints.size() - 1;
        // As far back towards the best as a quarter of the way.
        run.accuracy.top1 += 0.25 * (0.68 - run.accuracy.top1);
        runs.push_back(std::move(run));
    }
    study->runs.insert(study->runs.end(), runs.begin(), runs.end());
    return study;
}

}  // namespace

class OverviewViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsAreInTheLanguageOfTheWindow() {
        auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
        study->provenance.form.emplace();
        models::EmulationConfig& emulation = study->provenance.form->emulation;
        analysis::RangesUsed& ranges = study->provenance.form->ranges;
        ranges.images = 1024;
        ranges.data = "cifar100-train:DIR";
        analysis::MultiplierInfo mixed;
        mixed.name = "mixed_a";
        mixed.assignment = "layer1.* by mul8s_1KVA, all other approximated layers by exact";
        mixed.rules = models::Assignment{"mixed_a", "exact", {{"layer1.*", "mul8s_1KVA"}}};
        study->multipliers.push_back(mixed);
        LinkedSelection selection;
        OverviewView view;
        view.follow(&selection);
        const auto shown = [&] {
            view.setStudy(std::make_shared<const analysis::StudyResult>(*study));
            return partOf<QLabel>(view, "settingsWords")->text();
        };
        const QString standard = shown();
        QVERIFY2(standard.contains(QStringLiteral("every convolution and linear layer is approximated; routers in float32; ")),
                 qPrintable(standard));
        QVERIFY2(standard.contains(QStringLiteral("ranges: largest value over the first 1,024 images of cifar100-train:DIR; ")),
                 qPrintable(standard));
        QVERIFY(standard.contains(QStringLiteral("mixed_a: layer1.* by mul8s_1KVA, all other approximated layers by exact")));
        // Whatever can be set is in the other language, too.
        tests::PseudoTranslator pseudo;
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        for (int round = 0; round < 2; ++round) {
            const QStringList parts = SettingsText::of(*study);
            QVERIFY(parts.size() >= 10);
            for (const QString& part : parts)
                QVERIFY2(part.contains(QStringLiteral("lore")), qPrintable(part));
            const QString words = shown();
            for (const std::string& english : models::inWords(emulation))
                QVERIFY2(!words.contains(fromUtf8(english + ";")), english.c_str());
            emulation.first = emulation.head = false;
            emulation.router = emulation.attention = true;
            emulation.rules = {{false, "layer3.*", models::Exactness::Float}, {true, "*.experts.2.*", {}}};
            emulation.order = {models::OperandOrder::WeightFirst, models::OperandOrder::ActivationFirst,
                               models::OperandOrder::WeightFirst, models::OperandOrder::ActivationFirst,
                               models::OperandOrder::WeightFirst, models::OperandOrder::WeightFirst};
            emulation.padding = models::PaddingMode::Skip;
            emulation.weights = models::WeightScales::PerTensor;
            emulation.batchNorm = models::BatchNormMode::Separate;
            emulation.assign = {{"conv1", "exact"}};
            ranges.method = models::CalibrationMethod::Percentile;
            ranges.layers = {{"fc", models::CalibrationMethod::Fixed, 99, 3}};
            ranges.seed = 5;
            ranges.evaluatedToo = true;
            ranges.ownOf = {"resnet20_retrained"};
        }
        QCoreApplication::removeTranslator(&pseudo);
        // Files of older versions hold the words only.
        study->provenance.form.reset();
        study->provenance.settings = {"routers in float32"};
        QCOMPARE(shown().section(QLatin1Char(';'), 0, 0), QStringLiteral("Settings: routers in float32"));
    }

    void accuraciesAndIntervalsAreThoseOfTheResults() {
        OverviewView view;
        const auto study = testing::sampleStudy();
        view.setStudy(study);
        for (const AccuracyKind kind : {AccuracyKind::Top1, AccuracyKind::Top5}) {
            auto* box = partOf<QComboBox>(view, "accuracyKind");
            box->setCurrentIndex(box->findData(static_cast<int>(kind)));
            const BarSpec& spec = specOf<BarFigure>(view, "accuracyBars");
            QCOMPARE(spec.series.size(), study->checkpoints.size());
            QCOMPARE(spec.categories.size(), 2 + static_cast<qsizetype>(study->multipliers.size()));
            for (const auto& run : study->runs) {
                const auto category = run.mode == analysis::Mode::Float  ? std::size_t{0}
                                      : run.mode == analysis::Mode::Int8 ? std::size_t{1}
                                                                         : 2 + *run.multiplier;
                const auto& series = spec.series[run.checkpoint];
                const bool top1 = kind == AccuracyKind::Top1;
                const auto& interval = top1 ? run.accuracy.top1Interval : run.accuracy.top5Interval;
                QCOMPARE(series.values[category], 100 * (top1 ? run.accuracy.top1 : run.accuracy.top5));
                QCOMPARE(series.lows[category], 100 * interval.low);
                QCOMPARE(series.highs[category], 100 * interval.high);
            }
        }
    }

    void lossAddsUpExactly() {
        OverviewView view;
        const auto study = testing::sampleStudy();
        view.setStudy(study);
        const StackedBarSpec& spec = specOf<StackedBarFigure>(view, "lossDecomposition");
        QCOMPARE(spec.bars.size(), study->checkpoints.size() * study->multipliers.size());
        for (const auto& bar : spec.bars) {
            const auto parts = analysis::decomposeLoss(*study, static_cast<std::size_t>(bar.stack),
                                                       static_cast<std::size_t>(bar.category));
            QVERIFY(parts);
            QCOMPARE(bar.parts[0], 100 * parts->share(parts->quantisation));
            QCOMPARE(bar.parts[1], 100 * parts->share(parts->value));
            QCOMPARE(bar.parts[2], 100 * parts->share(parts->routing));
            QCOMPARE(bar.total, 100 * parts->share(parts->total()));
            const auto* floating = findRun(*study, static_cast<std::size_t>(bar.stack), analysis::Mode::Float);
            const auto* approx = findChoice(*study, static_cast<std::size_t>(bar.stack), bar.category);
            QVERIFY(qAbs(bar.total - 100 * (floating->accuracy.top1 - approx->accuracy.top1)) < 1e-9);
            QVERIFY(bar.low <= bar.total && bar.total <= bar.high);
        }
        QVERIFY(spec.stacks[0].contains(QStringLiteral("no routers")));
        QVERIFY(!spec.stacks[1].contains(QStringLiteral("no routers")));
        QVERIFY(!partOf<QLabel>(view, "lossNote")->isVisibleTo(&view));
    }

    void lossWithoutFrozenRoutingSaysSo() {
        OverviewView view;
        view.setStudy(testing::awkwardStudy());
        const StackedBarSpec& spec = specOf<StackedBarFigure>(view, "lossDecomposition");
        const auto study = testing::awkwardStudy();
        for (const auto& bar : spec.bars) {
            const auto* run = findChoice(*study, static_cast<std::size_t>(bar.stack), bar.category);
            QVERIFY(run->frozen || run->routing.empty());
        }
        const auto* note = partOf<QLabel>(view, "lossNote");
        QVERIFY(note->isVisibleTo(&view));
        QVERIFY(note->text().contains(QStringLiteral("resnet20_hard")));
    }

    void costLeavesOutUnknownPower() {
        OverviewView view;
        view.setStudy(testing::sampleStudy());
        QCOMPARE(specOf<ScatterFigure>(view, "accuracyOverCost").points.size(), std::size_t(24));
        partOf<QCheckBox>(view, "paretoFront")->setChecked(false);
        QVERIFY(!specOf<ScatterFigure>(view, "accuracyOverCost").paretoFront);
        view.setStudy(testing::awkwardStudy());
        QCOMPARE(specOf<ScatterFigure>(view, "accuracyOverCost").points.size(), std::size_t(12));
    }

    void classesAreSortedByTheirLoss() {
        OverviewView view;
        const auto study = testing::sampleStudy();
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(study);
        selection.chooseCandidate({1, multiplier("1L2D")});
        const BarSpec& spec = specOf<BarFigure>(view, "classDrops");
        const auto classes = analysis::compareClasses(*findChoice(*study, 1, kInt8Choice)->images,
                                                      *findChoice(*study, 1, multiplier("1L2D"))->images);
        QCOMPARE(spec.categories.size(), static_cast<qsizetype>(classes.size()));
        QVERIFY(std::is_sorted(spec.series[0].values.rbegin(), spec.series[0].values.rend()));
        const auto worst = std::ranges::min_element(classes, {}, &analysis::ClassComparison::difference);
        QCOMPARE(spec.series[0].values.front(), -100 * worst->difference());
        QCOMPARE(spec.categories.front(), classTitle(*study, worst->label));
        // int8 itself is compared with float.
        selection.chooseCandidate({1, kInt8Choice});
        QVERIFY(specOf<BarFigure>(view, "classDrops").y.title.contains(QStringLiteral("float")));
    }

    void clickingSelects() {
        OverviewView view;
        LinkedSelection selection;
        view.follow(&selection);
        view.setStudy(testing::sampleStudy());
        showView(view);
        auto* bars = partOf<PlotView>(view, "accuracyBars");
        const double third = 0.26;  // of three checkpoints' bars in a group
        clickAt(bars, 2 + multiplier("1KVA") + third, 1);
        QCOMPARE(selection.current().candidate, (RunChoice{2, multiplier("1KVA")}));
        clickAt(bars, 1, 1, Qt::ControlModifier);
        QCOMPARE(selection.current().compared, std::optional(RunChoice{1, kInt8Choice}));
        clickAt(bars, 1, 1, Qt::ControlModifier);
        QVERIFY(!selection.current().compared);
        clickAt(bars, 0, 1);  // float cannot be chosen
        QCOMPARE(selection.current().candidate, (RunChoice{2, multiplier("1KVA")}));

        const auto& points = specOf<ScatterFigure>(view, "accuracyOverCost").points;
        const auto runs = runsWithCost(*testing::sampleStudy());
        const auto lone = std::ranges::find(runs, RunChoice{0, multiplier("1L2H")}) - runs.begin();
        const auto& point = points[static_cast<std::size_t>(lone)];
        clickAt(partOf<PlotView>(view, "accuracyOverCost"), point.x, point.y);
        QCOMPARE(selection.current().candidate, runs[static_cast<std::size_t>(lone)]);

        clickAt(partOf<PlotView>(view, "lossDecomposition"), multiplier("1KR3"), 1);
        QCOMPARE(selection.current().candidate, (RunChoice{1, multiplier("1KR3")}));
        const auto mark = specOf<StackedBarFigure>(view, "lossDecomposition").marks.at(0);
        QCOMPARE(mark.category, multiplier("1KR3"));
        QCOMPARE(mark.stack, 1);
        QCOMPARE(specOf<BarFigure>(view, "accuracyBars").marks.at(0).series, 1);
        QCOMPARE(specOf<ScatterFigure>(view, "accuracyOverCost").marks.size(), std::size_t(1));

        QTest::qWait(20);  // the classes of another run are drawn from the event loop
        clickAt(partOf<PlotView>(view, "classDrops"), 0, 1);
        QVERIFY(selection.current().label);
        QCOMPARE(classTitle(*testing::sampleStudy(), *selection.current().label),
                 specOf<BarFigure>(view, "classDrops").categories.front());
    }

    void tableRowsSelectAndAreMarked() {
        OverviewView view;
        LinkedSelection selection;
        view.follow(&selection);
        const auto study = testing::sampleStudy();
        view.setStudy(study);
        showView(view);
        partOf<QTabBar>(view, "overviewPages")->setCurrentIndex(6);
        auto* table = partOf<QTableView>(view, "accuracyTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), static_cast<int>(study->runs.size()));
        const auto clickRow = [&](int row, Qt::KeyboardModifiers modifiers) {
            table->scrollTo(table->model()->index(row, 0));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                              table->visualRect(table->model()->index(row, 0)).center());
        };
        clickRow(5, Qt::NoModifier);
        QCOMPARE(selection.current().candidate, (RunChoice{0, static_cast<int>(*study->runs[5].multiplier)}));
        QVERIFY(table->model()->index(5, 1).data().toString().endsWith(QStringLiteral("(A)")));
        selection.chooseCompared(RunChoice{0, kInt8Choice});
        QVERIFY(table->model()->index(1, 1).data().toString().endsWith(QStringLiteral("(B)")));
        const auto parts = analysis::decomposeLoss(*study, 0, *study->runs[5].multiplier);
        QCOMPARE(table->model()->index(5, 10).data().toString(), fixedText(100 * parts->share(parts->total()), 2));
    }

    void tableSortingAndSelectionSurviveAStudy() {
        OverviewView view;
        showView(view);
        view.setStudy(testing::partialStudy(12));
        auto* table = partOf<QTableView>(view, "accuracyTable");
        table->sortByColumn(3, Qt::DescendingOrder);
        table->selectRow(2);
        const QString chosenRow = table->currentIndex().siblingAtColumn(1).data().toString();
        view.setStudy(testing::sampleStudy());
        QCOMPARE(table->model()->rowCount(), 30);
        QCOMPARE(table->selectionModel()->selectedRows(1).front().data().toString(), chosenRow);
    }

    void checkpointsAreNamedByWhatTellsThemApart() {
        auto study = *retrainedStudy();
        const std::vector<std::string> names{"net_v1_dense", "net_v1_hard", "net_v1_soft", "net_v1_dense_for_1KVA"};
        for (std::size_t c = 0; c < names.size(); ++c)
            study.checkpoints[c].name = names[c];
        const CheckpointLooks looks = checkpointLooks(study);
        QCOMPARE(looks.common, QStringLiteral("net_v1"));
        QCOMPARE(looks.titled(QStringLiteral("Top-1")), QStringLiteral("net_v1 · Top-1"));
        QCOMPARE(looks.looks[3].name, QStringLiteral("dense_for_1KVA"));
        QCOMPARE(looks.looks[3].family, 0);
        QCOMPARE(looks.looks[0].style, AreaStyle(0));
        QCOMPARE(looks.looks[2].style, AreaStyle(2));
        QCOMPARE(looks.looks[3].style, AreaStyle(0, 1));
        // Nothing in common up to a separator, and nothing left of a name that the others begin with.
        study.checkpoints[1].name = "network";
        QCOMPARE(checkpointLooks(study).common, QString());
        QCOMPARE(checkpointLooks(study).looks[3].name, QStringLiteral("net_v1_dense_for_1KVA"));
        for (std::size_t c = 0; c < names.size(); ++c)
            study.checkpoints[c].name = c == 0 ? "net_" : "net_" + std::to_string(c);
        QCOMPARE(checkpointLooks(study).looks[0].name, QStringLiteral("net_"));
        study.checkpoints.resize(1);
        QCOMPARE(checkpointLooks(study).common, QString());
    }

    void settingsTakeOneLineUntilTheyAreUnfolded() {
        OverviewView view;
        auto study = *testing::sampleStudy();
        study.provenance.form.emplace();
        view.setStudy(std::make_shared<const analysis::StudyResult>(std::move(study)));
        showView(view);
        auto* words = partOf<QLabel>(view, "settingsWords");
        auto* button = words->parentWidget()->findChild<QToolButton*>();
        QVERIFY(button);
        QVERIFY(words->isVisible());
        const int line = words->height();
        QVERIFY(line <= std::max(button->height(), words->fontMetrics().height()));
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(words->height() > line);
        QVERIFY(words->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(words->height(), line);
    }

    void retrainedCheckpointsPointBack() {
        OverviewView view;
        view.setStudy(testing::sampleStudy());
        QVERIFY(specOf<ScatterFigure>(view, "accuracyOverCost").arrows.empty());
        QVERIFY(partOf<PlotView>(view, "recovery")->isEmpty());
        const auto study = retrainedStudy();
        view.setStudy(study);
        const ScatterSpec& spec = specOf<ScatterFigure>(view, "accuracyOverCost");
        // One arrow: with the multiplier that the checkpoint was retrained for.
        QCOMPARE(spec.arrows.size(), std::size_t(1));
        const auto& from = spec.points[static_cast<std::size_t>(spec.arrows.front().from)];
        const auto& to = spec.points[static_cast<std::size_t>(spec.arrows.front().to)];
        QCOMPARE(from.label, QStringLiteral("1KVA"));
        QCOMPARE(to.label, QStringLiteral("1KVA"));
        QCOMPARE(from.x, to.x);
        QVERIFY(from.hollow && !to.hollow);
        // Both have the colour of the original; the legend lists originals.
        QCOMPARE(from.group, 0);
        QCOMPARE(to.group, 0);
        QCOMPARE(spec.groups.size(), 3);
        const BarSpec& recovered = specOf<BarFigure>(view, "recovery");
        QCOMPARE(recovered.series.size(), std::size_t(1));
        const int m = multiplier("1KVA");
        QCOMPARE(recovered.series[0].values[static_cast<std::size_t>(2 + m)],
                 100 * (findChoice(*study, 3, m)->accuracy.top1 - findChoice(*study, 0, m)->accuracy.top1));
        QVERIFY(recovered.series[0].name.contains(QStringLiteral("mul8s_1KVA")));
    }

    void survivesEveryStudyOnEveryPage() {
        OverviewView view;
        LinkedSelection selection;
        view.follow(&selection);
        showView(view);
        Selection far;
        far.candidate = {7, 40};
        far.compared = RunChoice{-1, 3};
        far.label = 5000;
        auto* pages = partOf<QTabBar>(view, "overviewPages");
        for (const auto& study :
             {std::shared_ptr<const analysis::StudyResult>(), testing::emptyStudy(), testing::partialStudy(1),
              testing::partialStudy(13), testing::sampleStudy(), testing::awkwardStudy(), retrainedStudy()}) {
            view.setStudy(study);
            for (const bool outOfRange : {true, false}) {
                selection.set(outOfRange ? far : Selection());
                for (int page = 0; page < pages->count(); ++page) {
                    pages->setCurrentIndex(page);
                    QTest::qWait(1);
                    QVERIFY(!view.grab().isNull());
                }
            }
            for (const PlotView* plot : view.plots()) {
                QVERIFY(plot->isEmpty() || !plot->table().isEmpty());
                QVERIFY(!plot->isEmpty() || !plot->emptyText().isEmpty());
                const auto table = plot->table();
                for (const auto& row : table.rows)
                    QCOMPARE(row.size(), table.columns.size());
            }
        }
    }

    void narrowViewsScroll() {
        OverviewView view;
        view.setStudy(testing::sampleStudy());
        showView(view);
        QCOMPARE(partOf<PlotView>(view, "accuracyBars")->y(), partOf<PlotView>(view, "accuracyOverCost")->y());
        view.resize(480, 600);
        QTest::qWait(20);
        QCOMPARE(view.width(), 480);
        QVERIFY(partOf<PlotView>(view, "accuracyOverCost")->y() > partOf<PlotView>(view, "accuracyBars")->y());
        QVERIFY(partOf<PlotView>(view, "classDrops")->height() >= 230);
    }

    void randomLabelsAreWarnedOf() {
        OverviewView view;
        showView(view);
        auto* warning = partOf<QLabel>(view, "labelsWarning");
        view.setStudy(testing::sampleStudy());
        QVERIFY(!warning->isVisible());
        view.setStudy(testing::awkwardStudy());
        QVERIFY(warning->isVisible());
        QVERIFY(partOf<PlotView>(view, "classDrops")->isEmpty());
        view.setStudy(nullptr);
        QVERIFY(!warning->isVisible());
    }
};

AXS_PLOT_TEST(OverviewViewTest, "overview_view")
#include "overview_view_test.moc"
