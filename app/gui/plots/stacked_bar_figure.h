// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/plots/plot_figure.h"
#include "app/gui/plots/selection_role.h"

namespace axscope::app {

/// Bars of parts that add up, in groups: one group per category, in it one bar per stack. Negative parts hang below
/// zero, so a mark shows the sum; a number above each bar says which stack it is where there are several.
struct StackedBarSpec {
    struct Part {
        QString name;
        int color = 0;  ///< of areaColor()

        bool operator==(const Part&) const = default;
    };
    struct Bar {
        int category = 0;
        int stack = 0;
        std::vector<double> parts;  ///< one per Part, finite
        double total = 0;           ///< their sum
        double low = 0;             ///< interval around the total; NaN: none
        double high = 0;

        bool operator==(const Bar&) const = default;
    };
    struct Mark {
        int category = 0;
        int stack = 0;
        SelectionRole role = SelectionRole::Candidate;

        bool operator==(const Mark&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    QString stackTitle;  ///< what the stacks are: "Checkpoint"
    QString totalName;   ///< in the legend: "sum: float minus approximate"
    int decimals = 2;
    QStringList categories;
    QStringList stacks;
    std::vector<Part> parts;
    std::vector<Bar> bars;  ///< at most one per category and stack
    std::vector<Mark> marks;

    bool operator==(const StackedBarSpec&) const = default;
};

class StackedBarFigure : public SpecFigure<StackedBarFigure, StackedBarSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::StackedBarFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    /// The bar under the cursor: `column` is its category, `series` its stack.
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    [[nodiscard]] double barWidth() const;
    [[nodiscard]] double centerOf(int category, int stack) const;
    /// Upper and lower end of all that is drawn of a bar.
    [[nodiscard]] static std::pair<double, double> extentOf(const StackedBarSpec::Bar& bar);
};

}  // namespace axscope::app
