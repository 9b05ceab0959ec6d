// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/results.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_figure.h"

/// The figures of the overview, made from a study and what is selected in it. Every accuracy is in per cent, every
/// difference in percentage points (pp).
namespace axscope::app {

/// Whether the label must be the first class or among the first five.
enum class AccuracyKind { Top1 = 1, Top5 = 5 };

/// "top-1" in words of the window.
[[nodiscard]] QString accuracyTitle(AccuracyKind kind);
/// "resnet20_hard, mul8s_1KVA"; empty for what the study does not have.
[[nodiscard]] QString runTitle(const analysis::StudyResult& study, RunChoice run);
/// "apple", or "class 17" where classes have no names.
[[nodiscard]] QString classTitle(const analysis::StudyResult& study, int label);

/// Accuracy of every checkpoint (series) in float, int8 and with each multiplier (categories in this order).
[[nodiscard]] std::shared_ptr<const PlotFigure> accuracyFigure(const analysis::StudyResult& study, AccuracyKind kind,
                                                               const Selection& selection);
/// The run behind a category of accuracyFigure(); nothing for float, which cannot be selected.
[[nodiscard]] std::optional<int> runOfAccuracyCategory(int category);

/// Accuracy over cost, with the Pareto front and arrows from parents to what was retrained from them.
[[nodiscard]] std::shared_ptr<const PlotFigure> costFigure(const analysis::StudyResult& study, AccuracyKind kind,
                                                           bool paretoFront, const Selection& selection);
/// The runs behind the points of costFigure(), in their order: those whose cost is known. An exact multiplier stands for
/// int8, which it gives to the bit.
[[nodiscard]] std::vector<RunChoice> runsWithCost(const analysis::StudyResult& study);

/// Where the top-1 accuracy of each checkpoint (stack) went with each multiplier (category); see decomposeLoss().
[[nodiscard]] std::shared_ptr<const PlotFigure> lossFigure(const analysis::StudyResult& study, const Selection& selection);
/// What lossFigure() cannot show and why, one sentence; empty where it shows all.
[[nodiscard]] QString lossNote(const analysis::StudyResult& study);

/// What a run costs each class, the largest loss first.
struct ClassDrops {
    std::vector<int> labels;  ///< of the categories
    std::shared_ptr<const PlotFigure> figure;
};
/// Against the run's own reference: int8, or float for int8. No figure where the study holds nothing of single images.
[[nodiscard]] ClassDrops classDrops(const analysis::StudyResult& study, AccuracyKind kind, const Selection& selection);

/// What retraining won back: top-1 of each retrained checkpoint minus that of its parent with the same multiplier. Null
/// where no checkpoint names another one of the study as its parent.
[[nodiscard]] std::shared_ptr<const PlotFigure> recoveryFigure(const analysis::StudyResult& study,
                                                               const Selection& selection);
/// The retrained checkpoints, in the order of recoveryFigure()'s series. Its categories are those of accuracyFigure().
[[nodiscard]] std::vector<std::size_t> retrainedCheckpoints(const analysis::StudyResult& study);

}  // namespace axscope::app
