// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <vector>

#include "app/gui/plots/plot_figure.h"
#include "app/gui/plots/selection_role.h"

namespace axscope::app {

/// Two figures of things against each other: benefit against cost unless said otherwise, low x and high y are good.
struct ScatterSpec {
    struct Point {
        double x = 0;  ///< not finite: not drawn
        double y = 0;
        double yLow = 0;  ///< interval around y; NaN: none
        double yHigh = 0;
        QString label;   ///< beside the point
        QString name;    ///< in the read-out
        int group = 0;   ///< colour
        int marker = 0;  ///< shape
        bool hollow = false;

        bool operator==(const Point&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    QStringList groups;
    std::vector<Point> points;
    bool paretoFront = true;  ///< drawn as a stepped line, and what it beats in grey
    /// From one point to another, indices into `points`.
    struct Arrow {
        int from = 0;
        int to = 0;

        bool operator==(const Arrow&) const = default;
    };
    std::vector<Arrow> arrows;
    QString arrowName;   ///< in the legend, where there are arrows
    QString hollowName;  ///< in the legend, what hollow points are; empty: no such entry
    QString filledName;
    struct Mark {
        int point = 0;
        SelectionRole role = SelectionRole::Candidate;

        bool operator==(const Mark&) const = default;
    };
    std::vector<Mark> marks;
    enum class Better { Lower, Higher };
    Better xBetter = Better::Lower;
    Better yBetter = Better::Higher;
    /// On a logarithmic axis points at 0 and below are not drawn.
    bool logX = false;
    bool logY = false;
    std::optional<double> highestY = 100;  ///< of what y can be, for values from 0; absent: y may be anything

    bool operator==(const ScatterSpec&) const = default;
};

/// For each point whether no other point beats it (at least as good in both figures, and better in one). Points with a
/// figure that is not finite take no part; those that a logarithmic axis leaves out do.
[[nodiscard]] std::vector<bool> unbeatenPoints(const ScatterSpec& spec);
/// Whether the figure has a place for the point.
[[nodiscard]] bool isDrawn(const ScatterSpec& spec, const ScatterSpec::Point& point);

class ScatterFigure : public SpecFigure<ScatterFigure, ScatterSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ScatterFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    /// The point under the cursor: `column` is its index in spec().points, `series` its group.
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    void addFront(QCustomPlot& plot, const PlotTheme& theme, const std::vector<bool>& beaten) const;
};

}  // namespace axscope::app
