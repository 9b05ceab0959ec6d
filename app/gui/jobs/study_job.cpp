// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/study_job.h"

#include <QMetaObject>
#include <exception>
#include <new>

#include "multipliers/base/background_work.h"

namespace axscope::app {

StudyJob::StudyJob(Backend backend, QObject* parent) : QObject(parent), m_backend(std::move(backend)) {}

StudyJob::~StudyJob() = default;  // std::jthread requests the stop and joins

void StudyJob::start(const analysis::Experiment& experiment, OpenStore openStore) {
    const quint64 serial = ++m_serial;
    m_thread.request_stop();
    m_thread = std::jthread(
        [this, serial, experiment, openStore = std::move(openStore),
         previous = std::move(m_thread)](const std::stop_token& stop) mutable {
            giveWay();
            // Two runs at once would fight over the cores: the earlier one ends first.
            if (previous.joinable())
                previous.join();
            run(stop, serial, experiment, openStore);
        });
    setState(State::Running);
}

void StudyJob::stop() {
    if (m_state != State::Running)
        return;
    m_thread.request_stop();
    setState(State::Stopping);
}

void StudyJob::abandon() {
    ++m_serial;
    m_thread.request_stop();
    setState(State::Idle);
}

void StudyJob::run(const std::stop_token& stop, quint64 serial, const analysis::Experiment& experiment,
                   const OpenStore& openStore) {
    JobControl control(stop, [this, serial](const Progress& progress) {
        report(serial, [this, progress] { emit progressed(progress); });
    });
    const auto partial = [this, serial](StudyPtr study) {
        report(serial, [this, study = std::move(study)] { emit partialReady(study); });
    };
    Result<StudyPtr> result = Error{ErrorCode::Internal, "the run ended without a result", {}};
    try {
        const Opened store = openStore ? openStore() : Opened(nullptr);
        result = store ? m_backend.runStudy(experiment, control, partial, store->get()) : store.error();
    } catch (const std::bad_alloc&) {
        result = Error{
            ErrorCode::OutOfMemory, "not enough memory for this study; a smaller batch size needs less", {}};
    } catch (const std::exception& e) {
        result = Error{ErrorCode::Internal, e.what(), {}};
    }
    report(serial, [this, result = std::move(result)] {
        setState(State::Idle);
        if (result)
            emit finished(*result);
        else if (result.error().code == ErrorCode::Cancelled)
            emit stopped();
        else
            emit failed(result.error());
    });
}

template <class Function>
void StudyJob::report(quint64 serial, Function function) {
    QMetaObject::invokeMethod(
        this,
        [this, serial, function = std::move(function)] {
            if (serial == m_serial)
                function();
        },
        Qt::QueuedConnection);
}

void StudyJob::setState(State state) {
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

}  // namespace axscope::app
