// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "analysis/ablation_result.h"
#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// A ranking's name for people; one that is not known stands as it is.
[[nodiscard]] QString rankingName(const std::string& measure);
/// What all the measures are, with their formulas, for a tooltip.
[[nodiscard]] QString rankingDefinitions();

/// Spearman's rho of each measure with the cost of the experts, as bars. Null without rankings.
[[nodiscard]] std::shared_ptr<const PlotFigure> rankingBars(const analysis::AblationResult& ablation);
/// Cost of each expert over one measure. Precondition: `ranking` is one of `ablation`.
[[nodiscard]] std::shared_ptr<const PlotFigure> rankingScatter(const analysis::AblationResult& ablation,
                                                               const analysis::ExpertRanking& ranking);

}  // namespace axscope::app
