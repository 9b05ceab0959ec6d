// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/sample/scene.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "models/datasets/sample/cover.h"
#include "models/datasets/sample/draws.h"
#include "models/datasets/sample/patterns.h"

namespace axscope::models::sample {
namespace {

// How hard the images are, tuned so that a ResNet-20 reaches about 90 %.
constexpr int kMaxShift = 4 * kPixel;  ///< of a figure from the middle
constexpr int kLeastContrast = 30;     ///< of the two colours' brightness, in grey levels
constexpr int kMostContrast = 110;
constexpr int kMostDistractors = 4;
constexpr int kOccluderPercent = 60;
constexpr int kLeastNoise = 5;  ///< standard deviation in grey levels
constexpr int kMostNoise = 32;
constexpr int kSharpest = 64;  ///< width of edges in 1/64 pixel
constexpr int kSoftest = 150;

using Colour = std::array<std::int32_t, 3>;
using Canvas = std::array<Plane, 3>;

/// A colour of that brightness and a hue of any angle.
Colour colourOf(int brightness, Draws& draws) {
    const int hue = draws.between(0, kTurn - 1);
    const int chroma = draws.between(10, 70);
    return {brightness + alongCosine(chroma, hue), brightness + alongCosine(chroma, hue + 85),
            brightness + alongCosine(chroma, hue + 171)};
}

void blend(const Plane& cover, const Colour& colour, Canvas& canvas) {
    for (std::size_t channel = 0; channel < 3; ++channel)
        for (std::size_t i = 0; i < kPixels; ++i)
            canvas[channel][i] += (colour[channel] - canvas[channel][i]) * cover[i] >> 8;
}

/// Smooth blotches: random levels on a grid of 5 x 5 points, 8 pixels apart, linearly between them.
void addBlotches(int strength, Draws& draws, Canvas& canvas) {
    std::array<std::int32_t, 25> levels{};
    for (std::int32_t& level : levels)
        level = draws.between(-strength, strength);
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            const auto corner = static_cast<std::size_t>(y / 8 * 5 + x / 8);
            const int fx = 2 * (x % 8) + 1;
            const int fy = 2 * (y % 8) + 1;
            const std::int32_t above = levels[corner] * (16 - fx) + levels[corner + 1] * fx;
            const std::int32_t below = levels[corner + 5] * (16 - fx) + levels[corner + 6] * fx;
            const std::int32_t level = (above * (16 - fy) + below * fy) >> 8;
            for (Plane& plane : canvas)
                plane[static_cast<std::size_t>(y * kSide + x)] += level;
        }
}

/// A small stroke or spot, anywhere.
void addDistractor(Edge edge, Draws& draws, Canvas& canvas) {
    Point centre;
    centre.u = draws.between(0, kSide * kPixel);
    centre.v = draws.between(0, kSide * kPixel);
    const int angle = draws.between(0, kTurn - 1);
    const Frame frame(centre, angle, 256);
    Plane cover{};
    if (draws.chance(50)) {
        addDisc(frame, {}, draws.between(50, 110), edge, cover);
    } else {
        const int half = draws.between(90, 220);
        const std::array<Point, 2> ends{Point{-half, 0}, Point{half, 0}};
        fillStroke(frame, ends, draws.between(32, 56), edge, cover);
    }
    const Colour colour = colourOf(draws.between(40, 215), draws);
    blend(cover, colour, canvas);
}

/// A bar across the whole image.
void addOccluder(Edge edge, Draws& draws, Canvas& canvas) {
    Point centre;
    centre.u = draws.between(4 * kPixel, 28 * kPixel);
    centre.v = draws.between(4 * kPixel, 28 * kPixel);
    const int angle = draws.between(0, kTurn - 1);
    const int half = draws.between(60, 150);
    const Frame frame(centre, angle, 256);
    Plane cover;
    for (std::size_t i = 0; i < kPixels; ++i)
        cover[i] = edge.cover(half - std::abs(frame.v[i]));
    const Colour colour = colourOf(draws.between(30, 225), draws);
    blend(cover, colour, canvas);
}

void fillDots(int kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover) {
    const int radius = draws.between(82, 128);
    std::vector<Point> dots;
    const auto addRing = [&](int count, int at) {
        for (int i = 0; i < count; ++i)
            dots.push_back({alongCosine(at, kTurn * i / count), alongSine(at, kTurn * i / count)});
    };
    switch (kind) {
        case 0: {
            const int step = draws.between(290, 370);
            const int count = draws.between(4, 5);
            for (int i = 0; i < count; ++i)
                dots.push_back({step * (2 * i - count + 1) / 2, 0});
            break;
        }
        case 1: {
            const int count = draws.between(6, 8);
            addRing(count, draws.between(count * 68, 580));
            break;
        }
        case 2:
            dots.push_back({});
            addRing(4, draws.between(360, 520));
            break;
        default: {
            const int step = draws.between(300, 420);
            for (int row = -1; row <= 1; ++row)
                for (int column = -1; column <= 1; ++column)
                    dots.push_back({step * column, step * row});
            break;
        }
    }
    cover.fill(0);
    for (const Point& dot : dots) {
        const int du = draws.between(-40, 40);
        const int dv = draws.between(-40, 40);
        addDisc(frame, {dot.u + du, dot.v + dv}, radius, edge, cover);
    }
}

void fillCurve(int kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover) {
    const int mirrored = draws.sign();
    const int halfWidth = draws.between(44, 76);
    std::vector<Point> points;
    const auto add = [&](int radius, int angle, int centre) {
        points.push_back({centre + alongCosine(radius, angle), mirrored * alongSine(radius, angle)});
    };
    switch (kind) {
        case 0: {
            const int radius = draws.between(420, 620);
            const int span = draws.between(110, 160);
            for (int i = 0; i <= 10; ++i)
                add(radius, span * (i - 5) / 10, -radius / 2);
            break;
        }
        case 1: {
            const int radius = draws.between(230, 320);
            const int span = draws.between(120, 160);
            for (int i = 0; i <= 8; ++i)
                add(radius, span * (8 - i) / 8, -radius);
            for (int i = 1; i <= 8; ++i)
                add(radius, kTurn / 2 + span * i / 8, radius);
            break;
        }
        case 2: {
            const int radius = draws.between(480, 640);
            const int span = draws.between(400, 500);
            for (int i = 0; i <= 20; ++i)
                add(radius * (i + 3) / 23, span * i / 20, 0);
            break;
        }
        default: {
            const int length = draws.between(480, 640);
            const int height = draws.between(260, 360);
            for (int i = 0; i <= 20; ++i)
                points.push_back({alongSine(length, kTurn * i / 20), alongSine(height, 2 * kTurn * i / 20)});
            break;
        }
    }
    fillStroke(frame, points, halfWidth, edge, cover);
}

/// Light from one side, a cast of colour, and noise; then bytes.
void develop(Draws& draws, const Canvas& canvas, std::span<std::uint8_t> pixels) {
    const int direction = draws.between(0, kTurn - 1);
    const int slope = draws.between(0, 90);
    const std::int32_t gx = alongCosine(slope, direction);
    const std::int32_t gy = alongSine(slope, direction);
    Colour gain;
    for (std::int32_t& g : gain)
        g = draws.between(216, 292);
    const int noise = draws.between(kLeastNoise, kMostNoise);
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            const auto i = static_cast<std::size_t>(y * kSide + x);
            const std::int32_t light = 256 + (gx * (2 * x - kSide + 1) + gy * (2 * y - kSide + 1)) / kSide;
            const std::uint64_t drawn = draws.bits();
            for (std::size_t channel = 0; channel < 3; ++channel) {
                // The sum of three uniform numbers of 7 bits: mean 190.5, standard deviation 64.0.
                const auto bits = static_cast<std::uint32_t>(drawn >> (21 * channel));
                const auto sum =
                    static_cast<std::int32_t>((bits & 127) + (bits >> 7 & 127) + (bits >> 14 & 127));
                const std::int32_t value = (canvas[channel][i] * light >> 8) * gain[channel] >> 8;
                const std::int32_t grain = (2 * sum - 381) * noise >> 7;
                pixels[i * 3 + channel] = static_cast<std::uint8_t>(std::clamp(value + grain, 0, 255));
            }
        }
}

}  // namespace

