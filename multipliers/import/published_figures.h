// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/metrics.h"

namespace axscope::multipliers {

/// A figure as a file prints it, with the value of one unit of its last digit: "33959.04e2" has 1.
struct PrintedFigure {
    double value = 0;
    double unit = 0;
};

/// Figures that a file carries about its circuit: the `// MAE = 150` comments of EvoApproxLib, the header of
/// a product list of AppMult-Aware-Retraining.
struct PublishedFigures {
    std::optional<PrintedFigure> mae, maePercent, wce, wcePercent, wcrePercent, epPercent, mrePercent, mse,
        nmed;
    std::optional<PrintedFigure> powerMw, areaUm2, delayNs;

    [[nodiscard]] bool empty() const;
};

/// Finds lines of the kind "NAME = NUMBER [unit]" or "NAME: NUMBER", behind any of "/", "*", "#", ";" and
/// spaces. Known names, in any case: MAE, MED, MAE%, WCE, WCE%, WCRE%, EP%, ER, MRE%, MRED, MSE, NMED,
/// PDK45_PWR, PDK45_AREA, PDK45_DELAY. A line may hold several, separated by commas. ER above 1 and
/// everything with a per cent sign counts as per cent. Reads at most the first 200 lines; what it cannot read
/// it leaves out.
[[nodiscard]] PublishedFigures findPublishedFigures(std::string_view text);

/// One sentence part for each published error that the computed one contradicts by more than a unit of its
/// last digit.
[[nodiscard]] std::vector<std::string> contradictions(const PublishedFigures& published,
                                                      const ErrorMetrics& computed);

/// A number for people in the C locale: up to 6 significant digits, no trailing zeros.
[[nodiscard]] std::string shortNumber(double value);

}  // namespace axscope::multipliers
