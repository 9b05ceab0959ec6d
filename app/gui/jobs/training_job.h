// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <thread>

#include "app/gui/backend.h"
#include "app/gui/training/training_course.h"
#include "multipliers/base/job_control.h"

namespace axscope::app {

/// Trains one network at a time on a thread of its own, and keeps what is known of it: see course(). It may be told to
/// wait for something else first.
class TrainingJob : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Waiting, Running, Stopping };

    explicit TrainingJob(Backend backend, QObject* parent = nullptr);
    /// Asks a training in progress to stop and waits for it.
    ~TrainingJob() override;

    /// Whether there is a backend that trains.
    [[nodiscard]] bool isAvailable() const { return m_backend.trainNetwork != nullptr; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const { return m_state != State::Idle; }
    /// Computes now; a job that waits does not.
    [[nodiscard]] bool isComputing() const { return m_state == State::Running || m_state == State::Stopping; }

    /// Of the training in progress, or of the last one.
    [[nodiscard]] const TrainingCourse& course() const { return m_course; }
    [[nodiscard]] const analysis::TrainingOptions& options() const { return m_options; }

    /// Starts to train, or with `wait` when release() is called. Does nothing while a training is active.
    void start(const analysis::TrainingOptions& options, bool wait);
    /// What it waited for is over.
    void release();
    /// Asks the training to stop; stopped() follows. Returns at once.
    void stop();

signals:
    void stateChanged();
    /// course() has grown.
    void courseChanged();
    /// Exactly one of these three ends a training; the state is Idle by then.
    void finished();
    void stopped();
    void failed(const axscope::Error& error);

private:
    class Observer;
    void run(const std::stop_token& stop, const analysis::TrainingOptions& options);
    void end(const Result<models::TrainingSummary>& result);
    template <class Function>
    void report(Function function);
    void begin();
    void setState(State state);

    Backend m_backend;
    State m_state = State::Idle;
    analysis::TrainingOptions m_options;
    TrainingCourse m_course;
    std::jthread m_thread;
};

}  // namespace axscope::app
