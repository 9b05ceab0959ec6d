// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <memory>

#include "app/gui/plots/plot_figure.h"
#include "multipliers/product_table.h"

namespace axscope::app {

/// Error e = L(a, b) - a b of a multiplier over all operand pairs: b (weight) to the right, a (activation)
/// upwards.
struct ErrorMapSpec {
    std::shared_ptr<const multipliers::ProductTable> table;
    QString name;
    double limit = 1;  ///< the colours span -limit .. limit

    bool operator==(const ErrorMapSpec& other) const {
        return name == other.name && limit == other.limit && table->hash() == other.table->hash();
    }
};

class ErrorMapFigure : public SpecFigure<ErrorMapFigure, ErrorMapSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ErrorMapFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
    [[nodiscard]] std::optional<ColorSpan> colorSpan() const override;
    [[nodiscard]] std::shared_ptr<const PlotFigure> withColors(double low, double high) const override;

private:
    /// What the colours stand for.
    [[nodiscard]] static AxisText errorText();
};

}  // namespace axscope::app
