// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <algorithm>

namespace axscope::tests {

/// Watches the event loop: a timer that should fire every 10 ms, and the longest time that it did not.
class StallMeter : public QObject {
public:
    static constexpr int kPeriodMs = 10;

    StallMeter() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worstMs = std::max(m_worstMs, m_since.restart());
            ++m_ticks;
        });
        m_since.start();
        m_timer.start(kPeriodMs);
    }

    [[nodiscard]] qint64 worstMs() const { return m_worstMs; }
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worstMs = 0;
    int m_ticks = 0;
};

}  // namespace axscope::tests
