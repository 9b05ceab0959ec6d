// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "app/gui/selection/selection_navigator.h"
#include "app/gui/settings.h"
#include "app/gui/study_session.h"

class QFileDialog;
class QLabel;
class QMessageBox;
class QStackedWidget;
class QToolButton;

namespace axscope::app {

class DropOverlay;
class HelpWindow;
class CommandSearch;
class InspectorPanel;
class MessageBar;
class MessagesPanel;
class Panels;
class ResultViews;
class RetrainDialog;
class RunStrip;
class RunsPanel;
class ShortcutSheet;
class StudyPanel;
class WelcomePanel;
struct CommandLine;

/// The window: menus and tool bar, the views, and around them the panels: study, runs, inspector, messages. All logic
/// of a study is in StudySession, what is selected in SelectionNavigator; here it is shown and steered.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `workingFolder`: see StudySession.
    MainWindow(const Backend& backend, const QString& workingFolder, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StudySession& session() { return m_session; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] ResultViews& views() { return *m_views; }
    [[nodiscard]] LinkedSelection& selection() { return m_navigator.selection(); }
    [[nodiscard]] Panels& panels() { return *m_panels; }

    /// Does what the command line asks, as far as it concerns a window; restores an unsaved study where it
    /// asks for none.
    void begin(const CommandLine& line);
    /// Opens a study after the current one is saved or given up.
    void openStudy(const QString& file);
    /// Adds files of all kinds; what cannot be used is said in the message bar.
    void openFiles(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void buildCentre();
    void connectSession();
    void showStudy();
    void showPreview();
    void showReadiness();
    void showResults();
    void showJobState();
    void showStatus();
    void updateTitle();
    void runStopped();
    void runFailed(const Error& error);
    void runFinished();
    void restoreWindow();
    void closeIfIdle();

    // main_window_panels.cpp
    void buildPanels();
    void connectPanels();
    void showRuns();
    void showMessageCount(int count);
    void searchCommands();
    void showShortcuts();

    // main_window_training.cpp
    void connectTraining();
    /// Opens the dialog for a checkpoint and a multiplier; for the run that is looked at where these are empty.
    void showRetraining(const QString& parent, const QString& target);
    void showTrainingState();
    /// Runs the study, after a training that is in progress.
    void runStudy();
    void trainingEnded(const std::optional<Error>& error);
    void addRetrained(const QString& file, const QString& parent);

    // main_window_actions.cpp
    void buildActions();
    QAction* makeAction(const QString& name, const QString& icon, const QString& text, const QString& toolTip,
                        const QKeySequence& shortcut, std::function<void()> run);
    void buildViewMenu();
    void buildToolBar();
    void buildThemeMenu(QMenu* menu);
    void fillRecentMenu();

    // main_window_files.cpp
    void newStudy();
    void chooseStudy();
    /// Opens the study that comes with the program, and runs it.
    void openSampleStudy();
    void loadStudy(const QString& file);
    /// Saves and then, if that worked, goes on.
    void save(const std::function<void()>& next = {});
    void saveAs(const std::function<void()>& next = {});
    void saveTo(const QString& file, const std::function<void()>& next);
    /// Goes on once unsaved changes are saved or given up.
    void confirmChanges(std::function<void()> next);
    QFileDialog* fileDialog(const QString& name, const QString& purpose, const QString& title);
    void addCheckpoints();
    void addTables();
    void browseData();
    void browseRanges();
    void browseAssignment();
    void exportResultsJson();
    void exportResultsCsv();
    void exportAllPlots();
    void exportPanels();
    void showHelp();
    void showAbout();

    Settings m_settings;
    StudySession m_session;
    SelectionNavigator m_navigator;
    QWidget* m_centre = nullptr;
    Panels* m_panels = nullptr;
    StudyPanel* m_panel = nullptr;
    RunsPanel* m_runs = nullptr;
    InspectorPanel* m_inspector = nullptr;
    MessagesPanel* m_messageLog = nullptr;
    QToolButton* m_messageCount = nullptr;
    MessageBar* m_messages = nullptr;
    RunStrip* m_strip = nullptr;
    QStackedWidget* m_stack = nullptr;
    WelcomePanel* m_welcome = nullptr;
    ResultViews* m_views = nullptr;
    DropOverlay* m_overlay = nullptr;
    QLabel* m_status = nullptr;
    QPointer<HelpWindow> m_help;
    QPointer<CommandSearch> m_commandSearch;
    QPointer<ShortcutSheet> m_shortcuts;
    QPointer<QMessageBox> m_question;
    QPointer<RetrainDialog> m_retrainDialog;
    QToolButton* m_trainingState = nullptr;
    bool m_runAfterTraining = false;
    QTimer m_previewTimer;
    bool m_runWhenReady = false;
    bool m_closeWhenStopped = false;
    bool m_closeConfirmed = false;
    bool m_resultsOfLastRun = false;  ///< see RunMatrixSource
    bool m_errorsShown = false;  ///< the list of messages has come up by itself
    QString m_runFailure;

    QMenu* m_recentMenu = nullptr;
    QAction* m_save = nullptr;
    QAction* m_run = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_exportJson = nullptr;
    QAction* m_exportCsv = nullptr;
    QAction* m_exportPlots = nullptr;
    QAction* m_exportPanels = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
};

}  // namespace axscope::app
