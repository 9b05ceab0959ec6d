// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "models/io/network_description.h"
#include "models/io/safetensors.h"
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

/// Reads the description from the file's metadata: architecture, routing, num_experts, top_k, num_classes, dataset,
/// input_size "C,H,W", mean, std, moe_layers, top1. Errors: Format naming the key and its value; Unsupported naming
/// the architectures that are known.
Result<NetworkDescription> describe(const SafetensorsFile& file);

/// Opens `file` and describes it. Errors: those of SafetensorsFile::open and describe.
Result<CheckpointSummary> probe(const std::filesystem::path& file);

}  // namespace axscope::models
