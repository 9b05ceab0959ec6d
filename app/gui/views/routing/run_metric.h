// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/gui/plots/plot_figure.h"
#include "app/gui/views/routing/routing_context.h"

namespace axscope::app {

/// A figure of a MoE layer that is compared over all runs of a checkpoint.
struct RunMetric {
    QString title;  ///< "Shift rate"; the checkpoint's name is appended
    AxisText value;
    std::function<double(const analysis::RoutingResult&)> of;
    double high = kNoLimit;  ///< largest value that there can be; kNoLimit: none
    int decimals = 1;

    static constexpr double kNoLimit = -1;
};

/// One row of such a comparison.
struct ComparedRun {
    int choice = kInt8Choice;
    QString name;                              ///< short
    const analysis::RunResult* run = nullptr;  ///< null: not done yet
};

/// int8, then every multiplier by rising mean absolute error of its table; what has no table stands last.
[[nodiscard]] std::vector<ComparedRun> comparedRuns(const RoutingContext& context);

/// Runs x MoE layers; a hit's row is an index into comparedRuns(), its column a MoE layer. Null where no run
/// has a value.
[[nodiscard]] std::shared_ptr<const PlotFigure> metricHeatMap(const RoutingContext& context,
                                                              const RunMetric& metric);
/// The same as one line per MoE layer; a hit's key is the index into comparedRuns(), its series the layer.
[[nodiscard]] std::shared_ptr<const PlotFigure> metricLines(const RoutingContext& context,
                                                            const RunMetric& metric);

/// Makes the run and the layer the selected ones, in one step.
void chooseRunAndLayer(LinkedSelection* selection, const RoutingContext& context, int run, int layer);

}  // namespace axscope::app
