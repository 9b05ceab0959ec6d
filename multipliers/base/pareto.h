// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace axscope {

/// Two figures of one thing, both the better the lower.
using ParetoPoint = std::pair<double, double>;

/// Indices of the points that no other beats (nowhere higher, and lower in one figure), by rising first
/// figure. Of equal points the first stands for all. A point with a NaN takes no part.
[[nodiscard]] inline std::vector<std::size_t> paretoFront(std::span<const ParetoPoint> points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!std::isnan(points[i].first) && !std::isnan(points[i].second))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return points[left] < points[right]; });
    std::vector<std::size_t> front;
    for (const std::size_t i : order)
        if (front.empty() || points[i].second < points[front.back()].second)
            front.push_back(i);
    return front;
}

/// For each point whether no other beats it. Unlike paretoFront(), equal points stand on the front together.
[[nodiscard]] inline std::vector<bool> onParetoFront(std::span<const ParetoPoint> points) {
    const std::vector<std::size_t> front = paretoFront(points);
    std::vector<bool> unbeaten(points.size(), false);
    for (std::size_t i = 0; i < points.size(); ++i)
        unbeaten[i] = std::any_of(front.begin(), front.end(),
                                  [&](std::size_t member) { return points[member] == points[i]; });
    return unbeaten;
}

}  // namespace axscope
