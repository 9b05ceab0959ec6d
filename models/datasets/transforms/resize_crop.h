// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/datasets/image.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// torchvision's Resize(shorterSide) and CenterCrop((cropHeight, cropWidth)) on PIL images, one after the
/// other.
struct ResizeCrop {
    std::optional<int> shorterSide;  ///< absent: images keep their size
    int cropHeight = 0;
    int cropWidth = 0;
};

/// Applies `transform` to `image`: the shorter side becomes shorterSide and the longer side
/// int(shorterSide * longer / shorter), resampled as resample() does; then the crop's first row is (height -
/// cropHeight) / 2 rounded half to even, columns likewise. Where the crop is larger, zeros are put around
/// first, (crop - size) / 2 rounded down before and rounded up behind. Errors: Unsupported for floating-point
/// images that would have to be resized.
Result<void> resizeAndCrop(const ResizeCrop& transform, Image& image);

}  // namespace axscope::models
