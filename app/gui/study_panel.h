// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/study/readiness.h"

class QPushButton;

namespace axscope::app {

class AccentLabel;
class StudyDocument;

/// The left side of the window: what to run, and the button that runs it.
class StudyPanel : public QWidget {
    Q_OBJECT

public:
    StudyPanel(StudyDocument& document, const StudyFacts& facts, QWidget* parent = nullptr);

    void setReadiness(const Readiness& readiness);
    void setRunning(bool running);

signals:
    void addCheckpointsRequested();
    void addTablesRequested();
    void browseDataRequested();
    void browseRangesRequested();
    void browseAssignmentRequested();
    void runRequested();
    void retrainRequested(const QString& checkpoint);

private:
    void refresh();

    AccentLabel* m_state;
    QPushButton* m_run;
    Readiness m_readiness;
    bool m_running = false;
};

}  // namespace axscope::app
