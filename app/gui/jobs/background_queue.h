// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace axscope::app {

/// One worker thread for the short things that still may take longer than a frame: probing files, measuring
/// tables, keeping studies. Tasks run one at a time, in the order posted.
class BackgroundQueue : public QObject {
    Q_OBJECT

public:
    explicit BackgroundQueue(QObject* parent = nullptr);
    /// Waits for the task that is running; those still waiting are dropped.
    ~BackgroundQueue() override;

    /// Runs `work()` on the worker thread, then `done(result)` (or `done()` where work returns nothing) on
    /// the thread of this object, unless `receiver` is gone by then. `work` must own all it touches.
    template <class Work, class Done>
    void post(QObject* receiver, Work work, Done done) {
        QPointer<QObject> guard(receiver);
        enqueue([this, guard, work = std::move(work), done = std::move(done)]() mutable {
            if constexpr (std::is_void_v<std::invoke_result_t<Work&>>) {
                work();
                answer([guard, done = std::move(done)]() mutable {
                    if (guard)
                        done();
                });
            } else {
                // Shared, because std::function copies what it holds and a result may not be copyable.
                auto result = std::make_shared<std::invoke_result_t<Work&>>(work());
                answer([guard, result, done = std::move(done)]() mutable {
                    if (guard)
                        done(std::move(*result));
                });
            }
        });
    }

private:
    void enqueue(std::function<void()> task);
    void answer(std::function<void()> function);
    void work(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread;
};

}  // namespace axscope::app
