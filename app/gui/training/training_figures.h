// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>

#include "app/gui/plots/plot_figure.h"
#include "app/gui/training/training_course.h"

namespace axscope::app {

/// Curves of a training; null where there is nothing to draw yet.
[[nodiscard]] std::shared_ptr<const PlotFigure> lossFigure(const TrainingCourse& course);
[[nodiscard]] std::shared_ptr<const PlotFigure> accuracyFigure(const TrainingCourse& course);
/// How the decisions of MoE layer `layer` spread over its experts while training.
[[nodiscard]] std::shared_ptr<const PlotFigure> expertLoadFigure(const TrainingCourse& course, const QString& layer);
/// MoE layers of the network; empty where it has none, and before the first epoch ends.
[[nodiscard]] QStringList moeLayersOf(const TrainingCourse& course);

}  // namespace axscope::app
