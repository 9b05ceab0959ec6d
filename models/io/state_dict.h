// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/io/pickle.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The state dict inside an unpickled object: name and what stands for its tensor, and what stood beside it.
struct StateDict {
    std::vector<std::pair<std::string, const PickleValue*>> tensors;  ///< names unique, in the file's order
    std::map<std::string, std::string> metadata;
    std::vector<std::string> notes;  ///< what was chosen among what, in words
};

/// Finds the dictionary with the most tensors (isTensor()) as its direct values, at any depth; among equals one
/// named as trainers name the network (state_dict, model, ...) before others; what an optimizer keeps last.
/// Metadata: strings, numbers and truth values ("1", "0") beside the tensors and in the dictionaries around
/// them; entries of a dictionary "metadata" in any of these win, and may also be lists of such values (joined
/// by commas). Errors: Format (a tensor name that is no text, is longer than kMaxTensorNameBytes or stands
/// there twice; metadata beyond kMaxMetadataBytes), Unsupported (no tensors at all).
Result<StateDict> findStateDict(const PickleValue& root, const std::string& label);

/// The tensors of a TorchScript module and of its submodules, named by their path ("layer1.0.weight"), in the
/// order of the file. Strings among the outermost attributes are metadata, as is a dictionary "metadata".
/// Errors: as above; Format where submodules contain each other.
Result<StateDict> flattenModule(const PickleValue& root, const std::string& label);

inline constexpr std::size_t kMaxTensorNameBytes = 1000;
inline constexpr std::size_t kMaxMetadataBytes = std::size_t{1} << 20;

}  // namespace axscope::models
