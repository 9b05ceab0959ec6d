// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <memory>
#include <vector>

#include "app/gui/plots/plot_figure.h"
#include "analysis/measures/layer_bias.h"
#include "app/gui/views/multipliers/multiplier_portrait.h"

namespace axscope::app {

/// The figures of one multiplier; e = product - exact product throughout.
class PortraitFigures {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::PortraitFigures)

public:
    using Figure = std::shared_ptr<const PlotFigure>;
    enum class Size { A, B, Product };
    enum class Operand { A, B };

    [[nodiscard]] static Figure map(const MultiplierPortrait& portrait);
    [[nodiscard]] static Figure histogram(const MultiplierPortrait& portrait);
    /// P(e <= x), of all operands alike and of the layer's.
    [[nodiscard]] static Figure distribution(const MultiplierPortrait& portrait);
    /// Mean e, mean |e| and largest |e| over |a|, |b| or |ab|.
    [[nodiscard]] static Figure againstSize(const MultiplierPortrait& portrait, Size size);
    /// Conditional mean of e, with its conditional standard deviation, for every value of an operand.
    [[nodiscard]] static Figure byOperand(const MultiplierPortrait& portrait, Operand operand);
    /// How often each bit of the product is wrong.
    [[nodiscard]] static Figure bits(const MultiplierPortrait& portrait);
    /// |K mu| against sqrt(K) sigma over depth; null where no layer's operands are known.
    [[nodiscard]] static Figure layers(const QString& multiplier, const QString& checkpoint,
                                       const std::vector<analysis::LayerBias>& biases);
    /// What the multiplier is, in words: equivalent, structure, kernel, cost.
    [[nodiscard]] static QString summary(const MultiplierPortrait& portrait);
};

}  // namespace axscope::app
