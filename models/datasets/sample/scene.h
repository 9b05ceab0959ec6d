// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace axscope::models::sample {

inline constexpr int kClusters = 5;
inline constexpr int kClassesPerCluster = 4;
inline constexpr int kClasses = kClusters * kClassesPerCluster;

/// In the order of labels: stripes, dots, polygons, curves, tiles, four of each.
inline constexpr std::array<const char*, kClasses> kClassNames{
    "straight stripes", "double stripes", "wavy stripes", "zigzag stripes", "row of dots",
    "ring of dots",     "cross of dots",  "grid of dots", "triangle",       "square",
    "pentagon",         "hexagon",        "arc",          "S-curve",        "spiral",
    "figure eight",     "checkerboard",   "bricks",       "honeycomb",      "triangle tiles"};

/// Paints a 32 x 32 image of class `label` (0..19) as RGB, [y][x][channel]. All that varies is drawn from
/// `key`: place, turn, size and proportions of the figure, two colours, what lies behind and before it,
/// light, focus and noise. Integer arithmetic only, so that the bytes are the same everywhere. No class
/// depends on left and right.
void paint(std::uint64_t key, int label, std::span<std::uint8_t> pixels);

}  // namespace axscope::models::sample
