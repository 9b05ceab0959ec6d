// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <cstdint>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// Counts from row to column as a heat map of shares of the row, the numbers written into the cells.
struct MatrixSpec {
    QString title;
    AxisText x;
    AxisText y;
    QString counted;   ///< what is counted: "decisions"
    QStringList rows;  ///< from top to bottom
    QStringList columns;
    std::vector<std::uint64_t> counts;  ///< row-major, rows x columns

    bool operator==(const MatrixSpec&) const = default;
};

class MatrixFigure : public SpecFigure<MatrixFigure, MatrixSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::MatrixFigure)

public:
    explicit MatrixFigure(MatrixSpec spec);

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

private:
    [[nodiscard]] std::uint64_t count(qsizetype row, qsizetype column) const;
    /// Count over the row's total; NaN in a row without counts.
    [[nodiscard]] double share(qsizetype row, qsizetype column) const;
};

}  // namespace axscope::app
