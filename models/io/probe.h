// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "models/io/checkpoint_file.h"
#include "models/io/network_description.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a checkpoint file holds, told without building the network.
struct CheckpointSummary {
    std::string file;
    NetworkDescription description;
    std::uint64_t parameters = 0;  ///< elements of all tensors except running statistics and counters
    std::size_t tensors = 0;
    std::uint64_t fileBytes = 0;
};

/// Reads the description from the file's metadata. `architecture` must be there and not empty, but may be
/// any: whether this program can build it is for the network registry to say. Every other key may be absent:
/// - routing: "dense"
/// - num_experts: 0 for dense; required otherwise, 1..4096
/// - top_k: 0 for dense, 1 for hard and cluster, num_experts for soft; no other value is taken
/// - num_classes (1..1,000,000): the length of the classifier's bias (fc, head or classifier.6)
/// - dataset: ""
/// - input_size "C,H,W" (each 1..65536): 3,32,32
/// - mean and std, one number per channel: 0 and 1, that is no normalisation; only both or neither
/// - moe_layers "a,b": none for dense; required otherwise, no name twice
/// - top1, a fraction 0..1: nothing
/// Numbers are in C notation without spaces. Errors: Format and Unsupported, naming the key and its value, or
/// the keys that were found where `architecture` is missing.
Result<NetworkDescription> describe(const CheckpointFile& file);

/// Opens `file` and describes it. Errors: those of CheckpointFile::open and describe.
Result<CheckpointSummary> probe(const std::filesystem::path& file);

}  // namespace axscope::models
