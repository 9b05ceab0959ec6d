// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include "app/gui/plots/plot_view.h"

namespace axscope::app {

/// Keeps the axes of several plots together: zooming or panning one moves the others.
class LinkedAxes : public QObject {
    Q_OBJECT

public:
    explicit LinkedAxes(Qt::Orientations linked, QObject* parent = nullptr);
    void add(PlotView* view);

private:
    void follow(PlotView* source, const PlotRanges& ranges);

    Qt::Orientations m_linked;
    QList<QPointer<PlotView>> m_views;
    bool m_following = false;
};

}  // namespace axscope::app
