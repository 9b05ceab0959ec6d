// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/sample/patterns.h"

#include <algorithm>
#include <cstdlib>

namespace axscope::models::sample {
namespace {

/// Positions in periods, in units of 1/256 period.
class Period {
public:
    explicit Period(int length) : m_length(length), m_frequency((1 << kBits) / length) {}

    [[nodiscard]] std::int32_t phase(std::int32_t position) const {
        return position * m_frequency >> (kBits - 8);
    }
    /// A length in 1/64 pixel of so many 1/256 of the period.
    [[nodiscard]] std::int32_t length(std::int32_t phase) const { return phase * m_length >> 8; }

private:
    static constexpr int kBits = 19;
    std::int32_t m_length;
    std::int32_t m_frequency;
};

/// Rises from -64 to 64 and falls again, once a period of 256.
std::int32_t triangleWave(std::int32_t phase) {
    return std::abs((phase & 255) - 128) - 64;
}

/// Signed distance from the nearest border of bands that are half a period wide, positive in every second.
std::int32_t bandDistance(const Period& period, std::int32_t position) {
    return period.length(triangleWave(period.phase(position)));
}

constexpr int kMaxTone = 24;

/// A tone that belongs to a tile: the same for all of its pixels.
std::int32_t toneOf(std::int32_t column, std::int32_t row, std::uint32_t key) {
    std::uint32_t h = static_cast<std::uint32_t>(column) * 0x9E3779B1U ^
                      static_cast<std::uint32_t>(row) * 0x85EBCA77U ^ key;
    h = (h ^ h >> 15) * 0x2C1B3C6DU;
    h ^= h >> 13;
    return static_cast<std::int32_t>((h & 0xFFFF) * (2 * kMaxTone + 1) >> 16) - kMaxTone;
}

void fillCheckerboard(const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade) {
    const Period period(draws.between(640, 1024));
    const auto key = static_cast<std::uint32_t>(draws.bits());
    for (std::size_t i = 0; i < kPixels; ++i) {
        const std::int32_t a = edge.cover(bandDistance(period, frame.u[i])) - kOpaque / 2;
        const std::int32_t b = edge.cover(bandDistance(period, frame.v[i])) - kOpaque / 2;
        cover[i] = kOpaque / 2 + (a * b >> 7);
        shade[i] =
            toneOf((period.phase(frame.u[i]) + 64) >> 7, (period.phase(frame.v[i]) + 64) >> 7, key) / 2;
    }
}

void fillBricks(const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade) {
    const int height = draws.between(260, 430);
    const int length = height * draws.between(28, 38) / 16;
    const int mortar = draws.between(28, 48);
    const auto key = static_cast<std::uint32_t>(draws.bits());
    const Period rows(height);
    const Period columns(length);
    for (std::size_t i = 0; i < kPixels; ++i) {
        const std::int32_t row = rows.phase(frame.v[i]);
        const std::int32_t column = columns.phase(frame.u[i]) + ((row >> 8 & 1) != 0 ? 128 : 0);
        const std::int32_t across = rows.length(128 - std::abs((row & 255) - 128));
        const std::int32_t along = columns.length(128 - std::abs((column & 255) - 128));
        cover[i] = edge.cover(mortar - std::min(across, along));
        shade[i] = toneOf(column >> 8, row >> 8, key);
    }
}

void fillHoneycomb(const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade) {
    // Centres of hexagons are those of two interleaved grids of rectangles, 1 to sqrt(3).
    const int width = draws.between(400, 640);
    const int height = width * 1774 >> 10;
    const int mortar = draws.between(28, 48);
    const auto key = static_cast<std::uint32_t>(draws.bits());
    const Period columns(width);
    const Period rows(height);
    for (std::size_t i = 0; i < kPixels; ++i) {
        const std::int32_t u = columns.phase(frame.u[i]);
        const std::int32_t v = rows.phase(frame.v[i]);
        const std::int32_t u0 = columns.length((u & 255) - 128);
        const std::int32_t v0 = rows.length((v & 255) - 128);
        const std::int32_t u1 = columns.length(((u + 128) & 255) - 128);
        const std::int32_t v1 = rows.length(((v + 128) & 255) - 128);
        const bool first = u0 * u0 + v0 * v0 < u1 * u1 + v1 * v1;
        const std::int32_t du = std::abs(first ? u0 : u1);
        const std::int32_t dv = std::abs(first ? v0 : v1);
        const std::int32_t reach = std::max(du, (du * 512 + dv * 887) >> 10);
        cover[i] = edge.cover(mortar - (width / 2 - reach));
        shade[i] = first ? toneOf(u >> 8, v >> 8, key) : toneOf((u + 128) >> 8, (v + 128) >> 8, ~key);
    }
}

void fillTriangles(const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade) {
    // Three families of bands, 120 degrees apart: their borders are the sides, and the product of their signs
    // changes from each triangle to the next.
    const Period period(draws.between(720, 1152));
    const auto key = static_cast<std::uint32_t>(draws.bits());
    for (std::size_t i = 0; i < kPixels; ++i) {
        const std::int32_t p = frame.u[i];
        const std::int32_t q = (-frame.u[i] * 512 + frame.v[i] * 887) >> 10;
        const std::int32_t third = period.length(64);  // of a quarter: shifts the borders into one point
        const std::int32_t a = edge.cover(bandDistance(period, p + third)) - kOpaque / 2;
        const std::int32_t b = edge.cover(bandDistance(period, q + third)) - kOpaque / 2;
        const std::int32_t c = edge.cover(bandDistance(period, third - p - q)) - kOpaque / 2;
        cover[i] = kOpaque / 2 + ((a * b >> 7) * c >> 7);
        shade[i] = toneOf(period.phase(p) >> 7, period.phase(q) >> 7, key) / 2;
    }
}

}  // namespace

void fillStripes(Stripes kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover) {
    const bool isDouble = kind == Stripes::Double;
    const Period period(isDouble ? draws.between(480, 800) : draws.between(300, 560));
    const bool isZigzag = kind == Stripes::Zigzag;
    const Period bends(isZigzag ? draws.between(380, 600) : draws.between(560, 900));
    const int amplitude = draws.between(90, 160);
    for (std::size_t i = 0; i < kPixels; ++i) {
        std::int32_t position = frame.u[i];
        if (kind == Stripes::Wavy)
            position += alongSine(amplitude, bends.phase(frame.v[i]));
        else if (isZigzag)
            position += amplitude * triangleWave(bends.phase(frame.v[i])) >> 6;
        const std::int32_t phase = period.phase(position) & 255;
        // Two thin lines and a gap, or a line half as wide as the period.
        const std::int32_t inside = isDouble ? 24 - std::min(std::abs(phase - 80), std::abs(phase - 176))
                                             : 64 - std::abs(phase - 128);
        cover[i] = edge.cover(period.length(inside));
    }
}

void fillTiles(Tiles kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade) {
    switch (kind) {
        case Tiles::Checkerboard:
            return fillCheckerboard(frame, edge, draws, cover, shade);
        case Tiles::Bricks:
            return fillBricks(frame, edge, draws, cover, shade);
        case Tiles::Honeycomb:
            return fillHoneycomb(frame, edge, draws, cover, shade);
        case Tiles::Triangles:
            return fillTriangles(frame, edge, draws, cover, shade);
    }
}

}  // namespace axscope::models::sample