void paint(std::uint64_t key, int label, std::span<std::uint8_t> pixels) {
    assert(label >= 0 && label < kClasses && pixels.size() == 3 * kPixels);
    Draws draws(key);
    const int cluster = label / kClassesPerCluster;
    const int kind = label % kClassesPerCluster;
    const bool fillsAll = cluster == 0 || cluster == 4;

    Point centre;
    centre.u = kSide * kPixel / 2 + draws.between(-kMaxShift, kMaxShift);
    centre.v = kSide * kPixel / 2 + draws.between(-kMaxShift, kMaxShift);
    const int angle = draws.between(0, kTurn - 1);
    const int stretch = draws.between(218, 300);
    const Frame frame(centre, angle, stretch);
    const Edge edge(draws.between(kSharpest, kSoftest));

    const int contrast = draws.between(kLeastContrast, kMostContrast);
    const int middle = draws.between(60 + contrast / 2, 196 - contrast / 2);
    const int polarity = draws.sign();
    const Colour ground = colourOf(middle - polarity * contrast / 2, draws);
    const Colour figure = colourOf(middle + polarity * contrast / 2, draws);

    Canvas canvas;
    for (std::size_t channel = 0; channel < 3; ++channel)
        canvas[channel].fill(ground[channel]);
    if (!fillsAll)
        addBlotches(draws.between(8, 34), draws, canvas);
    const int distractors = draws.between(0, kMostDistractors);
    if (!fillsAll)
        for (int i = 0; i < distractors; ++i)
            addDistractor(edge, draws, canvas);

    Plane cover;
    Plane shade{};
    switch (cluster) {
        case 0:
            fillStripes(static_cast<Stripes>(kind), frame, edge, draws, cover);
            break;
        case 1:
            fillDots(kind, frame, edge, draws, cover);
            break;
        case 2:
            fillPolygon(frame, 3 + kind, draws.between(480, 760), edge, cover);
            break;
        case 3:
            fillCurve(kind, frame, edge, draws, cover);
            break;
        default:
            fillTiles(static_cast<Tiles>(kind), frame, edge, draws, cover, shade);
            break;
    }
    blend(cover, figure, canvas);
    if (cluster == 4)
        for (Plane& plane : canvas)
            for (std::size_t i = 0; i < kPixels; ++i)
                plane[i] += shade[i];
    if (fillsAll) {
        addBlotches(draws.between(4, 22), draws, canvas);
        for (int i = 0; i < distractors; ++i)
            addDistractor(edge, draws, canvas);
    }
    if (draws.chance(kOccluderPercent))
        addOccluder(edge, draws, canvas);
    develop(draws, canvas, pixels);
}

}  // namespace axscope::models::sample
