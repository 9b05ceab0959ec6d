// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "app/gui/backend.h"
#include "app/gui/study/study_inputs.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {

/// Stands in for analysis::runStudy: publishes the sample study run by run, slowly enough to be watched and
/// stopped. Its trainings are of kTrainingSteps steps per epoch, in which the accuracy rises from kTrainedFrom by
/// kTrainedBy per epoch; each epoch copies the parent to the output. Probing and measuring are the real thing.
class FakeBackend {
public:
    static constexpr int kRuns = 20;  ///< partial results before the whole sample study

    static constexpr int kTrainingSteps = 10;
    static constexpr double kTrainedFrom = 0.4;
    static constexpr double kTrainedBy = 0.1;
    static constexpr double kTrainedReference = 0.8;  ///< the parent in int8

    [[nodiscard]] app::Backend backend();

    void setStepMs(int ms) { m_stepMs = ms; }
    /// The next runs fail with `error` half-way through.
    void failWith(std::optional<Error> error);
    /// The next runs throw half-way through.
    void setThrows(bool throws) { m_throws = throws; }
    /// The next trainings fail after their first epoch.
    void failTrainingWith(std::optional<Error> error);
    [[nodiscard]] int trainingsStarted() const { return m_trainingsStarted; }
    [[nodiscard]] analysis::TrainingOptions lastTraining() const;
    [[nodiscard]] int started() const { return m_started; }
    [[nodiscard]] int running() const { return m_running; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] analysis::Experiment lastExperiment() const;

private:
    Result<app::StudyPtr> run(const analysis::Experiment& experiment, JobControl& job,
                              const analysis::PartialResultSink& partial, analysis::StudyStore* store);

    Result<models::TrainingSummary> train(const analysis::TrainingOptions& options, JobControl& job,
                                          models::TrainingObserver& observer);

    std::atomic<int> m_trainingsStarted{0};
    std::optional<Error> m_trainingError;
    analysis::TrainingOptions m_lastTraining;
    std::atomic<int> m_stepMs{10};
    std::atomic<bool> m_throws{false};
    std::atomic<int> m_started{0};
    std::atomic<int> m_running{0};
    std::atomic<int> m_mostAtOnce{0};
    mutable std::mutex m_mutex;
    std::optional<Error> m_error;
    analysis::Experiment m_lastExperiment;
};

/// Small files of every kind that a study names.
class StudyFiles {
public:
    StudyFiles();

    [[nodiscard]] QString path(const QString& name) const;
    [[nodiscard]] QString folder() const;

    [[nodiscard]] QString dense() const { return path(QStringLiteral("dense.safetensors")); }
    [[nodiscard]] QString hard() const { return path(QStringLiteral("hard.safetensors")); }
    [[nodiscard]] QString table() const { return path(QStringLiteral("half.npy")); }
    /// CIFAR-100's layout with eight images.
    [[nodiscard]] QString data() const { return path(QStringLiteral("cifar")); }
    QString write(const QString& name, const QByteArray& contents) const;

    /// Everything that a run needs.
    [[nodiscard]] app::StudyInputs readyInputs() const;

private:
    TemporaryFolder m_folder;
};

/// Makes a study file with these inputs.
Result<void> writeStudy(const QString& file, const app::StudyInputs& inputs);

}  // namespace axscope::tests
