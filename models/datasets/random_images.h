// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "models/datasets/dataset.h"

namespace axscope::models {

/// `images` images of independent uniform noise with random labels, the same for the same seed on every
/// machine. Image i does not depend on how many there are. Each of imageSize and numClasses is at least 1.
[[nodiscard]] std::shared_ptr<const Dataset> randomImages(std::size_t images, std::array<int, 3> imageSize,
                                                          int numClasses, std::uint64_t seed);

}  // namespace axscope::models
