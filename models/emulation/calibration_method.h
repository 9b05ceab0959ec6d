// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace axscope::models {

/// How a layer's activation range is chosen from the |x| that it saw.
enum class CalibrationMethod {
    AbsMax,      ///< the largest
    Percentile,  ///< the smallest range that covers the given share
    Mse,         ///< the range with the least mean squared quantisation error
    Fixed,       ///< a range that the user gives; no image is looked at
};

[[nodiscard]] const char* toString(CalibrationMethod method);  ///< "absmax", "percentile", "mse", "fixed"
[[nodiscard]] std::optional<CalibrationMethod> calibrationMethodFromString(const std::string& text);
/// All of them, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& calibrationMethodNames();

}  // namespace axscope::models
