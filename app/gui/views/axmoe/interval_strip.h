// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "analysis/results.h"

namespace axscope::app {

/// A difference with its interval on a line whose middle is 0 and whose ends are -`limit` and `limit`: what
/// does not reach across the middle can be told from nothing. Decoration beside the figures, which say the
/// same.
class IntervalStrip : public QWidget {
    Q_OBJECT

public:
    /// `limit` > 0.
    IntervalStrip(double value, const analysis::Interval& interval, double limit, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double pixelOf(double value) const;

    double m_value;
    analysis::Interval m_interval;
    double m_limit;
};

}  // namespace axscope::app
