// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/runs/run_matrix_model.h"
#include "app/gui/runs/run_matrix_view.h"
#include "app/gui/runs/upright_header.h"
#include "app/gui/selection/selection_mapping.h"
#include "app/gui/selection/selection_navigator.h"
#include "app/gui/text.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

RunMatrixSource matrixSource(const StudyPtr& results, bool running) {
    RunMatrixSource source;
    source.results = results;
    StudyInputs inputs;
    for (const auto& checkpoint : results->checkpoints)
        inputs.checkpoints.append(fromUtf8(checkpoint.file));
    for (const auto& multiplier : results->multipliers)
        inputs.multipliers.append(fromUtf8(multiplier.name));
    source.axes = runMatrixAxes(inputs, results, inputs);
    source.running = running;
    source.resultsOfLastRun = true;
    return source;
}

/// The sample study without its last run, and with half of the images in the one before.
std::shared_ptr<analysis::StudyResult> partialStudy() {
    auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
    study->complete = false;
    study->runs.pop_back();
    study->runs.back().accuracy.images = study->imagesRequested / 2;
    return study;
}

QModelIndex cellOfRun(const RunMatrixModel& model, const analysis::RunResult& run) {
    return model.indexOf({static_cast<int>(run.checkpoint), static_cast<int>(*run.multiplier)});
}

RunState stateOf(const QModelIndex& index) {
    return static_cast<RunState>(index.data(RunMatrixModel::StateRole).toInt());
}

}  // namespace

class RunMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhatEveryRunReached() {
        RunMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const StudyPtr study = testing::sampleStudy();
        model.setSource(matrixSource(study, false));
        QCOMPARE(model.columnCount(), static_cast<int>(study->checkpoints.size()));
        QCOMPARE(model.rowCount(), static_cast<int>(study->multipliers.size()) + 1);
        for (const analysis::RunResult& run : study->runs) {
            if (run.mode == analysis::Mode::Float)
                continue;
            const QModelIndex cell =
                model.indexOf({static_cast<int>(run.checkpoint),
                               run.multiplier ? static_cast<int>(*run.multiplier) : kInt8Choice});
            QVERIFY(cell.isValid());
            QCOMPARE(stateOf(cell), RunState::Done);
            QCOMPARE(cell.data(RunMatrixModel::Top1Role).toDouble(), run.accuracy.top1);
            QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
        }
        QCOMPARE(model.count().done, model.count().wanted);
    }

    void tellsWaitingRunningAndStopped() {
        const auto partial = partialStudy();
        const analysis::RunResult& missing = testing::sampleStudy()->runs.back();
        const analysis::RunResult& half = partial->runs.back();
        RunMatrixModel model;
        model.setSource(matrixSource(partial, true));
        QCOMPARE(stateOf(cellOfRun(model, missing)), RunState::Waiting);
        QCOMPARE(stateOf(cellOfRun(model, half)), RunState::Running);
        QCOMPARE(cellOfRun(model, half).data(RunMatrixModel::ShareRole).toDouble(),
                 static_cast<double>(half.accuracy.images) / static_cast<double>(partial->imagesRequested));
        model.setSource(matrixSource(partial, false));
        QCOMPARE(stateOf(cellOfRun(model, missing)), RunState::NotRun);
        QCOMPARE(stateOf(cellOfRun(model, half)), RunState::Partial);
        RunMatrixSource failed = matrixSource(partial, false);
        failed.failure = QStringLiteral("no space left");
        model.setSource(failed);
        QCOMPARE(stateOf(cellOfRun(model, missing)), RunState::Failed);
        QVERIFY(cellOfRun(model, missing).data(Qt::ToolTipRole).toString().contains(QStringLiteral("no space left")));
    }

    void namesStandUprightWhereTheyAreWide() {
        RunMatrixModel model;
        auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
        RunMatrixSource source = matrixSource(study, false);
        source.axes.checkpoints.front().shortName = QStringLiteral("a_rather_long_name_of_a_network");
        model.setSource(source);
        RunMatrixView view(model);
        const auto* heads = qobject_cast<const UprightHeader*>(view.horizontalHeader());
        QVERIFY(heads);
        view.resize(260, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(heads->isUpright());
        QVERIFY(heads->height() > 3 * view.fontMetrics().height());
        for (RunAxisEntry& entry : source.axes.checkpoints)
            entry.shortName = QStringLiteral("a");
        model.setSource(source);
        QVERIFY(!heads->isUpright());
        QTRY_VERIFY(heads->height() < 3 * view.fontMetrics().height());
    }

    void mouseChoosesAAndB() {
        RunMatrixModel model;
        model.setSource(matrixSource(testing::sampleStudy(), false));
        RunMatrixView view(model);
        LinkedSelection selection;
        view.follow(&selection);
        view.resize(500, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto click = [&](const QModelIndex& cell, Qt::KeyboardModifiers keys) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, view.visualRect(cell).center());
        };
        click(model.index(1, 0), Qt::NoModifier);
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));
        click(model.index(2, 1), Qt::ControlModifier);
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));
        QVERIFY(selection.current().compared == RunChoice(1, 1));
        QVERIFY(model.index(2, 1).data(RunMatrixModel::ComparedRole).toBool());
        click(model.index(2, 1), Qt::ControlModifier);
        QVERIFY(!selection.current().compared);
    }

    void keyboardChoosesAAndB() {
        RunMatrixModel model;
        model.setSource(matrixSource(testing::sampleStudy(), false));
        RunMatrixView view(model);
        LinkedSelection selection;
        view.follow(&selection);
        view.resize(500, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(selection.current().candidate, Selection{}.candidate);  // moving does not choose
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(selection.current().compared == RunChoice(1, 0));
        QTest::keyClick(&view, Qt::Key_Menu);
        auto* menu = view.findChild<QMenu*>(QStringLiteral("runMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        menu->close();
    }

    void aCellWithoutResultsIsNoChoice() {
        RunMatrixSource source = matrixSource(testing::sampleStudy(), false);
        source.axes.runs.push_back({QStringLiteral("new"), QStringLiteral("new"), {}, std::nullopt, true});
        RunMatrixModel model;
        model.setSource(source);
        RunMatrixView view(model);
        LinkedSelection selection;
        view.follow(&selection);
        QSignalSpy nothing(&view, &RunMatrixView::nothingToShow);
        view.setCurrentIndex(model.index(model.rowCount() - 1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(nothing.count(), 1);
        QCOMPARE(selection.current(), Selection{});
    }

    void firstLookIsAtExpertsAndABoldMultiplier() {
        auto study = *testing::sampleStudy();
        const Selection first = firstSelection(study);
        const auto checkpoint = static_cast<std::size_t>(first.candidate.checkpoint);
        QVERIFY(!study.checkpoints[checkpoint].description.moeLayers.empty());
        const int last = static_cast<int>(study.multipliers.size()) - 1;
        // The boldest one that leaves half of the accuracy, if any does.
        const auto accuracy = [&](int run) { return findChoice(study, checkpoint, run)->accuracy.top1; };
        QVERIFY(2 * accuracy(first.candidate.run) >= accuracy(kInt8Choice));
        for (int bolder = first.candidate.run + 1; bolder <= last; ++bolder)
            QVERIFY(2 * accuracy(bolder) < accuracy(kInt8Choice));
        QVERIFY(first.candidate.run < last);
        for (auto& run : study.runs) {
            if (run.mode == analysis::Mode::Approx)
                run.accuracy.top1 = 0;
        }
        QCOMPARE(firstSelection(study).candidate.run, last);
        study.runs.clear();
        QCOMPARE(firstSelection(study).candidate.run, last);
    }

    void selectionFollowsNames() {
        const StudyPtr before = testing::sampleStudy();
        auto now = std::make_shared<analysis::StudyResult>(*before);
        std::swap(now->multipliers.front(), now->multipliers.back());
        SelectionNavigator navigator;
        navigator.setMergeTime(0);
        navigator.setStudy(before);
        QVERIFY(!navigator.canGoBack());
        navigator.selection().chooseCandidate({0, 0});
        navigator.selection().chooseLayer(fromUtf8(before->runs.back().layers.front().name));
        navigator.setStudy(now);
        const Selection& selection = navigator.selection().current();
        QCOMPARE(selection.candidate.run, static_cast<int>(now->multipliers.size()) - 1);
        QVERIFY(!selection.layer.isEmpty());
        navigator.goBack();
        QVERIFY(navigator.selection().current().layer.isEmpty());
        QVERIFY(navigator.canGoForward());
        navigator.goForward();
        QVERIFY(!navigator.selection().current().layer.isEmpty());
        navigator.setStudy(nullptr);
        QVERIFY(!navigator.canGoBack() && !navigator.canGoForward());
    }

    void partialResultsLeaveTheSelectionAlone() {
        SelectionNavigator navigator;
        navigator.setStudy(partialStudy());
        navigator.selection().chooseCandidate({1, 0});
        const Selection chosen = navigator.selection().current();
        navigator.setStudy(testing::sampleStudy());
        QCOMPARE(navigator.selection().current(), chosen);
    }
};

AXS_GUI_TEST(RunMatrixTest, "run_matrix")
#include "run_matrix_test.moc"
