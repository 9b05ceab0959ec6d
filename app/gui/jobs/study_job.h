// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <thread>

#include "app/gui/backend.h"
#include "multipliers/base/job_control.h"

namespace axscope::app {

/// Runs one study at a time on a thread of its own and reports back on the thread of this object. Every
/// answer carries the serial of the run it belongs to; answers of earlier runs are dropped.
class StudyJob : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    explicit StudyJob(Backend backend, QObject* parent = nullptr);
    /// Asks a run in progress to stop and waits for it (see analysis::runStudy: about 100 ms).
    ~StudyJob() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const { return m_state != State::Idle; }

    using Opened = Result<std::shared_ptr<analysis::StudyStore>>;
    /// Opens the study file that a run uses, on the thread of the run; null: none.
    using OpenStore = std::function<Opened()>;

    /// Starts a run. A run in progress is asked to stop, and the new one begins when it has.
    void start(const analysis::Experiment& experiment, OpenStore openStore = {});
    /// Asks the run in progress to stop; stopped() follows. Returns at once.
    void stop();
    /// Asks the run in progress to stop and forgets it: nothing that it still says is passed on. Idle at
    /// once.
    void abandon();

signals:
    void stateChanged();
    void progressed(const axscope::Progress& progress);
    /// What has been measured so far.
    void partialReady(const axscope::app::StudyPtr& study);
    /// Exactly one of these three ends a run; the state is Idle by then.
    void finished(const axscope::app::StudyPtr& study);
    void stopped();
    void failed(const axscope::Error& error);

private:
    void run(const std::stop_token& stop, quint64 serial, const analysis::Experiment& experiment,
             const OpenStore& openStore);
    template <class Function>
    void report(quint64 serial, Function function);
    void setState(State state);

    Backend m_backend;
    State m_state = State::Idle;
    quint64 m_serial = 0;
    std::jthread m_thread;
};

}  // namespace axscope::app
