// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include "app/gui/command_line.h"
#include "app/gui/result_views.h"
#include "app/gui/selection/selection_navigator.h"
#include "app/gui/selection/view_state_keeper.h"
#include "app/gui/study_session.h"

namespace axscope::app {

/// `axscope --export-all`: runs a study with no window on screen and writes everything there is to write:
/// <folder>/results.json, <folder>/*.csv, tables, plots and the manifest. What a study file holds already is not
/// computed again; where its checkpoints or images are not at hand, its stored results are written. Figures show what the
/// window last looked at in the study, with their notes and ablations. Progress and errors
/// go to stderr, one line each.
class HeadlessRun : public QObject {
    Q_OBJECT

public:
    /// `line`: with inputs and exportAll.
    HeadlessRun(const Backend& backend, const CommandLine& line, QObject* parent = nullptr);

    void start();
    /// Stops the run; ended(exitInterrupted) follows.
    void interrupt();

signals:
    /// Exactly once.
    void ended(int exitCode);

private:
    void tryToRun();
    void showProgress(const Progress& progress);
    void writeResults();
    void end(int exitCode, const QString& message);

    StudySession m_session;
    SelectionNavigator m_navigator;
    ResultViews m_views;
    ExportAllOptions m_options;
    QElapsedTimer m_lastLine;
    QString m_lastPhase;
    QString m_study;  ///< file; empty = none
    bool m_waiting = false;  ///< for what the study file holds
    bool m_started = false;
    bool m_ended = false;
};

}  // namespace axscope::app
