// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace axscope::app {

namespace {

/// Counts up when panels come or go in a way that an old arrangement would spoil.
constexpr int kLayoutVersion = 1;

/// Stands in for a dock's title and takes no room.
class NoTitle : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {0, 0}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
};

/// The first widget below `pane` that takes the focus by Tab, in the order of Tab.
QWidget* firstFocusable(QWidget* pane) {
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) &&
            !next->objectName().startsWith(QLatin1String("qt_")))
            return next;
    }
    return nullptr;
}

}  // namespace

Panels::Panels(QMainWindow* window, QWidget* centre) : QObject(window), m_window(window), m_centre(centre) {
    window->setDockNestingEnabled(true);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { noteFocus(now); });
}

QDockWidget* Panels::add(const Kind& kind, QWidget* content) {
    Panel panel;
    panel.kind = kind;
    QString title = kind.menuText;
    title.remove(QLatin1Char('&'));
    panel.dock = new QDockWidget(title, m_window);
    panel.dock->setObjectName(QStringLiteral("dock_") + kind.key);
    panel.dock->setWidget(content);
    panel.action = new QAction(kind.menuText, m_window);
    panel.action->setObjectName(QStringLiteral("actionPanel_") + kind.key);
    panel.action->setCheckable(true);
    panel.action->setShortcut(kind.shortcut);
    panel.action->setStatusTip(kind.toolTip);
    panel.action->setToolTip(kind.toolTip);
    m_window->addAction(panel.action);
    connect(panel.action, &QAction::triggered, this, [this, dock = panel.dock] { toggle(dock); });
    connect(panel.dock, &QDockWidget::visibilityChanged, this, &Panels::showStates);
    connect(panel.dock->toggleViewAction(), &QAction::toggled, this, &Panels::showStates);
    // Once Qt has settled where the dock stands.
    const auto later = [this] { QTimer::singleShot(0, this, &Panels::showTitles); };
    connect(panel.dock, &QDockWidget::visibilityChanged, this, later);
    connect(panel.dock, &QDockWidget::topLevelChanged, this, later);
    connect(panel.dock, &QDockWidget::dockLocationChanged, this, later);
    m_panels.append(panel);
    m_actions.append(panel.action);
    return panel.dock;
}

void Panels::arrange() {
    QHash<int, QDockWidget*> firstOf;
    for (const Panel& panel : m_panels) {
        panel.dock->setFloating(false);
        m_window->addDockWidget(panel.kind.area, panel.dock);
        panel.dock->show();
        if (QDockWidget*& first = firstOf[panel.kind.area])
            m_window->tabifyDockWidget(first, panel.dock);
        else
            first = panel.dock;
    }
    for (const Panel& panel : m_panels) {
        const bool wide = m_window->width() >= kWidthWithInspector;
        if (panel.kind.area == Qt::BottomDockWidgetArea || (panel.kind.area == Qt::RightDockWidgetArea && !wide))
            panel.dock->hide();
        m_window->resizeDocks({panel.dock}, {panel.kind.width},
                              panel.kind.area == Qt::BottomDockWidgetArea ? Qt::Vertical : Qt::Horizontal);
    }
    for (QDockWidget* first : firstOf)
        first->raise();
}

QByteArray Panels::state() {
    QList<QDockWidget*> shown;
    for (QDockWidget* dock : std::as_const(m_forNow)) {
        if (!dock->isHidden()) {
            dock->hide();
            shown += dock;
        }
    }
    const QByteArray state = m_window->saveState(kLayoutVersion);
    for (QDockWidget* dock : shown)
        dock->show();
    return state;
}

bool Panels::restore(const QByteArray& state) {
    return m_window->restoreState(state, kLayoutVersion);
}

const Panels::Panel* Panels::find(const QString& key) const {
    for (const Panel& panel : m_panels) {
        if (panel.kind.key == key)
            return &panel;
    }
    return nullptr;
}

bool Panels::isInFront(const QDockWidget* dock) {
    return dock->isVisible() && !dock->visibleRegion().isEmpty();
}

bool Panels::isInFront(const QString& key) const {
    const Panel* panel = find(key);
    return panel && isInFront(panel->dock);
}

void Panels::show(const QString& key) {
    if (const Panel* panel = find(key)) {
        m_forNow.remove(panel->dock);
        panel->dock->show();
        panel->dock->raise();
    }
}

void Panels::showForNow(const QString& key) {
    if (const Panel* panel = find(key); panel && panel->dock->isHidden()) {
        show(key);
        m_forNow += panel->dock;
    }
}

void Panels::toggle(QDockWidget* dock) {
    m_forNow.remove(dock);
    if (isInFront(dock)) {
        dock->hide();
    } else {
        dock->show();
        dock->raise();
        if (QWidget* focus = firstFocusable(dock))
            focus->setFocus(Qt::ShortcutFocusReason);
    }
    showStates();
}

void Panels::showStates() {
    for (const Panel& panel : m_panels)
        panel.action->setChecked(!panel.dock->isHidden());
}

bool Panels::isTabbed(const QDockWidget* dock) const {
    if (dock->isFloating() || dock->isHidden())
        return false;
    const QList<QDockWidget*> beside = m_window->tabifiedDockWidgets(const_cast<QDockWidget*>(dock));
    return std::any_of(beside.begin(), beside.end(),
                       [](const QDockWidget* other) { return !other->isHidden() && !other->isFloating(); });
}

void Panels::showTitles() {
    for (const Panel& panel : m_panels) {
        const bool tabbed = isTabbed(panel.dock);
        QWidget* none = panel.dock->titleBarWidget();
        if (tabbed && !none) {
            panel.dock->setTitleBarWidget(new NoTitle(panel.dock));
        } else if (!tabbed && none) {
            panel.dock->setTitleBarWidget(nullptr);
            none->deleteLater();
        }
    }
}

QList<QWidget*> Panels::panes() const {
    QList<QWidget*> left;
    QList<QWidget*> rest;
    for (const Panel& panel : m_panels) {
        if (isInFront(panel.dock))
            (panel.kind.area == Qt::LeftDockWidgetArea ? left : rest).append(panel.dock);
    }
    return left + QList<QWidget*>{m_centre} + rest;
}

void Panels::noteFocus(QWidget* now) {
    if (!now)
        return;
    for (QWidget* pane : panes()) {
        if (pane->isAncestorOf(now))
            m_lastFocus[pane] = now;
    }
}

void Panels::focusNext(int step) {
    const QList<QWidget*> all = panes();
    const auto count = static_cast<int>(all.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (QApplication::focusWidget() && all[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        QWidget* target = m_lastFocus.value(all[at]);
        if (!target || !target->isVisible() || !target->isEnabled())
            target = firstFocusable(all[at]);
        if (target) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

}  // namespace axscope::app
