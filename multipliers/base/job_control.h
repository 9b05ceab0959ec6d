// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>

#include "multipliers/base/result.h"

namespace axscope {

/// A moment of a long job, for people.
struct Progress {
    std::string phase;             ///< what is being done now: "Calibrating resnet20_hard"
    std::uint64_t done = 0;        ///< units of work finished; 0..total where that is known
    std::uint64_t total = 0;       ///< units of work in all; 0 = not known yet
    double elapsedSeconds = 0;     ///< since the job began
    double remainingSeconds = -1;  ///< estimate from the pace so far; negative = not known yet
};

/// The two strings between a long function and whoever started it: a request to stop, and throttled
/// progress. Thread-safe: workers may call advance() and stopRequested() at the same time.
class JobControl {
public:
    using Report = std::function<void(const Progress&)>;

    /// `report` is called from whichever thread advances the job, at most once per `interval`
    /// (and at each change of phase), never by two threads at once. It must not call this object.
    explicit JobControl(std::stop_token stop = {}, Report report = {},
                        std::chrono::milliseconds interval = std::chrono::milliseconds(100));

    /// Sets the whole amount of work, in units of the caller's choice. Restarts the clock.
    void begin(std::uint64_t total, std::string phase);
    /// The whole amount of work turned out to be `total`; the clock goes on.
    void reviseTotal(std::uint64_t total);
    /// Names what is being done now; reported at once.
    void setPhase(std::string phase);
    /// `units` more of the work are done.
    void advance(std::uint64_t units);
    /// Reports the final state, done = total (a total that was never known becomes what was done).
    void finish();

    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }
    /// The Error that a function returns after it noticed stopRequested().
    [[nodiscard]] static Error cancelled() { return {ErrorCode::Cancelled, "stopped on request", {}}; }

private:
    using Clock = std::chrono::steady_clock;
    void reportLocked(Clock::time_point now);

    std::stop_token m_stop;
    Report m_report;
    std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    Progress m_progress;
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_lastReport{};
};

}  // namespace axscope
