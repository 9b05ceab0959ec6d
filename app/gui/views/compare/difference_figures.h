// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/measures/run_difference.h"
#include "analysis/results.h"
#include "app/gui/plots/plot_figure.h"

/// Run B minus run A, part by part. Null where there is nothing that both have.
namespace axscope::app {

enum class LayerQuantity { Sqnr, RelativeRmse };

/// Error of each layer over depth, experts as loose points beside their mean. A click hands the layer's name back.
[[nodiscard]] std::shared_ptr<const PlotFigure> layerDifferenceFigure(const analysis::RunResult& a,
                                                                      const analysis::RunResult& b,
                                                                      LayerQuantity quantity, analysis::ErrorKind kind,
                                                                      const QString& selectedLayer);

/// Shift rate of each MoE layer, each run against its own reference. Categories are named after the layers.
[[nodiscard]] std::shared_ptr<const PlotFigure> shiftDifferenceFigure(const analysis::RunResult& a,
                                                                      const analysis::RunResult& b);

/// Load of each expert (series) of each MoE layer (category).
[[nodiscard]] std::shared_ptr<const PlotFigure> loadDifferenceFigure(const analysis::RunResult& a,
                                                                     const analysis::RunResult& b);

/// Top-1 accuracy of each class, what B loses most first; `labels` are those of the categories.
struct ClassDifference {
    std::vector<int> labels;
    std::shared_ptr<const PlotFigure> figure;
};
[[nodiscard]] ClassDifference classDifference(const analysis::StudyResult& study, const analysis::RunResult& a,
                                              const analysis::RunResult& b, std::optional<int> selectedLabel);

}  // namespace axscope::app
