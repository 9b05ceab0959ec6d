// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe/interval_strip.h"

#include <QPainter>
#include <algorithm>

namespace axscope::app {
namespace {

constexpr int kIntervalStripWidth = 140;
constexpr double kDotRadius = 3.5;

}  // namespace

IntervalStrip::IntervalStrip(double value, const analysis::Interval& interval, double limit, QWidget* parent)
    : QWidget(parent), m_value(value), m_interval(interval), m_limit(limit) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize IntervalStrip::sizeHint() const {
    return {kIntervalStripWidth, fontMetrics().height()};
}

QSize IntervalStrip::minimumSizeHint() const {
    return {kIntervalStripWidth / 2, fontMetrics().height()};
}

double IntervalStrip::pixelOf(double value) const {
    const double half = width() / 2.0 - kDotRadius - 1;
    return width() / 2.0 + half * std::clamp(value / m_limit, -1.0, 1.0);
}

void IntervalStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    QColor faint = palette().color(QPalette::WindowText);
    faint.setAlphaF(0.35F);
    painter.setPen(QPen(faint, 1));
    painter.drawLine(QPointF(pixelOf(-m_limit), middle), QPointF(pixelOf(m_limit), middle));
    painter.drawLine(QPointF(pixelOf(0), 1), QPointF(pixelOf(0), height() - 1));
    const QColor color = palette().color(QPalette::Link);
    painter.setPen(QPen(color, 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(pixelOf(m_interval.low), middle), QPointF(pixelOf(m_interval.high), middle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(pixelOf(m_value), middle), kDotRadius, kDotRadius);
}

}  // namespace axscope::app
