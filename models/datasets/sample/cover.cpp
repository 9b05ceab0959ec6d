// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/sample/cover.h"

#include <algorithm>

namespace axscope::models::sample {
namespace {

/// Distance from an edge at `radius` from a centre, without a root: (r^2 - d^2) / 2r, which is r - d near
/// the edge.
class RoundEdge {
public:
    RoundEdge(int radius, Edge edge)
        : m_edge(edge),
          m_squared(radius * radius),
          m_limit(radius * kReach),
          m_inverse((1 << kBits) / (2 * radius)) {}

    [[nodiscard]] std::int32_t cover(std::int32_t squaredDistance) const {
        const std::int32_t difference = std::clamp(m_squared - squaredDistance, -m_limit, m_limit);
        return m_edge.cover(difference * m_inverse >> kBits);
    }

private:
    static constexpr int kBits = 16;
    static constexpr int kReach = 512;  ///< no edge is softer: keeps the product within 32 bits

    Edge m_edge;
    std::int32_t m_squared;
    std::int32_t m_limit;
    std::int32_t m_inverse;
};

}  // namespace

Frame::Frame(Point centre, int angle, int stretch) {
    const std::int32_t c = cosine(angle);
    const std::int32_t s = sine(angle);
    const std::int32_t narrow = 65536 / stretch;
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            const std::int32_t dx = x * kPixel + kPixel / 2 - centre.u;
            const std::int32_t dy = y * kPixel + kPixel / 2 - centre.v;
            const auto i = static_cast<std::size_t>(y * kSide + x);
            u[i] = ((dx * c + dy * s) >> kSineBits) * stretch >> 8;
            v[i] = ((dy * c - dx * s) >> kSineBits) * narrow >> 8;
        }
}

void addDisc(const Frame& frame, Point centre, int radius, Edge edge, Plane& cover) {
    const RoundEdge round(radius, edge);
    for (std::size_t i = 0; i < kPixels; ++i) {
        const std::int32_t du = frame.u[i] - centre.u;
        const std::int32_t dv = frame.v[i] - centre.v;
        cover[i] = std::max(cover[i], round.cover(du * du + dv * dv));
    }
}

void fillPolygon(const Frame& frame, int corners, int radius, Edge edge, Plane& cover) {
    Plane inside;
    inside.fill(INT32_MAX);
    for (int side = 0; side < corners; ++side) {
        // The normal points at the middle of the side, which is half a corner's angle further.
        const int normal = kTurn * (2 * side + 1) / (2 * corners);
        const std::int32_t c = cosine(normal);
        const std::int32_t s = sine(normal);
        const std::int32_t apothem = alongCosine(radius, kTurn / (2 * corners));
        for (std::size_t i = 0; i < kPixels; ++i)
            inside[i] = std::min(inside[i], apothem - ((frame.u[i] * c + frame.v[i] * s) >> kSineBits));
    }
    for (std::size_t i = 0; i < kPixels; ++i)
        cover[i] = edge.cover(inside[i]);
}

void fillStroke(const Frame& frame, std::span<const Point> points, int halfWidth, Edge edge, Plane& cover) {
    Plane squared;
    squared.fill(INT32_MAX);
    for (std::size_t p = 0; p + 1 < points.size(); ++p) {
        const Point from = points[p];
        const std::int32_t du = points[p + 1].u - from.u;
        const std::int32_t dv = points[p + 1].v - from.v;
        constexpr int kBits = 20;
        const std::int32_t inverse = (1 << kBits) / std::max<std::int32_t>(du * du + dv * dv, 256);
        for (std::size_t i = 0; i < kPixels; ++i) {
            const std::int32_t pu = frame.u[i] - from.u;
            const std::int32_t pv = frame.v[i] - from.v;
            // How far along the segment the nearest point lies, in 1/256 of its length.
            const std::int32_t dot = std::clamp(pu * du + pv * dv, 0, du * du + dv * dv);
            const std::int32_t along = (dot >> 6) * inverse >> (kBits - 6 - 8);
            const std::int32_t ou = pu - (along * du >> 8);
            const std::int32_t ov = pv - (along * dv >> 8);
            squared[i] = std::min(squared[i], ou * ou + ov * ov);
        }
    }
    const RoundEdge round(halfWidth, edge);
    for (std::size_t i = 0; i < kPixels; ++i)
        cover[i] = round.cover(squared[i]);
}

}  // namespace axscope::models::sample
