// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <cmath>
#include <functional>
#include <limits>

#include "models/training/counter_random.h"

namespace axscope::models {

/// df/dh at 0, and how much the estimate still moved.
struct Slope {
    double value = 0;
    double uncertainty = std::numeric_limits<double>::infinity();
};

/// Central differences over narrower and narrower steps, until two in a row agree within `accuracy`; else the
/// two that agree best. One step for all would not do: curvature needs a narrow one (batch norm over a few
/// values, in fifty layers, bends within 1e-5), rounding a wide one, and the kinks of ReLU, ReLU6, max
/// pooling and routers lie within a step the more often the wider it is. Whether an estimate is taken does
/// not depend on the gradient that it is compared with.
inline Slope slopeAtZero(const std::function<double(double)>& function, double widest, double accuracy) {
    constexpr int kSteps = 7;
    constexpr double kNarrower = 5;
    Slope best;
    double before = std::numeric_limits<double>::quiet_NaN();
    double step = widest;
    for (int i = 0; i < kSteps && !(best.uncertainty <= accuracy); ++i, step /= kNarrower) {
        const double value = (function(step) - function(-step)) / (2 * step);
        if (std::fabs(value - before) < best.uncertainty)
            best = {value, std::fabs(value - before)};
        before = value;
    }
    return best;
}

/// A unit vector in the shape of `gradient`, double: half along it, so that its size is checked, half at
/// random, so that what it leaves out is.
inline at::Tensor mixedDirection(const at::Tensor& gradient, const CounterRandom& random) {
    at::Tensor direction = at::empty(gradient.sizes(), at::kDouble);
    for (std::int64_t i = 0; i < direction.numel(); ++i)
        direction.data_ptr<double>()[i] = random.normal(static_cast<std::uint64_t>(i));
    direction /= direction.norm();
    const double size = gradient.norm().item<double>();
    if (size > 0)
        direction += gradient.to(at::kDouble) / size;
    return direction / direction.norm();
}

}  // namespace axscope::models
