// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "app/gui/command_line.h"
#include "app/gui/export_all_dialog.h"
#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/result_views.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/views/result_view.h"
#include "app/gui/views/view_registry.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/stall_meter.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StallMeter;
using axscope::tests::StudyFiles;

namespace {

/// A person notices 100 ms. Sanitizers make the code that much slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kLongestStallMs = 400;
#else
constexpr qint64 kLongestStallMs = 100;
#endif
constexpr int kPatienceMs = 20'000;

/// A window on screen with a fake runner behind it.
struct Desk {
    explicit Desk(const QString& workingFolder = {}) : window(fake.backend(), workingFolder) {
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qWarning("the window did not appear");
    }

    template <class Widget>
    Widget* find(const char* name) {
        auto* widget = window.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no widget '%s'", name);
        return widget;
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    StudySession& session() { return window.session(); }
    StudyDocument& document() { return window.session().document(); }

    bool waitUntilReady() {
        return QTest::qWaitFor([&] { return session().readiness().state == Readiness::State::Ready; },
                               kPatienceMs);
    }
    bool waitUntilIdle() {
        return QTest::qWaitFor([&] { return !session().job().isActive(); }, kPatienceMs);
    }
    void load(const StudyFiles& files) {
        document().edit(QStringLiteral("load"), files.readyInputs());
        QVERIFY2(waitUntilReady(), qPrintable(session().readiness().text));
    }
    void drop(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        mime.setUrls(urls);
        const QPoint centre = window.rect().center();
        QDragEnterEvent enter(centre, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(find<QWidget>("dropOverlay")->isVisible());
        QDropEvent dropped(centre, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
        QVERIFY(!find<QWidget>("dropOverlay")->isVisible());
    }
    QMessageBox* question(const char* name) {
        QMessageBox* box = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                box = window.findChild<QMessageBox*>(QLatin1String(name));
                return box && box->isVisible();
            },
            kPatienceMs);
        return box;
    }
    QString centre() { return find<QStackedWidget>("centre")->currentWidget()->objectName(); }

    FakeBackend fake;
    MainWindow window;
};

QAbstractButton* buttonWith(QMessageBox* box, QMessageBox::ButtonRole role) {
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == role)
            return button;
    }
    return nullptr;
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void thereIsAFont() {
        QVERIFY2(!QFontDatabase::families().isEmpty(), "no font: every letter would be a box");
        QVERIFY(QFontMetrics(QApplication::font()).horizontalAdvance(QStringLiteral("Axscope")) > 10);
    }

    void startsEmptyAndFriendly() {
        Desk desk;
        QCOMPARE(desk.centre(), QStringLiteral("welcome"));
        QVERIFY(!desk.action("actionRun")->isEnabled());
        QVERIFY(!desk.action("actionStop")->isEnabled());
        QVERIFY(!desk.action("actionExportJson")->isEnabled());
        QVERIFY(!desk.find<QPushButton>("runButton")->isEnabled());
        QVERIFY(!desk.find<QLabel>("readiness")->text().isEmpty());
        QCOMPARE(desk.window.messages().count(), 0);
        QVERIFY(desk.window.minimumSizeHint().width() <= 1280);
        QVERIFY(desk.window.minimumSizeHint().height() <= 800);
        QVERIFY(desk.window.close());
    }

