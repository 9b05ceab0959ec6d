// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "models/io/pickle.h"
#include "models/io/safetensors.h"
#include "models/io/strided_copy.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Whether "module.name" is one of the names in a pickle of NumPy arrays, scalars and dtypes.
[[nodiscard]] bool isNumpyName(std::string_view name);

/// An array out of a pickle: row-major, little-endian.
struct NumpyArray {
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;  ///< of the bytes; empty where they lie in the pickle's input
};

/// Whether `value` stands for an array (of any dtype).
[[nodiscard]] bool isNumpyArray(const PickleValue& value);

/// The array that `value` stands for. Bytes that must be made (Fortran order, big-endian, text that stands for
/// bytes) are taken from `budget`. Errors, without a `where`: Format (contradictions), Unsupported (dtypes that
/// DType lacks), OutOfMemory (budget).
Result<NumpyArray> readNumpyArray(const PickleValue& value, ByteBudget& budget);

/// The number that a pickled NumPy scalar of a real type stands for: Int and Float as PickleValue has them.
struct NumpyScalar {
    bool isInteger = false;
    std::int64_t integer = 0;
    double real = 0;
};
[[nodiscard]] std::optional<NumpyScalar> readNumpyScalar(const PickleValue& value);

}  // namespace axscope::models
