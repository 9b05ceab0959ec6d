// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// A row for each class that has images, of its first `perClass` ones from the left, with white between them.
/// Images that differ in size are brought to squares of 64 pixels, as for a network. Grey images become RGB.
/// Errors: Unsupported for floating-point images, and where the sheet would have more than 2^28 pixels; those
/// of reading.
Result<Image> contactSheet(std::shared_ptr<const Dataset> dataset, int perClass);

/// `image`, 8-bit RGB, as a whole PNG file. Errors: OutOfMemory.
Result<std::string> encodePng(const Image& image);

}  // namespace axscope::models
