// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "models/datasets/image.h"
#include "models/datasets/normalisation.h"
#include "models/training/counter_random.h"

namespace axscope::models {

/// What happens to training images besides normalisation.
struct Augmentation {
    int padding = 0;    ///< black pixels on each side before a crop of the image's own size at a random place
    bool flip = false;  ///< left to right with probability 1/2
};

/// Writes `image` as float32 [height][width][channels], augmented by draws 0 to 2 of `random`, then normalised.
/// `out`: channels * height * width floats.
void augment(const Image& image, const Augmentation& augmentation, const CounterRandom& random,
             const Normalisation& normalisation, std::span<float> out);

}  // namespace axscope::models
