// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// Numbers by row and column as colours, written into the cells where they fit.
struct HeatMapSpec {
    /// A second figure of every cell, in the read-out and in the table.
    struct Extra {
        AxisText name;
        std::vector<double> values;  ///< as HeatMapSpec::values
        int decimals = 0;

        bool operator==(const Extra&) const = default;
    };

    QString title;
    AxisText x;
    AxisText y;
    AxisText value;    ///< of the colour scale
    QStringList rows;  ///< from top to bottom
    QStringList columns;
    std::vector<double> values;  ///< row-major, rows x columns; NaN: no cell
    std::vector<Extra> extras;
    ColorMap map = ColorMap::Sequential;
    double low = 0;  ///< ends of the colour scale
    double high = 100;
    int decimals = 1;
    bool diagonal = false;  ///< frames the cells (i, i)
    /// expertColor() of a mark beside each row or below each column; empty: none.
    std::vector<int> rowExperts;
    std::vector<int> columnExperts;
    std::vector<int> rowBreaks;  ///< a line stands above these rows: groups
    int selectedRow = -1;        ///< with selectedColumn one cell; alone the whole row
    int selectedColumn = -1;

    bool operator==(const HeatMapSpec&) const = default;
};

class HeatMapFigure : public SpecFigure<HeatMapFigure, HeatMapSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::HeatMapFigure)

public:
    explicit HeatMapFigure(HeatMapSpec spec);

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    /// With the cell's row and column.
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
    [[nodiscard]] std::optional<ColorSpan> colorSpan() const override;
    [[nodiscard]] std::shared_ptr<const PlotFigure> withColors(double low, double high) const override;

private:
    [[nodiscard]] std::size_t cell(qsizetype row, qsizetype column) const {
        return static_cast<std::size_t>(row * m_spec.columns.size() + column);
    }
    [[nodiscard]] QString valueText(double value) const;
    [[nodiscard]] QString cellText(qsizetype row, qsizetype column) const;
    void addFrames(QCustomPlot& plot, const PlotTheme& theme) const;
};

}  // namespace axscope::app
