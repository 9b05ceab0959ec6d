// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels.h"
#include "app/gui/plots/export_dialog.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/result_views.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/section.h"
#include "app/gui/views/result_view.h"
#include "app/gui/views/view_registry.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/pseudo_translator.h"

using namespace axscope;
using namespace axscope::app;

namespace {

constexpr int kLayoutPatienceMs = 20'000;

QString nameOf(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at && path.size() < 4; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(at->objectName());
    return QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), path.join(QLatin1Char('/')));
}

/// Widgets that show less of a text on purpose, with all of it in their tool tip.
bool isElided(const QWidget* widget) {
    return widget->property("elided").toBool();
}

/// What of `widget`'s text does not fit; empty where all does.
QString cutTextOf(const QWidget* widget) {
    const QFontMetrics metrics(widget->font());
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty() || isElided(label))
            return {};
        const bool fits = label->wordWrap()
                              ? label->height() >= label->heightForWidth(label->width()) && label->width() >= label->minimumSizeHint().width()
                              : label->width() >= label->sizeHint().width() && label->height() >= label->minimumSizeHint().height();
        return fits ? QString() : label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        if (button->text().isEmpty() || isElided(button))
            return {};
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
            return {};
        const bool fits = button->hasHeightForWidth() ? button->height() >= button->heightForWidth(button->width()) &&
                                                            button->width() >= button->minimumSizeHint().width()
                                                      : button->width() >= button->sizeHint().width();
        return fits ? QString() : button->text();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        return !isElided(box) && !qobject_cast<const QuietComboBox*>(box) && metrics.horizontalAdvance(box->currentText()) > room ? box->currentText() : QString();
    }
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget)) {
        const auto* edit = spin->findChild<QLineEdit*>();
        return edit && metrics.horizontalAdvance(edit->text()) > edit->width() ? edit->text() : QString();
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->elideMode() == Qt::ElideNone && tabs->tabRect(i).width() < metrics.horizontalAdvance(tabs->tabText(i)))
                return tabs->tabText(i);
    }
    return {};
}

/// Whether `widget` ends where its parents still show it; what is scrolled to vertically does not count.
bool isCutByParents(const QWidget* widget) {
    for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget()) {
        const QPoint origin = widget->mapTo(at, QPoint(0, 0));
        if (origin.x() < 0 || origin.x() + widget->width() > at->width())
            return true;
        if (at->isWindow())
            break;
    }
    return false;
}

/// In a dock that has never been laid out, because another one stands in front of it.
bool isBehindATab(const QWidget* widget) {
    for (const QWidget* at = widget; at; at = at->parentWidget())
        if (qobject_cast<const QDockWidget*>(at) && at->visibleRegion().isEmpty())
            return true;
    return false;
}

/// Everything in `window` that is on screen and does not fit.
QStringList faultsOf(const QWidget* window, const QString& where) {
    QStringList faults;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || isBehindATab(widget) || widget->objectName().startsWith(QLatin1String("qt_")) || widget->window() != window->window())
            continue;
        if (const QString cut = cutTextOf(widget); !cut.isEmpty())
            faults += QStringLiteral("%1: %2 cuts \"%3\" (%4x%5)").arg(where, nameOf(widget), cut).arg(widget->width()).arg(widget->height());
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
        // The arrows of a tab bar lie on it, and it scrolls.
        if (control && !qobject_cast<const QTabBar*>(widget->parentWidget()) && isCutByParents(widget))
            faults += QStringLiteral("%1: %2 reaches beyond its panel").arg(where, nameOf(widget));
        if (const auto* area = qobject_cast<const QScrollArea*>(widget); area && area->widget() && area->isVisible()) {
            if (area->widget()->width() > area->viewport()->width())
                faults += QStringLiteral("%1: %2 scrolls sideways: %3 > %4")
                              .arg(where, nameOf(area)).arg(area->widget()->width()).arg(area->viewport()->width());
        }
    }
    return faults;
}

/// Says every fault: one message of QtTest would end before the last.
bool isFaultless(const QStringList& faults) {
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    return faults.isEmpty();
}

