// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/inspect/image_inspection.h"
#include "models/datasets/image.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// `image` with one or three channels as 8-bit RGB.
[[nodiscard]] PixelImage pixelsOf(const models::Image& image, int label);

[[nodiscard]] inline Error noSuchImage(std::uint64_t image, std::uint64_t count) {
    return {ErrorCode::InvalidArgument,
            "image " + std::to_string(image) + " asked for, the study has " + std::to_string(count), "images"};
}

}  // namespace axscope::analysis
