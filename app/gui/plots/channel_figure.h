// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// One bar per channel with a whisker of the channel's spread, for any number of channels.
struct ChannelSpec {
    struct Bar {
        int channel = 0;    ///< number in the layer
        double value = 0;   ///< not finite: no bar
        double spread = 0;  ///< half the whisker's length; not finite: no whisker

        bool operator==(const Bar&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    QString barName;
    QString whiskerName;
    std::vector<Bar> bars;  ///< in the order of drawing, at x = 0, 1, ...
    bool inOrder = true;    ///< x is the channel's number, else its rank

    bool operator==(const ChannelSpec&) const = default;
};

class ChannelFigure : public SpecFigure<ChannelFigure, ChannelSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ChannelFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
};

}  // namespace axscope::app
