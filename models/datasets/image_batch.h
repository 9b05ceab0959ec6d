// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "models/datasets/dataset.h"

namespace axscope::models {

/// Writes images first..first+count-1 as float32 [count][height][width][channels], (pixel/255 - mean[c]) /
/// std[c]. `mean`, `std`: one value per channel. `out`: count * channels * height * width floats.
void fillNormalised(const Dataset& dataset, std::size_t first, std::size_t count, std::span<const float> mean,
                    std::span<const float> std, float* out);

}  // namespace axscope::models
