// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolButton>
#include <utility>

#include "app/gui/commands/command_search.h"
#include "app/gui/commands/shortcut_sheet.h"
#include "app/gui/inspector/inspector_panel.h"
#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/messages/messages_panel.h"
#include "app/gui/panels.h"
#include "app/gui/runs/runs_panel.h"
#include "app/gui/study_panel.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr int kStudyWidth = 320;
constexpr int kInspectorWidth = 280;
constexpr int kMessagesHeight = 150;

}  // namespace

void MainWindow::buildPanels() {
    m_panels = new Panels(this, m_centre);
    m_panel = new StudyPanel(m_session.document(), m_session.facts(), this);
    m_runs = new RunsPanel(this);
    m_inspector = new InspectorPanel(this);
    m_messageLog = new MessagesPanel(this);
    m_panels->add({QStringLiteral("study"), tr("&Study"), tr("What to run"), QKeySequence(Qt::Key_F9),
                   Qt::LeftDockWidgetArea, kStudyWidth},
                  m_panel);
    m_panels->add({QStringLiteral("runs"), tr("&Runs"), tr("How far each run is, and which one the views show"),
                   QKeySequence(Qt::Key_F8), Qt::LeftDockWidgetArea, kStudyWidth},
                  m_runs);
    m_panels->add({QStringLiteral("inspector"), tr("&Inspector"), tr("Figures of what is selected"),
                   QKeySequence(Qt::Key_F7), Qt::RightDockWidgetArea, kInspectorWidth},
                  m_inspector);
    m_panels->add({QStringLiteral("messages"), tr("&Messages"), tr("Everything that was reported"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), Qt::BottomDockWidgetArea, kMessagesHeight},
                  m_messageLog);
    m_runs->follow(&m_navigator.selection());
    m_inspector->follow(&m_navigator.selection());

    m_messageCount = new QToolButton(this);
    m_messageCount->setObjectName(QStringLiteral("messageCount"));
    m_messageCount->setAutoRaise(true);
    m_messageCount->setToolTip(tr("Show all messages"));
    m_messageCount->setVisible(false);
    statusBar()->insertPermanentWidget(0, m_messageCount);
}

void MainWindow::connectPanels() {
    connect(m_runs, &RunsPanel::runRequested, m_run, &QAction::trigger);
    connect(m_runs, &RunsPanel::stopRequested, m_stop, &QAction::trigger);
    connect(m_messages, &MessageBar::posted, m_messageLog, &MessagesPanel::add);
    connect(m_messages, &MessageBar::posted, this, [this](const Message& message) {
        // Once: whoever closes the list afterwards does not want it back with every error.
        if (message.kind == Message::Kind::Error && !std::exchange(m_errorsShown, true))
            m_panels->showForNow(QStringLiteral("messages"));
    });
    connect(m_messageLog, &MessagesPanel::countChanged, this, &MainWindow::showMessageCount);
    connect(m_messageCount, &QToolButton::clicked, this, [this] { m_panels->show(QStringLiteral("messages")); });
    const auto showHistory = [this] {
        m_back->setEnabled(m_navigator.canGoBack());
        m_forward->setEnabled(m_navigator.canGoForward());
    };
    connect(&m_navigator, &SelectionNavigator::historyChanged, this, showHistory);
    showHistory();
}

void MainWindow::showRuns() {
    RunMatrixSource source;
    source.results = m_session.results();
    source.axes = runMatrixAxes(m_session.document().inputs(), source.results, m_session.ranInputs());
    source.running = m_session.job().isActive();
    source.resultsOfLastRun = m_resultsOfLastRun;
    source.failure = m_runFailure;
    m_runs->setResultsAreCurrent(m_session.resultsAreCurrent());
    m_runs->setSource(source);
}

void MainWindow::showMessageCount(int count) {
    m_messageCount->setVisible(count > 0);
    m_messageCount->setText(tr("%n message(s)", nullptr, count));
}

void MainWindow::searchCommands() {
    if (m_commandSearch)
        return;
    m_commandSearch = new CommandSearch(commandsOf(*menuBar()), this);
    m_commandSearch->setAttribute(Qt::WA_DeleteOnClose);
    m_commandSearch->open();
}

void MainWindow::showShortcuts() {
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutSheet(shortcutEntries(commandsOf(*menuBar())), this);
        m_shortcuts->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_shortcuts->show();
    m_shortcuts->raise();
    m_shortcuts->activateWindow();
}

}  // namespace axscope::app