struct LayoutDesk {
    LayoutDesk() : window(fake.backend(), {}) {
        window.resize(1280, 800);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qWarning("the window did not appear");
    }
    bool run() {
        window.session().document().edit(QStringLiteral("load"), files.readyInputs());
        if (!QTest::qWaitFor([&] { return window.session().readiness().state == Readiness::State::Ready; },
                             kLayoutPatienceMs))
            return false;
        window.findChild<QAction*>(QStringLiteral("actionRun"))->trigger();
        return QTest::qWaitFor([&] { return window.session().results() && window.session().results()->complete; },
                               kLayoutPatienceMs);
    }
    QDockWidget* dock(const char* key) {
        return window.findChild<QDockWidget*>(QStringLiteral("dock_") + QLatin1String(key));
    }
    /// Trigger of a dialog, and what of it does not fit.
    QStringList faultsOfDialog(const char* action) {
        window.findChild<QAction*>(QLatin1String(action))->trigger();
        QStringList faults;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top == &window || !top->isVisible() || top->windowType() == Qt::ToolTip)
                continue;
            (void)QTest::qWaitForWindowExposed(top);
            QTest::qWait(20);
            faults += faultsOf(top, QLatin1String(action));
            if (top->width() > 1280 || top->height() > 800)
                faults += QStringLiteral("%1 is too large: %2x%3").arg(QLatin1String(action)).arg(top->width()).arg(top->height());
            top->close();
        }
        QTest::qWait(1);
        return faults;
    }

    tests::FakeBackend fake;
    tests::StudyFiles files;
    MainWindow window;
};

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(QApplication::installTranslator(&m_pseudo)); }
    void cleanup() { QApplication::removeTranslator(&m_pseudo); }

    void studyPanelFitsAnyDock_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("leastWidth");
        QTest::newRow("English") << "en" << 260;
        QTest::newRow("German") << "de" << 260;
        QTest::newRow("longer than any") << "" << 280;
    }

    void studyPanelFitsAnyDock() {
        QFETCH(QString, language);
        QFETCH(int, leastWidth);
        QTranslator real;
        if (!language.isEmpty()) {
            QApplication::removeTranslator(&m_pseudo);
            QVERIFY(real.load(QStringLiteral(":/i18n/axscope_") + language));
            QVERIFY(QApplication::installTranslator(&real));
        }
        LayoutDesk desk;
        QVERIFY(desk.run());
        auto* panel = desk.window.findChild<QWidget*>(QStringLiteral("studyPanel"));
        for (Section* section : panel->findChildren<Section*>())
            section->setExpanded(true);
        for (const int width : {leastWidth, 320, 420}) {
            desk.dock("study")->setFloating(true);
            desk.dock("study")->resize(width, 700);
            QTRY_COMPARE(desk.dock("study")->width(), width);
            QTest::qWait(10);
            const QStringList faults = faultsOf(panel, QStringLiteral("%1 px").arg(width));
            QVERIFY(isFaultless(faults));
        }
    }

    void everyViewFits() {
        LayoutDesk desk;
        QVERIFY(desk.run());
        QStringList faults;
        desk.window.selection().chooseCandidate({1, 5});
        for (const ViewKind& kind : viewKinds()) {
            desk.window.views().showView(QLatin1String(kind.key));
            if (qstrcmp(kind.key, "compare") == 0)
                desk.window.selection().chooseCompared(RunChoice{1, 4});
            QTest::qWait(20);
            faults += faultsOf(&desk.window, QLatin1String(kind.key));
            for (QTabBar* tabs : desk.window.views().currentWidget()->findChildren<QTabBar*>()) {
                for (int tab = 0; tab < tabs->count() && tabs->isVisible(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    QTest::qWait(5);
                    faults += faultsOf(&desk.window, QStringLiteral("%1 %2").arg(QLatin1String(kind.key)).arg(tab));
                }
            }
        }
        desk.window.views().showView(QStringLiteral("samples"));
        desk.window.selection().chooseImage(17);
        QTest::qWait(300);
        faults += faultsOf(&desk.window, QStringLiteral("one image"));
        faults.removeDuplicates();
        QVERIFY(isFaultless(faults));
    }

    void everyPanelFits() {
        QStringList faults;
        {
            LayoutDesk desk;
            faults += faultsOf(&desk.window, QStringLiteral("first start"));
            QVERIFY(desk.run());
            for (const char* key : {"runs", "inspector", "messages"}) {
                desk.window.panels().show(QLatin1String(key));
                desk.window.selection().chooseLayer(QStringLiteral("layer3.0.conv1"));
                desk.window.messages().post({Message::Kind::Error, QStringLiteral("error"), QStringLiteral("why"), {}});
                QTest::qWait(20);
                faults += faultsOf(desk.dock(key), QLatin1String(key));
            }
            desk.window.selection().chooseImage(3);
            QTest::qWait(200);
            faults += faultsOf(desk.dock("inspector"), QStringLiteral("inspector with an image"));
            desk.window.selection().chooseCompared(RunChoice{1, 4});
            QTest::qWait(200);
            faults += faultsOf(desk.dock("inspector"), QStringLiteral("inspector with two runs"));
        }
        faults.removeDuplicates();
        QVERIFY(isFaultless(faults));
    }

    void everyDialogFits() {
        LayoutDesk desk;
        QVERIFY(desk.run());
        QStringList faults;
        for (const char* action : {"actionExportPlots", "actionExportPanels", "actionShortcuts",
                                   "actionCommands", "actionHelp", "actionAbout", "actionRetrain"})
            faults += desk.faultsOfDialog(action);
        PlotView* plot = qobject_cast<ResultView*>(desk.window.views().currentWidget())->plots().first();
        plot->openExportDialog();
        plot->showData();
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top == &desk.window || !top->isVisible())
                continue;
            (void)QTest::qWaitForWindowExposed(top);
            faults += faultsOf(top, QLatin1String(top->metaObject()->className()));
        }
        faults.removeDuplicates();
        QVERIFY(isFaultless(faults));
    }

    void panelsSayTheirNameOnce() {
        LayoutDesk desk;
        desk.window.findChild<QAction*>(QStringLiteral("actionRestoreLayout"))->trigger();
        QTRY_VERIFY(desk.dock("study")->isVisible());
        QVERIFY(desk.window.tabifiedDockWidgets(desk.dock("study")).contains(desk.dock("runs")));
        const auto hasTitle = [&](const char* key) {
            const QWidget* bar = desk.dock(key)->titleBarWidget();
            return !bar || bar->height() > 0;
        };
        QTRY_VERIFY(!hasTitle("study"));
        QTRY_VERIFY(!hasTitle("runs"));
        // Alone or floating it needs its title, to be moved and closed by.
        desk.dock("runs")->hide();
        QTRY_VERIFY(hasTitle("study"));
        desk.dock("runs")->show();
        QTRY_VERIFY(!hasTitle("study"));
        desk.dock("runs")->setFloating(true);
        QTRY_VERIFY(hasTitle("study"));
        QTRY_VERIFY(hasTitle("runs"));
        desk.window.findChild<QAction*>(QStringLiteral("actionRestoreLayout"))->trigger();
        QTRY_VERIFY(!hasTitle("runs"));
    }

private:
    tests::PseudoTranslator m_pseudo;
};

AXS_GUI_TEST(LayoutTest, "layout")
#include "layout_test.moc"
