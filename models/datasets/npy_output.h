// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Where writeImagesAsNpy() puts the labels, so that "npy:IMAGES" finds them: beside `images`, by its name
/// with "labels" for "images", or labels.npy.
[[nodiscard]] std::filesystem::path npyLabelFile(const std::filesystem::path& images);

/// Writes the first `count` images, all for 0 or more than there are, as uint8 of shape (N, H, W, C), and
/// their labels as int32 of shape (N,). Both files are whole or not there. Errors: Unsupported where images
/// differ in size or are floating-point; those of reading and of writeFileAtomically().
Result<void> writeImagesAsNpy(const Dataset& dataset, std::size_t count, const std::filesystem::path& images);

}  // namespace axscope::models
