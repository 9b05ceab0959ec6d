// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/io/checkpoint_file.h"
#include "models/io/description_settings.h"
#include "models/io/network_description.h"
#include "models/networks/architecture.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a checkpoint file holds, told without building the network.
struct CheckpointSummary {
    std::string file;
    NetworkDescription description;
    std::uint64_t parameters = 0;  ///< elements of all tensors except running statistics and counters
    std::uint64_t denseMacs = 0;   ///< per image, see Network::denseMacs()
    std::size_t tensors = 0;
    std::uint64_t fileBytes = 0;
    std::vector<Finding> findings;  ///< how the description came about
};

/// The description alone. Errors: those of recognise().
Result<NetworkDescription> describe(const CheckpointFile& file, const DescriptionOverrides& overrides = {});

/// Opens `file` and recognises it. Errors: those of CheckpointFile::open and recognise().
Result<CheckpointSummary> probe(const std::filesystem::path& file, const DescriptionOverrides& overrides = {});

}  // namespace axscope::models
