// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

#include "app/gui/export_all.h"
#include "app/gui/export_all_dialog.h"
#include "app/gui/panel_dialog.h"
#include "app/gui/help_window.h"
#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/result_views.h"
#include "app/gui/study/sample_study.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

const QString kStudies = QStringLiteral("studies");
const QString kCheckpoints = QStringLiteral("checkpoints");
const QString kTables = QStringLiteral("tables");
const QString kData = QStringLiteral("data");
const QString kRanges = QStringLiteral("ranges");
const QString kAssignment = QStringLiteral("assignment");
const QString kResults = QStringLiteral("results");

}  // namespace

QFileDialog* MainWindow::fileDialog(const QString& name, const QString& purpose, const QString& title) {
    auto* dialog = new QFileDialog(this, title, m_settings.folder(purpose));
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, purpose] { m_settings.setFolder(purpose, dialog->directory().absolutePath()); });
    return dialog;
}

void MainWindow::newStudy() {
    confirmChanges([this] { m_session.startNew(); });
}

void MainWindow::chooseStudy() {
    QFileDialog* dialog = fileDialog(QStringLiteral("openStudyDialog"), kStudies, tr("Open a study"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Axscope studies (*.axs)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openStudy);
    dialog->open();
}

void MainWindow::openSampleStudy() {
    confirmChanges([this] {
        const Result<StudyInputs> sample = readSampleStudy(sampleStudyFile());
        if (!sample) {
            m_messages->showError(tr("The sample study was not opened:"), sample.error());
            return;
        }
        m_session.startNew();
        m_session.document().edit(tr("Open the sample study"), *sample);
        m_runWhenReady = true;
        showReadiness();
    });
}

void MainWindow::openStudy(const QString& file) {
    confirmChanges([this, file] { loadStudy(file); });
}

void MainWindow::loadStudy(const QString& file) {
    if (Result<void> loaded = m_session.open(file); !loaded) {
        m_messages->showError(tr("%1 was not opened:").arg(QFileInfo(file).fileName()), loaded.error());
        if (loaded.error().code == ErrorCode::NotFound)
            m_settings.removeRecentStudy(file);
        return;
    }
    m_settings.addRecentStudy(m_session.document().file());
    if (m_session.document().isReadOnly())
        m_messages->post({Message::Kind::Warning,
                          tr("%1 can be read but not written; changes are kept only where you save it under another name.")
                              .arg(QFileInfo(file).fileName()),
                          errorText(m_session.document().readOnlyReason()),
                          {}});
}

void MainWindow::openFiles(const QStringList& paths) {
    const IncomingFiles files = sortIncoming(paths);
    m_messages->showErrors(tr("Not everything could be added:"), files.refused);
    const bool adds = !files.checkpoints.isEmpty() || !files.tables.isEmpty() ||
                      !files.dataFolders.isEmpty() || !files.rangeFiles.isEmpty();
    if (files.studies.isEmpty()) {
        if (adds)
            m_session.add(files);
        return;
    }
    if (files.studies.size() > 1) {
        m_messages->post({Message::Kind::Warning,
                          tr("Only one study can be open at a time; %1 was taken.")
                              .arg(QFileInfo(files.studies.first()).fileName()),
                          {},
                          {}});
    }
    confirmChanges([this, files, adds] {
        loadStudy(files.studies.first());
        if (adds)
            m_session.add(files);
    });
}

void MainWindow::save(const std::function<void()>& next) {
    if (m_session.document().file().isEmpty() || m_session.document().isReadOnly())
        saveAs(next);
    else
        saveTo(m_session.document().file(), next);
}

void MainWindow::saveAs(const std::function<void()>& next) {
    QFileDialog* dialog = fileDialog(QStringLiteral("saveStudyDialog"), kStudies, tr("Save the study"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("Axscope studies (*.axs)")});
    dialog->setDefaultSuffix(QLatin1String(kStudySuffix));
    dialog->selectFile(m_session.document().displayName() + QLatin1Char('.') + QLatin1String(kStudySuffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, next](const QString& file) { saveTo(file, next); });
    dialog->open();
}

void MainWindow::saveTo(const QString& file, const std::function<void()>& next) {
    m_session.saveAs(file, [this, next](const Result<void>& saved) {
        if (!saved) {
            m_messages->showError(tr("The study was not saved:"), saved.error());
            return;
        }
        m_settings.addRecentStudy(m_session.document().file());
        statusBar()->showMessage(tr("Saved %1.").arg(displayPath(m_session.document().file())), 5000);
        if (next)
            next();
    });
}

void MainWindow::confirmChanges(std::function<void()> next) {
    if (!m_session.document().isModified()) {
        next();
        return;
    }
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                 tr("Save the changes to \"%1\"?").arg(m_session.document().displayName()),
                                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    m_question->setObjectName(QStringLiteral("saveChanges"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setDefaultButton(QMessageBox::Save);
    connect(m_question->button(QMessageBox::Save), &QPushButton::clicked, this, [this, next] { save(next); });
    connect(m_question->button(QMessageBox::Discard), &QPushButton::clicked, this, [next] { next(); });
    m_question->open();
}

void MainWindow::addCheckpoints() {
    QFileDialog* dialog =
        fileDialog(QStringLiteral("addCheckpointsDialog"), kCheckpoints, tr("Add checkpoints"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Checkpoints (*.safetensors *.pt *.pth *.th *.index.json)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::addTables() {
    QFileDialog* dialog = fileDialog(QStringLiteral("addTablesDialog"), kTables, tr("Add product tables"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Product tables and circuits (*.npy *.bin *.txt *.csv *.h *.hpp *.c *.v)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::browseData() {
    QFileDialog* dialog =
        fileDialog(QStringLiteral("dataFolderDialog"), kData, tr("Folder with the images"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        StudyInputs next = m_session.document().inputs();
        next.data.setFolder(folder);
        m_session.document().edit(tr("Choose the data folder"), next);
    });
    dialog->open();
}

void MainWindow::browseAssignment() {
    QFileDialog* dialog =
        fileDialog(QStringLiteral("assignmentDialog"), kAssignment, tr("Assignment of multipliers"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Assignments (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        StudyInputs next = m_session.document().inputs();
        next.assignmentFile = file;
        m_session.document().edit(tr("Choose the assignment file"), next);
    });
    dialog->open();
}

void MainWindow::browseRanges() {
    QFileDialog* dialog = fileDialog(QStringLiteral("rangesDialog"), kRanges, tr("Activation ranges"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Ranges (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        StudyInputs next = m_session.document().inputs();
        next.rangesFromFile = true;
        next.rangesFile = file;
        m_session.document().edit(tr("Choose the ranges file"), next);
    });
    dialog->open();
}

void MainWindow::exportResultsJson() {
    QFileDialog* dialog =
        fileDialog(QStringLiteral("exportJsonDialog"), kResults, tr("Export results as JSON"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(m_session.document().displayName() + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, study = m_session.results()](const QString& file) {
                if (Result<void> written = exportJson(*study, file); !written)
                    m_messages->showError(tr("The results were not exported:"), written.error());
                else
                    statusBar()->showMessage(tr("Results written to %1.").arg(displayPath(file)), 10'000);
            });
    dialog->open();
}

void MainWindow::exportResultsCsv() {
    QFileDialog* dialog =
        fileDialog(QStringLiteral("exportCsvDialog"), kResults, tr("Folder for the CSV files"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, study = m_session.results()](const QString& folder) {
                if (Result<QStringList> files = exportCsv(*study, folder); !files)
                    m_messages->showError(tr("The results were not exported:"), files.error());
                else
                    statusBar()->showMessage(
                        tr("%n file(s) written to %1.", nullptr, static_cast<int>(files->size()))
                            .arg(displayPath(folder)),
                        10'000);
            });
    dialog->open();
}

void MainWindow::exportAllPlots() {
    auto* dialog = new ExportAllDialog(m_views->plots(), m_settings, this, m_views->study());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportAllDialog::exported, this, [this](const QString& folder, int files) {
        statusBar()->showMessage(tr("%n file(s) written to %1.", nullptr, files).arg(displayPath(folder)),
                                 10'000);
    });
    dialog->open();
}

void MainWindow::exportPanels() {
    auto* dialog = new PanelDialog(m_views->plots(), m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PanelDialog::exported, this, [this](const QString& file) {
        statusBar()->showMessage(tr("Written to %1.").arg(displayPath(file)), 10'000);
    });
    dialog->open();
}

void MainWindow::showHelp() {
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace axscope::app
