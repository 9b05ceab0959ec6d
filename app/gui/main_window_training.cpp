// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QStatusBar>
#include <QToolButton>
#include <cmath>

#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/runs/runs_panel.h"
#include "app/gui/study_panel.h"
#include "app/gui/text.h"
#include "app/gui/training/retrain_dialog.h"
#include "app/gui/training/training_monitor.h"

namespace axscope::app {

void MainWindow::connectTraining() {
    TrainingJob& job = m_session.training();
    m_trainingState = new QToolButton(this);
    m_trainingState->setObjectName(QStringLiteral("trainingState"));
    m_trainingState->setAutoRaise(true);
    m_trainingState->setToolTip(tr("Show the retraining"));
    m_trainingState->hide();
    statusBar()->insertPermanentWidget(0, m_trainingState);
    connect(m_trainingState, &QToolButton::clicked, this, [this] { showRetraining({}, {}); });
    connect(m_panel, &StudyPanel::retrainRequested, this, [this](const QString& file) { showRetraining(file, {}); });
    connect(m_runs, &RunsPanel::retrainRequested, this, [this](int checkpoint, const QString& target) {
        const RunMatrixAxes axes =
            runMatrixAxes(m_session.document().inputs(), m_session.results(), m_session.ranInputs());
        // Columns name files as people read them.
        for (const QString& file : m_session.document().inputs().checkpoints)
            if (displayPath(file) == axes.checkpoints[static_cast<std::size_t>(checkpoint)].detail)
                showRetraining(file, target);
    });
    connect(&job, &TrainingJob::courseChanged, this, &MainWindow::showTrainingState);
    connect(&job, &TrainingJob::stateChanged, this, &MainWindow::showTrainingState);
    connect(&job, &TrainingJob::finished, this, [this] { trainingEnded({}); });
    connect(&job, &TrainingJob::stopped, this, [this] { trainingEnded({}); });
    connect(&job, &TrainingJob::failed, this, [this](const Error& error) { trainingEnded(error); });
}

void MainWindow::showRetraining(const QString& parent, const QString& target) {
    if (!m_retrainDialog) {
        m_retrainDialog = new RetrainDialog(m_session, this);
        connect(m_retrainDialog, &RetrainDialog::runRequested, m_run, &QAction::trigger);
    }
    QString file = parent;
    QString wanted = target;
    if (file.isEmpty() && m_session.results()) {
        // The run that is looked at.
        const RunChoice& shown = m_navigator.selection().current().candidate;
        const RunMatrixAxes axes =
            runMatrixAxes(m_session.document().inputs(), m_session.results(), m_session.ranInputs());
        for (const RunAxisEntry& entry : axes.checkpoints)
            if (entry.index == shown.checkpoint)
                for (const QString& known : m_session.document().inputs().checkpoints)
                    if (displayPath(known) == entry.detail)
                        file = known;
        for (const RunAxisEntry& entry : axes.runs)
            if (entry.index == shown.run && shown.run != kInt8Choice)
                wanted = entry.name;
    }
    m_retrainDialog->offer(file, wanted);
    m_retrainDialog->show();
    m_retrainDialog->raise();
    m_retrainDialog->activateWindow();
}

void MainWindow::showTrainingState() {
    const TrainingJob& job = m_session.training();
    m_trainingState->setVisible(job.isActive());
    const Progress& progress = job.course().progress();
    QString text = job.state() == TrainingJob::State::Waiting    ? tr("Retraining waits for the run")
                   : job.state() == TrainingJob::State::Stopping ? tr("Stopping the retraining …")
                                                                 : tr("Retraining");
    if (job.state() == TrainingJob::State::Running && progress.total > 0) {
        text = tr("Retraining: %1 %").arg(100 * progress.done / progress.total);
        if (const QString left = remainingText(progress.remainingSeconds); !left.isEmpty())
            text += QStringLiteral("  ·  ") + left;
    }
    m_trainingState->setText(text);
}

void MainWindow::runStudy() {
    if (!m_session.training().isComputing()) {
        m_session.run();
        return;
    }
    if (std::exchange(m_runAfterTraining, true))
        return;
    m_messages->post({Message::Kind::Info,
                      tr("A retraining is in progress. The study runs when it has ended."),
                      {},
                      {{tr("Stop the retraining now"), [this] { m_session.training().stop(); }},
                       {tr("Do not run"), [this] { m_runAfterTraining = false; }}}});
}

void MainWindow::trainingEnded(const std::optional<Error>& error) {
    const TrainingJob& job = m_session.training();
    if (error)
        m_messages->showError(tr("The retraining failed:"), *error);
    const QString out = fromUtf8(job.options().out);
    const QString parent = fromUtf8(job.options().from);
    if (job.course().best() != nullptr && QFileInfo::exists(out)) {
        const QString name = QFileInfo(out).completeBaseName();
        if (m_session.document().inputs().checkpoints.contains(parent)) {
            addRetrained(out, parent);
            m_messages->post({Message::Kind::Info,
                              tr("%1 stands beside its parent in the study. %2").arg(name, recoveryText(job.course())),
                              {},
                              {{tr("Run study"), [this] { m_run->trigger(); }}}});
        } else {
            m_messages->post({Message::Kind::Info,
                              tr("%1 is retrained; its parent is not in this study. %2")
                                  .arg(displayPath(out), recoveryText(job.course())),
                              {},
                              {{tr("Add to this study"), [this, out, parent] { addRetrained(out, parent); }}}});
        }
    }
    if (m_closeWhenStopped) {
        closeIfIdle();
        return;
    }
    if (std::exchange(m_runAfterTraining, false)) {
        m_runWhenReady = true;
        showReadiness();
    }
}

void MainWindow::addRetrained(const QString& file, const QString& parent) {
    StudyInputs next = m_session.document().inputs();
    if (!next.checkpoints.contains(file)) {
        // After those that were retrained from the same parent before: the parent's family stays together.
        qsizetype at = next.checkpoints.indexOf(parent) + 1;
        const QString family = QFileInfo(parent).completeBaseName() + QStringLiteral("_for_");
        while (at > 0 && at < next.checkpoints.size() && QFileInfo(next.checkpoints[at]).fileName().startsWith(family))
            ++at;
        if (at > 0)
            next.checkpoints.insert(at, file);
        else
            next.checkpoints.append(file);
    }
    const analysis::Experiment& experiment = m_session.training().options().retraining->experiment;
    for (const std::string& multiplier : experiment.multipliers)
        if (!next.multipliers.contains(fromUtf8(multiplier)))
            next.setChosen(fromUtf8(multiplier), true);
    m_session.document().edit(tr("Add the retrained checkpoint"), next);
    m_session.recheckFiles();
}

}  // namespace axscope::app
