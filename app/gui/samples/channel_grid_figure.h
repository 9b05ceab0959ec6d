// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "app/gui/plots/plot_figure.h"
#include "app/gui/samples/channel_maps.h"

namespace axscope::app {

/// Maps of some channels side by side, like the contact sheet of a film: one run, or the difference of two.
struct ChannelGridSpec {
    enum class Part { Reference, Candidate, Difference };

    QString title;
    ChannelMapsPtr maps;
    Part part = Part::Reference;
    int first = 0;      ///< channel in the upper left corner
    int count = 0;      ///< channels shown
    double limit = 1;   ///< colours span -limit..limit; 0..limit for the gates of one run
    QString reference;  ///< names of the two runs
    QString candidate;

    bool operator==(const ChannelGridSpec&) const = default;
};

class ChannelGridFigure : public SpecFigure<ChannelGridFigure, ChannelGridSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ChannelGridFigure)

public:
    explicit ChannelGridFigure(ChannelGridSpec spec);

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
    [[nodiscard]] std::optional<ColorSpan> colorSpan() const override;
    [[nodiscard]] std::shared_ptr<const PlotFigure> withColors(double low, double high) const override;

    /// Channels that one figure shows of `maps` at most, so that drawing takes no noticeable time.
    [[nodiscard]] static int channelsPerPage(const ChannelMaps& maps);

private:
    [[nodiscard]] double valueAt(std::size_t index) const;
    [[nodiscard]] int rows() const { return (m_spec.count + m_columns - 1) / m_columns; }
    [[nodiscard]] int cellsWide() const { return m_columns * (m_spec.maps->width + m_gap) - m_gap; }
    [[nodiscard]] int cellsHigh() const { return rows() * (m_spec.maps->height + m_gap) - m_gap; }

    int m_columns = 1;
    int m_gap = 1;  ///< cells between two channels
};

}  // namespace axscope::app
