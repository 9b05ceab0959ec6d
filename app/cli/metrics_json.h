// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "multipliers/catalog.h"
#include "multipliers/metrics.h"

namespace axscope::app {

/// Error metrics as the subcommands `multipliers` and `table` print them.
[[nodiscard]] nlohmann::ordered_json metricsJson(const multipliers::ErrorMetrics& metrics);
/// Cost figures; null where not published.
[[nodiscard]] nlohmann::ordered_json costJson(const multipliers::CostFigures& cost);

}  // namespace axscope::app
