// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/heat_map_items.h"

#include <algorithm>
#include <cmath>

namespace axscope::app {

NameTicker::NameTicker(QStringList names) : m_names(std::move(names)) {}

double NameTicker::getTickStep(const QCPRange& range) {
    return std::max(1.0, std::ceil(range.size() / std::max(1, m_capacity)));
}

int NameTicker::getSubTickCount(double) {
    return 0;
}

QString NameTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return m_names.value(static_cast<qsizetype>(std::lround(tick)));
}

QVector<double> NameTicker::createTickVector(double step, const QCPRange& range) {
    QVector<double> ticks;
    const double first = step * std::ceil(std::max(0.0, range.lower) / step);
    const double last = std::min(range.upper, static_cast<double>(m_names.size()) - 1);
    for (double tick = first; tick <= last; tick += step) {
        ticks.append(tick);
    }
    return ticks;
}

CellFrames::CellFrames(QCustomPlot* plot, std::vector<Frame> frames, std::vector<double> breaks,
                       const PlotTheme& theme)
    : QCPAbstractItem(plot), m_frames(std::move(frames)), m_breaks(std::move(breaks)), m_theme(theme) {
    setSelectable(false);
}

double CellFrames::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void CellFrames::draw(QCPPainter* painter) {
    const QCPAxisRect* area = clipAxisRect();
    const QCPAxis* xAxis = area->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = area->axis(QCPAxis::atLeft);
    painter->setBrush(Qt::NoBrush);
    for (const double y : m_breaks) {
        const double pixel = yAxis->coordToPixel(y);
        painter->setPen(QPen(m_theme.background, 3));
        painter->drawLine(QPointF(area->left(), pixel), QPointF(area->right(), pixel));
        painter->setPen(QPen(m_theme.text, 1));
        painter->drawLine(QPointF(area->left(), pixel), QPointF(area->right(), pixel));
    }
    for (const Frame& frame : m_frames) {
        const QRectF box =
            QRectF(
                QPointF(xAxis->coordToPixel(frame.cells.left()), yAxis->coordToPixel(frame.cells.top())),
                QPointF(xAxis->coordToPixel(frame.cells.right()), yAxis->coordToPixel(frame.cells.bottom())))
                .normalized();
        QPen pen(m_theme.mutedText, 1);
        pen.setJoinStyle(Qt::MiterJoin);
        if (frame.strong) {
            // A light line within a dark one, or the other way round: one of them stands out from the cell.
            pen.setColor(m_theme.background);
            pen.setWidthF(5);
            painter->setPen(pen);
            painter->drawRect(box.adjusted(2.5, 2.5, -2.5, -2.5));
            // A dark theme's highlight is meant as a ground for text.
            pen.setColor(contrastRatio(m_theme.highlight, m_theme.background) < 4.5 ? m_theme.text
                                                                                    : m_theme.highlight);
            pen.setWidthF(3);
            painter->setPen(pen);
            painter->drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        } else {
            painter->setPen(pen);
            painter->drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        }
    }
}

ExpertStrip::ExpertStrip(QCustomPlot* plot, Qt::Orientation axis, std::vector<int> experts,
                         const PlotTheme& theme)
    : QCPAbstractItem(plot), m_axis(axis), m_experts(std::move(experts)), m_theme(theme) {
    setSelectable(false);
    setClipToAxisRect(false);  // it stands outside
}

double ExpertStrip::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void ExpertStrip::draw(QCPPainter* painter) {
    // The one axis rectangle, since an item that is not clipped forgets which it belongs to.
    const QCPAxisRect* area = mParentPlot->axisRect();
    const bool columns = m_axis == Qt::Horizontal;
    const QCPAxis* axis = area->axis(columns ? QCPAxis::atBottom : QCPAxis::atLeft);
    const double low = columns ? area->left() : area->top();
    const double high = columns ? area->right() + 1 : area->bottom() + 1;
    painter->setPen(Qt::NoPen);
    painter->setAntialiasing(false);
    for (std::size_t i = 0; i < m_experts.size(); ++i) {
        double from = axis->coordToPixel(static_cast<double>(i) - 0.5);
        double to = axis->coordToPixel(static_cast<double>(i) + 0.5);
        if (from > to) {
            std::swap(from, to);
        }
        from = std::max(from, low);
        to = std::min(to, high);
        if (from >= to) {
            continue;
        }
        painter->setBrush(expertColor(m_experts[i], m_theme.appearance));
        const double air = to - from > 8 ? 1 : 0;
        painter->drawRect(columns
                              ? QRectF(from + air, area->bottom() + 3, to - from - 2 * air, kWidth - 3)
                              : QRectF(area->left() - kWidth, from + air, kWidth - 3, to - from - 2 * air));
    }
}

}  // namespace axscope::app
