// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include "models/datasets/image_batch.h"

namespace axscope::models {

/// A view of `batch` as float32 [images, channels, height, width] in channels-last order: no copy, so the
/// batch must outlive it.
inline at::Tensor tensorOf(const ImageBatch& batch) {
    const std::int64_t channels = batch.imageSize[0];
    const std::int64_t height = batch.imageSize[1];
    const std::int64_t width = batch.imageSize[2];
    // Torch has no tensors of constant contents; forward passes do not write to their input.
    return at::from_blob(const_cast<float*>(batch.pixels.data()),
                         {static_cast<std::int64_t>(batch.size()), channels, height, width},
                         {height * width * channels, 1, width * channels, channels}, at::kFloat);
}

}  // namespace axscope::models
