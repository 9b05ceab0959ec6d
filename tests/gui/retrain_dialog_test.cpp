// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/runs/run_matrix_view.h"
#include "app/gui/text.h"
#include "app/gui/training/retrain_dialog.h"
#include "app/gui/training/training_figures.h"
#include "app/gui/training/training_monitor.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StudyFiles;

namespace {

/// A window with a study that is ready, and the dialog on top of it.
struct TrainingDesk {
    TrainingDesk() : window(fake.backend(), {}) {
        fake.setStepMs(2);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qWarning("the window did not appear");
        StudyInputs inputs = files.readyInputs();
        inputs.setChosen({QStringLiteral("mul8s_1KVA"), QStringLiteral("mul8s_1L2H")});
        document().edit(QStringLiteral("load"), inputs);
        if (!QTest::qWaitFor([&] { return window.session().readiness().state == Readiness::State::Ready; }, 60'000))
            qFatal("the study does not get ready");
    }

    StudyDocument& document() { return window.session().document(); }
    TrainingJob& job() { return window.session().training(); }
    RetrainDialog* open() {
        window.findChild<QAction*>(QStringLiteral("actionRetrain"))->trigger();
        return dialog();
    }
    RetrainDialog* dialog() { return window.findChild<RetrainDialog*>(); }
    template <class Widget>
    Widget* find(const char* name) {
        auto* widget = dialog()->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no widget '%s'", name);
        return widget;
    }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString verdict() { return find<QLabel>("trainingVerdict")->text(); }
    bool waitUntilIdle() {
        return QTest::qWaitFor([&] { return !job().isActive(); }, 60'000);
    }

    StudyFiles files;
    FakeBackend fake;
    MainWindow window;
};

const LineSpec& linesOf(const PlotView* view) {
    const auto* figure = dynamic_cast<const LineFigure*>(view->figure().get());
    if (!figure)
        qFatal("no lines");
    return figure->spec();
}

}  // namespace

class RetrainDialogTest : public QObject {
    Q_OBJECT

private slots:
    void suggestsWhatWorks() {
        TrainingDesk desk;
        QVERIFY(!desk.open()->isModal());
        QCOMPARE(desk.find<QComboBox>("retrainParent")->currentText(), QStringLiteral("dense"));
        QCOMPARE(desk.find<QComboBox>("retrainTarget")->currentText(), QStringLiteral("mul8s_1KVA"));
        QCOMPARE(desk.find<QDoubleSpinBox>("retrainRate")->value(),
                 models::defaultRetrainingSettings("resnet20").learningRate);
        QVERIFY(desk.find<QComboBox>("retrainImages")->currentText().contains(QStringLiteral("training")));
        QVERIFY(!desk.find<QCheckBox>("retrainFrozenRouter")->isEnabled());
        QVERIFY(desk.find<QLineEdit>("retrainOutputEdit")->text().endsWith(
            QStringLiteral("dense_for_1KVA.safetensors")));
        desk.find<QComboBox>("retrainParent")->setCurrentIndex(1);
        desk.find<QComboBox>("retrainTarget")->setCurrentIndex(1);
        QVERIFY(desk.find<QCheckBox>("retrainFrozenRouter")->isEnabled());
        QVERIFY(desk.find<QLineEdit>("retrainOutputEdit")->text().endsWith(
            QStringLiteral("hard_for_1L2H.safetensors")));
        QVERIFY(desk.find<QPushButton>("retrainStart")->isEnabled());
    }

    void passesOnEverything() {
        TrainingDesk desk;
        desk.open();
        desk.find<QComboBox>("retrainParent")->setCurrentIndex(1);
        desk.find<QComboBox>("retrainTarget")->setCurrentIndex(1);
        desk.find<QSpinBox>("retrainTrainImages")->setValue(640);
        desk.find<QSpinBox>("retrainTestImages")->setValue(128);
        desk.find<QSpinBox>("retrainEpochs")->setValue(2);
        desk.find<QSpinBox>("retrainBatch")->setValue(64);
        desk.find<QDoubleSpinBox>("retrainRate")->setValue(0.0025);
        desk.find<QComboBox>("retrainGradient")->setCurrentIndex(1);
        desk.find<QSpinBox>("retrainHalfWindow")->setValue(4);
        desk.find<QCheckBox>("retrainFrozenRouter")->setChecked(true);
        desk.find<QSpinBox>("retrainSeed")->setValue(7);
        desk.find<QSpinBox>("retrainThreads")->setValue(1);
        desk.click("retrainStart");
        QVERIFY(desk.waitUntilIdle());
        const analysis::TrainingOptions options = desk.fake.lastTraining();
        QCOMPARE(fromUtf8(options.from), desk.files.hard());
        QVERIFY(fromUtf8(options.out).endsWith(QStringLiteral("/hard_for_1L2H.safetensors")));
        QCOMPARE(fromUtf8(options.data), QStringLiteral("cifar100-train:") + desk.files.data());
        QCOMPARE(fromUtf8(options.testData), QStringLiteral("cifar100:") + desk.files.data());
        QCOMPARE(options.trainImages, 640U);
        QCOMPARE(options.testImages, 128U);
        QCOMPARE(options.settings.epochs, 2);
        QCOMPARE(options.settings.batch, 64);
        QCOMPARE(options.settings.learningRate, 0.0025);
        QCOMPARE(options.settings.warmupEpochs, 0.0);
        QVERIFY(options.settings.kept == models::KeptWeights::Best);
        QCOMPARE(options.settings.seed, 7U);
        QCOMPARE(options.settings.threads, 1);
        QVERIFY(options.retraining.has_value());
        QVERIFY(options.retraining->gradient.rule == models::GradientRule::Differences);
        QCOMPARE(options.retraining->gradient.halfWindow, 4);
        QVERIFY(options.retraining->frozenRouter);
        QCOMPARE(options.retraining->experiment.multipliers, std::vector<std::string>{"mul8s_1L2H"});
    }

    void offersTheAssignmentOfTheStudy() {
        TrainingDesk desk;
        StudyInputs inputs = desk.document().inputs();
        inputs.assignmentFile = desk.files.write(
            QStringLiteral("mixed.json"),
            R"({"name": "mixed", "default": "exact", "assign": [{"layers": "layer3.*", "multiplier": "1L2H"}]})");
        desk.document().edit(QStringLiteral("assign"), inputs);
        desk.open();
        auto* target = desk.find<QComboBox>("retrainTarget");
        const int row = target->findData(QStringLiteral("mixed"));
        QVERIFY(row >= 0);
        target->setCurrentIndex(row);
        desk.find<QSpinBox>("retrainEpochs")->setValue(1);
        desk.click("retrainStart");
        QVERIFY(desk.waitUntilIdle());
        const analysis::TrainingOptions options = desk.fake.lastTraining();
        const analysis::Experiment& experiment = options.retraining->experiment;
        QVERIFY(experiment.multipliers.empty());
        QVERIFY(experiment.assignmentFiles.empty());
        QCOMPARE(experiment.assignments.size(), std::size_t{1});
        QCOMPARE(experiment.assignments.front().name, std::string("mixed"));
        QVERIFY(fromUtf8(options.out).endsWith(QStringLiteral("dense_for_mixed.safetensors")));
    }

    void drawsCurvesAndAddsTheCheckpoint() {
        TrainingDesk desk;
        desk.fake.setStepMs(20);
        desk.open();
        desk.find<QComboBox>("retrainParent")->setCurrentIndex(1);
        desk.find<QComboBox>("retrainTarget")->setCurrentIndex(1);
        desk.find<QSpinBox>("retrainEpochs")->setValue(3);
        desk.click("retrainStart");
        QVERIFY(desk.find<QPushButton>("retrainStop")->isVisible());
        QVERIFY(!desk.find<QWidget>("retrainForm")->isEnabled());
        QTRY_VERIFY(desk.find<QProgressBar>("trainingProgress")->value() > 0);
        QVERIFY(desk.window.findChild<QWidget*>(QStringLiteral("trainingState"))->isVisible());
        QVERIFY(desk.waitUntilIdle());

        const LineSpec& accuracy = linesOf(desk.find<PlotView>("training_accuracy"));
        QCOMPARE(accuracy.series.size(), std::size_t{3});
        QCOMPARE(accuracy.series[0].line.size(), std::size_t{3 * FakeBackend::kTrainingSteps});
        QCOMPARE(accuracy.series[1].line.size(), std::size_t{4});  // before and after each epoch
        QCOMPARE(accuracy.series[1].line[0].y, 100 * FakeBackend::kTrainedFrom);
        QCOMPARE(accuracy.series[1].line[3].x, 3.0 * FakeBackend::kTrainingSteps);
        QCOMPARE(accuracy.series[2].line[0].y, 100 * FakeBackend::kTrainedReference);
        const LineSpec& loss = linesOf(desk.find<PlotView>("training_loss"));
        QCOMPARE(loss.series[1].line[0].y, 2.5);
        QVERIFY(desk.find<QComboBox>("trainingLayer")->isVisible());
        const LineSpec& load = linesOf(desk.find<PlotView>("training_expert_load"));
        QCOMPARE(load.series.size(), std::size_t{4});
        QCOMPARE(load.series[3].line.back().y, 100 * (0.1 + 0.06));

        // (70 - 40) / (80 - 40)
        QVERIFY2(desk.verdict().contains(QStringLiteral("75 % is recovered")), qPrintable(desk.verdict()));
        QVERIFY(desk.verdict().contains(QStringLiteral("40.00 % before")));
        const QStringList expected{desk.files.dense(), desk.files.hard(),
                                   desk.files.path(QStringLiteral("hard_for_1L2H.safetensors"))};
        QCOMPARE(desk.document().inputs().checkpoints, expected);
        QVERIFY(desk.window.messages().text().contains(QStringLiteral("hard_for_1L2H")));
        desk.document().undoStack()->undo();
        QCOMPARE(desk.document().inputs().checkpoints, expected.mid(0, 2));
        desk.document().undoStack()->redo();
        QVERIFY(QTest::qWaitFor([&] { return desk.find<QPushButton>("retrainRun")->isEnabled(); }, 60'000));
        desk.click("retrainRun");
        QTRY_COMPARE(desk.fake.started(), 1);
        QCOMPARE(desk.fake.lastExperiment().checkpoints.size(), std::size_t{3});
    }

    void stopKeepsTheBest() {
        TrainingDesk desk;
        desk.open();
        desk.find<QSpinBox>("retrainEpochs")->setValue(100);
        desk.click("retrainStart");
        QVERIFY(QTest::qWaitFor([&] { return desk.job().course().epochs().size() >= 2; }, 60'000));
        desk.click("retrainStop");
        QVERIFY(desk.waitUntilIdle());
        QVERIFY2(desk.verdict().startsWith(QStringLiteral("Stopped. The network of epoch")), qPrintable(desk.verdict()));
        QCOMPARE(desk.document().inputs().checkpoints.at(1),
                 desk.files.path(QStringLiteral("dense_for_1KVA.safetensors")));
    }

    void stoppedBeforeAnEpochAddsNothing() {
        TrainingDesk desk;
        desk.fake.setStepMs(500);
        desk.open();
        desk.click("retrainStart");
        QTRY_COMPARE(desk.fake.trainingsStarted(), 1);
        desk.click("retrainStop");
        QVERIFY(desk.waitUntilIdle());
        QCOMPARE(desk.document().inputs().checkpoints.size(), 2);
        QVERIFY(desk.verdict().startsWith(QStringLiteral("Stopped before")));
    }

    void failuresAreTold() {
        TrainingDesk desk;
        desk.fake.failTrainingWith(Error{ErrorCode::Unsupported, "the loss is no longer finite", {}});
        desk.open();
        desk.click("retrainStart");
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.verdict().contains(QStringLiteral("no longer finite")));
        bool told = false;
        for (int i = 0; i < desk.window.messages().count(); ++i)
            told = told || desk.window.messages().text(i).contains(QStringLiteral("The retraining failed"));
        QVERIFY(told);
        QVERIFY(desk.find<QPushButton>("retrainStart")->isVisible());
    }

    void waitsForARun() {
        TrainingDesk desk;
        desk.fake.setStepMs(20);
        desk.window.findChild<QAction*>(QStringLiteral("actionRun"))->trigger();
        QTRY_COMPARE(desk.fake.running(), 1);
        desk.open();
        desk.find<QSpinBox>("retrainEpochs")->setValue(1);
        desk.click("retrainStart");
        QCOMPARE(desk.job().state(), TrainingJob::State::Waiting);
        QVERIFY(desk.find<QLabel>("trainingPhase")->text().contains(QStringLiteral("run of the study")));
        QCOMPARE(desk.fake.trainingsStarted(), 0);
        QTRY_COMPARE(desk.fake.trainingsStarted(), 1);
        QCOMPARE(desk.fake.running(), 0);
        QVERIFY(desk.waitUntilIdle());
    }

    void aRunWaitsForATraining() {
        TrainingDesk desk;
        desk.fake.setStepMs(10);
        desk.open();
        desk.find<QSpinBox>("retrainEpochs")->setValue(1);
        desk.click("retrainStart");
        QTRY_COMPARE(desk.fake.trainingsStarted(), 1);
        desk.window.findChild<QAction*>(QStringLiteral("actionRun"))->trigger();
        QCOMPARE(desk.fake.started(), 0);
        QVERIFY(desk.window.messages().text().contains(QStringLiteral("runs when it has ended")));
        QVERIFY(desk.waitUntilIdle());
        QTRY_COMPARE_WITH_TIMEOUT(desk.fake.started(), 1, 60'000);
        QCOMPARE(desk.fake.lastExperiment().checkpoints.size(), std::size_t{3});
    }

    void isReachedFromCheckpointsAndCells() {
        TrainingDesk desk;
        auto* list = desk.window.findChild<QListView*>(QStringLiteral("checkpointList"));
        list->setCurrentIndex(list->model()->index(1, 0));
        desk.window.findChild<QAction*>(QStringLiteral("checkpointRetrain"))->trigger();
        QVERIFY(desk.dialog()->isVisible());
        QCOMPARE(desk.find<QComboBox>("retrainParent")->currentText(), QStringLiteral("hard"));
        desk.dialog()->close();

        desk.window.panels().show(QStringLiteral("runs"));
        auto* matrix = desk.window.findChild<RunMatrixView*>();
        const auto retrainOf = [&](int row, int column) {
            matrix->setCurrentIndex(matrix->model()->index(row, column));
            QTest::keyClick(matrix, Qt::Key_Menu);
            auto* menu = matrix->findChild<QMenu*>(QStringLiteral("runMenu"));
            auto* action = menu->findChild<QAction*>(QStringLiteral("runRetrain"));
            const bool enabled = action->isEnabled();
            action->trigger();
            menu->close();
            (void)QTest::qWaitFor([&] { return !matrix->findChild<QMenu*>(QStringLiteral("runMenu")); });
            return enabled;
        };
        QVERIFY(!retrainOf(0, 0));  // int8 is nothing to retrain for
        QVERIFY(retrainOf(2, 0));
        QTRY_VERIFY(desk.dialog()->isVisible());
        QCOMPARE(desk.find<QComboBox>("retrainParent")->currentText(), QStringLiteral("dense"));
        QCOMPARE(desk.find<QComboBox>("retrainTarget")->currentText(), QStringLiteral("mul8s_1L2H"));
    }

    void anExistingFileIsNotReplacedUnasked() {
        TrainingDesk desk;
        desk.files.write(QStringLiteral("dense_for_1KVA.safetensors"), "something else");
        desk.open();
        QVERIFY(desk.find<QLineEdit>("retrainOutputEdit")->text().endsWith(
            QStringLiteral("dense_for_1KVA_2.safetensors")));
        auto* output = desk.find<QLineEdit>("retrainOutputEdit");
        output->setFocus();
        output->selectAll();
        QTest::keyClicks(output, desk.files.path(QStringLiteral("dense_for_1KVA.safetensors")));
        QTest::keyClick(output, Qt::Key_Return);
        auto* overwrite = desk.find<QCheckBox>("retrainOverwrite");
        QVERIFY(overwrite->isVisible());
        QVERIFY(!desk.find<QPushButton>("retrainStart")->isEnabled());
        overwrite->setChecked(true);
        QVERIFY(desk.find<QPushButton>("retrainStart")->isEnabled());
    }

    void closingAsks() {
        TrainingDesk desk;
        desk.open();
        desk.find<QSpinBox>("retrainEpochs")->setValue(100);
        desk.click("retrainStart");
        QTRY_COMPARE(desk.fake.trainingsStarted(), 1);
        desk.dialog()->close();
        QVERIFY(desk.job().isActive());  // the dialog is only a view
        desk.window.close();
        QVERIFY(desk.window.isVisible());
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = desk.window.findChild<QMessageBox*>(QStringLiteral("quitWhileRunning"))) != nullptr);
        QVERIFY(question->text().contains(QStringLiteral("retraining")));
        for (QAbstractButton* button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QVERIFY(desk.waitUntilIdle());
    }

    void curvesOfLongTrainingsStaySmall() {
        TrainingCourse course(1);
        course.begin(0, 100'000, {});
        std::vector<models::StepRecord> steps;
        for (std::uint64_t i = 1; i <= 100'000; ++i) {
            models::StepRecord step;
            step.step = i;
            step.steps = 100'000;
            step.loss = static_cast<double>(i);
            steps.push_back(step);
        }
        course.addSteps(steps);
        QVERIFY(course.points().size() <= TrainingCourse::kMostPoints);
        QVERIFY(course.points().size() >= TrainingCourse::kMostPoints / 3);
        double sum = 0;
        std::uint64_t count = 0;
        for (const TrainingCourse::Point& point : course.points()) {
            QCOMPARE(point.loss(), point.step());  // the mean of i over neighbours is their middle
            sum += point.lossSum;
            count += point.steps;
        }
        QCOMPARE(count, 100'000U);
        QCOMPARE(sum, 100'000.0 * 100'001 / 2);
    }
};

AXS_GUI_TEST(RetrainDialogTest, "retrain_dialog")
#include "retrain_dialog_test.moc"
