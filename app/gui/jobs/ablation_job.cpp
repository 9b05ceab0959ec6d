// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/ablation_job.h"

#include <QMetaObject>
#include <exception>
#include <new>

#include "multipliers/base/background_work.h"

namespace axscope::app {

AblationJob::AblationJob(Backend backend, QObject* parent) : QObject(parent), m_backend(std::move(backend)) {}

AblationJob::~AblationJob() = default;  // std::jthread requests the stop and joins

void AblationJob::start(const analysis::Experiment& experiment, analysis::AblationUnit unit,
                        OpenStore openStore) {
    const quint64 serial = ++m_serial;
    m_thread.request_stop();
    m_thread = std::jthread(
        [this, serial, experiment, unit, openStore = std::move(openStore),
         previous = std::move(m_thread)](const std::stop_token& stop) mutable {
            giveWay();
            if (previous.joinable())
                previous.join();
            run(stop, serial, experiment, unit, openStore);
        });
    setActive(true);
}

void AblationJob::stop() {
    m_thread.request_stop();
}

void AblationJob::abandon() {
    ++m_serial;
    m_thread.request_stop();
    setActive(false);
}

void AblationJob::run(const std::stop_token& stop, quint64 serial, const analysis::Experiment& experiment,
                      analysis::AblationUnit unit, const OpenStore& openStore) {
    JobControl control(stop, [this, serial](const Progress& progress) {
        report(serial, [this, progress] { emit progressed(progress); });
    });
    Result<AblationPtr> result = Error{ErrorCode::Internal, "the measurement ended without a result", {}};
    try {
        const Opened store = openStore ? openStore() : Opened(nullptr);
        Result<analysis::AblationResult> measured =
            store ? m_backend.ablate(experiment, unit, control, store->get()) : store.error();
        if (measured)
            result = AblationPtr(std::make_shared<const analysis::AblationResult>(std::move(*measured)));
        else
            result = measured.error();
    } catch (const std::bad_alloc&) {
        result = Error{ErrorCode::OutOfMemory, "not enough memory; a smaller batch size needs less", {}};
    } catch (const std::exception& e) {
        result = Error{ErrorCode::Internal, e.what(), {}};
    }
    report(serial, [this, result = std::move(result)] {
        setActive(false);
        if (result)
            emit finished(*result);
        else if (result.error().code == ErrorCode::Cancelled)
            emit stopped();
        else
            emit failed(result.error());
    });
}

template <class Function>
void AblationJob::report(quint64 serial, Function function) {
    QMetaObject::invokeMethod(
        this,
        [this, serial, function = std::move(function)] {
            if (serial == m_serial)
                function();
        },
        Qt::QueuedConnection);
}

void AblationJob::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
}

}  // namespace axscope::app
