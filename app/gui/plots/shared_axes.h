// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace axscope::app {

class PlotView;

/// Two figures of the same kind on the same axes: both show the ranges of both, and zooming or panning one
/// moves the other. Where their axes mean different things (another quantity, another scale) each keeps its
/// own. The same holds for their colour scales, such as those of heat maps.
class SharedAxes : public QObject {
    Q_OBJECT

public:
    SharedAxes(PlotView* first, PlotView* second, QObject* parent = nullptr);

    /// Whether the axes of the two figures mean the same.
    [[nodiscard]] bool isCompatible() const;

private:
    void share();
    void shareColors();

    QPointer<PlotView> m_first;
    QPointer<PlotView> m_second;
    bool m_linked = false;
    bool m_following = false;
};

}  // namespace axscope::app
