// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "models/io/checkpoint_file.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The readers behind CheckpointFile for what PyTorch and pickle write; `bytes` must outlive the result,
/// `label` is the file for errors. All tensors together may have kTensorBytesPerFileByte times the bytes of the
/// file plus kFreeTensorBytes, so that views of one storage cannot fill the memory.
inline constexpr std::uint64_t kTensorBytesPerFileByte = 16;
inline constexpr std::uint64_t kFreeTensorBytes = std::uint64_t{16} << 20;

/// The first bytes of what torch.save wrote before PyTorch 1.6.
[[nodiscard]] bool looksLikeTorchLegacy(std::span<const std::byte> bytes);
/// The first bytes of any pickle of protocol 2 or above, or of one of protocol 0 that holds a container.
[[nodiscard]] bool looksLikePickle(std::span<const std::byte> bytes);

/// torch.save since PyTorch 1.6 and torch.jit.save: a zip archive with data.pkl, data/<key> and perhaps
/// byteorder, version, constants.pkl and code. Errors: Format, Unsupported, OutOfMemory.
Result<CheckpointFile::Contents> readTorchZip(std::span<const std::byte> bytes, const std::string& label);
/// torch.save before that: pickles of a magic number, a protocol version, facts about the machine, the object
/// and the keys of its storages; then each storage as a count and its elements.
Result<CheckpointFile::Contents> readTorchLegacy(std::span<const std::byte> bytes, const std::string& label);
/// One pickle whose tensors are NumPy arrays.
Result<CheckpointFile::Contents> readPlainPickle(std::span<const std::byte> bytes, const std::string& label);

}  // namespace axscope::models
