// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/shared_axes.h"

#include <typeinfo>

#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"

namespace axscope::app {
namespace {

/// The label as it was before it had to be shortened.
QString fullLabelOf(const QCPAxis& axis) {
    const QVariant full = axis.property("fullLabel");
    return full.isValid() ? full.toString() : axis.label();
}

bool meanTheSame(const QCPAxis* one, const QCPAxis* other, bool sameLabel) {
    return one && other && one->scaleType() == other->scaleType() &&
           one->rangeReversed() == other->rangeReversed() &&
           (!sameLabel || fullLabelOf(*one) == fullLabelOf(*other));
}

}  // namespace

SharedAxes::SharedAxes(PlotView* first, PlotView* second, QObject* parent)
    : QObject(parent), m_first(first), m_second(second) {
    for (PlotView* view : {first, second}) {
        PlotView* other = view == first ? second : first;
        connect(view, &PlotView::ownRangesChanged, this, &SharedAxes::share);
        connect(view, &PlotView::figureChanged, this, &SharedAxes::shareColors);
        connect(view, &PlotView::rangesChanged, this, [this, other](const PlotRanges& ranges) {
            if (m_linked && !m_following && other && !other->isEmpty()) {
                m_following = true;
                other->setRanges(ranges);
                m_following = false;
            }
        });
        connect(view, &PlotView::zoomReset, this, [this, other] {
            if (m_linked && !m_following) {
                m_following = true;
                other->resetZoom();
                m_following = false;
            }
        });
    }
    share();
    shareColors();
}

bool SharedAxes::isCompatible() const {
    if (!m_first || !m_second || !m_first->ownRanges() || !m_second->ownRanges())
        return false;
    const PlotFigure& first = *m_first->figure();
    const PlotFigure& second = *m_second->figure();
    const QCustomPlot* one = m_first->plot();
    const QCustomPlot* other = m_second->plot();
    // The horizontal axis of a matrix is named after the run and yet means the same.
    return typeid(first) == typeid(second) && meanTheSame(one->xAxis, other->xAxis, false) &&
           meanTheSame(one->yAxis, other->yAxis, !one->yAxis->rangeReversed());
}

void SharedAxes::share() {
    m_linked = isCompatible();
    if (!m_first || !m_second)
        return;
    m_first->setLeastRanges(m_linked ? m_second->ownRanges() : std::nullopt);
    m_second->setLeastRanges(m_linked ? m_first->ownRanges() : std::nullopt);
}

void SharedAxes::shareColors() {
    if (!m_first || !m_second)
        return;
    const std::optional<ColorSpan> first = m_first->ownColors();
    const std::optional<ColorSpan> second = m_second->ownColors();
    const bool shared = first && second && first->meansTheSameAs(*second);
    m_first->setLeastColors(shared ? second : std::nullopt);
    m_second->setLeastColors(shared ? first : std::nullopt);
}

}  // namespace axscope::app
