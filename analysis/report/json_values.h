// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "analysis/results.h"

/// Figures as JSON values.
namespace axscope::analysis {

using Json = nlohmann::ordered_json;

/// JSON has no NaN and no infinity: both become null.
inline Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

inline Json numbers(const std::vector<double>& values) {
    Json array = Json::array();
    for (const double value : values)
        array.push_back(number(value));
    return array;
}

inline Json optionalNumber(const std::optional<double>& value) {
    return value ? number(*value) : Json(nullptr);
}

inline Json interval(const Interval& value) {
    return Json::array({number(value.low), number(value.high)});
}

}  // namespace axscope::analysis
