// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/commands/command_search.h"
#include "app/gui/commands/fuzzy_match.h"
#include "app/gui/commands/shortcut_sheet.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope::app;

namespace {

/// File: Open (Ctrl+O), Save as (off), Export > As JSON; View: Layers (Ctrl+2).
struct Menus {
    Menus() {
        QMenu* file = bar.addMenu(QStringLiteral("&File"));
        open = file->addAction(QStringLiteral("&Open …"));
        open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
        open->setStatusTip(QStringLiteral("Open a saved study"));
        saveAs = file->addAction(QStringLiteral("Save &as …"));
        saveAs->setEnabled(false);
        file->addSeparator();
        json = file->addMenu(QStringLiteral("&Export results"))->addAction(QStringLiteral("As &JSON …"));
        layers = bar.addMenu(QStringLiteral("&View"))->addAction(QStringLiteral("&Layers"));
        layers->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_2), QKeySequence(Qt::CTRL | Qt::Key_L)});
    }
    QMenuBar bar;
    QAction* open;
    QAction* saveAs;
    QAction* json;
    QAction* layers;
};

}  // namespace

class CommandSearchTest : public QObject {
    Q_OBJECT

private slots:
    void scoresPreferBeginnings() {
        QCOMPARE(fuzzyScore(QString(), QStringLiteral("anything")), std::optional(0));
        QVERIFY(!fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Layers")));
        QVERIFY(!fuzzyScore(QStringLiteral("yal"), QStringLiteral("Layers")));  // order matters
        QVERIFY(fuzzyScore(QStringLiteral("lay"), QStringLiteral("Layers")) >
                fuzzyScore(QStringLiteral("lay"), QStringLiteral("Display")));
        QVERIFY(fuzzyScore(QStringLiteral("rs"), QStringLiteral("Run study")) >
                fuzzyScore(QStringLiteral("rs"), QStringLiteral("Layers")));
        QVERIFY(fuzzyScore(QStringLiteral("study run"), QStringLiteral("Run study")).has_value());
        QVERIFY(fuzzyScore(QStringLiteral("ubersicht"), QString::fromUtf8("Übersicht")).has_value());
    }

    void listsEverythingInTheMenus() {
        Menus menus;
        const QList<Command> commands = commandsOf(menus.bar);
        QCOMPARE(commands.size(), 4);
        QCOMPARE(commands[0].text, QStringLiteral("Open …"));
        QCOMPARE(commands[2].group, QStringLiteral("File › Export results"));
        QCOMPARE(commands[3].shortcuts, QStringLiteral("Ctrl+2, Ctrl+L"));
        QCOMPARE(withoutMnemonic(QStringLiteral("A && &B")), QStringLiteral("A & B"));
    }

    void findsTheBestFirstAndWhatIsOffLast() {
        Menus menus;
        CommandModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCommands(commandsOf(menus.bar));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3).data().toString(), QStringLiteral("Save as …"));
        QVERIFY(!(model.flags(model.index(3)) & Qt::ItemIsEnabled));
        model.setQuery(QStringLiteral("json"));
        QCOMPARE(model.rowCount(), 1);
        model.setQuery(QStringLiteral("export"));  // the menu it stands in
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("As JSON …"));
        model.setQuery(QStringLiteral("saved"));  // what is said of it
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Open …"));
        model.setQuery(QStringLiteral("qqq"));
        QCOMPARE(model.rowCount(), 0);
    }

    void worksWithTheKeyboardAlone() {
        Menus menus;
        QSignalSpy opened(menus.open, &QAction::triggered);
        QSignalSpy shown(menus.layers, &QAction::triggered);
        CommandSearch search(commandsOf(menus.bar), nullptr);
        search.show();
        QVERIFY(QTest::qWaitForWindowExposed(&search));
        auto* query = search.findChild<QLineEdit*>(QStringLiteral("commandQuery"));
        auto* list = search.findChild<QListView*>(QStringLiteral("commandList"));
        QTest::keyClick(query, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(query, Qt::Key_Up);
        QTest::keyClick(query, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClicks(query, QStringLiteral("lyr"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Layers"));
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(!search.isVisible());
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(opened.count(), 0);
    }

    void whatIsOffIsNotRun() {
        Menus menus;
        QSignalSpy saved(menus.saveAs, &QAction::triggered);
        CommandSearch search(commandsOf(menus.bar), nullptr);
        search.show();
        QTest::keyClicks(search.findChild<QLineEdit*>(QStringLiteral("commandQuery")), QStringLiteral("save as"));
        QTest::keyClick(search.findChild<QLineEdit*>(QStringLiteral("commandQuery")), Qt::Key_Return);
        QTest::qWait(20);
        QCOMPARE(saved.count(), 0);
        QVERIFY(search.isVisible());
    }

    void sheetIsGroupedAndCopied() {
        Menus menus;
        const QList<ShortcutEntry> entries = shortcutEntries(commandsOf(menus.bar));
        QCOMPARE(entries[0].keys, QStringLiteral("Ctrl+O"));
        QCOMPARE(entries[1].group, QStringLiteral("View"));
        ShortcutSheet sheet(entries, nullptr);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        sheet.findChild<QPushButton*>(QStringLiteral("shortcutCopy"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("File\nCtrl+O\tOpen …\n\nView\n")));
        QCOMPARE(text, shortcutText(entries));
    }
};

AXS_GUI_TEST(CommandSearchTest, "command_search")
#include "command_search_test.moc"
