// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "multipliers/base/job_control.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace axscope::app {

/// The line above the views that says how a run is getting on, and afterwards that results are partial.
class RunStrip : public QWidget {
    Q_OBJECT

public:
    explicit RunStrip(QWidget* parent = nullptr);

    void showStarting();
    void showProgress(const Progress& progress);
    void showStopping();
    /// A run ended early: `text` says what is shown.
    void showPartial(const QString& text);

signals:
    void stopRequested();
    void runRequested();

private:
    void layOut(bool running);

    QLabel* m_phase;
    QProgressBar* m_bar;
    QLabel* m_time;
    QPushButton* m_stop;
    QPushButton* m_again;
};

}  // namespace axscope::app
