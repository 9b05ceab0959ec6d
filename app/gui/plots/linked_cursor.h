// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <optional>
#include <vector>

class QCustomPlot;
class QCPItemStraightLine;

namespace axscope::app {

class PlotView;

/// One cross-hair in several plots whose axes are whole numbers, maps of operands for instance: it follows
/// the mouse in one of them, and so it does in all. A click pins it: that is where it returns when the mouse
/// leaves.
class LinkedCursor : public QObject {
    Q_OBJECT

public:
    explicit LinkedCursor(QObject* parent = nullptr);

    void add(PlotView* view);

    /// Where the cross-hair is: x to the right, y upwards; nullopt where it is nowhere.
    [[nodiscard]] std::optional<QPoint> position() const { return m_hovered ? m_hovered : m_pinned; }
    [[nodiscard]] std::optional<QPoint> pinned() const { return m_pinned; }
    /// As a click there would.
    void pin(std::optional<QPoint> position);

Q_SIGNALS:
    /// position() is another one.
    void moved();
    /// A click has pinned it, or pin().
    void pinnedChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct View {
        QPointer<PlotView> view;
        QPointer<QCustomPlot> plot;
        QPointer<QCPItemStraightLine> across;
        QPointer<QCPItemStraightLine> upright;
    };
    void hover(std::optional<QPoint> position);
    void draw(View& view);
    void drawAll();

    std::vector<View> m_views;
    std::optional<QPoint> m_hovered;
    std::optional<QPoint> m_pinned;
    QPoint m_pressed;
};

}  // namespace axscope::app
