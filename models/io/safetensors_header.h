// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/safetensors.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Caps on what one header may make the reader allocate. The format itself has none beyond the header's
/// length; these are far above any network that this program can run, and keep a hostile header's cost at a
/// few times its own size.
inline constexpr std::size_t kMaxTensors = 100'000;
inline constexpr std::size_t kMaxMetadataEntries = 10'000;
inline constexpr std::size_t kMaxRank = 64;                ///< dimensions of one tensor; PyTorch's own limit
inline constexpr std::size_t kMaxTokenBytes = 10'000'000;  ///< one string, number or stretch of white space

/// One tensor as its header describes it: dtype x shape agrees with the length end - begin.
struct TensorRecord {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;  ///< first byte, counted from the end of the header
    std::uint64_t end = 0;    ///< one past the last byte
};

struct SafetensorsHeader {
    std::map<std::string, std::string> metadata;
    std::vector<TensorRecord> tensors;  ///< in the order of the header
};

/// Reads the JSON of a header and checks every rule that concerns one record by itself; rules between tensors
/// (unique names, no hole, no overlap) are the caller's. One pass, time linear in `json`. `label` is the file
/// for errors. Errors: Format, Unsupported (a dtype of the format that this reader does not take),
/// OutOfMemory.
Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, const std::string& label);

}  // namespace axscope::models
