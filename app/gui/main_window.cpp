// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/command_line.h"
#include "app/gui/drop_overlay.h"
#include "app/gui/help_window.h"
#include "app/gui/icons.h"
#include "app/gui/inspector/inspector_panel.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels.h"
#include "app/gui/result_views.h"
#include "app/gui/run_strip.h"
#include "app/gui/runs/runs_panel.h"
#include "app/gui/selection/view_state_keeper.h"
#include "app/gui/study/study_notes.h"
#include "app/gui/study_panel.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/training/retrain_dialog.h"
#include "app/gui/view_wiring.h"
#include "app/gui/welcome_panel.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::app {

namespace {

/// Several multipliers become known in quick succession; the view is filled once.
constexpr int kPreviewDelayMs = 30;

QStringList localFiles(const QMimeData* mime) {
    QStringList files;
    for (const QUrl& url : mime->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

quint64 imagesMeasured(const analysis::StudyResult& study) {
    quint64 images = 0;
    for (const analysis::RunResult& run : study.runs)
        images = std::max<quint64>(images, run.accuracy.images);
    return images;
}

}  // namespace

MainWindow::MainWindow(const Backend& backend, const QString& workingFolder, QWidget* parent)
    : QMainWindow(parent), m_session(backend, workingFolder) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, this, &MainWindow::showPreview);
    buildCentre();
    buildPanels();
    buildActions();
    connectSession();
    connectPanels();
    connectTraining();
    // After the window, which first shows what a study holds.
    new ViewStateKeeper(m_session, m_navigator, *m_views);
    restoreWindow();
    showStudy();
    showReadiness();
    showJobState();
    showStatus();
    updateTitle();
}

