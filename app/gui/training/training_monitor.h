// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/jobs/training_job.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QTimer;

namespace axscope::app {

class AccentLabel;
class PlotView;

/// A training while it goes on, and what came of it: curves, how far it is, and what was won back.
class TrainingMonitor : public QWidget {
    Q_OBJECT

public:
    /// `job` must outlive the monitor.
    explicit TrainingMonitor(const TrainingJob& job, QWidget* parent = nullptr);

    /// How the last training ended, or what the next one waits for; replaces what is said of the course.
    void setVerdict(const QString& text, bool isError);

private:
    void scheduleRefresh();
    void refresh();
    void showProgress();
    void showLoads();

    const TrainingJob& m_job;
    PlotView* m_loss;
    PlotView* m_accuracy;
    PlotView* m_load;
    QWidget* m_loadPane;
    QComboBox* m_layer;
    QLabel* m_phase;
    QProgressBar* m_bar;
    QLabel* m_time;
    AccentLabel* m_images;
    AccentLabel* m_verdict;
    QTimer* m_timer;
};

/// "Top-1 on the test images: 41.20 % before, 78.30 % after epoch 3 (int8: 80.10 %). 95 % of the loss is recovered."; empty
/// before the first epoch ends.
[[nodiscard]] QString recoveryText(const TrainingCourse& course);

}  // namespace axscope::app
