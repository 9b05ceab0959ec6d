// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/results.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// A number that multipliers are sorted, filtered and compared by.
struct MultiplierMeasure {
    enum class Better { Lower, Higher, Neither };

    std::string_view name;  ///< as in expressions and on the command line: "mre"
    Better better = Better::Lower;
    /// NaN where it is not known.
    double (*value)(const MultiplierInfo& multiplier) = nullptr;
};

/// Costs first, then errors, then what the table is made of. Percentages are percentages: 5 means 5 %.
///   power [mW], area [um2], delay [ns]: published, power also estimated for members of families
///   cost: power / power of the exact circuit of the catalogue
///   mae, wce, ep [%], mre [%], wcre [%], mse, variance, nmed, mae%, wce%: see multipliers::ErrorMetrics
///   mean: mean error; bias: |mean error|; std: sqrt(variance); low, high: smallest and largest error
///   snr [dB]: 10 log10(mean (ab)^2 / MSE), +inf where exact
///   rank: of the table that is emulated; bits: of an operand
[[nodiscard]] std::span<const MultiplierMeasure> multiplierMeasures();

/// By name, any letter case; nullptr where there is none.
[[nodiscard]] const MultiplierMeasure* findMultiplierMeasure(std::string_view name);
/// The names, separated by commas; `ordered`: only those that can be better or worse.
[[nodiscard]] std::string multiplierMeasureNames(bool ordered);

/// For each multiplier whether no other beats it: no other is at least as good in both measures and better in
/// one. Those without one of the two figures are not on the front. Precondition: both measures can be better
/// or worse.
[[nodiscard]] std::vector<bool> paretoFrontOf(std::span<const MultiplierInfo> multipliers,
                                              const MultiplierMeasure& x, const MultiplierMeasure& y);

/// True where the power of `multiplier` is an estimate and not a published figure.
[[nodiscard]] bool isPowerEstimated(const MultiplierInfo& multiplier);

}  // namespace axscope::analysis
