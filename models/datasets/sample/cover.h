// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "models/datasets/sample/integer_trigonometry.h"

namespace axscope::models::sample {

inline constexpr int kSide = 32;  ///< pixels of a side
inline constexpr std::size_t kPixels = std::size_t{kSide} * kSide;

/// A number for each pixel, rows from the top.
using Plane = std::array<std::int32_t, kPixels>;

/// A coverage of 256 hides what is below.
inline constexpr int kOpaque = 256;

struct Point {
    int u = 0;  ///< 1/64 pixel
    int v = 0;
};

/// The coordinates in which a shape is drawn: where each pixel's centre lies in them.
struct Frame {
    Plane u;
    Plane v;

    /// Centred at `centre` pixels of the image (in 1/64), turned by `angle`, then u stretched and v narrowed
    /// by `stretch` / 256.
    Frame(Point centre, int angle, int stretch);
};

/// How far an edge's transition reaches, as the numbers that its coverage is computed from.
class Edge {
public:
    /// `soft`: width of the transition in 1/64 pixel, 16..512.
    explicit constexpr Edge(int soft) : m_half(soft / 2), m_slope((kOpaque << 8) / soft) {}

    /// Coverage at a signed distance from the edge, positive inside.
    [[nodiscard]] constexpr std::int32_t cover(std::int32_t distance) const {
        const std::int32_t near = distance < -m_half ? -m_half : (distance > m_half ? m_half : distance);
        return kOpaque / 2 + (near * m_slope >> 8);
    }

private:
    std::int32_t m_half;
    std::int32_t m_slope;
};

/// Adds a disc: the coverage becomes the larger of the two.
void addDisc(const Frame& frame, Point centre, int radius, Edge edge, Plane& cover);

/// A regular convex polygon around the origin; `radius` is that of its corners.
void fillPolygon(const Frame& frame, int corners, int radius, Edge edge, Plane& cover);

/// A line of `halfWidth` through `points`, with round ends and joints.
void fillStroke(const Frame& frame, std::span<const Point> points, int halfWidth, Edge edge, Plane& cover);

}  // namespace axscope::models::sample
