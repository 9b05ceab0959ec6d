// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/gui/backend.h"
#include "app/gui/jobs/ablation_job.h"
#include "app/gui/jobs/background_queue.h"
#include "app/gui/jobs/study_job.h"
#include "app/gui/jobs/training_job.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/study/incoming_files.h"
#include "app/gui/study/readiness.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/study/working_file.h"

namespace axscope::app {

/// A study with all that happens to it, without any widget: editing, keeping it in its file, running, results. The
/// window and the run without a window are two faces of it.
class StudySession : public QObject {
    Q_OBJECT

public:
    /// `workingFolder`: where studies live that have no file yet; empty = in memory.
    StudySession(const Backend& backend, const QString& workingFolder, QObject* parent = nullptr);
    ~StudySession() override;

    [[nodiscard]] StudyDocument& document() { return m_document; }
    [[nodiscard]] const StudyFacts& facts() const { return m_facts; }
    [[nodiscard]] StudyJob& job() { return m_job; }
    /// The images behind the results.
    [[nodiscard]] SampleLoader& samples() { return m_samples; }
    /// Measures the parts of a network; see ablate().
    [[nodiscard]] AblationJob& ablation() { return m_ablation; }
    /// Retrains a checkpoint; see retrain(). It goes on when another study is opened.
    [[nodiscard]] TrainingJob& training() { return m_training; }
    [[nodiscard]] const Readiness& readiness() const { return m_readiness; }

    /// Results shown last, complete or not; null before the first run.
    [[nodiscard]] const StudyPtr& results() const { return m_results; }
    /// True where `results` belong to what the study says now.
    [[nodiscard]] bool resultsAreCurrent() const { return m_results && m_ranInputs == m_document.inputs(); }
    /// What `results` were made from; absent without results.
    [[nodiscard]] const std::optional<StudyInputs>& ranInputs() const { return m_ranInputs; }
    /// Facts of the chosen multipliers that are known so far, under names unique among them.
    [[nodiscard]] std::vector<analysis::MultiplierInfo> chosenMultipliers() const;
    /// True where the multipliers in `results` are those chosen now.
    [[nodiscard]] bool resultsHaveChosenMultipliers() const;

    /// Adds checkpoints, tables, data and ranges as one step of undo; studies in `files` are left to the
    /// caller.
    void add(const IncomingFiles& files);

    /// Gives the study up for a new, empty one.
    void startNew();
    /// Gives the study up for that of `file`; its results follow (resultsChanged). On error nothing changes.
    Result<void> open(const QString& file);
    /// Puts the study with all that was measured into `file`, which is replaced, and goes on with it there. A run is
    /// halted meanwhile. `done` is called when that has happened, or with what went wrong.
    void saveAs(const QString& file, std::function<void(const Result<void>&)> done);
    /// Takes over what a window that died left behind, if anything. True where something was restored.
    bool restoreAbandoned();
    /// Gives up a study that has no file: what it lived in goes. Others are kept.
    void discard();

    /// Runs the study if it is ready; what has been measured before is not computed again. Returns whether it was.
    bool run();
    /// Starts to train, or, while a run is in progress, when that has ended: both at once would fight over the cores.
    void retrain(const analysis::TrainingOptions& options);
    /// Starts to measure what the parts of a network cost, with the images and settings of the results shown. What the
    /// study holds of it already is not measured again; what is measured, it keeps.
    /// `checkpoint` and `multiplier` are indices into them. Errors: InvalidArgument where there is no such run, or one
    /// with several multipliers; the rest comes from ablation().
    Result<void> ablate(int checkpoint, int multiplier, analysis::AblationUnit unit);
    /// Keeps what the window looks at (see ViewState) in the study, now and then and before it is left. No edit: it is
    /// neither undone nor asked about. A study that closing would throw away is not written for it.
    void setViewState(const QByteArray& text);
    /// What setViewState() was told last, or what the opened study said; empty where nothing is known.
    [[nodiscard]] const QByteArray& viewState() const { return m_viewState; }
    /// Looks whether files have changed on disk.
    void recheckFiles() { m_facts.recheck(); }

signals:
    void readinessChanged();
    void resultsChanged();
    /// The chosen multipliers, or what is known of them, have changed.
    void chosenMultipliersChanged();
    /// The study could not be written to its file; told once until it works again.
    void keepingFailed(const axscope::Error& error);
    /// After open(): its results are shown where it has any. What the study remembers of the window (viewState()) is known,
    /// and its ablations have been told of.
    void storedResultsLoaded();
    /// An opened study holds these; the one measured last at the end.
    void storedAblationsLoaded(const QVector<axscope::app::AblationPtr>& ablations);
    /// The results in an opened file could not be read.
    void storedResultsFailed(const axscope::Error& error);
    /// The newest edit is on disk.
    void kept();

private:
    // study_session.cpp
    void inputsChanged();
    void updateReadiness();
    void removeWorkingFile();
    void showResults(const StudyPtr& results);
    void forgetResults();

    // study_session_keeping.cpp
    [[nodiscard]] bool isWorthKeeping() const;
    void keep();
    void keepViewState();
    /// keep() without waiting for the queue, of a study with a file: before somebody else reads the file.
    void flushEdits();
    Result<void> writeEditsNow();
    void noteEdits(std::uint64_t edit, const std::map<std::string, std::string>& notes);
    void noteWritten(const Result<void>& written);
    void loadStoredResults();
    void copyTo(const QString& file, bool thenRun, std::function<void(const Result<void>&)> done);

    BackgroundQueue m_queue;
    BackgroundQueue m_warmUpQueue;  // a second one: loading a library must not hold up probing files
    StudyDocument m_document;
    StudyFacts m_facts;
    StudyJob m_job;
    SampleLoader m_samples;
    AblationJob m_ablation;
    TrainingJob m_training;
    std::unique_ptr<WorkingFile> m_working;
    QTimer m_keepTimer;
    QTimer m_viewStateTimer;
    std::uint64_t m_edits = 0;        ///< number of the newest edit that was handed over to be written
    std::uint64_t m_editsOnDisk = 0;  ///< of the newest that is written
    QMap<QString, QString> m_keptNotes;  ///< that are on disk; empty ones may or may not be
    QByteArray m_viewState;
    bool m_viewStateIsKept = true;
    bool m_keepingFailed = false;
    Readiness m_readiness;
    StudyPtr m_results;
    std::optional<StudyInputs> m_ranInputs;
    StudyInputs m_runningInputs;
};

}  // namespace axscope::app
