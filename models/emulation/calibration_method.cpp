// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/calibration_method.h"

#include <array>
#include <utility>

namespace axscope::models {
namespace {

constexpr std::array kMethods{
    std::pair{CalibrationMethod::AbsMax, "absmax"},
    std::pair{CalibrationMethod::Percentile, "percentile"},
    std::pair{CalibrationMethod::Mse, "mse"},
    std::pair{CalibrationMethod::Fixed, "fixed"},
};

}  // namespace

const char* toString(CalibrationMethod method) {
    for (const auto& [known, name] : kMethods)
        if (known == method)
            return name;
    return "";
}

std::optional<CalibrationMethod> calibrationMethodFromString(const std::string& text) {
    for (const auto& [known, name] : kMethods)
        if (text == name)
            return known;
    return std::nullopt;
}

const std::vector<std::string>& calibrationMethodNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const auto& [method, name] : kMethods)
            list.emplace_back(name);
        return list;
    }();
    return names;
}

}  // namespace axscope::models
