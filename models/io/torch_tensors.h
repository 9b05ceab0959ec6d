// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/pickle.h"
#include "models/io/safetensors.h"
#include "models/io/strided_copy.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The Python names that files of torch.save and torch.jit.save hold, apart from those of a user's own classes;
/// with `script` also TorchScript's "__torch__.*", which stand for dictionaries of attributes.
[[nodiscard]] PickleRules torchPickleRules(bool script);

/// Whether `value` stands for a tensor or array, of whatever kind: also of those that cannot be read.
[[nodiscard]] bool isTensor(const PickleValue& value);

/// What a pickle refers to outside of itself: a storage, that is a flat array of elements.
struct StorageReference {
    std::string_view type;  ///< "torch.FloatStorage"
    std::string_view key;
    std::uint64_t elements = 0;
    std::size_t elementBytes = 0;
};
/// Errors, without a `where`: Format; Unsupported (a whole module; a view of another storage, a storage of an
/// unknown type).
Result<StorageReference> storageReference(const PickleValue& persistent);

/// The bytes of a storage: exactly elements x elementBytes, valid as long as the file.
using StorageBytes = std::function<Result<std::span<const std::byte>>(const StorageReference&)>;

/// A tensor rebuilt from what would have been called to make it.
struct RebuiltTensor {
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;   ///< row-major
    std::shared_ptr<const void> owner;  ///< of the bytes; empty where they lie in a storage
};

/// Rebuilds `value` (for which isTensor() holds). Its bytes are taken from `budget`, even where they are only
/// referred to: what is read must be in proportion to the file. Errors, without a `where`: Format (offset,
/// shape or strides that leave the storage, anything negative), Unsupported (quantised, complex, sparse, ...),
/// OutOfMemory (budget), those of `storages`.
Result<RebuiltTensor> rebuildTensor(const PickleValue& value, const StorageBytes& storages, ByteBudget& budget);

}  // namespace axscope::models
