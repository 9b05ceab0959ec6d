// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/measures/axmoe.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_figure.h"

/// The figures of the AxMoE study, one architecture each. Accuracies are top-1 in per cent, losses in
/// percentage points.
namespace axscope::app {

/// A study seen by the questions of AxMoE. The rows point into the study.
struct AxmoeStudy {
    std::shared_ptr<const analysis::StudyResult> study;
    std::vector<analysis::AxmoeRow> rows;
    std::vector<std::string> architectures;  ///< of the rows, in their order

    AxmoeStudy() = default;
    explicit AxmoeStudy(std::shared_ptr<const analysis::StudyResult> study);

    /// The row that has this run, without retraining or after; -1 where there is none.
    [[nodiscard]] int rowOf(RunChoice run) const;
    [[nodiscard]] bool anyRetrained() const;
};

/// The run of a row without retraining, or of the network that was retrained for its multiplier.
[[nodiscard]] RunChoice runOfRow(const analysis::AxmoeRow& row, bool after);

/// Accuracy by multiplier before and after retraining, against int8.
[[nodiscard]] std::shared_ptr<const PlotFigure> axmoeAccuracyFigure(const AxmoeStudy& study,
                                                                    const std::string& architecture,
                                                                    const Selection& selection);
/// Loss against int8 before retraining, and what is left of it after.
[[nodiscard]] std::shared_ptr<const PlotFigure> axmoeLossFigure(const AxmoeStudy& study,
                                                                const std::string& architecture,
                                                                const Selection& selection);
/// The run behind a mark of the two figures above; nothing where there is none.
[[nodiscard]] std::optional<RunChoice> runOfAxmoeHit(const AxmoeStudy& study, const std::string& architecture,
                                                     const PlotHit& hit);

/// Accuracy over normalised cost before and after retraining; null where no cost is known.
[[nodiscard]] std::shared_ptr<const PlotFigure> axmoeCostFigure(const AxmoeStudy& study,
                                                                const std::string& architecture,
                                                                const Selection& selection);
/// The runs behind the points of axmoeCostFigure(), in their order.
[[nodiscard]] std::vector<RunChoice> axmoeRunsWithCost(const AxmoeStudy& study,
                                                       const std::string& architecture);

}  // namespace axscope::app
