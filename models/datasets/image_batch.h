// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "models/datasets/dataset.h"
#include "models/datasets/image.h"
#include "models/datasets/normalisation.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Consecutive images of a data set as a network takes them, with their labels.
struct ImageBatch {
    std::array<int, 3> imageSize{};  ///< channels, height, width
    std::vector<float> pixels;       ///< normalised, [image][height][width][channels]
    std::vector<int> labels;         ///< one per image

    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

/// Writes `image` as float32 [height][width][channels], (value - mean[c]) / std[c] with value = pixel/255.
/// `mean`, `std`: one number per channel. `out`: channels * height * width floats.
void normalise(const Image& image, std::span<const float> mean, std::span<const float> std, float* out);

/// Writes images first..first+count-1 as float32 [count][height][width][channels], normalised. The images of
/// `dataset` must have one size. `out`: count * channels * height * width floats. Errors: those of
/// Dataset::read.
Result<void> fillNormalised(const Dataset& dataset, std::size_t first, std::size_t count,
                            std::span<const float> mean, std::span<const float> std, float* out);

}  // namespace axscope::models
