// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <utility>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// Two values of the same kind against each other, with the line where they are equal; both axes span the
/// same.
struct IdentitySpec {
    struct Point {
        double x = 0;  ///< not finite, or not positive on logarithmic axes: not drawn
        double y = 0;
        QString name;         ///< in the read-out; empty: the two values only
        QString key;          ///< handed back by a click
        bool hollow = false;  ///< see hollowName

        bool operator==(const Point&) const = default;
    };
    struct Group {
        QString name;   ///< in the legend
        int style = 0;  ///< of seriesStyle()
        int id = -1;    ///< handed back by a click
        std::vector<Point> points;

        bool operator==(const Group&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    QString identityName;  ///< of the line: "predicted = measured"
    QString hollowName;    ///< what a hollow mark says; in the legend where there is one
    std::vector<Group> groups;
    bool logarithmic = false;
    bool dense = false;  ///< thousands of points: small, see-through, no names
    std::optional<std::pair<double, double>> mark;

    bool operator==(const IdentitySpec&) const = default;
};

class IdentityFigure : public SpecFigure<IdentityFigure, IdentitySpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::IdentityFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    [[nodiscard]] bool drawn(double x, double y) const;
};

}  // namespace axscope::app
