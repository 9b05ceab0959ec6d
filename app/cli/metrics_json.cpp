// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/metrics_json.h"

namespace axscope::app {

nlohmann::ordered_json metricsJson(const multipliers::ErrorMetrics& metrics) {
    return {{"mae", metrics.mae},
            {"mae_percent", metrics.maePercent},
            {"wce", metrics.wce},
            {"wce_percent", metrics.wcePercent},
            {"ep_percent", metrics.epPercent},
            {"mse", metrics.mse},
            {"mean_error", metrics.meanError},
            {"variance", metrics.variance},
            {"mre_percent", metrics.mrePercent},
            {"wcre_percent", metrics.wcrePercent},
            {"nmed", metrics.nmed},
            {"min_error", metrics.minError},
            {"max_error", metrics.maxError}};
}

nlohmann::ordered_json costJson(const multipliers::CostFigures& cost) {
    const auto figure = [](const std::optional<double>& value) {
        return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
    };
    return {{"power_mw", figure(cost.powerMw)},
            {"area_um2", figure(cost.areaUm2)},
            {"delay_ns", figure(cost.delayNs)},
            {"source", cost.source}};
}

}  // namespace axscope::app
