// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// One or more histograms over the same bins.
struct HistogramSpec {
    struct Series {
        QString name;
        int color = 0;
        std::vector<double> counts;  ///< one per bin
        bool outline = false;        ///< a line of steps instead of filled bars: what is behind it stays visible

        bool operator==(const Series&) const = default;
    };
    /// A vertical line, such as a median; not drawn where x is NaN.
    struct Mark {
        double x = 0;
        QString name;
        int color = 0;

        bool operator==(const Mark&) const = default;
    };
    enum class Scale {
        LogCounts,
        ShareOfSeries,  ///< per cent of the series' own total: the shapes of groups of different size
    };

    QString title;
    AxisText x;
    QString counted;            ///< what is counted: "operand pairs"
    std::vector<double> edges;  ///< ascending; bins + 1
    std::vector<Series> series;
    std::vector<Mark> marks;
    Scale scale = Scale::LogCounts;
    double xLow = 0, xHigh = 0;  ///< shown at first; equal = from the first edge to the last
    double highestCount = 0;     ///< upper end of a logarithmic axis; 0 = from the data

    bool operator==(const HistogramSpec&) const = default;
};

class HistogramFigure : public SpecFigure<HistogramFigure, HistogramSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::HistogramFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    /// Returns the highest value.
    template <class ValueOf>
    double addOutline(QCustomPlot& plot, const PlotTheme& theme, const HistogramSpec::Series& series,
                      ValueOf valueOf) const;
};

}  // namespace axscope::app
