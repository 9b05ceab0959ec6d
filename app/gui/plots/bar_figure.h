// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <limits>
#include <vector>

#include "app/gui/plots/palette.h"
#include "app/gui/plots/plot_figure.h"
#include "app/gui/plots/selection_role.h"

namespace axscope::app {

/// Bars in groups, one group per category and one bar in it per series, with intervals and horizontal
/// references.
struct BarSpec {
    struct Series {
        QString name;
        AreaStyle color;
        std::vector<double> values;  ///< one per category; NaN: no bar
        std::vector<double> lows;    ///< ends of an interval around each value; empty: none
        std::vector<double> highs;
        bool pale = false;  ///< drawn faintly with an outline: the reference beside the candidate

        bool operator==(const Series&) const = default;
    };
    struct Reference {
        QString name;
        double y = 0;
        int color = 0;  ///< the series it belongs to
        Qt::PenStyle line = Qt::DashLine;

        bool operator==(const Reference&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    int decimals = 1;  ///< of a value in the read-out
    QStringList categories;
    /// expertColor() of each category in place of the series' colours, which pale tells apart; empty: by series.
    std::vector<int> categoryColors;
    bool seriesAreExperts = false;  ///< their colours are expertColor()'s
    int selectedCategory = -1;  ///< stands on a tinted ground
    std::vector<Series> series;
    std::vector<Reference> references;
    /// The selected runs among the bars.
    struct Mark {
        int category = 0;
        int series = 0;
        SelectionRole role = SelectionRole::Candidate;

        bool operator==(const Mark&) const = default;
    };
    std::vector<Mark> marks;
    int dividerBefore = -1;  ///< a thin line in front of this category
    double highestY = std::numeric_limits<double>::infinity();  ///< the axis ends there at the latest
    double leastTop = 0;  ///< the axis reaches at least so far: no zooming into noise

    bool operator==(const BarSpec&) const = default;
};

class BarFigure : public SpecFigure<BarFigure, BarSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::BarFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    [[nodiscard]] QColor seriesColor(const BarSpec::Series& series, const PlotTheme& theme) const;
    void addBars(QCustomPlot& plot, const PlotTheme& theme, std::size_t series) const;
    [[nodiscard]] double barWidth() const;
    [[nodiscard]] double centerOf(std::size_t category, std::size_t series) const;
};

}  // namespace axscope::app
