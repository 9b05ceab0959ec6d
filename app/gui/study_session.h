// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>
#include <memory>
#include <optional>

#include "app/gui/backend.h"
#include "app/gui/jobs/background_queue.h"
#include "app/gui/jobs/study_job.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/study/incoming_files.h"
#include "app/gui/study/readiness.h"
#include "app/gui/study/recovery.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"

namespace axscope::app {

/// A study with all that happens to it, without any widget: editing, safety copies, running, results. The
/// window and the run without a window are two faces of it.
class StudySession : public QObject {
    Q_OBJECT

public:
    /// `recoveryFolder`: where safety copies go; empty = keep none.
    StudySession(const Backend& backend, const QString& recoveryFolder, QObject* parent = nullptr);

    [[nodiscard]] StudyDocument& document() { return m_document; }
    [[nodiscard]] const StudyFacts& facts() const { return m_facts; }
    [[nodiscard]] StudyJob& job() { return m_job; }
    /// The images behind the results.
    [[nodiscard]] SampleLoader& samples() { return m_samples; }
    [[nodiscard]] const Readiness& readiness() const { return m_readiness; }

    /// Results shown last, complete or not; null before the first run.
    [[nodiscard]] const StudyPtr& results() const { return m_results; }
    /// True where `results` belong to what the study says now.
    [[nodiscard]] bool resultsAreCurrent() const { return m_results && m_ranInputs == m_document.inputs(); }
    /// Facts of the chosen multipliers that are known so far, under names unique among them.
    [[nodiscard]] std::vector<analysis::MultiplierInfo> chosenMultipliers() const;
    /// True where the multipliers in `results` are those chosen now.
    [[nodiscard]] bool resultsHaveChosenMultipliers() const;

    /// Adds checkpoints, tables, data and ranges as one step of undo; studies in `files` are left to the
    /// caller.
    void add(const IncomingFiles& files);
    /// A new, open or restored study starts without results.
    void forgetResults();

    /// Runs the study if it is ready. Returns whether it was.
    bool run();
    /// Takes over what a window that died left behind, if anything. True where something was restored.
    bool restoreAbandoned();
    /// The study is saved or given up: the safety copy goes.
    void discardSafetyCopy();
    /// Looks whether files have changed on disk.
    void recheckFiles() { m_facts.recheck(); }

signals:
    void readinessChanged();
    void resultsChanged();
    /// The chosen multipliers, or what is known of them, have changed.
    void chosenMultipliersChanged();
    void safetyCopyFailed(const axscope::Error& error);
    /// For tests: a safety copy of the newest edit is on disk.
    void safetyCopyWritten();

private:
    void inputsChanged();
    void updateReadiness();
    void keepSafe();
    void showResults(const StudyPtr& results);

    BackgroundQueue m_queue;
    BackgroundQueue m_warmUpQueue;  // a second one: loading a library must not hold up probing files
    StudyDocument m_document;
    StudyFacts m_facts;
    StudyJob m_job;
    SampleLoader m_samples;
    std::unique_ptr<Recovery> m_recovery;
    QTimer m_safetyTimer;
    bool m_safetyFailed = false;
    Readiness m_readiness;
    StudyPtr m_results;
    std::optional<StudyInputs> m_ranInputs;
    StudyInputs m_runningInputs;
};

}  // namespace axscope::app
