// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/linked_cursor.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"

namespace axscope::app {
namespace {

/// A layer of its own buffer: moving the cross-hair does not draw the map again.
const QString kCursorLayer = QStringLiteral("overlay");
constexpr int kClickPixels = 4;

/// The whole numbers under `pixel`; nothing outside the axes.
std::optional<QPoint> cellAt(const QCustomPlot& plot, QPoint pixel) {
    if (!plot.xAxis || !plot.xAxis->axisRect()->rect().contains(pixel))
        return std::nullopt;
    return QPoint(static_cast<int>(std::lround(plot.xAxis->pixelToCoord(pixel.x()))),
                  static_cast<int>(std::lround(plot.yAxis->pixelToCoord(pixel.y()))));
}

}  // namespace

LinkedCursor::LinkedCursor(QObject* parent) : QObject(parent) {}

void LinkedCursor::add(PlotView* view) {
    auto* plot = view->findChild<QCustomPlot*>(QStringLiteral("plot"));
    Q_ASSERT(plot);
    m_views.push_back({view, plot, nullptr, nullptr});
    plot->installEventFilter(this);
    // Building a figure takes everything off the plot.
    connect(view, &PlotView::ownRangesChanged, this, &LinkedCursor::drawAll);
}

void LinkedCursor::pin(std::optional<QPoint> position) {
    if (position == m_pinned)
        return;
    const auto before = this->position();
    m_pinned = position;
    drawAll();
    Q_EMIT pinnedChanged();
    if (before != this->position())
        Q_EMIT moved();
}

void LinkedCursor::hover(std::optional<QPoint> position) {
    const auto before = this->position();
    m_hovered = position;
    if (before == this->position())
        return;
    drawAll();
    Q_EMIT moved();
}

bool LinkedCursor::eventFilter(QObject* watched, QEvent* event) {
    const auto known = std::ranges::find_if(m_views, [&](const View& view) { return view.plot == watched; });
    if (known == m_views.end() || !known->view || known->view->isEmpty())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseMove: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->buttons() == Qt::NoButton)
                hover(cellAt(*known->plot, mouse->position().toPoint()));
            break;
        }
        case QEvent::MouseButtonPress:
            m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
            break;
        case QEvent::MouseButtonRelease: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const QPoint at = mouse->position().toPoint();
            if (mouse->button() == Qt::LeftButton && (at - m_pressed).manhattanLength() < kClickPixels)
                if (const auto cell = cellAt(*known->plot, at))
                    pin(cell);
            break;
        }
        case QEvent::Leave:
            hover(std::nullopt);
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void LinkedCursor::drawAll() {
    for (View& view : m_views)
        draw(view);
}

void LinkedCursor::draw(View& view) {
    if (!view.view || !view.plot)
        return;
    // A view that waits to be built has nothing to draw on; it says when it has.
    const auto at = position();
    if (!view.view->ownRanges() || (!at && !view.across))
        return;
    if (!view.across) {
        const PlotTheme theme = PlotTheme::fromPalette(view.view->palette(), view.view->font());
        const auto line = [&] {
            auto* item = new QCPItemStraightLine(view.plot);
            item->setLayer(kCursorLayer);
            item->setSelectable(false);
            item->setPen(QPen(theme.text, 1));
            return item;
        };
        view.across = line();
        view.upright = line();
    }
    for (QCPItemStraightLine* item : {view.across.data(), view.upright.data()}) {
        item->setVisible(at.has_value());
        if (at) {
            item->point1->setCoords(at->x(), at->y());
            const QPoint along = item == view.across ? QPoint(1, 0) : QPoint(0, 1);
            item->point2->setCoords(at->x() + along.x(), at->y() + along.y());
        }
    }
    view.plot->layer(kCursorLayer)->replot();
}

}  // namespace axscope::app
