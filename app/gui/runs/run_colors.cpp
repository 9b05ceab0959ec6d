// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/run_colors.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/plots/palette.h"
#include "app/gui/plots/plot_theme.h"

namespace axscope::app {

namespace {

constexpr std::array kTicks{0.0, 1.0, 3.0, 10.0, 30.0};
constexpr int kBarHeight = 10;
constexpr int kGap = 3;

}  // namespace

double dropPosition(double points) {
    return std::isnan(points) ? 0 : std::sqrt(std::clamp(points / kStrongestDrop, 0.0, 1.0));
}

QColor dropColor(double points, const QPalette& palette) {
    const double position = dropPosition(points);
    return position > 0 ? mapColor(ColorMap::Sequential, position, appearanceOf(palette))
                        : palette.color(QPalette::Base);
}

DropScale::DropScale(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropScale"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Colour of a cell: top-1 accuracy lost in percentage points, multipliers against int8 and int8 "
                  "against float"));
    setAccessibleName(tr("Legend: from no accuracy lost to %1 points or more").arg(kStrongestDrop));
}

QSize DropScale::sizeHint() const {
    return {220, 2 * fontMetrics().height() + kBarHeight + 2 * kGap};
}

QSize DropScale::minimumSizeHint() const {
    return {140, sizeHint().height()};
}

void DropScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int line = fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft,
                     fontMetrics().elidedText(tr("Top-1 lost, percentage points"), Qt::ElideRight, width()));
    const QRect bar(0, line + kGap, width() - 1, kBarHeight);
    for (int x = 0; x < bar.width(); ++x) {
        const double position = static_cast<double>(x) / bar.width();
        painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(),
                         dropColor(kStrongestDrop * position * position, palette()));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(bar);
    for (const double tick : kTicks) {
        const QString text = tick == kTicks.back() ? tr("%1 or more").arg(tick) : QString::number(tick);
        const int at = static_cast<int>(dropPosition(tick) * bar.width());
        const int textWidth = fontMetrics().horizontalAdvance(text);
        const int left = std::clamp(at - textWidth / 2, 0, std::max(0, width() - textWidth));
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(at, bar.top(), at, bar.bottom() + 2);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left, bar.bottom() + kGap, textWidth + 1, line), Qt::AlignLeft, text);
    }
}

}  // namespace axscope::app
