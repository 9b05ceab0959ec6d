// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "models/datasets/dataset.h"

namespace axscope::tests {

/// Pixels of an 8-bit image as planes of channels x height x width.
inline std::vector<std::uint8_t> planesOf(const models::Image& image) {
    const auto depth = static_cast<std::size_t>(image.channels);
    const std::size_t plane = depth == 0 ? 0 : image.pixels.size() / depth;
    std::vector<std::uint8_t> planes(image.pixels.size());
    for (std::size_t i = 0; i < planes.size(); ++i)
        planes[i % depth * plane + i / depth] = image.pixels[i];
    return planes;
}

/// The same of image `index`, which must be readable.
inline std::vector<std::uint8_t> planesOf(const models::Dataset& dataset, std::size_t index) {
    models::Image image;
    const Result<void> read = dataset.read(index, image);
    EXPECT_TRUE(read) << (read ? std::string() : read.error().text());
    return planesOf(image);
}

}  // namespace axscope::tests
