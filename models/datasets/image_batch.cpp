// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/image_batch.h"

#include <cassert>

namespace axscope::models {

void normalise(const Image& image, std::span<const float> mean, std::span<const float> std, float* out) {
    const auto depth = static_cast<std::size_t>(image.channels);
    assert(mean.size() == depth && std.size() == depth);
    const std::size_t count = image.isFloat() ? image.values.size() : image.pixels.size();
    for (std::size_t channel = 0; channel < depth; ++channel) {
        const float shift = mean[channel];
        const float scale = std[channel];
        if (image.isFloat())
            for (std::size_t i = channel; i < count; i += depth)
                out[i] = (image.values[i] - shift) / scale;
        else
            for (std::size_t i = channel; i < count; i += depth)
                out[i] = (static_cast<float>(image.pixels[i]) / 255.0F - shift) / scale;
    }
}

Result<void> fillNormalised(const Dataset& dataset, std::size_t first, std::size_t count,
                            std::span<const float> mean, std::span<const float> std, float* out) {
    const auto [channels, height, width] = dataset.imageSize();
    const std::size_t values = static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) *
                               static_cast<std::size_t>(width);
    Image image;
    for (std::size_t i = 0; i < count; ++i) {
        if (Result<void> read = dataset.read(first + i, image); !read)
            return read;
        assert(image.size() == dataset.imageSize());
        normalise(image, mean, std, out + i * values);
    }
    return {};
}

}  // namespace axscope::models
