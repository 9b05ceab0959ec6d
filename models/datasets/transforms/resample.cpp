// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/transforms/resample.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <vector>

namespace axscope::models {
namespace {

constexpr int kFractionBits = 22;  // of a weight: 32 less 8 for the pixel and 2 for sign and carry

/// The input pixels of one output pixel: `count` of them from `first` on, weights from `weightsAt` on.
struct Taps {
    int first = 0;
    int count = 0;
    std::size_t weightsAt = 0;
};

/// One axis of the resizing.
struct Axis {
    std::vector<Taps> taps;  ///< per output pixel of the window
    std::vector<std::int32_t> weights;
};

Axis makeAxis(int inputSize, int outputSize, AxisWindow window) {
    const double scale = static_cast<double>(inputSize) / outputSize;
    const double reach = std::max(scale, 1.0);
    Axis axis;
    std::vector<double> exact;
    for (int i = window.first; i < window.first + window.count; ++i) {
        const double centre = (i + 0.5) * scale;
        // Truncated, not rounded: that is which pixels count.
        const int first = std::max(static_cast<int>(centre - reach + 0.5), 0);
        const int end = std::min(static_cast<int>(centre + reach + 0.5), inputSize);
        exact.clear();
        double sum = 0;
        for (int x = first; x < end; ++x) {
            const double distance = std::abs((x - centre + 0.5) * (1.0 / reach));
            exact.push_back(distance < 1.0 ? 1.0 - distance : 0.0);
            sum += exact.back();
        }
        axis.taps.push_back({first, end - first, axis.weights.size()});
        for (const double weight : exact) {
            const double normalised = sum != 0 ? weight / sum : weight;
            axis.weights.push_back(static_cast<std::int32_t>(0.5 + normalised * (1 << kFractionBits)));
        }
    }
    return axis;
}

std::uint8_t rounded(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kFractionBits, 0, 255));
}

constexpr std::int32_t kHalf = 1 << (kFractionBits - 1);

/// The columns of the window, of rows firstRow..firstRow+rows-1 of `image`.
Image horizontalPass(const Image& image, const Axis& axis, int firstRow, int rows) {
    Image out;
    out.resize({image.channels, rows, static_cast<int>(axis.taps.size())});
    const auto depth = static_cast<std::size_t>(image.channels);
    const std::size_t rowBytes = static_cast<std::size_t>(image.width) * depth;
    std::uint8_t* pixel = out.pixels.data();
    for (int y = 0; y < rows; ++y) {
        const std::uint8_t* const row =
            image.pixels.data() + static_cast<std::size_t>(firstRow + y) * rowBytes;
        for (const Taps& taps : axis.taps) {
            const std::uint8_t* const source = row + static_cast<std::size_t>(taps.first) * depth;
            const std::int32_t* const weights = axis.weights.data() + taps.weightsAt;
            for (std::size_t channel = 0; channel < depth; ++channel) {
                std::int32_t sum = kHalf;
                for (int i = 0; i < taps.count; ++i)
                    sum += source[static_cast<std::size_t>(i) * depth + channel] * weights[i];
                *pixel++ = rounded(sum);
            }
        }
    }
    return out;
}

/// The rows of the window. `firstRow`: the row of the whole image that is row 0 of `image`.
Image verticalPass(const Image& image, const Axis& axis, int firstRow) {
    Image out;
    out.resize({image.channels, static_cast<int>(axis.taps.size()), image.width});
    const std::size_t rowBytes =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
    std::vector<std::int32_t> sums(rowBytes);
    std::uint8_t* pixel = out.pixels.data();
    for (const Taps& taps : axis.taps) {
        std::fill(sums.begin(), sums.end(), kHalf);
        for (int i = 0; i < taps.count; ++i) {
            const std::uint8_t* const row =
                image.pixels.data() + static_cast<std::size_t>(taps.first - firstRow + i) * rowBytes;
            const std::int32_t weight = axis.weights[taps.weightsAt + static_cast<std::size_t>(i)];
            for (std::size_t x = 0; x < rowBytes; ++x)
                sums[x] += row[x] * weight;
        }
        pixel = std::transform(sums.begin(), sums.end(), pixel, rounded);
    }
    return out;
}

/// The columns of the window as they are.
Image copyColumns(const Image& image, AxisWindow columns, int firstRow, int rows) {
    Image out;
    out.resize({image.channels, rows, columns.count});
    const auto depth = static_cast<std::size_t>(image.channels);
    const auto width = static_cast<std::size_t>(image.width);
    std::uint8_t* pixel = out.pixels.data();
    for (int y = firstRow; y < firstRow + rows; ++y)
        pixel = std::copy_n(
            image.pixels.data() +
                (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(columns.first)) * depth,
            static_cast<std::size_t>(columns.count) * depth, pixel);
    return out;
}

}  // namespace

Image resample(const Image& image, int width, int height, AxisWindow rows, AxisWindow columns) {
    assert(!image.isFloat() && width > 0 && height > 0 && rows.count > 0 && columns.count > 0);
    assert(rows.first >= 0 && rows.first + rows.count <= height);
    assert(columns.first >= 0 && columns.first + columns.count <= width);
    const bool changesRows = height != image.height;
    Axis vertical;
    int firstRow = rows.first;
    int rowsNeeded = rows.count;
    if (changesRows) {
        vertical = makeAxis(image.height, height, rows);
        firstRow = vertical.taps.front().first;
        rowsNeeded = vertical.taps.back().first + vertical.taps.back().count - firstRow;
    }
    Image out = width != image.width
                    ? horizontalPass(image, makeAxis(image.width, width, columns), firstRow, rowsNeeded)
                    : copyColumns(image, columns, firstRow, rowsNeeded);
    return changesRows ? verticalPass(out, vertical, firstRow) : out;
}

}  // namespace axscope::models
