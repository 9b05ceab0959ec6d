// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "multipliers/base/result.h"

class QPushButton;

namespace axscope::app {

class RetrainForm;
class StudySession;
class TrainingMonitor;

/// "Retrain under approximation": what to train, and how it goes. The training belongs to the session, and goes on while
/// the dialog is closed.
class RetrainDialog : public QDialog {
    Q_OBJECT

public:
    explicit RetrainDialog(StudySession& session, QWidget* parent = nullptr);

    /// Puts a cell of the run matrix into the form, unless a training is active. Empty texts leave the choice as it is.
    void offer(const QString& parent, const QString& target);

signals:
    void runRequested();

private:
    void start(bool restart);
    void showState();
    void showEnd(const QString& text, bool isError);
    void browseData();
    void browseOutput();

    StudySession& m_session;
    RetrainForm* m_form;
    TrainingMonitor* m_monitor;
    QPushButton* m_start;
    QPushButton* m_restart;
    QPushButton* m_stop;
    QPushButton* m_run;
};

}  // namespace axscope::app
