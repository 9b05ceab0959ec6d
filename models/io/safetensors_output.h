// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "models/io/safetensors.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The binary16 nearest to `value`, ties to even; beyond its largest number an infinity. NaN stays NaN.
[[nodiscard]] std::uint16_t floatToHalf(float value);
/// The bfloat16 nearest to `value`, ties to even. NaN stays NaN.
[[nodiscard]] std::uint16_t floatToBfloat16(float value);

/// The elements of a floating-point tensor as `type` (F32, F16 or BF16), row-major, little-endian: converted to
/// float first (see toFloats()). Errors: Format where a finite value has no finite counterpart, naming tensor
/// and element; OutOfMemory; those of toFloats(). Any other source or target type is a programmer's mistake.
Result<std::vector<std::byte>> convertFloats(const TensorEntry& tensor, DType type);

/// Writes `tensors` and `metadata` to `file` as safetensors, atomically (see writeFileAtomically()). Order: by
/// element size, the largest first, so that each tensor is aligned; otherwise as given. Errors: Format (a
/// tensor's or metadata's name or text that is no UTF-8; a name twice; a name "__metadata__"; too many of
/// either for the reader), OutOfMemory, those of writeFileAtomically().
Result<void> writeSafetensors(const std::filesystem::path& file, std::span<const TensorEntry> tensors,
                              const std::map<std::string, std::string>& metadata);

}  // namespace axscope::models
