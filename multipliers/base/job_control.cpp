// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/job_control.h"

#include <algorithm>
#include <utility>

namespace axscope {

JobControl::JobControl(std::stop_token stop, Report report, std::chrono::milliseconds interval)
    : m_stop(std::move(stop)), m_report(std::move(report)), m_interval(interval) {}

void JobControl::begin(std::uint64_t total, std::string phase) {
    const std::scoped_lock lock(m_mutex);
    m_begun = Clock::now();
    m_progress = {};
    m_progress.total = total;
    m_progress.phase = std::move(phase);
    reportLocked(m_begun);
}

void JobControl::reviseTotal(std::uint64_t total) {
    const std::scoped_lock lock(m_mutex);
    m_progress.total = std::max(total, m_progress.done);
}

void JobControl::setPhase(std::string phase) {
    const std::scoped_lock lock(m_mutex);
    m_progress.phase = std::move(phase);
    reportLocked(Clock::now());
}

void JobControl::advance(std::uint64_t units) {
    const std::scoped_lock lock(m_mutex);
    m_progress.done += units;
    if (m_progress.total > 0)
        m_progress.done = std::min(m_progress.done, m_progress.total);
    const auto now = Clock::now();
    if (now - m_lastReport >= m_interval)
        reportLocked(now);
}

void JobControl::finish() {
    const std::scoped_lock lock(m_mutex);
    if (m_progress.total == 0)
        m_progress.total = m_progress.done;
    m_progress.done = m_progress.total;
    reportLocked(Clock::now());
}

void JobControl::reportLocked(Clock::time_point now) {
    m_lastReport = now;
    if (!m_report)
        return;
    const double elapsed = std::chrono::duration<double>(now - m_begun).count();
    m_progress.elapsedSeconds = elapsed;
    m_progress.remainingSeconds = m_progress.done > 0 && m_progress.total > 0
                                      ? elapsed * static_cast<double>(m_progress.total - m_progress.done) /
                                            static_cast<double>(m_progress.done)
                                      : -1;
    m_report(m_progress);
}

}  // namespace axscope
