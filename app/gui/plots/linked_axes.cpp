// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/linked_axes.h"

namespace axscope::app {

LinkedAxes::LinkedAxes(Qt::Orientations linked, QObject* parent) : QObject(parent), m_linked(linked) {}

void LinkedAxes::add(PlotView* view) {
    m_views.append(view);
    connect(view, &PlotView::rangesChanged, this,
            [this, view](const PlotRanges& ranges) { follow(view, ranges); });
    connect(view, &PlotView::zoomReset, this, [this] {
        if (!m_following) {
            m_following = true;
            for (const auto& other : std::as_const(m_views)) {
                if (other) {
                    other->resetZoom();
                }
            }
            m_following = false;
        }
    });
}

void LinkedAxes::follow(PlotView* source, const PlotRanges& ranges) {
    if (m_following) {
        return;
    }
    m_following = true;
    for (const auto& view : std::as_const(m_views)) {
        if (!view || view == source || view->isEmpty()) {
            continue;
        }
        view->ensureBuilt();  // a hidden view has no ranges before it is built
        PlotRanges target = view->ranges().value_or(ranges);
        if (m_linked.testFlag(Qt::Horizontal)) {
            target.xLow = ranges.xLow;
            target.xHigh = ranges.xHigh;
        }
        if (m_linked.testFlag(Qt::Vertical)) {
            target.yLow = ranges.yLow;
            target.yHigh = ranges.yHigh;
        }
        view->setRanges(target);
    }
    m_following = false;
}

}  // namespace axscope::app
