// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

class QAction;
class QDockWidget;
class QMainWindow;

namespace axscope::app {

/// The panels around the views: docks that can be hidden, moved and tabbed, an action for each, and the keyboard's way
/// from one to the next.
class Panels : public QObject {
    Q_OBJECT

public:
    struct Kind {
        QString key;       ///< stable: "study"; the dock's objectName is "dock_study", its action's "actionPanel_study"
        QString menuText;  ///< with its mnemonic
        QString toolTip;
        QKeySequence shortcut;
        Qt::DockWidgetArea area = Qt::LeftDockWidgetArea;
        int width = 0;  ///< at first, of panels at the sides; height of those below
    };

    /// `centre`: what stands between the panels, a pane for the keyboard as well.
    Panels(QMainWindow* window, QWidget* centre);

    /// Panels of the same area share it as tabs, the first in front.
    QDockWidget* add(const Kind& kind, QWidget* content);
    /// One per panel: brings it to the front, or hides it where it is there already.
    [[nodiscard]] QList<QAction*> actions() const { return m_actions; }

    /// Everything where it is on the first start. The inspector needs a wide window; messages come when asked for.
    void arrange();
    /// The arrangement, to be kept between two starts; restore() refuses what it does not know.
    [[nodiscard]] QByteArray state();
    bool restore(const QByteArray& state);

    /// Shows a panel, in front of those that share its place.
    void show(const QString& key);
    /// The same, but state() does not tell of it: what was not asked for does not come back on the next start.
    void showForNow(const QString& key);
    /// On screen and not behind a tab.
    [[nodiscard]] bool isInFront(const QString& key) const;
    /// Moves the focus to the next pane that is on screen (+1) or the one before (-1), to where it was in it last.
    void focusNext(int step);

    static constexpr int kWidthWithInspector = 1400;  ///< of a window that shows the inspector at first

private:
    struct Panel {
        Kind kind;
        QDockWidget* dock = nullptr;
        QAction* action = nullptr;
    };
    [[nodiscard]] const Panel* find(const QString& key) const;
    [[nodiscard]] static bool isInFront(const QDockWidget* dock);
    void toggle(QDockWidget* dock);
    void showStates();
    /// Docks that share a place have their name on a tab; those alone or afloat need a title to be moved by.
    void showTitles();
    [[nodiscard]] bool isTabbed(const QDockWidget* dock) const;
    void noteFocus(QWidget* now);
    /// Panes on screen in the order of reading.
    [[nodiscard]] QList<QWidget*> panes() const;

    QMainWindow* m_window;
    QWidget* m_centre;
    QList<Panel> m_panels;
    QList<QAction*> m_actions;
    QSet<QDockWidget*> m_forNow;
    QHash<QWidget*, QPointer<QWidget>> m_lastFocus;
};

}  // namespace axscope::app
