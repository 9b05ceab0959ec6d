// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/image_batch.h"

#include <cstdint>

namespace axscope::models {

void fillNormalised(const Dataset& dataset, std::size_t first, std::size_t count, std::span<const float> mean,
                    std::span<const float> std, float* out) {
    const auto [channels, height, width] = dataset.imageSize();
    const auto plane = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
    const auto depth = static_cast<std::size_t>(channels);
    for (std::size_t image = 0; image < count; ++image, out += plane * depth) {
        const std::span<const std::uint8_t> pixels = dataset.pixels(first + image);
        for (std::size_t channel = 0; channel < depth; ++channel) {
            const std::uint8_t* const source = pixels.data() + channel * plane;
            for (std::size_t i = 0; i < plane; ++i)
                out[i * depth + channel] =
                    (static_cast<float>(source[i]) / 255.0F - mean[channel]) / std[channel];
        }
    }
}

}  // namespace axscope::models
