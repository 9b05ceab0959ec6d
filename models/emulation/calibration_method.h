// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace axscope::models {

/// How a layer's activation range is chosen from the |x| that it saw.
enum class CalibrationMethod {
    AbsMax,      ///< the largest
    Percentile,  ///< the smallest range that covers the given share
    Mse,         ///< the range with the least mean squared quantisation error
};

[[nodiscard]] const char* toString(CalibrationMethod method);  ///< "absmax", "percentile", "mse"
[[nodiscard]] std::optional<CalibrationMethod> calibrationMethodFromString(const std::string& text);

}  // namespace axscope::models