    void everyActionIsReachable() {
        Desk desk;
        QSet<QString> shortcuts;
        for (const QAction* action : desk.window.actions()) {
            QVERIFY2(action->text().contains(QLatin1Char('&')), qPrintable(action->objectName()));
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!shortcuts.contains(keys.toString()), qPrintable(keys.toString()));
                shortcuts.insert(keys.toString());
            }
        }
        for (const QToolButton* button : desk.window.findChildren<QToolButton*>()) {
            // Buttons of the toolkit's own (the arrow of a tool bar that is too long) are not ours to
            // describe.
            if (button->objectName().startsWith(QLatin1String("qt_")) || !button->isVisible())
                continue;
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName() + button->text()));
        }
    }

    void multipliersAreShownBeforeAnyRun() {
        Desk desk;
        desk.click("chooseEight");
        QCOMPARE(desk.centre(), QStringLiteral("resultViews"));
        QCOMPARE(desk.document().inputs().multipliers, paretoMultipliers());
        QTRY_VERIFY_WITH_TIMEOUT(desk.session().chosenMultipliers().size() == 8, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.views().plots().isEmpty(), kPatienceMs);
        for (const NamedPlot& named : desk.window.views().plots())
            QVERIFY2(named.name.startsWith(QLatin1String("multipliers_")), qPrintable(named.name));
        desk.document().undoStack()->undo();
        QCOMPARE(desk.centre(), QStringLiteral("welcome"));
    }

    void runFillsTheViewsWithoutStalling() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(60);
        desk.load(files);
        QVERIFY(desk.action("actionRun")->isEnabled());
        QVERIFY2(QTest::qWaitFor([&] { return !desk.window.views().plots().isEmpty(); }, kPatienceMs),
                 "no preview");
        QTest::qWait(200);

        QSignalSpy results(&desk.session(), &StudySession::resultsChanged);
        StallMeter meter;
        desk.action("actionRun")->trigger();
        QVERIFY(!desk.action("actionRun")->isEnabled());
        QVERIFY(desk.action("actionStop")->isEnabled());
        QVERIFY(desk.find<QWidget>("runStrip")->isVisible());
        std::size_t view = 0;
        while (desk.session().job().isActive() && meter.ticks() < 3000) {
            desk.action(qPrintable(QStringLiteral("actionView_") + QLatin1String(viewKinds()[view++ % viewKinds().size()].key)))
                ->trigger();
            QTest::qWait(120);
        }
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(results.count() >= FakeBackend::kRuns / 2);
        QVERIFY(desk.session().results()->complete);
        QVERIFY(!desk.find<QWidget>("runStrip")->isVisible());
        QVERIFY(desk.action("actionExportJson")->isEnabled());
        qInfo("longest stall %lld ms over %d ticks", meter.worstMs(), meter.ticks());
        QVERIFY2(meter.worstMs() <= kLongestStallMs,
                 qPrintable(QStringLiteral("%1 ms").arg(meter.worstMs())));
        QSet<QString> views;
        for (const NamedPlot& named : desk.window.views().plots())
            views.insert(named.name.section(QLatin1Char('_'), 0, 0));
        QCOMPARE(views, QSet<QString>({"multipliers", "layers", "routing", "overview", "axmoe"}));
        // Nothing that a view has made stands on its own.
        for (const QWidget* widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->inherits("axscope::app::PlotView"), qPrintable(widget->objectName()));
    }

    void stopKeepsAndMarksPartialResults() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(50);
        desk.load(files);
        QSignalSpy partial(&desk.session().job(), &StudyJob::partialReady);
        // Without a window manager nothing gives a window the focus, which shortcuts need.
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(partial.count() >= 5, kPatienceMs);
        QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.session().results());
        QVERIFY(!desk.session().results()->complete);
        QVERIFY(desk.find<QWidget>("runStrip")->isVisible());
        QVERIFY(desk.find<QLabel>("runPhase")->text().contains(QStringLiteral("partial")));
        QVERIFY(desk.find<QLabel>("status")->text().contains(QStringLiteral("partial")));

        desk.fake.setStepMs(1);
        desk.click("stripRun");
        QVERIFY(desk.session().job().isActive());
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.session().results()->complete);
        QVERIFY(!desk.find<QWidget>("runStrip")->isVisible());
        QCOMPARE(desk.fake.started(), 2);
    }

    void escapeStops() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(200);
        desk.load(files);
        // Without a window manager nothing gives a window the focus, which shortcuts need.
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_F5);
        QTRY_COMPARE(desk.fake.running(), 1);
        QTest::keyClick(&desk.window, Qt::Key_Escape);
        QVERIFY(desk.waitUntilIdle());
    }

    void editsAfterARunMarkItAsOld() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(1);
        desk.load(files);
        desk.action("actionRun")->trigger();
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.session().resultsAreCurrent());
        desk.find<QSpinBox>("images")->setValue(4);
        QVERIFY(!desk.session().resultsAreCurrent());
        QVERIFY(desk.find<QLabel>("status")->text().contains(QStringLiteral("changed")));
        desk.action("actionUndo")->trigger();
        QVERIFY(desk.session().resultsAreCurrent());
    }

    void failedRunsAreToldWithoutADialog() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(1);
        desk.fake.failWith(Error{ErrorCode::Format, "tensor 'fc.weight' is broken", "net.safetensors"});
        desk.load(files);
        desk.action("actionRun")->trigger();
        QVERIFY(desk.waitUntilIdle());
        QTRY_COMPARE(desk.window.messages().count(), 1);
        QVERIFY(desk.window.messages().text().contains(QStringLiteral("fc.weight")));
        QVERIFY(!QApplication::activeModalWidget());
        desk.click("messageDetailsButton");
        QVERIFY(desk.find<QWidget>("messageDetails")->isVisible());
        desk.click("messageDismiss");
        QCOMPARE(desk.window.messages().count(), 0);
        desk.fake.failWith(std::nullopt);
        desk.action("actionRun")->trigger();
        QVERIFY(desk.waitUntilIdle());
        QVERIFY(desk.session().results()->complete);
    }

    void droppedFilesFindTheirPlace() {
        const StudyFiles files;
        Desk desk;
        desk.drop({files.dense(), files.hard(), files.table(), files.data()});
        const StudyInputs& inputs = desk.document().inputs();
        QCOMPARE(inputs.checkpoints, QStringList({files.dense(), files.hard()}));
        QCOMPARE(inputs.multipliers, QStringList(files.table()));
        QCOMPARE(inputs.data.folder, files.data());
        QVERIFY(desk.find<QRadioButton>("dataFiles")->isChecked());
        QCOMPARE(desk.find<QListView>("checkpointList")->model()->rowCount(), 2);
        QCOMPARE(desk.find<QTreeView>("multiplierList")->model()->rowCount(), 14);
        QVERIFY(desk.waitUntilReady());
        desk.action("actionUndo")->trigger();  // one drop, one step
        QVERIFY(desk.document().inputs() == StudyInputs{});
        desk.action("actionRedo")->trigger();
        QCOMPARE(desk.document().inputs().checkpoints.size(), 2);
    }

    void badFilesAreToldAndTheWindowLives() {
        const StudyFiles files;
        Desk desk;
        desk.drop({files.write(QStringLiteral("notes.txt"), "hello"), QStringLiteral("/no/such/thing")});
        QCOMPARE(desk.window.messages().count(), 1);
        desk.window.messages().clear();

        const QByteArray zeros(100'000, '\0');
        const QList<QPair<QString, QByteArray>> bad{
            {QStringLiteral("a.safetensors"), {}},
            {QStringLiteral("b.safetensors"), zeros},
            {QStringLiteral("c.safetensors"), QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff", 8)},
            {QStringLiteral("d.npy"), "\x93NUMPY\x01"},
            {QStringLiteral("e.bin"), zeros},
            {QStringLiteral("f.npy"), {}},
            {QStringLiteral("broken/test.bin"), "abc"},
            {QStringLiteral("g.json"), "]"},
        };
        for (const auto& [name, contents] : bad) {
            desk.drop({files.write(name, contents)});
            QVERIFY(desk.session().readiness().state != Readiness::State::Ready);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.session().readiness().state, Readiness::State::Wrong, kPatienceMs);
        QVERIFY(!desk.action("actionRun")->isEnabled());
        for (const char* name : {"h.axs", "i.axs"}) {
            desk.document().undoStack()->setClean();
            desk.drop({files.write(QLatin1String(name), name[0] == 'h' ? QByteArray("{") : zeros)});
            QVERIFY(desk.window.messages().text().contains(QLatin1String(name)));
        }
        QVERIFY(!QApplication::activeModalWidget());
        desk.document().reset();
        desk.load(files);
        QVERIFY(desk.action("actionRun")->isEnabled());
    }

    void panelEditsTheStudy() {
        const StudyFiles files;
        Desk desk;
        desk.load(files);
        desk.find<QSpinBox>("images")->setValue(5);
        QCOMPARE(desk.document().inputs().images, 5U);
        desk.find<QSpinBox>("threads")->setValue(2);
        QCOMPARE(desk.document().inputs().threads, 2);
        desk.find<QSpinBox>("batchSize")->setValue(25);
        QCOMPARE(desk.document().inputs().batchSize, 25);
        desk.click("isolatedErrors");
        QCOMPARE(desk.document().inputs().isolatedErrors, false);

        const auto emulation = [&]() -> const models::EmulationConfig& { return desk.document().inputs().emulation; };
        desk.find<QAbstractButton>("approximateHead")->click();
        QVERIFY(!emulation().head);
        desk.find<QAbstractButton>("approximateAttention")->click();
        QVERIFY(emulation().attention);
        emit desk.find<QComboBox>("padding")->activated(1);
        QCOMPARE(emulation().padding, models::PaddingMode::Skip);
        emit desk.find<QComboBox>("operandOrder")->activated(1);
        QCOMPARE(emulation().order[0], models::OperandOrder::WeightFirst);
        emit desk.find<QComboBox>("weightScales")->activated(1);
        QCOMPARE(emulation().weights, models::WeightScales::PerTensor);
        emit desk.find<QComboBox>("batchNorm")->activated(1);
        QCOMPARE(emulation().batchNorm, models::BatchNormMode::Separate);
        for (int i = 0; i < 6; ++i)
            desk.document().undoStack()->undo();
        QVERIFY(emulation() == models::EmulationConfig{});
        QVERIFY(desk.find<QAbstractButton>("approximateHead")->isChecked());
        QCOMPARE(desk.find<QComboBox>("padding")->currentIndex(), 0);

        auto* ranges = desk.find<QComboBox>("ranges");
        QVERIFY(!desk.find<QWidget>("percentile")->isVisibleTo(&desk.window));
        ranges->setCurrentIndex(1);
        emit ranges->activated(1);
        QCOMPARE(desk.document().inputs().calibration, analysis::CalibrationMethod::Percentile);
        QVERIFY(desk.find<QWidget>("percentile")->isVisibleTo(&desk.window));
        desk.find<QDoubleSpinBox>("percentile")->setValue(99);
        QCOMPARE(desk.document().inputs().percentile, 99.0);

        desk.find<QRadioButton>("dataSample")->click();
        QCOMPARE(desk.document().inputs().data.spec(), QStringLiteral("sample"));
        auto* part = desk.find<QComboBox>("dataSampleSplit");
        QVERIFY(part->isVisibleTo(&desk.window));
        emit part->activated(1);
        QCOMPARE(desk.document().inputs().data.spec(), QStringLiteral("sample-train"));
        QCOMPARE(part->currentIndex(), 1);

        QVERIFY(!desk.find<QLabel>("dataWarning")->isVisibleTo(&desk.window));
        desk.find<QRadioButton>("dataRandom")->click();
        QCOMPARE(desk.document().inputs().data.kind, DataChoice::Kind::Random);
        QVERIFY(desk.find<QLabel>("dataWarning")->isVisibleTo(&desk.window));
        desk.find<QSpinBox>("dataSeed")->setValue(3);
        QCOMPARE(desk.document().inputs().data.spec(), QStringLiteral("random:3"));

        auto* list = desk.find<QListView>("checkpointList");
        list->selectAll();
        list->setFocus();
        desk.click("removeCheckpoints");
        QVERIFY(desk.document().inputs().checkpoints.isEmpty());
        QVERIFY(!desk.action("actionRun")->isEnabled());
        while (desk.document().undoStack()->canUndo())
            desk.action("actionUndo")->trigger();
        QVERIFY(desk.document().inputs() == StudyInputs{});
        QVERIFY(!desk.find<QRadioButton>("dataRandom")->isChecked());
    }

    void tickingAMultiplierIsOneStep() {
        Desk desk;
        auto* list = desk.find<QTreeView>("multiplierList");
        const QModelIndex second = list->model()->index(1, 0);
        QVERIFY(list->model()->setData(second, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(desk.document().inputs().multipliers, QStringList(QStringLiteral("mul8s_1KVA")));
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        desk.click("chooseAll");
        QCOMPARE(desk.document().inputs().multipliers.size(), 13);
        desk.click("chooseNone");
        QVERIFY(desk.document().inputs().multipliers.isEmpty());
        QCOMPARE(desk.document().undoStack()->count(), 3);
    }

    void saveOpenAndRecent() {
        const StudyFiles files;
        const QString file = files.path(QStringLiteral("study.axs"));
        {
            Desk desk;
            desk.load(files);
            QVERIFY(desk.window.isWindowModified());
            desk.action("actionSave")->trigger();
            auto* dialog = desk.find<QFileDialog>("saveStudyDialog");
            QTRY_VERIFY(dialog->isVisible());
            dialog->setDirectory(files.folder());
            dialog->selectFile(file);
            QMetaObject::invokeMethod(dialog, "accept");
            QTRY_VERIFY(!desk.document().isModified());
            QVERIFY(QFile::exists(file));
            QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("study")));
            desk.find<QSpinBox>("images")->setValue(3);
            desk.action("actionSave")->trigger();
            QVERIFY(!desk.document().isModified());
            QVERIFY(desk.window.close());
        }
        Desk desk;
        QCOMPARE(Settings().recentStudies().first(), file);
        desk.window.openStudy(file);
        QCOMPARE(desk.document().inputs().images, 3U);
        QCOMPARE(desk.document().inputs().checkpoints, QStringList({files.dense(), files.hard()}));
        QVERIFY(QFile::remove(file));
        desk.window.openStudy(file);
        QCOMPARE(desk.window.messages().count(), 1);
        QVERIFY(!Settings().recentStudies().contains(file));
        QCOMPARE(desk.document().inputs().images, 3U);
    }

    void aStudyOpensWhereItWasLeft() {
        const StudyFiles files;
        const QString file = files.path(QStringLiteral("left.axs"));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        Selection left;
        {
            Desk desk;
            desk.fake.setStepMs(1);
            desk.window.openStudy(file);
            QVERIFY(desk.waitUntilReady());
            desk.action("actionRun")->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(desk.session().results() && desk.session().results()->complete, kPatienceMs);
            QVERIFY(desk.waitUntilIdle());
            desk.window.views().showView(QStringLiteral("routing"));
            desk.find<QComboBox>("layersMode")->setCurrentIndex(1);
            desk.window.selection().chooseCandidate({1, 1});
            desk.window.selection().chooseCompared(RunChoice{0, kInt8Choice});
            desk.window.selection().chooseImage(2);
            left = desk.window.selection().current();
            QVERIFY(!desk.document().isModified());
            auto* notes = NoteStore::of(desk.window.views().view(0));
            QVERIFY(notes);
            notes->setNote(QStringLiteral("accuracy"), QStringLiteral("seen"));
        }
        {
            // An ablation that somebody measured with this file.
            const auto store = analysis::StudyStore::open(toPath(file), analysis::StudyStore::Access::Write).value();
            const auto study = store->results().value();
            QVERIFY(study);
            analysis::AblationResult ablation;
            ablation.checkpoint = study->checkpoints[1];
            ablation.multiplier = study->multipliers[1];
            ablation.int8.images = 10;
            analysis::AblatedPart part;
            part.name = study->runs.back().layers.front().name;
            part.sites = {part.name};
            part.againstInt8.images = 10;
            ablation.parts = {part};
            QVERIFY(store->saveAblation("key", "definition", ablation).has_value());
        }
        Desk desk;
        desk.window.openStudy(file);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session().results() != nullptr, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.selection().current(), left, kPatienceMs);
        QCOMPARE(desk.window.views().currentIndex(), viewIndex(QStringLiteral("routing")));
        QCOMPARE(desk.find<QComboBox>("layersMode")->currentIndex(), 1);
        QCOMPARE(NoteStore::of(desk.window.views().view(0))->note(QStringLiteral("accuracy")), QStringLiteral("seen"));
        QVERIFY(!desk.document().isModified());
        QVERIFY(!desk.action("actionBack")->isEnabled());
        desk.window.views().showView(QStringLiteral("layers"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find<PlotView>("ablationOverDepth")->isEmpty(), kPatienceMs);
    }

    void closingAsksForUnsavedChanges() {
        const StudyFiles files;
        Desk desk;
        desk.load(files);
        QVERIFY(!desk.window.close());
        QMessageBox* box = desk.question("saveChanges");
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!desk.window.findChild<QMessageBox*>());
        QVERIFY(desk.window.isVisible());
        QVERIFY(!desk.window.close());
        box = desk.question("saveChanges");
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
        QTRY_VERIFY(!desk.window.isVisible());
    }

    void closingWhileRunningAsksAndThenStops() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(50);
        desk.load(files);
        desk.action("actionRun")->trigger();
        QTRY_COMPARE(desk.fake.running(), 1);
        QVERIFY(!desk.window.close());
        QMessageBox* box = desk.question("quitWhileRunning");
        QVERIFY(box);
        QTest::mouseClick(buttonWith(box, QMessageBox::RejectRole), Qt::LeftButton);
        QTRY_VERIFY(!desk.window.findChild<QMessageBox*>());
        QVERIFY(desk.session().job().isActive());
        QVERIFY(!desk.window.close());
        box = desk.question("quitWhileRunning");
        QVERIFY(box);
        QTest::mouseClick(buttonWith(box, QMessageBox::DestructiveRole), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.fake.running(), 0, kPatienceMs);
        // What was measured belongs to no file yet.
        box = desk.question("saveChanges");
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.isVisible(), kPatienceMs);
    }

    void newStudyForgetsARunInProgress() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(30);
        desk.load(files);
        QSignalSpy partial(&desk.session().job(), &StudyJob::partialReady);
        desk.action("actionRun")->trigger();
        QVERIFY(partial.wait(kPatienceMs));
        desk.action("actionNew")->trigger();
        QMessageBox* box = desk.question("saveChanges");
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
        QTRY_VERIFY(!desk.session().results());
        QTest::qWait(200);
        QVERIFY(!desk.session().results());
        QCOMPARE(desk.centre(), QStringLiteral("welcome"));
    }

    void exportAllWritesEveryPlot() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(1);
        desk.load(files);
        desk.action("actionRun")->trigger();
        QVERIFY(desk.waitUntilIdle());
        const auto plots = desk.window.views().plots().size();
        QVERIFY(plots >= 6);
        desk.action("actionExportPlots")->trigger();
        auto* dialog = desk.find<ExportAllDialog>("exportAllDialog");
        QTRY_VERIFY(dialog->isVisible());
        const QString all = files.path(QStringLiteral("out/all"));
        const QString folder = all + QStringLiteral("/plots");
        desk.find<QLineEdit>("exportFolder")->setText(all);
        desk.click("exportTables");
        desk.click("export_csv");
        desk.click("export_svg");
        QSignalSpy exported(dialog, &ExportAllDialog::exported);
        desk.click("exportStart");
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, kPatienceMs);
        // The plots, results.json, thirteen CSV files and the manifest.
        QCOMPARE(exported.first().at(1).toInt(), static_cast<int>(3 * plots + 15));
        QVERIFY(QFile::exists(all + QStringLiteral("/manifest.json")));
        QVERIFY(!QFile::exists(all + QStringLiteral("/tables")));
        for (const char* suffix : {"*.pdf", "*.csv", "*.svg"})
            QCOMPARE(QDir(folder).entryList({QLatin1String(suffix)}).size(), plots);
        for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files))
            QVERIFY2(info.size() > 100, qPrintable(info.fileName()));
    }

    void exportFailuresStayInTheDialog() {
        const StudyFiles files;
        Desk desk;
        desk.click("chooseEight");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.views().plots().isEmpty(), kPatienceMs);
        desk.action("actionExportPlots")->trigger();
        auto* dialog = desk.find<ExportAllDialog>("exportAllDialog");
        desk.find<QLineEdit>("exportFolder")->setText(files.dense() + QStringLiteral("/below/a/file"));
        desk.click("exportStart");
        QTRY_VERIFY(desk.find<QLabel>("exportMessage")->text().contains(QStringLiteral("folder")));
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void themesSwitchAtRunTime() {
        Desk desk;
        desk.action("actionTheme_dark")->trigger();
        QVERIFY(isDark(QApplication::palette()));
        QTRY_VERIFY(isDark(desk.window.palette()));
        QCOMPARE(Settings().theme(), ThemeChoice::Dark);
        desk.action("actionTheme_light")->trigger();
        QTRY_VERIFY(!isDark(desk.window.palette()));
    }

    void helpAndAbout() {
        Desk desk;
        desk.action("actionHelp")->trigger();
        QVERIFY(desk.find<QWidget>("helpWindow")->isVisible());
        desk.action("actionAbout")->trigger();
        const QString text = desk.find<QLabel>("aboutText")->text();
        QVERIFY(text.contains(QStringLiteral("GPL-3.0-or-later")));
        QVERIFY(text.contains(QLatin1String(qVersion())));
    }

    void commandLineStartsARun() {
        const StudyFiles files;
        Desk desk;
        desk.fake.setStepMs(1);
        CommandLine line;
        line.inputs = files.readyInputs();
        line.run = true;
        desk.window.begin(line);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session().results() && desk.session().results()->complete, kPatienceMs);

        Desk incomplete;
        line.inputs->checkpoints.clear();
        incomplete.window.begin(line);
        QCOMPARE(incomplete.window.messages().count(), 1);
        QCOMPARE(incomplete.fake.started(), 0);
    }

    void unsavedStudyComesBack() {
        const StudyFiles files;
        const QString folder = files.path(QStringLiteral("untitled"));
        {
            Desk desk(folder);
            QSignalSpy written(&desk.session(), &StudySession::kept);
            desk.document().edit(QStringLiteral("x"), files.readyInputs());
            QVERIFY(written.wait(kPatienceMs));
        }  // gone without closing
        {
            Desk desk(folder);
            desk.window.begin({});
            QVERIFY(desk.document().inputs() == files.readyInputs());
            QVERIFY(desk.document().isModified());
            QCOMPARE(desk.window.messages().count(), 1);
            bool saved = false;
            desk.session().saveAs(files.path(QStringLiteral("kept.axs")),
                                  [&saved](const Result<void>& result) { saved = result.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(saved, kPatienceMs);
            QVERIFY(desk.window.close());
        }
        Desk desk(folder);
        desk.window.begin({});
        QVERIFY(desk.document().inputs() == StudyInputs{});
    }
};

AXS_GUI_TEST(WindowTest, "window")

#include "window_test.moc"
