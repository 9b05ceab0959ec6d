// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/runs/run_matrix_model.h"
#include "multipliers/base/job_control.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace axscope::app {

class AccentLabel;
class RunMatrixView;

/// The run matrix with what belongs to it: how much is done and how long the rest takes, Run, and the legend.
class RunsPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunsPanel(QWidget* parent = nullptr);

    void follow(LinkedSelection* selection);
    void setSource(const RunMatrixSource& source);
    /// `current`: the results are those of the study as it is now.
    void setResultsAreCurrent(bool current);
    /// What the button may do now, and why not.
    void setRunEnabled(bool enabled, const QString& reason);
    /// Of the run in progress.
    void showProgress(const Progress& progress);

    [[nodiscard]] RunMatrixModel& model() { return m_model; }

signals:
    void runRequested();
    void stopRequested();
    /// `checkpoint`: column of the matrix; `target`: name of a multiplier or assignment.
    void retrainRequested(int checkpoint, const QString& target);

private:
    void refresh();

    RunMatrixModel m_model;
    RunMatrixView* m_matrix;
    QStackedWidget* m_stack;
    QLabel* m_summary;
    AccentLabel* m_hint;
    QPushButton* m_run;
    bool m_running = false;
    bool m_current = true;
    bool m_hasResults = false;
    QString m_timeLeft;
};

}  // namespace axscope::app
