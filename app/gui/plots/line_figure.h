// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <utility>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// Lines with markers over a discrete axis, each with loose points that belong to it (experts beside their
/// mean).
struct LineSpec {
    struct Point {
        double x = 0;
        double y = 0;   ///< not finite: no point, and a gap in the line
        QString label;  ///< in the read-out
        QString key;    ///< handed back by a click
        std::optional<std::pair<double, double>> interval{};  ///< ends of a whisker, both finite

        bool operator==(const Point&) const = default;
    };
    struct Series {
        QString name;   ///< in the legend
        int style = 0;  ///< of seriesStyle()
        int id = -1;    ///< handed back by a click
        std::vector<Point> line;
        std::vector<Point> loose;  ///< drawn small and faint, unconnected
        double weight = 1;         ///< of the line's width: more for what the eye shall follow
        std::optional<Qt::PenStyle> dash{};  ///< in place of the style's own
        bool hollow = false;               ///< empty markers
        bool markers = true;               ///< of the line's points; false where there are so many that they would hide the line
        bool listed = true;                ///< in the legend
        QString legend{};                  ///< there in place of `name`

        bool operator==(const Series&) const = default;
    };
    struct Tick {
        double x = 0;
        QString label;

        bool operator==(const Tick&) const = default;
    };

    QString title;
    AxisText x;        ///< where the ticks are numbers
    AxisText xByTick;  ///< where `ticks` are shown
    bool xIsOperand = false;  ///< integer codes, without `ticks`
    AxisText y;
    std::vector<Series> series;
    /// Names along the axis; whole numbers where there are none or where they would leave no room for the
    /// data.
    std::vector<Tick> ticks;
    bool logY = false;
    bool zeroLine = false;
    std::optional<double> highestY;  ///< upper end that means something, such as a cosine's 1
    /// The selected point: x, y (y may be NaN: only the vertical line).
    std::optional<std::pair<double, double>> mark;
    /// Points that belong to the selection: a ring around each, no line.
    std::vector<std::pair<double, double>> rings;
    QString solidName;   ///< what lines with filled markers are, for the legend; empty: no entry
    QString hollowName;  ///< what dotted lines with empty markers are

    bool operator==(const LineSpec&) const = default;
};

class LineFigure : public SpecFigure<LineFigure, LineSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::LineFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    [[nodiscard]] bool shown(double y) const;
    void numberTicks(QCustomPlot& plot) const;
    template <class Include>
    void addWhiskers(QCustomPlot& plot, const LineSpec::Series& series, QColor color, Include include) const;
};

}  // namespace axscope::app
