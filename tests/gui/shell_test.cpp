// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "app/gui/commands/command_search.h"
#include "app/gui/inspector/inspector_panel.h"
#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/messages/messages_panel.h"
#include "app/gui/panels.h"
#include "app/gui/result_views.h"
#include "app/gui/runs/runs_panel.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/view_registry.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StudyFiles;

namespace {

constexpr int kShellPatienceMs = 20'000;

/// A window with a backend that measures parts of networks, too, when it is told to go on.
struct ShellDesk {
    ShellDesk() : window(backendOf(*this), {}) {
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qWarning("the window did not appear");
    }
    ~ShellDesk() { release = true; }

    static Backend backendOf(ShellDesk& desk) {
        Backend backend = desk.fake.backend();
        backend.ablate = [&desk](const analysis::Experiment& experiment, analysis::AblationUnit unit,
                                 JobControl& job, analysis::StudyStore*) -> Result<analysis::AblationResult> {
            desk.checkpoints = static_cast<int>(experiment.checkpoints.size());
            desk.multiplier = experiment.multipliers.size() == 1 ? experiment.multipliers.front() : std::string();
            while (!desk.release) {
                if (job.stopRequested())
                    return Error{ErrorCode::Cancelled, "stopped", {}};
                QThread::msleep(2);
            }
            if (desk.fails)
                return Error{ErrorCode::InvalidArgument, "the network has nothing to ablate", {}};
            analysis::AblationResult result;
            result.unit = unit;
            return result;
        };
        return backend;
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* widget = window.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no widget '%s'", name);
        return widget;
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    bool run() {
        window.session().document().edit(QStringLiteral("load"), files.readyInputs());
        if (!QTest::qWaitFor([&] { return window.session().readiness().state == Readiness::State::Ready; },
                             kShellPatienceMs))
            return false;
        action("actionRun")->trigger();
        return QTest::qWaitFor([&] { return window.session().results() && window.session().results()->complete; },
                               kShellPatienceMs);
    }
    QDockWidget* dock(const char* key) { return find<QDockWidget>(qPrintable(QStringLiteral("dock_") + QLatin1String(key))); }

    std::atomic<bool> release{false};
    std::atomic<bool> fails{false};
    std::atomic<int> checkpoints{0};
    std::string multiplier;
    FakeBackend fake;
    StudyFiles files;
    MainWindow window;
};

bool needsName(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget);
}

/// What a screen reader says first, by the toolkit's own rules.
QString spokenName(QWidget* widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    QString name = interface ? interface->text(QAccessible::Name) : QString();
    if (name.isEmpty() && interface)
        name = interface->text(QAccessible::Description);
    return name.isEmpty() ? widget->toolTip() : name;
}

}  // namespace

class ShellTest : public QObject {
    Q_OBJECT

private slots:
    void panelsStandWhereOneLooksForThem() {
        ShellDesk desk;
        desk.window.resize(1280, 800);
        desk.action("actionRestoreLayout")->trigger();
        Panels& panels = desk.window.panels();
        QTRY_VERIFY(panels.isInFront(QStringLiteral("study")));
        QVERIFY(!panels.isInFront(QStringLiteral("runs")));
        QVERIFY(desk.window.tabifiedDockWidgets(desk.dock("study")).contains(desk.dock("runs")));
        QVERIFY(desk.dock("inspector")->isHidden());
        QVERIFY(desk.dock("messages")->isHidden());
        QTRY_VERIFY2(desk.find<QWidget>("centre")->width() >= 850,
                     qPrintable(QString::number(desk.find<QWidget>("centre")->width())));
        // One key brings a panel to the front, once more hides it.
        desk.action("actionPanel_runs")->trigger();
        QTRY_VERIFY(panels.isInFront(QStringLiteral("runs")));
        desk.action("actionPanel_runs")->trigger();
        QVERIFY(desk.dock("runs")->isHidden());
        QVERIFY(!desk.action("actionPanel_runs")->isChecked());
        desk.action("actionPanel_inspector")->trigger();
        QTRY_VERIFY(panels.isInFront(QStringLiteral("inspector")));
        desk.action("actionRestoreLayout")->trigger();
        QTRY_VERIFY(panels.isInFront(QStringLiteral("study")));
        QVERIFY(!desk.dock("runs")->isHidden());
        QVERIFY(desk.dock("inspector")->isHidden());
    }

    void arrangementIsKept() {
        {
            ShellDesk desk;
            desk.action("actionPanel_study")->trigger();
            QVERIFY(desk.dock("study")->isHidden());
            desk.window.panels().show(QStringLiteral("inspector"));
            QVERIFY(desk.window.close());
        }
        ShellDesk desk;
        QVERIFY(desk.dock("study")->isHidden());
        QVERIFY(!desk.dock("inspector")->isHidden());
        desk.action("actionRestoreLayout")->trigger();
        QVERIFY(desk.window.close());
    }

