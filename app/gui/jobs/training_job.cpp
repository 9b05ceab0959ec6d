// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/training_job.h"

#include <QMetaObject>
#include <chrono>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "app/gui/core_text.h"
#include "app/gui/text.h"
#include "multipliers/base/background_work.h"

namespace axscope::app {

/// Hands on what the training thread tells: steps in bundles, since there may be hundreds a second.
class TrainingJob::Observer final : public models::TrainingObserver {
public:
    explicit Observer(TrainingJob& job) : m_job(job) {}

    void noted(const std::string& sentence) override {
        tell([sentence](TrainingCourse& course) { course.note(coreText(sentence)); });
    }
    void referenceTested(double top1, double loss) override {
        tell([top1, loss](TrainingCourse& course) { course.setReference({top1, loss}); });
    }
    void parentTested(double top1, double loss) override {
        tell([top1, loss](TrainingCourse& course) { course.setBefore({top1, loss}); });
    }
    void began(std::uint64_t done, std::uint64_t steps, const std::vector<models::EpochRecord>& epochs) override {
        tell([done, steps, epochs](TrainingCourse& course) { course.begin(done, steps, epochs); });
    }
    void stepDone(const models::StepRecord& record) override {
        m_steps.push_back(record);
        if (Clock::now() - m_told >= std::chrono::milliseconds(kBundleMs))
            flush();
    }
    void epochDone(const models::EpochRecord& record) override {
        flush();
        tell([record](TrainingCourse& course) { course.addEpoch(record); });
    }
    void flush() {
        m_told = Clock::now();
        if (!m_steps.empty())
            tell([steps = std::exchange(m_steps, {})](TrainingCourse& course) { course.addSteps(steps); });
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int kBundleMs = 150;

    template <class Change>
    void tell(Change change) {
        m_job.report([&job = m_job, change = std::move(change)] {
            change(job.m_course);
            emit job.courseChanged();
        });
    }

    TrainingJob& m_job;
    std::vector<models::StepRecord> m_steps;
    Clock::time_point m_told = Clock::now();
};

TrainingJob::TrainingJob(Backend backend, QObject* parent) : QObject(parent), m_backend(std::move(backend)) {}

TrainingJob::~TrainingJob() = default;  // std::jthread requests the stop and joins

void TrainingJob::start(const analysis::TrainingOptions& options, bool wait) {
    if (isActive() || !isAvailable())
        return;
    m_options = options;
    m_course = TrainingCourse(options.settings.epochs);
    emit courseChanged();
    if (wait)
        setState(State::Waiting);
    else
        begin();
}

void TrainingJob::release() {
    if (m_state == State::Waiting)
        begin();
}

void TrainingJob::begin() {
    m_thread = std::jthread([this, options = m_options](const std::stop_token& stop) {
        giveWay();
        run(stop, options);
    });
    setState(State::Running);
}

void TrainingJob::stop() {
    if (m_state == State::Waiting) {
        setState(State::Idle);
        emit stopped();
    } else if (m_state == State::Running) {
        m_thread.request_stop();
        setState(State::Stopping);
    }
}

void TrainingJob::run(const std::stop_token& stop, const analysis::TrainingOptions& options) {
    JobControl control(stop, [this](const Progress& progress) {
        report([this, progress] {
            m_course.setProgress(progress);
            emit courseChanged();
        });
    });
    Observer observer(*this);
    Result<models::TrainingSummary> result = Error{ErrorCode::Internal, "the training ended without a result", {}};
    try {
        result = m_backend.trainNetwork(options, control, observer);
    } catch (const std::bad_alloc&) {
        result = Error{ErrorCode::OutOfMemory, "not enough memory to train; a smaller batch needs less", {}};
    } catch (const std::exception& e) {
        result = Error{ErrorCode::Internal, e.what(), {}};
    }
    observer.flush();
    report([this, result = std::move(result)] { end(result); });
}

void TrainingJob::end(const Result<models::TrainingSummary>& result) {
    if (result)
        m_course.finish(*result);
    setState(State::Idle);
    if (result)
        emit finished();
    else if (result.error().code == ErrorCode::Cancelled)
        emit stopped();
    else
        emit failed(result.error());
}

template <class Function>
void TrainingJob::report(Function function) {
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

void TrainingJob::setState(State state) {
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

}  // namespace axscope::app
