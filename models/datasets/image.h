// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace axscope::models {

/// One image, channels innermost: [height][width][channels]. A plain value that keeps its memory when it is
/// filled again.
struct Image {
    int channels = 0;
    int height = 0;
    int width = 0;
    std::vector<std::uint8_t> pixels;  ///< what files and decoders give
    std::vector<float> values;  ///< instead of `pixels`: 0..1, of data sets that store floating-point numbers

    [[nodiscard]] std::array<int, 3> size() const { return {channels, height, width}; }
    [[nodiscard]] bool isFloat() const { return !values.empty(); }

    /// An 8-bit image of this size; the contents are unspecified.
    void resize(const std::array<int, 3>& size) {
        channels = size[0];
        height = size[1];
        width = size[2];
        values.clear();
        pixels.resize(static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) *
                      static_cast<std::size_t>(width));
    }
};

/// Fills an 8-bit image of `size` (channels, height, width) from planes of channels x height x width.
inline void fillFromPlanes(const std::uint8_t* planes, const std::array<int, 3>& size, Image& image) {
    image.resize(size);
    const auto depth = static_cast<std::size_t>(size[0]);
    const std::size_t plane = image.pixels.size() / depth;
    for (std::size_t channel = 0; channel < depth; ++channel)
        for (std::size_t i = 0; i < plane; ++i)
            image.pixels[i * depth + channel] = planes[channel * plane + i];
}

}  // namespace axscope::models
