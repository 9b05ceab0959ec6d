// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "app/gui/plots/plot_figure.h"
#include "multipliers/product_table.h"

namespace axscope::app {

/// Where a layer's operands fall in relation to the errors of a multiplier: the map of e(x, w), with the
/// histogram of the inputs x above it and that of the weights w beside it.
struct OperandSpec {
    std::shared_ptr<const multipliers::ProductTable> table;  ///< signed; never null
    QString title;
    QString name;                        ///< of the multiplier
    std::vector<std::uint64_t> inputs;   ///< 256 counts, entry i of x = i - 128
    std::vector<std::uint64_t> weights;  ///< the same of w
    double limit = 1;                    ///< the colours span -limit .. limit

    bool operator==(const OperandSpec& other) const {
        return title == other.title && name == other.name && limit == other.limit && inputs == other.inputs &&
               weights == other.weights && table->hash() == other.table->hash();
    }
};

/// Smallest and largest operand of the central `share` of `counts` (entry i of i - 128); {0, -1} where
/// nothing was counted.
[[nodiscard]] std::pair<int, int> centralOperands(const std::vector<std::uint64_t>& counts, double share);

class OperandFigure : public SpecFigure<OperandFigure, OperandSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::OperandFigure)

public:
    /// Share of the operands of each kind that the frame in the map holds.
    static constexpr double kFramedShare = 0.9;

    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
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
