// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <cstdint>
#include <memory>

#include "app/gui/plots/plot_figure.h"
#include "multipliers/product_table.h"

namespace axscope::app {

/// Error e = L(a, b) - a b of a multiplier over all operand pairs: b (weight) to the right, a (activation)
/// upwards; or the difference d = L(a, b) - M(a, b) of two multipliers.
struct ErrorMapSpec {
    std::shared_ptr<const multipliers::ProductTable> table;
    QString name;
    double limit = 1;  ///< the colours span -limit .. limit
    /// M; null for the exact product. Signed where `table` is.
    std::shared_ptr<const multipliers::ProductTable> subtracted = nullptr;
    QString subtractedName = {};

    bool operator==(const ErrorMapSpec& other) const;
};

class ErrorMapFigure : public SpecFigure<ErrorMapFigure, ErrorMapSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ErrorMapFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
    [[nodiscard]] std::optional<ColorSpan> colorSpan() const override;
    [[nodiscard]] std::shared_ptr<const PlotFigure> withColors(double low, double high) const override;

private:
    /// What the colours stand for: an error, or a difference of two products.
    [[nodiscard]] AxisText errorText() const;
    /// What the colour of a pair of operands stands for.
    [[nodiscard]] std::int32_t valueAt(int a, int b) const;
};

}  // namespace axscope::app