    void keyboardGoesFromPaneToPane() {
        ShellDesk desk;
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        const auto holder = [&] {
            QWidget* focus = QApplication::focusWidget();
            return !focus ? QString() : desk.dock("study")->isAncestorOf(focus) ? QStringLiteral("study") : QStringLiteral("centre");
        };
        desk.action("actionNextPane")->trigger();
        const QString first = holder();
        desk.action("actionNextPane")->trigger();
        QVERIFY(holder() != first);
        QVERIFY(QApplication::focusWidget());
        desk.action("actionPreviousPane")->trigger();
        QCOMPARE(holder(), first);
    }

    void oneSelectionForAll() {
        ShellDesk desk;
        QVERIFY(desk.run());
        const analysis::StudyResult& study = *desk.window.session().results();
        LinkedSelection& selection = desk.window.selection();
        // At first: experts, and the boldest multiplier.
        QVERIFY(!study.checkpoints[static_cast<std::size_t>(selection.current().candidate.checkpoint)]
                     .description.moeLayers.empty());
        QCOMPARE(selection.current().candidate.run, static_cast<int>(study.multipliers.size()) - 1);

        RunMatrixModel& model = desk.find<RunsPanel>("runsPanel")->model();
        QVERIFY(model.indexOf(selection.current().candidate).data(RunMatrixModel::CandidateRole).toBool());
        desk.window.panels().show(QStringLiteral("runs"));
        desk.window.panels().show(QStringLiteral("inspector"));
        auto* matrix = desk.find<QTableView>("runMatrix");
        QTRY_VERIFY(matrix->isVisible());
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(model.index(1, 0)).center());
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));
        QTRY_VERIFY(!desk.find<InspectorPanel>("inspector")->sections().empty());
        QVERIFY(desk.action("actionBack")->isEnabled());
        // Without a window manager nothing gives a window the focus, which shortcuts need.
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(selection.current().candidate != (RunChoice{0, 0}));
        QTest::keyClick(&desk.window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));

        // A choice outlives another run of the same study and every change of view.
        for (const ViewKind& kind : viewKinds())
            desk.window.views().showView(QLatin1String(kind.key));
        QCOMPARE(selection.current().candidate, (RunChoice{0, 0}));
        const QString layer = QString::fromStdString(study.runs.back().layers.front().name);
        selection.chooseLayer(layer);
        QTRY_COMPARE(desk.find<InspectorPanel>("inspector")->sections().size(), std::size_t{2});
        desk.action("actionNew")->trigger();
    }

    void partsOfANetworkAreMeasured() {
        ShellDesk desk;
        QVERIFY(desk.run());
        desk.window.views().showView(QStringLiteral("layers"));
        auto* view = desk.window.views().findChild<LayersView*>();
        AblationJob& job = desk.window.session().ablation();
        QSignalSpy finished(&job, &AblationJob::finished);
        QSignalSpy stopped(&job, &AblationJob::stopped);
        Q_EMIT view->ablationRequested({1, 2}, analysis::AblationUnit::Layer);
        QVERIFY(job.isActive());
        QTRY_COMPARE_WITH_TIMEOUT(desk.checkpoints.load(), 1, kShellPatienceMs);
        Q_EMIT view->ablationStopRequested();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kShellPatienceMs);
        QVERIFY(!job.isActive());
        desk.release = true;
        Q_EMIT view->ablationRequested({1, 2}, analysis::AblationUnit::Expert);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kShellPatienceMs);
        QCOMPARE(QString::fromStdString(desk.multiplier),
                 QString::fromStdString(desk.fake.lastExperiment().multipliers.size() ==
                                                desk.window.session().results()->multipliers.size()
                                            ? desk.fake.lastExperiment().multipliers[2]
                                            : desk.window.session().results()->multipliers[2].name));
        QCOMPARE(desk.window.messages().count(), 0);
        desk.fails = true;
        Q_EMIT view->ablationRequested({1, 2}, analysis::AblationUnit::Layer);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.messages().count(), 1, kShellPatienceMs);
        Q_EMIT view->ablationRequested({0, kInt8Choice}, analysis::AblationUnit::Layer);
        QCOMPARE(desk.window.messages().count(), 2);
    }

    void messagesAreKeptInAList() {
        ShellDesk desk;
        auto* count = desk.find<QToolButton>("messageCount");
        QVERIFY(!count->isVisible());
        for (int i = 1; i <= 5; ++i)
            desk.window.messages().post({Message::Kind::Error, QStringLiteral("error %1").arg(i), QStringLiteral("why"), {}});
        QCOMPARE(desk.window.messages().count(), MessageBar::kMaxMessages);
        const MessageLogModel& log = desk.find<MessagesPanel>("messagesPanel")->model();
        QCOMPARE(log.rowCount(), 5);
        QVERIFY(log.index(0).data().toString().endsWith(QStringLiteral("error 5")));
        QVERIFY(log.index(0).data(MessageLogModel::TimeRole).toDateTime().isValid());
        QVERIFY(count->isVisible());
        QTest::mouseClick(count, Qt::LeftButton);
        QTRY_VERIFY(desk.window.panels().isInFront(QStringLiteral("messages")));
        desk.find<QListView>("messageList")->clearSelection();
        QTest::mouseClick(desk.find<QToolButton>("messagesCopy"), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 10);
        QVERIFY(lines.front().endsWith(QStringLiteral("error 1")));
        QTest::mouseClick(desk.find<QToolButton>("messagesClear"), Qt::LeftButton);
        QCOMPARE(log.rowCount(), 0);
        QVERIFY(!count->isVisible());
    }

    void theFirstErrorBringsTheList() {
        ShellDesk desk;
        desk.action("actionRestoreLayout")->trigger();
        Panels& panels = desk.window.panels();
        desk.window.activateWindow();
        QWidget* const focus = QApplication::focusWidget();
        desk.window.messages().post({Message::Kind::Info, QStringLiteral("a note"), {}, {}});
        QVERIFY(desk.dock("messages")->isHidden());
        desk.window.messages().post({Message::Kind::Error, QStringLiteral("an error"), {}, {}});
        QTRY_VERIFY(panels.isInFront(QStringLiteral("messages")));
        QCOMPARE(QApplication::focusWidget(), focus);
        // No one asked for it: the next start is as this one was.
        const QByteArray kept = panels.state();
        QVERIFY(!desk.dock("messages")->isHidden());
        QVERIFY(panels.restore(kept));
        QVERIFY(desk.dock("messages")->isHidden());
        panels.show(QStringLiteral("messages"));
        QVERIFY(panels.restore(panels.state()));
        QVERIFY(!desk.dock("messages")->isHidden());
        // Who closes it does not get it back with the next one.
        desk.dock("messages")->hide();
        desk.window.messages().post({Message::Kind::Error, QStringLiteral("another error"), {}, {}});
        QVERIFY(desk.dock("messages")->isHidden());
        desk.action("actionRestoreLayout")->trigger();
    }

    void everyCommandIsFound() {
        ShellDesk desk;
        desk.action("actionCommands")->trigger();
        auto* search = desk.window.findChild<CommandSearch*>();
        QVERIFY(search);
        QTest::keyClicks(desk.find<QLineEdit>("commandQuery"), QStringLiteral("inspector"));
        QTest::keyClick(desk.find<QLineEdit>("commandQuery"), Qt::Key_Return);
        QTRY_VERIFY(!desk.dock("inspector")->isHidden());
        desk.action("actionRestoreLayout")->trigger();
    }

    void noTwoCommandsShareAKey() {
        ShellDesk desk;
        QVERIFY(desk.run());
        for (const ViewKind& kind : viewKinds())
            desk.window.views().showView(QLatin1String(kind.key));
        QHash<QString, QString> taken;
        const auto take = [&](const QKeySequence& keys, const QString& who) {
            if (keys.isEmpty())
                return;
            QVERIFY2(!taken.contains(keys.toString()),
                     qPrintable(keys.toString() + QStringLiteral(": ") + taken[keys.toString()] + QStringLiteral(", ") + who));
            taken.insert(keys.toString(), who);
        };
        for (const QAction* action : desk.window.findChildren<QAction*>()) {
            const auto context = action->shortcutContext();
            if (context != Qt::WindowShortcut && context != Qt::ApplicationShortcut)
                continue;  // these belong to the widget that has the focus
            for (const QKeySequence& keys : action->shortcuts())
                take(keys, action->text());
        }
        for (const QShortcut* shortcut : desk.window.findChildren<QShortcut*>()) {
            if (shortcut->context() == Qt::WindowShortcut || shortcut->context() == Qt::ApplicationShortcut)
                take(shortcut->key(), shortcut->objectName());
        }
        QVERIFY(taken.size() > 20);
    }

    void everythingHasANameForScreenReaders() {
        ShellDesk desk;
        QVERIFY(desk.run());
        for (const ViewKind& kind : viewKinds())
            desk.window.views().showView(QLatin1String(kind.key));
        QStringList nameless;
        for (QWidget* widget : desk.window.findChildren<QWidget*>()) {
            // Parts of the toolkit's own widgets speak through the whole.
            if (!needsName(widget) || widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<QComboBox*>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                QByteArray(widget->metaObject()->className()).startsWith("QTableCornerButton") ||
                QByteArray(widget->metaObject()->className()).startsWith("QComboBox") ||
                QByteArray(widget->metaObject()->className()) == "QHeaderView")
                continue;
            if (spokenName(widget).isEmpty())
                nameless += QStringLiteral("%1 '%2' in '%3'")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
};

AXS_GUI_TEST(ShellTest, "shell")
#include "shell_test.moc"
