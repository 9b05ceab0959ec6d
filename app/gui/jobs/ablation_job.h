// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <thread>

#include "app/gui/backend.h"
#include "multipliers/base/job_control.h"

namespace axscope::app {

using AblationPtr = std::shared_ptr<const analysis::AblationResult>;

/// Measures what the parts of a network cost, one measurement at a time, on a thread of its own. Answers of earlier
/// measurements are dropped.
class AblationJob : public QObject {
    Q_OBJECT

public:
    explicit AblationJob(Backend backend, QObject* parent = nullptr);
    /// Asks a measurement in progress to stop and waits for it.
    ~AblationJob() override;

    /// Whether there is a backend that measures.
    [[nodiscard]] bool isAvailable() const { return m_backend.ablate != nullptr; }
    [[nodiscard]] bool isActive() const { return m_active; }

    using Opened = Result<std::shared_ptr<analysis::StudyStore>>;
    /// Opens the study file that keeps what is measured, on the thread of the measurement; null: none.
    using OpenStore = std::function<Opened()>;

    /// See analysis::ablate. A measurement in progress is asked to stop, and the new one begins when it has.
    void start(const analysis::Experiment& experiment, analysis::AblationUnit unit, OpenStore openStore = {});
    /// Asks the measurement in progress to stop; stopped() follows. Returns at once.
    void stop();
    /// Asks it to stop and forgets it; idle at once.
    void abandon();

signals:
    void activeChanged();
    void progressed(const axscope::Progress& progress);
    /// Exactly one of these three ends a measurement; none is active by then.
    void finished(const axscope::app::AblationPtr& result);
    void stopped();
    void failed(const axscope::Error& error);

private:
    void run(const std::stop_token& stop, quint64 serial, const analysis::Experiment& experiment,
             analysis::AblationUnit unit, const OpenStore& openStore);
    template <class Function>
    void report(quint64 serial, Function function);
    void setActive(bool active);

    Backend m_backend;
    bool m_active = false;
    quint64 m_serial = 0;
    std::jthread m_thread;
};

}  // namespace axscope::app
