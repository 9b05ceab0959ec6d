// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <vector>

#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_figure.h"
#include "app/gui/plots/selection_role.h"

namespace axscope::app {

/// What something made of figures: in every category each series has a hollow mark before and a filled one
/// after, both with intervals, an arrow from one to the other, and a line that the series is held against.
struct ChangeSpec {
    struct Value {
        double value = kNoFigure;  ///< not finite: not drawn
        double low = kNoFigure;    ///< ends of an interval around it; NaN: none
        double high = kNoFigure;

        /// NaN is equal to itself: a figure without a value does not change by being compared.
        bool operator==(const Value& other) const;
    };
    struct Series {
        QString name;
        int color = 0;
        std::vector<Value> before;  ///< one per category
        std::vector<Value> after;   ///< one per category
        std::optional<double> reference;

        bool operator==(const Series&) const = default;
    };
    /// A selected run among the marks.
    struct Mark {
        int category = 0;
        int series = 0;
        bool after = false;
        SelectionRole role = SelectionRole::Candidate;

        bool operator==(const Mark&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    int decimals = 2;  ///< of a value in the read-out
    QStringList categories;
    int dividerBefore = -1;  ///< a thin line in front of this category
    std::vector<Series> series;
    std::vector<Mark> marks;
    QString beforeName;
    QString afterName;
    QString referenceName;                                      ///< of the dashed lines
    double lowestY = -std::numeric_limits<double>::infinity();  ///< the axis ends there at the latest
    double highestY = std::numeric_limits<double>::infinity();
    bool zeroLine = false;

    bool operator==(const ChangeSpec&) const = default;
};

class ChangeFigure : public SpecFigure<ChangeFigure, ChangeSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ChangeFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    /// The mark under the cursor: `series`, `column` its category, `row` 0 before and 1 after.
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

    /// Where a mark stands along the horizontal axis.
    [[nodiscard]] double positionOf(std::size_t category, std::size_t series, bool after) const;

private:
    [[nodiscard]] bool hasAfter() const;
    void addMarks(QCustomPlot& plot, const PlotTheme& theme, std::size_t series, bool after) const;
    void addArrows(QCustomPlot& plot, const PlotTheme& theme, std::size_t series) const;
    void addLegend(QCustomPlot& plot, const PlotTheme& theme) const;
    void setAxes(QCustomPlot& plot, const PlotTheme& theme) const;
};

}  // namespace axscope::app
