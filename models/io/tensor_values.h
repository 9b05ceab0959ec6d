// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "models/io/safetensors.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The float whose value the IEEE 754 binary16 `bits` have: every one is exact. NaNs stay NaNs of the same
/// sign and payload, made quiet.
[[nodiscard]] float halfToFloat(std::uint16_t bits);

/// The float whose upper half `bits` are.
[[nodiscard]] float bfloat16ToFloat(std::uint16_t bits);

/// All elements of `tensor` in its row-major order, converted as PyTorch's `.to(torch.float32)` does: F16,
/// BF16, I8, U8 and I16 exactly; I32, I64 and F64 rounded to the nearest float, ties to even; F64 beyond the
/// largest float to an infinity; BOOL to 0 or 1, where any byte but 0 is true. Errors: Format where the
/// entry's bytes are not as many as shape x dtype asks (never for entries of a SafetensorsFile); OutOfMemory.
Result<std::vector<float>> toFloats(const TensorEntry& tensor);

}  // namespace axscope::models
