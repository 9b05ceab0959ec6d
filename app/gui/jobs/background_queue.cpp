// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/background_queue.h"

#include "multipliers/base/background_work.h"

namespace axscope::app {

BackgroundQueue::BackgroundQueue(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

BackgroundQueue::~BackgroundQueue() {
    m_thread.request_stop();
    m_thread.join();
}

void BackgroundQueue::enqueue(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void BackgroundQueue::answer(std::function<void()> function) {
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

void BackgroundQueue::work(const std::stop_token& stop) {
    giveWay();
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

}  // namespace axscope::app
