// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope::models {

inline constexpr std::size_t kMaxIndexBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxShards = 1000;

/// What the index of a sharded checkpoint says ("model.safetensors.index.json").
struct ShardedIndex {
    std::map<std::string, std::string, std::less<>> weightMap;  ///< tensor to file, relative to the index's folder
    std::map<std::string, std::string> metadata;                ///< strings and numbers of "metadata"
};

/// Reads the JSON of an index: an object with "weight_map" (names to files) and perhaps "metadata"; anything
/// else in it is passed over. Each file is a relative path that stays in the folder: no empty, "." or ".."
/// part, no backslash, no control character. `label` is the file for errors. Errors: Format (also where a
/// tensor stands there twice), OutOfMemory.
Result<ShardedIndex> parseShardedIndex(std::string_view json, const std::string& label);

}  // namespace axscope::models