MainWindow::~MainWindow() {
    // The widgets look at session and selection, which as members would go before QWidget deletes its children.
    delete m_retrainDialog;
    delete takeCentralWidget();
    qDeleteAll(findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::buildCentre() {
    m_centre = new QWidget(this);
    m_messages = new MessageBar(m_centre);
    m_strip = new RunStrip(m_centre);
    m_stack = new QStackedWidget(m_centre);
    m_stack->setObjectName(QStringLiteral("centre"));
    m_welcome = new WelcomePanel(m_stack);
    m_views = new ResultViews(m_stack);
    m_views->follow(&m_navigator.selection());
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_views);
    auto* layout = new QVBoxLayout(m_centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    m_centre->setMinimumWidth(480);
    setCentralWidget(m_centre);
    m_overlay = new DropOverlay(this);

    m_views->keepNotesIn(new StudyNotes(m_session.document()));
    auto* wiring = new ViewWiring(m_session, *m_views);
    connect(wiring, &ViewWiring::failed, m_messages, &MessageBar::showError);
    connect(wiring, &ViewWiring::measured, this,
            [this] { statusBar()->showMessage(tr("The parts of the network are measured."), 10'000); });

    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(6, 0, 6, 0);
    statusBar()->addPermanentWidget(m_status);
}

void MainWindow::connectSession() {
    StudyDocument& document = m_session.document();
    StudyJob& job = m_session.job();
    connect(&document, &StudyDocument::inputsChanged, this, &MainWindow::showStudy);
    connect(&document, &StudyDocument::fileChanged, this, &MainWindow::updateTitle);
    connect(&document, &StudyDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_session, &StudySession::readinessChanged, this, &MainWindow::showReadiness);
    connect(&m_session, &StudySession::resultsChanged, this, &MainWindow::showResults);
    connect(&m_session, &StudySession::chosenMultipliersChanged, &m_previewTimer,
            [this] { m_previewTimer.start(); });
    connect(&m_session, &StudySession::keepingFailed, this, [this](const Error& error) {
        m_messages->showError(tr("The study cannot be written to its file:"), error);
    });
    connect(&m_session, &StudySession::storedResultsFailed, this, [this](const Error& error) {
        m_messages->showError(tr("The results in the study cannot be read:"), error);
    });
    connect(&job, &StudyJob::stateChanged, this, &MainWindow::showJobState);
    connect(&job, &StudyJob::progressed, this, [this](const Progress& progress) {
        if (m_session.job().state() == StudyJob::State::Running)
            m_strip->showProgress(progress);
        m_runs->showProgress(progress);
    });
    connect(&job, &StudyJob::finished, this, &MainWindow::runFinished);
    connect(&job, &StudyJob::stopped, this, &MainWindow::runStopped);
    connect(&job, &StudyJob::failed, this, &MainWindow::runFailed);

    connect(m_panel, &StudyPanel::addCheckpointsRequested, this, &MainWindow::addCheckpoints);
    connect(m_panel, &StudyPanel::addTablesRequested, this, &MainWindow::addTables);
    connect(m_panel, &StudyPanel::browseDataRequested, this, &MainWindow::browseData);
    connect(m_panel, &StudyPanel::browseRangesRequested, this, &MainWindow::browseRanges);
    connect(m_panel, &StudyPanel::browseAssignmentRequested, this, &MainWindow::browseAssignment);
    connect(m_panel, &StudyPanel::runRequested, m_run, &QAction::trigger);
    connect(m_strip, &RunStrip::runRequested, m_run, &QAction::trigger);
    connect(m_strip, &RunStrip::stopRequested, m_stop, &QAction::trigger);
    connect(m_welcome, &WelcomePanel::addCheckpointsRequested, this, &MainWindow::addCheckpoints);
    connect(m_welcome, &WelcomePanel::browseDataRequested, this, &MainWindow::browseData);
    connect(m_welcome, &WelcomePanel::openStudyRequested, this, &MainWindow::chooseStudy);
    connect(m_welcome, &WelcomePanel::helpRequested, this, &MainWindow::showHelp);
    connect(m_welcome, &WelcomePanel::recentStudyRequested, this, &MainWindow::openStudy);
    connect(m_welcome, &WelcomePanel::sampleStudyRequested, this, &MainWindow::openSampleStudy);
    connect(m_welcome, &WelcomePanel::sampleCheckpointsRequested, this, &MainWindow::openFiles);
    connect(m_welcome, &WelcomePanel::chooseEightRequested, this, [this] {
        StudyInputs next = m_session.document().inputs();
        next.setChosen(next.multipliers + paretoMultipliers());
        m_session.document().edit(tr("Choose the eight multipliers"), next);
    });
}

void MainWindow::begin(const CommandLine& line) {
    StudyDocument& document = m_session.document();
    if (line.inputs) {
        if (!line.study.isEmpty()) {
            loadStudy(line.study);
            document.edit(tr("Add what the command line names"), *line.inputs);
        } else {
            document.edit(tr("Add what the command line names"), *line.inputs);
        }
        m_runWhenReady = line.run;
        showReadiness();
        return;
    }
    if (m_session.restoreAbandoned()) {
        m_messages->post({Message::Kind::Info,
                          tr("The last session ended without saving; its study \"%1\" is back.")
                              .arg(document.displayName()),
                          {},
                          {{tr("Start afresh"), [this] {
                                m_session.startNew();
                            }}}});
    }
}

void MainWindow::showStudy() {
    m_welcome->setInputs(m_session.document().inputs());
    showRuns();
    const bool somethingToShow = m_session.results() || !m_session.document().inputs().multipliers.isEmpty();
    m_stack->setCurrentWidget(somethingToShow ? static_cast<QWidget*>(m_views) : m_welcome);
    m_exportPlots->setEnabled(somethingToShow);
    m_exportPanels->setEnabled(somethingToShow);
    showStatus();
    updateTitle();
}

void MainWindow::showPreview() {
    if (m_session.resultsHaveChosenMultipliers())
        m_views->dropPreview();
    else
        m_views->setPreview(m_session.chosenMultipliers());
}

void MainWindow::showReadiness() {
    const Readiness& readiness = m_session.readiness();
    m_panel->setReadiness(readiness);
    const bool ready = readiness.state == Readiness::State::Ready;
    m_run->setEnabled(ready && !m_session.job().isActive());
    m_run->setToolTip(ready ? tr("Run the study (F5)") : readiness.text);
    m_runs->setRunEnabled(ready, m_run->toolTip());
    if (!m_runWhenReady || readiness.state == Readiness::State::Checking)
        return;
    m_runWhenReady = false;
    if (ready)
        m_run->trigger();
    else
        m_messages->post(
            {Message::Kind::Warning, tr("The study was not started. %1").arg(readiness.text), {}, {}});
}

void MainWindow::showResults() {
    const bool changed = m_views->study() != m_session.results();
    // First the selection, so that views see one that the new results know.
    m_navigator.setStudy(m_session.results());
    m_views->setStudy(m_session.results());
    m_inspector->setStudy(m_session.results());
    if (m_session.job().isActive())
        m_resultsOfLastRun = true;
    else if (changed && !(m_session.results() && m_session.results()->complete))
        m_resultsOfLastRun = false;
    if (!m_session.results())
        m_runFailure.clear();
    const bool any = m_session.results() != nullptr;
    m_exportJson->setEnabled(any);
    m_exportCsv->setEnabled(any);
    if (!any && !m_session.job().isActive())
        m_strip->setVisible(false);
    showPreview();
    showStudy();
}

void MainWindow::showJobState() {
    const StudyJob::State state = m_session.job().state();
    const bool active = state != StudyJob::State::Idle;
    m_panel->setRunning(active);
    m_stop->setEnabled(state == StudyJob::State::Running);
    m_run->setEnabled(!active && m_session.readiness().state == Readiness::State::Ready);
    if (state == StudyJob::State::Running) {
        m_resultsOfLastRun = false;
        m_runFailure.clear();
        m_strip->showStarting();
    }
    else if (state == StudyJob::State::Stopping)
        m_strip->showStopping();
    else
        m_strip->setVisible(false);
    m_runs->setRunEnabled(m_session.readiness().state == Readiness::State::Ready, m_run->toolTip());
    showRuns();
    closeIfIdle();
}

void MainWindow::closeIfIdle() {
    if (!m_closeWhenStopped || m_session.job().isActive() || m_session.training().isActive())
        return;
    m_closeWhenStopped = false;
    // Later, because the one who reports the end of the run must not be deleted while it does so.
    QTimer::singleShot(0, this, &QWidget::close);
}

void MainWindow::showStatus() {
    QStringList parts;
    if (const StudyPtr& study = m_session.results()) {
        const analysis::Provenance& provenance = study->provenance;
        const Result<DataChoice> choice = DataChoice::fromSpec(fromUtf8(provenance.dataset));
        parts.append(choice ? choice->displayText() : fromUtf8(provenance.dataset));
        parts.append(study->complete
                         ? tr("%1 images").arg(countText(imagesMeasured(*study)))
                         : tr("partial: %1 of %2 images")
                               .arg(countText(imagesMeasured(*study)), countText(study->imagesRequested)));
        parts.append(tr("kernels: %1").arg(fromUtf8(provenance.kernelPath)));
        if (!m_session.resultsAreCurrent() && !m_session.job().isActive())
            parts.append(tr("study changed since"));
    } else {
        const StudyInputs& inputs = m_session.document().inputs();
        if (inputs.data.kind != DataChoice::Kind::None)
            parts.append(inputs.data.displayText());
        if (Result<multipliers::Simd> simd = multipliers::selectedSimd())
            parts.append(tr("kernels: %1").arg(fromUtf8(multipliers::toString(*simd))));
        else
            parts.append(fromUtf8(simd.error().text()));
    }
    m_status->setText(parts.join(QStringLiteral("  ·  ")));
}

void MainWindow::updateTitle() {
    const StudyDocument& document = m_session.document();
    setWindowTitle(tr("%1[*] – Axscope").arg(document.displayName()));
    setWindowModified(document.isModified());
    setWindowFilePath(document.file());
}

void MainWindow::runStopped() {
    const StudyPtr& study = m_session.results();
    if (study && !study->complete) {
        m_strip->showPartial(tr("Stopped. These results are partial: %1 of %2 images.")
                                 .arg(countText(imagesMeasured(*study)), countText(study->imagesRequested)));
    } else {
        statusBar()->showMessage(tr("Stopped."), 5000);
    }
    showStatus();
}

void MainWindow::runFailed(const Error& error) {
    m_messages->showError(tr("The run failed:"), error);
    m_runFailure = fromUtf8(error.message);
    showRuns();
    if (m_session.results() && !m_session.results()->complete)
        m_strip->showPartial(tr("The run failed. These results are partial."));
    showStatus();
}

void MainWindow::runFinished() {
    statusBar()->showMessage(
        tr("Done in %1.").arg(durationText(m_session.results()->provenance.elapsedSeconds)), 10'000);
    showStatus();
}

void MainWindow::restoreWindow() {
    // The default fits a small laptop; a remembered geometry that no screen can show any more is moved back
    // by Qt.
    resize(1280, 800);
    restoreGeometry(m_settings.windowGeometry());
    m_panels->arrange();
    m_panels->restore(m_settings.panelState());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool training = m_session.training().isActive();
    if (m_session.job().isActive() || training) {
        event->ignore();
        if (m_question)
            return;
        m_question = new QMessageBox(QMessageBox::Question, tr("Quit Axscope"),
                                     training ? tr("A retraining is in progress.") : tr("A run is in progress."),
                                     QMessageBox::NoButton, this);
        m_question->setObjectName(QStringLiteral("quitWhileRunning"));
        m_question->setAttribute(Qt::WA_DeleteOnClose);
        m_question->setInformativeText(
            training ? tr("Stop it and quit? The best network so far is kept, and the retraining can go on from here "
                          "later.")
                     : tr("Stop it and quit? What it has measured so far is kept in the study."));
        QPushButton* quit = m_question->addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
        m_question->addButton(tr("Keep running"), QMessageBox::RejectRole);
        connect(quit, &QPushButton::clicked, this, [this] {
            m_closeWhenStopped = true;
            m_session.training().stop();
            m_session.job().stop();
            showJobState();  // the run may have ended while the question was open
        });
        m_question->open();
        return;
    }
    if (!m_closeConfirmed && m_session.document().isModified()) {
        event->ignore();
        confirmChanges([this] {
            m_closeConfirmed = true;
            close();
        });
        return;
    }
    m_session.discard();
    m_settings.setWindow(saveGeometry(), m_panels->state());
    if (m_help)
        m_help->close();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_session.recheckFiles();
    if (event->type() == QEvent::ThemeChange)
        applyTheme(m_settings.theme());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_overlay->cover();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_overlay->setVisible(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_overlay->setVisible(false);
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

}  // namespace axscope::app
