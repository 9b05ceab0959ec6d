// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/augmentation.h"

#include <cassert>
#include <cstddef>

namespace axscope::models {

void augment(const Image& image, const Augmentation& augmentation, const CounterRandom& random,
             const Normalisation& normalisation, std::span<float> out) {
    const int channels = image.channels;
    const auto depth = static_cast<std::size_t>(channels);
    assert(out.size() == depth * static_cast<std::size_t>(image.height) * static_cast<std::size_t>(image.width));
    const auto places = static_cast<std::uint64_t>(2 * augmentation.padding + 1);
    const int down = static_cast<int>(random.below(0, places)) - augmentation.padding;
    const int right = static_cast<int>(random.below(1, places)) - augmentation.padding;
    const bool mirrored = augmentation.flip && (random.draw(2) >> 63) != 0;
    float* target = out.data();
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const int row = y + down;
            const int column = (mirrored ? image.width - 1 - x : x) + right;
            const bool inside = row >= 0 && row < image.height && column >= 0 && column < image.width;
            const std::size_t pixel =
                inside ? (static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width) +
                          static_cast<std::size_t>(column)) * depth
                       : 0;
            for (std::size_t c = 0; c < depth; ++c) {
                float value = 0;
                if (inside)
                    value = image.isFloat() ? image.values[pixel + c]
                                            : static_cast<float>(image.pixels[pixel + c]) / 255.0F;
                *target++ = (value - normalisation.mean[c]) / normalisation.std[c];
            }
        }
}

}  // namespace axscope::models
