// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/datasets/image.h"

namespace axscope::models {

/// A part of an axis: `count` pixels from `first` on.
struct AxisWindow {
    int first = 0;
    int count = 0;
};

/// The part `rows` x `columns` of `image` (8 bits) resized to width x height: bilinear, antialiased where it
/// shrinks, equal to Pillow's Image.resize((width, height), BILINEAR) in every bit. Each output pixel is a
/// weighted mean of the input pixels within scale = max(1, input size / output size) of its centre, weights
/// max(0, 1 - distance / scale) normalised and rounded to 22 fractional bits; the horizontal pass comes first
/// and is rounded to 8 bits, and a pass that changes nothing is left out. The windows must lie in the resized
/// image.
[[nodiscard]] Image resample(const Image& image, int width, int height, AxisWindow rows, AxisWindow columns);

}  // namespace axscope::models
