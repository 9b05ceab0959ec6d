// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// How images are brought to a network's input size. Both absent: where sizes differ, the shorter side is
/// resized to the input's (its longer one) and the middle is kept.
struct ResizeRequest {
    std::optional<int> resize;  ///< shorter side, 1..65536
    std::optional<int> crop;    ///< side of the square in the middle, 1..65536

    bool operator==(const ResizeRequest&) const = default;
};

struct PreparedImages {
    std::shared_ptr<const Dataset> dataset;  ///< imageSize() is what was asked for
    std::string inWords;  ///< "shorter side resized to 256 (bilinear, antialiased), centre crop of 224x224";
                          ///< empty where images are taken as they are
};

/// A view of `dataset` with images of `inputSize` (channels, height, width), transformed as they are read.
/// With only a crop, images are not resized; with only a size to resize to, the crop is the input size.
/// Errors: Unsupported where the channels differ, or what was asked for does not end in the input size;
/// InvalidArgument for numbers out of range.
Result<PreparedImages> prepareImages(std::shared_ptr<const Dataset> dataset,
                                     const std::array<int, 3>& inputSize, const ResizeRequest& request);

}  // namespace axscope::models
