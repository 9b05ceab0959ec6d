// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/retrain_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/icons.h"
#include "app/gui/study_session.h"
#include "app/gui/text.h"
#include "app/gui/training/retrain_form.h"
#include "app/gui/training/training_monitor.h"

namespace axscope::app {

RetrainDialog::RetrainDialog(StudySession& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_form(new RetrainForm(session.document(), session.facts(), this)),
      m_monitor(new TrainingMonitor(session.training(), this)),
      m_start(new QPushButton(lineIcon(QStringLiteral("run"), Accent::Run), tr("&Start"), this)),
      m_restart(new QPushButton(tr("Start afres&h"), this)),
      m_stop(new QPushButton(lineIcon(QStringLiteral("stop"), Accent::Stop), tr("&Stop"), this)),
      m_run(new QPushButton(tr("&Run study"), this)) {
    setObjectName(QStringLiteral("retrainDialog"));
    setWindowTitle(tr("Retrain under approximation"));
    setModal(false);
    m_start->setObjectName(QStringLiteral("retrainStart"));
    m_restart->setObjectName(QStringLiteral("retrainRestart"));
    m_restart->setToolTip(tr("Throw away what was stopped and begin again"));
    m_stop->setObjectName(QStringLiteral("retrainStop"));
    m_stop->setToolTip(tr("Stop; the best network so far is kept, and the training can go on later"));
    m_run->setObjectName(QStringLiteral("retrainRun"));
    m_run->setToolTip(tr("Run the study, with the retrained checkpoint"));
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("retrainClose"));
    // Return ends the editing of a number and must not start an hour's work.
    for (QPushButton* button : {m_start, m_restart, m_stop, m_run, close})
        button->setAutoDefault(false);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int formWidth = std::max(m_form->fontMetrics().horizontalAdvance(QLatin1Char('x')) * 43,
                                   m_form->minimumSizeHint().width());
    scroll->setFixedWidth(formWidth + scroll->verticalScrollBar()->sizeHint().width());
    auto* columns = new QHBoxLayout;
    columns->addWidget(scroll);
    columns->addWidget(m_monitor, 1);
    columns->setSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_restart);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    buttons->addWidget(m_run);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    resize(1040, 660);

    TrainingJob& job = session.training();
    connect(m_start, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_restart, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_stop, &QPushButton::clicked, &job, &TrainingJob::stop);
    connect(m_run, &QPushButton::clicked, this, &RetrainDialog::runRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_form, &RetrainForm::changed, this, &RetrainDialog::showState);
    connect(m_form, &RetrainForm::browseDataRequested, this, &RetrainDialog::browseData);
    connect(m_form, &RetrainForm::browseOutputRequested, this, &RetrainDialog::browseOutput);
    connect(&job, &TrainingJob::stateChanged, this, &RetrainDialog::showState);
    connect(&job, &TrainingJob::finished, this, [this] { showEnd(tr("Done."), false); });
    connect(&job, &TrainingJob::stopped, this, [this] {
        const models::EpochRecord* const best = m_session.training().course().best();
        showEnd(best != nullptr ? tr("Stopped. The network of epoch %1 is kept.").arg(best->epoch)
                                : tr("Stopped before the first epoch ended."),
                false);
    });
    connect(&job, &TrainingJob::failed, this,
            [this](const Error& error) { showEnd(tr("The retraining failed: %1").arg(errorText(error)), true); });
    connect(&session, &StudySession::readinessChanged, this, &RetrainDialog::showState);
    showState();
}

void RetrainDialog::offer(const QString& parent, const QString& target) {
    if (m_session.training().isActive())
        return;
    m_form->choose(parent, target);
    m_form->recheckOutput();
}

void RetrainDialog::start(bool restart) {
    RetrainRequest request = m_form->request();
    if (!m_form->problem().isEmpty() || m_session.training().isActive())
        return;
    if (m_form->stopped() && !restart)
        takeSettingsOfStopped(request);
    request.restart = restart;
    request.overwrite = request.overwrite || restart;
    m_session.retrain(trainingOptions(request, m_session.document().inputs(), m_form->architecture()));
}

void RetrainDialog::showState() {
    const TrainingJob& job = m_session.training();
    const bool active = job.isActive();
    const QString problem = job.isAvailable() ? m_form->problem() : tr("This program cannot train.");
    m_form->setEnabled(!active);
    m_start->setVisible(!active);
    m_start->setEnabled(problem.isEmpty());
    m_start->setText(m_form->stopped() ? tr("Go o&n") : tr("&Start"));
    m_start->setToolTip(problem);
    m_restart->setVisible(!active && m_form->stopped());
    m_restart->setEnabled(problem.isEmpty());
    m_stop->setVisible(active);
    m_stop->setEnabled(job.state() != TrainingJob::State::Stopping);
    m_stop->setText(job.state() == TrainingJob::State::Waiting ? tr("Do &not wait") : tr("&Stop"));
    m_run->setVisible(!active && job.course().best() != nullptr);
    m_run->setEnabled(m_session.readiness().state == Readiness::State::Ready);
    if (!active && job.course().epochs().empty() && job.course().notes().isEmpty())
        m_monitor->setVerdict(problem, false);
}

void RetrainDialog::showEnd(const QString& text, bool isError) {
    const QString recovery = recoveryText(m_session.training().course());
    m_form->recheckOutput();
    m_monitor->setVerdict(isError || recovery.isEmpty() ? text : text + QLatin1Char(' ') + recovery, isError);
}

void RetrainDialog::browseData() {
    auto* dialog = new QFileDialog(this, tr("Folder with training images"));
    dialog->setObjectName(QStringLiteral("retrainFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_form, &RetrainForm::setDataFolder);
    dialog->open();
}

void RetrainDialog::browseOutput() {
    const QFileInfo now(m_form->request().out);
    auto* dialog = new QFileDialog(this, tr("Checkpoint that is written"), now.path());
    dialog->setObjectName(QStringLiteral("retrainOutputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // the form asks
    dialog->setDefaultSuffix(QStringLiteral("safetensors"));
    dialog->setNameFilter(tr("Checkpoints (*.safetensors)"));
    dialog->selectFile(now.fileName());
    connect(dialog, &QFileDialog::fileSelected, m_form, &RetrainForm::setOutput);
    dialog->open();
}

}  // namespace axscope::app
