// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "models/datasets/dataset.h"

namespace axscope::models {

enum class SampleSplit { Test, Train };

/// Images and seed that "sample" and "sample-train" stand for by themselves.
inline constexpr std::size_t kSampleTestImages = 10'000;
inline constexpr std::size_t kSampleTrainImages = 20'000;
inline constexpr std::size_t kMostSampleImages = 1'000'000'000;

/// `images` painted 32 x 32 RGB images of 20 classes in five families (stripes, dots, polygons, curves,
/// tiles), 1..kMostSampleImages. Image i is a function of (seed, split, i) alone, the same on every machine:
/// it does not depend on how many there are. Every 20 images from a multiple of 20 on are one of each class,
/// in an order of their own. No image of one split is in the other.
[[nodiscard]] std::shared_ptr<const Dataset> sampleImages(SampleSplit split, std::size_t images,
                                                          std::uint64_t seed = 0);

}  // namespace axscope::models
