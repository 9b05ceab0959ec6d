// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QWidget>

namespace axscope::app {

/// Accuracy lost at which the colour of a cell is strongest, in percentage points.
inline constexpr double kStrongestDrop = 30;

/// Position on the scale of drops, 0..1: a square root, so that one point lost shows as well as ten. 0 for gains.
[[nodiscard]] double dropPosition(double points);
/// Ground of a cell that lost `points` of top-1 accuracy; the colour of the list itself where nothing was lost.
[[nodiscard]] QColor dropColor(double points, const QPalette& palette);

/// The legend of these colours, with its ticks.
class DropScale : public QWidget {
    Q_OBJECT

public:
    explicit DropScale(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace axscope::app
