// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope::models {

/// Activation range per layer: layer name -> absmax of its input, > 0 and finite (0 for an input that is all
/// zero).
using ActivationRanges = std::map<std::string, float>;

/// Reads ranges for `checkpoint` (a file stem) from JSON: an object layer name -> absmax; or such an object
/// under "activation_absmax"; or either of them under the checkpoint's name. Errors: NotFound, Io, Format
/// (names the key).
Result<ActivationRanges> readRanges(const std::filesystem::path& file, const std::string& checkpoint);

/// The same from text; `label` stands for the file name in errors.
Result<ActivationRanges> parseRanges(std::string_view text, const std::string& checkpoint,
                                     const std::string& label);

/// Key of a checkpoint's metadata that holds the ranges it was retrained with, as rangesToJson() writes them.
inline constexpr const char* kRangesKey = "activation_absmax";
/// The ranges that a checkpoint keeps; nothing where it keeps none. Errors: those of CheckpointFile::open; Format.
Result<std::optional<ActivationRanges>> rangesOfCheckpoint(const std::filesystem::path& file);

/// The same object as JSON text, for saving calibrated ranges.
[[nodiscard]] std::string rangesToJson(const ActivationRanges& ranges);

}  // namespace axscope::models
